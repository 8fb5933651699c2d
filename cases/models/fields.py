"""Columns of facts: those of `people.fields`, and references from one fact to another."""

from django.db import models

from people.fields import (
    TEXT_LENGTH,
    CountriesField,
    CountryField,
    DateFormField,
    FlagField,
    KeyedField,
    LongTextKeyField,
    NumberField,
    SpanField,
    TextKeyField,
    TextsField,
    WordField,
    WordsField,
    all_of,
    are_countries,
    dates_agree,
    is_country,
    keyed_fields,
    one_of,
)

__all__ = [
    "TEXT_LENGTH",
    "CountriesField",
    "CountryField",
    "DateFormField",
    "FactIdField",
    "FlagField",
    "KeyedField",
    "LongTextKeyField",
    "NumberField",
    "ReferenceField",
    "SpanField",
    "TextKeyField",
    "TextsField",
    "WordField",
    "WordsField",
    "all_of",
    "are_countries",
    "dates_agree",
    "is_country",
    "keyed_fields",
    "one_of",
]


class ReferenceField(KeyedField, models.ForeignKey):
    """Another fact of the same case, of the type `to`; None where none was recorded.

    The database holds it by (case, fact) together, so the simple constraint is left out.
    """

    plain = "django.db.models.ForeignKey"

    def __init__(self, to, on_delete=models.PROTECT, **options):
        options = {"null": True, "blank": True, "db_constraint": False, **options}
        super().__init__(to, on_delete=on_delete, **options)

    @property
    def refers_to(self) -> str:
        """The type of the fact it names, as the case file writes it."""
        return self.related_model.kind_of_fact  # type: ignore[attr-defined]


class FactIdField(KeyedField, models.UUIDField):
    """The id of any fact of the same case; None where none was recorded."""

    plain = "django.db.models.UUIDField"

    def __init__(self, *args, **options):
        super().__init__(*args, **{"null": True, "blank": True, "default": None, **options})

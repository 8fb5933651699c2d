"""Columns that hold what people say: dates as written, words of a list, countries, yes and no.

Each column knows its key in the case file, so that the schema, the forms, import and export follow from the
models. A migration sees the plain Django field. Below are the checks that PostgreSQL makes on such columns.
"""

from django.contrib.postgres.fields import ArrayField, DateTimeRangeField
from django.db import models
from django.db.models import BooleanField, F, Func, Q
from django.utils.module_loading import import_string

TEXT_LENGTH = 500
WORD_LENGTH = 40
DATE_FORM_LENGTH = 80
COUNTRY = r"^[A-Z]{2}$"


class KeyedField(models.Field):
    """A column that is one key of the case file: `key`, or else the column's own name."""

    plain: str  # the class that migrations and event tables use

    def __init__(self, *args, key: str | None = None, needed: bool = False, **options):
        self.key = key
        self.needed = needed  # the case file is refused without it
        super().__init__(*args, **options)

    @property
    def contract_key(self) -> str:
        return self.key or self.name

    def deconstruct(self):
        name, _path, args, options = super().deconstruct()
        options.pop("choices", None)  # the words stand in a check of the table, their labels only here
        return name, self.plain, args, options

    def clone(self):
        """Return the plain Django field, for the state that migrations keep."""
        _name, path, args, options = self.deconstruct()
        return import_string(path)(*args, **options)


class TextKeyField(KeyedField, models.CharField):
    """A short text; empty where it was not recorded."""

    plain = "django.db.models.CharField"
    max_length: int

    def __init__(self, *args, max_length=TEXT_LENGTH, needed=False, **options):
        options = {"blank": not needed, "default": "", **options}
        super().__init__(*args, max_length=max_length, needed=needed, **options)


class LongTextKeyField(TextKeyField):
    """A text of several lines; empty where it was not recorded."""

    def __init__(self, *args, max_length=10_000, **options):
        super().__init__(*args, max_length=max_length, **options)


class DateFormField(TextKeyField):
    """A date as it was written; empty where it was not recorded. `<name>_span` holds what it spans."""

    def __init__(self, *args, max_length=DATE_FORM_LENGTH, **options):
        super().__init__(*args, max_length=max_length, **options)

    @property
    def span_name(self) -> str:
        return f"{self.name}_span"


class SpanField(DateTimeRangeField):
    """The instants a written date may stand for; None where none was written.

    A day is `[its first instant, that of the next day)`, an instant `[it, it]`; an unknown bound is open.
    """

    def __init__(self, *args, **options):
        super().__init__(*args, **{"null": True, "blank": True, "editable": False, **options})

    def deconstruct(self):
        name, _path, args, options = super().deconstruct()
        return name, "django.contrib.postgres.fields.ranges.DateTimeRangeField", args, options


class WordField(TextKeyField):
    """One word of a list (`words`, a TextChoices); empty where it was not recorded."""

    def __init__(self, *args, words=None, max_length=WORD_LENGTH, **options):
        self.words = words
        if words is not None:
            options["choices"] = words.choices
        super().__init__(*args, max_length=max_length, **options)


class CountryField(TextKeyField):
    """A country by its ISO 3166-1 alpha-2 code, or one of the bodies in `also`; empty where not recorded."""

    def __init__(self, *args, also: tuple[str, ...] = (), max_length=10, **options):
        self.also = also
        super().__init__(*args, max_length=max_length, **options)


class FlagField(KeyedField, models.BooleanField):
    """True, False, or None where nothing was recorded. Unless `yes_or_no`, the case file writes only true."""

    plain = "django.db.models.BooleanField"

    def __init__(self, *args, yes_or_no: bool = False, **options):
        self.yes_or_no = yes_or_no
        super().__init__(*args, **{"null": True, "blank": True, "default": None, **options})


class NumberField(KeyedField, models.PositiveSmallIntegerField):
    """A count from 0; None where it was not recorded."""

    plain = "django.db.models.PositiveSmallIntegerField"

    def __init__(self, *args, **options):
        super().__init__(*args, **{"null": True, "blank": True, "default": None, **options})


class ListField(KeyedField, ArrayField):
    """Several of one kind, in the order given; None where nothing was recorded, empty where none are."""

    plain = "django.contrib.postgres.fields.ArrayField"

    def __init__(self, *args, **options):
        super().__init__(*args, **{"null": True, "blank": True, "default": None, **options})


class TextsField(ListField):
    """Several short texts."""

    def __init__(self, base_field=None, **options):
        super().__init__(base_field or models.CharField(max_length=TEXT_LENGTH), **options)


class WordsField(ListField):
    """Several words of a list (`words`, a TextChoices)."""

    def __init__(self, base_field=None, words=None, **options):
        self.words = words
        choices = words.choices if words is not None else None
        super().__init__(base_field or models.CharField(max_length=WORD_LENGTH, choices=choices), **options)

    def deconstruct(self):
        name, path, args, options = super().deconstruct()
        return name, path, args, {**options, "base_field": models.CharField(max_length=WORD_LENGTH)}


class CountriesField(ListField):
    """Several countries by their ISO 3166-1 alpha-2 codes."""

    def __init__(self, base_field=None, **options):
        super().__init__(base_field or models.CharField(max_length=2), **options)


def keyed_fields(model) -> list[KeyedField]:
    """Return the columns of `model` that are keys of the case file, in the order they are declared."""
    return [field for field in model._meta.get_fields() if isinstance(field, KeyedField)]


def dates_agree(*names: str) -> list[models.CheckConstraint]:
    """Refuse a written date that is none of the date forms, or whose span tells another day."""
    return [
        models.CheckConstraint(
            condition=Func(
                F(name), F(f"{name}_span"), function="date_form_agrees", output_field=BooleanField()
            ),
            name=f"%(class)s_{name}_is_a_date",
        )
        for name in names
    ]


def one_of(name: str, words, *, needed: bool = False) -> models.CheckConstraint:
    """Refuse every word that is not of the list; an empty one too where the word is needed."""
    known = [*words.values] if needed else ["", *words.values]
    return models.CheckConstraint(condition=Q((f"{name}__in", known)), name=f"%(class)s_{name}_is_known")


def all_of(name: str, words) -> models.CheckConstraint:
    """Refuse a list that holds a word unknown to `words`."""
    return models.CheckConstraint(
        condition=Q((f"{name}__contained_by", words.values)), name=f"%(class)s_{name}_are_known"
    )


def is_country(name: str, also: tuple[str, ...] = ()) -> models.CheckConstraint:
    """Refuse what is not two capital letters, nor one of the bodies in `also`."""
    return models.CheckConstraint(
        condition=Q((f"{name}__regex", COUNTRY)) | Q((f"{name}__in", ["", *also])),
        name=f"%(class)s_{name}_is_a_country",
    )


def are_countries(name: str) -> models.CheckConstraint:
    """Refuse a list that holds anything but two capital letters."""
    return models.CheckConstraint(
        condition=Func(F(name), function="are_countries", output_field=BooleanField()),
        name=f"%(class)s_{name}_are_countries",
    )

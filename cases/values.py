"""What a column of a fact accepts: each value read, tidied, or refused with what to do instead."""

from functools import singledispatch
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import models
from django.utils.translation import gettext as _
from psycopg2.extras import DateTimeTZRange

from .dates import DateFormError, read_date
from .errors import NotAccepted
from .models.fields import (
    TEXT_LENGTH,
    CountriesField,
    CountryField,
    DateFormField,
    FactIdField,
    FlagField,
    NumberField,
    ReferenceField,
    TextKeyField,
    TextsField,
    WordField,
    WordsField,
)
from .zone_names import COUNTRIES

LARGEST_NUMBER = 32_767  # of a smallint


def span_of(written: str, zone: ZoneInfo) -> DateTimeTZRange | None:
    """Return the instants that a written date spans, its days being those of `zone`; None for an empty text.

    Raises DateFormError.
    """
    if not written:
        return None
    span = read_date(written).span(zone)
    return DateTimeTZRange(span.earliest, span.latest, "[]" if span.exact else "[)")


@singledispatch
def accepted(field: models.Field, value: Any) -> Any:
    """Return `value` as the column stores it; None and empty text are "not recorded". Raises NotAccepted."""
    raise TypeError(f"{field} is no column of a fact")


@accepted.register
def _text(field: TextKeyField, value: Any) -> str:
    return _as_text(value, field.name, most=field.max_length)


@accepted.register
def _date(field: DateFormField, value: Any) -> str:
    text = _text(field, value)
    try:
        return text and read_date(text).text
    except DateFormError as refusal:
        raise NotAccepted(str(refusal), field.name) from None


@accepted.register
def _word(field: WordField, value: Any) -> str:
    return _one_of(field, _text(field, value), [word for word, _label in field.flatchoices])


@accepted.register
def _country(field: CountryField, value: Any) -> str:
    text = _text(field, value)
    if text and text not in COUNTRIES and text not in field.also:
        raise NotAccepted(_no_country(text), field.name)
    return text


@accepted.register
def _flag(field: FlagField, value: Any) -> bool | None:
    if value not in (None, True, False):
        raise NotAccepted(_("Answer yes or no."), field.name)
    return value if field.yes_or_no else value or None


@accepted.register
def _number(field: NumberField, value: Any) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= LARGEST_NUMBER:
        raise NotAccepted(_("Write a whole number from 0 on."), field.name)
    return value


@accepted.register
def _texts(field: TextsField, value: Any) -> list[str] | None:
    return _each(field, value, lambda text: _short(field, text))


@accepted.register
def _words(field: WordsField, value: Any) -> list[str] | None:
    known = [word for word, _label in field.base_field.flatchoices]
    return _each(field, value, lambda word: _one_of(field, word, known))


@accepted.register
def _countries(field: CountriesField, value: Any) -> list[str] | None:
    return _each(field, value, lambda code: _known_country(field, code))


@accepted.register
def _reference(field: ReferenceField, value: Any) -> UUID | None:
    return _id(field, value)


@accepted.register
def _fact_id(field: FactIdField, value: Any) -> UUID | None:
    return _id(field, value)


def _as_text(value: Any, name: str, *, most: int) -> str:
    """Return a text as it was given, and an empty one for nothing but spaces."""
    if value is None:
        return ""
    if not isinstance(value, str) or "\x00" in value:
        raise NotAccepted(_("Write this as text."), name)
    if len(value) > most:
        raise NotAccepted(
            _("This has {length} characters. Shorten it to {most}.").format(length=len(value), most=most),
            name,
        )
    return value if value.strip() else ""


def _each(field: models.Field, value: Any, read) -> list[str] | None:
    if value is None:
        return None
    if not isinstance(value, list | tuple):
        raise NotAccepted(_("Write this as a list."), field.name)
    return [read(item) for item in value]


def _short(field: TextsField, value: Any) -> str:
    text = _as_text(value, field.name, most=TEXT_LENGTH)
    if not text:
        raise NotAccepted(_("Leave out the empty entry."), field.name)
    return text


def _one_of(field: models.Field, word: Any, known: list[str]) -> str:
    if word and word not in known:
        raise NotAccepted(
            _("“{word}” is not one of these: {known}.").format(word=str(word)[:60], known=", ".join(known)),
            field.name,
        )
    return word


def _known_country(field: models.Field, code: Any) -> str:
    if code not in COUNTRIES:
        raise NotAccepted(_no_country(code), field.name)
    return code


def _no_country(code: Any) -> str:
    return _("“{code}” is no country. Write its two capital letters, as in KZ.").format(code=str(code)[:20])


def _id(field: models.Field, value: Any) -> UUID | None:
    if isinstance(value, models.Model):
        return value.pk
    try:
        return UUID(str(value)) if value else None
    except ValueError:
        raise NotAccepted(_("Choose a fact of this case."), field.name) from None

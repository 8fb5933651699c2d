"""A bare year may be a number in the file; from there on it is text like every other date."""

from functools import cache
from typing import Any

from cases.models import FACT_TYPES
from cases.models.fields import DateFormField, keyed_fields
from people.models import Person


def years_as_text(document: dict[str, Any]) -> dict[str, Any]:
    """Write the years of `document` that are numbers as text, in place, and return the document."""
    persons = document.get("persons")
    for person in persons.values() if isinstance(persons, dict) else ():
        _write_years(person, date_keys(Person))
    facts = document.get("facts")
    for fact in facts if isinstance(facts, list) else ():
        if isinstance(fact, dict) and (model := FACT_TYPES.get(str(fact.get("type")))):
            _write_years(fact, date_keys(model))
    return document


@cache
def date_keys(model: type) -> tuple[str, ...]:
    """Return the keys of the case file under which `model` has a date."""
    return tuple(field.contract_key for field in keyed_fields(model) if isinstance(field, DateFormField))


def _write_years(mapping: Any, keys: tuple[str, ...]) -> None:
    if isinstance(mapping, dict):
        for key in keys:
            if type(mapping.get(key)) is int:
                mapping[key] = str(mapping[key])

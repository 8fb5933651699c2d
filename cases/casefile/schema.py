"""The JSON Schema of the case file, drawn from the columns of the models."""

import copy
import inspect
from functools import cache, singledispatch
from typing import Any

from django.db import models
from django.utils.translation import override

from cases.dates import FIRST_YEAR, LAST_YEAR
from cases.models import FACT_TYPES, Case, CasePerson, Fact, PersonFact, Proceeding
from cases.models import fields as columns
from cases.values import LARGEST_NUMBER
from people.models import Person, PersonName

from .formats import COUNTRY, DATE, DAY, INSTANT
from .limits import LONGEST_LIST, LONGEST_TEXT

FORMAT = "suspensive-case/1"
TITLE = "Case file"
ID = r"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
TEXT = r"^\S(?:[\s\S]*\S)?$"  # no blanks around it
DAY_PATTERN = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
INSTANT_PATTERN = (
    rf"{DAY_PATTERN}T[0-9]{{2}}:[0-9]{{2}}(:[0-9]{{2}}(\.[0-9]{{1,6}})?)?(Z|[+-][0-9]{{2}}:[0-9]{{2}})"
)
MONTH_PATTERN = r"[0-9]{4}(-[0-9]{2})?"
RANGE_PATTERN = rf"{DAY_PATTERN}(/{DAY_PATTERN})?"
DATE_PATTERN = rf"^({MONTH_PATTERN}|{RANGE_PATTERN}|{INSTANT_PATTERN}|\.\./{DAY_PATTERN}|unknown)$"

Schema = dict[str, Any]


def schema() -> Schema:
    """Return the JSON Schema (2020-12) of the case file. What refers to what is left to `check`."""
    return copy.deepcopy(published())


@cache
def published() -> Schema:
    """Return the schema that all readers share; nobody changes it."""
    with override("en"):
        return {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": f"urn:{FORMAT.replace('/', ':')}",
            "title": TITLE,
            "description": "One case: who it concerns and what happened.",
            **_mapping(
                {
                    "format": {"const": FORMAT},
                    "case": _ref("case"),
                    "persons": _by_id("person", "The persons, by their ids within the file."),
                    "proceedings": _by_id("proceeding", "The proceedings, by their ids within the file."),
                    "facts": {"type": "array", "maxItems": LONGEST_LIST, "items": _ref("fact")},
                },
                required=["format", "case", "persons", "proceedings", "facts"],
            ),
            "$defs": _common()
            | {"fact": _any_fact()}
            | {kind: _fact(model) for kind, model in FACT_TYPES.items()},
        }


def _common() -> dict[str, Schema]:
    return {
        "id": {
            "type": "string",
            "pattern": ID,
            "description": "An id within the file: letters, digits, - and _.",
        },
        "date": {
            "type": ["string", "integer"],
            "pattern": DATE_PATTERN,
            "format": DATE,
            "minimum": FIRST_YEAR,
            "maximum": LAST_YEAR,
            "description": "A day, an instant, a month, a year (which may be a number), from one day to "
            "another, a day or before (../2022-12-28), or unknown: it happened and nobody knows when.",
            "examples": ["2022-11-30", "2022-12-29T08:40:00+06:00", "2022-12", "2022-09-26/2022-09-27"],
        },
        "instant": {"type": "string", "pattern": f"^{INSTANT_PATTERN}$", "format": INSTANT},
        "country": {
            "type": "string",
            "pattern": "^[A-Z]{2}$",
            "format": COUNTRY,
            "description": "A country by its ISO 3166-1 alpha-2 code.",
        },
        "case": _case(),
        "name": _mapping(_keys(PersonName), required=["text"]),
        "person": _person(),
        "proceeding": _proceeding(),
        "withdrawn": _withdrawn(),
    }


def _case() -> Schema:
    region = {
        "type": ["string", "null"],
        "pattern": "^[A-Z]{2}-[A-Z0-9]{1,3}$",
        "description": "ISO 3166-2 code, where closed days, clocks or law differ within the country.",
    }
    opened_on = {"type": "string", "format": DAY, "pattern": f"^{DAY_PATTERN}$"}
    keys = _keys(Case) | {"region": region, "opened_on": opened_on}
    return _described(Case) | _mapping(keys, required=["reference", "jurisdiction"])


def _person() -> Schema:
    names = {"type": "array", "maxItems": LONGEST_LIST, "items": _ref("name")}
    return _described(Person) | _mapping({**_keys(CasePerson), "names": names, **_keys(Person)})


def _proceeding() -> Schema:
    keys = _keys(Proceeding)
    return _described(Proceeding) | _mapping(
        {"kind": keys.pop("kind"), "persons": _persons(), **keys}, required=["kind", "persons"]
    )


def _withdrawn() -> Schema:
    reason = _text(Fact._meta.get_field("withdrawn_reason").max_length)
    return {"description": "The fact was recorded by mistake, or corrected by another."} | _mapping(
        {"at": _ref("instant"), "reason": reason}, required=["at", "reason"]
    )


def _any_fact() -> Schema:
    """Return the schema of any fact: what its type says it is."""
    return {
        "type": "object",
        "properties": {"id": _ref("id"), "type": {"enum": list(FACT_TYPES)}},
        "required": ["id", "type"],
        "allOf": [
            {"if": {"properties": {"type": {"const": kind}}, "required": ["type"]}, "then": _ref(kind)}
            for kind in FACT_TYPES
        ],
    }


def _fact(model: type[Fact]) -> Schema:
    """Return the schema of the facts of one type, complete in itself."""
    about = "person" if issubclass(model, PersonFact) else "proceeding"
    keys = {"id": _ref("id"), "type": {"const": model.kind_of_fact}, about: _ref("id")}
    if about == "proceeding":
        keys["persons"] = _persons() | {
            "description": "Those it concerns, if not all persons of the proceeding."
        }
    common = _keys(Fact)
    keys |= {key: value for key, value in _keys(model).items() if key not in common}
    keys |= common | {"recorded_at": _ref("instant"), "withdrawn": _ref("withdrawn")}
    needed = [field.contract_key for field in columns.keyed_fields(model) if field.needed]
    one_at_least = (
        {"anyOf": [{"required": [key]} for key in model.needs_one_of]} if model.needs_one_of else {}
    )
    return _described(model) | _mapping(keys, required=["id", "type", about, *needed]) | one_at_least


def _keys(model: type[models.Model]) -> dict[str, Schema]:
    return {field.contract_key: _value(field) for field in columns.keyed_fields(model)}


def _described(model: type[models.Model]) -> Schema:
    name = str(model._meta.verbose_name)
    return {"title": name[:1].upper() + name[1:], "description": inspect.cleandoc(model.__doc__ or "")}


def _mapping(properties: dict[str, Schema], required: list[str] | None = None) -> Schema:
    needed = {"required": required} if required else {}
    return {"type": "object", "properties": properties, **needed, "additionalProperties": False}


def _by_id(name: str, description: str) -> Schema:
    return {
        "type": "object",
        "description": description,
        "maxProperties": LONGEST_LIST,
        "propertyNames": _ref("id"),
        "additionalProperties": _ref(name),
    }


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _persons() -> Schema:
    return _list(_ref("id")) | {"minItems": 1}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items, "maxItems": LONGEST_LIST, "uniqueItems": True}


def _text(longest: int | None = None) -> Schema:
    return {"type": "string", "minLength": 1, "maxLength": longest or LONGEST_TEXT, "pattern": TEXT}


# --- One column, one value ---


@singledispatch
def _value(field: models.Field) -> Schema:
    """Return the schema of what the case file writes for a column."""
    raise TypeError(f"{field} is no column of the case file")


@_value.register
def _(field: columns.TextKeyField) -> Schema:
    return _text(field.max_length)


@_value.register
def _(field: columns.DateFormField) -> Schema:
    return _ref("date")


@_value.register
def _(field: columns.WordField) -> Schema:
    return {"enum": _words(field)}


@_value.register
def _(field: columns.CountryField) -> Schema:
    return {"anyOf": [_ref("country"), {"enum": list(field.also)}]} if field.also else _ref("country")


@_value.register
def _(field: columns.FlagField) -> Schema:
    return {"type": "boolean"} if field.yes_or_no else {"const": True}


@_value.register
def _(field: columns.NumberField) -> Schema:
    return {"type": "integer", "minimum": 0, "maximum": LARGEST_NUMBER}


@_value.register
def _(field: columns.TextsField) -> Schema:
    return _list(_text(field.base_field.max_length))


@_value.register
def _(field: columns.WordsField) -> Schema:
    return _list({"enum": _words(field.base_field)})


@_value.register
def _(field: columns.CountriesField) -> Schema:
    return _list(_ref("country"))


@_value.register
def _(field: columns.ReferenceField) -> Schema:
    return _ref("id") | {"description": f"The id of a fact of type {field.refers_to}."}


@_value.register
def _(field: columns.FactIdField) -> Schema:
    return _ref("id") | {"description": "The id of a fact."}


def _words(field: models.Field) -> list[str]:
    return [word for word, _label in field.flatchoices if word]

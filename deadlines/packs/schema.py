"""The JSON Schema of a pack."""

from typing import Any

from cases.casefile.formats import COUNTRY, DAY
from cases.models import FACT_TYPES
from deadlines.law.conditions import CONDITIONS
from deadlines.law.counting import SYSTEMS
from deadlines.law.rules import MARKS, BarClass
from deadlines.law.starts import BASES

Schema = dict[str, Any]

ACTS = ("removal", "transfer", "extradition")
KINDS = ("appeal", "application", "stay_request", "other_act", "authority", "detention")
STATUSES = ("barred", "barred_contested", "unknown", "no_bar_found")
STATES = ("open", "met", "late", "missed", "moot", "unknown")
DECIDED_BY = ("trigger", "lodged_on", "registered_on", "final_on", "pronounced_on", "sent_on")
CONFIDENCE = ("L", "L-M", "M", "M-H", "H")
RULE_ID = r"^[A-Z]{2,3}(-[A-Z0-9]+)+(\.[a-z])?$"
DAY_PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"


def pack_schema() -> Schema:
    """Return the JSON Schema (2020-12) of a pack. What rules say of each other is left to the loader."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:suspensive-pack:1",
        "title": "Pack",
        "description": "The law of one jurisdiction or treaty, as rules with their citations and worked examples.",
        **_mapping(
            {
                "code": {"type": "string", "pattern": "^[A-Z]{2,3}$"},
                "name": _text(),
                "version": {"type": "string", "pattern": r"^[0-9]{4}\.[0-9]+$"},
                "status": {"enum": ["draft", "reviewed"]},
                "counting": _counting(),
                "bound": _by_country(
                    {"anyOf": [{"type": "null"}, _ref("day")]}, "A treaty's States, each with its last day."
                ),
                "remedies": _list(_remedy()),
                "rules": _list(_ref("rule")) | {"minItems": 1},
                "left_out": _list(_mapping({"id": _rule_id(), "why": _text()}, ["id", "why"])),
            },
            ["code", "name", "version", "status", "counting", "rules"],
        ),
        "$defs": {
            "rule": _rule(),
            "limit": _limit(),
            "bar": _bar(),
            "deemed": _deemed(),
            "precondition": _mapping(
                {"on": _ref("match"), "prior": _list({"type": "string"})}, ["on", "prior"]
            ),
            "version": _version(),
            "match": _match(),
            "conditions": _list(_condition()) | {"minItems": 1},
            "example": _example(),
            "day": {"type": "string", "format": DAY, "pattern": DAY_PATTERN},
        },
    }


def _rule() -> Schema:
    keys = {
        "id": _rule_id(),
        "title": _text(),
        "limit": _ref("limit"),
        "bar": _ref("bar"),
        "deemed": _ref("deemed"),
        "precondition": _ref("precondition"),
        "carries_out": _rule_ids("The rules of a shared pack in whose place it stands for this State."),
        "versions": _list(_ref("version")) | {"minItems": 1},
        "examples": _list(_ref("example")),
    }
    return _mapping(keys, ["id", "title", "versions"])


def _limit() -> Schema:
    keys = {
        "kind": {"enum": list(KINDS)},
        "starts": _list(_ref("match")),
        "basis": {"enum": list(BASES)},
        "after": _rule_id() | {"description": "The rule from whose end it is counted, in place of a basis."},
        "latest_basis": {"enum": list(BASES)},
        "counting": _counting(),
        "met_by": _list(_ref("match")),
        "first_day": {"enum": ["counted", "not_counted"]},
        "whole_days": {
            "type": "boolean",
            "description": "It ends with the end of a day, whatever its hour of start.",
        },
        "listed": {"type": "boolean", "description": "False: counted for a bar only, and no deadline."},
        "repeats": {"type": "boolean", "description": "Each act recorded for it moves it on by one period."},
        "note": _text(),
    }
    return _mapping(keys, ["kind"]) | {"oneOf": [{"required": ["basis", "starts"]}, {"required": ["after"]}]}


def _bar() -> Schema:
    keys = {
        "class": {"enum": [bar_class.value for bar_class in BarClass]},
        "acts": _list({"enum": list(ACTS)}) | {"minItems": 1},
        "to": {"enum": ["any", "danger", "named"]},
        "orders": {"enum": ["any", "attacked"]},
        "while_any": _ref("conditions"),
        "only_if": _ref("conditions"),
        "established": {"type": "boolean"},
        "ends_when": _text(),
    }
    return _mapping(keys, ["class", "acts", "while_any"])


def _deemed() -> Schema:
    keys = {
        "moved": {"enum": [False, "disputed"]},
        "sent": _text(),
        "when": _ref("match") | {"description": "The services that it means."},
    }
    return _mapping(keys, ["moved"])


def _version() -> Schema:
    keys = {
        "since": _ref("day"),
        "until": _ref("day"),
        "decided_by": {"enum": list(DECIDED_BY)},
        "period": _text(),
        "longest": _text(),
        "evidence": {"enum": list(MARKS)},
        "confidence": {"enum": list(CONFIDENCE)},
        "source": _text() | {"description": "The citation."},
        "contested": {"type": "boolean"},
        "instead": _rule_ids("The rules that apply in that time in place of this one."),
    }
    told = {"required": ["evidence", "confidence", "source"]}
    silent = [{"not": {"required": [key]}} for key in ("period", "longest", "contested")]
    return _mapping(keys, []) | {
        "if": {"required": ["instead"]},
        "then": {"allOf": silent},
        "else": told,
    }


def _match() -> Schema:
    return {"type": "object", "properties": {"fact": {"enum": list(FACT_TYPES)}}, "required": ["fact"]}


def _condition() -> Schema:
    arguments = {name: {"type": "object"} for name in CONDITIONS}
    return _mapping(arguments, []) | {"minProperties": 1, "maxProperties": 1}


def _example() -> Schema:
    moment = {"type": ["string", "null"]}
    due = {key: _text() for key in ("trigger", "basis", "version_day", "region")}
    deadline = _mapping({"state": {"enum": list(STATES)}, "file_by": moment, "last_day": moment}, [])
    keys = {
        "title": _text(),
        "due": _mapping(due, ["trigger"]),
        "deemed": _mapping({"posted": _text(), "region": _text()}, ["posted"]),
        "case": {"type": "object"},
        "at": _text(),
        "file_by": moment,
        "last_day": moment,
        "deemed_on": moment,
        "or_if_moved": moment,
        "state": {"const": "unknown"},
        "status": {"type": "object", "additionalProperties": {"enum": list(STATUSES)}},
        "bars": {"type": "object", "additionalProperties": {"enum": [True, False, "unknown", "absent"]}},
        "deadlines": {"type": "object", "additionalProperties": {"anyOf": [{"const": "absent"}, deadline]}},
        "not_available": {"type": "object", "additionalProperties": {"type": "boolean"}},
        "flagged": {"type": "object", "additionalProperties": {"type": "boolean"}},
    }
    kinds = [{"required": ["due"]}, {"required": ["deemed"]}, {"required": ["case", "at"]}]
    return _mapping(keys, ["title"]) | {"oneOf": kinds}


def _remedy() -> Schema:
    return _mapping(
        {"rule": _rule_id(), "absent": _by_country(_text(), "Why it is not available, by State.")},
        ["rule", "absent"],
    )


def _mapping(properties: dict[str, Schema], required: list[str]) -> Schema:
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _by_country(values: Schema, description: str) -> Schema:
    country = {"type": "string", "pattern": "^[A-Z]{2}$", "format": COUNTRY}
    return {
        "type": "object",
        "description": description,
        "propertyNames": country,
        "additionalProperties": values,
    }


def _counting() -> Schema:
    return {
        "enum": list(SYSTEMS),
        "description": "The counting system; that of the pack where a rule names none.",
    }


def _rule_ids(description: str) -> Schema:
    return _list(_rule_id()) | {"minItems": 1, "description": description}


def _rule_id() -> Schema:
    return {"type": "string", "pattern": RULE_ID}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _text() -> Schema:
    return {"type": "string", "minLength": 1, "pattern": r"\S"}

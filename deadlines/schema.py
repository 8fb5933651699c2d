"""The JSON Schemas of what the law answers: an assessment, and one count without a case."""

from collections.abc import Mapping
from typing import Any

from cases.casefile.schema import DATE_PATTERN, DAY_PATTERN, INSTANT_PATTERN
from deadlines.drafts import MOST_CHANGES
from deadlines.law.contract import FORMAT
from deadlines.law.rules import MARKS, BarClass
from deadlines.models import Level
from deadlines.packs.schema import ACTS, KINDS, STATES, STATUSES

Schema = dict[str, Any]

FLAG_KINDS = (
    "removal_barred",
    "removal_risk",
    "conflict",
    "stay_needed",
    "extradition_risk",
    "disguised_extradition",
    "bar_not_served",
    "bar_ending",
    "deadline_near",
    "deadline_missed",
    "deadline_moved",
    "detention_limit_near",
    "detention_limit_passed",
    "authority_late",
    "fact_missing",
    "no_deadline_found",
    "law_unverified",
    "whereabouts_stale",
    "no_pack",
    "breach_alleged",
)
PACKS = "The rules that were applied, by the code of their pack."
TEXT: Schema = {"type": "string"}
TEXTS: Schema = {"type": "array", "items": TEXT}
BOOLEAN: Schema = {"type": "boolean"}
COUNTRY: Schema = {"type": "string", "pattern": "^[A-Z]{2}$"}


def assessment_schema() -> Schema:
    """Return the JSON Schema (2020-12) of an assessment. Its ids are those of the case file it is drawn from."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{FORMAT.replace('/', ':')}",
        "title": "Assessment",
        "description": "What the law makes of the facts of one case at an instant.",
        **_complete(
            format={"const": FORMAT},
            at=_ref("instant"),
            packs=_by_key(_ref("pack"), PACKS),
            persons=_by_key(_ref("person"), "How the persons of the case stand, by their ids."),
            deadlines=_list(_ref("deadline")),
            flags=_list(_ref("flag")),
            next_change={"anyOf": [_ref("instant"), {"type": "null"}]}
            | {"description": "The first later instant at which time alone changes this assessment."},
            optional={"doubts": _reasons("What may have happened and may not: it was read both ways.")},
        ),
        "$defs": _definitions(),
    }


def count_schema() -> Schema:
    """Return the JSON Schema (2020-12) of a count without a case, in any of the three ways of asking for one."""
    known = {
        "rule": TEXT,
        "title": TEXT,
        "packs": _by_key(_ref("pack"), PACKS),
        "counting": TEXT,
        "period": TEXT,
        "file_by": _nullable(_ref("moment")) | {"description": "The safe day."},
        "last_day": _nullable(_ref("moment")) | {"description": "The legal maximum."},
        "deemed_on": _nullable(_ref("moment")) | {"description": "When a thing sent counts as served."},
        "or_if_moved": _nullable(_ref("moment")),
        "state": {"const": "unknown", "description": "Nothing could be counted; the steps say why."},
        "provisional": BOOLEAN | {"description": "The day lies beyond the known closed days."},
        "steps": TEXTS,
        "source": _nullable(TEXT),
        "evidence": {"enum": list(MARKS)},
        "confidence": TEXT,
        "contested": BOOLEAN,
    }
    return {
        "title": "Count",
        "description": "One time limit, or one fiction of service, counted without a case.",
        "type": "object",
        "properties": known,
        "required": ["steps", "source"],
        "$defs": {key: value for key, value in _definitions().items() if key in ("moment", "pack")},
    }


def draft_schema() -> Schema:
    """Return the JSON Schema (2020-12) of a draft over a case; its facts are held against those of the case file."""
    fact: Schema = {"type": "string", "description": "The id of a standing fact of this case."}
    keys: Schema = {
        "type": "object",
        "description": "Keys of the case file with their new values; null takes one out.",
    }
    added: Schema = {"type": "object", "description": "A fact as in the case file; its id may be left out."}
    ways = [_complete(withdraw=fact), _complete(change=fact, **{"with": keys}), _complete(fact=added)]
    at = TEXT | {"description": "A day or an instant; now, if left out."}
    changes: Schema = {"type": "array", "maxItems": MOST_CHANGES, "items": {"oneOf": ways}}
    return _complete(changes=changes, optional={"at": at})


def _definitions() -> dict[str, Schema]:
    acts = {act: _ref("protection") for act in ACTS}
    return {
        "instant": {"type": "string", "pattern": f"^{INSTANT_PATTERN}$"},
        "moment": {
            "type": "string",
            "pattern": f"^({DAY_PATTERN}|{INSTANT_PATTERN})$",
            "description": "A day at the place of the case, or an instant.",
        },
        "evidence": {"enum": list(MARKS), "description": "How well the rule is established."},
        "pack": _complete(version=TEXT, status={"enum": ["draft", "reviewed"]}),
        "person": {
            "type": "object",
            "properties": acts,
            "required": ["removal"],
            "additionalProperties": False,
        },
        "protection": _protection(),
        "bar": _bar(),
        "deadline": _deadline(),
        "flag": _flag(),
        "reason": _complete(text=TEXT, facts=TEXTS, rules=TEXTS),
    }


def _protection() -> Schema:
    return _complete(
        status={"enum": list(STATUSES), "description": "Nothing is ever allowed."},
        evidence=_ref("evidence"),
        bars=_list(_ref("bar")),
        not_available=_list(_complete(rule=TEXT, why=TEXT)),
        missing=_list(_complete(fact=TEXT, key=TEXT, why=TEXT)),
        optional={
            "not_applying": _list(_complete(rule=TEXT, why=_reasons("The conditions that failed.")))
            | {"description": "Every other bar that was looked at; only where the reasons are asked for."}
        },
    )


def _bar() -> Schema:
    return _complete(
        rule=TEXT,
        **{"class": {"enum": [str(one) for one in BarClass]}},
        in_force={"enum": [True, False, "unknown"], "description": "False: asked for, and bars nothing."},
        acts=_list({"enum": list(ACTS)}),
        to={"anyOf": [{"const": "any"}, _list(COUNTRY)]},
        orders={"anyOf": [{"const": "any"}, TEXTS]},
        since=_nullable({"type": "string", "pattern": DATE_PATTERN}),
        until=_nullable(_ref("moment")),
        ends_when=_nullable(TEXT),
        facts=TEXTS,
        evidence=_ref("evidence"),
        contested=BOOLEAN,
        source=_nullable(TEXT),
        optional={"why": _reasons("Rule and version, what holds, what it reaches, what ends it.")},
    )


def _deadline() -> Schema:
    return _complete(
        rule=TEXT,
        kind={"enum": list(KINDS)},
        proceeding=_nullable(TEXT),
        persons=TEXTS,
        trigger=TEXT,
        file_by=_nullable(_ref("moment")) | {"description": "The safe day."},
        last_day=_nullable(_ref("moment")) | {"description": "The legal maximum."},
        state={"enum": list(STATES)},
        met_by=_nullable(TEXT),
        steps=TEXTS,
        evidence=_ref("evidence"),
        source=_nullable(TEXT),
        provisional=BOOLEAN | {"description": "The day lies beyond the known closed days."},
        optional={"why": _reasons("The fact that starts it, rule and version, the count, how it stands.")},
    )


def _flag() -> Schema:
    return _complete(
        kind={"enum": list(FLAG_KINDS)},
        level={"enum": list(Level.values)},
        person=_nullable(TEXT),
        facts=TEXTS,
        rules=TEXTS,
        text=TEXT,
    )


def _reasons(description: str) -> Schema:
    return _list(_ref("reason")) | {"description": description}


def _complete(*, optional: Mapping[str, Schema] | None = None, **properties: Schema) -> Schema:
    """Return the schema of a mapping with these keys and no other, all of them but the optional ones."""
    return {
        "type": "object",
        "properties": {**properties, **(optional or {})},
        "required": list(properties),
        "additionalProperties": False,
    }


def _by_key(value: Schema, description: str) -> Schema:
    return {"type": "object", "additionalProperties": value, "description": description}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _nullable(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}

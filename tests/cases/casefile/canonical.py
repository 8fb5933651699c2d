"""Two case files that say the same are equal in this form."""

import json
from datetime import UTC

from cases.dates import read_instant
from cases.models import FACT_TYPES
from cases.models.fields import FactIdField, ReferenceField, keyed_fields


def canonical(document):
    """Return the document with its ids renamed in their order, its instants of recording in UTC, as JSON."""
    persons = renamed(document["persons"], "p")
    proceedings = renamed(document["proceedings"], "g")
    facts = renamed([fact["id"] for fact in document["facts"]], "f")
    same = {
        "format": document["format"],
        "case": document["case"],
        "persons": {persons[key]: person for key, person in document["persons"].items()},
        "proceedings": {
            proceedings[key]: {**proceeding, "persons": [persons[one] for one in proceeding["persons"]]}
            for key, proceeding in document["proceedings"].items()
        },
        "facts": [_fact(fact, persons, proceedings, facts) for fact in document["facts"]],
    }
    return json.dumps(same, sort_keys=True, ensure_ascii=False, indent=1)


def renamed(ids, letter):
    return {id_: f"{letter}{number}" for number, id_ in enumerate(ids, start=1)}


def _fact(fact, persons, proceedings, facts):
    names = {"id": facts.get, "person": persons.get, "proceeding": proceedings.get}
    names["persons"] = lambda keys: [persons[key] for key in keys]
    names["recorded_at"] = _in_utc
    names["withdrawn"] = lambda withdrawn: {**withdrawn, "at": _in_utc(withdrawn["at"])}
    for field in keyed_fields(FACT_TYPES[fact["type"]]):
        if isinstance(field, ReferenceField | FactIdField):
            names[field.contract_key] = facts.get
    return {key: names[key](value) if key in names else value for key, value in fact.items()}


def _in_utc(text):
    return read_instant(text).astimezone(UTC).isoformat()

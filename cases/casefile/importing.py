"""A case file becomes a case of a team."""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import groupby
from operator import attrgetter
from typing import Any
from uuid import UUID

from django.db import connection

from accounts.ids import random_id
from accounts.models import Team, User
from cases.actions import action, add_person, open_case, open_proceeding
from cases.changes import one_change
from cases.dates import read_instant
from cases.models import FACT_TYPES, Case, Fact, Proceeding
from cases.models.fields import FactIdField, ReferenceField, keyed_fields
from cases.recording import new_fact
from people.models import Person

from .checking import check


@action
def import_case(document: dict[str, Any], *, team: Team, by: User | None, at: datetime) -> Case:
    """Store the case of a document as a case of `team`, assess it once, as of `at`, and return it.

    What the file says of recording and withdrawing is kept, `by` being who did so here; the facts keep
    their order. Raises CaseFileError for what is no case file, and ReferenceTaken.
    """
    check(document)
    with one_change(at=at):
        case = _open(document["case"], team=team, by=by, at=at)
        persons = {
            key: _add(case, person, by=by, at=at).person for key, person in document["persons"].items()
        }
        proceedings = {
            key: _begin(case, proceeding, persons, by=by, at=at)
            for key, proceeding in document["proceedings"].items()
        }
        _store(list(_facts(case, document["facts"], persons, proceedings, by=by)))
    return case


def _open(stated: dict[str, Any], **how: Any) -> Case:
    opened_on = date.fromisoformat(stated["opened_on"]) if "opened_on" in stated else None
    return open_case(
        reference=stated["reference"],
        jurisdiction=stated["jurisdiction"],
        region=stated.get("region") or "",
        opened_on=opened_on,
        **how,
    )


def _add(case: Case, stated: dict[str, Any], **how: Any):
    return add_person(case, **{"role": "", "names": (), **stated}, **how)


def _begin(case: Case, stated: dict[str, Any], persons: dict[str, Person], **how: Any) -> Proceeding:
    return open_proceeding(case, **stated | {"persons": [persons[key] for key in stated["persons"]]}, **how)


def _facts(
    case: Case,
    stated_facts: list[dict[str, Any]],
    persons: dict[str, Person],
    proceedings: dict[str, Proceeding],
    *,
    by: User | None,
) -> Iterator[Fact]:
    """Yield the facts of the document, unsaved, with the ids by which they name one another."""
    ids = {stated["id"]: random_id() for stated in stated_facts}
    for stated in stated_facts:
        fact = new_fact(
            case,
            stated["type"],
            person=persons.get(stated.get("person", "")),
            proceeding=proceedings.get(stated.get("proceeding", "")),
            persons=[persons[key] for key in stated.get("persons", ())],
            **_columns(stated, ids),
        )
        fact.id = ids[stated["id"]]
        _keep_record(fact, stated, by=by)
        yield fact


def _columns(stated: dict[str, Any], ids: dict[str, UUID]) -> dict[str, Any]:
    """Return what the document states in the words of the columns."""
    values = {}
    for field in keyed_fields(FACT_TYPES[stated["type"]]):
        value = stated.get(field.contract_key)
        if value is not None:
            values[field.name] = ids[value] if isinstance(field, ReferenceField | FactIdField) else value
    return values


def _keep_record(fact: Fact, stated: dict[str, Any], *, by: User | None) -> None:
    """Set when the fact was recorded and withdrawn, where the file says so."""
    fact.recorded_by = by
    if "recorded_at" in stated:
        fact.recorded_at = read_instant(stated["recorded_at"])
    if "withdrawn" in stated:
        fact.withdrawn_at = read_instant(stated["withdrawn"]["at"])
        fact.withdrawn_reason = stated["withdrawn"]["reason"]
        fact.withdrawn_by = by


def _store(facts: list[Fact]) -> None:
    """Save the facts in their order. One may name another that comes later: the database looks at the end."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        cursor.execute("SELECT nextval('cases_fact_sequence') FROM generate_series(1, %s)", [len(facts)])
        for fact, (number,) in zip(facts, cursor.fetchall(), strict=True):
            fact.sequence = number
        kind_of_fact = attrgetter("kind_of_fact")
        for kind, of_one_kind in groupby(sorted(facts, key=kind_of_fact), key=kind_of_fact):
            FACT_TYPES[kind].objects.bulk_create(of_one_kind)  # type: ignore[arg-type]
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")

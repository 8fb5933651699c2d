"""A case in the shape of the case file: three queries, however many rows."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import F

FORMAT = "suspensive-case/1"

Row = dict[str, Any]
Keys = dict[str, str]  # from the id of a row, as text, to its key within the file

PERSON_COLUMNS = {
    "role": "role",
    "born": "person__born",
    "nationalities": "person__nationalities",
    "minor": "person__minor",
    "unaccompanied": "person__unaccompanied",
}
PROCEEDING_COLUMNS = ("kind", "authority", "docket", "procedure", "subsequent", "offence")
FACT_COLUMNS = (
    "id",
    "type",
    "person_id",
    "proceeding_id",
    "persons",
    "details",
    "source",
    "certainty",
    "note",
    "recorded_at",
    "withdrawn_at",
    "withdrawn_reason",
)


def case_document(case, *, ids: str) -> dict:
    """Return the case file of a stored case. What was not recorded has no key.

    `ids` is "uuid" for the ids of the database, "short" for p1, asylum, f1.
    Instants are in the zone of the case.
    """
    persons = _persons(case)
    proceedings = _proceedings(case)
    facts = list(case.fact_rows.order_by("sequence").values(*FACT_COLUMNS))
    keys = _short_keys(persons, proceedings, facts) if ids == "short" else {}
    return {
        "format": FORMAT,
        "case": _recorded(
            reference=case.reference,
            jurisdiction=case.jurisdiction,
            region=case.region,
            opened_on=case.opened_on.isoformat() if case.opened_on else None,
        ),
        "persons": {_key(pk, keys): person for pk, person in persons},
        "proceedings": {
            _key(pk, keys): {**proceeding, "persons": [_key(person, keys) for person in members]}
            for pk, proceeding, members in proceedings
        },
        "facts": [_fact(row, keys, case.zone_info) for row in facts],
    }


def _persons(case) -> list[tuple[UUID, Row]]:
    """The persons of the case in their order, by one query that brings a row for each name."""
    rows = case.case_persons.order_by("position", "person_id", "person__names__position").values(
        "person_id", *PERSON_COLUMNS.values(), "person__names__text", "person__names__kind"
    )
    return [(pk, _person(list(of_one))) for pk, of_one in _grouped(rows, "person_id")]


def _person(rows: list[Row]) -> Row:
    names = [
        _recorded(text=row["person__names__text"], kind=row["person__names__kind"])
        for row in rows
        if row["person__names__text"]
    ]
    return _recorded(names=names or None, **{key: rows[0][column] for key, column in PERSON_COLUMNS.items()})


def _proceedings(case) -> list[tuple[UUID, Row, list[UUID]]]:
    """The proceedings in their order, each with the ids of its persons, by one query."""
    rows = case.proceedings.order_by("position", "id", "proceeding_persons__position").values(
        "id", *PROCEEDING_COLUMNS, member=F("proceeding_persons__person_id")
    )
    return [_proceeding(pk, list(of_one)) for pk, of_one in _grouped(rows, "id")]


def _proceeding(pk: UUID, rows: list[Row]) -> tuple[UUID, Row, list[UUID]]:
    members = [row["member"] for row in rows if row["member"]]
    return pk, _recorded(**{column: rows[0][column] for column in PROCEEDING_COLUMNS}), members


def _fact(row: Row, keys: Keys, zone: ZoneInfo) -> Row:
    return _recorded(
        id=_key(row["id"], keys),
        type=row["type"],
        person=_key(row["person_id"], keys),
        proceeding=_key(row["proceeding_id"], keys),
        persons=[_key(pk, keys) for pk in row["persons"]] or None,
        **{key: _named(value, keys) for key, value in row["details"].items()},
        source=row["source"],
        certainty=row["certainty"],
        note=row["note"],
        recorded_at=_instant(row["recorded_at"], zone),
        withdrawn=_withdrawn(row, zone),
    )


def _key(pk: UUID | None, keys: Keys) -> str | None:
    return None if pk is None else keys.get(str(pk), str(pk))


def _named(value: Any, keys: Keys) -> Any:
    """A reference is the id of a fact of this case; ids are random, so nothing else is mistaken for one."""
    return keys.get(value, value) if isinstance(value, str) else value


def _withdrawn(row: Row, zone: ZoneInfo) -> Row | None:
    if row["withdrawn_at"] is None:
        return None
    return {"at": _instant(row["withdrawn_at"], zone), "reason": row["withdrawn_reason"]}


def _instant(at: datetime | None, zone: ZoneInfo) -> str | None:
    return at and at.astimezone(zone).isoformat()


def _recorded(**values: Any) -> Row:
    """Return the keys that were recorded: no empty text, and nothing left open."""
    return {key: value for key, value in values.items() if value is not None and value != ""}


def _grouped(rows: Iterable[Row], key: str) -> Iterator[tuple[UUID, Iterator[Row]]]:
    return groupby(rows, key=itemgetter(key))


def _short_keys(persons, proceedings, facts) -> Keys:
    """Return p1, p2, ... for persons; for proceedings the kind, numbered from the second on; f1, f2, ..."""
    keys = {str(pk): f"p{number}" for number, (pk, _person) in enumerate(persons, start=1)}
    kinds: list[str] = []
    for pk, proceeding, _members in proceedings:
        kinds.append(proceeding["kind"])
        number = kinds.count(proceeding["kind"])
        keys[str(pk)] = proceeding["kind"] if number == 1 else f"{proceeding['kind']}_{number}"
    return keys | {str(row["id"]): f"f{number}" for number, row in enumerate(facts, start=1)}

"""A case in the shape of the case file, by one query."""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.db import connection

FORMAT = "suspensive-case/1"
FILE_ROWS = "cases_file_rows(%s)::text"  # everything of one case, by its id

Row = dict[str, Any]
Keys = dict[str, str]  # from the id of a row to its key within the file; empty where ids are the keys


def case_document(case, *, ids: str, rows: str | None = None) -> dict:
    """Return the case file of a stored case. What was not recorded has no key.

    `ids` is "uuid" for the ids of the database, "short" for p1, asylum, f1. `rows` is what FILE_ROWS says of
    the case, where it was asked already. Instants are in the zone of the case.
    """
    return _document(case, json.loads(_rows(case) if rows is None else rows), ids)


def _rows(case) -> str:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {FILE_ROWS}", [case.pk])
        return cursor.fetchone()[0]


def _document(case, rows: dict[str, list[Row]], ids: str) -> dict:
    keys = _short_keys(rows) if ids == "short" else {}
    zone = case.zone_info
    return {
        "format": FORMAT,
        "case": _recorded(
            reference=case.reference,
            jurisdiction=case.jurisdiction,
            region=case.region,
            opened_on=case.opened_on.isoformat() if case.opened_on else None,
        ),
        "persons": {_key(row.pop("id"), keys): _person(row) for row in rows["persons"]},
        "proceedings": {_key(row.pop("id"), keys): _proceeding(row, keys) for row in rows["proceedings"]},
        "facts": [_fact(row, keys, zone) for row in rows["facts"]],
    }


def _person(row: Row) -> Row:
    names = [_recorded(**name) for name in row.pop("names") or ()]
    return _recorded(role=row.pop("role"), names=names or None, **row)


def _proceeding(row: Row, keys: Keys) -> Row:
    return _recorded(**row) | {"persons": _keys(row["persons"], keys)}


def _fact(row: Row, keys: Keys, zone: ZoneInfo) -> Row:
    return _recorded(
        id=_key(row["id"], keys),
        type=row["type"],
        person=_key(row["person"], keys),
        proceeding=_key(row["proceeding"], keys),
        persons=_keys(row["persons"], keys) or None,
        **{key: _named(value, keys) for key, value in row["details"].items()},
        source=row["source"],
        certainty=row["certainty"],
        note=row["note"],
        recorded_at=_instant(row["recorded_at"], zone),
        withdrawn=_withdrawn(row, zone),
    )


def _key(pk: str | None, keys: Keys) -> str | None:
    return None if pk is None else keys.get(pk, pk)


def _keys(pks: Iterable[str], keys: Keys) -> list[str]:
    return [keys.get(pk, pk) for pk in pks]


def _named(value: Any, keys: Keys) -> Any:
    """A reference is the id of a fact of this case; ids are random, so nothing else is mistaken for one."""
    return keys.get(value, value) if isinstance(value, str) else value


def _withdrawn(row: Row, zone: ZoneInfo) -> Row | None:
    if row["withdrawn_at"] is None:
        return None
    return {"at": _instant(row["withdrawn_at"], zone), "reason": row["withdrawn_reason"]}


def _instant(at: str | None, zone: ZoneInfo) -> str | None:
    return at and datetime.fromisoformat(at).astimezone(zone).isoformat()


def _recorded(**values: Any) -> Row:
    """Return the keys that were recorded: no empty text, and nothing left open."""
    return {key: value for key, value in values.items() if value is not None and value != ""}


def _short_keys(rows: dict[str, list[Row]]) -> Keys:
    """Return p1, p2, ... for persons; for proceedings the kind, numbered from the second on; f1, f2, ..."""
    keys = {row["id"]: f"p{number}" for number, row in enumerate(rows["persons"], start=1)}
    kinds: list[str] = []
    for row in rows["proceedings"]:
        kinds.append(row["kind"])
        number = kinds.count(row["kind"])
        keys[row["id"]] = row["kind"] if number == 1 else f"{row['kind']}_{number}"
    return keys | {row["id"]: f"f{number}" for number, row in enumerate(rows["facts"], start=1)}

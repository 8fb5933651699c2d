"""The rows of a case in and out of PostgreSQL, in few and plain statements: someone waits for the save."""

import json
from collections.abc import Iterable
from functools import cache

from django.db import connection
from django.db.models import Model

from cases.models import Case

from .layout import Drawn, Values
from .models import Assessment, Flag

_ASSESSMENT = "SELECT id, result::text, zone, failures FROM deadlines_assessment WHERE case_id = %s"


def stored_assessment(case: Case) -> Assessment | None:
    """Return the last assessment of `case`: what it said, in which zone, and how often it has failed since."""
    with connection.cursor() as cursor:
        cursor.execute(_ASSESSMENT, [case.pk])
        found = cursor.fetchone()
    if found is None:
        return None
    pk, result, zone, failures = found
    return Assessment(id=pk, result=json.loads(result), zone=zone, failures=failures)


def stored_rows(case: Case, models: Iterable[type[Drawn]]) -> dict[type[Drawn], list[Values]]:
    """Return what the last assessment of `case` left in the tables of `models`, without the flags it lowered.

    Ids are texts, and instants are texts in UTC.
    """
    rows: dict[type[Drawn], list[Values]] = {model: [] for model in models}
    if rows:
        by_table = {model._meta.db_table: found for model, found in rows.items()}
        with connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join(_reading(table) for table in by_table), {"case": case.pk})
            for table, row in cursor.fetchall():
                by_table[table].append(json.loads(row))
    return rows


class Changes:
    """Rows to be written to several tables, and then written at once."""

    def __init__(self) -> None:
        self._statements: list[str] = []
        self._values: list[str | list[str]] = []

    def put(self, model: type[Model], rows: Iterable[Values]) -> None:
        """Insert each row, or write it over the one that has its id."""
        self._insert(model, list(rows), _put(model))

    def add(self, model: type[Model], rows: Iterable[Values]) -> None:
        """Insert each row, unless there is one like it already."""
        self._insert(model, list(rows), _add(model))

    def remove(self, model: type[Model], rows: Iterable[Values]) -> None:
        ids = [row["id"] for row in rows]
        if ids:
            self._statements.append(f"DELETE FROM {model._meta.db_table} WHERE id = ANY (%s::uuid[])")  # noqa: S608
            self._values.append(ids)

    def write(self) -> None:
        if self._statements:
            with connection.cursor() as cursor:
                cursor.execute(";".join(self._statements), self._values)

    def __bool__(self) -> bool:
        return bool(self._statements)

    def _insert(self, model: type[Model], rows: list[Values], statement: str) -> None:
        if rows:
            self._statements.append(statement)
            self._values.append(json.dumps(rows, default=str))


def _reading(table: str) -> str:
    standing = "AND lowered_at IS NULL" if table == Flag._meta.db_table else ""
    rows = f"{table} AS stored WHERE case_id = %(case)s {standing}"
    return f"SELECT '{table}', to_jsonb(stored)::text FROM {rows}"  # noqa: S608


@cache
def _put(model: type[Model]) -> str:
    assignments = ", ".join(f"{column} = EXCLUDED.{column}" for column in _columns(model)[1:])
    return f"{_insert_into(model)} ON CONFLICT (id) DO UPDATE SET {assignments}"


@cache
def _add(model: type[Model]) -> str:
    return f"{_insert_into(model)} ON CONFLICT DO NOTHING"


def _insert_into(model: type[Model]) -> str:
    table, columns = model._meta.db_table, ", ".join(_columns(model))
    rows = f"jsonb_populate_recordset(NULL::{table}, %s)"
    return f"INSERT INTO {table} ({columns}) SELECT {columns} FROM {rows}"  # noqa: S608


def _columns(model: type[Model]) -> list[str]:
    """Return the columns of a table, its id first, without those the database derives."""
    quote = connection.ops.quote_name
    return [quote(str(field.column)) for field in model._meta.concrete_fields if not field.generated]

"""The rows of a case in and out of PostgreSQL, in few and plain statements: someone waits for the save."""

import json
from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import Model

from cases.models import Case
from cases.models.document import FILE_ROWS

from .layout import Drawn, Values
from .models import Assessment

_STANDING = f"""
SELECT {FILE_ROWS}, id, result, zone, failures, flags FROM deadlines_last_assessment(%s)
"""  # noqa: S608


class Standing(NamedTuple):
    """How a stored case stands: the rows of its file, its last assessment, and the flags it left up.

    Of the assessment it is known what it said, in which zone, and how often it has failed since.
    """

    file_rows: str
    assessment: Assessment | None
    flags: list[Values]


def standing(case: Case) -> Standing:
    """Return how `case` stands. In the values of flags, ids are texts, and instants are texts in UTC."""
    with connection.cursor() as cursor:
        cursor.execute(_STANDING, [case.pk, case.pk])
        file_rows, pk, result, zone, failures, flags = cursor.fetchone()
    assessment = pk and Assessment(id=pk, result=json.loads(result), zone=zone, failures=failures)
    return Standing(file_rows, assessment, json.loads(flags))


def stored_rows(case: Case, models: Iterable[type[Drawn]]) -> dict[type[Drawn], list[Values]]:
    """Return what the last assessment of `case` left in the tables of `models`, its values as those of flags."""
    rows: dict[type[Drawn], list[Values]] = {model: [] for model in models}
    if rows:
        by_table = {model._meta.db_table: found for model, found in rows.items()}
        with connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join(_reading(table) for table in by_table), {"case": case.pk})
            for table, found in cursor.fetchall():
                by_table[table].extend(json.loads(found))
    return rows


class Changes:
    """Rows to be written to several tables, and then written at once."""

    def __init__(self) -> None:
        self._statements: list[str] = []
        self._values: list[Any] = []

    def put(self, model: type[Model], rows: Iterable[Values]) -> None:
        """Insert each row, or write it over the one that has its id."""
        if values := list(rows):
            self.do(_put(model), [json.dumps(values, default=str, separators=(",", ":"))])

    def do(self, statement: str, values: Iterable[Any]) -> None:
        """Have a statement done as it is."""
        self._statements.append(statement)
        self._values.extend(values)

    def remove(self, model: type[Model], rows: Iterable[Values]) -> None:
        ids = [row["id"] for row in rows]
        if ids:
            self.do(f"DELETE FROM {model._meta.db_table} WHERE id = ANY (%s::uuid[])", [ids])  # noqa: S608

    def write(self) -> None:
        if self._statements:
            with connection.cursor() as cursor:
                cursor.execute(";".join(self._statements), self._values)

    def __bool__(self) -> bool:
        return bool(self._statements)


def _reading(table: str) -> str:
    rows = f"{table} AS stored WHERE case_id = %(case)s"
    return f"SELECT '{table}', coalesce(json_agg(stored), '[]')::text FROM {rows}"  # noqa: S608


@cache
def _put(model: type[Model]) -> str:
    table, columns = model._meta.db_table, _columns(model)
    names = ", ".join(columns)
    assignments = ", ".join(f"{column} = EXCLUDED.{column}" for column in columns[1:])
    return (
        f"INSERT INTO {table} ({names}) SELECT {names} FROM jsonb_populate_recordset(NULL::{table}, %s) "  # noqa: S608
        f"ON CONFLICT (id) DO UPDATE SET {assignments}"
    )


def _columns(model: type[Model]) -> list[str]:
    """Return the columns of a table, its id first, without those the database derives."""
    quote = connection.ops.quote_name
    return [quote(str(field.column)) for field in model._meta.concrete_fields if not field.generated]

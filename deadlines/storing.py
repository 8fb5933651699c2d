"""The rows of cases in and out of PostgreSQL, in few and plain statements: someone waits for the save."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import Model

from cases.models import Case

from . import layout
from .law_in_force import law_of
from .layout import Drawn, Values
from .models import Assessment
from .reading import Reading

Statement = tuple[str, Sequence[Any]]
_STANDING = """
SELECT cases_file_rows(asked)::text, last.id, last.result, last.zone, last.failures, last.flags,
       law.assessed_under, law.generation, law.moved
FROM unnest(%s::uuid[]) WITH ORDINALITY AS case_of(asked, place),
     deadlines_last_assessment(asked) AS last, deadlines_law_of(asked) AS law
ORDER BY place
"""
_RESTAMP = "UPDATE deadlines_assessment SET generation = %s WHERE id = ANY (%s::uuid[])"
_RESTAMP_WITH_PACKS = """
UPDATE deadlines_assessment SET generation = %s, packs = packs_now, result = jsonb_set(result, '{packs}', packs_now)
FROM (SELECT %s::jsonb AS packs_now) AS law WHERE id = ANY (%s::uuid[])
"""


class Standing(NamedTuple):
    """How a stored case stands: its facts beside the law in force, its last assessment, and the flags it left up.

    Of the assessment it is known what it said, under which law, in which zone, and how often it has failed since.
    """

    reading: Reading
    before: Assessment | None
    flags: list[Values]


def standings(cases: Sequence[Case]) -> list[Standing]:
    """Return how each of `cases` stands. In the values of rows, ids are texts, and instants are texts in UTC."""
    with connection.cursor() as cursor:
        cursor.execute(_STANDING, [[case.pk for case in cases]])
        return [_standing(case, *row) for case, row in zip(cases, cursor.fetchall(), strict=True)]


def _standing(case: Case, file_rows: str, pk: UUID | None, *assessed: Any) -> Standing:
    result, zone, failures, flags, assessed_under, generation, moved = assessed
    before = None
    if pk is not None:
        said = json.loads(result)
        before = Assessment(
            id=pk,
            result=said,
            packs=said["packs"],
            zone=zone,
            failures=failures,
            generation=assessed_under,
            next_change=layout.next_change(said),
        )
    reading = Reading(case, file_rows, law_of(generation), layout.moved_deadlines(json.loads(moved)))
    return Standing(reading, before, json.loads(flags))


def stored_rows(wanted: Mapping[type[Drawn], Collection[UUID]]) -> dict[type[Drawn], dict[str, list[Values]]]:
    """Return what the last assessments of cases left in tables, by case: `wanted` names the cases for each table."""
    rows: dict[type[Drawn], dict[str, list[Values]]] = {model: defaultdict(list) for model in wanted}
    if wanted:
        by_table = {model._meta.db_table: model for model in wanted}
        with connection.cursor() as cursor:
            cursor.execute(
                " UNION ALL ".join(map(_reading, by_table)), [list(ids) for ids in wanted.values()]
            )
            for table, found in cursor.fetchall():
                for row in json.loads(found):
                    rows[by_table[table]][row["case_id"]].append(row)
    return rows


class Changes:
    """Rows to be written to several tables, of one case or of many, and then written at once."""

    def __init__(self) -> None:
        self._gone: dict[type[Model], list[str]] = defaultdict(list)
        self._rows: dict[type[Model], list[Values]] = defaultdict(list)
        self._still_true: dict[tuple[int, str | None], list[UUID]] = defaultdict(list)
        self._after: list[Statement] = []

    def put(self, model: type[Model], rows: Iterable[Values]) -> None:
        """Insert each row, or write it over the one that has its id."""
        self._rows[model] += rows

    def remove(self, model: type[Model], rows: Iterable[Values]) -> None:
        """Delete the rows that have these ids, before any other is written."""
        self._gone[model] += (row["id"] for row in rows)

    def still_true(self, assessment: Assessment, *, packs: bool) -> None:
        """Have a stored assessment that says the same under another law name that law, and if asked its packs."""
        key = assessment.generation, json.dumps(assessment.packs) if packs else None
        self._still_true[key].append(assessment.pk)

    def do(self, statement: str, values: Sequence[Any]) -> None:
        """Have a statement done as it is, after the rows are written."""
        self._after.append((statement, values))

    def write(self) -> None:
        if statements := list(self._statements()):
            with connection.cursor() as cursor:
                cursor.execute(
                    ";".join(statement for statement, _values in statements),
                    [value for _statement, values in statements for value in values],
                )

    def _statements(self) -> Iterator[Statement]:
        for model, ids in self._gone.items():
            if ids:
                yield f"DELETE FROM {model._meta.db_table} WHERE id = ANY (%s::uuid[])", [ids]  # noqa: S608
        for model, rows in self._rows.items():
            if rows:
                yield _put(model), [json.dumps(rows, default=str, separators=(",", ":"))]
        for (generation, packs), assessed in self._still_true.items():
            if packs is None:
                yield _RESTAMP, [generation, assessed]
            else:
                yield _RESTAMP_WITH_PACKS, [generation, packs, assessed]
        yield from self._after


def _reading(table: str) -> str:
    rows = f"{table} AS stored WHERE case_id = ANY (%s::uuid[])"
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

"""Many cases, in the shapes that real ones have, by SQL: copies of a few that went through the product."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.contrib.postgres.fields import ArrayField
from django.db import connection, models, transaction

from accounts.models import Team
from cases.models import FACT_TYPES, Case, CasePerson, Proceeding, ProceedingPerson
from deadlines.models import Assessment, BarToRemoval, Deadline, Flag, ProtectionStatus
from people.models import Person, PersonName

SMALL_TEAM = 100  # cases

MODELS: tuple[type[models.Model], ...] = (
    *(Person, PersonName, Case, CasePerson, Proceeding, ProceedingPerson),
    *FACT_TYPES.values(),
    *(Assessment, ProtectionStatus, BarToRemoval, Deadline, Flag),
)
OF_CASE = "JOIN copy ON copy.original = original.case_id"
OF_PERSON = (
    "JOIN cases_caseperson AS part ON part.person_id = original.{} JOIN copy ON copy.original = part.case_id"
)
OTHERWISE = {
    Case: "JOIN copy ON copy.original = original.id",
    Person: OF_PERSON.format("id"),
    PersonName: OF_PERSON.format("person_id"),
}
# What a copy does not share with its original. Instants are spread over thirty days: no two cases are alike.
SPREAD = "make_interval(mins => copy.n * 37 % 43200)"
OWN = {
    "reference": "'KZ-' || copy.n",
    "code": "overlay(lpad(upper(to_hex(copy.n)), 7, '0') placing '-' from 4 for 0)",
    "team_id": "copy.team",
    "organisation_id": "copy.organisation",
    "restricted": "copy.n % 50 = 0",
    "next_change": f"original.next_change + {SPREAD}",
    "sweep_at": f"original.sweep_at + {SPREAD}",
    "next_due_at": f"original.next_due_at + {SPREAD}",
    "due_at": f"original.due_at + {SPREAD}",
    "raised_at": f"original.raised_at - {SPREAD}",
    "risen_at": f"original.risen_at - {SPREAD}",
    "sort_name": "md5(original.id::text || copy.n)",
    "sequence": "nextval('cases_fact_sequence')",
    "recorded_by_id": "original.recorded_by_id",
    "withdrawn_by_id": "original.withdrawn_by_id",
}
COPIES = """
CREATE TEMPORARY TABLE copy ON COMMIT DROP AS
SELECT n, (%(originals)s::uuid[])[1 + n %% cardinality(%(originals)s::uuid[])] AS original,
       (%(teams)s::uuid[])[team] AS team, (%(organisations)s::uuid[])[team] AS organisation
FROM generate_series(1, %(number)s) AS n,
     LATERAL (SELECT CASE WHEN n <= %(small)s THEN 1 WHEN n %% 2 = 0 THEN 2
                          ELSE 3 + n / 2 %% (cardinality(%(teams)s::uuid[]) - 2) END AS team) AS whose;
ANALYZE copy
"""
# The ids in what an assessment says become those of the copy.
OF_COPY = r"""
CREATE FUNCTION pg_temp.of_copy(result jsonb, n bigint) RETURNS jsonb LANGUAGE plpgsql AS $body$
DECLARE
    said text := result::text;
    named text;
BEGIN
    FOR named IN
        SELECT DISTINCT ids[1]
        FROM regexp_matches(said, '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'g') AS matched(ids)
    LOOP
        said := replace(said, named, md5(named || n)::uuid::text);
    END LOOP;
    RETURN said::jsonb;
END
$body$
"""
FOREIGN_KEYS = """
SELECT format('ALTER TABLE %%s DROP CONSTRAINT %%I', conrelid::regclass, conname),
       format('ALTER TABLE %%s ADD CONSTRAINT %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid))
FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY (%s::regclass[])
"""
INDEXES = """
SELECT format('DROP INDEX %%s', indexrelid::regclass), pg_get_indexdef(indexrelid)
FROM pg_index WHERE indrelid = ANY (%s::regclass[])
AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype <> 'f')
"""


def fill(originals: Sequence[Case], teams: Sequence[Team], number: int) -> None:
    """Add so many copies of `originals`, each of them in turn, without their history.

    Of `teams`, the first gets SMALL_TEAM cases, the second half of the others, and the rest share what
    remains. One case in fifty is restricted.
    """
    shares = {
        "number": number,
        "small": SMALL_TEAM,
        "originals": [case.pk for case in originals],
        "teams": [team.pk for team in teams],
        "organisations": [team.organisation_id for team in teams],
    }
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0; SET LOCAL maintenance_work_mem = '512MB'")
        cursor.execute(COPIES, shares)
        cursor.execute(OF_COPY)
        with _no_triggers(cursor), _made_again(cursor, INDEXES), _made_again(cursor, FOREIGN_KEYS):
            for model in MODELS:
                cursor.execute(_copying(model))
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
        cursor.execute("VACUUM ANALYZE")


def _copying(model: type[models.Model]) -> str:
    columns, table = dict(_columns(model)), model._meta.db_table
    return (
        f"INSERT INTO {table} ({', '.join(columns)}) SELECT {', '.join(columns.values())} "  # noqa: S608
        f"FROM {table} AS original {OTHERWISE.get(model, OF_CASE)} ORDER BY copy.n"
    )


def _columns(model: type[models.Model]) -> Iterator[tuple[str, str]]:
    """Yield each column and what a copy has in it. The id of a row becomes the same one wherever it stands."""
    for field in model._meta.concrete_fields:
        if not field.generated:
            column = connection.ops.quote_name(field.column)
            yield column, OWN.get(field.column) or _copied(field, f"original.{column}")


def _copied(field: models.Field, value: str) -> str:
    if field.model is Assessment and field.column == "result":
        return f"pg_temp.of_copy({value}, copy.n)"
    if isinstance(field, ArrayField) and isinstance(field.base_field, models.UUIDField):
        return f"ARRAY(SELECT md5(id::text || copy.n)::uuid FROM unnest({value}) AS id)"  # noqa: S608
    return f"md5({value}::text || copy.n)::uuid" if field.db_type(connection) == "uuid" else value


@contextmanager
def _no_triggers(cursor) -> Iterator[None]:
    tables = [model._meta.db_table for model in MODELS]
    cursor.execute(";".join(f"ALTER TABLE {table} DISABLE TRIGGER USER" for table in tables))
    yield
    cursor.execute(";".join(f"ALTER TABLE {table} ENABLE TRIGGER USER" for table in tables))


@contextmanager
def _made_again(cursor, catalogue: str) -> Iterator[None]:
    """Drop what the query names, and make it again afterwards: at once is many times faster than row by row."""
    cursor.execute(catalogue, [[model._meta.db_table for model in MODELS]])
    dropping, making = zip(*cursor.fetchall(), strict=True)
    cursor.execute(";".join(dropping))
    yield
    cursor.execute(";".join(making))

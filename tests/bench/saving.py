"""What it costs to save a fact: with its history, the assessment, the flags and the outbox."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import connection, transaction

from accounts.ids import random_id
from cases.actions import record_fact
from cases.models import Case, RemovalStep
from config.clock import now
from deadlines.models import Notice

from .database import looking_into
from .measuring import Figure, in_turns, ratio
from .reference import EVE, as_of
from .world import World

ROUNDS = 40
BARE = "bench_bare"


def figures(world: World, database: str) -> Iterator[Figure]:
    """Record the fact that raises the reference case's last alarm, each time in a case of its own."""
    with looking_into(database):
        _make_bare_table()
        eve = [as_of(EVE, at=world.at, reference=f"eve {number}") for number in range(ROUNDS + 1)]
        cases = iter([with_principal(world.imported(document)) for document in eve])
        before = Notice.objects.count()
        last: list[RemovalStep] = []

        def save() -> None:
            last[:] = [recorded(*next(cases), world)]

        def insert() -> None:
            with transaction.atomic(), _stored_in(BARE):
                last[0].pk = random_id()
                last[0].save(force_insert=True)

        ours, bare = in_turns(ROUNDS, save, insert)
        assert Notice.objects.count() > before, "no alarm was raised"
    yield ratio(
        "saving a fact: history, assessment, flags, outbox",
        ours,
        bare,
        most=8,
        of="a bare insert and its commit",
    )


def with_principal(case: Case) -> tuple[Case, UUID]:
    """Return the case, and the id of the person it is about."""
    return case, case.case_persons.get(role="principal").person_id


def recorded(case: Case, person: UUID, world: World) -> RemovalStep:
    """Record that the person was moved to the border just now, which raises an alarm."""
    at = now()
    return record_fact(
        case,
        "removal_step",
        person=person,
        step="moved_to_border",
        happened_at=at.isoformat(timespec="seconds"),
        to_country="RU",
        source="his wife by telephone",
        by=world.member,
        at=at,
    )


def _make_bare_table() -> None:
    """Make a table with the columns, checks, indexes and foreign keys of a fact, and no triggers."""
    table = RemovalStep._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TABLE {BARE} (LIKE {table} INCLUDING ALL)")
        cursor.execute(
            "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'f' AND conrelid = %s::regclass",
            [table],
        )
        for (definition,) in cursor.fetchall():
            cursor.execute(f"ALTER TABLE {BARE} ADD {definition}")


@contextmanager
def _stored_in(table: str) -> Iterator[None]:
    options = RemovalStep._meta
    before, options.db_table = options.db_table, table
    try:
        yield
    finally:
        options.db_table = before

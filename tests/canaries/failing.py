"""Faults that an engineer would rather not see, while names are on their way."""

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress

import psycopg2

from tests.running import eventually

from .browser import Browser
from .guarded import GuardedSite
from .planting import House

WAITING = """
SELECT pid FROM pg_stat_activity
WHERE datname = 'suspensive' AND usename = 'suspensive_web' AND wait_event_type = 'Lock' AND position(%s IN query) > 0
"""


@contextmanager
def refusing(site: GuardedSite, table: str) -> Iterator[None]:
    """Let PostgreSQL refuse every row that is written to the table, as a constraint would."""
    with site.superuser() as connection, connection.cursor() as cursor:
        cursor.execute(f'ALTER TABLE "{table}" ADD CONSTRAINT none_at_all CHECK (false) NOT VALID')
        try:
            yield
        finally:
            cursor.execute(f'ALTER TABLE "{table}" DROP CONSTRAINT none_at_all')


def rows_refused(site: GuardedSite, house: House, case: str, name: str) -> list[int]:
    """Return the statuses of saves whose rows PostgreSQL refuses."""
    body = {"case": case, "names": [{"text": name}]}
    with refusing(site, "people_personname"):
        page = f"/cases/{case}/persons/new/"
        return [house.program.call("persons/", body).status, house.caseworker.send(page, name_1=name).status]


def statements_time_out(site: GuardedSite, house: House, case: str, name: str) -> list[int]:
    """Return the statuses of a search and a save that wait for a lock until PostgreSQL ends them."""
    body = {"case": case, "names": [{"text": name}]}
    with _locked(site):
        searched = house.caseworker.send("/people/", at="/law/", q=name)
        return [house.program.call("persons/", body).status, searched.status]


def backend_is_killed(site: GuardedSite, house: House, case: str, name: str) -> None:
    """Kill the process of PostgreSQL that works on a statement with the name, and let the cluster recover."""
    body = {"case": case, "names": [{"text": name}]}
    with ThreadPoolExecutor(1) as other, suppress(psycopg2.Error), _locked(site) as cursor:
        asked = other.submit(house.program.call, "persons/", body)
        pids: list[tuple[int]] = []

        def is_waiting() -> bool:
            cursor.execute(WAITING, [name])
            pids.extend(cursor.fetchall())
            return bool(pids)

        eventually(is_waiting, "a statement with the name waited")
        os.kill(pids[0][0], signal.SIGKILL)
        assert asked.result().status == 500
    eventually(lambda: _answers(house), "PostgreSQL had recovered", seconds=60)


def statements_by_hand(site: GuardedSite, name: str) -> None:
    """Send PostgreSQL, as the owner of the tables, statements that fail with the name in a key or a row."""
    with _as_the_owner(site) as cursor:
        for statement in (
            "INSERT INTO people_personname (id, text) VALUES (gen_random_uuid(), %s)",
            "INSERT INTO accounts_team (id, name, slug) VALUES (gen_random_uuid(), repeat('a', 200), %s)",
            "UPDATE people_personname SET text = %s, person_id = gen_random_uuid()",
            "DO $$ BEGIN RAISE NOTICE 'done'; END $$ -- %s",
        ):
            with suppress(psycopg2.Error):
                cursor.execute(statement, [name])


def two_wait_for_each_other(site: GuardedSite, name: str) -> None:
    """Let two statements with the name wait for each other, until PostgreSQL ends one of them."""
    update = "UPDATE people_personname SET text = %s WHERE id = %s"
    with _as_the_owner(site) as one, _as_the_owner(site) as other, ThreadPoolExecutor(1) as thread:
        one.execute("SELECT id FROM people_personname ORDER BY id LIMIT 2")
        first, second = (pk for (pk,) in one.fetchall())
        for cursor, pk in ((one, first), (other, second)):
            cursor.execute("BEGIN")
            cursor.execute(update, [name, pk])
        waiting = thread.submit(_tried, lambda: one.execute(update, [name, second]))
        failed = [_tried(lambda: other.execute(update, [name, first])), waiting.result()]
        assert "deadlock" in " ".join(failed)
        one.execute("ROLLBACK")
        other.execute("ROLLBACK")


def tasks_fail(site: GuardedSite) -> None:
    """Let the worker fail at what it writes when it has looked at what is due."""
    with refusing(site, "deadlines_watchrun"):
        eventually(lambda: "raised unexpected: IntegrityError" in site.logs(), "a task had failed")


def mail_is_refused(site: GuardedSite) -> None:
    """Let the mail server refuse what it is sent, then take it."""
    site.mailbox.refusing = True
    Browser(site.port).send("/accounts/reset/", email="caseworker@south.example")
    eventually(lambda: "letter not sent" in site.logs(), "a letter had been refused")
    site.mailbox.refusing = False


@contextmanager
def _locked(site: GuardedSite) -> Iterator["psycopg2.extensions.cursor"]:
    """Lock the table of names against everybody else; yield a cursor of another connection."""
    with site.superuser() as locking, locking.cursor() as lock, site.superuser() as other:
        lock.execute("BEGIN")
        lock.execute("LOCK TABLE people_personname IN ACCESS EXCLUSIVE MODE")
        with other.cursor() as cursor:
            yield cursor
        lock.execute("ROLLBACK")


@contextmanager
def _as_the_owner(site: GuardedSite) -> Iterator["psycopg2.extensions.cursor"]:
    connection = psycopg2.connect(site.postgres.addresses()["DATABASE_OWNER_URL"])
    connection.autocommit = True
    try:
        with connection.cursor() as cursor:
            yield cursor
    finally:
        connection.close()


def _tried(work: Callable[[], object]) -> str:
    try:
        work()
    except psycopg2.Error as refusal:
        return str(refusal)
    return ""


def _answers(house: House) -> bool:
    return house.program.get("/api/v1/me/").status == 200 and house.caseworker.get("/people/").status == 200

"""What each role may do, which roles may not serve, and what a transaction knows."""

import os
from datetime import timedelta

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import Error, connection, transaction
from django.db.models import F

from accounts import sight
from accounts.models import Letter, LetterKind, Session
from cases.models import BreakGlass, Case
from config import clock
from config.database.roles import faults
from config.wall.putting_up import put_up
from config.wall.rules import ruled
from deadlines import changing_law, reassessing, tasks, watch
from deadlines.models import Assessment, LawChange, LawEffect, Notice
from tests.roles import connected_as, taken_on
from tests.wall.conftest import AT

SWITCHES = int(os.environ.get("PROOF_SWITCHES", "300"))
NAMES = ("people_personname", "people_personnameevent", "cases_casepersonevent", "cases_caseevent")
SECRETS = ("accounts_apitoken", "mfa_authenticator", "accounts_identityprovider", "pghistory_context")


def asked(sql, *values):
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()


def test_every_table_has_its_rule(db):
    tables = {table for (table,) in asked("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")}

    assert {table for table, rule in ruled().items() if rule is None} == set()
    assert tables == set(ruled())


def test_every_table_that_belongs_to_somebody_is_guarded_and_its_owner_too(db):
    guarded = asked(
        "SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity"
        " AND EXISTS (SELECT FROM pg_policy WHERE polrelid = pg_class.oid AND polname = 'web')"
    )

    assert {table for (table,) in guarded} == {table for table, rule in ruled().items() if rule.see}


def test_a_table_that_names_a_case_an_organisation_or_a_user_is_never_open(db):
    belonging = asked(
        "SELECT DISTINCT conrelid::regclass::text FROM pg_constraint WHERE contype = 'f' AND confrelid::regclass::text"
        " IN ('cases_case', 'accounts_organisation', 'accounts_user', 'people_person')"
    )

    assert {table for (table,) in belonging if not ruled()[table].see} == set()


def test_a_table_without_a_rule_is_closed(db, monkeypatch):
    rules = ruled() | {"deadlines_flag": None}
    monkeypatch.setattr("config.wall.putting_up.ruled", lambda: rules)

    put_up()

    with pytest.raises(Error, match="permission denied"), transaction.atomic(), taken_on("suspensive_web"):
        asked("SELECT FROM deadlines_flag")


@pytest.mark.parametrize("role", ["suspensive_web", "suspensive_worker"])
def test_no_role_that_serves_empties_tables_or_changes_what_has_happened(db, role):
    for table in ruled():
        history = table.endswith("event")
        for privilege in ("TRUNCATE", "REFERENCES", "TRIGGER", *(("UPDATE", "DELETE") if history else ())):
            assert asked("SELECT has_table_privilege(%s, %s, %s)", role, table, privilege) == [(False,)], (
                table
            )


def test_the_worker_reads_no_names_and_nothing_that_signs_in(db):
    for table in (*NAMES, *SECRETS):
        assert asked("SELECT has_any_column_privilege('suspensive_worker', %s, 'SELECT')", table) == [
            (False,)
        ]
    for table, column in (("cases_caseperson", "sort_name"), ("accounts_session", "session_key")):
        name = f"has_column_privilege('suspensive_worker', '{table}', '{column}', 'SELECT')"
        assert asked(f"SELECT {name}") == [(False,)]


def test_what_runs_as_the_owner_looks_names_up_in_our_schema_only(db):
    found = asked(
        "SELECT proname, proconfig::text FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace"
    )

    assert {"act_as", "acting_assigned", "may_assign", "person_is_ours"} <= {name for name, _path in found}
    assert {name for name, path in found if not (path or "").endswith('public, pg_temp"}')} == set()


def test_the_view_over_all_facts_asks_as_whoever_reads_it(db):
    views = asked(
        "SELECT relname, reloptions::text FROM pg_class WHERE relkind = 'v' AND relnamespace = 'public'::regnamespace"
    )

    assert views == [("cases_fact_view", "{security_invoker=true}")]


def test_the_worker_assesses_and_sends_without_seeing_a_name(world, mailoutbox):
    before = {case: case.assessment.result for cases in world.cases.values() for case in cases}
    Assessment.objects.update(sweep_at=AT, failures=1)
    Notice.objects.update(next_try_at=AT)

    with taken_on("suspensive_worker"):
        assert watch.sweep(at=AT, limit=20) == len(before)
        assert watch.deliver(at=AT, limit=50) > 0

    assert mailoutbox
    for case, result in before.items():
        case.assessment.refresh_from_db()
        assert (case.assessment.result, case.assessment.failures) == (result, 0)


def test_the_worker_does_whatever_else_celery_wakes_it_for(world, mailoutbox):
    change = LawChange.objects.filter(organisation=world.users["lawyer"].organisation_id).get()
    days = timedelta(days=4)
    BreakGlass.objects.update(opened_at=F("opened_at") - days, until=F("until") - days)
    LawEffect.objects.filter(change=change).delete()
    changing_law.apply([change], by="the tests", at=AT)

    with taken_on("suspensive_worker"):
        for task in (tasks.sweep, tasks.reassess, tasks.list_effects, tasks.deliver):
            task()

    assert LetterKind.REVIEW in Letter.objects.values_list("kind", flat=True)
    assert not Letter.objects.due(AT).exists()
    assert not Session.objects.over(clock.now()).exists()
    assert reassessing.number_behind() == 0


@pytest.mark.django_db(transaction=True)
def test_two_organisations_through_one_connection_never_meet(world):
    cases = {name: {case.pk for case in world.cases[key]} for name, key in SIGHT.items()}
    with connected_as("DATABASE_URL"):
        for turn in range(SWITCHES):
            name = ("caseworker", "outsider")[turn % 2]
            with sight.acting(world.users[name]), transaction.atomic():
                assert set(Case.objects.values_list("pk", flat=True)) == cases[name], turn
            with pytest.raises(Error, match="nobody acts"), transaction.atomic():
                Case.objects.count()


SIGHT = {"caseworker": "own", "outsider": "other organisation"}


@pytest.mark.django_db(transaction=True)
def test_what_runs_after_the_transaction_of_a_request_knows_nobody(world):
    heard = []

    def later():
        try:
            heard.append(Case.objects.count())
        except Error as refusal:
            heard.append(str(refusal))

    with connected_as("DATABASE_URL"), sight.acting(world.users["caseworker"]), transaction.atomic():
        transaction.on_commit(later)
        assert Case.objects.count() == 2

    assert "nobody acts" in heard[0]


@pytest.mark.parametrize(
    ("means", "fault"),
    [
        ("ALTER TABLE deadlines_watchrun OWNER TO suspensive_web", "owns tables"),
        ("GRANT TRUNCATE ON deadlines_watchrun TO suspensive_web", "may empty tables"),
    ],
)
def test_a_role_that_sees_too_much_may_not_serve(db, means, fault):
    with connection.cursor() as cursor:
        with taken_on("suspensive_web"):
            assert faults(cursor) == []
        cursor.execute("GRANT CREATE ON SCHEMA public TO suspensive_web")
        cursor.execute(means)
        with taken_on("suspensive_web"):
            assert f"The role suspensive_web {fault}." in faults(cursor)


def test_the_owner_of_the_tables_is_refused_as_soon_as_it_would_serve(db, settings):
    settings.DATABASE_AS = "web"

    with pytest.raises(ImproperlyConfigured, match="owns tables"):
        connection.init_connection_state()

"""The second wall shows what the first one does, table by table; and each of its stones is missed when it is gone."""

import json
import re
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import Error, connection, transaction

from accounts import sight
from config.wall.rules import ruled
from tests.roles import taken_on
from tests.wall.looking import GUARDED, MODELS, differences, key_of, meant_for, shown, shown_to

WALLS = {
    "row-level security switched off": "ALTER TABLE {t} DISABLE ROW LEVEL SECURITY",
    "policy dropped": "DROP POLICY web ON {t}",
    "policy that lets all through": "ALTER POLICY web ON {t} USING (true)",
}
ADDING = [table for table in GUARDED if "INSERT" in ruled()[table].web]
DECISION = Path(__file__).parents[2] / "docs/decisions/0014-two-walls.md"
# What the decision says may be done for any row before anybody acts, by table.
BEFORE = dict(re.findall(r"^\| `(\w+)` \| ([A-Z, ]+) \|", DECISION.read_text(encoding="utf-8"), re.MULTILINE))
# Of these some rows are nobody's: what is law for everybody, and what a sign-in leaves in the trail.
FOR_ALL = {"deadlines_lawchange"}


@pytest.fixture
def users(world):
    return world.users


def test_each_table_shows_everybody_the_rows_meant_for_them(users):
    assert {table: found for table in GUARDED if (found := differences(users, table))} == {}


def test_in_each_table_there_is_something_to_see_and_something_to_hide(users):
    caseworker = users["caseworker"]
    for table in GUARDED:
        seen = shown_to(caseworker, table)

        assert seen, table
        assert shown(table) - seen, table


@pytest.mark.parametrize("gone", WALLS)
def test_a_stone_taken_out_of_the_wall_is_missed(users, gone):
    few = {name: users[name] for name in ("caseworker", "outsider")}
    for table in GUARDED:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(WALLS[gone].format(t=table))

            assert differences(few, table), table
            transaction.set_rollback(True)


def test_where_nobody_acts_the_rows_of_cases_are_refused(users):
    for table in sorted({*GUARDED} - {*BEFORE} - FOR_ALL):
        with pytest.raises(Error, match="nobody acts"), transaction.atomic(), taken_on("suspensive_web"):
            shown(table)


@contextmanager
def _taken_back():
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def test_before_anybody_acts_the_role_does_what_the_decision_says_signing_in_needs(users):
    rules = {table: ruled()[table] for table in GUARDED}

    assert {table: rule.before for table, rule in rules.items() if rule.before} == BEFORE
    for table, before in BEFORE.items():
        rows, key = len(shown(table)), key_of(table).column
        every = _rows_of(table)
        with _taken_back(), taken_on("suspensive_web"), connection.cursor() as cursor:
            if "UPDATE" in rules[table].web:
                cursor.execute(f"UPDATE {table} SET {key} = {key}")  # noqa: S608
                assert cursor.rowcount == (rows if "UPDATE" in before else 0), table
            assert len(shown(table)) == rows
            assert any(refused(table, row) for row in every) == ("INSERT" not in before), table
            if "DELETE" in rules[table].web and "DELETE" not in before:
                cursor.execute(f"DELETE FROM {table}")  # noqa: S608
                assert cursor.rowcount == 0, table


def test_a_letter_is_posted_and_an_event_recorded_before_anybody_acts_but_neither_is_read(users):
    for table in ("accounts_letter", "accounts_auditevent"):
        row, *_others = _rows_of(table)
        with _taken_back(), taken_on("suspensive_web"):
            adds(table, row)


def test_where_nobody_acts_any_more_the_last_one_is_forgotten(users):
    with taken_on("suspensive_web"):
        with sight.acting(users["caseworker"]):
            shown("cases_case")

        with pytest.raises(Error, match="nobody acts"), transaction.atomic():
            shown("cases_case")


def foreign_row(table, users):
    """Return a row of another organisation, as JSON, under an id that is not taken."""
    return _rows_of(table, shown(table) - meant_for(users["caseworker"], MODELS[table]))


def _rows_of(table, ids=None):
    """Return the rows with these ids, or all, as JSON, each under an id that is not taken."""
    key = key_of(table).column
    stored = f"SELECT to_jsonb(t)::text FROM {table} AS t WHERE {key} = ANY (%s)"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(stored, [list(shown(table) if ids is None else ids)])
        return [json.loads(text) | {key: _free(text, key)} for (text,) in cursor.fetchall()]


def _free(text, key):
    before = json.loads(text)[key]
    return before + 1_000_000 if isinstance(before, int) else f"{before[:-4]}ffff"


def adds(table, row):
    """Put a row into a table as the role that serves requests."""
    columns = [field.column for field in MODELS[table]._meta.concrete_fields if not field.generated]
    names = ", ".join(connection.ops.quote_name(column) for column in columns)
    source = f"jsonb_populate_record(NULL::{table}, %s)"
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {table} ({names}) SELECT {names} FROM {source}", [json.dumps(row)])  # noqa: S608


def refused(table, row):
    """Return whether the wall refuses a row; that something else does, does not count."""
    try:
        with transaction.atomic():
            adds(table, row)
    except Error as error:
        return "row-level security" in str(error)
    return False


def unguarded(users, table):
    """Return rows of others that the caseworker may put into a table."""
    rows = foreign_row(table, users)
    with taken_on("suspensive_web"), sight.acting(users["caseworker"]):
        return [row for row in rows if not refused(table, row)]


def test_nobody_adds_rows_to_what_they_may_not_see(users):
    own_team_restricted = {"cases_case", "cases_caseevent"}  # opened first, then given to whoever opened it
    own_organisation = {"people_person", "people_personevent", "people_personname", "people_personnameevent"}
    for table in sorted({*ADDING} - own_team_restricted - own_organisation):
        assert unguarded(users, table) == [], table
    organisation = str(users["caseworker"].organisation_id)
    for table in sorted(own_team_restricted | {"people_person", "people_personevent"}):
        assert {row["organisation_id"] for row in unguarded(users, table)} <= {organisation}, table


@pytest.mark.parametrize(
    "table", ["deadlines_deadline", "deadlines_flag", "cases_rulingevent", "cases_case_assigned"]
)
def test_a_check_taken_out_of_the_wall_is_missed(users, table):
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER POLICY web ON {table} WITH CHECK (true)")

    assert unguarded(users, table)


def test_the_rows_of_others_are_neither_changed_nor_removed(users):
    theirs = {table: meant_for(users["outsider"], MODELS[table]) for table in GUARDED}
    with transaction.atomic():
        with taken_on("suspensive_web"), sight.acting(users["outsider"]), connection.cursor() as cursor:
            for table in GUARDED:
                key, web = key_of(table), ruled()[table].web
                if "UPDATE" in web:
                    only = re.search(r"UPDATE \((\w+)\)", web)
                    column = only[1] if only else key.column
                    cursor.execute(f"UPDATE {table} SET {column} = {column}")  # noqa: S608
                    assert cursor.rowcount == len(theirs[table]), table
                if "DELETE" in web:
                    others = f"{key.column} <> ALL (%s::{key.db_type(connection)}[])"
                    cursor.execute(f"DELETE FROM {table} WHERE {others}", [list(theirs[table])])  # noqa: S608
                    assert cursor.rowcount == 0, table
        transaction.set_rollback(True)

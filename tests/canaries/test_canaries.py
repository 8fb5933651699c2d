"""No name outside the tables that are for names: everything that is written is searched. PROOF_CANARIES: how many."""

import os
from base64 import b64encode
from types import SimpleNamespace

import psycopg2
import pytest

from . import failing
from .guarded import GuardedSite
from .names import SCRIPTS, canaries
from .planting import found_a_house, look, mistakes, plant
from .scan import ENCODINGS, SHAPES, leaks_below, leaks_in

pytestmark = pytest.mark.xdist_group("canaries")  # one site for all of them

CANARIES = int(os.environ.get("PROOF_CANARIES", "24"))
# Tables that names are for: each begins so. All others hold ids, codes, words of ours and instants.
FOR_NAMES = ("people_", "cases_")


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """The product after names were planted, looked at and mistyped, and after everything around it has failed."""
    site = GuardedSite(tmp_path_factory.mktemp("guarded"))
    with site.running():
        house = found_a_house(site)
        names = canaries(CANARIES)
        cases = plant(house, names)
        statuses = []
        for place, name in enumerate(names):
            if place < len(SCRIPTS) or place % 50 == 0:
                look(house, cases[:3], name.text)
                statuses += mistakes(house, cases[0], name.text)
        forced = []
        for name in names[: len(SCRIPTS)]:
            forced += failing.rows_refused(site, house, cases[0], name.text)
            failing.statements_by_hand(site, name.text)
            failing.two_wait_for_each_other(site, name.text)
        forced += failing.statements_time_out(site, house, cases[0], names[1].text)
        failing.tasks_fail(site)
        failing.mail_is_refused(site)
        failing.backend_is_killed(site, house, cases[0], names[2].text)
        site.manage("verify_audit")
        site.manage("audit_heads")
        yield SimpleNamespace(site=site, house=house, names=names, statuses=statuses, forced=forced)


def test_every_name_was_planted(written):
    with written.site.superuser() as connection, connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(DISTINCT text) FROM people_personname WHERE text = ANY(%s)", [_texts(written)]
        )
        assert cursor.fetchone() == (CANARIES,)


def test_everything_was_made_to_fail(written):
    assert set(written.forced) == {500}
    assert "deadlock detected" in written.site.log_of_postgres()
    assert "canceling statement due to statement timeout" in written.site.log_of_postgres()
    assert "terminated by signal 9" in written.site.log_of_postgres()
    assert {400, 401, 403, 404, 405, 422} <= set(written.statuses)


def test_no_mistake_is_answered_with_a_fault(written):
    assert [status for status in written.statuses if status >= 500] == []


def test_no_name_is_in_anything_that_was_written(written):
    assert [str(leak) for leak in written.site.leaks()] == []


def test_no_name_is_in_an_address(written):
    assert list(leaks_in("an address", written.house.addresses())) == []


def test_names_are_in_the_tables_that_are_for_names_alone(written):
    found = written.site.tables_with_leaks()

    assert "people_personname" in found
    assert {table for table in found if not table.startswith(FOR_NAMES)} == set()


def test_a_name_in_the_log_of_postgresql_would_be_found(written):
    before = len(written.site.log_of_postgres())
    with written.site.superuser() as connection, connection.cursor() as cursor:
        cursor.execute("SET log_min_error_statement = error")
        with pytest.raises(psycopg2.Error):
            cursor.execute("INSERT INTO people_personname (text) VALUES (%s)", [written.names[3].text])

    found = list(leaks_in("the log", written.site.log_of_postgres()[before:].encode()))

    assert {leak.script for leak in found} == {written.names[3].script}


@pytest.mark.parametrize("name", canaries(len(SCRIPTS)), ids=lambda name: name.script)
def test_a_part_of_a_name_is_found_however_it_is_written(name, tmp_path):
    for word in name.text.split():
        for shape in SHAPES.values():
            for how, encode in ENCODINGS.items():
                (tmp_path / "log").write_bytes(_between(how, encode, shape(word)))

                assert [leak.script for leak in leaks_below(tmp_path)][:1] == [name.script], (word, how)


def test_a_name_in_the_name_of_a_file_is_found(tmp_path):
    (tmp_path / canaries(2)[1].text).touch()

    assert {leak.script for leak in leaks_below(tmp_path)} == {"Cyrillic"}


def test_what_is_no_name_is_not_taken_for_one(tmp_path):
    (tmp_path / "log").write_text("case=7K4-QM9X Қарлығаш Жилина მერცხალი سنونوة", encoding="utf-8")

    assert list(leaks_below(tmp_path)) == []


def test_no_two_names_are_the_same():
    assert len({name.text for name in canaries(1_000)}) == 1_000


def _between(how, encode, word):
    """Return the word among other letters, all of them written the same way."""
    if "base64" not in how:
        return b"a " + encode(word) + b" z"
    signs = b"-_" if "address" in how else b"+/"
    return b64encode(b"." * (3 + int(how[-1])) + word.encode() + b"...", signs)


def _texts(written):
    return [name.text for name in written.names]

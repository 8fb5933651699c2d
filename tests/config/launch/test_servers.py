import stat
import tempfile
from contextlib import closing
from pathlib import Path

import psycopg2
import pytest
from django.db import connection

from config.launch import places, postgres, redis
from config.launch.errors import LaunchError
from config.launch.postgres import PostgresServer
from config.launch.servers import passing

PASSWORDS = {name: name for name in ("postgres", *postgres.ROLES.values())}


@pytest.fixture(scope="module")
def own():
    """PostgreSQL and Redis of our own, whatever the environment names."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        for name in (*postgres.ROLES, "REDIS_URL"):
            monkeypatch.delenv(name, raising=False)
        with passing() as addresses:
            yield addresses


@pytest.fixture
def cursor(own):
    with psycopg2.connect(own["DATABASE_OWNER_URL"]) as link, link.cursor() as cursor:
        yield cursor
    link.close()


@pytest.fixture
def folder():
    """A folder that the user `nobody` can reach too."""
    with tempfile.TemporaryDirectory(prefix="suspensive-") as name:
        Path(name).chmod(0o755)
        yield Path(name)


def asked(cursor, sql, *values):
    cursor.execute(sql, values)
    return cursor.fetchone()


def test_the_product_works_on_our_own_postgresql(own):
    postgres.check(own["DATABASE_OWNER_URL"])


def test_the_roles_are_plain_and_one_owns_the_database(cursor):
    for role in postgres.ROLES.values():
        plain = "SELECT rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = %s"
        assert asked(cursor, plain, role) == (False, False, False)
    assert asked(
        cursor, "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()"
    ) == (postgres.OWNER,)


def test_a_cluster_made_before_there_were_roles_is_taken_over(folder):
    server = PostgresServer(folder / "postgres", PASSWORDS, forgetful=True)
    try:
        server.start()
        with closing(server._connect("suspensive")) as link, link.cursor() as cursor:
            cursor.execute("CREATE ROLE app; ALTER DATABASE suspensive OWNER TO app")
            cursor.execute("CREATE TABLE kept (); ALTER TABLE kept OWNER TO app")
        server.stop()
        server.start()
        with closing(server._connect("suspensive")) as link, link.cursor() as cursor:
            owner = "SELECT pg_get_userbyid(relowner) FROM pg_class WHERE relname = 'kept'"
            assert asked(cursor, owner) == (postgres.OWNER,)
            assert asked(cursor, "SELECT count(*) FROM pg_roles WHERE rolname = 'app'") == (0,)
    finally:
        server.stop()


def test_letters_of_every_script_are_letters(cursor):
    assert asked(cursor, "SELECT lower('ЖИЛИН ÖZTÜRK ҚАРЛЫҒАШ')") == ("жилин öztürk қарлығаш",)
    assert asked(cursor, "SELECT cardinality(show_trgm('жилин'))") == (6,)


def test_a_failed_statement_leaves_no_name_in_the_log(folder):
    server = PostgresServer(folder / "postgres", PASSWORDS, forgetful=True)
    try:
        server.start()
        with psycopg2.connect(server.addresses()["DATABASE_OWNER_URL"]) as link, link.cursor() as cursor:
            cursor.execute("CREATE TABLE person (name text PRIMARY KEY)")
            cursor.execute("INSERT INTO person VALUES ('Жилин')")
            with pytest.raises(psycopg2.errors.UniqueViolation):
                cursor.execute("INSERT INTO person VALUES ('Жилин')")
        link.close()
    finally:
        server.stop()

    log = server.program.log.read_text(encoding="utf-8")
    assert "duplicate key" in log
    assert "Жилин" not in log


def test_a_cluster_keeps_its_data_from_one_run_to_the_next(folder):
    server = PostgresServer(folder / "postgres", PASSWORDS, forgetful=True)
    for statement in ("CREATE TABLE kept ()", "SELECT FROM kept"):
        try:
            server.start()
            with psycopg2.connect(server.addresses()["DATABASE_OWNER_URL"]) as link, link.cursor() as cursor:
                cursor.execute(statement)
            link.close()
        finally:
            server.stop()


def test_redis_asks_for_its_password(own):
    without = own["REDIS_URL"].split("@")[1]

    assert redis.answers(own["REDIS_URL"])
    assert not redis.answers(f"redis://{without}")


@pytest.mark.parametrize("check", [postgres.check, redis.check])
def test_a_server_that_is_not_there_is_named_in_one_line(check):
    scheme = "postgres" if check is postgres.check else "redis"

    with pytest.raises(LaunchError) as refusal:
        check(f"{scheme}://nobody@127.0.0.1:{places.free_port()}/0")

    assert len(str(refusal.value).splitlines()) == 1


def test_servers_that_are_named_are_used(own, monkeypatch):
    for name, address in own.items():
        monkeypatch.setenv(name, address)

    with passing() as addresses:
        assert addresses == own


def test_a_secret_is_made_once_and_only_we_may_read_it(monkeypatch, tmp_path):
    monkeypatch.setattr(places, "VAR", tmp_path / "var")

    first = places.secret("key")

    assert places.secret("key") == first
    assert len(first) >= 50
    assert stat.S_IMODE((tmp_path / "var/key").stat().st_mode) == 0o600


def test_the_tests_themselves_run_as_a_plain_role(db):
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
        assert cursor.fetchone() == (False,)

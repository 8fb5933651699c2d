"""The functions, policies and privileges, written into the database after each migration by the owner of its tables."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db import connection, transaction

from config.database.roles import WEB, WORKER

from .rules import Rule, ruled

FUNCTIONS = Path(__file__).with_name("functions.sql")
_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
_STANDS = """
SELECT obj_description(oid, 'pg_proc') FROM pg_proc WHERE proname = 'act_as' AND pronamespace = 'public'::regnamespace
"""
_ROLES = """
SELECT coalesce(array_agg(rolname), '{}'), (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user)
FROM pg_roles WHERE rolname = ANY (%s)
"""
_OLD_POLICIES = """
SELECT format('DROP POLICY %I ON %I', polname, relname)
FROM pg_policy JOIN pg_class ON pg_class.oid = polrelid WHERE relnamespace = 'public'::regnamespace
"""
CREATE_ROLE = "CREATE ROLE {role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS"


def put_up(plan: Any = (), **_signal: Any) -> None:
    """Let the database show each role its rows and nothing else. Does nothing where it does so already.

    Raises ImproperlyConfigured where the roles are missing and this one may not make them.
    """
    rules = ruled()
    with connection.cursor() as cursor:
        cursor.execute(_TABLES)
        if set(rules) - {table for (table,) in cursor.fetchall()}:
            return  # not migrated to the end: nobody serves from it
        _see_to_roles(cursor)
        text = ";\n".join(statements(rules))
        mark = sha256(text.encode()).hexdigest()
        cursor.execute(_STANDS)
        if not plan and (mark,) in cursor.fetchall():
            return
        with transaction.atomic():
            cursor.execute(_OLD_POLICIES)
            cursor.execute(";\n".join([*(drop for (drop,) in cursor.fetchall()), text]))
            cursor.execute("COMMENT ON FUNCTION act_as(uuid, timestamptz) IS %s", [mark])


def statements(rules: dict[str, Rule | None]) -> Iterator[str]:
    """Yield all that is said to the database, each table closed before it is opened."""
    yield FUNCTIONS.read_text(encoding="utf-8")
    yield "REVOKE EXECUTE ON FUNCTION act_as(uuid, timestamptz) FROM PUBLIC"
    yield f"GRANT EXECUTE ON FUNCTION act_as(uuid, timestamptz) TO {WEB}"
    for role in (WEB, WORKER):
        yield f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {role}"
        yield f"GRANT USAGE ON SCHEMA public TO {role}"
        yield f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {role}"
    for table, rule in sorted(rules.items()):
        yield from _of_table(table, rule.on(table) if rule else None)
    yield f"GRANT SELECT ON cases_fact_view TO {WEB}, {WORKER}"


def _of_table(table: str, rule: Rule | None) -> Iterator[str]:
    """Without a rule the table is closed. The owner, too, sees by a policy: that of owners."""
    if rule is None or rule.see:
        yield f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY"
        yield f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY"
        yield f"CREATE POLICY owner ON {table} TO CURRENT_USER USING (true) WITH CHECK (true)"
    if rule is None:
        return
    if rule.see and rule.web:
        yield f"CREATE POLICY web ON {table} TO {WEB} USING ({rule.see}) WITH CHECK ({rule.put_in})"
    for command in rule.somebodys:
        condition = "WITH CHECK" if command == "INSERT" else "USING"
        yield (
            f"CREATE POLICY web_{command.lower()} ON {table} AS RESTRICTIVE FOR {command} TO {WEB}"
            f" {condition} (somebody_acts())"
        )
    if rule.see and rule.worker:
        yield f"CREATE POLICY worker ON {table} TO {WORKER} USING (true) WITH CHECK (true)"
    for role, privileges in ((WEB, rule.web), (WORKER, rule.worker)):
        if privileges:
            yield f"GRANT {privileges} ON {table} TO {role}"


def _see_to_roles(cursor: Any) -> None:
    cursor.execute(_ROLES, [[WEB, WORKER]])
    there, may_make = cursor.fetchone()
    missing = [role for role in (WEB, WORKER) if role not in there]
    if missing and not may_make:
        wanted = "; ".join(CREATE_ROLE.format(role=role) for role in missing)
        raise ImproperlyConfigured(f"Roles of PostgreSQL are missing. As a superuser of it: {wanted};")
    for role in missing:
        cursor.execute(CREATE_ROLE.format(role=role))

"""Which role of PostgreSQL does what, and why one may not serve."""

from typing import Any

from django.core.exceptions import ImproperlyConfigured

WEB, WORKER = "suspensive_web", "suspensive_worker"
# The variable that holds the address of each.
ADDRESSES = {"web": "DATABASE_URL", "worker": "DATABASE_WORKER_URL", "owner": "DATABASE_OWNER_URL"}
SERVING = frozenset({"web", "worker"})

_TOO_MUCH = """
WITH ours AS (
    SELECT oid, relowner FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
)
SELECT current_user, role.rolsuper, role.rolbypassrls,
       EXISTS (SELECT FROM ours WHERE pg_has_role(current_user, relowner, 'USAGE')),
       EXISTS (SELECT FROM ours WHERE has_table_privilege(oid, 'TRUNCATE'))
FROM pg_roles AS role WHERE role.rolname = current_user
"""
_FAULTS = ("is a superuser", "bypasses row-level security", "owns tables", "may empty tables")


def faults(cursor: Any) -> list[str]:
    """Return why the role of this connection must not serve, each a sentence that names it; [] where it may."""
    cursor.execute(_TOO_MUCH)
    role, *found = cursor.fetchone()
    return [f"The role {role} {fault}." for fault, is_so in zip(_FAULTS, found, strict=True) if is_so]


def refuse_a_role_that_sees_too_much(cursor: Any) -> None:
    """Raise ImproperlyConfigured where row-level security would not hold for the role of this connection."""
    if found := faults(cursor):
        raise ImproperlyConfigured(
            f"{' '.join(found)} Row-level security would protect nothing: let DATABASE_URL name {WEB}, "
            f"DATABASE_WORKER_URL {WORKER}, and DATABASE_OWNER_URL the owner of the tables."
        )

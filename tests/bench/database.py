"""Databases of the benchmark's own, made from the migrations, and the connection that looks into one of them."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management import call_command
from django.db import connection

from tests.roles import connected_as

NAME = connection.settings_dict["NAME"]


def made(name: str, *, like: str = "") -> str:
    """Make an empty database with every migration applied, or a copy of the one `like`; return its name."""
    connection.close()
    dropped(name)
    with connection.creation._nodb_cursor() as cursor:
        cursor.execute(f'CREATE DATABASE "{name}"' + (f' TEMPLATE "{like}"' if like else ""))
    if not like:
        with looking_into(name):
            call_command("migrate", interactive=False, verbosity=0)
    return name


def dropped(name: str) -> None:
    with connection.creation._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


@contextmanager
def looking_into(name: str, role: str = "DATABASE_OWNER_URL") -> Iterator[None]:
    """Let the models of this process read and write the database `name`, as the role whose address a variable names."""
    before = dict(connection.settings_dict)
    connection.close()
    connection.settings_dict["NAME"] = name
    try:
        with connected_as(role):
            yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before["NAME"]

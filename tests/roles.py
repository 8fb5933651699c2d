"""The roles of the database that tests take on: their addresses, and queries asked as one of them."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.apps import apps
from django.db import connection
from psycopg2.extensions import TRANSACTION_STATUS_INERROR

from config.launch.postgres import ROLES, WEB


def addresses(database: str) -> dict[str, str]:
    """Return the addresses of a database for each role, by the variables that hold them.

    Where the environment names one role only, that is the owner, and the others are let in as it is.
    """
    if "DATABASE_OWNER_URL" in os.environ:
        named = {variable: os.environ[variable] for variable in ROLES}
    else:
        own = urlsplit(os.environ["DATABASE_URL"])
        named = {
            variable: urlunsplit(own._replace(netloc=f"{role}@{own.netloc.rpartition('@')[2]}"))
            for variable, role in ROLES.items()
        } | {"DATABASE_OWNER_URL": os.environ["DATABASE_URL"]}
    return {
        variable: urlunsplit(urlsplit(address)._replace(path=f"/{database}"))
        for variable, address in named.items()
    }


@contextmanager
def taken_on(role: str) -> Iterator[None]:
    """Let what is asked within, in the transaction of the test, be asked as one of ROLES.

    After an error, whoever rolls back to before gets their own role back with it.
    """
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL ROLE {role}")
    yield
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")


@contextmanager
def served() -> Iterator[None]:
    """Let what is asked within be asked as the role that serves. Tests that count queries see none of this."""
    link = connection.connection
    before = _role_of(link)
    if before is None:
        yield
        return
    _become(link, WEB)
    try:
        yield
    finally:
        # A transaction that failed takes the role back with it.
        if not link.closed and link.get_transaction_status() != TRANSACTION_STATUS_INERROR:
            _become(link, before)


def _role_of(link: Any) -> str | None:
    """Return the role of a connection, None where there is none: what is asked then needs no database."""
    if link is None or link.closed:
        return None
    with link.cursor() as cursor:
        cursor.execute("SELECT current_user")
        return str(cursor.fetchone()[0])


def _become(link: Any, role: str) -> None:
    with link.cursor() as cursor:
        cursor.execute(f"SET ROLE {role}")


@contextmanager
def connected_as(variable: str) -> Iterator[None]:
    """Let the models of this process ask as the role whose address a variable names, by a connection of its own."""
    before = dict(connection.settings_dict)
    address = urlsplit(addresses(before["NAME"])[variable])
    connection.close()
    connection.settings_dict |= {"USER": address.username, "PASSWORD": address.password or ""}
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict |= {name: before[name] for name in ("USER", "PASSWORD")}


@contextmanager
def second_wall_alone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Take the first wall away, and ask as the role that serves."""
    with first_wall_down(monkeypatch), taken_on("suspensive_web"):
        yield


@contextmanager
def first_wall_down(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let `visible_to` let everything through."""
    guarded = {
        type(model._default_manager.get_queryset())
        for model in apps.get_models()
        if hasattr(model._default_manager, "visible_to")
    }
    with monkeypatch.context() as without:
        for queryset in guarded:
            without.setattr(queryset, "visible_to", lambda rows, _user: rows.all())
        yield

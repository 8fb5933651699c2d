"""What a site with real names must be told before it starts."""

import os
from contextlib import closing, suppress

import psycopg2
from celery.signals import beat_init, worker_init
from django.conf import settings
from django.core.checks import Error, Tags, register
from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError, connection

from config.database.roles import ADDRESSES, SERVING, faults

NEEDED = ("ALLOWED_HOSTS", "DATABASE_URL", "DEFAULT_FROM_EMAIL", "EMAIL_URL", "REDIS_URL", "SITE_URL")
SHORTEST_KEY = 50


@register(Tags.security, deploy=True)
def complete(**_kwargs: object) -> list[Error]:
    """Return an error for each variable that production needs and that is missing or too weak."""
    if settings.DEVELOPMENT:
        return []
    needed = [ADDRESSES["worker"] if name == "DATABASE_URL" and _works() else name for name in NEEDED]
    missing = [Error(f"{name} is not set.", id="config.E001") for name in needed if not os.environ.get(name)]
    if len(os.environ.get("SECRET_KEY", "")) < SHORTEST_KEY:
        missing.append(Error(f"SECRET_KEY needs {SHORTEST_KEY} characters or more.", id="config.E002"))
    return missing


@register(Tags.security, deploy=True)
def roles_that_serve(**_kwargs: object) -> list[Error]:
    """Return an error for each reason why a role that is to serve must not: it would see rows of everybody."""
    named = [os.environ[ADDRESSES[name]] for name in sorted(SERVING) if os.environ.get(ADDRESSES[name])]
    return [Error(fault, id="config.E003") for address in named for fault in _faults(address)]


@worker_init.connect
@beat_init.connect
def refuse_incomplete(**_kwargs: object) -> None:
    """Raise ImproperlyConfigured, naming everything that is missing. Web, worker and beat begin with it."""
    if missing := complete():
        raise ImproperlyConfigured(" ".join(error.msg for error in missing))
    # Each connection refuses a role that must not serve; the first is made now, if PostgreSQL is there already.
    with suppress(OperationalError):
        connection.ensure_connection()
        connection.close()


def _works() -> bool:
    return settings.DATABASE_AS == "worker"


def _faults(address: str) -> list[str]:
    try:
        with closing(psycopg2.connect(address)) as asked, asked.cursor() as cursor:
            return faults(cursor)
    except psycopg2.OperationalError:
        return []

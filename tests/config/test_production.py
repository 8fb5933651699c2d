"""What a site with real names does, in a process that has only its settings."""

import os
import subprocess
import sys
from urllib.parse import urlsplit

import pytest

from config.launch.places import ROOT
from tests.roles import addresses

COMPLETE = {
    "PATH": os.environ["PATH"],
    "SECRET_KEY": "k7Qx3-" * 10,
    "ALLOWED_HOSTS": "cases.example.org",
    "SITE_URL": "https://cases.example.org",
    "EMAIL_URL": "smtp+tls://user:password@mail.example.org:587",
    "DEFAULT_FROM_EMAIL": "cases@example.org",
    "REDIS_URL": "redis://127.0.0.1:6379/0",
    "DJANGO_SETTINGS_MODULE": "config.settings",
}


def in_production(*words, **changed):
    """Return the finished process of a command run with production's settings, some of them changed."""
    database = urlsplit(os.environ["DATABASE_URL"]).path.lstrip("/")
    environment = COMPLETE | {"DATABASE_URL": addresses(database)["DATABASE_URL"]} | changed
    return subprocess.run(
        [sys.executable, *words],
        env={name: value for name, value in environment.items() if value},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_django_finds_nothing_to_object_to():
    run = in_production("manage.py", "check", "--deploy", "--fail-level", "WARNING")

    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("SECRET_KEY", ""),
        ("SECRET_KEY", "short"),
        ("ALLOWED_HOSTS", ""),
        ("DATABASE_URL", ""),
        ("REDIS_URL", ""),
        ("EMAIL_URL", ""),
        ("DEFAULT_FROM_EMAIL", ""),
        ("SITE_URL", ""),
        ("CLOCK_OFFSET_FILE", "/place/clock"),
        ("DEVELOPMENT", "perhaps"),
        ("STATEMENT_TIMEOUT_MS", "long"),
    ],
)
def test_the_web_refuses_to_start_without(variable, value):
    run = in_production("-c", "import config.wsgi", **{variable: value})

    assert run.returncode != 0
    assert variable in run.stderr.splitlines()[-1]


def test_the_web_starts_when_everything_is_there():
    run = in_production("-c", "import config.wsgi")

    assert run.returncode == 0, run.stderr


def test_cookies_and_headers_are_those_of_a_site_behind_tls():
    run = in_production(
        "-c",
        """
import django; django.setup()
from django.conf import settings
from django.test import Client
answer = Client(headers={"host": "cases.example.org"}).get("/healthz", secure=True)
print(answer.status_code, dict(answer.headers))
print(settings.SESSION_COOKIE_NAME, settings.SESSION_COOKIE_SECURE, settings.CSRF_COOKIE_NAME)
print(Client(headers={"host": "cases.example.org"}).get("/accounts/sign-in/").headers["Location"])
""",
    )

    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith("200 ")
    for header in (
        "'Strict-Transport-Security': 'max-age=31536000; includeSubDomains'",
        "'Referrer-Policy': 'no-referrer'",
        "'Cross-Origin-Opener-Policy': 'same-origin'",
        "'Cross-Origin-Resource-Policy': 'same-origin'",
        "'X-Content-Type-Options': 'nosniff'",
        "'Cache-Control': 'no-store'",
    ):
        assert header in run.stdout
    assert "__Host-session True __Host-csrf" in run.stdout
    assert "https://cases.example.org/accounts/sign-in/" in run.stdout

"""The trail as it stands outside of tests; a clock that stands until moved; a site that needs second factors."""

from datetime import UTC, datetime

import pytest
import time_machine
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.db import connection
from django.test import Client
from django.urls import reverse

from accounts.sign_in import codes
from tests.running import PASSWORD

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
TABLES = ("accounts_auditevent", "accounts_auditlink", "accounts_audithead")
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


@pytest.fixture
def guarded(transactional_db):
    """Switch on every trigger of the trail."""
    with connection.cursor() as cursor:
        for table in TABLES:
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER never_emptied")
        yield
        for table in TABLES:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER never_emptied")


@pytest.fixture
def clock(settings):
    """The present; `clock.shift` moves it by seconds."""
    settings.CLOCK_OFFSET_FILE = None
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


@pytest.fixture
def real_names(settings, clock):
    """The site as it is where real names are: a second factor is needed."""
    settings.SECOND_FACTOR_NEEDED = True


def code_at(moment, secret=SECRET):
    """Return what an app with that secret shows at that moment."""
    return format_hotp_value(hotp_value(secret, int(moment.timestamp()) // codes.PERIOD))


@pytest.fixture
def app(lawyer):
    """The lawyer's app for codes, set up long ago."""
    return codes.keep_app(lawyer, SECRET, 0)


@pytest.fixture
def enter(clock):
    """Return a function that gives the password and, unless told otherwise, the code that an app shows now."""

    def sign_in(user, client=None, *, code=True, **headers):
        client = client or Client(headers={"host": "localhost", **headers})
        client.post(reverse("accounts:sign-in"), {"login": user.email, "password": PASSWORD})
        if code:
            clock.shift(codes.PERIOD)
            client.post(reverse("mfa_authenticate"), {"code": code_at(datetime.now(UTC))})
        return client

    return sign_in


def is_signed_in(client):
    """Return whether the pages of this browser are still shown."""
    return client.get(reverse("accounts:security")).status_code == 200

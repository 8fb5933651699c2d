"""The reference case, stored; the morning on which he is driven to the border; and people who look at it."""

from datetime import datetime
from pathlib import Path

import pytest
import time_machine
from django.test import Client

from cases.casefile import import_case, read

REFERENCE = Path(__file__).parents[1] / "reference" / "reference-case.yaml"
MORNING = datetime.fromisoformat("2022-12-29T09:00:00+06:00")


@pytest.fixture(autouse=True)
def clock(settings):
    """The time at which these pages are looked at; `clock.move_to` moves it."""
    settings.CLOCK_OFFSET_FILE = None
    with time_machine.travel(MORNING, tick=False) as clock:
        yield clock


@pytest.fixture
def stored(team, lawyer):
    """Return a function that stores the reference case under a reference of its own."""

    def store(reference="KZ-2022-0001"):
        document = read(REFERENCE.read_bytes())
        document["case"]["reference"] = reference
        return import_case(document, team=team, by=lawyer, at=MORNING)

    return store


@pytest.fixture
def case(stored):
    return stored()


@pytest.fixture
def fact(case):
    """Return a function that finds the first fact of a kind."""
    return lambda kind: case.fact_rows.filter(type=kind).order_by("sequence").first()


@pytest.fixture
def signed_in():
    """Return a function that gives the browser of a user; with `part`, one in which HTMX asks for parts."""

    def sign_in(user, *, part=False):
        browser = Client(headers={"host": "localhost", **({"hx-request": "true"} if part else {})})
        browser.force_login(user)
        return browser

    return sign_in


@pytest.fixture
def browser(signed_in, caseworker):
    return signed_in(caseworker)

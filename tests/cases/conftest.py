"""A case with two persons and two proceedings, recorded through the actions, and no law to assess it."""

from datetime import UTC, datetime
from functools import partial

import pytest

from cases import changes
from cases.actions import add_person, open_case, open_proceeding, record_fact

AT = datetime(2022, 12, 10, 4, 0, tzinfo=UTC)  # ten in the morning in Almaty


@pytest.fixture(autouse=True)
def heard(monkeypatch):
    """The changes of cases that were heard, in place of their assessment: the case and the instant."""
    heard = []
    monkeypatch.setattr(changes, "_listener", lambda case, *, at: heard.append((case, at)))
    return heard


@pytest.fixture
def opened(team, lawyer):
    """Return a function that opens a case of the team, or of another."""

    def make(reference, *, team=team, **details):
        return open_case(
            team=team, reference=reference, **{"jurisdiction": "KZ", "by": lawyer, "at": AT} | details
        )

    return make


@pytest.fixture
def with_person(lawyer):
    """Return a function that adds a person to a case and returns the person."""

    def make(case, text, **details):
        names = [{"text": text, "kind": "passport"}]
        return add_person(case, names=names, **{"role": "principal", "by": lawyer, "at": AT} | details).person

    return make


@pytest.fixture
def with_proceeding(lawyer):
    """Return a function that opens a proceeding in a case."""

    def make(case, kind, *persons, **details):
        return open_proceeding(case, kind=kind, persons=persons, by=lawyer, at=AT, **details)

    return make


@pytest.fixture
def case(opened):
    return opened("KZ-2022-0001")


@pytest.fixture
def pavel(case, with_person):
    return with_person(case, "Павел", nationalities=["RU"])


@pytest.fixture
def lev(case, with_person):
    return with_person(case, "Лев", role="child", born="2015", minor=True)


@pytest.fixture
def asylum(case, pavel, lev, with_proceeding):
    return with_proceeding(case, "asylum", pavel, lev, procedure="regular", subsequent=0)


@pytest.fixture
def criminal(case, pavel, with_proceeding):
    return with_proceeding(case, "criminal", pavel, offence="illegal_crossing")


@pytest.fixture
def record(case, lawyer):
    """Return a function that records a fact of the case."""
    return partial(record_fact, case, by=lawyer, at=AT)


@pytest.fixture
def elsewhere(opened, with_person, with_proceeding, lawyer):
    """Another case of the same team, with a person, a proceeding and a ruling of its own."""
    case = opened("KZ-2022-0002")
    person = with_person(case, "Marina")
    proceeding = with_proceeding(case, "asylum", person)
    ruling = record_fact(
        case,
        "ruling",
        proceeding=proceeding,
        pronounced_on="2022-11-01",
        outcome="rejected",
        by=lawyer,
        at=AT,
    )
    return Elsewhere(case, person, proceeding, ruling)


class Elsewhere:
    def __init__(self, case, person, proceeding, ruling):
        self.case, self.person, self.proceeding, self.ruling = case, person, proceeding, ruling

"""A case, and a law whose answers a test writes itself."""

import logging
from datetime import UTC, datetime

import pytest

from cases.models import Case

NAME = "Қарлығаш Жилина-Öztürk"
AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class ScriptedLaw:
    """Answers each question about a case with what the test last wrote, in the contract's shape."""

    def __init__(self):
        self.bars, self.deadlines, self.flags = [], [], []
        self.status, self.next_change = "unknown", None
        self.asked = []

    def __call__(self, document, *, at, **_asked):
        self.asked.append(document["case"]["reference"])
        return {
            "format": "suspensive-assessment/1",
            "at": at.isoformat(),
            "packs": {"KZ": {"version": "2026.1", "status": "draft"}},
            "persons": {person: {"removal": self.removal()} for person in document["persons"]},
            "deadlines": self.deadlines,
            "flags": self.flags,
            "next_change": self.next_change and self.next_change.isoformat(),
        }

    def removal(self):
        return {
            "status": self.status,
            "evidence": "unverified",
            "bars": self.bars,
            "not_available": [],
            "missing": [],
        }


@pytest.fixture
def law(monkeypatch):
    scripted = ScriptedLaw()
    monkeypatch.setattr("deadlines.reading.assess_file", scripted)
    return scripted


@pytest.fixture
def open_case(organisation, team):
    """Return a function that makes a case about one person, without assessing it."""

    def make(reference="KZ-2026-0001", **columns):
        whose = {"organisation": organisation, "team": team}
        case = Case.objects.create(reference=reference, jurisdiction="KZ", **whose, **columns)
        person = case.persons.create(
            organisation=organisation,
            nationalities=["RU"],
            through_defaults={"role": "principal", "position": 0},
        )
        person.names.create(text=NAME, kind="passport", position=0)
        return case

    return make


@pytest.fixture
def case(open_case):
    return open_case()


@pytest.fixture
def person(case):
    return case.persons.get()


@pytest.fixture
def logged(caplog):
    caplog.set_level(logging.INFO)
    return caplog

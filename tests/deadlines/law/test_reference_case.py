"""The reference case: an officer, his family, and the morning on which nobody whose job it was knew in time."""

from pathlib import Path

import pytest
import yaml

from cases.casefile import read
from cases.dates import read_instant
from deadlines.assessment import assess_file

REFERENCE = Path("tests/reference")
CASE = read((REFERENCE / "reference-case.yaml").read_bytes())
EXPECTED = yaml.load((REFERENCE / "reference-case.expected.yaml").read_text(), yaml.BaseLoader)  # noqa: S506


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda expected: expected["at"])
def test_the_law_says_at_each_hour_what_it_must(expected):
    at = read_instant(expected["at"])

    assert_holds(expected, assess_file(CASE, at=at, known_at=at))


def assert_holds(expected, assessment):
    """Fail unless the assessment holds at least what is expected."""
    persons = {key: found["removal"] for key, found in assessment["persons"].items()}
    flags = [(flag["kind"], flag["level"], flag["person"]) for flag in assessment["flags"]]
    for person, status in expected.get("status", {}).items():
        assert persons[person]["status"] == status
    for person, rules in expected.get("bars", {}).items():
        assert set(rules) <= {bar["rule"] for bar in persons[person]["bars"] if bar["in_force"] is True}
    for wanted in expected.get("deadlines", ()):
        assert any(wanted.items() <= deadline.items() for deadline in assessment["deadlines"])
    for flag in expected.get("flags", ()):
        assert tuple(flag) in flags
    for kind in expected.get("no_flags", ()):
        assert kind not in {raised for raised, _, _ in flags}
    for person, kinds in expected.get("no_flags_for", {}).items():
        assert not {(kind, person) for kind in kinds} & {(kind, whose) for kind, _, whose in flags}


def test_the_next_change_of_the_contracts_example():
    at = read_instant("2022-12-28T18:00:00+06:00")

    assert assess_file(CASE, at=at, known_at=at)["next_change"] == "2023-02-14T00:00:00+06:00"

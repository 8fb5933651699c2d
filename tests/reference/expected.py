"""The reference case, and what must follow from it at each hour."""

from pathlib import Path

import yaml

from cases.casefile import read

FOLDER = Path(__file__).parent
CASE = read((FOLDER / "reference-case.yaml").read_bytes())
EXPECTED = yaml.load((FOLDER / "reference-case.expected.yaml").read_text(), yaml.BaseLoader)  # noqa: S506


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

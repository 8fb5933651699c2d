"""An assessment as the contract writes it, key by key."""

import pytest

from deadlines.law.contract import subject_of
from tests.deadlines.law.small_facts import APPEALED, ASYLUM, REFUSED, RULES, SERVED
from tests.deadlines.law.small_packs import assessed_under

PENDING = RULES.replace("CONDITION", "appeal_pending: {under: [DE-APP-90]}").replace(
    "acts: [removal]", "acts: [removal], to: danger, orders: attacked, ends_when: the court decides"
)
FACTS = [{**REFUSED, "orders": ["removal"]}, SERVED, {**APPEALED, "certainty": "reported"}]


def written(*facts, day="2026-07-12T08:00:00+00:00", why=False):
    return assessed_under(PENDING, day, *facts, proceedings={"asylum": ASYLUM}, why=why)


def test_an_assessment_says_under_which_packs_and_at_which_instant_it_was_made():
    found = written(*FACTS)

    assert list(found) == ["format", "at", "packs", "persons", "deadlines", "flags", "next_change"]
    assert found["format"] == "suspensive-assessment/1"
    assert found["at"] == "2026-07-12T10:00:00+02:00"
    assert found["packs"] == {"DE": {"version": "2026.1", "status": "draft"}}
    assert found["next_change"] is None


def test_a_protection_says_what_it_comes_to_and_from_which_bars():
    removal = written(*FACTS)["persons"]["p1"]["removal"]

    assert {key: value for key, value in removal.items() if key != "bars"} == {
        "status": "barred_contested",
        "evidence": "read",
        "not_available": [],
        "missing": [],
    }
    assert removal["bars"] == [
        {
            "rule": "DE-BAR-90",
            "class": "A-AUTO",
            "in_force": True,
            "acts": ["removal"],
            "to": ["RU"],
            "orders": ["refused"],
            "since": "2026-07-09",
            "until": None,
            "ends_when": "the court decides",
            "facts": ["refused", "appealed"],
            "evidence": "read",
            "contested": True,
            "source": "An Act",
        }
    ]


def test_a_deadline_says_by_when_what_is_due_and_what_meets_it():
    assert written(*FACTS)["deadlines"][1] == {
        "rule": "DE-APP-90",
        "kind": "appeal",
        "proceeding": "asylum",
        "persons": ["p1"],
        "trigger": "refused",
        "file_by": "2026-07-17",
        "last_day": "2026-07-17",
        "state": "unknown",
        "met_by": "appealed",
        "steps": [
            "starts the day after 2026-07-03 (day of service)",
            "2 weeks: 2026-07-17",
            "Friday, an open day",
        ],
        "evidence": "read",
        "source": "An Act",
        "provisional": False,
    }


def test_a_flag_says_whom_it_is_about_and_what_it_rests_on():
    assert written(*FACTS)["flags"][0] == {
        "kind": "deadline_missed",
        "level": "critical",
        "person": "p1",
        "facts": ["refused"],
        "rules": ["DE-STAY-90"],
        "text": "Ask for a stay within 1 week: this was missed. File at once, and ask to be heard although late.",
    }


def test_a_deadline_of_which_nothing_can_be_counted_says_so():
    undated = {**REFUSED, "pronounced_on": "unknown"}

    deadline = written(undated)["deadlines"][0]

    assert [deadline[key] for key in ("file_by", "last_day", "state", "met_by", "steps", "provisional")] == [
        None,
        None,
        "unknown",
        None,
        [],
        False,
    ]


def test_with_the_reasons_each_answer_has_its_own():
    found = written(*FACTS, why=True)

    bar, deadline = found["persons"]["p1"]["removal"]["bars"][0], found["deadlines"][1]
    assert bar["why"][1] == {
        "text": "appeal appealed against ruling refused is pending and came in time",
        "facts": ["refused", "appealed"],
        "rules": [],
    }
    assert deadline["why"][1] == {"text": "DE-APP-90: An Act", "facts": [], "rules": ["DE-APP-90"]}
    assert [why["text"] for why in deadline["why"]] == [
        "ruling refused starts it",
        "DE-APP-90: An Act",
        *deadline["steps"],
        "whether appeal appealed meets it is not known",
        "not recorded: certainty of appeal appealed; whether DE-APP-90 was met turns on whether this is confirmed",
    ]
    assert found["persons"]["p1"]["removal"]["not_applying"] == []
    assert found["doubts"] == []


def test_a_bar_that_does_not_apply_is_told_with_its_reasons():
    removal = written(why=True)["persons"]["p1"]["removal"]

    assert removal["not_applying"] == [
        {
            "rule": "DE-BAR-90",
            "why": [
                {"text": "no challenge by the person is recorded that would bar it", "facts": [], "rules": []}
            ],
        }
    ]


ABOUT_ONE_RULE = [
    "authority_late",
    "bar_ending",
    "deadline_missed",
    "deadline_moved",
    "deadline_near",
    "detention_limit_near",
    "detention_limit_passed",
]


@pytest.mark.parametrize("kind", ABOUT_ONE_RULE)
def test_these_flags_are_about_the_rule_they_name_first(kind):
    assert subject_of({"kind": kind, "rules": ["X-1", "X-2"]}) == "X-1"
    assert subject_of({"kind": kind, "rules": []}) == ""


def test_a_flag_about_a_person_is_about_no_rule():
    assert subject_of({"kind": "removal_risk", "rules": ["X-1"]}) == ""

"""Which facts a rule means: by their own keys, and by what is drawn from the case."""

import pytest

from tests.deadlines.law.cases import states
from tests.deadlines.law.small_packs import PERSON, assessed_under, deadline

RULES = """
  - id: DE-APP-90
    title: Action within 2 weeks
    limit: {kind: appeal, starts: [{fact: ruling, KEYS}], basis: known, met_by: [{fact: appeal}]}
    versions: [{period: 2 weeks, CITED}]
"""
REFUSED = {
    "id": "refused",
    "type": "ruling",
    "proceeding": "asylum",
    "pronounced_on": "2026-07-01",
    "known_on": "2026-07-01",
    "outcome": "rejected",
}


def started(keys, *facts, ruling=REFUSED, **document):
    """Return "yes", "perhaps" or "no": whether the ruling starts the limit under these keys."""
    found = deadline(
        assessed_under(RULES.replace("KEYS", keys), "2026-07-20", ruling, *facts, **document), "DE-APP-90"
    )
    return {"missed": "yes", "unknown": "perhaps", None: "no"}[found and found["state"]]


@pytest.mark.parametrize(
    ("keys", "values", "answer"),
    [
        ("certified: null", {}, "yes"),
        ("certified: null", {"certified": "clearly_unfounded"}, "no"),
        ("instruction: [null, correct]", {}, "yes"),
        ("instruction: [null, correct]", {"instruction": "correct"}, "yes"),
        ("instruction: [null, correct]", {"instruction": "missing"}, "no"),
        ("in_absentia: false", {}, "yes"),
        ("in_absentia: false", {"in_absentia": True}, "no"),
        ("in_absentia: true", {}, "no"),
        ("in_absentia: true", {"in_absentia": True}, "yes"),
        ("orders: removal", {"orders": ["removal", "entry_ban"]}, "yes"),
        ("orders: removal", {"orders": []}, "no"),
        ("orders: null", {"orders": []}, "yes"),
        ("orders: null", {}, "yes"),
        ("orders: null", {"orders": ["removal"]}, "no"),
        ("body: court", {}, "perhaps"),
        ("body: null", {}, "yes"),
        ("body: null", {"body": "court"}, "no"),
    ],
)
def test_a_key_left_out_is_a_value_of_its_own(keys, values, answer):
    assert started(keys, ruling={**REFUSED, **values}) == answer


@pytest.mark.parametrize(
    ("keys", "person", "answer"),
    [
        ("minor: true", {"minor": True}, "yes"),
        ("minor: true", {"minor": False}, "no"),
        ("minor: true", {}, "no"),
        ("minor: false", {}, "yes"),
        ("minor: false", {"minor": True}, "no"),
        ("minor: true", {"born": "2008-07-02"}, "yes"),
        ("minor: true", {"born": "2008-07-01"}, "no"),
        ("minor: true", {"born": "2008-02-29"}, "no"),
        ("minor: true", {"born": "2008", "minor": True}, "yes"),
        ("minor: true", {"born": "2008"}, "no"),
        ("minor: true", {"born": "unknown", "minor": True}, "yes"),
        ("minor: true", {"born": "1990", "minor": True}, "no"),
        ("unaccompanied: true", {"unaccompanied": True}, "yes"),
        ("unaccompanied: true", {"unaccompanied": False}, "no"),
        ("unaccompanied: true", {}, "perhaps"),
        ("unaccompanied: false", {}, "perhaps"),
        ("unaccompanied: false", {"unaccompanied": False}, "yes"),
        ("unaccompanied: true", {"born": "1990"}, "no"),
        ("unaccompanied: false", {"born": "1990"}, "yes"),
        ("unaccompanied: true", {"minor": True}, "perhaps"),
    ],
)
def test_a_rule_may_mean_minors_and_those_on_their_own(keys, person, answer):
    assert started(keys, persons={"p1": {**PERSON, **person}}) == answer


def test_one_minor_among_the_persons_concerned_is_enough():
    family = {"asylum": {"kind": "asylum", "persons": ["p1", "p2"]}}
    persons = {"p1": {**PERSON, "born": "1980"}, "p2": {**PERSON, "born": "2015"}}

    assert started("minor: true", persons=persons, proceedings=family) == "yes"


def test_who_was_born_on_a_leap_day_is_of_age_from_the_first_of_march():
    ruling = {**REFUSED, "pronounced_on": "2026-02-28", "known_on": "2026-07-01"}
    persons = {"p1": {**PERSON, "born": "2008-02-29"}}

    assert started("minor: true", ruling=ruling, persons=persons) == "yes"
    assert started("minor: true", ruling={**ruling, "pronounced_on": "2026-03-01"}, persons=persons) == "no"


@pytest.mark.parametrize(
    ("keys", "values", "answer"),
    [
        ("served_abroad: true", {"abroad": True}, "yes"),
        ("served_abroad: true", {}, "no"),
        ("served_abroad: false", {"abroad": True}, "no"),
        ("served_abroad: false", {}, "yes"),
    ],
)
def test_a_rule_may_mean_what_was_served_abroad(keys, values, answer):
    service = {"id": "served", "type": "service", "proceeding": "asylum", "ruling": "refused", "how": "post"}

    assert started(keys, {**service, "received_on": "2026-07-02", **values}) == answer


@pytest.mark.parametrize(
    ("keys", "subsequent", "answer"),
    [
        ("subsequent: 0", 0, "yes"),
        ("subsequent: 0", 1, "no"),
        ("subsequent: later", 0, "no"),
        ("subsequent: 0", None, "perhaps"),
    ],
)
def test_a_number_is_no_yes_or_no(keys, subsequent, answer):
    asylum = {"kind": "asylum", "persons": ["p1"]} | (
        {} if subsequent is None else {"subsequent": subsequent}
    )

    assert started(keys, proceedings={"asylum": asylum}) == answer


def test_a_limit_that_is_met_under_a_rule_that_only_may_apply_is_met():
    appeal = {
        "id": "appealed",
        "type": "appeal",
        "proceeding": "asylum",
        "against": "refused",
        "remedy": "appeal",
        "lodged_on": "2026-07-03",
    }

    found = assessed_under(RULES.replace("KEYS", "body: court"), "2026-07-20", REFUSED, appeal)

    assert states(found) == {"DE-APP-90": "met"}

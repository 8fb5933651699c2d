"""What each outcome of a ruling, each order and each ruling on appeal means for the person."""

import pytest

from tests.deadlines.law.cases import bars, raised, states
from tests.deadlines.law.small_facts import APPEALED, APPLIED, ASYLUM, REFUSED, UPHELD, without
from tests.deadlines.law.small_packs import assessed_under, missing

REFUSALS = [
    "rejected",
    "manifestly_unfounded",
    "inadmissible",
    "implicitly_withdrawn",
    "status_ended",
    "fresh_claim_refused",
]
PROTECTIONS = [
    "refugee_status",
    "subsidiary_protection",
    "humanitarian_status",
    "withholding_granted",
    "torture_deferral_granted",
]
UNCHANGED = ["upheld", "out_of_time", "leave_refused", "discontinued"]
AGAINST = [
    *REFUSALS,
    *UNCHANGED,
    "entry_refused",
    "fear_not_found",
    "removal_ordered",
    "transfer_ordered",
    "convicted",
    "detention_ordered",
    "extradition_granted",
]
OTHERS = ["withdrawn", "fear_found", "fresh_claim_accepted", "acquitted", "released", "extradition_refused"]
ON_APPEAL = [*UNCHANGED, "quashed", "remitted", "varied", "reversed", "leave_granted"]
ALL = dict.fromkeys([*REFUSALS, *PROTECTIONS, *AGAINST, *OTHERS, *ON_APPEAL])

RULES = """
  - id: DE-BAR-90
    title: While an application is pending
    bar: {class: A-AUTO, acts: [removal], while_any: [application_pending: {kinds: [asylum]}]}
    versions: [{CITED}]
  - id: DE-BAR-91
    title: While protection stands
    bar: {class: A-AUTO, acts: [removal], while_any: [protection_in_force: {}]}
    versions: [{CITED}]
  - id: DE-APP-90
    title: Action against a refusal
    limit: {kind: appeal, starts: [{fact: ruling, outcome: refusal}], basis: pronounced}
    versions: [{period: 2 weeks, CITED}]
  - id: DE-APP-91
    title: Fetch the permit
    limit: {kind: other_act, starts: [{fact: ruling, outcome: protection}], basis: pronounced}
    versions: [{period: 2 weeks, CITED}]
  - id: DE-APP-92
    title: Tell the lawyer
    limit: {kind: other_act, starts: [{fact: ruling, outcome: against_person}], basis: pronounced}
    versions: [{period: 2 weeks, CITED}]
"""
PENDING, PROTECTED = "DE-BAR-90", "DE-BAR-91"
REFUSAL, PROTECTION, AGAINST_PERSON = "DE-APP-90", "DE-APP-91", "DE-APP-92"
BOTH = {"asylum": ASYLUM, "removal": {"kind": "removal", "persons": ["p1"]}}


def after(*facts, rules=RULES, day="2026-07-05"):
    return assessed_under(rules, day, APPLIED, *facts, proceedings=BOTH)


def ruled(outcome, **values):
    return {**REFUSED, "outcome": outcome, **values}


@pytest.mark.parametrize("outcome", ALL)
def test_the_sorts_of_outcome_that_a_pack_may_name(outcome):
    found = after(ruled(outcome))

    assert (REFUSAL in states(found)) is (outcome in REFUSALS)
    assert (PROTECTION in states(found)) is (outcome in PROTECTIONS)
    assert (AGAINST_PERSON in states(found)) is (outcome in AGAINST)


ANSWERS = [*REFUSALS, *PROTECTIONS, "withdrawn", "entry_refused", "removal_ordered", "transfer_ordered"]


@pytest.mark.parametrize("outcome", ALL)
def test_which_outcomes_answer_an_application(outcome):
    assert (PENDING in bars(after(ruled(outcome)))) is (outcome not in ANSWERS)


@pytest.mark.parametrize("outcome", [*REFUSALS, *PROTECTIONS, *OTHERS, "convicted"])
def test_which_outcomes_protect(outcome):
    assert (bars(after(ruled(outcome))).get(PROTECTED) is True) is (outcome in PROTECTIONS)


@pytest.mark.parametrize("outcome", ALL)
def test_a_ruling_against_the_person_from_which_no_rule_draws_a_time_limit_is_flagged(outcome):
    rules = RULES.replace("against_person", "acquitted").replace("outcome: refusal", "outcome: acquitted")

    assert ("no_deadline_found" in raised(after(ruled(outcome), rules=rules))) is (outcome in AGAINST)


def on_appeal(outcome, **values):
    return {**without(UPHELD, "final_on"), "outcome": outcome, **values}


@pytest.mark.parametrize(
    ("decision", "pending", "protected"),
    [
        *((on_appeal(outcome), None, None) for outcome in UNCHANGED),
        (on_appeal("quashed"), True, None),
        (on_appeal("remitted"), True, None),
        (on_appeal("varied"), "unknown", "unknown"),
        (on_appeal("reversed"), "unknown", "unknown"),
        (on_appeal("varied", result="rejected"), None, None),
        (on_appeal("varied", result="refugee_status"), None, True),
        (on_appeal("reversed", result="subsidiary_protection"), None, True),
        (on_appeal("refugee_status"), None, True),
        (on_appeal("leave_granted"), None, None),
        (without(on_appeal(""), "outcome"), "unknown", "unknown"),
    ],
    ids=lambda value: (
        " ".join(str(value.get(key, "")) for key in ("outcome", "result")) if isinstance(value, dict) else ""
    ),
)
def test_what_stands_after_a_ruling_on_appeal(decision, pending, protected):
    found = after(ruled("rejected"), APPEALED, decision, day="2026-08-15")

    assert (bars(found).get(PENDING), bars(found).get(PROTECTED)) == (pending, protected)


@pytest.mark.parametrize("outcome", UNCHANGED)
def test_protection_that_is_left_standing_on_an_appeal_of_the_state_protects(outcome):
    appeal = {**APPEALED, "by": "state"}

    found = after(ruled("refugee_status"), appeal, on_appeal(outcome), day="2026-08-15")

    assert bars(found) == {PROTECTED: True}


def test_of_a_ruling_that_changed_another_the_result_is_missing():
    found = after(ruled("rejected"), APPEALED, on_appeal("varied"), day="2026-08-15")

    assert ("upheld", "result") in missing(found)


def test_protection_that_a_later_ruling_ended_protects_no_longer():
    ended = {**ruled("status_ended"), "id": "ended", "pronounced_on": "2026-07-03"}
    elsewhere = {**ended, "proceeding": "removal"}

    assert bars(after(ruled("refugee_status"), ended)) == {}
    assert bars(after(ruled("refugee_status"), elsewhere)) == {PROTECTED: True}


ORDERS = [
    ("expulsion", ["removal"]),
    ("removal", ["removal"]),
    ("deportation", ["removal"]),
    ("transfer", ["removal", "transfer"]),
    ("entry_ban", ["removal"]),
]


@pytest.mark.parametrize(("order", "acts"), ORDERS)
def test_an_order_puts_an_act_of_sending_away_in_play(order, acts):
    found = after(ruled("rejected", orders=[order]))

    assert sorted(found["persons"]["p1"]) == acts
    at_risk = order in ("expulsion", "removal", "deportation", "transfer")
    assert ("removal_risk" in raised(found)) is at_risk


@pytest.mark.parametrize(
    ("outcome", "acts"),
    [
        ("removal_ordered", ["removal"]),
        ("transfer_ordered", ["removal", "transfer"]),
        ("extradition_granted", ["extradition", "removal"]),
    ],
)
def test_some_outcomes_are_orders(outcome, acts):
    found = after(ruled(outcome))

    assert sorted(found["persons"]["p1"]) == acts
    assert ("removal_risk" in raised(found)) is (outcome != "extradition_granted")


@pytest.mark.parametrize(
    ("outcome", "stands"), [("upheld", True), ("varied", True), ("quashed", False), ("remitted", False)]
)
def test_an_order_outlives_the_appeal_unless_it_is_undone(outcome, stands):
    found = after(ruled("rejected", orders=["removal"]), APPEALED, on_appeal(outcome), day="2026-08-15")

    assert ("removal_risk" in raised(found)) is stands


def test_an_order_left_out_expressly_on_appeal_is_lifted():
    found = after(
        ruled("rejected", orders=["removal"]), APPEALED, on_appeal("varied", orders=[]), day="2026-08-15"
    )

    assert "removal_risk" not in raised(found)

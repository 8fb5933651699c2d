"""The conditions of bars, each under a pack of a few rules."""

import pytest

from tests.deadlines.law.cases import bars, raised, states, status
from tests.deadlines.law.small_packs import PERSON, assessed_under, deadline, missing

ASYLUM = {"kind": "asylum", "persons": ["p1"], "procedure": "accelerated", "subsequent": 0}
REFUSED = {
    "id": "refused",
    "type": "ruling",
    "proceeding": "asylum",
    "pronounced_on": "2026-07-01",
    "outcome": "manifestly_unfounded",
    "orders": ["removal"],
}
SERVED = {
    "id": "served",
    "type": "service",
    "proceeding": "asylum",
    "ruling": "refused",
    "how": "hand",
    "received_on": "2026-07-03",
}
ASKED = {
    "id": "asked",
    "type": "stay_request",
    "proceeding": "asylum",
    "against": "refused",
    "requested_on": "2026-07-09",
}
DECIDED = {
    "id": "decided",
    "type": "stay_ruling",
    "proceeding": "asylum",
    "on_request": "asked",
    "decided_on": "2026-07-14",
    "outcome": "refused",
}
APPEALED = {
    "id": "appealed",
    "type": "appeal",
    "proceeding": "asylum",
    "against": "refused",
    "remedy": "appeal",
    "lodged_on": "2026-07-09",
}
UPHELD = {
    "id": "upheld",
    "type": "ruling",
    "proceeding": "asylum",
    "on_appeal": "appealed",
    "pronounced_on": "2026-07-15",
    "outcome": "upheld",
}
STAY = """
  - id: DE-STAY-90
    title: Ask for a stay within 1 week
    limit:
      kind: stay_request
      starts: [{fact: ruling, procedure: accelerated, outcome: refusal}]
      basis: served
      met_by: [{fact: stay_request}]
    bar:
      class: R-PEND
      acts: [removal]
      orders: attacked
      while_any:
        - window_open: {under: [DE-STAY-90]}
        - stay_request_pending: {under: [DE-STAY-90]}
    versions: [{period: 1 week, CITED}]
"""


def stays(day, *facts, asylum=ASYLUM):
    return assessed_under(STAY, day, REFUSED, SERVED, *facts, proceedings={"asylum": asylum})


@pytest.mark.parametrize(
    ("day", "facts", "found"),
    [
        pytest.param("2026-07-05", [], {"DE-STAY-90": True}, id="the window is open"),
        pytest.param("2026-07-11", [], {}, id="the window has closed"),
        pytest.param("2026-07-12", [ASKED], {"DE-STAY-90": True}, id="asked in time, not decided"),
        pytest.param("2026-07-15", [ASKED, DECIDED], {}, id="decided"),
        pytest.param("2026-07-12", [{**ASKED, "requested_on": "2026-07-11"}], {}, id="asked too late"),
        pytest.param("2026-07-16", [ASKED, APPEALED, UPHELD], {}, id="the challenge itself is decided"),
        pytest.param(
            "2026-07-12",
            [{key: value for key, value in ASKED.items() if key != "against"}],
            {"DE-STAY-90": "unknown"},
            id="of what is not recorded",
        ),
    ],
)
def test_a_request_for_a_stay_bars_from_the_window_until_it_is_decided(day, facts, found):
    assert bars(stays(day, *facts)) == found


def test_a_request_that_is_only_reported_is_claimed():
    assert status(stays("2026-07-12", {**ASKED, "certainty": "reported"})) == "barred_contested"


def test_before_a_stay_is_asked_for_its_window_will_end_and_after_it_the_flag_says_that_it_is_pending():
    before, after = (
        stays("2026-07-08"),
        stays("2026-07-09T12:00:00+02:00", {**ASKED, "requested_on": "2026-07-08"}),
    )

    assert raised(before)["bar_ending"] == "critical"
    assert "bar_ending" not in raised(after)
    texts = {flag["kind"]: flag["text"] for flag in after["flags"]}
    assert texts["stay_needed"].startswith("A stay has been asked for and is not decided: ")


OPEN = {key: value for key, value in ASYLUM.items() if key != "procedure"}


@pytest.mark.parametrize(
    ("day", "facts"),
    [("2026-07-05", []), ("2026-07-12", [ASKED])],
    ids=["its window", "a request under it"],
)
def test_a_rule_that_only_may_apply_makes_a_bar_neither_there_nor_absent(day, facts):
    found = stays(day, *facts, asylum=OPEN)

    assert bars(found) == {"DE-STAY-90": "unknown"}
    assert status(found) == "unknown"
    assert ("refused", "procedure") in missing(found)


def test_the_limit_of_a_rule_that_only_may_apply_is_never_missed_and_says_that_it_may_have_been():
    found = stays("2026-08-05", asylum=OPEN)

    assert states(found) == {"DE-STAY-90": "unknown"}
    assert raised(found)["deadline_missed"] == "critical"
    assert bars(found) == {}


WINDOW = """
  - id: DE-APP-90
    title: Action within 2 weeks
    limit: {kind: appeal, starts: [{fact: ruling, outcome: refusal}], basis: served, met_by: [{fact: appeal}]}
    versions: [{period: 2 weeks, CITED}]
  - id: DE-BAR-90
    title: No removal under a challenge to a refusal in the accelerated procedure
    bar:
      class: A-WINDOW
      acts: [removal]
      while_any:
        - window_open: {under: [DE-APP-90], against: {fact: ruling, procedure: accelerated}}
        - appeal_pending: {under: [DE-APP-90], against: {fact: ruling, procedure: accelerated}, LEAVING}
    versions: [{CITED}]
"""


@pytest.mark.parametrize("facts", [[], [APPEALED]], ids=["window", "appeal"])
@pytest.mark.parametrize(
    ("asylum", "found"),
    [
        (ASYLUM, {"DE-BAR-90": True}),
        (OPEN, {"DE-BAR-90": "unknown"}),
        ({**ASYLUM, "procedure": "regular"}, {}),
    ],
    ids=["accelerated", "not recorded", "regular"],
)
def test_a_bar_about_a_sort_of_ruling_is_unknown_where_the_sort_is_not_recorded(facts, asylum, found):
    assessed = assessed_under(
        WINDOW.replace(", LEAVING", ""), "2026-07-10", REFUSED, SERVED, *facts, proceedings={"asylum": asylum}
    )

    assert bars(assessed) == found


def left(day, **values):
    return {
        "id": "left",
        "type": "departure_attempt",
        "person": "p1",
        "tried_on": day,
        "result": "left",
        **values,
    }


@pytest.mark.parametrize(
    ("fact", "found"),
    [
        pytest.param(left("2026-07-12"), {}, id="left after lodging"),
        pytest.param(left("2026-07-05"), {"DE-BAR-90": True}, id="left before"),
        pytest.param(left("2026-07-12", result="stopped"), {"DE-BAR-90": True}, id="stopped at the border"),
        pytest.param(left("2026-07-08/2026-07-12"), {"DE-BAR-90": "unknown"}, id="before or after"),
        pytest.param(left("2026-07-12", certainty="reported"), {"DE-BAR-90": "unknown"}, id="reported only"),
        pytest.param(
            {
                "id": "sent",
                "type": "removal_step",
                "person": "p1",
                "step": "carried_out",
                "happened_at": "2026-07-12",
            },
            {},
            id="sent away",
        ),
    ],
)
def test_an_appeal_may_be_given_up_by_leaving(fact, found):
    rules = WINDOW.replace("LEAVING", "abandoned_by_leaving: true")

    assessed = assessed_under(
        rules, "2026-07-20", REFUSED, SERVED, APPEALED, fact, proceedings={"asylum": ASYLUM}
    )

    assert bars(assessed) == found


def test_one_of_a_family_who_left_gives_up_their_own_appeal_only():
    family = {"asylum": {**ASYLUM, "persons": ["p1", "p2"]}}
    rules = WINDOW.replace("LEAVING", "abandoned_by_leaving: true")

    found = assessed_under(
        rules,
        "2026-07-20",
        REFUSED,
        SERVED,
        APPEALED,
        left("2026-07-12"),
        persons={"p1": PERSON, "p2": PERSON},
        proceedings=family,
    )

    assert bars(found, "p1") == {}
    assert bars(found, "p2") == {"DE-BAR-90": True}


STANDS = """
  - id: DE-BAR-91
    title: No removal while such a ruling stands
    bar: {class: A-AUTO, acts: [removal], while_any: [ruling_stands: {against: {fact: ruling, KEYS}}]}
    versions: [{CITED}]
"""


@pytest.mark.parametrize(
    ("keys", "outcome", "found"),
    [
        pytest.param("outcome: refusal", None, {"DE-BAR-91": True}, id="stands"),
        pytest.param("outcome: protection", None, {}, id="another sort"),
        pytest.param("procedure: border", None, {}, id="another procedure"),
        pytest.param("body: court", None, {"DE-BAR-91": "unknown"}, id="the body is not recorded"),
        pytest.param("outcome: refusal", "upheld", {"DE-BAR-91": True}, id="upheld"),
        pytest.param("outcome: refusal", "quashed", {}, id="quashed"),
        pytest.param(
            "outcome: refusal", "varied", {"DE-BAR-91": "unknown"}, id="varied, and how is not recorded"
        ),
    ],
)
def test_a_bar_may_rest_on_a_ruling_that_stands(keys, outcome, found):
    above = [APPEALED, {**UPHELD, "outcome": outcome}] if outcome else []

    assessed = assessed_under(
        STANDS.replace("KEYS", keys), "2026-07-20", REFUSED, *above, proceedings={"asylum": ASYLUM}
    )

    assert bars(assessed) == found


NO_ORDER = """
  - id: DE-BAR-92
    title: No removal in removal proceedings before there is an order
    bar:
      class: A-AUTO
      acts: [removal]
      while_any: [application_pending: {kinds: [asylum]}]
      only_if: [ONLY]
    versions: [{CITED}]
"""
APPLIED = {"id": "applied", "type": "application", "proceeding": "asylum", "made_on": "2026-06-01"}
ORDERED = {
    "id": "ordered",
    "type": "ruling",
    "proceeding": "removal",
    "pronounced_on": "2026-07-01",
    "outcome": "removal_ordered",
}
BOTH = {"asylum": ASYLUM, "removal": {"kind": "removal", "persons": ["p1"]}}


@pytest.mark.parametrize(("facts", "found"), [([], {"DE-BAR-92": True}), ([ORDERED], {})])
def test_a_bar_may_end_with_the_first_order(facts, found):
    rules = NO_ORDER.replace("ONLY", "no_order: {}")

    assert bars(assessed_under(rules, "2026-07-05", APPLIED, *facts, proceedings=BOTH)) == found


def test_a_proviso_that_is_only_reported_leaves_the_bar_claimed():
    rules = NO_ORDER.replace("ONLY", "ruling_stands: {against: {fact: ruling, outcome: removal_ordered}}")
    reported = {**ORDERED, "certainty": "reported"}

    assert status(assessed_under(rules, "2026-07-05", APPLIED, ORDERED, proceedings=BOTH)) == "barred"
    assert (
        status(assessed_under(rules, "2026-07-05", APPLIED, reported, proceedings=BOTH)) == "barred_contested"
    )


def test_a_proviso_that_nobody_knows_leaves_the_bar_unknown():
    rules = NO_ORDER.replace("ONLY", "ruling_stands: {against: {fact: ruling, body: court}}")

    found = assessed_under(rules, "2026-07-05", APPLIED, ORDERED, proceedings=BOTH)

    assert bars(found) == {"DE-BAR-92": "unknown"}
    assert ("ordered", "body") in missing(found)


SOUGHT = """
  - id: DE-BAR-93
    title: No removal to a State that asks for the person without the consent of the authority for extradition
    bar:
      class: A-AUTO
      acts: [removal]
      to: named
      while_any: [extradition_sought: {without_consent: true}]
    versions: [{CITED}]
"""
REQUESTED = {
    "id": "requested",
    "type": "extradition_request",
    "person": "p1",
    "by": "RU",
    "received_on": "2026-06-01",
}
HELD = {"id": "held", "type": "detention", "person": "p1", "held_from": "2026-06-01", "ground": "extradition"}


@pytest.mark.parametrize(
    ("facts", "found", "to"),
    [
        pytest.param([REQUESTED], {"DE-BAR-93": True}, ["RU"], id="asked for"),
        pytest.param([{**REQUESTED, "consented_on": "2026-06-10"}], {}, None, id="consented"),
        pytest.param(
            [{**REQUESTED, "consented_on": "2026-06-10"}, HELD], {}, None, id="consented, still held"
        ),
        pytest.param([{**REQUESTED, "withdrawn_on": "2026-06-10"}], {}, None, id="withdrawn"),
        pytest.param([HELD], {"DE-BAR-93": "unknown"}, "any", id="held, and who asks is not recorded"),
        pytest.param(
            [{**REQUESTED, "by": None}], {"DE-BAR-93": "unknown"}, "any", id="asked for by nobody knows whom"
        ),
    ],
)
def test_removal_to_the_asking_state_waits_for_consent(facts, found, to):
    facts = [{key: value for key, value in fact.items() if value is not None} for fact in facts]

    assessed = assessed_under(SOUGHT, "2026-07-05", *facts)

    assert bars(assessed) == found
    assert [bar["to"] for bar in assessed["persons"]["p1"]["removal"]["bars"]] == ([to] if to else [])


def test_what_is_expressly_no_bar_is_listed_as_not_in_force_even_in_doubt():
    rules = STAY.replace("class: R-PEND", "class: NONE")

    sure = assessed_under(rules, "2026-07-05", REFUSED, SERVED, proceedings={"asylum": ASYLUM})
    open_ = assessed_under(rules, "2026-07-05", REFUSED, SERVED, proceedings={"asylum": OPEN})

    assert bars(sure) == bars(open_) == {"DE-STAY-90": False}
    assert status(sure) == "no_bar_found"


def test_a_period_to_leave_may_be_counted_for_a_bar_only():
    rules = """
  - id: DE-DEP-90
    title: One week to leave
    limit: {kind: other_act, listed: false, starts: [{fact: ruling, outcome: refusal}], basis: served}
    bar: {class: PERIOD, acts: [removal], orders: attacked, while_any: [window_open: {under: [DE-DEP-90]}]}
    versions: [{period: 1 week, CITED}]
"""
    running = assessed_under(rules, "2026-07-09", REFUSED, SERVED)
    over = assessed_under(rules, "2026-07-11", REFUSED, SERVED)

    assert (running["deadlines"], over["deadlines"]) == ([], [])
    assert (bars(running), bars(over)) == ({"DE-DEP-90": True}, {})
    assert "deadline_near" not in raised(running)
    assert "deadline_missed" not in raised(over)


def test_the_limit_that_a_bar_rests_on_ends_with_its_day():
    assert deadline(stays("2026-07-05"), "DE-STAY-90")["last_day"] == "2026-07-10"


def test_a_challenge_of_which_nobody_knows_what_it_attacks_may_attack_a_ruling_that_the_bar_names():
    rules = WINDOW.replace(", LEAVING", "").replace(
        "fact: ruling, outcome: refusal", "fact: ruling, outcome: convicted"
    )
    against_unknown = {key: value for key, value in APPEALED.items() if key != "against"}

    found = assessed_under(rules, "2026-07-20", REFUSED, against_unknown, proceedings={"asylum": ASYLUM})

    assert bars(found) == {"DE-BAR-90": "unknown"}

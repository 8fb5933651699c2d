"""How a time limit stands, in each state, and what is said of it."""

import pytest

from tests.deadlines.law.small_facts import APPEALED, ASYLUM, REFUSED, SERVED, UPHELD, WAIVED, without
from tests.deadlines.law.small_packs import assessed_under

RULES = """
  - id: DE-APP-90
    title: Action within 2 weeks
    limit: {kind: appeal, starts: [{fact: ruling, outcome: refusal}], basis: served, met_by: [{fact: appeal}]}
    versions: [{period: 2 weeks, CITED}]
"""
LATE = {**APPEALED, "lodged_on": "2026-07-18"}
GRANTED = {
    "id": "granted",
    "type": "late_request",
    "proceeding": "asylum",
    "against": "refused",
    "requested_on": "2026-07-18",
    "outcome": "granted",
}
UNKNOWN = "whether it is met, or still runs, is not known"
MAY_MEET = "whether appeal appealed meets it is not known"
MEETS = "appeal appealed meets it"
RUNS = "nothing recorded meets it, and it runs"
CAME_LATE = "appeal appealed came after 2026-07-17, its last day"
NOTHING_LEFT = "nothing is left to be done about it"
OF_DAY = "not recorded: lodged_on of appeal appealed; whether DE-APP-90 was met turns on this day"
OF_CERTAINTY = (
    "not recorded: certainty of appeal appealed; whether DE-APP-90 was met turns on whether this is confirmed"
)
OF_RANGE = (
    "not recorded: received_on of ruling refused; "
    "only a range of days is known; the time limit runs from the first"
)
OF_WHAT = "not recorded: against of appeal appealed; whether DE-APP-90 was met turns on what it attacks"
OF_SERVICE = "not recorded: service of ruling refused; the day the ruling was served starts the time limit"


@pytest.mark.parametrize(
    ("facts", "day", "state", "sentences"),
    [
        pytest.param([SERVED], "2026-07-17", "open", [RUNS], id="it runs"),
        pytest.param(
            [SERVED],
            "2026-07-18",
            "missed",
            ["nothing recorded meets it, and its last day has passed"],
            id="it is over",
        ),
        pytest.param([], "2026-07-16", "unknown", [UNKNOWN, OF_SERVICE], id="the safe day is over"),
        pytest.param([], "2026-07-15", "open", [RUNS, OF_SERVICE], id="the safe day"),
        pytest.param(
            [{**SERVED, "received_on": "2026-07-03/2026-07-06"}],
            "2026-07-12",
            "open",
            [RUNS, OF_RANGE],
            id="it runs from one of several days",
        ),
        pytest.param([SERVED, APPEALED], "2026-07-12", "met", [MEETS], id="met"),
        pytest.param(
            [SERVED, {**APPEALED, "lodged_on": "2026-07-17"}], "2026-08-12", "met", [MEETS], id="last day"
        ),
        pytest.param([SERVED, LATE], "2026-07-19", "late", [CAME_LATE], id="late"),
        pytest.param([SERVED, LATE, GRANTED], "2026-07-19", "met", [MEETS], id="late and allowed"),
        pytest.param(
            [SERVED, LATE, {**GRANTED, "decided_on": "2026-07-20"}],
            "2026-07-19",
            "late",
            [CAME_LATE],
            id="not allowed yet",
        ),
        pytest.param(
            [SERVED, LATE, {**GRANTED, "outcome": "refused"}],
            "2026-07-19",
            "late",
            [CAME_LATE],
            id="not allowed",
        ),
        pytest.param(
            [SERVED, {**APPEALED, "lodged_on": "2026-07-16/2026-07-18"}],
            "2026-08-12",
            "unknown",
            [MAY_MEET, OF_DAY],
            id="in time or late",
        ),
        pytest.param(
            [SERVED, {**APPEALED, "certainty": "reported"}],
            "2026-07-12",
            "unknown",
            [MAY_MEET, OF_CERTAINTY],
            id="reported only",
        ),
        pytest.param(
            [SERVED, without(APPEALED, "against")],
            "2026-07-12",
            "unknown",
            [MAY_MEET, OF_WHAT],
            id="against nobody knows what",
        ),
        pytest.param(
            [SERVED, without(APPEALED, "against"), {**APPEALED, "id": "another"}],
            "2026-07-12",
            "met",
            ["appeal another meets it"],
            id="the surest of several meets it",
        ),
        pytest.param(
            [SERVED, {**APPEALED, "withdrawn_on": "2026-07-10"}], "2026-07-12", "open", [RUNS], id="withdrawn"
        ),
        pytest.param([SERVED, WAIVED], "2026-07-12", "moot", [NOTHING_LEFT], id="waived"),
        pytest.param(
            [SERVED, LATE, UPHELD],
            "2026-08-12",
            "moot",
            ["whether appeal appealed meets it is not known"],
            id="late, and decided nevertheless",
        ),
        pytest.param([SERVED, APPEALED, UPHELD], "2026-08-12", "met", [MEETS], id="met, and decided"),
    ],
)
def test_how_a_time_limit_stands_is_told(facts, day, state, sentences):
    found = assessed_under(RULES, day, REFUSED, *facts, proceedings={"asylum": ASYLUM}, why=True)

    (deadline,) = found["deadlines"]
    said = [why["text"] for why in deadline["why"]]
    assert deadline["state"] == state
    assert said[: 2 + len(deadline["steps"])] == [
        "ruling refused starts it",
        "DE-APP-90: An Act",
        *deadline["steps"],
    ]
    assert said[2 + len(deadline["steps"]) :] == sentences


def test_where_nothing_can_be_counted_that_is_told():
    undated = {**REFUSED, "pronounced_on": "unknown"}

    (deadline,) = assessed_under(RULES, "2026-07-12", undated, proceedings={"asylum": ASYLUM}, why=True)[
        "deadlines"
    ]

    assert [why["text"] for why in deadline["why"]] == [
        "ruling refused starts it",
        "DE-APP-90: An Act",
        "nothing can be counted from what is recorded",
        UNKNOWN,
        OF_SERVICE,
        "not recorded: pronounced_on of ruling refused; without it no time limit can be counted",
    ]


IN_HOURS = """
  - id: DE-APP-90
    title: Action within 48 hours
    limit: {kind: appeal, starts: [{fact: ruling}], basis: pronounced, counting: DE, met_by: [{fact: appeal}]}
    versions: [{period: 48 hours, CITED}]
"""


@pytest.mark.parametrize(
    ("lodged_on", "state"),
    [
        ("2026-07-03T08:00:00+02:00", "met"),
        ("2026-07-03T08:00:01+02:00", "late"),
        ("2026-07-02", "met"),
        ("2026-07-03", "unknown"),
        ("2026-07-04", "late"),
        ("../2026-07-02", "met"),
        ("unknown", "unknown"),
    ],
)
def test_a_limit_in_hours_is_met_up_to_its_very_end(lodged_on, state):
    pronounced = {**REFUSED, "pronounced_on": "2026-07-01T08:00:00+02:00"}

    found = assessed_under(
        IN_HOURS,
        "2026-08-01",
        pronounced,
        {**APPEALED, "lodged_on": lodged_on},
        proceedings={"asylum": ASYLUM},
    )

    assert [one["state"] for one in found["deadlines"]] == [state]


@pytest.mark.parametrize(
    ("lodged_on", "state"),
    [
        ("2026-07-17", "met"),
        ("2026-07-17T23:59:59+02:00", "met"),
        ("2026-07-18T00:00:00+02:00", "late"),
        ("2026-07-18", "late"),
        ("2026-07-17/2026-07-18", "unknown"),
        ("unknown", "unknown"),
    ],
)
def test_a_limit_in_days_is_met_on_the_whole_of_its_last_day(lodged_on, state):
    found = assessed_under(
        RULES,
        "2026-08-01",
        REFUSED,
        SERVED,
        {**APPEALED, "lodged_on": lodged_on},
        proceedings={"asylum": ASYLUM},
    )

    assert [one["state"] for one in found["deadlines"]] == [state]

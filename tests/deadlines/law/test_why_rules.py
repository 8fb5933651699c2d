"""What the rule itself makes of a condition that holds: what it reaches, under which version, how surely."""

import pytest

from tests.deadlines.law.small_facts import (
    APPEALED,
    ASKED,
    HELD,
    MEASURE,
    REFUSED,
    SERVED,
    SOUGHT,
    bar_of,
    standing,
    texts,
    without,
)

OF_THE_RULE = [
    (
        "measure_indicated: {bodies: [HRC]}",
        [{**MEASURE, "indicated_on": "2026-07-03", "countries": ["RU"]}],
        {"keys": "to: named, "},
        "in force",
        [
            "DE-BAR-90: An Act",
            "interim measure measure was indicated and is not lifted",
            "it bars only what leads to RU",
        ],
    ),
    (
        "extradition_sought: {}",
        [SOUGHT],
        {"keys": "to: named, "},
        "in force",
        [
            "DE-BAR-90: An Act",
            "extradition request sought shows that a State wants the person extradited",
            "it bars only what leads to RU",
        ],
    ),
    (
        "extradition_sought: {}",
        [HELD],
        {"keys": "to: named, "},
        "in force",
        ["DE-BAR-90: An Act", "detention held shows that a State wants the person extradited"],
    ),
    (
        "stay_granted: {}",
        [REFUSED, without(ASKED, "against")],
        {"keys": "orders: attacked, "},
        "asked for",
        [
            "DE-BAR-90: An Act",
            "stay request asked asks for a stay that is not granted",
            "it bars only one order, and which is not recorded",
            "asked for or to be asked for is not granted: it bars nothing yet",
        ],
    ),
]


@pytest.mark.parametrize(("condition", "facts", "rule", "stands", "sentences"), OF_THE_RULE)
def test_what_a_rule_makes_of_a_condition_that_holds_is_told(condition, facts, rule, stands, sentences):
    bar = bar_of(condition, *facts, **rule)

    assert standing(bar) == stands
    assert texts(bar) == sentences


IN_TIME = "appeal appealed against ruling refused is pending and came in time"
RULED = [
    (
        {"class_": "CONTESTED"},
        "claimed",
        ["DE-BAR-90: An Act", IN_TIME, "it is claimed only: the text or the practice is disputed"],
    ),
    (
        {"class_": "D"},
        "claimed",
        [
            "DE-BAR-90: An Act",
            IN_TIME,
            "it is claimed only: it lies at the discretion of the authority or court",
        ],
    ),
    (
        {"class_": "NONE"},
        "asked for",
        ["DE-BAR-90: An Act", IN_TIME, "the law says expressly that this bars nothing"],
    ),
    (
        {"keys": "established: false, "},
        "unknown",
        [
            "DE-BAR-90: An Act",
            IN_TIME,
            "what the law says here is not established: it is neither there nor absent",
        ],
    ),
    (
        {"keys": "orders: attacked, "},
        "in force",
        ["DE-BAR-90: An Act", IN_TIME, "it bars only what is ordered in ruling refused"],
    ),
    (
        {"version": "contested: true, "},
        "claimed",
        ["DE-BAR-90: An Act", IN_TIME, "it is claimed only: the rule is contested"],
    ),
    ({"keys": "to: danger, "}, "in force", ["DE-BAR-90: An Act", IN_TIME, "it bars only what leads to RU"]),
    (
        {"keys": "ends_when: the court decides, "},
        "in force",
        ["DE-BAR-90: An Act", IN_TIME, "it ends when the court decides"],
    ),
    (
        {"version": "since: 2026-01-01, "},
        "in force",
        ["DE-BAR-90 as in force since 2026-01-01: An Act", IN_TIME],
    ),
    (
        {"version": "until: 2027-01-01, "},
        "in force",
        ["DE-BAR-90 as in force until 2027-01-01: An Act", IN_TIME],
    ),
    (
        {"version": "since: 2026-01-01, until: 2027-01-01, "},
        "in force",
        ["DE-BAR-90 as in force from 2026-01-01 to 2027-01-01: An Act", IN_TIME],
    ),
    (
        {"version": "since: 2027-01-01, "},
        "unknown",
        ["DE-BAR-90: no version of it is known for that day", IN_TIME],
    ),
]


@pytest.mark.parametrize(("rule", "stands", "sentences"), RULED)
def test_what_a_rule_makes_of_an_appeal_in_time_is_told(rule, stands, sentences):
    bar = bar_of("appeal_pending: {under: [DE-APP-90]}", REFUSED, SERVED, APPEALED, **rule)

    assert standing(bar) == stands
    assert texts(bar) == sentences

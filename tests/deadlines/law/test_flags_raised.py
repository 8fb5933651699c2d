"""Which flags a case raises: of what kind and level, resting on which facts and rules, and in which words."""

import pytest

from tests.deadlines.law.small_facts import (
    APPEALED,
    APPLIED,
    ASKED,
    ASYLUM,
    HELD,
    NOT_STAYED,
    ORDERED,
    REFUSED,
    REMOVAL,
    SERVED,
    SOUGHT,
    STATUS,
    STAYED,
    UPHELD,
    without,
)
from tests.deadlines.law.small_packs import assessed_under

RULES = """
  - id: DE-BAR-90
    title: While the application is pending
    bar: {class: A-AUTO, acts: [removal], while_any: [application_pending: {kinds: [asylum]}]}
    versions: [{CITED}]
  - id: DE-BAR-91
    title: While a stay is granted
    bar: {class: R-GRANT, acts: [removal], orders: attacked, while_any: [stay_granted: {}]}
    versions: [{CITED}]
  - id: DE-BAR-92
    title: While the appeal is pending
    bar: {class: CONTESTED, acts: [removal], while_any: [appeal_pending: {under: [DE-APP-90]}]}
    versions: [{CITED}]
  - id: DE-APP-90
    title: Action within 2 weeks
    limit: {kind: appeal, starts: [{fact: ruling, outcome: refusal}], basis: served, met_by: [{fact: appeal}]}
    versions: [{period: 2 weeks, CITED}]
  - id: DE-STAY-90
    title: Ask for a stay within 1 week
    limit:
      {kind: stay_request, starts: [{fact: ruling, outcome: refusal}], basis: served, met_by: [{fact: stay_request}]}
    versions: [{period: 1 week, CITED}]
"""
BOTH = {"asylum": ASYLUM, "removal": REMOVAL}
STEP = {
    "id": "step",
    "type": "removal_step",
    "person": "p1",
    "step": "moved_to_border",
    "happened_at": "2026-07-05",
    "to": "RU",
}
WANTED = {"id": "wanted", "type": "wanted_notice", "person": "p1", "by": "RU", "known_on": "2026-06-02"}
HELD_SOMEWHERE = without(HELD, "ground") | {"place": "Berlin"}
REFUSED_AND_ORDERED = REFUSED | {"orders": ["removal"]}


def flags(day, *facts):
    return assessed_under(RULES, day, *facts, proceedings=BOTH)["flags"]


def told(flag):
    rules = f" under {', '.join(flag['rules'])}" if flag["rules"] else ""
    return f"{flag['kind']} {flag['level']}: {', '.join(flag['facts'])}{rules}"


RAISED = [
    (
        [ORDERED],
        [
            "removal_risk critical: ordered",
            "stay_needed critical: ordered",
            "no_deadline_found warning: ordered",
        ],
    ),
    (
        [APPLIED, ORDERED],
        [
            "conflict critical: applied, ordered under DE-BAR-90",
            "removal_risk critical: applied, ordered under DE-BAR-90",
            "no_deadline_found warning: ordered",
            "removal_barred info: applied under DE-BAR-90",
        ],
    ),
    (
        [APPLIED, ORDERED | {"proceeding": "asylum"}],
        [
            "removal_risk critical: ordered",
            "stay_needed critical: ordered",
            "no_deadline_found warning: ordered",
        ],
    ),
    (
        [REFUSED_AND_ORDERED, SERVED, ASKED | {"requested_on": "2026-07-06"}],
        [
            "removal_risk critical: refused",
            "stay_needed critical: asked, refused under DE-BAR-91",
            "deadline_near notice: refused under DE-APP-90",
        ],
    ),
    (
        [
            REFUSED_AND_ORDERED,
            SERVED,
            ASKED | {"requested_on": "2026-07-06"},
            STAYED | {"decided_on": "2026-07-07"},
        ],
        [
            "deadline_near notice: refused under DE-APP-90",
            "removal_barred info: asked, stayed under DE-BAR-91",
        ],
    ),
    (
        [
            REFUSED_AND_ORDERED,
            SERVED,
            ASKED | {"requested_on": "2026-07-06"},
            NOT_STAYED | {"decided_on": "2026-07-07"},
        ],
        [
            "removal_risk critical: refused",
            "stay_needed critical: refused",
            "deadline_near notice: refused under DE-APP-90",
        ],
    ),
    (
        [ASKED | {"requested_on": "2026-07-06", "against": "refused"}, REFUSED],
        [
            "deadline_near warning: refused under DE-APP-90",
            "fact_missing warning: refused",
            "stay_needed warning: asked under DE-BAR-91",
        ],
    ),
    (
        [APPLIED, STEP],
        [
            "bar_not_served critical: step, applied under DE-BAR-90",
            "removal_risk critical: applied, step under DE-BAR-90",
            "removal_barred info: applied under DE-BAR-90",
        ],
    ),
    ([STEP], ["removal_risk critical: step"]),
    (
        [APPLIED, STEP | {"by": "transfer"}],
        [
            "bar_not_served critical: step, applied under DE-BAR-90",
            "removal_risk critical: applied, step under DE-BAR-90",
            "removal_barred info: applied under DE-BAR-90",
        ],
    ),
    (
        [APPLIED, STEP | {"by": "extradition"}],
        [
            "bar_not_served critical: step, applied under DE-BAR-90",
            "removal_risk critical: applied, step under DE-BAR-90",
            "removal_barred info: applied under DE-BAR-90",
        ],
    ),
    (
        [APPLIED, HELD_SOMEWHERE],
        [
            "bar_not_served warning: held, applied under DE-BAR-90",
            "whereabouts_stale warning: held",
            "removal_barred info: applied under DE-BAR-90",
        ],
    ),
    (
        [APPLIED, HELD_SOMEWHERE, STEP | {"place": "Kehl"}],
        [
            "bar_not_served critical: held, step, applied under DE-BAR-90",
            "removal_risk critical: applied, step under DE-BAR-90",
            "whereabouts_stale warning: held",
            "removal_barred info: applied under DE-BAR-90",
        ],
    ),
    (
        [
            APPLIED,
            HELD_SOMEWHERE,
            {
                "id": "told",
                "type": "bar_notice",
                "person": "p1",
                "rule": "DE-BAR-90",
                "place": "Berlin",
                "given_at": "2026-07-02",
            },
        ],
        ["whereabouts_stale warning: held", "removal_barred info: applied under DE-BAR-90"],
    ),
    (
        [
            APPLIED,
            HELD_SOMEWHERE,
            {
                "id": "told",
                "type": "bar_notice",
                "person": "p1",
                "rule": "DE-BAR-90",
                "given_at": "2026-07-02",
            },
        ],
        ["whereabouts_stale warning: held", "removal_barred info: applied under DE-BAR-90"],
    ),
    (
        [
            APPLIED,
            HELD_SOMEWHERE,
            {
                "id": "told",
                "type": "bar_notice",
                "person": "p1",
                "rule": "DE-BAR-90",
                "place": "Kehl",
                "given_at": "2026-07-02",
            },
        ],
        [
            "bar_not_served warning: held, applied under DE-BAR-90",
            "whereabouts_stale warning: held",
            "removal_barred info: applied under DE-BAR-90",
        ],
    ),
    ([WANTED], ["extradition_risk warning: wanted"]),
    (
        [WANTED, ORDERED],
        [
            "removal_risk critical: ordered",
            "stay_needed critical: ordered",
            "disguised_extradition warning: wanted, ordered",
            "extradition_risk warning: wanted",
            "no_deadline_found warning: ordered",
        ],
    ),
    (
        [SOUGHT, ORDERED],
        [
            "disguised_extradition critical: sought, ordered",
            "extradition_risk critical: sought",
            "removal_risk critical: ordered",
            "stay_needed critical: ordered",
            "no_deadline_found warning: ordered",
        ],
    ),
    (
        [SOUGHT | {"withdrawn_on": "2026-07-01"}, ORDERED],
        [
            "removal_risk critical: ordered",
            "stay_needed critical: ordered",
            "no_deadline_found warning: ordered",
        ],
    ),
    (
        [WANTED | {"by": "CU"}, ORDERED | {"countries": ["CU"]}],
        [
            "removal_risk critical: ordered",
            "stay_needed critical: ordered",
            "disguised_extradition warning: wanted, ordered",
            "no_deadline_found warning: ordered",
        ],
    ),
    (
        [WANTED | {"by": "CU"}, STEP | {"to": "CU"}],
        ["removal_risk critical: step", "disguised_extradition warning: wanted, step"],
    ),
    (
        [
            WANTED | {"by": "CU"},
            {"id": "e", "type": "border_crossing", "person": "p1", "crossed_on": "2026-06-01", "from": "CU"},
        ],
        ["extradition_risk warning: wanted"],
    ),
    ([WANTED | {"by": "CU"}, STATUS | {"countries": ["CU"]}], ["extradition_risk warning: wanted"]),
    (
        [REFUSED_AND_ORDERED | {"outcome": "acquitted"}],
        ["removal_risk critical: refused", "stay_needed critical: refused"],
    ),
    (
        [APPLIED, STEP, STEP | {"id": "off", "step": "called_off", "happened_at": "2026-07-06"}],
        ["removal_barred info: applied under DE-BAR-90"],
    ),
    (
        [
            APPLIED,
            STEP,
            STEP | {"id": "off", "step": "called_off", "happened_at": "2026-07-06"},
            STEP | {"id": "again", "happened_at": "2026-07-07"},
        ],
        [
            "bar_not_served critical: again, applied under DE-BAR-90",
            "removal_risk critical: applied, again under DE-BAR-90",
            "removal_barred info: applied under DE-BAR-90",
        ],
    ),
    (
        [APPLIED, STEP | {"step": "carried_out"}],
        ["breach_alleged critical: step", "removal_barred info: applied under DE-BAR-90"],
    ),
    ([STEP | {"step": "carried_out"}], []),
    (
        [
            APPLIED,
            STEP | {"step": "carried_out"},
            {"id": "back", "type": "border_crossing", "person": "p1", "crossed_on": "2026-07-07", "to": "DE"},
        ],
        ["removal_barred info: applied under DE-BAR-90"],
    ),
    ([ORDERED, STEP | {"step": "carried_out"}], ["no_deadline_found warning: ordered"]),
    ([WANTED, HELD_SOMEWHERE], ["extradition_risk critical: wanted", "whereabouts_stale warning: held"]),
    (
        [WANTED, ORDERED, HELD_SOMEWHERE],
        [
            "disguised_extradition critical: wanted, ordered",
            "extradition_risk critical: wanted",
            "removal_risk critical: ordered",
            "stay_needed critical: ordered",
            "no_deadline_found warning: ordered",
            "whereabouts_stale warning: held",
        ],
    ),
    (
        [WANTED | {"by": "CU"}, ORDERED],
        [
            "removal_risk critical: ordered",
            "stay_needed critical: ordered",
            "no_deadline_found warning: ordered",
        ],
    ),
    (
        [SOUGHT | {"by": "CU"}, ORDERED],
        [
            "removal_risk critical: ordered",
            "stay_needed critical: ordered",
            "no_deadline_found warning: ordered",
        ],
    ),
    (
        [without(REFUSED, "outcome"), ORDERED],
        [
            "removal_risk critical: ordered",
            "stay_needed critical: ordered",
            "no_deadline_found warning: ordered",
        ],
    ),
    (
        [
            REFUSED_AND_ORDERED,
            SERVED,
            APPEALED | {"lodged_on": "2026-07-06"},
            UPHELD | {"pronounced_on": "2026-07-07", "final_on": "2026-07-07"},
        ],
        [
            "removal_risk critical: upheld",
            "stay_needed critical: upheld",
            "no_deadline_found warning: upheld",
        ],
    ),
]


@pytest.mark.parametrize(("facts", "raised"), RAISED)
def test_the_flags_that_a_case_raises(facts, raised):
    assert [told(flag) for flag in flags("2026-07-08", *facts)] == raised


RAISED_ON = [
    (
        "2026-07-12",
        [REFUSED, SERVED, APPEALED],
        [
            "deadline_missed critical: refused under DE-STAY-90",
            "law_unverified notice: refused, appealed under DE-BAR-92",
            "removal_barred info: refused, appealed under DE-BAR-92",
        ],
    ),
    (
        "2026-07-12",
        [APPLIED, REFUSED_AND_ORDERED, SERVED, APPEALED, ORDERED | {"id": "o2"}],
        [
            "conflict critical: appealed, o2, refused under DE-BAR-92",
            "deadline_missed critical: refused under DE-STAY-90",
            "removal_risk critical: refused, appealed, o2 under DE-BAR-92",
            "stay_needed critical: o2, refused",
            "no_deadline_found warning: o2",
            "law_unverified notice: refused, appealed under DE-BAR-92",
            "removal_barred info: refused, appealed under DE-BAR-92",
        ],
    ),
    (
        "2026-07-04",
        [REFUSED_AND_ORDERED, SERVED],
        [
            "removal_risk critical: refused",
            "stay_needed critical: refused",
            "deadline_near warning: refused under DE-STAY-90",
            "deadline_near notice: refused under DE-APP-90",
        ],
    ),
    (
        "2026-07-05",
        [REFUSED, SERVED, ASKED | {"requested_on": "2026-07-04"}],
        ["stay_needed warning: asked under DE-BAR-91", "deadline_near notice: refused under DE-APP-90"],
    ),
    (
        "2026-07-20",
        [REFUSED | {"orders": ["removal"]}, SERVED, ASKED, STAYED, ORDERED | {"id": "other"}],
        [
            "deadline_missed critical: refused under DE-APP-90",
            "removal_risk critical: asked, stayed, other under DE-BAR-91",
            "no_deadline_found warning: other",
            "removal_barred info: asked, stayed under DE-BAR-91",
        ],
    ),
]


@pytest.mark.parametrize(("day", "facts", "raised"), RAISED_ON)
def test_the_flags_that_a_case_raises_on_another_day(day, facts, raised):
    assert [told(flag) for flag in flags(day, *facts)] == raised


RISK = "The order to leave the country can be carried out"
WORDS = [
    ([ORDERED], "removal_risk", f"{RISK}; no bar to removal is found in this record."),
    ([APPLIED, ORDERED], "removal_risk", f"{RISK} although removal is barred."),
    (
        [REFUSED, APPEALED | {"lodged_on": "2026-07-06"}, ORDERED],
        "removal_risk",
        f"{RISK} while a bar to removal is claimed.",
    ),
    (
        [without(REFUSED, "outcome"), APPLIED, ORDERED],
        "removal_risk",
        f"{RISK}; whether a bar protects the person is not known.",
    ),
    ([STEP], "removal_risk", "Removal is under way; no bar to removal is found in this record."),
    ([APPLIED, STEP], "removal_risk", "Removal is under way although removal is barred."),
    (
        [ORDERED],
        "stay_needed",
        "Nothing undisputed keeps the person here: ask for a stay or an interim measure.",
    ),
    (
        [REFUSED_AND_ORDERED, ASKED | {"requested_on": "2026-07-06"}],
        "stay_needed",
        "A stay has been asked for and is not decided: nothing else undisputed keeps the person here.",
    ),
    (
        [REFUSED_AND_ORDERED, SERVED],
        "deadline_near",
        "Ask for a stay within 1 week: file by Friday 10 July 2026.",
    ),
]


@pytest.mark.parametrize(("facts", "kind", "text"), WORDS)
def test_the_words_of_a_flag(facts, kind, text):
    assert next(flag["text"] for flag in flags("2026-07-08", *facts) if flag["kind"] == kind) == text

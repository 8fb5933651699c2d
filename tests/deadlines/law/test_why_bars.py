"""Why a bar stands: every sentence by which a condition may hold, and what weakens, narrows or ends the bar."""

import pytest

from tests.deadlines.law.small_facts import (
    APPEALED,
    APPLIED,
    ASKED,
    HELD,
    MEASURE,
    OPEN,
    ORDERED,
    ORDERING,
    REFUSED,
    SERVED,
    SOUGHT,
    STATUS,
    STAYED,
    UPHELD,
    bar_of,
    standing,
    texts,
    without,
)

CITED = "DE-BAR-90: An Act"

HOLDING = [
    (
        "application_pending: {kinds: [asylum]}",
        [APPLIED],
        {},
        ("in force", "2026-06-01", None),
        ["application applied waits for its first answer"],
    ),
    (
        "application_pending: {kinds: [asylum], procedure: [border]}",
        [APPLIED],
        {"asylum": OPEN},
        ("unknown", "2026-06-01", None),
        [
            "whether application applied is of the sort meant here and still waits for its first answer is not known",
            "not recorded: procedure of application applied; whether this is a first application decides",
        ],
    ),
    (
        "application_pending: {kinds: [asylum]}",
        [APPLIED, without(REFUSED, "outcome")],
        {},
        ("unknown", "2026-06-01", None),
        [
            "whether application applied is of the sort meant here and still waits for its first answer is not known",
            "not recorded: outcome of ruling refused; what was decided is not recorded",
        ],
    ),
    (
        "application_pending: {kinds: [asylum]}",
        [APPLIED, REFUSED, APPEALED, {**UPHELD, "outcome": "varied"}],
        {"day": "2026-08-15"},
        ("unknown", "2026-06-01", None),
        [
            "whether application applied is of the sort meant here and still waits for its first answer is not known",
            "not recorded: result of ruling upheld; what stands after this ruling is not recorded",
        ],
    ),
    (
        "appeal_pending: {under: [DE-APP-90]}",
        [REFUSED, SERVED, APPEALED],
        {},
        ("in force", "2026-07-09", None),
        ["appeal appealed against ruling refused is pending and came in time"],
    ),
    (
        "appeal_pending: {under: [DE-APP-90]}",
        [REFUSED, {**APPEALED, "lodged_on": "2026-07-20"}],
        {"day": "2026-07-25"},
        ("claimed", "2026-07-20", None),
        [
            "appeal appealed against ruling refused is pending and came in time",
            "it is claimed only: whether it came in time is not beyond doubt",
        ],
    ),
    (
        "appeal_pending: {under: [DE-APP-90]}",
        [REFUSED, SERVED, without(APPEALED, "against")],
        {},
        ("unknown", "2026-07-09", None),
        [
            "whether appeal appealed is pending, in time and against a ruling of the sort meant here is not known",
            "not recorded: against of appeal appealed; which ruling it attacks decides what it bars",
        ],
    ),
    (
        "appeal_pending: {under: [DE-APP-90], abandoned_by_leaving: true}",
        [REFUSED, SERVED, APPEALED],
        {},
        ("in force", "2026-07-09", None),
        ["appeal appealed against ruling refused is pending and came in time"],
    ),
    (
        "window_open: {under: [DE-APP-90]}",
        [REFUSED, SERVED],
        {},
        ("in force", "2026-07-01", "2026-07-17"),
        [
            "the time to challenge ruling refused is still running",
            "it ends with 2026-07-17 unless the next step is taken",
        ],
    ),
    (
        "window_open: {under: [DE-APP-90], against: {fact: ruling, procedure: border}}",
        [REFUSED, SERVED],
        {"asylum": OPEN},
        ("unknown", "2026-07-01", "2026-07-17"),
        [
            "whether the time to challenge ruling refused is still running is not known",
            "not recorded: procedure of ruling refused; whether this ruling is meant turns on it",
            "it ends with 2026-07-17 unless the next step is taken",
        ],
    ),
    (
        "protection_in_force: {}",
        [STATUS],
        {},
        ("in force", "2026-01-01", None),
        ["protection status gives protection, and it stands"],
    ),
    (
        "protection_in_force: {}",
        [{**REFUSED, "outcome": "refugee_status"}],
        {},
        ("in force", "2026-07-01", None),
        ["ruling refused gives protection, and it stands"],
    ),
    (
        "protection_in_force: {}",
        [without(REFUSED, "outcome")],
        {},
        ("unknown", "2026-07-01", None),
        [
            "whether ruling refused gives protection that still stands is not known",
            "not recorded: outcome of ruling refused; what was decided is not recorded",
        ],
    ),
    (
        "protection_in_force: {}",
        [without(STATUS, "kind")],
        {},
        ("unknown", "2026-01-01", None),
        [
            "whether protection status gives protection that still stands is not known",
            "not recorded: kind of protection status; what protects the person is not recorded",
        ],
    ),
    (
        "stay_granted: {}",
        [REFUSED, ASKED],
        {},
        ("asked for", "2026-07-09", None),
        [
            "stay request asked asks for a stay that is not granted",
            "asked for or to be asked for is not granted: it bars nothing yet",
        ],
    ),
    (
        "stay_granted: {}",
        [REFUSED, ASKED, STAYED],
        {"day": "2026-07-20"},
        ("unknown", "2026-07-14", None),
        [
            "stay ruling stayed grants a stay, and of which ruling is not known",
            "not recorded: orders of ruling refused; a stay bars what the ruling orders, and no order is recorded",
        ],
    ),
    (
        "stay_to_be_asked_for: {under: [DE-APP-90], without_order: true}",
        [REFUSED, SERVED],
        {},
        ("asked for", "2026-07-01", None),
        [
            "ruling refused: a stay may be asked for, and none is granted",
            "asked for or to be asked for is not granted: it bars nothing yet",
        ],
    ),
    (
        "extradition_sought: {without_consent: true}",
        [HELD],
        {"keys": "to: named, "},
        ("unknown", "2026-06-01", None),
        [
            "whether detention held shows that a State wants the person extradited is not known",
            "not recorded: extradition_request of detention held; which State asks decides",
        ],
    ),
    (
        "extradition_sought: {without_consent: true}",
        [without(SOUGHT, "by")],
        {"keys": "to: named, "},
        ("unknown", "2026-06-01", None),
        [
            "whether extradition request sought shows that a State wants the person extradited is not known",
            "not recorded: by of extradition request sought; which State asks decides",
        ],
    ),
    (
        "stay_granted: {}",
        [ORDERING, ASKED, STAYED],
        {"day": "2026-07-20"},
        ("in force", "2026-07-14", None),
        ["stay ruling stayed grants a stay"],
    ),
    (
        "stay_granted: {}",
        [REFUSED, without(ASKED, "against"), STAYED],
        {"day": "2026-07-20"},
        ("unknown", "2026-07-14", None),
        [
            "stay ruling stayed grants a stay, and of which ruling is not known",
            "not recorded: against of stay request asked; a stay bars only the ruling that was to be stayed",
        ],
    ),
    (
        "stay_granted: {}",
        [REFUSED, without(STAYED, "on_request")],
        {"day": "2026-07-20"},
        ("unknown", "2026-07-14", None),
        [
            "stay ruling stayed grants a stay, and of which ruling is not known",
            "not recorded: on_request of stay ruling stayed; a stay bars only the ruling that was to be stayed",
        ],
    ),
    (
        "stay_granted: {}",
        [ORDERING, ASKED, {**STAYED, "until": "2026-07-30"}],
        {"day": "2026-07-20"},
        ("in force", "2026-07-14", "2026-07-30"),
        ["stay ruling stayed grants a stay", "it ends with 2026-07-30 unless the next step is taken"],
    ),
    (
        "stay_request_pending: {under: [DE-STAY-90]}",
        [REFUSED, SERVED, ASKED],
        {},
        ("in force", "2026-07-09", None),
        ["stay request asked asks for a stay, came in time and is not decided"],
    ),
    (
        "stay_request_pending: {under: [DE-STAY-90]}",
        [REFUSED, SERVED, without(ASKED, "against")],
        {},
        ("unknown", "2026-07-09", None),
        [
            "whether stay request asked came in time and is not decided is not known",
            "not recorded: against of stay request asked; a request bars only the ruling that is to be stayed",
        ],
    ),
    (
        "stay_to_be_asked_for: {under: [DE-APP-90]}",
        [ORDERING, SERVED],
        {},
        ("asked for", "2026-07-01", None),
        [
            "ruling refused: a stay may be asked for, and none is granted",
            "asked for or to be asked for is not granted: it bars nothing yet",
        ],
    ),
    (
        "stay_to_be_asked_for: {under: [DE-APP-90]}",
        [ORDERING, SERVED, APPEALED],
        {},
        ("asked for", "2026-07-09", None),
        [
            "appeal appealed: a stay may be asked for, and none is granted",
            "asked for or to be asked for is not granted: it bars nothing yet",
        ],
    ),
    (
        "measure_indicated: {bodies: [HRC]}",
        [MEASURE],
        {},
        ("asked for", "2026-07-02", None),
        [
            "interim measure measure is asked for and not indicated",
            "asked for or to be asked for is not granted: it bars nothing yet",
        ],
    ),
    (
        "measure_indicated: {bodies: [HRC]}",
        [{**MEASURE, "indicated_on": "2026-07-03", "until": "2026-07-30"}],
        {},
        ("in force", "2026-07-03", "2026-07-30"),
        [
            "interim measure measure was indicated and is not lifted",
            "it ends with 2026-07-30 unless the next step is taken",
        ],
    ),
    (
        "period_to_leave: {}",
        [{**ORDERED, "leave_by": "2026-08-01"}],
        {},
        ("in force", "2026-07-01", "2026-08-01"),
        [
            "ruling ordered gives a period to leave, and it is running",
            "it ends with 2026-08-01 unless the next step is taken",
        ],
    ),
    (
        "law_not_known: {kinds: [asylum]}",
        [APPLIED],
        {},
        ("unknown", "2026-06-01", None),
        ["what the law makes of application applied is not established"],
    ),
    (
        "law_not_known: {kinds: [asylum], outcomes: refusal}",
        [APPLIED, REFUSED],
        {},
        ("unknown", "2026-07-01", None),
        ["what the law makes of ruling refused is not established"],
    ),
    (
        "finality_not_known: {kinds: [asylum]}",
        [APPLIED, REFUSED, APPEALED, without(UPHELD, "final_on")],
        {"day": "2026-08-15"},
        ("unknown", "2026-07-20", None),
        [
            "whether ruling upheld made ruling refused final is not recorded",
            "not recorded: final_on of ruling upheld; until the refusal is final a challenge may still bar removal",
        ],
    ),
    (
        "ruling_stands: {against: {fact: ruling, outcome: refusal}}",
        [REFUSED],
        {},
        ("in force", "2026-07-01", None),
        ["ruling refused stands"],
    ),
    (
        "ruling_stands: {against: {fact: ruling, body: court}}",
        [REFUSED],
        {},
        ("unknown", "2026-07-01", None),
        [
            "whether ruling refused stands, and is of the sort meant here, is not known",
            "not recorded: body of ruling refused; whether this ruling is meant turns on it",
        ],
    ),
    (
        "ruling_stands: {against: {fact: ruling, outcome: refusal}}",
        [REFUSED, APPEALED, {**UPHELD, "outcome": "varied"}],
        {"day": "2026-08-15"},
        ("unknown", "2026-07-01", None),
        [
            "whether ruling refused stands, and is of the sort meant here, is not known",
            "not recorded: result of ruling refused; what stands after the higher ruling is not recorded",
        ],
    ),
    ("no_order: {}", [], {}, ("in force", None, None), ["no order to send the person away stands"]),
    (
        "appeal_pending: {under: [DE-APP-90]}",
        [REFUSED, SERVED, {**APPEALED, "certainty": "reported"}],
        {},
        ("claimed", "2026-07-09", None),
        [
            "appeal appealed against ruling refused is pending and came in time",
            "it is claimed only: not all that it rests on is confirmed",
        ],
    ),
    (
        "appeal_pending: {under: [DE-APP-90], against: {fact: ruling, procedure: border}}",
        [REFUSED, SERVED, APPEALED],
        {"asylum": OPEN},
        ("unknown", "2026-07-09", None),
        [
            "whether appeal appealed is pending, in time and against a ruling of the sort meant here is not known",
            "not recorded: procedure of ruling refused; whether this ruling is meant turns on it",
        ],
    ),
]


@pytest.mark.parametrize(
    ("condition", "facts", "where", "stands", "sentences"),
    HOLDING,
    ids=[f"{condition.partition(':')[0]}: {sentences[0]}"[:99] for condition, *_, sentences in HOLDING],
)
def test_each_way_in_which_a_condition_holds_is_told(condition, facts, where, stands, sentences):
    bar = bar_of(condition, *facts, **where)

    assert (standing(bar), bar["since"], bar["until"]) == stands
    assert texts(bar) == [CITED, *sentences]

"""Why a bar does not stand: every sentence by which a condition may fail, each under one rule."""

import pytest

from tests.deadlines.law.small_facts import (
    APPEALED,
    APPLIED,
    ASKED,
    ASYLUM,
    HELD,
    MEASURE,
    NOT_STAYED,
    ORDERED,
    QUASHED,
    REFUSED,
    REMOVAL,
    RULES,
    SERVED,
    SOUGHT,
    STATUS,
    STAYED,
    UPHELD,
    WAIVED,
    fails,
    without,
)
from tests.deadlines.law.small_packs import assessed_under


def why_not(condition, *facts, day="2026-08-15", **proceedings):
    """Return what is said of why a bar does not stand that rests on one condition."""
    found = assessed_under(
        RULES.replace("CONDITION", condition),
        day,
        *facts,
        proceedings={"asylum": ASYLUM, "removal": REMOVAL, **proceedings},
        why=True,
    )
    not_applying = found["persons"]["p1"]["removal"]["not_applying"]
    return next([why["text"] for why in one["why"]] for one in not_applying if one["rule"] == "DE-BAR-90")


REFUSAL = (
    "fresh claim refused, implicitly withdrawn, inadmissible, manifestly unfounded, rejected, status ended"
)
NO_CHALLENGE = "no challenge by the person is recorded that would bar it"
CASES = [
    *fails(
        "application_pending: {kinds: [asylum], subsequent: [0]}",
        [
            ([], ["no application in a proceeding of kind asylum is recorded"]),
            (
                [{**APPLIED, "proceeding": "removal"}],
                ["no application in a proceeding of kind asylum is recorded"],
            ),
            ([{**APPLIED, "withdrawn_on": "2026-06-20"}], ["application applied was withdrawn"]),
            ([APPLIED, REFUSED], ["application applied has been answered by ruling refused"]),
            (
                [APPLIED, {**APPLIED, "id": "again", "made_on": "2026-06-10", "withdrawn_on": "2026-06-20"}],
                ["application again was withdrawn"],
            ),
        ],
    ),
    *fails(
        "application_pending: {kinds: [removal, criminal]}",
        [([APPLIED], ["no application in a proceeding of kind criminal, removal is recorded"])],
    ),
    *fails(
        "application_pending: {kinds: [asylum], subsequent: later, procedure: [border, accelerated]}",
        [([APPLIED], ["application applied: subsequent is 0; the rule asks for 1 or more"])],
    ),
    *fails(
        "application_pending: {kinds: [asylum], subsequent: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]}",
        [
            (
                [APPLIED],
                ["application applied: subsequent is 0; the rule asks for 1, 10, 2, 3, 4, 5, 6, 7, 8, 9"],
            )
        ],
    ),
    *fails(
        "application_pending: {kinds: [asylum], subsequent: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]}",
        [([APPLIED], ["application applied: subsequent is 0; the rule asks for 2 or more"])],
    ),
    *fails(
        "application_pending: {kinds: [asylum], procedure: [border, accelerated]}",
        [([APPLIED], ["application applied: procedure is regular; the rule asks for accelerated, border"])],
    ),
    *fails(
        "appeal_pending: {under: [DE-APP-90], remedies: [appeal, judicial_review]}",
        [
            ([REFUSED, SERVED], [NO_CHALLENGE]),
            ([REFUSED, SERVED, {**APPEALED, "by": "state"}], [NO_CHALLENGE]),
            ([REFUSED, SERVED, {**APPEALED, "remedy": "complaint"}], [NO_CHALLENGE]),
            (
                [REFUSED, SERVED, {**APPEALED, "withdrawn_on": "2026-07-15"}],
                ["appeal appealed was withdrawn"],
            ),
            ([REFUSED, SERVED, APPEALED, UPHELD], ["appeal appealed has been decided by ruling upheld"]),
            (
                [REFUSED, SERVED, APPEALED, QUASHED, {**APPEALED, "id": "other", "lodged_on": "2026-07-10"}],
                [
                    "appeal appealed has been decided by ruling quashed",
                    "what appeal other attacked no longer stands",
                ],
            ),
            (
                [REFUSED, SERVED, {**APPEALED, "lodged_on": "2026-07-18"}],
                ["appeal appealed came after 2026-07-17, the last day under DE-APP-90"],
            ),
            (
                [ORDERED, {**APPEALED, "proceeding": "removal", "against": "ordered"}],
                ["nothing recorded has started a time limit under DE-APP-90"],
            ),
            (
                [REFUSED, SERVED, ORDERED, {**APPEALED, "proceeding": "removal", "against": "ordered"}],
                ["appeal appealed attacks ruling ordered, and none of DE-APP-90 is about that"],
            ),
        ],
    ),
    *fails(
        "appeal_pending: {under: [DE-APP-90], against: {fact: ruling, procedure: accelerated}}",
        [
            ([REFUSED, SERVED], [NO_CHALLENGE]),
            (
                [REFUSED, SERVED, APPEALED],
                ["ruling refused: procedure is regular; the rule asks for accelerated"],
            ),
        ],
    ),
    *fails(
        "window_open: {under: [DE-APP-90, DE-STAY-90]}",
        [
            ([], ["nothing recorded has started a time limit under DE-APP-90, DE-STAY-90"]),
            (
                [REFUSED, SERVED, APPEALED],
                [
                    "appeal appealed was filed under DE-APP-90: its window has served",
                    "the time under DE-STAY-90 for ruling refused ended on 2026-07-10",
                ],
            ),
            (
                [
                    REFUSED,
                    SERVED,
                    {**APPEALED, "lodged_on": "2026-07-20"},
                    {**ASKED, "requested_on": "2026-07-13"},
                ],
                [
                    "appeal appealed came after 2026-07-17, the last day under DE-APP-90",
                    "stay request asked came after 2026-07-10, the last day under DE-STAY-90",
                ],
            ),
            (
                [REFUSED, SERVED, WAIVED],
                [
                    "nothing is left to be done about ruling refused under DE-APP-90",
                    "nothing is left to be done about ruling refused under DE-STAY-90",
                ],
            ),
        ],
    ),
    *fails(
        "window_open: {under: [DE-APP-90], against: {fact: ruling, body: court}}",
        [
            (
                [{**REFUSED, "body": "authority"}, SERVED],
                ["ruling refused: body is authority; the rule asks for court"],
            ),
            (
                [{**REFUSED, "body": "court"}, SERVED],
                ["the time under DE-APP-90 for ruling refused ended on 2026-07-17"],
            ),
        ],
    ),
    *fails(
        "protection_in_force: {outcomes: [refugee_status], kinds: [refugee]}",
        [
            ([], ["no protection of the sort meant here is recorded"]),
            ([STATUS], ["no protection of the sort meant here is recorded"]),
            ([{**STATUS, "ended_on": "2026-07-01"}], ["the protection of protection status has ended"]),
            (
                [{**REFUSED, "outcome": "refugee_status"}, {**APPEALED, "by": "state"}, QUASHED],
                ["ruling refused no longer stands: ruling quashed"],
            ),
            ([REFUSED, APPEALED, QUASHED], ["no protection of the sort meant here is recorded"]),
        ],
    ),
    *fails(
        "stay_granted: {}",
        [
            ([], ["no stay has been asked for"]),
            ([REFUSED, ASKED, NOT_STAYED], ["stay ruling not-stayed refused the stay"]),
            ([without(NOT_STAYED, "on_request")], ["stay ruling not-stayed refused the stay"]),
            (
                [REFUSED, ASKED, {**STAYED, "until": "2026-08-01"}],
                ["the stay that stay ruling stayed granted has ended"],
            ),
        ],
    ),
    *fails(
        "no_order: {}], only_if: [stay_granted: {}",
        [
            ([], ["no stay has been asked for"]),
            ([REFUSED, ASKED], ["stay request asked asks for a stay that is not granted"]),
            ([REFUSED, ASKED, NOT_STAYED], ["stay ruling not-stayed refused the stay"]),
            (
                [without(NOT_STAYED, "on_request"), REFUSED, ASKED],
                [
                    "stay ruling not-stayed refused the stay",
                    "stay request asked asks for a stay that is not granted",
                ],
            ),
        ],
    ),
    *fails(
        "stay_request_pending: {under: [DE-STAY-90]}",
        [
            ([], ["no stay has been asked for"]),
            (
                [REFUSED, SERVED, ASKED, NOT_STAYED],
                ["stay request asked has been decided by stay ruling not-stayed"],
            ),
            (
                [REFUSED, SERVED, {**ASKED, "requested_on": "2026-07-13"}],
                ["stay request asked came after 2026-07-10, the last day under DE-STAY-90"],
            ),
            (
                [ORDERED, {**ASKED, "proceeding": "removal", "against": "ordered"}],
                ["stay request asked is about none of DE-STAY-90"],
            ),
        ],
    ),
    *fails(
        "stay_to_be_asked_for: {under: [DE-APP-90]}",
        [
            ([], ["no order to send the person away stands"]),
            (
                [{**REFUSED, "orders": ["removal"]}, SERVED],
                [NO_CHALLENGE, "the time under DE-APP-90 for ruling refused ended on 2026-07-17"],
            ),
        ],
    ),
    *fails(
        "measure_indicated: {bodies: [ECtHR, HRC]}",
        [
            ([], ["no interim measure of ECtHR, HRC is recorded"]),
            ([{**MEASURE, "body": "CAT"}], ["no interim measure of ECtHR, HRC is recorded"]),
            ([{**MEASURE, "refused_on": "2026-07-05"}], ["interim measure measure was refused"]),
            (
                [{**MEASURE, "indicated_on": "2026-07-03", "lifted_on": "2026-07-05"}],
                ["interim measure measure is lifted, or has ended"],
            ),
            (
                [{**MEASURE, "indicated_on": "2026-07-03", "until": "2026-07-31"}],
                ["interim measure measure is lifted, or has ended"],
            ),
        ],
    ),
    *fails(
        "period_to_leave: {}",
        [
            ([], ["no ruling gives a period to leave"]),
            ([REFUSED], ["no ruling gives a period to leave"]),
            (
                [REFUSED, {**ORDERED, "leave_by": "2026-08-01"}],
                ["the period to leave that ruling ordered gave is over"],
            ),
        ],
    ),
    *fails(
        "law_not_known: {kinds: [asylum]}",
        [([], ["nothing is recorded on which the law is not established"])],
    ),
    *fails(
        "finality_not_known: {kinds: [asylum]}",
        [([APPLIED], ["no ruling on appeal leaves open whether a refusal is final"])],
    ),
    *fails(
        "extradition_sought: {without_consent: true}",
        [
            ([], ["no State has asked for the person, and they are not held for extradition"]),
            (
                [{**HELD, "held_to": "2026-07-01"}],
                ["no State has asked for the person, and they are not held for extradition"],
            ),
            ([{**HELD, "ground": "criminal"}], ["no State has asked for the person"]),
            ([{**SOUGHT, "withdrawn_on": "2026-07-01"}], ["extradition request sought was withdrawn"]),
            (
                [{**SOUGHT, "consented_on": "2026-07-01"}],
                ["the extradition authority has consented to extradition request sought"],
            ),
        ],
    ),
    *fails(
        "ruling_stands: {against: {fact: ruling, outcome: refusal}}",
        [
            ([], ["no ruling of the sort meant here is recorded"]),
            (
                [REFUSED, APPEALED, QUASHED],
                [
                    "ruling refused no longer stands",
                    f"ruling quashed: outcome is quashed; the rule asks for {REFUSAL}",
                ],
            ),
            (
                [
                    {**REFUSED, "outcome": "rejected"},
                    APPEALED,
                    {**UPHELD, "outcome": "reversed", "result": "refugee_status"},
                ],
                [
                    "ruling refused no longer stands",
                    f"ruling upheld: outcome is reversed; the rule asks for {REFUSAL}",
                ],
            ),
        ],
    ),
    *fails("no_order: {}", [([REFUSED, ORDERED], ["ruling ordered orders that the person be sent away"])]),
]


@pytest.mark.parametrize(("condition", "facts", "sentences"), CASES)
def test_each_way_in_which_a_condition_fails_is_told(condition, facts, sentences):
    assert why_not(condition, *facts) == sentences

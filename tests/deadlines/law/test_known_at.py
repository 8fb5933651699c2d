"""What was known of a case at an instant: neither what was recorded later, nor what was withdrawn later."""

from datetime import UTC, datetime, timedelta

import pytest

from deadlines.assessment import assess_file
from deadlines.timeline import timeline_of
from tests.deadlines.law.cases import APPLIED, REFUSED, bars, case_file

APPLIED_AND_WITHDRAWN = {
    **APPLIED,
    "recorded_at": "2022-10-03T09:00:00+06:00",
    "withdrawn": {"at": "2022-10-20T09:00:00+06:00", "reason": "another person's"},
}


def at(day):
    return datetime(2022, 10, day, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "known_at", "found"),
    [
        pytest.param(25, 25, {}, id="withdrawn"),
        pytest.param(15, 15, {"KZ-BAR-01": True}, id="before it was withdrawn"),
        pytest.param(25, 15, {"KZ-BAR-01": True}, id="as it was known before it was withdrawn"),
        pytest.param(25, 2, {}, id="before it was recorded"),
    ],
)
def test_a_fact_withdrawn_later_still_stood(now, known_at, found):
    document = case_file(APPLIED_AND_WITHDRAWN)

    assert bars(assess_file(document, at=at(now), known_at=at(known_at))) == found


def test_what_nobody_withdrew_later_stays_the_same_case():
    timeline = timeline_of(case_file(APPLIED, REFUSED))

    assert timeline.known_at(at(25)) is timeline


def test_what_was_withdrawn_by_then_stays_withdrawn():
    known = timeline_of(case_file(APPLIED_AND_WITHDRAWN)).known_at(at(25))

    assert known.standing_at(at(25)).facts == ()
    assert len(known.standing_at(at(15)).facts) == 1


def test_what_was_withdrawn_at_that_very_instant_was_known_to_be_withdrawn():
    timeline = timeline_of(case_file(APPLIED_AND_WITHDRAWN))
    withdrawn = timeline.withdrawals[0]

    assert timeline.known_at(withdrawn) is timeline
    assert timeline.known_at(withdrawn - timedelta(seconds=1)).facts[0].withdrawn_at is None


def test_a_fact_withdrawn_later_is_known_as_standing_beside_one_withdrawn_before():
    later = {**REFUSED, "withdrawn": {"at": "2022-12-20T09:00:00+06:00", "reason": "another person's"}}

    known = timeline_of(case_file(APPLIED_AND_WITHDRAWN, later)).known_at(at(25))

    assert [bool(one.withdrawn_at) for one in known.facts] == [True, False]

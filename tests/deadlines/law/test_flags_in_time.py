"""To the second: from when a flag is raised, and how urgent it is."""

from datetime import datetime, timedelta

import pytest

from tests.deadlines.law.cases import raised
from tests.deadlines.law.small_packs import assessed_under, deadline

ONE_SECOND = timedelta(seconds=1)
HELD_FROM = "2026-07-01T08:00:00+02:00"
HELD = {"id": "held", "type": "detention", "person": "p1", "held_from": HELD_FROM, "ground": "police"}
REFUSED = {
    "id": "refused",
    "type": "ruling",
    "proceeding": "asylum",
    "pronounced_on": "2026-07-01T08:00:00+02:00",
    "outcome": "rejected",
}

APPLIED = {"id": "applied", "type": "application", "proceeding": "asylum", "made_on": "2026-06-01"}
PENDING = """
  - id: DE-BAR-90
    title: While the application is pending
    bar: {class: A-AUTO, acts: [removal], while_any: [application_pending: {kinds: [asylum]}]}
    versions: [{CITED}]
"""


def a_second_before(instant):
    return (datetime.fromisoformat(instant) - ONE_SECOND).isoformat()


def appeal(period, kind="appeal"):
    return f"""
  - id: DE-APP-90
    title: Action
    limit: {{kind: {kind}, starts: [{{fact: ruling}}], basis: pronounced, counting: DE, met_by: [{{fact: appeal}}]}}
    versions: [{{period: {period}, CITED}}]
"""


def custody(period, kind="detention"):
    return f"""
  - id: DE-DET-90
    title: Custody ends
    limit: {{kind: {kind}, starts: [{{fact: detention}}], basis: held, first_day: not_counted}}
    versions: [{{period: {period}, CITED}}]
"""


@pytest.mark.parametrize(
    ("at", "level"),
    [
        ("2026-07-16T23:59:59+02:00", None),
        ("2026-07-17T00:00:00+02:00", "notice"),
        ("2026-07-23T23:59:59+02:00", "notice"),
        ("2026-07-24T00:00:00+02:00", "warning"),
        ("2026-07-27T23:59:59+02:00", "warning"),
        ("2026-07-28T00:00:00+02:00", "critical"),
        ("2026-07-31T23:59:59+02:00", "critical"),
        ("2026-08-01T00:00:00+02:00", None),
    ],
)
def test_a_day_to_file_by_comes_near_14_7_and_3_days_before_it_begins(at, level):
    found = assessed_under(appeal("30 days"), at, REFUSED)

    assert deadline(found, "DE-APP-90")["file_by"] == "2026-07-31"
    assert raised(found).get("deadline_near") == level


@pytest.mark.parametrize(
    ("at", "level"),
    [
        ("2026-07-17T07:59:59+02:00", None),
        ("2026-07-17T08:00:00+02:00", "notice"),
        ("2026-07-24T07:59:59+02:00", "notice"),
        ("2026-07-24T08:00:00+02:00", "warning"),
        ("2026-07-28T07:59:59+02:00", "warning"),
        ("2026-07-28T08:00:00+02:00", "critical"),
        ("2026-07-31T07:59:59+02:00", "critical"),
        ("2026-07-31T08:00:00+02:00", None),
    ],
)
def test_an_hour_to_file_by_comes_near_14_7_and_3_days_before_it(at, level):
    found = assessed_under(appeal("720 hours"), at, REFUSED)

    assert deadline(found, "DE-APP-90")["file_by"] == "2026-07-31T08:00:00+02:00"
    assert raised(found).get("deadline_near") == level


def test_once_it_is_over_a_time_limit_was_missed():
    before = assessed_under(appeal("30 days"), "2026-07-31T23:59:59+02:00", REFUSED)
    after = assessed_under(appeal("30 days"), "2026-08-01T00:00:00+02:00", REFUSED)

    assert "deadline_missed" not in raised(before)
    assert raised(after)["deadline_missed"] == "critical"
    assert before["next_change"] == "2026-08-01T00:00:00+02:00"


@pytest.mark.parametrize(
    ("period", "from_when"),
    [
        pytest.param("1 hours", "2026-07-01T08:30:00+02:00", id="half of one hour"),
        pytest.param("48 hours", "2026-07-02T08:00:00+02:00", id="half of two days"),
        pytest.param("71 hours", "2026-07-02T19:30:00+02:00", id="half of 71 hours"),
        pytest.param("72 hours", "2026-07-02T20:00:00+02:00", id="half of 72 hours"),
        pytest.param("73 hours", "2026-07-01T09:00:00+02:00", id="72 hours before 73 hours are over"),
        pytest.param("5 days", "2026-07-03T08:00:00+02:00", id="72 hours before five days are over"),
        pytest.param("1 month", "2026-07-29T08:00:00+02:00", id="72 hours before a month is over"),
    ],
)
def test_the_end_of_a_detention_comes_near_by_72_hours_or_half_of_a_shorter_limit(period, from_when):
    found = assessed_under(custody(period), from_when, HELD)
    earlier = assessed_under(custody(period), a_second_before(from_when), HELD)

    assert raised(found)["detention_limit_near"] == "warning"
    assert "detention_limit_near" not in raised(earlier)
    assert earlier["next_change"] == from_when


@pytest.mark.parametrize(
    ("at", "flag"),
    [
        ("2026-07-04T07:59:59+02:00", "detention_limit_near"),
        ("2026-07-04T08:00:00+02:00", "detention_limit_passed"),
    ],
)
def test_a_limit_on_a_detention_has_passed_at_its_very_hour(at, flag):
    found = raised(assessed_under(custody("72 hours"), at, HELD))

    assert {kind for kind in found if kind.startswith("detention_limit")} == {flag}


@pytest.mark.parametrize(
    ("at", "level"),
    [
        ("2026-07-06T07:59:59+02:00", None),
        ("2026-07-06T08:00:00+02:00", "notice"),
    ],
)
def test_a_time_limit_of_the_authority_comes_near_unsaid_and_is_said_to_have_passed(at, level):
    found = raised(assessed_under(custody("120 hours", kind="authority"), at, HELD))

    assert found.get("authority_late") == level
    assert not {"deadline_near", "deadline_missed", "detention_limit_near"} & set(found)


SEEN = {"id": "seen", "type": "whereabouts", "person": "p1", "place": "Berlin"}


@pytest.mark.parametrize(
    ("at", "stale"),
    [("2026-07-05T09:59:59+02:00", False), ("2026-07-05T10:00:00+02:00", True)],
)
def test_who_is_held_is_looked_for_48_hours_after_they_were_last_located(at, stale):
    earlier = {**SEEN, "id": "earlier", "confirmed_at": "2026-07-02T09:00:00+02:00"}
    located = {**SEEN, "confirmed_at": "2026-07-03T10:00:00+02:00"}
    fled = {**SEEN, "id": "fled", "confirmed_at": "2026-07-04T10:00:00+02:00", "absconded": True}

    found = assessed_under(PENDING, at, HELD, earlier, located, fled)

    assert ("whereabouts_stale" in raised(found)) is stale


def test_who_is_not_held_is_not_looked_for():
    released = {**HELD, "held_to": "2026-07-02"}

    assert "whereabouts_stale" in raised(assessed_under(PENDING, "2026-07-05", HELD))
    assert "whereabouts_stale" not in raised(assessed_under(PENDING, "2026-07-05", released))


HEARING = {
    "id": "hearing",
    "type": "hearing",
    "proceeding": "asylum",
    "what": "hearing",
    "set_for": "2026-07-20",
}


@pytest.mark.parametrize(
    ("at", "level"),
    [
        ("2026-07-16T23:59:59+02:00", "warning"),
        ("2026-07-17T00:00:00+02:00", "critical"),
        ("2026-07-20T23:59:59+02:00", "critical"),
        ("2026-07-21T00:00:00+02:00", None),
    ],
)
def test_a_bar_may_end_with_the_hearing_and_that_is_urgent_3_days_before_it(at, level):
    assert raised(assessed_under(PENDING, at, APPLIED, HEARING)).get("bar_ending") == level


@pytest.mark.parametrize(
    ("values", "level"),
    [
        pytest.param({}, "critical", id="set for that day"),
        pytest.param({"what": None}, "critical", id="of what sort is not recorded"),
        pytest.param({"what": "interview"}, None, id="an interview"),
        pytest.param({"called_off": True}, None, id="called off"),
        pytest.param({"held_on": "2026-07-18"}, None, id="held already"),
        pytest.param({"held_on": "2026-07-20"}, "critical", id="not held yet"),
        pytest.param({"set_for": None}, None, id="set for no day"),
        pytest.param({"set_for": "2026-07-20/2026-07-30"}, "critical", id="the first of the days counts"),
        pytest.param({"set_for": "2026-07-24/2026-07-30"}, "warning", id="and is further away"),
        pytest.param({"set_for": "2026-07-15/2026-07-20"}, "critical", id="until the last of them is over"),
        pytest.param({"proceeding": "removal"}, None, id="in another proceeding"),
    ],
)
def test_which_hearings_a_bar_may_end_with(values, level):
    hearing = {key: value for key, value in {**HEARING, **values}.items() if value is not None}
    proceedings = {
        "asylum": {"kind": "asylum", "persons": ["p1"], "subsequent": 0},
        "removal": {"kind": "removal", "persons": ["p1"]},
    }

    found = assessed_under(PENDING, "2026-07-19T12:00:00+02:00", APPLIED, hearing, proceedings=proceedings)

    assert raised(found).get("bar_ending") == level


@pytest.mark.parametrize("confirmed_at", [None, "unknown"])
def test_who_was_located_nobody_knows_when_is_looked_for(confirmed_at):
    seen = SEEN | ({"confirmed_at": confirmed_at} if confirmed_at else {})
    located = {**SEEN, "id": "located", "confirmed_at": "2026-07-03T10:00:00+02:00"}

    assert "whereabouts_stale" in raised(assessed_under(PENDING, "2026-07-04", HELD, seen))
    assert "whereabouts_stale" not in raised(assessed_under(PENDING, "2026-07-04", HELD, seen, located))


STAY = """
  - id: DE-STAY-90
    title: Ask for a stay within 1 week
    limit: {kind: stay_request, starts: [{fact: ruling}], basis: pronounced, met_by: [{fact: stay_request}]}
    bar: {class: R-PEND, acts: [removal], orders: attacked, while_any: [window_open: {under: [DE-STAY-90]}]}
    versions: [{period: 1 week, CITED}]
  - id: DE-APP-90
    title: Action within 5 days
    limit: {kind: appeal, starts: [{fact: ruling}], basis: pronounced, met_by: [{fact: appeal}]}
    versions: [{period: 5 days, CITED}]
"""


@pytest.mark.parametrize(
    ("at", "level"),
    [("2026-07-04T23:59:59+02:00", "warning"), ("2026-07-05T00:00:00+02:00", "critical")],
)
def test_a_stay_is_needed_urgently_3_days_before_its_window_closes_whatever_else_is_near(at, level):
    found = assessed_under(STAY, at, {**REFUSED, "pronounced_on": "2026-07-01"})

    assert raised(found)["stay_needed"] == level


@pytest.mark.parametrize(
    ("at", "level"),
    [("2026-07-15T23:59:59+02:00", None), ("2026-07-16T00:00:00+02:00", "notice")],
)
def test_a_time_limit_of_the_authority_without_a_last_day_has_passed_with_its_safe_day(at, level):
    rules = """
  - id: DE-TIME-90
    title: The authority hands over the file
    limit: {kind: authority, starts: [{fact: ruling}], basis: served, met_by: [{fact: act}]}
    versions: [{period: 2 weeks, CITED}]
"""
    found = assessed_under(rules, at, {**REFUSED, "pronounced_on": "2026-07-01"})

    assert raised(found).get("authority_late") == level

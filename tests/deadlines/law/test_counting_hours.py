"""Limits in hours, and the start and end of days, where clocks change."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from deadlines.law.counting.hours import start_of
from tests.deadlines.law.counted import counted, day, moment

CHANGES = [
    pytest.param(
        "KZ", "KZ-75", "2024-02-28T10:00:00+06:00", "2024-03-02T09:00:00+05:00", id="Almaty moves to UTC+5"
    ),
    pytest.param(
        "DE", "DE-BE", "2026-03-27T10:00:00+01:00", "2026-03-30T11:00:00+02:00", id="spring in Berlin"
    ),
    pytest.param(
        "DE", "DE-BE", "2026-10-23T10:00:00+02:00", "2026-10-26T09:00:00+01:00", id="autumn in Berlin"
    ),
    pytest.param(
        "UK-FTT", "GB-ENG", "2026-03-27T10:00:00+00:00", "2026-03-30T11:00:00+01:00", id="spring in London"
    ),
    pytest.param(
        "UK-FTT", "GB-ENG", "2026-10-23T10:00:00+01:00", "2026-10-26T09:00:00+00:00", id="autumn in London"
    ),
    pytest.param(
        "US", "US-NY", "2026-03-06T10:00:00-05:00", "2026-03-09T11:00:00-04:00", id="spring in New York"
    ),
    pytest.param(
        "US", "US-NY", "2026-10-30T10:00:00-04:00", "2026-11-02T09:00:00-05:00", id="autumn in New York"
    ),
]


@pytest.mark.parametrize(("system", "region", "held_from", "end"), CHANGES)
def test_seventy_two_hours_of_detention_are_seventy_two_real_hours(system, region, held_from, end):
    result = counted(system, "72 hours", moment(held_from), region=region, against_state=True)

    assert result.file_by.isoformat() == result.last_day.isoformat() == end
    assert result.file_by - moment(held_from) == timedelta(hours=72)


@pytest.mark.parametrize(
    ("zone", "on", "hours"),
    [
        ("Asia/Almaty", "2024-02-29", 25),
        ("Asia/Almaty", "2024-03-01", 24),
        ("Europe/Berlin", "2026-03-29", 23),
        ("Europe/Berlin", "2026-10-25", 25),
        ("Europe/London", "2026-03-29", 23),
        ("Europe/London", "2026-10-25", 25),
        ("America/New_York", "2026-03-08", 23),
        ("America/New_York", "2026-11-01", 25),
    ],
)
def test_a_day_is_as_long_as_the_clocks_make_it(zone, on, hours):
    there = ZoneInfo(zone)

    assert start_of(day(on) + timedelta(days=1), there) - start_of(day(on), there) == timedelta(hours=hours)


@pytest.mark.parametrize(
    ("system", "region", "held_from", "file_by", "last_day"),
    [
        pytest.param(
            "DE",
            "",
            "2026-03-29",
            "2026-03-30T01:00:00+02:00",
            "2026-03-31T00:00:00+02:00",
            id="23 hours in Berlin",
        ),
        pytest.param(
            "DE",
            "",
            "2026-10-25",
            "2026-10-25T23:00:00+01:00",
            "2026-10-27T00:00:00+01:00",
            id="25 hours in Berlin",
        ),
        pytest.param(
            "UK-FTT",
            "GB-ENG",
            "2026-10-25",
            "2026-10-25T23:00:00+00:00",
            "2026-10-27T00:00:00+00:00",
            id="25 hours in London",
        ),
        pytest.param(
            "US",
            "US-NY",
            "2026-03-08",
            "2026-03-09T01:00:00-04:00",
            "2026-03-10T00:00:00-04:00",
            id="23 hours in New York",
        ),
        pytest.param(
            "KZ",
            "",
            "2024-02-29",
            "2024-02-29T23:00:00+05:00",
            "2024-03-02T00:00:00+05:00",
            id="25 hours in Almaty",
        ),
    ],
)
def test_a_day_of_hours_from_a_day_that_is_shorter_or_longer(system, region, held_from, file_by, last_day):
    result = counted(system, "24 hours", day(held_from), region=region, against_state=True)

    assert (result.file_by.isoformat(), result.last_day.isoformat()) == (file_by, last_day)


@pytest.mark.parametrize(
    ("period", "held_from", "file_by", "last_day"),
    [
        pytest.param(
            "2 days",
            "2026-03-28T02:30:00+01:00",
            "2026-03-29T03:30:00+02:00",
            "2026-03-30T02:30:00+02:00",
            id="half past two does not exist",
        ),
        pytest.param(
            "2 days",
            "2026-10-24T02:30:00+02:00",
            "2026-10-25T02:30:00+02:00",
            "2026-10-26T02:30:00+01:00",
            id="half past two comes twice: the first counts",
        ),
        pytest.param(
            "53 weeks",
            "2026-10-25T02:30:00+01:00",
            "2027-10-31T02:30:00+02:00",
            "2027-10-31T02:30:00+02:00",
            id="from the second half past two to the first",
        ),
    ],
)
def test_a_limit_in_days_ends_at_the_same_time_of_day(period, held_from, file_by, last_day):
    result = counted("DE", period, moment(held_from), against_state=True)

    assert (result.file_by.isoformat(), result.last_day.isoformat()) == (file_by, last_day)


def test_two_ends_in_the_hour_that_comes_twice_are_told_apart():
    earlier = counted("DE", "1 hour", moment("2026-10-25T01:30:00+02:00")).file_by
    later = counted("DE", "2 hours", moment("2026-10-25T01:30:00+02:00")).file_by

    assert (earlier.isoformat(), later.isoformat()) == (
        "2026-10-25T02:30:00+02:00",
        "2026-10-25T02:30:00+01:00",
    )
    assert earlier < later
    assert earlier == moment("2026-10-25T00:30:00+00:00")


@pytest.mark.parametrize(
    ("system", "period", "first", "file_by", "last_day"),
    [
        pytest.param(
            "KZ",
            "72 hours",
            moment("2024-02-29T08:00:00+06:00"),
            moment("2024-03-03T07:00:00+05:00"),
            moment("2024-03-03T07:00:00+05:00"),
            id="Kazakhstan changes its zone on 1 March 2024",
        ),
        pytest.param(
            "KZ",
            "72 hours",
            day("2024-02-29"),
            moment("2024-03-02T23:00:00+05:00"),
            moment("2024-03-04T00:00:00+05:00"),
            id="a day known only as a day, of twenty-five hours",
        ),
        pytest.param(
            "DE",
            "48 hours",
            moment("2026-03-28T12:00:00+01:00"),
            moment("2026-03-30T13:00:00+02:00"),
            moment("2026-03-30T13:00:00+02:00"),
            id="an hour is lost when summer time begins",
        ),
        pytest.param(
            "DE-COURT",
            "48 hours",
            moment("2026-04-02T18:00:00+02:00"),
            moment("2026-04-08T18:00:00+02:00"),
            moment("2026-04-08T18:00:00+02:00"),
            id="a German court's hours stand still over Easter",
        ),
        pytest.param(
            "DE-COURT",
            "24 hours",
            day("2026-07-10"),
            moment("2026-07-11T00:00:00+02:00"),
            moment("2026-07-14T00:00:00+02:00"),
            id="a German court's hours from a Friday",
        ),
        pytest.param(
            "DE-COURT",
            "-24 hours",
            moment("2026-07-13T00:00:00+02:00"),
            moment("2026-07-10T00:00:00+02:00"),
            moment("2026-07-10T00:00:00+02:00"),
            id="a German court's hours backwards",
        ),
        pytest.param(
            "US",
            "72 hours",
            moment("2026-11-05T09:00:00-05:00"),
            moment("2026-11-09T09:00:00-05:00"),
            moment("2026-11-09T09:00:00-05:00"),
            id="a federal court's hours go on to the same time on an open day",
        ),
        pytest.param(
            "US",
            "-24 hours",
            moment("2026-11-09T09:00:00-05:00"),
            moment("2026-11-06T09:00:00-05:00"),
            moment("2026-11-06T09:00:00-05:00"),
            id="a federal court's hours backwards",
        ),
    ],
)
def test_hours(system, period, first, file_by, last_day):
    region = "US-NY" if system == "US" else ""

    result = counted(system, period, first, region=region)

    assert (result.file_by, result.last_day) == (file_by, last_day)

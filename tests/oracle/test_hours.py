"""What must hold of every count in hours, over the days on which clocks change.

Backward and forward agree means: where hours run or pause, so many hours back from an end lies the start, or, where
the start fell on a closed day or its edge, no open hour lies between the two. Where the end itself moves (US), the
end counted back from an instant and moved leaves at least so many hours.
"""

import os
from datetime import UTC, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deadlines.law.counting import SYSTEMS, Period, count
from tests.oracle import clocks
from tests.oracle.drawn import CALENDARS, holidays_of
from tests.oracle.walk import wall

SEEDS = range(int(os.environ.get("PROOF_COUNTS", "300")) // 5)
ZONES = ["Asia/Almaty", "Europe/Berlin", "Europe/London", "America/New_York"]
CHANGES = [datetime(2024, 2, 29, 18, tzinfo=UTC)]
CHANGES += [datetime(2025, 3, 30, 1, tzinfo=UTC), datetime(2026, 10, 25, 1, tzinfo=UTC)]
CHANGES += [datetime(2026, 3, 8, 7, tzinfo=UTC), datetime(2027, 11, 7, 6, tzinfo=UTC)]
HALF_HOUR = timedelta(minutes=30)


def seeded(system, seed):
    """Return a start near a change of clocks, a number of hours either way, a calendar's place and a zone."""
    chance = Random(f"hours {system} {seed}")
    start = chance.choice(CHANGES) + chance.randint(-300, 300) * HALF_HOUR
    number = chance.randint(1, chance.choice((4, 72))) * chance.choice((1, 1, -1))
    return start, number, chance.randrange(len(CALENDARS)), chance.choice(ZONES)


def by_law(system, start, number, place, zone, last=None, **settled):
    period, zone = Period(number, "hours"), ZoneInfo(zone)
    last = last or start
    return count.__wrapped__(start, last, period, SYSTEMS[system], CALENDARS[place], zone, **settled)


def it_ends_as_on_the_clock(system, start, number, place, zone):
    result = by_law(system, start, number, place, zone)

    on_the_wall = wall(system, *holidays_of(place))
    expected = clocks.hours(clocks.minute(start), number, on_the_wall, zone)
    assert result.file_by == result.last_day == clocks.instant(expected)


def a_limit_on_detention_runs_through(system, start, number, place, zone):
    result = by_law(system, start, number, place, zone, against_state=True)

    assert result.file_by == result.last_day
    assert result.file_by.timestamp() - start.timestamp() == number * 3_600
    assert not result.provisional


def a_limit_on_detention_in_days_ends_at_the_same_time_of_day(system, start, number, place, zone):
    days = Period(abs(number), "days")
    calendar, there = CALENDARS[place], ZoneInfo(zone)

    result = count.__wrapped__(start, start, days, SYSTEMS[system], calendar, there, against_state=True)

    began = clocks.minute(start)
    leaf, shown = clocks.leaf(began, zone), (began + clocks.offset(began, zone)) % clocks.DAY
    with_it, without = (clocks.same_time(leaf + days.number - less, shown, zone) for less in (1, 0))
    assert (result.file_by, result.last_day) == (clocks.instant(with_it), clocks.instant(without))


def more_hours_and_a_later_start_never_end_it_earlier(system, start, number, place, zone):
    end = by_law(system, start, number, place, zone).file_by
    longer = by_law(system, start, number + 1 or 1, place, zone).file_by
    later = by_law(system, start + HALF_HOUR, number, place, zone).file_by

    if SYSTEMS[system].hours_roll:
        unmoved = clocks.minute(start) + number * clocks.HOUR
        for other, more in ((longer, clocks.HOUR * (1 if number + 1 else 2)), (later, clocks.HOUR // 2)):
            assert end.date() <= other.date()
            if not _may_turn(unmoved, unmoved + more, place, zone, backwards=number < 0):
                assert end <= other
    else:
        assert end <= longer
        assert end <= later


def _may_turn(one, other, place, zone, *, backwards):
    """Whether of two ends on the same day the later may come to be at the earlier time of day.

    An end moves to the same time on an open day: Saturday 23:00 to Monday 23:00, Sunday 00:00 to Monday 00:00. So
    their order can only turn where midnight, or clocks put back, lie between the two, and the first of them moves
    on, or the second of them back.
    """
    moving = clocks.leaf(other if backwards else one, zone)
    alike = clocks.leaf(one, zone) == clocks.leaf(other, zone)
    alike = alike and clocks.offset(one, zone) == clocks.offset(other, zone)
    return not alike and moving in wall("US", *holidays_of(place)).shut


def backward_and_forward_agree(system, start, number, place, zone):
    end = by_law(system, start, -abs(number), place, zone).file_by

    again = by_law(system, end, abs(number), place, zone).file_by

    if SYSTEMS[system].hours_skip_closed_days:
        between = clocks.open_minutes(
            clocks.minute(again), clocks.minute(start), wall(system, *holidays_of(place)), zone
        )
        assert between == 0
    elif SYSTEMS[system].hours_roll:
        assert start - end >= timedelta(hours=abs(number))
    else:
        assert again == start


def a_day_runs_from_its_first_instant_to_its_last(system, start, number, place, zone):
    leaf = clocks.leaf(clocks.minute(start), zone)
    day = start.astimezone(ZoneInfo(zone)).date()

    result = by_law(system, day, number, place, zone)

    on_the_wall = wall(system, *holidays_of(place))
    first, last = clocks.start_of(leaf, zone), clocks.start_of(leaf + 1, zone)
    assert result.file_by == clocks.instant(clocks.hours(first, number, on_the_wall, zone))
    assert result.last_day == clocks.instant(clocks.hours(last, number, on_the_wall, zone))


PROPERTIES = [
    it_ends_as_on_the_clock,
    a_limit_on_detention_runs_through,
    a_limit_on_detention_in_days_ends_at_the_same_time_of_day,
    more_hours_and_a_later_start_never_end_it_earlier,
    backward_and_forward_agree,
    a_day_runs_from_its_first_instant_to_its_last,
]


@pytest.mark.parametrize("system", sorted(SYSTEMS))
def test_it_holds_for_seeded_hours(system):
    for seed in SEEDS:
        case = seeded(system, seed)
        for holds in PROPERTIES:
            try:
                holds(system, *case)
            except AssertionError as broken:
                raise AssertionError(f"seed {seed} at {system}: {holds.__name__}, {case}") from broken


@pytest.mark.parametrize("holds", PROPERTIES, ids=lambda holds: holds.__name__)
@given(system=st.sampled_from(sorted(SYSTEMS)), seed=st.integers(0, 2**31))
@settings(max_examples=200, deadline=None)
def test_it_holds_for_any_hours(holds, system, seed):
    holds(system, *seeded(system, seed))


@pytest.mark.parametrize("zone", ZONES)
def test_the_clocks_of_the_second_implementation_are_those_of_the_law(zone):
    for seed in range(2_000):
        start, _number, _place, _zone = seeded("clocks", seed)
        there = start.astimezone(ZoneInfo(zone))

        assert clocks.offset(clocks.minute(start), zone) * 60 == there.utcoffset().total_seconds()


def test_an_hour_more_can_end_earlier_on_the_same_day_in_a_federal_court():
    start = datetime(2026, 11, 6, 23, tzinfo=ZoneInfo("America/New_York"))
    weekends = [calendar.place for calendar in CALENDARS].index("nowhere")

    shorter, longer = (by_law("US", start, number, weekends, "America/New_York") for number in (24, 25))

    assert shorter.file_by.isoformat() == "2026-11-09T23:00:00-05:00"
    assert longer.file_by.isoformat() == "2026-11-09T00:00:00-05:00"

"""What must hold of every count in days, weeks, months and years, whatever the law, the place and the day.

Backward and forward agree means, of the days before closed days move them: the day a period before an event is the
day from which the same period, counted forwards, ends

- in days and weeks: on the event itself; in clear days (all days of UK-CPR): on the day before it, since the day of
  the event is left out too;
- in working days: on the first open day not before the event; in clear days that count open days only: on the last
  open day before the event;
- in months and years: on the day of the event, or on that day of its month which the earlier month still has.

Of the answers: who acts on the safe day of a backward count leaves at least the period before the event.
"""

import os
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deadlines.law.closed_days import also_closed
from deadlines.law.counting import SYSTEMS, Period
from deadlines.law.counting.days import nominal_end
from tests.oracle import walk
from tests.oracle.almanac import LEAVES, NUMBER
from tests.oracle.drawn import LONGEST, Case, cases, seeded
from tests.oracle.laws import LAWS

SEEDS = range(int(os.environ.get("PROOF_COUNTS", "400")))
DAY = timedelta(days=1)


def it_ends_as_on_the_wall_calendar(case, chance):
    distance = chance.choice((0, 0, 0, 10))

    result = case.by_law(distance=distance)

    expected = walk.ends(case.trigger, case.number, case.unit, case.wall, distance)
    assert (result.file_by, result.last_day) == expected


def more_days_never_end_it_earlier(case, chance):
    more = case.number + chance.randint(1, 20)
    if not more or _leaves_short_periods(case, more):
        return
    shorter, longer = case.by_law(), case.by_law(number=more)

    assert shorter.file_by <= longer.file_by
    assert shorter.last_day <= longer.last_day


def a_later_trigger_never_ends_it_earlier(case, chance):
    earlier, later = case.by_law(), case.by_law(later=chance.randint(1, 20))

    assert earlier.file_by <= later.file_by
    assert earlier.last_day <= later.last_day


def it_ends_on_an_open_day_or_exactly_on_the_nominal_day(case, chance):
    result = case.by_law()
    nominal = walk.nominal(case.trigger, case.number, case.unit, case.wall)
    law = LAWS[case.system]

    if law.end == "stays":
        assert result.file_by == result.last_day == nominal
    elif case.number > 0:
        assert not _is_shut(result.last_day, case)
        assert not _is_shut(result.file_by, case) or result.file_by == min(case.trigger, nominal)
    else:
        assert not _is_shut(result.file_by, case)
        assert result.last_day == (result.file_by if law.back == "goes on back" else nominal)


def backward_and_forward_agree(case, chance):
    back = _before_closed_days(_turned(case, -abs(case.number)))
    event = case.trigger - DAY * _ends_the_day_before(case)

    onward = _before_closed_days(_turned(case, abs(case.number), back))

    if case.unit in ("months", "years"):
        assert onward == event.replace(day=min(event.day, back.day))
    else:
        assert onward == _on_open_day(event, case)


def who_acts_on_the_safe_day_leaves_the_whole_period(case, chance):
    safe = _turned(case, -abs(case.number)).by_law().file_by
    event = case.trigger - DAY * _ends_the_day_before(case)

    left = _before_closed_days(_turned(case, abs(case.number), safe))

    assert left <= _on_open_day(event, case)


def a_range_ends_with_its_first_day_and_with_its_last(case, chance):
    days = chance.randint(1, 30)

    result = case.by_law(last=days)

    assert result.file_by == case.by_law().file_by
    assert result.last_day == case.by_law(later=days).last_day


def a_limit_on_detention_never_moves(case, chance):
    number, settled = abs(case.number), chance.choice((None, True, False))
    if case.unit not in ("days", "weeks", "months", "years"):
        return

    result = case.by_law(number=number, against_state=True, first_day_counts=settled)

    expected = walk.detention(case.trigger, number, case.unit, first_counts=settled)
    assert (result.file_by, result.last_day) == expected


PROPERTIES = [
    it_ends_as_on_the_wall_calendar,
    more_days_never_end_it_earlier,
    a_later_trigger_never_ends_it_earlier,
    it_ends_on_an_open_day_or_exactly_on_the_nominal_day,
    backward_and_forward_agree,
    who_acts_on_the_safe_day_leaves_the_whole_period,
    a_range_ends_with_its_first_day_and_with_its_last,
    a_limit_on_detention_never_moves,
]


@pytest.mark.parametrize("system", sorted(SYSTEMS))
def test_it_holds_for_seeded_counts(system):
    for seed in SEEDS:
        case, chance = seeded(system, seed)
        for holds in PROPERTIES:
            try:
                holds(case, chance)
            except AssertionError as broken:
                raise AssertionError(f"seed {seed} at {system}: {holds.__name__}, {case}") from broken


@pytest.mark.parametrize("holds", PROPERTIES, ids=lambda holds: holds.__name__)
@given(case=cases, seed=st.integers(0, 2**31))
@settings(max_examples=200, deadline=None)
def test_it_holds_for_any_count(holds, case, seed):
    holds(case, Random(seed))


def test_every_system_has_its_law_in_the_second_table():
    assert LAWS.keys() == SYSTEMS.keys()


def test_the_seeded_counts_are_not_all_alike():
    drawn = [seeded("KZ", seed)[0] for seed in SEEDS]

    assert {case.unit for case in drawn} == set(LONGEST)
    assert {case.number > 0 for case in drawn} == {True, False}
    assert len({case.place for case in drawn}) > 5


# More days end earlier in one place of the law alone: CPR 2.8 leaves closed days out of five days, but not of six.


def _leaves_short_periods(case, more):
    counted = "days", "clear days"
    short = LAWS[case.system].business_days_up_to
    return bool(short) and case.unit in counted and (abs(case.number) <= short) != (abs(more) <= short)


@given(case=cases, unit=st.sampled_from(("days", "clear days")))
@settings(max_examples=200, deadline=None)
def test_six_days_under_the_cpr_end_before_five_exactly_where_an_open_day_lies_between(case, unit):
    of_the_cpr = Case("UK-CPR", case.place, case.trigger, 5, unit)
    five, six = of_the_cpr.by_law().last_day, of_the_cpr.by_law(number=6).last_day

    between = [case.trigger + days * DAY for days in range(6, (five - case.trigger).days)]
    assert (six < five) is any(not _is_shut(day, of_the_cpr) for day in between)


@given(case=cases, unit=st.sampled_from(("days", "clear days")))
@settings(max_examples=200, deadline=None)
def test_six_days_back_under_the_cpr_lie_after_five_exactly_where_an_open_day_lies_between(case, unit):
    of_the_cpr = Case("UK-CPR", case.place, case.trigger, -5, unit)
    five, six = of_the_cpr.by_law().file_by, of_the_cpr.by_law(number=-6).file_by

    between = [case.trigger - days * DAY for days in range(7, (case.trigger - five).days)]
    assert (six > five) is any(not _is_shut(day, of_the_cpr) for day in between)


def _before_closed_days(case):
    """Return where the law has the period end before closed days move it."""
    system, period = SYSTEMS[case.system], Period(case.number, case.unit)
    calendar = also_closed(case.calendar, system.also_closed)
    return nominal_end(case.trigger, period, system, calendar, first_day_counts=False)


def _turned(case, number, trigger=None):
    return Case(case.system, case.place, trigger or case.trigger, number, case.unit)


def _is_shut(day, case):
    return NUMBER[day] in case.wall.shut


def _ends_the_day_before(case):
    return case.unit == "clear days" or (case.unit == "days" and LAWS[case.system].clear)


def _on_open_day(event, case):
    """Return the day of the event, or the open day that stands for it where only open days are counted."""
    number = NUMBER[event]
    if case.unit == "working days":
        return next(leaf.printed for leaf in LEAVES[number:] if leaf.number not in case.wall.shut)
    if case.unit in ("days", "clear days") and abs(case.number) <= LAWS[case.system].business_days_up_to:
        return next(leaf.printed for leaf in LEAVES[number::-1] if leaf.number not in case.wall.shut)
    return event

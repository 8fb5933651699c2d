"""A count that does not say it is provisional does not turn on closed days that nobody knows yet."""

import os
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from types import MappingProxyType

import pytest

from deadlines.law.closed_days import Calendar
from deadlines.law.counting import SYSTEMS, DeemedRule, Period, count, deemed
from tests.oracle import walk
from tests.oracle.drawn import CALENDARS, SOME_ZONE, holidays_of, seeded
from tests.oracle.walk import wall

SEEDS = range(int(os.environ.get("PROOF_COUNTS", "2000")) // 5)
DAY = timedelta(days=1)
LAST_KNOWN = date(2026, 12, 31)


def _two_calendars(chance):
    """Return two calendars that agree on all that the first of them knows."""
    known = {date(2026, 10, 1) + chance.randrange(92) * DAY: "Holiday" for _ in range(15)}
    estimated = {date(2026, 10, 1) + chance.randrange(92) * DAY for _ in range(3)} - known.keys()
    announced = {day + chance.choice((-1, 0, 1)) * DAY: "Holiday" for day in estimated}
    later = {date(2027, 1, 1) + chance.randrange(40) * DAY: "Holiday" for _ in range(15)}
    guessed = known | dict.fromkeys(estimated, "Feast (estimated)")
    before = Calendar("here", MappingProxyType(guessed), estimated=frozenset(estimated), first_year=2015)
    before = replace(before, last_year=2026)
    return before, Calendar(
        "here", MappingProxyType(announced | known | later), first_year=2015, last_year=2027
    )


@pytest.mark.parametrize("system", sorted(SYSTEMS))
def test_what_is_not_provisional_stays_when_closed_days_become_known(system):
    provisional = set()
    for seed in SEEDS:
        case, chance = seeded(system, seed)
        before, after = _two_calendars(chance)
        trigger, period = date(2026, 10, 5) + chance.randrange(85) * DAY, Period(case.number, case.unit)

        ours, theirs = (
            count.__wrapped__(trigger, trigger, period, SYSTEMS[system], calendar, SOME_ZONE)
            for calendar in (before, after)
        )

        provisional.add(ours.provisional)
        if not ours.provisional:
            assert (ours.file_by, ours.last_day) == (theirs.file_by, theirs.last_day), (seed, trigger, period)
    assert provisional == {True, False}


def test_something_sent_counts_as_served_on_the_day_of_the_wall_calendar():
    for seed in SEEDS:
        chance = Random(f"sent {seed}")
        place, number = chance.randrange(len(CALENDARS)), chance.randint(0, 28)
        sent = date(2016, 1, 1) + chance.randrange(4_000) * DAY
        open_days = chance.random() < 0.4
        rule = DeemedRule(Period(number, "working days" if open_days else "days"), moves_disputed=True)

        result = deemed(sent, rule, CALENDARS[place])

        on_the_wall = wall("DE", *holidays_of(place))
        day, moved = walk.deemed(sent, number, on_the_wall, open_days=open_days)
        assert (result.deemed_on, result.or_if_moved or result.deemed_on) == (day, moved), seed

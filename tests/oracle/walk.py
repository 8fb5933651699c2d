"""The same counts by another road: leaf after leaf of an almanac, as one counts on a wall calendar.

Shares no code and no table with the law it checks. Days are the numbers of leaves.
"""

from collections.abc import Set
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from tests.oracle.almanac import LEAVES, NUMBER, Leaf
from tests.oracle.laws import LAWS, Law

MONTHS = {"months": 1, "years": 12}


@dataclass(frozen=True)
class Wall:
    """A wall calendar under one law: the numbers of all leaves on which the offices are shut."""

    law: Law
    shut: frozenset[int]


@lru_cache(maxsize=512)
def wall(system: str, holidays: frozenset[date], worked: frozenset[date] = frozenset()) -> Wall:
    """Return the wall calendar of a place: its holidays, and the days of a weekend on which people work."""
    shut = {leaf.number for leaf in LEAVES if _is_shut(leaf, system, holidays, worked)}
    return Wall(LAWS[system], frozenset(shut))


def _is_shut(leaf: Leaf, system: str, holidays: Set[date], worked: Set[date]) -> bool:
    if leaf.printed in holidays or (leaf.month, leaf.day) in LAWS[system].shut:
        return True
    midsummer = leaf.month == 6 and 19 <= leaf.day <= 25 and leaf.weekday == "Fri"
    if system == "FI" and midsummer:
        return True
    return leaf.weekday in ("Sat", "Sun") and leaf.printed not in worked


def ends(trigger: date, number: int, unit: str, wall: Wall, distance: int = 0) -> tuple[date, date]:
    """Return the safe and the latest last day of a period that an event on `trigger` starts."""
    start = NUMBER[trigger]
    end = _nominal(start, number, unit, wall) + distance
    safe, latest = _moved(start, end, wall, backwards=number < 0)
    if wall.law.two_open_days and number > 0 and (number > 1 or not unit.endswith("days")):
        while sum(leaf not in wall.shut for leaf in range(start + 1, latest + 1)) < 2:
            latest += 1
    return LEAVES[safe].printed, LEAVES[latest].printed


def nominal(trigger: date, number: int, unit: str, wall: Wall) -> date:
    """Return where the period ends before closed days move it."""
    return LEAVES[_nominal(NUMBER[trigger], number, unit, wall)].printed


def detention(held_from: date, number: int, unit: str, *, first_counts: bool | None) -> tuple[date, date]:
    """Return the safe and the latest last day of a limit on detention. Nothing ever moves it.

    Whether the first day counts is settled, or, of days, both are answered: counted, and not counted.
    """
    with_it = _held(held_from, number, unit, first_counts=True)
    without = _held(held_from, number, unit, first_counts=False)
    if first_counts is None and unit == "days":
        return with_it, without
    return (with_it, with_it) if first_counts else (without, without)


def deemed(sent: date, number: int, wall: Wall, *, open_days: bool) -> tuple[date, date]:
    """Return the day on which a thing sent counts as served, and that day moved off closed days."""
    day = _step(NUMBER[sent], number, wall.shut if open_days else frozenset())
    return LEAVES[day].printed, LEAVES[_walk(day, 1, wall)].printed


def _moved(start: int, end: int, wall: Wall, *, backwards: bool) -> tuple[int, int]:
    if end not in wall.shut or wall.law.end == "stays":
        return end, end
    before, after = _walk(end, -1, wall), _walk(end, 1, wall)
    if backwards:
        return before, before if wall.law.back == "goes on back" else end
    if wall.law.end == "moves":
        return after, after
    return max(before, min(start, end)), after


def _nominal(start: int, number: int, unit: str, wall: Wall) -> int:
    if unit in MONTHS:
        return _by_months(start, number * MONTHS[unit])
    if unit == "weeks":
        return _step(start, number * 7, frozenset())
    short = unit != "working days" and abs(number) <= wall.law.business_days_up_to
    left_out = wall.shut if unit == "working days" or short else frozenset()
    if number < 0 and (unit == "clear days" or (unit == "days" and wall.law.clear)):
        number -= 1
    return _step(start, number, left_out)


def _held(held_from: date, number: int, unit: str, *, first_counts: bool) -> date:
    """Return the last day of a limit on detention: cross out one day after another, the first one or not."""
    start = NUMBER[held_from]
    if unit in MONTHS:
        end = _by_months(start, number * MONTHS[unit])
        same = LEAVES[end].day == LEAVES[start].day
        return LEAVES[end - (first_counts and same)].printed
    days = number * (7 if unit == "weeks" else 1)
    crossed = [day for day in range(start, start + days + 1) if first_counts or day != start]
    return LEAVES[crossed[days - 1]].printed


def _step(day: int, number: int, left_out: Set[int]) -> int:
    left, onward = abs(number), 1 if number > 0 else -1
    while left:
        day += onward
        left -= day not in left_out
    return day


def _by_months(start: int, months: int) -> int:
    """Turn leaves until so many months have begun, then go to the same day of that month or to its last."""
    day, onward, left = start, 1 if months > 0 else -1, abs(months)
    while left:
        before = LEAVES[day].month
        day += onward
        left -= LEAVES[day].month != before
    while LEAVES[day].day != 1:
        day -= 1
    while LEAVES[day].day < LEAVES[start].day and LEAVES[day + 1].month == LEAVES[day].month:
        day += 1
    return day


def _walk(day: int, onward: int, wall: Wall) -> int:
    while day in wall.shut:
        day += onward
    return day

"""The days on which courts and offices of a place are closed. Standard library only."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType

ONE_DAY = timedelta(days=1)
SATURDAY_AND_SUNDAY = frozenset({5, 6})
YEARS = range(1950, 2151)  # in which the days closed every year are laid out


@dataclass(frozen=True, slots=True)
class ClosedDay:
    """A day closed every year, or in `year` alone; with a `weekday` (Monday is 0), the first from it on."""

    name: str
    month: int
    day: int
    weekday: int | None = None
    year: int | None = None

    def falls_on(self, year: int) -> date:
        """Return the day of `year` on which this day is kept."""
        earliest = date(year, self.month, self.day)
        if self.weekday is None:
            return earliest
        return earliest + timedelta(days=(self.weekday - earliest.weekday()) % 7)


@dataclass(frozen=True, slots=True, eq=False)
class Calendar:
    """The closed days of one place, known from `first_year` to `last_year`; weekends are known for ever.

    Two calendars are equal only if they are the same object, so that one serves as a cheap key of a cache.
    """

    place: str
    closed: Mapping[date, str]  # holidays with their names
    worked: frozenset[date] = frozenset()  # days of a weekend worked in exchange for another day
    estimated: frozenset[date] = frozenset()  # holidays not announced yet, which may be a day off
    weekend: frozenset[int] = SATURDAY_AND_SUNDAY
    first_year: int = 1
    last_year: int = 0

    def is_closed(self, day: date) -> bool:
        return day in self.closed or (day.weekday() in self.weekend and day not in self.worked)

    def knows(self, day: date) -> bool:
        """Return whether the holidays of that day's year are known, and none beside it has yet to be announced."""
        return self.first_year <= day.year <= self.last_year and self.estimate_about(day) is None

    def estimate_about(self, day: date) -> date | None:
        """Return the estimated holiday that may turn out to fall on `day`: on it, or on the day before or after."""
        if not self.estimated:
            return None
        return next((near for near in (day, day - ONE_DAY, day + ONE_DAY) if near in self.estimated), None)

    def next_open(self, day: date) -> date:
        """Return `day`, or the first open day after it."""
        while self.is_closed(day):
            day += ONE_DAY
        return day

    def last_open(self, day: date) -> date:
        """Return `day`, or the last open day before it."""
        while self.is_closed(day):
            day -= ONE_DAY
        return day

    def open_days_from(self, day: date, number: int) -> date:
        """Return the open day that is `number` open days after `day`, or before it if negative."""
        step = ONE_DAY if number > 0 else -ONE_DAY
        for _ in range(abs(number)):
            day += step
            while self.is_closed(day):
                day += step
        return day


@lru_cache(maxsize=256)
def also_closed(calendar: Calendar, days: tuple[ClosedDay, ...]) -> Calendar:
    """Return the calendar with these days closed too, in years it does not cover as well."""
    if not days:
        return calendar
    added = {day.falls_on(year): day.name for year in YEARS for day in days if day.year in (None, year)}
    return replace(calendar, closed=MappingProxyType({**added, **calendar.closed}))


def only_weekends(place: str) -> Calendar:
    """Return a calendar of a place whose holidays are not known."""
    return Calendar(place=place, closed=MappingProxyType({}))

"""The sentences that show how a count went."""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from deadlines.law.closed_days import ONE_DAY, Calendar
from deadlines.law.sentences import Sentence, said

WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = ["January", "February", "March", "April", "May", "June"]
MONTHS += ["July", "August", "September", "October", "November", "December"]


class Weekday(NamedTuple):
    """A day of the week in a sentence; 0 is Monday."""

    number: int

    def __str__(self) -> str:
        return WEEKDAYS[self.number]


class DayNamed(NamedTuple):
    """A day in a sentence, with its weekday: "Monday 2023-01-02"."""

    day: date

    def __str__(self) -> str:
        return f"{WEEKDAYS[self.day.weekday()]} {self.day.isoformat()}"


class Moment(NamedTuple):
    """An instant in a sentence, to the second, with its offset."""

    at: datetime

    def __str__(self) -> str:
        return self.at.isoformat(timespec="seconds")


class Holidays(NamedTuple):
    """The holidays that bear on an end, in brackets after it: " (1 January: New Year's Day)"; nothing where none does.

    Each is its first and last day and its name.
    """

    spans: tuple[tuple[date, date, str], ...]

    def __str__(self) -> str:
        return f" ({'; '.join(f'{_span(first, last)}: {name}' for first, last, name in self.spans)})" * bool(
            self.spans
        )


def weekday(day: date) -> Weekday:
    return Weekday(day.weekday())


def written(moment: date | datetime) -> date | Moment:
    """Return a day as it is, an instant so that a sentence writes it with its offset."""
    return Moment(moment) if isinstance(moment, datetime) else moment


def because_of(step: Sentence, because: str) -> Sentence:
    """Return a step with the reason for it in brackets, if there is one."""
    return said("{step} ({because})", step=step, because=because) if because else step


def holidays_between(first: date, last: date, calendar: Calendar) -> Holidays:
    """Return the holidays from the one day to the other, in either order."""
    holidays = [(day, calendar.closed[day]) for day in days_between(first, last) if day in calendar.closed]
    groups = [(name, [day for day, _ in group]) for name, group in groupby(holidays, key=itemgetter(1))]
    return Holidays(tuple((days[0], days[-1], name) for name, days in groups))


def _span(first: date, last: date) -> str:
    """Return the days as "1 January" or "27 to 31 December"."""
    until = f"{last.day} {MONTHS[last.month - 1]}"
    if first == last:
        return until
    return (
        f"{first.day} to {until}"
        if first.month == last.month
        else f"{first.day} {MONTHS[first.month - 1]} to {until}"
    )


def doubt_about(first: date, last: date, calendar: Calendar) -> Sentence | None:
    """Return why the closed days between the two days are not known; None where they are."""
    if calendar.knows(first) and calendar.knows(last) and not calendar.estimated:
        return None
    unknown = next((day for day in days_between(first, last) if not calendar.knows(day)), None)
    if unknown is None:
        return None
    estimate = calendar.estimate_about(unknown)
    if estimate is not None:
        return said("provisional: the holiday on {day} is an estimate", day=estimate)
    if calendar.first_year > calendar.last_year:
        return said("provisional: the holidays of {place} are not known", place=calendar.place)
    if unknown.year > calendar.last_year:
        return said("provisional: closed days after {year} are not known yet", year=calendar.last_year)
    return said("provisional: closed days before {year} are not known", year=calendar.first_year)


def days_between(first: date, last: date) -> Iterator[date]:
    """Yield the days from the earlier of the two to the later, both included."""
    day, end = (first, last) if first <= last else (last, first)
    while day <= end:
        yield day
        day += ONE_DAY

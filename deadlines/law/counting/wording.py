"""The sentences that show how a count went."""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import groupby
from operator import itemgetter

from deadlines.law.closed_days import ONE_DAY, Calendar

WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = ["January", "February", "March", "April", "May", "June"]
MONTHS += ["July", "August", "September", "October", "November", "December"]


def weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()]


def named(day: date) -> str:
    """Return the day as "Monday 2023-01-02"."""
    return f"{weekday(day)} {day.isoformat()}"


def instant(moment: datetime) -> str:
    """Return the instant to the second, with its offset."""
    return moment.isoformat(timespec="seconds")


def written(moment: date | datetime) -> str:
    return instant(moment) if isinstance(moment, datetime) else moment.isoformat()


def in_brackets(text: str) -> str:
    return f" ({text})" if text else ""


def holidays_between(first: date, last: date, calendar: Calendar) -> str:
    """Return the holidays from the one day to the other, in either order: " (1 January: New Year's Day)"."""
    holidays = [(day, calendar.closed[day]) for day in days_between(first, last) if day in calendar.closed]
    groups = [[day for day, _ in group] for _, group in groupby(holidays, key=itemgetter(1))]
    return in_brackets("; ".join(f"{_span(days)}: {calendar.closed[days[0]]}" for days in groups))


def _span(days: list[date]) -> str:
    """Return the days as "1 January" or "27 to 31 December"."""
    first, last = days[0], days[-1]
    until = f"{last.day} {MONTHS[last.month - 1]}"
    if first == last:
        return until
    return (
        f"{first.day} to {until}"
        if first.month == last.month
        else f"{first.day} {MONTHS[first.month - 1]} to {until}"
    )


def doubt_about(first: date, last: date, calendar: Calendar) -> str:
    """Return why the closed days between the two days are not known, or nothing."""
    if calendar.knows(first) and calendar.knows(last) and not calendar.estimated:
        return ""
    unknown = next((day for day in days_between(first, last) if not calendar.knows(day)), None)
    if unknown is None:
        return ""
    estimate = calendar.estimate_about(unknown)
    if estimate is not None:
        return f"provisional: the holiday on {estimate.isoformat()} is an estimate"
    if calendar.first_year > calendar.last_year:
        return f"provisional: the holidays of {calendar.place} are not known"
    if unknown.year > calendar.last_year:
        return f"provisional: closed days after {calendar.last_year} are not known yet"
    return f"provisional: closed days before {calendar.first_year} are not known"


def days_between(first: date, last: date) -> Iterator[date]:
    """Yield the days from the earlier of the two to the later, both included."""
    day, end = (first, last) if first <= last else (last, first)
    while day <= end:
        yield day
        day += ONE_DAY

"""Where a period in days, weeks, months or years ends, before and after closed days move its end."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from deadlines.law.closed_days import ONE_DAY, Calendar
from deadlines.law.counting.period import Period
from deadlines.law.counting.systems import System
from deadlines.law.counting.wording import (
    DayNamed,
    Holidays,
    days_between,
    doubt_about,
    holidays_between,
    weekday,
)
from deadlines.law.sentences import Sentence, said

_ONE_DAY_LONG = frozenset(Period(1, unit) for unit in ("days", "clear days", "working days"))


@dataclass(frozen=True, slots=True)
class End:
    """The safe and the latest day on which a period ends, and the sentence that says why they lie there."""

    file_by: date
    last_day: date
    step: Sentence


def runs_on_open_days(period: Period, system: System) -> bool:
    """Return whether closed days are left out of the period itself."""
    if period.unit == "working days":
        return True
    return period.unit in ("days", "clear days") and 0 < abs(period.number) <= system.open_days_up_to


def nominal_end(
    day: date, period: Period, system: System, calendar: Calendar, *, first_day_counts: bool
) -> date:
    """Return the last day of a period that an event on `day` starts, or the day a period before `day`."""
    number = period.number
    if period.unit == "years":
        return _months_on(day, number * 12, first_day_counts)
    if period.unit == "months":
        return _months_on(day, number, first_day_counts)
    if number < 0 and (period.unit == "clear days" or (period.unit == "days" and system.days_are_clear)):
        number -= 1
    start = day - ONE_DAY if first_day_counts else day
    if runs_on_open_days(period, system):
        return calendar.open_days_from(start, number)
    return start + timedelta(days=number * 7 if period.unit == "weeks" else number)


def settled(nominal: date, day: date, period: Period, system: System, calendar: Calendar) -> End:
    """Return where the end comes to lie once closed days have been regarded; `day` started the count."""
    if not system.rolls:
        return End(
            nominal, nominal, said("{weekday}: this system does not move an end", weekday=weekday(nominal))
        )
    if not calendar.is_closed(nominal):
        end = End(nominal, nominal, said("{weekday}, an open day", weekday=weekday(nominal)))
    elif period.number < 0:
        end = _moved_back(nominal, system, calendar)
    else:
        end = _moved_on(nominal, day, system, calendar)
    if _must_hold_open_days(period, system):
        return _holding_open_days(end, day, system, calendar)
    return end


def doubt_of(
    end: End, nominal: date, day: date, period: Period, system: System, calendar: Calendar
) -> Sentence | None:
    """Return why the closed days that bear on the end are not known; None where they are."""
    if runs_on_open_days(period, system):
        return doubt_about(min(day, end.file_by), max(day, end.last_day), calendar)
    if not system.rolls:
        return None
    waits = _must_hold_open_days(period, system) and not _holds_known_open_days(day, end, system, calendar)
    return doubt_about(min(day if waits else nominal, end.file_by), max(nominal, end.last_day), calendar)


def _months_on(day: date, months: int, first_day_counts: bool) -> date:
    """Return the corresponding date so many months on, or the last day of a month that lacks it.

    With the first day counted the period ends on the day before the corresponding date.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last_of_month = monthrange(year, month + 1)[1]
    end = date(year, month + 1, min(day.day, last_of_month))
    return end - ONE_DAY if first_day_counts and day.day <= last_of_month else end


def _moved_on(nominal: date, day: date, system: System, calendar: Calendar) -> End:
    """Return the end moved off a closed day; if not verified, the open day before is safe (from `day` on)."""
    moved = calendar.next_open(nominal)
    if system.roll_established:
        template = "{weekday}, closed: moves to {day}{holidays}"
        return End(moved, moved, _told(template, nominal, moved, holidays_between(nominal, moved, calendar)))
    safe = max(calendar.last_open(nominal), min(day, nominal))
    template = "{weekday}, closed: file by {safe}; that the end moves to {day} is not verified{holidays}"
    holidays = holidays_between(safe, moved, calendar)
    return End(safe, moved, _told(template, nominal, moved, holidays, safe=DayNamed(safe)))


def _moved_back(nominal: date, system: System, calendar: Calendar) -> End:
    moved = calendar.last_open(nominal)
    holidays = holidays_between(nominal, moved, calendar)
    if system.back_established:
        template = "{weekday}, closed: moves back to {day}{holidays}"
        return End(moved, moved, _told(template, nominal, moved, holidays))
    template = "{weekday}, closed: the open day before is safe, {day}{holidays}"
    return End(moved, nominal, _told(template, nominal, moved, holidays))


def _told(template: str, nominal: date, moved: date, holidays: Holidays, **also: DayNamed) -> Sentence:
    return said(template, weekday=weekday(nominal), day=DayNamed(moved), holidays=holidays, **also)


def _must_hold_open_days(period: Period, system: System) -> bool:
    return system.least_open_days > 0 and period.number > 0 and period not in _ONE_DAY_LONG


def _holds_known_open_days(day: date, end: End, system: System, calendar: Calendar) -> bool:
    """Return whether the open days a period must hold are known to lie before its end, so that it need not wait."""
    days = days_between(day + ONE_DAY, end.file_by)
    known = (day for day in days if calendar.knows(day) and not calendar.is_closed(day))
    return len(tuple(islice(known, system.least_open_days))) == system.least_open_days


def _holding_open_days(end: End, day: date, system: System, calendar: Calendar) -> End:
    """Let the latest end wait for the open days a period must hold; not verified, so the safe day stays."""
    least = calendar.open_days_from(day, system.least_open_days)
    if least <= end.last_day:
        return end
    template = "{step}; that a period holds {number} working days (to {day}) is not verified"
    step = said(template, step=end.step, number=system.least_open_days, day=DayNamed(least))
    return End(end.file_by, least, step)

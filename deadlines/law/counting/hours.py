"""Where a period in hours ends. Hours are counted on the line of real time, whatever the clocks show."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import lru_cache
from zoneinfo import ZoneInfo

from deadlines.law.closed_days import ONE_DAY, Calendar
from deadlines.law.counting.period import Period
from deadlines.law.counting.systems import System
from deadlines.law.counting.wording import Moment, doubt_about, holidays_between, weekday
from deadlines.law.sentences import Sentence, said


@dataclass(frozen=True, slots=True)
class HourEnd:
    """The instant at which a period in hours ends; `doubt` says why closed days are not known, if so."""

    at: datetime
    step: Sentence
    doubt: Sentence | None = None


@lru_cache(maxsize=65536)
def start_of(day: date, zone: ZoneInfo) -> datetime:
    """Return the first instant of `day`, as the clocks of `zone` show it."""
    return at_time(day, time.min, zone)


def at_time(day: date, hour: time, zone: ZoneInfo) -> datetime:
    """Return the instant of that time on `day`.

    A time that the clocks show twice is the first of the two; one that they skip is read by the offset before.
    """
    return _shown(datetime.combine(day, hour.replace(fold=0), tzinfo=zone).astimezone(UTC), zone)


def hours_on(moment: datetime, hours: int, zone: ZoneInfo) -> datetime:
    """Return the instant so many real hours after `moment`, as the clocks of `zone` show it."""
    return _shown(moment.astimezone(UTC) + timedelta(hours=hours), zone)


def _shown(moment: datetime, zone: ZoneInfo) -> datetime:
    """Return the instant as the clocks of `zone` show it, with a fixed offset.

    Two instants of one ZoneInfo are compared by what the clocks show, which is wrong when these are put back.
    """
    there = moment.astimezone(zone)
    return there.replace(tzinfo=timezone(there.utcoffset() or timedelta()))


def hours_end(
    moment: datetime, period: Period, system: System, calendar: Calendar, zone: ZoneInfo
) -> HourEnd:
    """Return when a period in hours from `moment` ends under the system."""
    if system.hours_skip_closed_days:
        at = _through_open_days(moment, period.number, calendar, zone)
        doubt = doubt_about(moment.astimezone(zone).date(), at.date(), calendar)
        return HourEnd(at, said("hours on Saturdays, Sundays and holidays do not count"), doubt)
    at = hours_on(moment, period.number, zone)
    if not system.hours_roll:
        return HourEnd(at, said("closed days neither stop the hours nor move their end"))
    return _moved(at, calendar, zone, forwards=period.number > 0)


def _moved(at: datetime, calendar: Calendar, zone: ZoneInfo, *, forwards: bool) -> HourEnd:
    nominal = at.date()
    day = calendar.next_open(nominal) if forwards else calendar.last_open(nominal)
    doubt = doubt_about(nominal, day, calendar)
    if day == nominal:
        return HourEnd(at, said("{weekday}, an open day", weekday=weekday(day)), doubt)
    at = at_time(day, at.time(), zone)
    holidays = holidays_between(nominal, day, calendar)
    template = "{weekday}, closed: moves to {open} {instant}{holidays}"
    values = {"weekday": weekday(nominal), "open": weekday(day), "instant": Moment(at), "holidays": holidays}
    return HourEnd(at, said(template, **values), doubt)


def _through_open_days(moment: datetime, hours: int, calendar: Calendar, zone: ZoneInfo) -> datetime:
    """Return when so many hours of open days have passed after `moment`, or before it if negative."""
    here, forwards, left = moment.astimezone(UTC), hours > 0, timedelta(hours=abs(hours))
    while True:
        day = here.astimezone(zone).date()
        if not forwards and here == start_of(day, zone):
            day -= ONE_DAY
        edge = start_of(day + ONE_DAY if forwards else day, zone).astimezone(UTC)
        if not calendar.is_closed(day):
            if left <= abs(edge - here):
                return _shown(here + left if forwards else here - left, zone)
            left -= abs(edge - here)
        here = edge

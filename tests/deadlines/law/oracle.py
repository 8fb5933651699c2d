"""The same counts by another road: one day after another, as one counts on a wall calendar.

Shares no code and no table with the law it checks.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

DAY = timedelta(days=1)
ALWAYS = {"EU-1182", "EU-APR", "CJEU", "DE", "DE-COURT", "UK-FTT", "UK-CPR", "US", "US-CFR", "PL", "FI"}
PERHAPS = {"KZ", "TR", "CAUTIOUS"}
NEVER = {"ECHR"}


@dataclass(frozen=True)
class Wall:
    """A wall calendar: the holidays, and the days of a weekend on which people work."""

    holidays: frozenset[date]
    worked: frozenset[date]
    system: str

    def shut(self, day: date) -> bool:
        if day in self.holidays or self._shut_by_system(day):
            return True
        return day.strftime("%a") in ("Sat", "Sun") and day not in self.worked

    def _shut_by_system(self, day: date) -> bool:
        if self.system == "UK-FTT":
            return day.strftime("%m-%d") in ("12-27", "12-28", "12-29", "12-30", "12-31")
        if self.system == "FI":
            midsummer_eve = day.month == 6 and 19 <= day.day <= 25 and day.strftime("%a") == "Fri"
            return midsummer_eve or day.strftime("%m-%d") in ("05-01", "12-06", "12-24")
        return False


def ends(trigger: date, number: int, unit: str, wall: Wall) -> tuple[date, date]:
    """Return the safe and the latest last day of the period."""
    end = nominal(trigger, number, unit, wall)
    if wall.system in NEVER:
        return end, end
    onward, backward = _walk(end, DAY, wall), _walk(end, -DAY, wall)
    if number < 0:
        return backward, backward if wall.system == "US" else end
    safe, latest = (onward, onward) if wall.system in ALWAYS else (backward, onward)
    if safe < trigger and wall.shut(end):
        safe = min(trigger, end)
    if wall.system == "EU-1182" and unit == "days" and number > 1:
        while _open_days_after(trigger, latest, wall) < 2:
            latest += DAY
    return safe, latest


def nominal(trigger: date, number: int, unit: str, wall: Wall) -> date:
    """Return where the period ends before closed days move it."""
    if unit in ("months", "years"):
        return _by_months(trigger, number * {"months": 1, "years": 12}[unit])
    direction = DAY if number > 0 else -DAY
    left, day = abs(number) * (7 if unit == "weeks" else 1), trigger
    only_open = unit == "working days" or (
        wall.system == "UK-CPR" and unit in ("days", "clear days") and left <= 5
    )
    if number < 0 and (unit == "clear days" or (unit == "days" and wall.system == "UK-CPR")):
        left += 1
    while left:
        day += direction
        if not (only_open and wall.shut(day)):
            left -= 1
    return day


def detention(held_from: date, days: int) -> tuple[date, date]:
    """Return the last day of a detention limit with the first day counted, and with it left out."""
    last = held_from
    for _ in range(days - 1):
        last += DAY
    return last, last + DAY


def open_hours(start: datetime, hours: int, wall: Wall, offset: timezone) -> datetime:
    """Return when so many whole hours of open days have passed, in a place whose clocks never change."""
    moment, left = start.astimezone(offset), hours * 60
    while left:
        if not wall.shut(moment.date()):
            left -= 1
        moment += timedelta(minutes=1)
    return moment


def _by_months(trigger: date, months: int) -> date:
    day, direction, left = trigger, DAY if months > 0 else -DAY, abs(months)
    while left:
        before = day
        day += direction
        left -= day.month != before.month
    while day.day != 1:
        day -= DAY
    while day.day < trigger.day and (day + DAY).month == day.month:
        day += DAY
    return day


def _walk(day: date, step: timedelta, wall: Wall) -> date:
    while wall.shut(day):
        day += step
    return day


def _open_days_after(trigger: date, until: date, wall: Wall) -> int:
    day, number = trigger, 0
    while day < until:
        day += DAY
        number += not wall.shut(day)
    return number

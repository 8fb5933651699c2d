"""Hours counted one minute-mark after another, on clocks set by the rules for summer time themselves.

Instants are minutes of UTC since 1 January 1970; no table of time zones is asked.
"""

from datetime import UTC, datetime, timedelta

from tests.oracle.almanac import EPOCH, LEAVES, NUMBER
from tests.oracle.walk import Wall

HOUR, DAY = 60, 24 * 60
STEP = 15  # clocks, starts and the edges of days all lie on quarters of an hour
START = datetime(1970, 1, 1, tzinfo=UTC)
# Kazakhstan: at midnight between 29 February and 1 March 2024, +06:00 became +05:00.
ALMATY_CHANGED = (NUMBER[datetime(2024, 2, 29).date()] - EPOCH) * DAY + 18 * HOUR  # noqa: DTZ001


def minute(moment: datetime) -> int:
    return (moment - START) // timedelta(minutes=1)


def instant(minute: int) -> datetime:
    return START + timedelta(minutes=minute)


def _sunday(year: int, month: int, which: int) -> int:
    """Return the minute at which a Sunday of a month begins in UTC: the first, second, ... or (-1) the last."""
    sundays = [
        leaf.number
        for leaf in LEAVES[NUMBER[datetime(year, 1, 1).date()] :][:366]  # noqa: DTZ001
        if (leaf.year, leaf.month, leaf.weekday) == (year, month, "Sun")
    ]
    return (sundays[which] - EPOCH) * DAY


def _summers(standard: int, begins: tuple[int, int, int], ends: tuple[int, int, int]) -> list[range]:
    """Return the summers of all years; a change is a month, which Sunday of it, and minutes of UTC."""
    return [
        range(
            _sunday(year, begins[0], begins[1]) + begins[2],
            _sunday(year, ends[0], ends[1]) + ends[2],
        )
        for year in range(2010, 2041)
    ]


# European Union and United Kingdom: 01:00 UTC on the last Sundays of March and of October. United States: 02:00
# by the clock on the second Sunday of March and the first of November.
_EUROPE = _summers(0, (3, -1, HOUR), (10, -1, HOUR))
_AMERICA = _summers(0, (3, 1, 7 * HOUR), (11, 0, 6 * HOUR))
CLOCKS = {
    "Europe/Berlin": (HOUR, _EUROPE),
    "Europe/London": (0, _EUROPE),
    "America/New_York": (-5 * HOUR, _AMERICA),
}


def offset(minute: int, zone: str) -> int:
    """Return how many minutes the clocks of the zone are ahead of UTC."""
    if zone == "Asia/Almaty":
        return 6 * HOUR if minute < ALMATY_CHANGED else 5 * HOUR
    standard, summers = CLOCKS[zone]
    year = LEAVES[EPOCH + minute // DAY].year
    return standard + HOUR * (minute in summers[year - 2010])


def leaf(minute: int, zone: str) -> int:
    """Return the leaf that hangs on the wall at that instant."""
    return EPOCH + (minute + offset(minute, zone)) // DAY


def start_of(day: int, zone: str) -> int:
    """Return the first instant at which the leaf hangs on the wall."""
    here = (day - EPOCH) * DAY - 15 * HOUR
    while leaf(here, zone) != day:
        here += STEP
    return here


def hours(start: int, number: int, wall: Wall, zone: str, *, against_state: bool = False) -> int:
    """Return when so many hours have passed after `start`, or before it."""
    onward = STEP if number > 0 else -STEP
    pauses = wall.law.hours == "pause" and not against_state
    here, left = start, abs(number) * HOUR
    while left:
        quarter = here if onward > 0 else here - STEP
        left -= 0 if pauses and leaf(quarter, zone) in wall.shut else STEP
        here += onward
    if wall.law.hours == "move" and not against_state:
        return _moved(here, onward // STEP, wall, zone)
    return here


def same_time(day: int, shown: int, zone: str) -> int:
    """Return the first instant of the day at which the clock shows `shown` minutes; if none, as before the change."""
    first = start_of(day, zone)
    return first + shown if _never_shown(first, shown, day, zone) else _when_shown(first, shown, day, zone)


def _when_shown(first: int, shown: int, day: int, zone: str) -> int:
    while (first + offset(first, zone)) % DAY != shown or leaf(first, zone) != day:
        first += STEP
    return first


def _never_shown(first: int, shown: int, day: int, zone: str) -> bool:
    quarters = (first + more for more in range(0, 26 * HOUR, STEP))
    return not any((at + offset(at, zone)) % DAY == shown and leaf(at, zone) == day for at in quarters)


def _moved(here: int, onward: int, wall: Wall, zone: str) -> int:
    day = leaf(here, zone)
    if day not in wall.shut:
        return here
    while day in wall.shut:
        day += onward
    return same_time(day, (here + offset(here, zone)) % DAY, zone)


def open_minutes(first: int, last: int, wall: Wall, zone: str) -> int:
    """Return how many minutes of open days lie between the two instants, in either order."""
    low, high = sorted((first, last))
    return sum(STEP for quarter in range(low, high, STEP) if leaf(quarter, zone) not in wall.shut)

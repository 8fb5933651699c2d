"""Counts to be made: seeded, or drawn by hypothesis, over real calendars and over invented ones."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from types import MappingProxyType
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from deadlines.closed_days import calendar_of
from deadlines.law.closed_days import Calendar, only_weekends
from deadlines.law.counting import SYSTEMS, Count, Period, count
from tests.oracle.walk import Wall, wall

SOME_ZONE = ZoneInfo("Europe/Berlin")
LONGEST = {"days": 60, "clear days": 20, "working days": 25, "weeks": 20, "months": 18, "years": 2}
UNITS = tuple(LONGEST)
FIRST, SPAN = date(2016, 1, 1), 4_700


def _invented(seed: int) -> Calendar:
    """Return a calendar of an invented place, with clusters of holidays and days worked in exchange."""
    random = Random(seed)
    days = [date(2015, 1, 1) + timedelta(days=number) for number in range(5_500)]
    closed = {}
    for _ in range(random.randint(20, 150)):
        first = random.choice(days)
        closed |= {first + timedelta(days=more): "Holiday" for more in range(random.randint(1, 6))}
    worked = frozenset(random.sample([day for day in days if day.weekday() > 4], 40)).difference(closed)
    return Calendar(f"nowhere {seed}", MappingProxyType(closed), worked, first_year=2015, last_year=2028)


CALENDARS = [*map(_invented, range(8)), only_weekends("nowhere")]
CALENDARS += [calendar_of(country) for country in ("KZ", "DE", "US", "TR", "PL", "FI", "KG", "LV")]
CALENDARS += [calendar_of("GB", region) for region in ("GB-ENG", "GB-SCT", "GB-NIR")]


@dataclass(frozen=True)
class Case:
    """One count to be made in two ways."""

    system: str
    place: int  # which of the calendars
    trigger: date
    number: int
    unit: str

    def __str__(self) -> str:
        period = f"{self.number} {self.unit}"
        return f"{period} from {self.trigger} under {self.system} in {self.calendar.place}"

    @property
    def calendar(self) -> Calendar:
        return CALENDARS[self.place]

    @property
    def wall(self) -> Wall:
        return wall(self.system, *holidays_of(self.place))

    def by_law(self, *, number: int = 0, later: int = 0, last: int = 0, **settled) -> Count:
        """Count by the law under test: with another number, a later trigger, a trigger over `last` days more."""
        first = self.trigger + timedelta(days=later)
        return count.__wrapped__(
            first,
            first + timedelta(days=last),
            Period(number or self.number, self.unit),
            SYSTEMS[self.system],
            self.calendar,
            SOME_ZONE,
            **settled,
        )


_HOLIDAYS = [frozenset(calendar.closed) for calendar in CALENDARS]


def holidays_of(place: int) -> tuple[frozenset[date], frozenset[date]]:
    """Return the holidays of a place, and the days of a weekend on which people work there."""
    return _HOLIDAYS[place], CALENDARS[place].worked


def seeded(system: str, seed: int) -> tuple[Case, Random]:
    """Return the case of a seed, and the chance that the properties may draw from."""
    chance = Random(f"{system} {seed}")
    unit = chance.choice(UNITS)
    longest = chance.choice((3, 9, LONGEST[unit]))
    number = chance.randint(1, longest) * chance.choice((1, 1, 1, -1))
    trigger = FIRST + timedelta(days=chance.randrange(SPAN))
    return Case(system, chance.randrange(len(CALENDARS)), trigger, number, unit), chance


cases = st.builds(
    lambda system, place, days, number_of, way: Case(
        system, place, FIRST + timedelta(days=days), number_of[0] * way, number_of[1]
    ),
    st.sampled_from(sorted(SYSTEMS)),
    st.integers(0, len(CALENDARS) - 1),
    st.integers(0, SPAN),
    st.sampled_from(UNITS).flatmap(lambda unit: st.tuples(st.integers(1, LONGEST[unit]), st.just(unit))),
    st.sampled_from((1, 1, 1, -1)),
)

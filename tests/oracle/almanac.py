"""Days laid out one after another from the rule for leap years alone, without the calendar of Python."""

from dataclasses import dataclass
from datetime import date

FIRST_YEAR, LAST_YEAR = 1995, 2045
WEEKDAYS = ("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat")  # 1 January 1995 was a Sunday


@dataclass(frozen=True)
class Leaf:
    """One day of the almanac: its place from the first leaf on, and what is printed on it."""

    number: int
    year: int
    month: int
    day: int
    weekday: str

    @property
    def printed(self) -> date:
        return date(self.year, self.month, self.day)


def _days_in(month: int, year: int) -> int:
    if month == 2:
        return 29 if (year % 4 == 0 and year % 100) or year % 400 == 0 else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _leaves() -> list[Leaf]:
    leaves: list[Leaf] = []
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        for month in range(1, 13):
            for day in range(1, _days_in(month, year) + 1):
                number = len(leaves)
                leaves.append(Leaf(number, year, month, day, WEEKDAYS[number % 7]))
    return leaves


LEAVES = _leaves()
NUMBER = {leaf.printed: leaf.number for leaf in LEAVES}
EPOCH = -(
    25 * 365 + 6
)  # the number 1 January 1970 would have: 25 years before the first leaf, six of them leap years

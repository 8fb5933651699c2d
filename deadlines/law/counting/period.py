"""Periods of time as the law writes them."""

import re
from dataclasses import dataclass
from functools import lru_cache

UNITS = ("hours", "days", "clear days", "working days", "weeks", "months", "years")
LONGEST = {"hours": 100_000, "weeks": 5_000, "months": 1_200, "years": 100}
LONGEST_IN_DAYS = 36_500
_WRITTEN = re.compile(r"([+-]?[0-9]{1,6})\s+((?:clear |working )?[a-z]+)")


@dataclass(frozen=True, slots=True)
class Period:
    """A number of units; a negative number counts backwards, none is the same day."""

    number: int
    unit: str

    def __str__(self) -> str:
        if not self.number:
            return "the same day"
        return f"{self.number} {self.unit if abs(self.number) != 1 else self.unit[:-1]}"


@lru_cache(maxsize=1024)
def read_period(text: str) -> Period:
    """Return the period written as "2 weeks", "1 month", "-10 days" or "5 clear days". Raises ValueError."""
    written = _WRITTEN.fullmatch(" ".join(text.lower().split()))
    unit = written[2] if written else ""
    unit = unit if unit.endswith("s") else f"{unit}s"
    if written is None or unit not in UNITS:
        raise ValueError(f'"{text}" is not a period: write a number and one of {", ".join(UNITS)}')
    number = int(written[1])
    if number == 0 or abs(number) > LONGEST.get(unit, LONGEST_IN_DAYS):
        raise ValueError(f'"{text}" is not a period the law could set')
    return Period(number, unit)

"""What a condition is asked with, and what it answers."""

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple

from deadlines.law.limits import Limits
from deadlines.law.reading import Reading
from deadlines.law.starts import Missing
from deadlines.law.timeline import Fact, When


@dataclass(frozen=True, slots=True)
class View:
    """One reading of a case together with the time limits drawn from it.

    `bars` keeps those found so far, by what is known of a person.
    """

    reading: Reading
    limits: Limits
    bars: dict[Hashable, Any] = field(default_factory=dict)


class Hold(NamedTuple):
    """Where a condition holds. `value`: True, False (asked for, not granted) or None (not known)."""

    facts: tuple[Fact, ...]
    since: When | None
    value: bool | None = True
    contested: bool = False
    until: date | datetime | None = None
    attacked: str = ""  # the ruling under challenge or stayed
    countries: tuple[str, ...] = ()  # the countries it protects against, where it names them
    missing: tuple[Missing, ...] = ()
    next_step_filed: bool = True  # False: it ends by time, and nobody has asked for what must follow


Finder = Callable[[View, str, Mapping[str, Any]], Iterator[Hold]]


def unconfirmed(*facts: Fact) -> bool:
    return any(fact.certainty != "confirmed" for fact in facts)


def earliest_end(fact: Fact, key: str) -> date | datetime | None:
    """The earliest moment at which what `fact` gives until `key` may lapse; None where it has no end."""
    when = fact.dates.get(key)
    if when is None:
        return None
    return when.earliest if when.exact else when.first_day

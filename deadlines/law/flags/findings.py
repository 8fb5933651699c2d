"""What is found about one person, and the flag that may be raised from it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import NamedTuple

from deadlines.law.bars import BarFound, Protection, open_steps, standing_orders, suspended
from deadlines.law.limits import Deadline
from deadlines.law.proceedings import Order
from deadlines.law.reading import Reading, start_of
from deadlines.law.rules import Packs
from deadlines.law.timeline import Fact

THREE_DAYS = timedelta(hours=72)


LEVELS = ("info", "notice", "warning", "critical")


SENDING_AWAY = ("removal", "transfer")


_SOUGHT_BY = frozenset({"wanted_notice", "extradition_request"})


class Flag(NamedTuple):
    """One conclusion. `subject` tells apart flags of one kind about different deadlines or rulings."""

    kind: str
    level: str
    person: str | None
    facts: tuple[str, ...]
    rules: tuple[str, ...]
    text: str
    subject: str = ""


@dataclass(frozen=True, eq=False)
class Findings:
    """Everything found about one person in one reading."""

    reading: Reading
    packs: Packs
    person: str
    bars: tuple[BarFound, ...]
    protections: tuple[Protection, ...]
    deadlines: tuple[Deadline, ...]

    @cached_property
    def claimed(self) -> tuple[BarFound, ...]:
        """The bars in force, claimed or in doubt: all that is more than merely asked for."""
        return tuple([bar for bar in self.bars if bar.status != "no_bar_found"])

    @cached_property
    def grounds(self) -> tuple[str, ...]:
        """The facts those bars rest on."""
        return facts_of(self.claimed)

    @cached_property
    def rules(self) -> tuple[str, ...]:
        """The rules of those bars."""
        return rules_of(self.claimed)

    @cached_property
    def removal_orders(self) -> tuple[Order, ...]:
        return tuple([o for act in SENDING_AWAY for o in standing_orders(self.reading, self.person, act)])

    @cached_property
    def enforceable(self) -> tuple[Order, ...]:
        """The orders that could be carried out now."""
        return tuple([order for order in self.removal_orders if not suspended(order, self.bars)])

    @property
    def sought(self) -> bool:
        """Whether any State is known to look for the person."""
        return bool(self.reading.kinds(self.person) & _SOUGHT_BY)

    @cached_property
    def steps(self) -> tuple[Fact, ...]:
        return open_steps(self.reading, self.person)


def facts_of(bars: Iterable[BarFound]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([fact.id for bar in bars for fact in bar.facts]))


def rules_of(bars: Iterable[BarFound]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([bar.rule.id for bar in bars]))


def flag_of(
    found: Findings,
    kind: str,
    level: str,
    facts: Iterable[str],
    rules: Iterable[str],
    text: str,
    subject: str = "",
) -> Flag:
    return Flag(
        kind, level, found.person, tuple(dict.fromkeys(facts)), tuple(dict.fromkeys(rules)), text, subject
    )


def near(reading: Reading, end: date | datetime | None, before: timedelta) -> bool:
    """Whether `end` (the start of a day, or an instant) is no further away than `before`."""
    if end is None:
        return False
    instant = end if isinstance(end, datetime) else start_of(end, reading.zone)
    return reading.over(instant - before)

"""What is found about one person, and the flag that may be raised from it."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from deadlines.law.bars import BarFound, Protection, open_steps, standing_orders, suspended
from deadlines.law.counting.hours import start_of
from deadlines.law.limits import Deadline
from deadlines.law.reading import Reading
from deadlines.law.rules import Packs

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


class Findings:
    """Everything found about one person in one reading.

    `claimed`: the bars in force, claimed or in doubt, all that is more than merely asked for; `grounds` and `rules`:
    the facts and rules they rest on. `removal_orders`: the orders to send the person away that stand; `enforceable`:
    those that could be carried out now. `steps`: those taken towards it. `sought`: whether any State looks for them.
    """

    def __init__(
        self,
        reading: Reading,
        packs: Packs,
        person: str,
        bars: tuple[BarFound, ...],
        protections: tuple[Protection, ...],
        deadlines: tuple[Deadline, ...],
    ) -> None:
        self.reading = reading
        self.packs = packs
        self.person = person
        self.bars = bars
        self.protections = protections
        self.deadlines = deadlines
        self.claimed = [bar for bar in bars if bar.status != "no_bar_found"]
        self.grounds = facts_of(self.claimed)
        self.rules = rules_of(self.claimed)
        self.removal_orders = [o for act in SENDING_AWAY for o in standing_orders(reading, person, act)]
        self.enforceable = [order for order in self.removal_orders if not suspended(order, bars)]
        self.steps = open_steps(reading, person)
        self.sought = not reading.kinds(person).isdisjoint(_SOUGHT_BY)


def facts_of(bars: Iterable[BarFound]) -> list[str]:
    return [fact.id for bar in bars for fact in bar.facts]


def rules_of(bars: Iterable[BarFound]) -> list[str]:
    return [bar.rule.id for bar in bars]


def flag_of(
    found: Findings,
    kind: str,
    level: str,
    facts: Sequence[str],
    rules: Sequence[str],
    text: str,
    subject: str = "",
) -> Flag:
    """Return the flag about the person, each fact and rule named once."""
    once = dict.fromkeys
    return Flag(kind, level, found.person, tuple(once(facts)), tuple(once(rules)), text, subject)


def near(reading: Reading, end: date | datetime | None, before: timedelta) -> bool:
    """Whether `end` (the start of a day, or an instant) is no further away than `before`."""
    if end is None:
        return False
    instant = end if isinstance(end, datetime) else start_of(end, reading.zone)
    return reading.over(instant - before)

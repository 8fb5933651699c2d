"""Deprivation of liberty: detentions without a gap are one, and a limit runs from the first of them."""

from dataclasses import dataclass

from deadlines.law.asking import asked_once
from deadlines.law.happened import Happened, told_by_facts
from deadlines.law.reading import Reading
from deadlines.law.timeline import Fact


@dataclass(frozen=True, slots=True)
class Spell:
    """Detentions of one person that follow each other without a certain gap, the first one first."""

    detentions: tuple[Fact, ...]

    @property
    def first(self) -> Fact:
        return self.detentions[0]


@told_by_facts
def spells(happened: Happened, person: str) -> tuple[Spell, ...]:
    """The spells of detention of `person` that have begun, in order."""
    joined: list[list[Fact]] = []
    for detention in happened.concerning("detention", person):
        if joined and not _certain_gap(joined[-1][-1], detention):
            joined[-1].append(detention)
        else:
            joined.append([detention])
    return tuple(Spell(tuple(detentions)) for detentions in joined)


def _certain_gap(before: Fact, after: Fact) -> bool:
    ended, began = before.dates.get("held_to"), after.dates.get("held_from")
    if ended is None or ended.latest is None or began is None or began.earliest is None:
        return False
    return ended.latest < began.earliest


@asked_once
def held(reading: Reading, person: str) -> Spell | None:
    """Return the spell in which `person` is held at the instant of the reading, if there is one."""
    current = spells(reading, person)
    if not current or reading.has(current[-1].detentions[-1], "held_to"):
        return None
    return current[-1]

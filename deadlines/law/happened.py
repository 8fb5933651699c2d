"""Facts that have happened, by their kind, the persons they concern and the facts they name."""

from collections.abc import Mapping
from typing import TypeVar

from deadlines.law.asking import asked_once
from deadlines.law.timeline import REFERENCES, Fact, Timeline

Key = TypeVar("Key")


class Happened:
    """Those facts of a case that have happened by some instant, each group in order.

    `concerning`: by person and kind; `referring`: by the kind of the fact, the key and the fact it names under it.
    """

    def __init__(self, timeline: Timeline, facts: tuple[Fact, ...]) -> None:
        self.by_id: Mapping[str, Fact] = {fact.id: fact for fact in facts}
        of_kind: dict[str, list[Fact]] = {}
        concerning: dict[str, dict[str, list[Fact]]] = {person: {} for person in timeline.persons}
        referring: dict[tuple[str, str, str], list[Fact]] = {}
        for fact in facts:
            of_kind.setdefault(fact.type, []).append(fact)
            for person in timeline.concerned[fact.id]:
                concerning[person].setdefault(fact.type, []).append(fact)
            for key in REFERENCES:
                if key in fact.values:
                    referring.setdefault((fact.type, key, fact.values[key]), []).append(fact)
        self.of_kind = _settled(of_kind)
        self.concerning = {person: _settled(kinds) for person, kinds in concerning.items()}
        self.referring = _settled(referring)


def _settled(groups: dict[Key, list[Fact]]) -> Mapping[Key, tuple[Fact, ...]]:
    return {key: tuple(facts) for key, facts in groups.items()}


@asked_once
def happened(timeline: Timeline, facts: tuple[Fact, ...]) -> Happened:
    """Return these facts of the case as those that have happened."""
    return Happened(timeline, facts)

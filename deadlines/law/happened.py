"""What has happened: the facts of a case by their kind, the persons they concern and the facts they name."""

from collections.abc import Callable, KeysView, Mapping, Set
from operator import attrgetter
from typing import TypeVar, TypeVarTuple

from deadlines.law.asking import Answers, asked_once, remembering
from deadlines.law.timeline import REFERENCES, Fact, Timeline

Key = TypeVar("Key")
Asked = TypeVarTuple("Asked")
Answer = TypeVar("Answer")


class Groups:
    """Facts that have happened, each group in order, and what they alone have answered.

    `concerning`: by person and kind; `referring`: by the kind of the fact, the key and the fact it names under it.
    """

    def __init__(self, timeline: Timeline, facts: tuple[Fact, ...]) -> None:
        self.answers: Answers = {}
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


def _settled(groups: dict[Key, list[Fact]]) -> dict[Key, tuple[Fact, ...]]:
    return {key: tuple(facts) for key, facts in groups.items()}


@asked_once
def _grouped(timeline: Timeline, facts: tuple[Fact, ...]) -> Groups:
    return Groups(timeline, facts)


class Happened:
    """The facts of a case that have happened, at whatever instant that is so."""

    def __init__(self, timeline: Timeline, facts: tuple[Fact, ...]) -> None:
        groups = _grouped(timeline, facts)
        self.timeline = timeline
        self.by_id = groups.by_id
        self.told_by_facts = groups.answers
        self._of_kind = groups.of_kind
        self._concerning = groups.concerning
        self._referring = groups.referring

    def of(self, kind: str) -> tuple[Fact, ...]:
        """The facts of one kind that have happened, in order."""
        return self._of_kind.get(kind, ())

    def kinds(self, person: str) -> KeysView[str]:
        """The kinds of facts that have happened and concern `person`."""
        return self._concerning[person].keys()

    def known(self, person: str, *, besides: Set[str]) -> tuple[str, ...]:
        """The ids of all the facts that concern `person`, but for some kinds."""
        own = self._concerning[person]
        return tuple([fact.id for kind, facts in own.items() if kind not in besides for fact in facts])

    def concerning(self, kind: str, person: str) -> tuple[Fact, ...]:
        """The facts of one kind that have happened and concern `person`, in order."""
        return self._concerning[person].get(kind, ())

    def referring(self, kind: str, key: str, to: str) -> tuple[Fact, ...]:
        """The facts of one kind that have happened and name the fact `to` under `key`, in order."""
        return self._referring.get((kind, key, to), ())


def told_by_facts(answer: Callable[[Happened, *Asked], Answer]) -> Callable[[Happened, *Asked], Answer]:
    """Let an answer be worked out once for all the instants at which the same facts have happened."""
    return remembering(answer, attrgetter("told_by_facts"))

"""Why the law comes to what it comes to: for each bar and time limit the chain, for each other bar what failed.

An explanation is drawn up from an assessment, for who asks. It follows the reading that is safe for the person; what a
doubtful date leaves open is said with the doubts.
"""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

from deadlines.law.assess import Assessment, Judged
from deadlines.law.limits import Deadline
from deadlines.law.sentences import Sentence, said

from .bars import NotApplying, not_applying, why_bar
from .deadlines import why_deadline
from .holding import named

__all__ = ["NotApplying", "Why", "explain"]

Orders = frozenset[str] | None
Limited = tuple[str, str, tuple[str, ...]]  # the rule, the fact that starts it, the persons


@dataclass(frozen=True, slots=True)
class Why:
    """The chains behind one assessment.

    `bars`: by person, rule and the orders the bar covers. `not_applying`: by person, every bar that was looked at and
    does not stand. `deadlines`: by rule and the fact that starts it, as the safe reading has it. `doubts`: the facts of
    which it is not known whether they have happened yet.
    """

    bars: Mapping[tuple[str, str, Orders], tuple[Sentence, ...]]
    not_applying: Mapping[str, tuple[NotApplying, ...]]
    deadlines: Mapping[Limited, tuple[Sentence, ...]]
    doubts: tuple[Sentence, ...]


def explain(assessment: Assessment) -> Why:
    """Return why an assessment answers as it does. What several readings found is told as the safest has it."""
    bars: dict[tuple[str, str, Orders], tuple[Sentence, ...]] = {}
    deadlines: dict[Limited, tuple[Sentence, ...]] = {}
    for judged in assessment.readings:
        bars = _bars(judged) | bars
        deadlines = _deadlines(judged, deadlines) | deadlines
    return Why(bars, _not_applying(assessment), deadlines, tuple(_doubts(assessment)))


def _bars(judged: Judged) -> dict[tuple[str, str, Orders], tuple[Sentence, ...]]:
    """The chains of one reading. Those of whom the same is known share their bars, and the chains with them."""
    told: dict[int, list[tuple[str, Orders, tuple[Sentence, ...]]]] = {}
    for person, found in judged.bars.items():
        if id(found) not in told:
            told[id(found)] = [(bar.rule.id, bar.orders, why_bar(judged.view, person, bar)) for bar in found]
    return {
        (person, rule, orders): chain
        for person, found in judged.bars.items()
        for rule, orders, chain in told[id(found)]
    }


def _not_applying(assessment: Assessment) -> Mapping[str, tuple[NotApplying, ...]]:
    """What stands in no reading, told as the safest has it; once for those of whom the same is known."""
    safest = assessment.readings[0]
    told: dict[tuple[int, frozenset[str]], tuple[NotApplying, ...]] = {}
    found: dict[str, tuple[NotApplying, ...]] = {}
    for person, bars in safest.bars.items():
        listed = frozenset(bar.rule.id for judged in assessment.readings for bar in judged.bars[person])
        if (id(bars), listed) not in told:
            told[id(bars), listed] = not_applying(safest.view, assessment.packs, person, listed)
        found[person] = told[id(bars), listed]
    return found


def _deadlines(judged: Judged, told: Container[Limited]) -> dict[Limited, tuple[Sentence, ...]]:
    """The chains of one reading, but for those that a safer one has told."""
    timeline = judged.reading.timeline
    return {limit: why_deadline(d, timeline) for d in judged.deadlines if (limit := _limit(d)) not in told}


def _limit(deadline: Deadline) -> Limited:
    return deadline.rule.id, deadline.trigger.id, deadline.persons


def _doubts(assessment: Assessment) -> Iterator[Sentence]:
    for fact, _key in assessment.readings[0].reading.doubts.values():
        yield said("whether {fact} has happened yet is not known: it is read both ways", fact=named(fact))

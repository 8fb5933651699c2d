"""What differs between two assessments of one case, in the shape of the contract. No database, no clock, no copies."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from deadlines.law.contract import subject_of

Assessed = Mapping[str, Any]  # an assessment, or a part of one
Key = tuple[Any, ...]
Keyed = dict[Key, Assessed]
Keying = Callable[[Assessed, Mapping[str, str]], Keyed]


@dataclass(frozen=True, slots=True)
class Change:
    """One answer before and after. `before` is None where it appears, `after` where it goes.

    `key` tells it from the others of its kind: person and act of a status; person, rule, orders and destinations of
    a bar; rule, trigger and persons of a deadline; kind, person, rule and number among those alike of a flag.
    """

    key: Key
    before: Assessed | None
    after: Assessed | None

    @property
    def stands(self) -> Assessed:
        """The answer after; the one before where it goes."""
        return self.before if self.after is None else self.after  # type: ignore[return-value]


@dataclass(frozen=True, slots=True)
class Differences:
    """The answers in which two assessments differ, in the order of the later one; then those that are gone."""

    statuses: tuple[Change, ...] = ()
    bars: tuple[Change, ...] = ()
    deadlines: tuple[Change, ...] = ()
    flags: tuple[Change, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.statuses or self.bars or self.deadlines or self.flags)


NO_SUCCESSORS: Mapping[str, str] = {}


def differences(
    before: Assessed, after: Assessed, *, successors: Mapping[str, str] = NO_SUCCESSORS
) -> Differences:
    """Return in what two assessments differ.

    `successors` names for a fact of the earlier one the fact that stands in its place in the later: what depends on
    either is the same answer.
    """
    return Differences(
        *(
            ()
            if before[part] == after[part]
            else tuple(
                change for change in _pairs(keyed, before, after, successors) if _differs(change, keys)
            )
            for part, keyed, keys in PARTS
        )
    )


def unchanged(
    before: Assessed, after: Assessed, *, successors: Mapping[str, str] = NO_SUCCESSORS
) -> Differences:
    """Return, in the same shape, the answers that are the same before and after."""
    return Differences(
        *(
            tuple(change for change in _pairs(keyed, before, after, successors) if not _differs(change, keys))
            for _part, keyed, keys in PARTS
        )
    )


def moved(change: Change) -> timedelta | None:
    """Return how much later the safe day of a deadline is than before; negative: earlier. None where it has no such.

    Instants are compared as such, days as days; a day with an instant by its day.
    """
    days = [answer and _moment(answer["file_by"]) for answer in (change.before, change.after)]
    before, after = days
    if not before or not after:
        return None
    if isinstance(before, datetime) and isinstance(after, datetime):
        return after - before
    return _day(after) - _day(before)


def _pairs(
    keyed: Keying, before: Assessed, after: Assessed, successors: Mapping[str, str]
) -> Iterator[Change]:
    """Yield each answer beside its like in the other assessment."""
    old, new = keyed(before, successors), keyed(after, NO_SUCCESSORS)
    for key, answer in new.items():
        yield Change(key, old.get(key), answer)
    for key, answer in old.items():
        if key not in new:
            yield Change(key, answer, None)


def _differs(change: Change, keys: Iterable[str]) -> bool:
    before, after = change.before, change.after
    if before is None or after is None:
        return True
    return any(before.get(key) != after.get(key) for key in keys)


def _statuses(assessed: Assessed, successors: Mapping[str, str]) -> Keyed:
    return {
        (person, act): answer for person, acts in assessed["persons"].items() for act, answer in acts.items()
    }


def _bars(assessed: Assessed, successors: Mapping[str, str]) -> Keyed:
    """A bar against several kinds of act stands under each, and is one."""
    return {
        (person, bar["rule"], _these(bar["orders"], successors), _these(bar["to"], NO_SUCCESSORS)): bar
        for person, acts in assessed["persons"].items()
        for answer in acts.values()
        for bar in answer["bars"]
    }


def _deadlines(assessed: Assessed, successors: Mapping[str, str]) -> Keyed:
    return {
        (deadline["rule"], successors.get(deadline["trigger"], deadline["trigger"]), *persons): deadline
        for deadline in assessed["deadlines"]
        for persons in [deadline["persons"]]
    }


def _flags(assessed: Assessed, successors: Mapping[str, str]) -> Keyed:
    alike: Counter[Key] = Counter()
    found: Keyed = {}
    for flag in assessed["flags"]:
        key = (flag["kind"], flag["person"], subject_of(flag))
        found[*key, alike[key]] = flag
        alike[key] += 1
    return found


def _these(named: str | Iterable[str], successors: Mapping[str, str]) -> Key:
    if isinstance(named, str):
        return (named,)
    return tuple(sorted(successors.get(one, one) for one in named))


def _moment(text: str | None) -> date | datetime | None:
    if not text:
        return None
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def _day(moment: date | datetime) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


# Where the answers of each kind stand in an assessment, how they are told apart, and what makes one another answer:
# the rest (facts, steps, evidence) tells how it was reached.
PARTS: tuple[tuple[str, Keying, tuple[str, ...]], ...] = (
    ("persons", _statuses, ("status",)),
    ("persons", _bars, ("class", "in_force", "contested", "acts", "since", "until", "ends_when")),
    ("deadlines", _deadlines, ("file_by", "last_day", "state")),
    ("flags", _flags, ("level",)),
)

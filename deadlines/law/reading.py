"""One reading of a case at one instant: which of its facts have happened.

A date that spans the instant may lie before or after it. Such a doubt is read both ways (see `assess`): a reading
takes a side on each, notes every doubt it met, and notes the next instant at which time alone would answer
a question otherwise.
"""

from collections.abc import KeysView, Mapping, Set
from datetime import date, datetime, timedelta

from deadlines.law.asking import Answers
from deadlines.law.counting.hours import start_of
from deadlines.law.happened import happened
from deadlines.law.timeline import Fact, Timeline, When

# In doubt these have not happened; an order, a step, a service or a lapse has.
_NOT_IN_DOUBT = frozenset(
    {
        "application",
        "appeal",
        "stay_request",
        "stay_ruling",
        "late_request",
        "interim_measure",
        "protection",
        "permit",
        "bar_notice",
    }
)
_LAPSES = frozenset({"withdrawn_on", "ended_on", "refused_on", "lifted_on"})


class Reading:
    """The facts that have happened at `at`, taking the sides in `sides` where a date leaves it open."""

    def __init__(self, timeline: Timeline, at: datetime, sides: Mapping[When, bool]) -> None:
        self.timeline = timeline
        self.at = at
        self.zone = timeline.zone
        self.day = at.astimezone(timeline.zone).date()
        self.answers: Answers = {}
        self.next_change: datetime | None = None
        self.doubts: dict[When, tuple[Fact, str]] = {}
        self._sides = sides
        found = happened(timeline, tuple([fact for fact in timeline.grouped if self._has_happened(fact)]))
        self.by_id = found.by_id
        self._of_kind = found.of_kind
        self._concerning = found.concerning
        self._referring = found.referring

    def of(self, kind: str) -> tuple[Fact, ...]:
        """The facts of one kind that have happened, in order."""
        return self._of_kind.get(kind, ())

    def kinds(self, person: str) -> KeysView[str]:
        """The kinds of facts that have happened and concern `person`."""
        return self._concerning[person].keys()

    def known(self, person: str, *, besides: Set[str]) -> tuple[str, ...]:
        """The ids of all the facts that concern `person`, but for some kinds."""
        own = self._concerning[person]
        return tuple(fact.id for kind, facts in own.items() if kind not in besides for fact in facts)

    def concerning(self, kind: str, person: str) -> tuple[Fact, ...]:
        """The facts of one kind that have happened and concern `person`, in order."""
        return self._concerning[person].get(kind, ())

    def referring(self, kind: str, key: str, to: str) -> tuple[Fact, ...]:
        """The facts of one kind that have happened and name the fact `to` under `key`, in order."""
        return self._referring.get((kind, key, to), ())

    def over(self, instant: datetime) -> bool:
        """Whether `instant` has come; if not, notes that time alone will change the answer."""
        if instant <= self.at:
            return True
        if self.next_change is None or instant < self.next_change:
            self.next_change = instant
        return False

    def day_over(self, end: date | datetime) -> bool:
        """Whether the last moment of a day, or an instant, has passed."""
        return self.over(end if isinstance(end, datetime) else start_of(end + _DAY, self.zone))

    def has(self, fact: Fact, key: str) -> bool:
        """Whether what `key` dates has happened. A key that is not recorded has not."""
        when = fact.dates.get(key)
        return when is not None and self._has(when, fact, key)

    def side(self, doubt: When) -> bool:
        """The side this reading took on one of its doubts."""
        return self._sides[doubt] if doubt in self._sides else in_doubt(*self.doubts[doubt])

    def _has_happened(self, fact: Fact) -> bool:
        when = fact.happened
        return when is None or self._has(when, fact, "")

    def _has(self, when: When, fact: Fact, key: str) -> bool:
        if when.certain is not None and when.certain <= self.at:
            return True
        if when.earliest is not None and not self.over(when.earliest):
            return False
        if when.certain is not None:
            self.over(when.certain)
        self.doubts[when] = (fact, key)
        return self.side(when)


def in_doubt(fact: Fact, key: str) -> bool:
    """Whether what may have happened is taken to have happened, for the sake of the person."""
    if key in _LAPSES:
        return True
    return fact.type not in _NOT_IN_DOUBT and key != "held_to"


_DAY = timedelta(days=1)

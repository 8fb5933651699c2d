"""One reading of a case at one instant: which of its facts have happened.

A date that spans the instant may lie before or after it. Such a doubt is read both ways (see `assess`): a reading
takes a side on each, notes every doubt it met, and notes the next instant at which time alone would answer
a question otherwise.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from deadlines.law.asking import Answers
from deadlines.law.counting.hours import start_of
from deadlines.law.happened import Happened
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


class Reading(Happened):
    """The facts that have happened at `at`, taking the sides in `sides` where a date leaves it open."""

    def __init__(self, timeline: Timeline, at: datetime, sides: Mapping[When, bool]) -> None:
        self.at = at
        self.zone = timeline.zone
        self.day = at.astimezone(timeline.zone).date()
        self.answers: Answers = {}
        self.next_change: datetime | None = None
        self.doubts: dict[When, tuple[Fact, str]] = {}
        self._sides = sides
        super().__init__(timeline, tuple([fact for fact in timeline.grouped if self._has_happened(fact)]))

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

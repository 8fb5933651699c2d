"""What happened, as far as we know: the facts of one case, ready to be judged.

Nothing here knows how a fact was written down or stored. Every date arrives as a `When`: the instants it may span.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from deadlines.law.asking import Answers

_TICK = timedelta(microseconds=1)
COMES_OF_AGE = 18

# Dates that point ahead: when something is to happen or to lapse. They never hide the fact that names them.
AHEAD = frozenset({"set_for", "until", "valid_until", "leave_by", "last_day"})

# The date that says when a fact of each kind happened; the first one recorded counts.
HAPPENED_BY: Mapping[str, tuple[str, ...]] = {
    "border_crossing": ("crossed_on",),
    "detention": ("held_from",),
    "whereabouts": ("confirmed_at",),
    "circumstance": ("learned_on",),
    "application": ("made_on", "registered_on", "lodged_on"),
    "permit": ("issued_on",),
    "protection": ("granted_on",),
    "ruling": ("pronounced_on", "sent_on", "known_on"),
    "service": ("received_on", "sent_on", "translation_on"),
    "appeal": ("lodged_on", "received_on", "posted_on"),
    "stay_request": ("requested_on",),
    "stay_ruling": ("decided_on", "served_on"),
    "late_request": ("requested_on",),
    "waiver": ("waived_on",),
    "hearing": (),
    "act": ("done_on",),
    "extension": (),
    "interim_measure": ("requested_on", "indicated_on"),
    "wanted_notice": ("known_on",),
    "extradition_request": ("announced_on", "received_on"),
    "transfer_request": ("requested_on",),
    "removal_step": ("happened_at",),
    "departure_attempt": ("tried_on",),
    "bar_notice": ("given_at",),
}

# The keys by which one fact refers to another.
REFERENCES = ("against", "on_appeal", "on_request", "ruling", "trigger")


@dataclass(frozen=True, slots=True, eq=False)
class When:
    """The instants at which something may have happened.

    `earliest` and `latest` bound them (`latest` excluded for a day; None: no bound on that side). `first_day` and
    `last_day` are the same bounds as calendar days in the zone of the case. `certain`: the instant from which it has
    happened beyond doubt (None: never beyond doubt). `exact`: an instant is known, not a day.
    """

    written: str
    earliest: datetime | None
    latest: datetime | None
    certain: datetime | None
    exact: bool
    first_day: date | None
    last_day: date | None

    @classmethod
    def between(
        cls,
        earliest: datetime | None,
        latest: datetime | None,
        zone: ZoneInfo,
        *,
        exact: bool = False,
        written: str = "",
        recorded_at: datetime | None = None,
    ) -> "When":
        """Return the span with its days in `zone`, knowing that nothing recorded happened after `recorded_at`."""
        certain = latest
        if recorded_at and (latest is None or recorded_at < latest):
            certain = max(recorded_at, earliest) if earliest else recorded_at
            latest = certain if certain == recorded_at else latest
        last = latest if exact or latest is None else latest - _TICK
        return cls(
            written,
            earliest,
            latest,
            certain,
            exact,
            earliest.astimezone(zone).date() if earliest else None,
            last.astimezone(zone).date() if last else None,
        )


@dataclass(frozen=True, slots=True, eq=False)
class Fact:
    """One thing that happened. `values` holds its own keys by their names in the case file; dates are in `dates`.

    `happened`: the date by which it happened (None: no such date is recorded); `main_key`: the key of that date, or
    the one it would stand under.
    """

    id: str
    type: str
    person: str | None = None
    proceeding: str | None = None
    persons: tuple[str, ...] = ()
    certainty: str = "confirmed"
    recorded_at: datetime | None = None
    withdrawn_at: datetime | None = None
    dates: Mapping[str, When] = field(default_factory=dict)
    values: Mapping[str, Any] = field(default_factory=dict)
    main_key: str = field(init=False)
    happened: When | None = field(init=False)

    def __post_init__(self) -> None:
        keys = HAPPENED_BY[self.type] or ("happened_at",)
        main_key = next((key for key in keys if key in self.dates), keys[0])
        object.__setattr__(self, "main_key", main_key)
        object.__setattr__(self, "happened", self.dates.get(main_key))

    def refers_to(self) -> Iterable[str]:
        """The ids of the facts that this one names."""
        return (self.values[key] for key in REFERENCES if key in self.values)


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the case. `minor` and `unaccompanied` as recorded; None: not recorded."""

    id: str
    nationalities: tuple[str, ...] = ()
    born: When | None = None
    minor: bool | None = None
    unaccompanied: bool | None = None

    def is_minor(self, day: date | None) -> bool | None:
        """Whether the person is under eighteen on `day`: by the day of birth if that settles it, else as recorded."""
        if day is not None and self.born is not None:
            if self.born.first_day is not None and _of_age(self.born.first_day) > day:
                return True
            if self.born.last_day is not None and _of_age(self.born.last_day) <= day:
                return False
        return self.minor


@dataclass(frozen=True, slots=True)
class Proceeding:
    id: str
    kind: str
    persons: tuple[str, ...]
    procedure: str | None = None
    subsequent: int | None = None
    offence: str | None = None


@dataclass(frozen=True, eq=False)
class Timeline:
    """The facts of one case. Two timelines with the same facts in another order are assessed alike."""

    jurisdiction: str
    region: str
    zone: ZoneInfo
    persons: Mapping[str, Person]
    proceedings: Mapping[str, Proceeding]
    facts: tuple[Fact, ...]

    @cached_property
    def sorted_facts(self) -> tuple[Fact, ...]:
        """The facts by the earliest instant of each, then by id."""
        return tuple(sorted(self.facts, key=in_order))

    @cached_property
    def withdrawals(self) -> tuple[datetime, ...]:
        """The instants at which a fact of this case was withdrawn."""
        return tuple(sorted(fact.withdrawn_at for fact in self.facts if fact.withdrawn_at))

    def known_at(self, instant: datetime) -> "Timeline":
        """Return the case as it was known at `instant`: without what was recorded later, or refers to it.

        What was withdrawn later was not withdrawn yet.
        """
        known = self._without(f.id for f in self.facts if f.recorded_at and f.recorded_at > instant)
        return known._not_yet_withdrawn(instant)

    def _not_yet_withdrawn(self, instant: datetime) -> "Timeline":
        if not self.withdrawals or self.withdrawals[-1] <= instant:
            return self
        return replace(
            self,
            facts=tuple(
                replace(fact, withdrawn_at=None)
                if fact.withdrawn_at and fact.withdrawn_at > instant
                else fact
                for fact in self.facts
            ),
        )

    def standing_at(self, instant: datetime) -> "Timeline":
        """Return the case without the facts withdrawn by `instant`, and without what refers to them."""
        if not self.withdrawals or self.withdrawals[0] > instant:
            return self
        return self._without(f.id for f in self.facts if f.withdrawn_at and f.withdrawn_at <= instant)

    def _without(self, ids: Iterable[str]) -> "Timeline":
        gone = set(ids)
        while more := {f.id for f in self.facts if f.id not in gone and not gone.isdisjoint(f.refers_to())}:
            gone |= more
        if not gone:
            return self
        kept = tuple(fact for fact in self.facts if fact.id not in gone)
        return Timeline(self.jurisdiction, self.region, self.zone, self.persons, self.proceedings, kept)

    @cached_property
    def concerned(self) -> Mapping[str, tuple[str, ...]]:
        """The persons each fact concerns, by the fact's id.

        A fact about a person concerns that person. One about a proceeding concerns the persons it names; where it
        names none, those of the ruling it attacks or serves, and else those of the proceeding.
        """
        return {fact.id: self._persons_of(fact) for fact in self.facts}

    def _persons_of(self, fact: Fact) -> tuple[str, ...]:
        if fact.person:
            return (fact.person,)
        if fact.persons:
            return fact.persons
        for key in ("against", "on_appeal", "on_request", "ruling"):
            if (referred := self.by_id.get(fact.values.get(key, ""))) is not None:
                return self._persons_of(referred)
        return self.proceedings[fact.proceeding].persons if fact.proceeding else ()

    @cached_property
    def by_id(self) -> Mapping[str, Fact]:
        """The facts by their ids."""
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def answers(self) -> Answers:
        """What was worked out about the facts that does not change with the instant (see `asked_once`)."""
        return {}

    @cached_property
    def by_type(self) -> Mapping[str, tuple[Fact, ...]]:
        """The facts of each kind, in order."""
        found: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.sorted_facts:
            found[fact.type].append(fact)
        return {kind: tuple(facts) for kind, facts in found.items()}

    @cached_property
    def grouped(self) -> tuple[Fact, ...]:
        """The facts kind by kind, those of each in order."""
        return tuple(fact for facts in self.by_type.values() for fact in facts)


def _of_age(born: date) -> date:
    """The eighteenth birthday; of somebody born on 29 February, the day after the 28th."""
    leap_day = (born.month, born.day) == (2, 29)
    return date(born.year + COMES_OF_AGE, 3, 1) if leap_day else born.replace(year=born.year + COMES_OF_AGE)


def in_order(fact: Fact) -> tuple[float, str]:
    """Return what facts are sorted by: the earliest instant of each, then its id."""
    when = fact.happened
    bound = (when.earliest or when.latest) if when else None
    return (bound.timestamp() if bound else 0.0, fact.id)


def certainly_before(earlier: Fact, later: Fact) -> bool:
    """Whether one fact had happened, beyond doubt, when the other may first have."""
    before, after = earlier.happened, later.happened
    if before is None or after is None or before.latest is None or after.earliest is None:
        return False
    return before.latest <= after.earliest

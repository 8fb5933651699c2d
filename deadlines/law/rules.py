"""What a pack says, read once: rules, their versions, the time limits they set and the bars they raise."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any

from deadlines.law.counting import Period


class BarClass(StrEnum):
    """How a bar comes to be. The distinction is safety-critical."""

    AUTO = "A-AUTO"  # by law, as soon as the event exists
    WINDOW = "A-WINDOW"  # by law, in the window to appeal and while a timely appeal is pending
    ON_REQUEST = "R-PEND"  # by law, from the window to ask for a stay until the court has decided the request
    ON_GRANT = "R-GRANT"  # only once a stay is granted
    INDICATED = "I-GRANT"  # an international measure, binding once indicated
    DISCRETION = "D"
    CONTESTED = "CONTESTED"  # text or practice disputed: claimed, and the alarm stays on
    PERIOD = "PERIOD"  # a period to leave is running
    NONE = "NONE"  # expressly no bar


# How well a rule is established, the best first.
MARKS = ("read", "read-p", "secondary", "unverified")


@dataclass(frozen=True, slots=True)
class Version:
    """A rule as it stands between two days, both included (None: no bound is known).

    One that names rules under `instead` leaves the field to them: in that time this rule starts and bars nothing.
    """

    since: date | None
    until: date | None
    decided_by: str  # the date that picks the version: "trigger", or a key such as "lodged_on"
    evidence: str = MARKS[-1]
    source: str = ""
    confidence: str = "L"
    contested: bool = False
    instead: tuple[str, ...] = ()
    period: Period | None = None
    longest: Period | None = (
        None  # the longer of two competing periods: sets the last day, never the safe day
    )

    def covers(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True, eq=False)
class Match:
    """Which facts a rule means: a kind, and for each key the values that fit."""

    fact: str
    keys: tuple[tuple[str, frozenset[Any]], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Limit:
    """A time within which something must be done."""

    kind: str  # appeal, application, stay_request, other_act, authority, detention
    starts: tuple[Match, ...]
    basis: str  # what starts the count: served, pronounced, held, ...
    counting: str
    met_by: tuple[Match, ...]
    after: str | None = None  # the rule whose end it is counted from, in place of a fact
    latest_basis: str | None = None  # a later start that the law allows; it moves the last day only
    first_day: bool | None = None  # whether the day of the trigger counts; None: the system decides
    whole_days: bool = (
        False  # a limit on detention that ends with the end of a day, whatever its hour of start
    )
    listed: bool = True  # False: it is counted for a bar only, and is no deadline
    repeats: bool = False  # each act recorded for it moves it on by one period
    note: str = ""

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of facts that may start it."""
        return frozenset(match.fact for match in self.starts)

    @property
    def binds_the_state(self) -> bool:
        return self.kind in ("authority", "detention")


@dataclass(frozen=True, slots=True)
class Condition:
    """One named condition of `deadlines.law.conditions`, with its arguments."""

    name: str
    arguments: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Bar:
    """What forbids an act of sending away, and while what."""

    bar_class: BarClass
    acts: tuple[str, ...]
    to: str  # "any", "danger" (the countries the person fears) or "named" (those the measure names)
    orders: str  # "any" or "attacked" (only the ruling under challenge)
    while_any: tuple[Condition, ...]
    only_if: tuple[Condition, ...] = ()
    established: bool = True  # False: the law is not known here, so the bar is neither there nor absent
    ends_when: str = ""


@dataclass(frozen=True, slots=True)
class Deemed:
    """When a thing sent counts as served: the period of the version after it was `sent`.

    `when`: the services that it means; None where the pack names none, and it is then told only when asked for.
    """

    moved: bool | None  # None: disputed whether a closed day moves it
    sent: str  # the word for what happened to it: posted, sent, handed to the centre
    when: Match | None = None


@dataclass(frozen=True, slots=True)
class Precondition:
    """A remedy that must have come before another: `prior` before the challenges that `on` means."""

    on: Match
    prior: frozenset[str]


@dataclass(frozen=True, eq=False)
class Rule:
    """One provision: a time limit, a bar, a fiction of service or a precondition, and its versions over time.

    `carries_out`: the rules of a shared pack in whose place it stands for its State.
    """

    id: str
    title: str
    versions: tuple[Version, ...]
    limit: Limit | None = None
    bar: Bar | None = None
    deemed: Deemed | None = None
    precondition: Precondition | None = None
    carries_out: tuple[str, ...] = ()

    @cached_property
    def decided_by(self) -> str:
        """The date that picks the version: "trigger", or a key such as "lodged_on"."""
        return self.versions[0].decided_by

    @cached_property
    def unbounded(self) -> Version | None:
        """Its only version, where that is in force whatever the day; else None."""
        only = self.versions[0]
        return only if len(self.versions) == 1 and only.since is only.until is None else None

    @cached_property
    def by_day(self) -> tuple[Version, ...]:
        """Its versions, the earliest first."""
        return tuple(sorted(self.versions, key=lambda version: version.since or date.min))

    @cached_property
    def counts_hours(self) -> bool:
        """Whether it is counted in hours, and so from an instant."""
        return any(version.period and version.period.unit == "hours" for version in self.versions)

    def version_on(self, day: date) -> Version | None:
        """Return the version in force on `day`; None outside every version, where the answer is unknown."""
        for version in self.versions:
            if version.covers(day):
                return version
        return None


@dataclass(frozen=True)
class Remedy:
    """A remedy a person may think of, and the States that are known not to have accepted it."""

    rule: str
    absent: Mapping[str, str]  # State: why it is not available there


@dataclass(frozen=True, eq=False)
class Pack:
    """The law of one jurisdiction, or of one treaty."""

    code: str
    name: str
    version: str
    status: str
    rules: tuple[Rule, ...]
    bound: Mapping[str, date | None] | None = (
        None  # a treaty's States, with the last day it bound them; None: all
    )
    remedies: tuple[Remedy, ...] = ()

    def binds(self, state: str, day: date) -> bool:
        """Whether the pack has force in `state` on `day`."""
        if self.bound is None:
            return True
        if state not in self.bound:
            return False
        last = self.bound[state]
        return last is None or day <= last

    @cached_property
    def barring(self) -> tuple[Rule, ...]:
        """The rules that raise a bar."""
        return tuple(rule for rule in self.rules if rule.bar is not None)

    @cached_property
    def limiting(self) -> tuple[Rule, ...]:
        """The rules that set a time limit, those counted from the end of another one last."""
        limits = [rule for rule in self.rules if rule.limit is not None]
        return tuple(sorted(limits, key=lambda rule: rule.limit is not None and rule.limit.after is not None))

    @cached_property
    def for_the_late(self) -> tuple[Rule, ...]:
        """The rules that say by when to ask to be heard although late."""
        return tuple(rule for rule in self.limiting if rule.limit and "late_request" in rule.limit.kinds)

    @cached_property
    def deeming(self) -> tuple[Rule, ...]:
        """The rules that say of a kind of service when it counts as done."""
        return tuple(rule for rule in self.rules if rule.deemed is not None and rule.deemed.when is not None)

    @cached_property
    def by_id(self) -> Mapping[str, Rule]:
        return {rule.id: rule for rule in self.rules}


@dataclass(frozen=True, eq=False)
class Packs:
    """The packs that apply to one jurisdiction: its own, if there is one, the general one and the treaties'."""

    jurisdiction: str
    national: Pack | None
    shared: tuple[Pack, ...]

    @cached_property
    def preconditions(self) -> tuple[Rule, ...]:
        """The rules of every pack that ask for one remedy before another."""
        packs = (self.national, *self.shared) if self.national else self.shared
        rules = (rule for pack in packs for rule in pack.rules if rule.precondition is not None)
        return tuple(rule for rule in rules if rule.id not in self.carried_out)

    @cached_property
    def carried_out(self) -> Mapping[str, tuple[str, ...]]:
        """The rules of shared packs that rules of the national pack stand in place of, with those rules' ids."""
        own = self.national.rules if self.national else ()
        carried = dict.fromkeys(id_ for rule in own for id_ in rule.carries_out)
        return {id_: tuple(rule.id for rule in own if id_ in rule.carries_out) for id_ in carried}

    def in_force(self, day: date) -> tuple[Pack, ...]:
        """Return the packs that bind the jurisdiction on `day`, its own first."""
        bound = tuple(pack for pack in self.shared if pack.binds(self.jurisdiction, day))
        return (self.national, *bound) if self.national else bound

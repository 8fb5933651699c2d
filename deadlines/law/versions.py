"""Which versions of a rule the date that decides it may pick, and what would tell it better."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from deadlines.law.counting.hours import start_of
from deadlines.law.reading import Reading
from deadlines.law.rules import Rule, Version
from deadlines.law.starts import Missing
from deadlines.law.timeline import Fact, Timeline, When, certainly_before

_ONE_DAY = timedelta(days=1)
_OF_THE_APPLICATION = frozenset({"lodged_on", "registered_on"})
_WHY = {
    "lodged_on": "the day the application was lodged decides which law applies",
    "application": "the day the application was lodged decides which law applies",
}


class Picked(NamedTuple):
    """The versions that may apply, the earliest first; None stands for days on which none is known.

    `by_today`: the day of the reading bounds the date that decides, so that time alone may change the answer.
    """

    versions: tuple[Version | None, ...]
    missing: tuple[Missing, ...] = ()
    by_today: bool = False

    @property
    def applying(self) -> tuple[Version, ...]:
        """Those in which the rule itself applies."""
        return tuple(version for version in self.versions if version is not None and not version.instead)

    @property
    def left_to_others(self) -> bool:
        """Whether other rules certainly apply in place of this one."""
        return all(version is not None and version.instead for version in self.versions)

    @property
    def may_be_left_to_others(self) -> bool:
        return any(version is not None and version.instead for version in self.versions)


def versions_between(rule: Rule, first: date, last: date) -> tuple[Version | None, ...]:
    """Return every version that a day from `first` to `last` may pick; None stands for no version in force."""
    if rule.unbounded is not None:
        return (rule.unbounded,)
    found: list[Version | None] = []
    known_to: date | None = first - _ONE_DAY if first > date.min else None
    gap = False
    for version in rule.by_day:
        if (version.since or date.min) > last or (version.until or date.max) < first:
            continue
        gap |= known_to is not None and (version.since or first) > known_to + _ONE_DAY
        found.append(version)
        known_to = version.until or date.max
    gap |= not found or (known_to is not None and known_to < last)
    return (*found, None) if gap else tuple(found)


def next_boundary(rule: Rule, day: date) -> date | None:
    """Return the first day after `day` on which another version of the rule begins, or one ends."""
    begins = [v.since for v in rule.versions if v.since is not None and v.since > day]
    ended = [v.until + _ONE_DAY for v in rule.versions if v.until is not None and v.until >= day]
    return min((*begins, *ended), default=None)


def note_next_version(reading: Reading, rule: Rule) -> None:
    """Let the reading know of the day on which the version that is decided by the day of the reading may change."""
    boundary = next_boundary(rule, reading.day)
    if boundary is not None:
        reading.over(start_of(boundary, reading.zone))


def picked_by_facts(
    timeline: Timeline,
    rule: Rule,
    facts: tuple[Fact, ...],
    applications: tuple[Fact, ...],
    persons: Iterable[str],
    today: date,
) -> Picked:
    """Return the versions of a rule that is decided by a date of one of these facts, or of the application behind them.

    `facts`: those that the result rests on, with the services of a ruling; `applications`: all that have happened.
    A date that is not recorded lies between what came before it and `today`.
    """
    key = rule.decided_by
    if key in _OF_THE_APPLICATION:
        source = _application_behind(timeline, facts, applications, frozenset(persons))
    else:
        source = next((fact for fact in facts if key in fact.dates), facts[0] if facts else None)
    when = source.dates.get(key) if source else None
    first, last, by_today = _span(key, source, when, facts, today)
    versions = versions_between(rule, first, last)
    if len(versions) == 1:
        return Picked(versions, (), by_today)
    return Picked(versions, _missing(key, source, facts), by_today)


def _application_behind(
    timeline: Timeline, facts: tuple[Fact, ...], applications: tuple[Fact, ...], persons: frozenset[str]
) -> Fact | None:
    """The last application of the proceeding that came no later than these facts, else of asylum of such a person."""
    named = next((fact for fact in facts if fact.type == "application"), None)
    if named is not None:
        return named
    before = [a for a in applications if not any(certainly_before(fact, a) for fact in facts)]
    own = [a for a in before if any(fact.proceeding == a.proceeding for fact in facts)]
    asylum = [
        a
        for a in before
        if timeline.proceedings[a.proceeding or ""].kind == "asylum"
        and not persons.isdisjoint(timeline.concerned[a.id])
    ]
    return next(reversed(own or asylum), None)


def _span(
    key: str, source: Fact | None, when: When | None, facts: tuple[Fact, ...], today: date
) -> tuple[date, date, bool]:
    """The first and the last day on which the date that decides may lie, and whether today bounds it."""
    first = (when.first_day if when else None) or _no_earlier_than(source)
    last = when.last_day if when else None
    if last is not None:
        return first, max(first, last), False
    rulings = [
        f.happened.last_day for f in facts if f.type == "ruling" and f.happened and f.happened.last_day
    ]
    latest = min([today, *(rulings if key in _OF_THE_APPLICATION else ())])
    return first, max(first, latest), latest == today


def _no_earlier_than(source: Fact | None) -> date:
    """The day before which what `source` leaves undated cannot lie."""
    if source is None:
        return date.min
    keys = ("made_on", "registered_on") if source.type == "application" else (source.main_key,)
    known = [source.dates[key].first_day for key in keys if key in source.dates]
    return max((day for day in known if day is not None), default=date.min)


def _missing(key: str, source: Fact | None, facts: tuple[Fact, ...]) -> tuple[Missing, ...]:
    if source is None and not facts:
        return ()
    fact, lacking = (source.id, key) if source else (facts[0].id, "application")
    return (Missing(fact, lacking, _WHY.get(lacking, "this day decides which version of the law applies")),)

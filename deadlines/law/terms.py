"""When a time limit runs, told by the facts alone: its start, its version and its end, at whatever instant."""

from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from deadlines.law.asking import asked_once
from deadlines.law.closed_days import Calendar
from deadlines.law.counting import Count
from deadlines.law.ends import end_of_limit, versions_between
from deadlines.law.rules import Limit, Rule, Version
from deadlines.law.starts import BASES, Missing, Start, start_of_limit
from deadlines.law.timeline import Fact, Timeline, When


class Term(NamedTuple):
    """From when a time limit runs, under which version of its rule, until when, and what would tell it better."""

    start: Start
    version: Version | None
    end: Count | None
    missing: tuple[Missing, ...]


@asked_once
def term(
    timeline: Timeline,
    calendar: Calendar,
    rule: Rule,
    limit: Limit,
    trigger: Fact,
    services: tuple[Fact, ...],
    applications: tuple[Fact, ...],
    in_custody: bool,
) -> Term:
    """Return the term that `trigger` starts. `services`: of the trigger; `in_custody`: of a person it concerns."""
    exact = limit.kind == "detention" or rule.counts_hours
    start = start_of_limit(limit.basis, trigger, services, exact=exact)
    if in_custody and limit.latest_basis:
        later = start_of_limit(limit.latest_basis, trigger, services, exact=exact)
        start = Start(start.first, later.last, start.because, start.missing + later.missing)
    return term_from(start, calendar, timeline.zone, rule, limit, trigger, applications)


def term_from(
    start: Start,
    calendar: Calendar,
    zone: ZoneInfo,
    rule: Rule,
    limit: Limit,
    trigger: Fact,
    applications: tuple[Fact, ...],
) -> Term:
    """Return the term that runs from `start`."""
    missing = _missing(trigger, limit, start)
    if start.first is None and start.last is None:
        return Term(start, _only(rule.versions), None, missing)
    versions = _versions(rule, trigger, applications, start, zone)
    if None in versions:
        return Term(start, None, None, missing)
    return Term(start, versions[0], end_of_limit(limit, versions, start, calendar, zone), missing)


def _missing(trigger: Fact, limit: Limit, start: Start) -> tuple[Missing, ...]:
    if start.missing or start.first == start.last or limit.after:
        return start.missing
    key = BASES[limit.basis][0]
    return (Missing(trigger.id, key, "only a range of days is known; the time limit runs from the first"),)


def _versions(
    rule: Rule, trigger: Fact, applications: tuple[Fact, ...], start: Start, zone: ZoneInfo
) -> tuple[Version | None, ...]:
    """The versions that the deciding date may pick: one, or two where the date spans a change of the law."""
    decided_by = rule.versions[0].decided_by
    first, last = start.first or start.last, start.last or start.first
    if decided_by != "trigger":
        when = _deciding_date(trigger, applications, decided_by)
        if when is None or (when.first_day is None and when.last_day is None):
            return (_only(rule.versions),)
        first, last = when.first_day or when.last_day, when.last_day or when.first_day
    return versions_between(rule, _day(first, zone), _day(last, zone))  # type: ignore[arg-type]


def _deciding_date(trigger: Fact, applications: tuple[Fact, ...], key: str) -> When | None:
    if key in trigger.dates:
        return trigger.dates[key]
    own = (a for a in applications if a.proceeding == trigger.proceeding)
    return next((a.dates[key] for a in own if key in a.dates), None)


def _day(bound: date | datetime, zone: ZoneInfo) -> date:
    return bound.astimezone(zone).date() if isinstance(bound, datetime) else bound


def _only(versions: tuple[Version, ...]) -> Version | None:
    return versions[0] if len(versions) == 1 else None

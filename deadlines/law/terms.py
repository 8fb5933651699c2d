"""When a time limit runs, told by the facts alone: its start, its version and its end, at whatever instant."""

from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from deadlines.law.asking import asked_once
from deadlines.law.closed_days import Calendar
from deadlines.law.counting import Count
from deadlines.law.deemed_service import deemed_services
from deadlines.law.ends import end_of_limit
from deadlines.law.rules import Limit, Rule, Version
from deadlines.law.starts import BASES, Missing, Start, start_of_limit
from deadlines.law.timeline import Fact, Timeline
from deadlines.law.versions import Picked, picked_by_facts, versions_between


class Known(NamedTuple):
    """What is known beside the trigger.

    `services`: of a ruling; `deeming`: the rules that say when they count as done; `acts`: how often a limit that
    repeats was met; `applications` and `today`: every application and the day of the reading, where another date than
    that of the start decides on the version.
    """

    services: tuple[Fact, ...]
    deeming: tuple[Rule, ...]
    acts: int
    applications: tuple[Fact, ...] = ()
    today: date = date.min


class Term(NamedTuple):
    """From when a time limit runs, under which version of its rule, until when, and what would tell it better.

    `applies`: False where other rules certainly apply instead, None where they may. `by_today`: see `Picked`.
    """

    start: Start
    version: Version | None
    end: Count | None
    missing: tuple[Missing, ...]
    applies: bool | None = True
    by_today: bool = False


@asked_once
def term(
    timeline: Timeline,
    calendar: Calendar,
    rule: Rule,
    limit: Limit,
    trigger: Fact,
    known: Known,
    in_custody: bool,
) -> Term:
    """Return the term that `trigger` starts. `in_custody`: a person it concerns is held."""
    exact = (limit.kind == "detention" and not limit.whole_days) or rule.counts_hours
    deemed = deemed_services(timeline, known.services, known.deeming, calendar)
    start = start_of_limit(limit.basis, trigger, known.services, deemed, exact=exact)
    if in_custody and limit.latest_basis:
        later = start_of_limit(limit.latest_basis, trigger, known.services, deemed, exact=exact)
        start = Start(start.first, later.last, start.because, start.missing + later.missing)
    return term_from(start, timeline, calendar, rule, limit, trigger, known)


def term_from(
    start: Start,
    timeline: Timeline,
    calendar: Calendar,
    rule: Rule,
    limit: Limit,
    trigger: Fact,
    known: Known,
) -> Term:
    """Return the term that runs from `start`."""
    picked = _picked(timeline, rule, trigger, known, start)
    if picked.left_to_others:
        return Term(start, None, None, (), applies=False, by_today=picked.by_today)
    version, end = None, None
    if None not in picked.versions:
        version = picked.applying[0]
        end = end_of_limit(limit, picked.applying, start, calendar, timeline.zone, times=known.acts + 1)
    missing = (*_missing(trigger, limit, start), *picked.missing)
    applies = None if picked.may_be_left_to_others else True
    return Term(start, version, end, missing, applies, picked.by_today)


def _missing(trigger: Fact, limit: Limit, start: Start) -> tuple[Missing, ...]:
    if start.missing or start.first == start.last or start.disputed or limit.after:
        return start.missing
    key = BASES[limit.basis][0]
    return (Missing(trigger.id, key, "only a range of days is known; the time limit runs from the first"),)


def _picked(timeline: Timeline, rule: Rule, trigger: Fact, known: Known, start: Start) -> Picked:
    """The versions that the day of the start may pick, or another date that decides."""
    if rule.unbounded is not None:
        return Picked((rule.unbounded,))
    if rule.decided_by != "trigger":
        facts = (trigger, *known.services)
        persons = timeline.concerned[trigger.id]
        return picked_by_facts(timeline, rule, facts, known.applications, persons, known.today)
    first, last = start.first or start.last, start.last or start.first
    if first is None or last is None:
        return Picked(rule.versions if len(rule.versions) == 1 else (*rule.by_day, None))
    return Picked(versions_between(rule, _day(first, timeline.zone), _day(last, timeline.zone)))


def _day(bound: date | datetime, zone: ZoneInfo) -> date:
    return bound.astimezone(zone).date() if isinstance(bound, datetime) else bound

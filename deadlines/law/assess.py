"""What the law makes of a case at an instant: facts in, assessment out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import product
from typing import NamedTuple

from deadlines.law.bars import (
    BarFound,
    Protection,
    bars_to_removal,
    carried_out,
    open_steps,
    protection,
    standing_orders,
    status_of,
)
from deadlines.law.closed_days import Calendar
from deadlines.law.conditions import View
from deadlines.law.flags import LEVELS, Findings, Flag, breach_alleged, flags
from deadlines.law.limits import Deadline, Limits
from deadlines.law.reading import Reading
from deadlines.law.rules import Pack, Packs
from deadlines.law.starts import Missing
from deadlines.law.timeline import Timeline, When

ACTS = ("removal", "transfer", "extradition")

# Up to so many doubts every combination is read; beyond, each one alone and all of them together.
_COMBINED_DOUBTS = 4
_MAKE_AN_ACT_POSSIBLE = frozenset({"ruling", "removal_step", "extradition_request", "transfer_request"})
_MOMENT = timedelta(microseconds=1)


class NotAvailable(NamedTuple):
    """A remedy that a person may think of and does not have here."""

    rule: str
    why: str


@dataclass(frozen=True, slots=True)
class PersonAssessed:
    """What the law makes of one person: their protection against each act in play, removal always among them."""

    protections: Mapping[str, Protection]


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the law makes of a case at `at`. `next_change`: when time alone may change it next.

    `readings`: what it was drawn from, the reading that is safe for the person first.
    """

    timeline: Timeline
    at: datetime
    packs: tuple[Pack, ...]
    persons: Mapping[str, PersonAssessed]
    not_available: tuple[NotAvailable, ...]
    deadlines: tuple[Deadline, ...]
    flags: tuple[Flag, ...]
    next_change: datetime | None
    readings: "tuple[Judged, ...]"


@dataclass(frozen=True, slots=True)
class Judged:
    """One reading, judged. `bars`: all that stand, are claimed or asked for, by person."""

    view: View
    bars: Mapping[str, tuple[BarFound, ...]]
    persons: Mapping[str, Mapping[str, Protection]]
    deadlines: tuple[Deadline, ...]
    flags: tuple[Flag, ...]

    @property
    def reading(self) -> Reading:
        return self.view.reading


def assess(timeline: Timeline, packs: Packs, calendar: Calendar, at: datetime) -> Assessment:
    """Return what the packs make of the facts at the instant `at`.

    A date that leaves open whether something has happened yet is read both ways: where the answers differ the status
    is unknown (barred against contested: contested), flags are those of every reading, at the higher level.
    The order of the facts does not matter; the same facts, packs and instant give the same assessment.
    """
    standing = timeline.standing_at(at)
    judged = _every_reading(standing, packs, calendar, at)
    base = judged[0]
    persons = {person: _together(person, judged) for person in sorted(standing.persons)}
    changes = [j.reading.next_change for j in judged] + [w for w in standing.withdrawals if w > at][:1]
    return Assessment(
        standing,
        at,
        packs.in_force(base.reading.day),
        persons,
        tuple(_not_available(packs)),
        base.deadlines if len(judged) == 1 else _merged_deadlines(judged),
        _merged_flags(judged, persons),
        min((change for change in changes if change is not None), default=None),
        tuple(judged),
    )


def _every_reading(timeline: Timeline, packs: Packs, calendar: Calendar, at: datetime) -> list[Judged]:
    """The reading that is safe for the person first, then those that take another side of a doubt."""
    base = _judge(timeline, packs, calendar, at, {})
    doubts = tuple(base.reading.doubts)
    if not doubts:
        return [base]
    safe = {when: base.reading.side(when) for when in doubts}
    others = [_judge(timeline, packs, calendar, at, sides) for sides in _other_sides(safe)]
    return [base, *others]


def _other_sides(safe: Mapping[When, bool]) -> Iterator[Mapping[When, bool]]:
    if len(safe) <= _COMBINED_DOUBTS:
        for flips in product((False, True), repeat=len(safe)):
            if any(flips):
                yield {when: side ^ flip for (when, side), flip in zip(safe.items(), flips, strict=True)}
        return
    for flipped in safe:
        yield {when: side ^ (when is flipped) for when, side in safe.items()}
    yield {when: not side for when, side in safe.items()}


def _judge(
    timeline: Timeline, packs: Packs, calendar: Calendar, at: datetime, sides: Mapping[When, bool]
) -> Judged:
    reading = Reading(timeline, at, sides)
    view = View(reading, Limits(reading, packs, calendar))
    deadlines = tuple(sorted(view.limits, key=_by_day))
    persons: dict[str, Mapping[str, Protection]] = {}
    standing: dict[str, tuple[BarFound, ...]] = {}
    raised: list[Flag] = []
    for person in sorted(timeline.persons):
        standing[person] = bars = bars_to_removal(view, packs, person)
        protections = {
            act: protection(reading, person, act, bars, national_law=packs.national is not None)
            for act in ACTS
            if act == "removal" or _in_play(reading, person, act)
        }
        persons[person] = protections
        own = tuple(deadline for deadline in deadlines if person in deadline.persons)
        found = Findings(reading, packs, person, bars, tuple(protections.values()), own)
        raised.extend(flags(found))
        if breach := breach_alleged(found, _status_before(found, calendar, sides)):
            raised.append(breach)
    return Judged(view, standing, persons, deadlines, tuple(raised))


def _in_play(reading: Reading, person: str, act: str) -> bool:
    """Whether an order, a request or a step of that kind exists."""
    if reading.kinds(person).isdisjoint(_MAKE_AN_ACT_POSSIBLE):
        return False
    if standing_orders(reading, person, act) or open_steps(reading, person, acts=frozenset({act})):
        return True
    if act == "extradition":
        return any(
            not reading.has(r, "withdrawn_on") for r in reading.concerning("extradition_request", person)
        )
    return bool(reading.concerning("transfer_request", person))


def _status_before(found: Findings, calendar: Calendar, sides: Mapping[When, bool]) -> str:
    """What stood between the person and removal just before they were sent away; nothing if they were not."""
    step = carried_out(found.reading, found.person)
    when = step.happened if step else None
    bound = (when.earliest or when.latest) if when else None
    if bound is None:
        return "no_bar_found"
    reading = Reading(found.reading.timeline, bound - _MOMENT, sides)
    view = View(reading, Limits(reading, found.packs, calendar))
    bars = bars_to_removal(view, found.packs, found.person)
    return protection(reading, found.person, "removal", bars, national_law=True).status


def _by_day(deadline: Deadline) -> tuple[str, str, str, tuple[str, ...]]:
    file_by = deadline.file_by.isoformat() if deadline.file_by else "9999"
    return file_by, deadline.rule.id, deadline.trigger.id, deadline.persons


def _not_available(packs: Packs) -> Iterator[NotAvailable]:
    for pack in packs.shared:
        for remedy in pack.remedies:
            if packs.jurisdiction in remedy.absent:
                yield NotAvailable(remedy.rule, remedy.absent[packs.jurisdiction])


def _together(person: str, judged: list[Judged]) -> PersonAssessed:
    if len(judged) == 1:
        return PersonAssessed(judged[0].persons[person])
    acts = [act for act in ACTS if any(act in j.persons[person] for j in judged)]
    return PersonAssessed(
        {act: _merged([j.persons[person].get(act) for j in judged], judged) for act in acts}
    )


def _merged(readings: list[Protection | None], judged: list[Judged]) -> Protection:
    found = [one for one in readings if one is not None]
    statuses = {one.status for one in found}
    status = _agreed(statuses)
    carrying = next((p for p in found if p.status == status), found[0])
    missing = dict.fromkeys(missing for one in found for missing in one.missing)
    if len(statuses) > 1:
        missing.update(dict.fromkeys(_doubts(judged)))
    return Protection(found[0].act, status, carrying.evidence, _merged_bars(found), tuple(missing))


def _agreed(statuses: set[str]) -> str:
    if len(statuses) == 1:
        return next(iter(statuses))
    return "barred_contested" if statuses == {"barred", "barred_contested"} else "unknown"


def _doubts(judged: list[Judged]) -> Iterator[Missing]:
    for reading in (j.reading for j in judged):
        for fact, key in reading.doubts.values():
            yield Missing(fact.id, key or fact.main_key, "whether it has happened yet is not known")


def _merged_bars(found: list[Protection]) -> tuple[BarFound, ...]:
    """Every bar of any reading; in force only if it is in every one."""
    by_key: dict[tuple[str, frozenset[str] | None], list[BarFound]] = {}
    for bar in (bar for one in found for bar in one.bars):
        by_key.setdefault((bar.rule.id, bar.orders), []).append(bar)
    return tuple(_merged_bar(bars, len(found)) for bars in by_key.values())


def _merged_bar(bars: list[BarFound], readings: int) -> BarFound:
    answers = {bar.in_force for bar in bars} | ({False} if len(bars) < readings else set())
    in_force = bars[0].in_force if len(answers) == 1 else None
    contested = any(bar.contested for bar in bars)
    status = status_of(bars[0].bar, in_force, contested=contested)
    return bars[0]._replace(in_force=in_force, contested=contested, status=status)


def _merged_deadlines(judged: list[Judged]) -> tuple[Deadline, ...]:
    by_key: dict[tuple[str, str, tuple[str, ...]], list[Deadline]] = {}
    for deadline in (deadline for j in judged for deadline in j.deadlines):
        by_key.setdefault((deadline.rule.id, deadline.trigger.id, deadline.persons), []).append(deadline)
    merged = (
        alike[0] if len({deadline.state for deadline in alike}) == 1 else replace(alike[0], state="unknown")
        for alike in by_key.values()
    )
    return tuple(sorted(merged, key=_by_day))


def _merged_flags(judged: list[Judged], persons: Mapping[str, PersonAssessed]) -> tuple[Flag, ...]:
    raised: Iterable[Flag] = (flag for j in judged for flag in j.flags)
    if len(judged) > 1:
        raised = (*raised, *_flags_of_doubt(judged, persons))
    highest: dict[tuple[str, str | None, str], Flag] = {}
    for flag in raised:
        key = (flag.kind, flag.person, flag.subject)
        if key not in highest or LEVELS.index(flag.level) > LEVELS.index(highest[key].level):
            highest[key] = flag
    return tuple(sorted(highest.values(), key=_by_urgency))


def _flags_of_doubt(judged: list[Judged], persons: Mapping[str, PersonAssessed]) -> Iterator[Flag]:
    """Where the readings differ for a person, the facts whose dates leave it open are missing."""
    facts = tuple(dict.fromkeys(missing.fact for missing in _doubts(judged)))
    for person in persons:
        if len({tuple(p.status for p in j.persons[person].values()) for j in judged}) > 1:
            text = "Whether something has happened yet decides the answer, and its day is not known."
            yield Flag("fact_missing", "warning", person, facts, (), text)


def _by_urgency(flag: Flag) -> tuple[int, str, str, str]:
    return -LEVELS.index(flag.level), flag.kind, flag.person or "", flag.subject

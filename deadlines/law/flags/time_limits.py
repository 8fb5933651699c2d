"""Flags about time limits: near, missed, or passed by the State."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from deadlines.law.flags.findings import THREE_DAYS, Findings, Flag, flag_of, near
from deadlines.law.limits import Deadline
from deadlines.law.matching import OF_PROCEEDING, suits, value_of
from deadlines.law.reading import Reading
from deadlines.law.rules import Limit, Packs, Rule
from deadlines.law.timeline import Fact, Timeline

# From how long before the safe day a deadline is near, and how urgent that is.
_NEAR = ((THREE_DAYS, "critical"), (timedelta(days=7), "warning"), (timedelta(days=14), "notice"))


def time_limits(found: Findings) -> Iterator[Flag]:
    for deadline in found.deadlines:
        if flag := _OF_KIND.get(deadline.limit.kind, _of_person)(found, deadline):
            yield flag


def _of_person(found: Findings, deadline: Deadline) -> Flag | None:
    if deadline.state == "missed" or _may_be_missed(found.reading, deadline):
        was = "was" if deadline.state == "missed" else "may have been"
        late = late_remedies(found.packs, found.reading.timeline, deadline.trigger)
        how = f": {'; or '.join(rule.title for rule in late)}" if late else ""
        text = (
            f"{deadline.rule.title}: this {was} missed. File at once, and ask to be heard although late{how}."
        )
        return _about(found, deadline, "deadline_missed", "critical", text, late)
    if deadline.state == "open" and (level := _nearness(found.reading, deadline.file_by)):
        text = f"{deadline.rule.title}: file by {_words(deadline.file_by)}."
        return _about(found, deadline, "deadline_near", level, text)
    return None


def late_remedies(packs: Packs, timeline: Timeline, missed: Fact) -> tuple[Rule, ...]:
    """Return the national rules by which somebody may be heard although late about what `missed` started."""
    rules = packs.national.for_the_late if packs.national else ()
    return tuple(rule for rule in rules if rule.limit and _is_about(timeline, rule.limit, missed))


def _is_about(timeline: Timeline, limit: Limit, fact: Fact) -> bool:
    """Whether a request made late about `fact` may be one that starts the limit, by its proceeding."""
    return any(
        all(
            key not in OF_PROCEEDING or suits(value_of(timeline, fact, key), wanted, key) is not False
            for key, wanted in match.keys
        )
        for match in limit.starts
    )


def _may_be_missed(reading: Reading, deadline: Deadline) -> bool:
    """Whether the safe day has passed and nothing is recorded that may have met the limit."""
    if deadline.state != "unknown" or deadline.met_by is not None or deadline.file_by is None:
        return False
    return reading.day_over(deadline.file_by)


def _nearness(reading: Reading, file_by: date | datetime | None) -> str | None:
    """Return the level of a deadline that is near."""
    for before, level in _NEAR:
        if near(reading, file_by, before):
            return level
    return None


def _of_detention(found: Findings, deadline: Deadline) -> Flag | None:
    if deadline.state == "missed" or _may_be_missed(found.reading, deadline):
        text = f"{deadline.rule.title}: the limit has passed; release is due."
        return _about(found, deadline, "detention_limit_passed", "critical", text)
    if deadline.state == "open" and near(found.reading, deadline.file_by, _warning_before(found, deadline)):
        text = f"{deadline.rule.title}: the limit ends {_words(deadline.file_by)}."
        return _about(found, deadline, "detention_limit_near", "warning", text)
    return None


def _warning_before(found: Findings, deadline: Deadline) -> timedelta:
    """72 hours before the end; for a limit of 72 hours or less, half of it."""
    period = deadline.version.period if deadline.version else None
    hours = period.number if period and period.unit == "hours" else 73
    return timedelta(hours=hours / 2) if hours <= 72 else THREE_DAYS


def _of_authority(found: Findings, deadline: Deadline) -> Flag | None:
    end = deadline.last_day or deadline.file_by
    if (
        deadline.state in ("missed", "unknown")
        and deadline.met_by is None
        and end
        and found.reading.day_over(end)
    ):
        text = f"{deadline.rule.title}: the authority's own time limit has passed."
        return _about(found, deadline, "authority_late", "notice", text)
    return None


_OF_KIND = {"detention": _of_detention, "authority": _of_authority}  # of every other kind: _of_person


def _about(
    found: Findings, deadline: Deadline, kind: str, level: str, text: str, late: Sequence[Rule] = ()
) -> Flag:
    subject = f"{deadline.rule.id} {deadline.trigger.id}"
    rules = (deadline.rule.id, *(rule.id for rule in late))
    return flag_of(found, kind, level, (deadline.trigger.id,), rules, text, subject)


def _words(end: date | datetime | None) -> str:
    if isinstance(end, datetime):
        return f"{end:%H:%M} on {end:%A} {end.day} {end:%B %Y}"
    return f"{end:%A} {end.day} {end:%B %Y}" if end else "a day not known"

"""Deadlines that a change of the law moved forward: which they are, and the flag that says so."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from . import layout
from .law_in_force import LawInForce
from .models import Deadline, Level

Values = dict[str, Any]
Written = Mapping[str, Any]

KIND = "deadline_moved"
NEAR = timedelta(hours=72)  # from so long before the new safe day on, it is to be acted on now


def which(deadline: Written) -> tuple:
    """Return what tells one deadline of a case from the others, whichever law it is drawn from."""
    return deadline["rule"], deadline["trigger"], deadline["proceeding"], *sorted(deadline["persons"])


def moved_forward(before: Iterable[Written], after: Iterable[Written], zone: ZoneInfo) -> list[Values]:
    """Return those deadlines of `after` whose safe time ends earlier than it did in `before`.

    Both are deadlines in the shape of the contract. Each that is returned has a `moved_from`: the day or instant at
    which it stood. What is met or over is not told.
    """
    stood = {which(deadline): deadline["file_by"] for deadline in before if deadline["file_by"]}
    return [
        {**deadline, "moved_from": stood[which(deadline)]}
        for deadline in after
        if _is_earlier(deadline, stood.get(which(deadline)), zone)
    ]


def with_flags(
    result: Values, moved: Sequence[Written], *, at: datetime, zone: ZoneInfo, law: LawInForce, country: str
) -> Values:
    """Return an assessment that also flags the deadlines which a change of the law moved forward.

    `moved` tells them with their `moved_from`. Each is flagged until it is met or its safe time is over.
    """
    stood = {which(deadline): deadline["moved_from"] for deadline in moved}
    flags, changes = [], [result["next_change"]] if result["next_change"] else []
    for deadline in result["deadlines"]:
        old = stood.get(which(deadline))
        if not _is_earlier(deadline, old, zone) or (ends := _end(deadline["file_by"], zone)) <= at:
            continue
        changes += [each.astimezone(zone).isoformat() for each in (ends - NEAR, ends) if each > at]
        level = Level.CRITICAL if ends - NEAR <= at else Level.WARNING
        flags += _flags(deadline, _text(deadline, old, law.title(deadline["rule"], country), zone), level)
    if not flags:
        return result
    return result | {
        "flags": [*result["flags"], *flags],
        "next_change": min(changes, key=datetime.fromisoformat, default=None),
    }


def _is_earlier(deadline: Written, old: str | None, zone: ZoneInfo) -> bool:
    if old is None or not deadline["file_by"] or deadline["state"] not in Deadline.UNMET:
        return False
    return _end(deadline["file_by"], zone) < _end(old, zone)


def _end(file_by: str, zone: ZoneInfo) -> datetime:
    return datetime.fromisoformat(str(layout.due_at(file_by, zone)))


def _flags(deadline: Written, text: str, level: Level) -> list[Values]:
    """One flag for each person whom the deadline binds."""
    about = {"facts": [deadline["trigger"]], "rules": [deadline["rule"]], "text": text}
    return [
        {"kind": KIND, "level": str(level), "person": person, **about}
        for person in deadline["persons"] or [None]
    ]


def _text(deadline: Written, old: str | None, title: str, zone: ZoneInfo) -> str:
    now, before = _words(deadline["file_by"], zone), _words(str(old), zone)
    return f"{title}: the law has changed. File by {now}, no longer by {before}."


def _words(moment: str, zone: ZoneInfo) -> str:
    end = datetime.fromisoformat(moment)
    if "T" not in moment:
        return f"{end:%A} {end.day} {end:%B %Y}"
    there = end.astimezone(zone)
    return f"{there:%H:%M} on {there:%A} {there.day} {there:%B %Y}"

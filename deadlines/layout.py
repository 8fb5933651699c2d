"""How the contract's assessment is laid out in rows: for each table the values of its columns, in JSON.

Ids and days are texts as in the contract, instants are texts in UTC.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from .law.contract import subject_of
from .models import Assessment, BarToRemoval, Deadline, Flag, InForce, ProtectionStatus, Status
from .models.assessment import STRONGEST_FIRST
from .models.levels import SEVERITY

Values = dict[str, Any]
Drawn = ProtectionStatus | BarToRemoval | Deadline | Flag
ACTS = tuple(ProtectionStatus.Act.values)


def protection_statuses(result: Mapping, zone: ZoneInfo) -> list[Values]:
    """Return one row for each person and kind of act the assessment answers for."""
    return [
        {
            "person_id": person,
            "act": act,
            "status": answer["status"],
            "evidence": answer.get("evidence") or "",
        }
        for person, act, answer in _answers(result)
    ]


def bars_to_removal(result: Mapping, zone: ZoneInfo) -> list[Values]:
    """Return one row for each bar of each person; a bar against several kinds of act is one row."""
    rows: list[Values] = []
    for person, _act, answer in _answers(result):
        for bar in answer["bars"]:
            row = _bar(person, bar)
            if row not in rows:
                rows.append(row)
    return rows


def deadlines(result: Mapping, zone: ZoneInfo) -> list[Values]:
    """Return one row for each deadline, its days those of `zone`."""
    return [_deadline(deadline, zone) for deadline in result["deadlines"]]


def flags(result: Mapping, zone: ZoneInfo) -> list[Values]:
    """Return one row for each flag."""
    return [
        {
            "person_id": flag.get("person"),
            "kind": flag["kind"],
            "subject": subject_of(flag),
            "level": flag["level"],
            "text": flag["text"],
            "facts": flag["facts"],
            "rules": flag["rules"],
        }
        for flag in result["flags"]
    ]


# For each table the part of the assessment that its rows are drawn from, and how.
TABLES: dict[type[Drawn], tuple[str, Callable[[Mapping, ZoneInfo], list[Values]]]] = {
    ProtectionStatus: ("persons", protection_statuses),
    BarToRemoval: ("persons", bars_to_removal),
    Deadline: ("deadlines", deadlines),
    Flag: ("flags", flags),
}


def differing_rows(fresh: Assessment, before: Assessment | None) -> dict[type[Drawn], list[Values]]:
    """Return the rows of `fresh`, of those tables only in which they are not those of `before`."""
    differing = {}
    for model, (part, lay_out) in TABLES.items():
        if before and fresh.zone == before.zone and fresh.result[part] == before.result[part]:
            continue
        rows = lay_out(fresh.result, ZoneInfo(fresh.zone))
        # Two tables share what is said of persons: it may differ for one of them only.
        if before and part == "persons" and rows == lay_out(before.result, ZoneInfo(before.zone)):
            continue
        differing[model] = rows
    return differing


def weakest_status(result: Mapping) -> str:
    """Return the weakest answer on removal over all persons; unknown where the case names nobody."""
    answers = [
        answer["status"] for _person, act, answer in _answers(result) if act == ProtectionStatus.Act.REMOVAL
    ]
    return max(answers, key=STRONGEST_FIRST.index, default=Status.UNKNOWN)


def highest_level(result: Mapping) -> str:
    """Return the level of the most pressing flag, "" without one."""
    return max((flag["level"] for flag in result["flags"]), key=SEVERITY.__getitem__, default="")


def next_due_at(result: Mapping, zone: ZoneInfo) -> datetime | None:
    """Return when the safe time of the first unmet deadline ends, None without one."""
    unmet = (due_at(each["file_by"], zone) for each in result["deadlines"] if each["state"] in Deadline.UNMET)
    return min((datetime.fromisoformat(end) for end in unmet if end), default=None)


def next_change(result: Mapping) -> datetime | None:
    """Return the first instant at which time alone changes the assessment, None if it never does."""
    return datetime.fromisoformat(result["next_change"]) if result["next_change"] else None


def _answers(result: Mapping):
    for person, answers in sorted(result["persons"].items()):
        for act in ACTS:
            if act in answers:
                yield person, act, answers[act]


def _bar(person: str, bar: Mapping) -> Values:
    return {
        "person_id": person,
        "rule": bar["rule"],
        "class": bar["class"],
        "contested": bar.get("contested", False),
        "in_force": _in_force(bar["in_force"]),
        "acts": bar["acts"],
        "to": bar["to"],
        "orders": bar["orders"],
        "since": bar.get("since") or "",
        "until": bar.get("until") or "",
        "ends_when": bar.get("ends_when") or "",
        "facts": bar["facts"],
        "evidence": bar.get("evidence") or "",
        "source": bar.get("source") or "",
    }


def _in_force(answer: bool | str) -> str:
    if isinstance(answer, bool):
        return InForce.YES if answer else InForce.NO
    return InForce.UNKNOWN


def _deadline(deadline: Mapping, zone: ZoneInfo) -> Values:
    file_by, file_by_at = _day_and_instant(deadline["file_by"], zone)
    last_day, last_day_at = _day_and_instant(deadline["last_day"], zone)
    return {
        "rule": deadline["rule"],
        "kind": deadline["kind"],
        "proceeding_id": deadline.get("proceeding"),
        "persons": deadline["persons"],
        "trigger": deadline.get("trigger"),
        "file_by": file_by,
        "file_by_at": file_by_at,
        "last_day": last_day,
        "last_day_at": last_day_at,
        "due_at": due_at(deadline["file_by"], zone),
        "state": deadline["state"],
        "met_by": deadline.get("met_by"),
        "steps": deadline["steps"],
        "source": deadline.get("source") or "",
        "provisional": deadline.get("provisional", False),
        "evidence": deadline.get("evidence") or "",
    }


def moved(deadline: Mapping, zone: ZoneInfo, *, at: datetime, generation: int) -> Values:
    """Return the columns that keep where a deadline stood before the law of `generation` moved it forward at `at`."""
    day, instant = _day_and_instant(deadline["moved_from"], zone)
    return {
        "moved_from": day,
        "moved_from_at": instant,
        "moved_at": at.astimezone(UTC).isoformat(),
        "moved_under": generation,
        "moved_seen_at": None,
        "moved_seen_by_id": None,
    }


def moved_deadlines(rows: Iterable[Values]) -> list[Values]:
    """Return stored deadlines that were moved forward as the contract would tell them, with `moved_from`."""
    return [
        {
            "rule": row["rule"],
            "trigger": row["trigger"],
            "proceeding": row["proceeding_id"],
            "persons": row["persons"],
            "moved_from": row["moved_from_at"] or row["moved_from"],
            "moved_at": row["moved_at"],
        }
        for row in rows
    ]


@lru_cache(maxsize=4096)
def _day_and_instant(when: str | None, zone: ZoneInfo) -> tuple[str | None, str | None]:
    if not when or "T" not in when:
        return when, None
    instant = datetime.fromisoformat(when)
    return instant.astimezone(zone).date().isoformat(), instant.astimezone(UTC).isoformat()


@lru_cache(maxsize=4096)
def due_at(file_by: str | None, zone: ZoneInfo) -> str | None:
    """Return, in UTC, when the safe time ends: the instant itself, or the midnight that ends the day."""
    day, instant = _day_and_instant(file_by, zone)
    if instant or not day:
        return instant
    midnight = datetime.combine(date.fromisoformat(day) + timedelta(days=1), time(), zone)
    return midnight.astimezone(UTC).isoformat()

"""How the contract's assessment is laid out in rows: for each table, the values of its columns."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from .models import Assessment, BarToRemoval, Deadline, Flag, InForce, ProtectionStatus, Status
from .models.assessment import STRONGEST_FIRST
from .models.levels import SEVERITY

Values = dict[str, object]
ACTS = tuple(ProtectionStatus.Act.values)


def protection_statuses(assessment: Assessment) -> list[Values]:
    """Return one row for each person and kind of act the assessment answers for."""
    return [
        {
            "person_id": UUID(person),
            "act": act,
            "status": answer["status"],
            "evidence": answer.get("evidence") or "",
        }
        for person, act, answer in _answers(assessment.result)
    ]


def bars_to_removal(assessment: Assessment) -> list[Values]:
    """Return one row for each bar of each person; a bar against several kinds of act is one row."""
    rows: list[Values] = []
    for person, _act, answer in _answers(assessment.result):
        for bar in answer["bars"]:
            row = _bar(person, bar)
            if row not in rows:
                rows.append(row)
    return rows


def deadlines(assessment: Assessment) -> list[Values]:
    """Return one row for each deadline, its days those of the zone of the case."""
    return _deadlines(assessment.result, ZoneInfo(assessment.zone))


def flags(assessment: Assessment) -> list[Values]:
    """Return one row for each flag."""
    return [
        {
            "person_id": _id(flag.get("person")),
            "kind": flag["kind"],
            "level": flag["level"],
            "text": flag["text"],
            "facts": _ids(flag["facts"]),
            "rules": list(flag["rules"]),
        }
        for flag in assessment.result["flags"]
    ]


TABLES = {
    ProtectionStatus: protection_statuses,
    BarToRemoval: bars_to_removal,
    Deadline: deadlines,
    Flag: flags,
}


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
    unmet = (row["due_at"] for row in _deadlines(result, zone) if row["state"] in Deadline.UNMET)
    return min((due_at for due_at in unmet if due_at), default=None)


def next_change(result: Mapping) -> datetime | None:
    """Return the first instant at which time alone changes the assessment, None if it never does."""
    return datetime.fromisoformat(result["next_change"]) if result["next_change"] else None


def _deadlines(result: Mapping, zone: ZoneInfo) -> list[Values]:
    return [_deadline(deadline, zone) for deadline in result["deadlines"]]


def _answers(result: Mapping):
    for person, answers in result["persons"].items():
        for act in ACTS:
            if act in answers:
                yield person, act, answers[act]


def _bar(person: str, bar: Mapping) -> Values:
    return {
        "person_id": UUID(person),
        "rule": bar["rule"],
        "bar_class": bar["class"],
        "in_force": _in_force(bar["in_force"]),
        "acts": list(bar["acts"]),
        "to": bar["to"],
        "orders": bar["orders"],
        "since": bar.get("since") or "",
        "until": bar.get("until") or "",
        "ends_when": bar.get("ends_when") or "",
        "facts": _ids(bar["facts"]),
        "evidence": bar.get("evidence") or "",
        "source": bar.get("source") or "",
    }


def _in_force(answer: bool | str) -> str:
    return {True: InForce.YES, False: InForce.NO}.get(answer, InForce.UNKNOWN)


def _deadline(deadline: Mapping, zone: ZoneInfo) -> Values:
    file_by, file_by_at = _day_and_instant(deadline["file_by"], zone)
    last_day, last_day_at = _day_and_instant(deadline["last_day"], zone)
    return {
        "rule": deadline["rule"],
        "kind": deadline["kind"],
        "proceeding_id": _id(deadline.get("proceeding")),
        "persons": _ids(deadline["persons"]),
        "trigger": _id(deadline.get("trigger")),
        "file_by": file_by,
        "file_by_at": file_by_at,
        "last_day": last_day,
        "last_day_at": last_day_at,
        "due_at": file_by_at or _end_of(file_by, zone),
        "state": deadline["state"],
        "met_by": _id(deadline.get("met_by")),
        "steps": list(deadline["steps"]),
        "source": deadline.get("source") or "",
        "evidence": deadline.get("evidence") or "",
    }


def _day_and_instant(when: str | None, zone: ZoneInfo) -> tuple[date | None, datetime | None]:
    if not when:
        return None, None
    if "T" not in when:
        return date.fromisoformat(when), None
    instant = datetime.fromisoformat(when)
    return instant.astimezone(zone).date(), instant


def _end_of(day: date | None, zone: ZoneInfo) -> datetime | None:
    return datetime.combine(day + timedelta(days=1), time(), zone) if day else None


def _id(text: str | None) -> UUID | None:
    return UUID(text) if text else None


def _ids(texts) -> list[UUID]:
    return [UUID(text) for text in texts]

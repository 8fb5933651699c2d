"""Deadlines as cards on the page of their case, and as rows of a register."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy
from django.utils.translation import ngettext

from cases.wording.dates import distance_words, due_words
from cases.zones import zone_of
from config.remembering import in_each_language
from deadlines.law.set_days import SET

from .law import Law, evidence
from .record import Record
from .rules.links import rule_url
from .sentences import told

Due = date | datetime | None

NEAR = ((timedelta(hours=72), "critical"), (timedelta(days=7), "warning"), (timedelta(days=14), "notice"))
IN_HOURS = timedelta(hours=48)  # how far ahead an instant is told in hours
STATES = {
    "met": lazy("met"),
    "late": lazy("filed late"),
    "missed": lazy("missed"),
    "moot": lazy("no longer needed"),
    "unknown": lazy("not known if met"),
}
ORDERS = {
    "authority": lazy("The authority must act by {day}."),
    "detention": lazy("Release or renewal is due by {day}."),
}
# What is recorded once a deadline of a kind is met: the kind of fact, and what the button says.
MET_BY = {
    "appeal": ("appeal", lazy("Record appeal")),
    "application": ("application", lazy("Record application")),
    "stay_request": ("stay_request", lazy("Record request for a stay")),
    "other_act": ("act", lazy("Record that it was done")),
}
UNMET = frozenset({"open", "unknown", "missed"})


def cards(result: Mapping[str, Any], record: Record) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return the deadlines of a case that still need someone, by day, and those that are met or closed."""
    alike: dict[tuple, list[Mapping[str, Any]]] = {}
    for deadline in sorted(result["deadlines"], key=_pressing):
        alike.setdefault(_sameness(deadline), []).append(deadline)
    needed = [card(group, record) for group in alike.values() if group[0]["state"] in UNMET]
    return needed, [card(group, record) for group in alike.values() if group[0]["state"] not in UNMET]


def card(alike: list[Mapping[str, Any]], record: Record) -> dict[str, Any]:
    """Return one deadline of the assessment with its count, for all whom it binds alike."""
    deadline = alike[0]
    zone, due = record.case.zone_info, read_due(deadline["file_by"])
    set_by = record.story.rows.get(deadline["trigger"]) if deadline["rule"] == SET.id else None
    return {
        "id": f"deadline-{deadline['rule']}-{deadline['trigger']}",
        "title": (set_by.note if set_by else "") or record.law.title(deadline["rule"]),
        "day": day_parts(due, zone),
        "words": _order(deadline["kind"], due, zone),
        "state": deadline["state"],
        "state_word": state_word(deadline["state"], due, at=record.at, zone=zone),
        "near": near(deadline["state"], due, at=record.at, zone=zone),
        "last_day": _last_day(read_due(deadline["last_day"]), due, zone),
        "persons": record.names(dict.fromkeys(person for one in alike for person in one["persons"])),
        "citation": set_by.source if set_by else deadline.get("source") or "",
        "evidence": evidence(deadline.get("evidence") or ""),
        "rule": deadline["rule"],
        "rule_url": rule_url(deadline["rule"]),
        "steps": told(deadline["steps"], record),
        "action": action(deadline, record),
    }


def _pressing(deadline: Mapping[str, Any]) -> tuple:
    """What is missed comes first, then what is open by its day, then what may or may not be met."""
    states = ("missed", "open", "unknown")
    order = states.index(deadline["state"]) if deadline["state"] in states else len(states)
    return order, deadline["file_by"] or "9999", deadline["rule"]


def _sameness(deadline: Mapping[str, Any]) -> tuple:
    return tuple(deadline[key] for key in ("rule", "file_by", "last_day", "state")) + tuple(deadline["steps"])


def action(deadline: Mapping[str, Any], record: Record) -> dict[str, str] | None:
    """Return the link that records what meets a deadline of the person."""
    if deadline["state"] not in UNMET or deadline["kind"] not in MET_BY or not record.is_open:
        return None
    if deadline["state"] == "missed" and deadline["rule"] != SET.id:
        url = record.record_url("late_request", against=record.of_kind([deadline["trigger"]], "ruling"))
        return {"url": url, "words": _("Record request to be late")}
    kind, words = MET_BY[deadline["kind"]]
    trigger = deadline["trigger"]
    prefilled = {"act": {"rule": deadline["rule"], "trigger": trigger}, "application": {}}
    return {"url": record.record_url(kind, **prefilled.get(kind, {"against": trigger})), "words": str(words)}


# The columns of a stored deadline, with its `law`, that a register shows.
ROW = (
    "rule", "kind", "state", "trigger", "persons", "file_by", "file_by_at", "last_day", "last_day_at",
    "case_id", "case__code", "case__jurisdiction", "case__region", "law",
)  # fmt: skip


def rows(deadlines: Iterable[Mapping[str, Any]], *, at: datetime) -> list[dict[str, Any]]:
    """Return stored deadlines (their ROW columns) for a register, those alike of one case as one."""
    alike: dict[tuple, list[Mapping[str, Any]]] = {}
    for deadline in deadlines:
        key = tuple(
            deadline[name] for name in ("case_id", "rule", "state", "file_by", "file_by_at", "last_day")
        )
        alike.setdefault(key, []).append(deadline)
    return [_row(group, at) for group in alike.values()]


def _row(alike: list[Mapping[str, Any]], at: datetime) -> dict[str, Any]:
    """One row: the case by its code, nobody by name."""
    deadline = alike[0]
    jurisdiction, region = deadline["case__jurisdiction"], deadline["case__region"]
    zone = zone_of(jurisdiction, region or None)
    due: Due = deadline["file_by_at"] or deadline["file_by"]
    case_url = reverse("cases:detail", args=[deadline["case_id"]])
    return {
        "day": day_parts(due, zone),
        "title": Law.of(jurisdiction, deadline["law"]).title(deadline["rule"]),
        "state": deadline["state"],
        "state_word": state_word(deadline["state"], due, at=at, zone=zone),
        "near": near(deadline["state"], due, at=at, zone=zone),
        "case": deadline["case__code"],
        "case_url": f"{case_url}#deadline-{deadline['rule']}-{deadline['trigger']}",
        "persons": persons_words(len({person for one in alike for person in one["persons"]})),
        "last_day": _last_day(deadline["last_day_at"] or deadline["last_day"], due, zone),
        "rule": deadline["rule"],
        "rule_url": rule_url(deadline["rule"]),
    }


def day_parts(due: Due, zone: ZoneInfo) -> dict[str, str] | None:
    """Return a day as a timetable prints it."""
    if due is None:
        return None
    day = _day(due, zone)
    return {
        "weekday": date_format(day, "D"),
        "number": date_format(day, "j"),
        "month": date_format(day, "M Y"),
        "words": due_words(due, zone),
    }


def state_word(state: str, due: Due, *, at: datetime, zone: ZoneInfo) -> str:
    """Return what has become of a deadline, or how far away an open one is."""
    if state != "open":
        return _outcome(state)
    if due is None:
        return _("no safe day")
    if isinstance(due, datetime) and timedelta(0) < due - at < IN_HOURS:
        hours = int((due - at).total_seconds() // 3600)
        return ngettext("in {n} hour", "in {n} hours", hours).format(n=hours)
    return distance_words(_day(due, zone), at.astimezone(zone).date())


@in_each_language
def _outcome(state: str) -> str:
    return str(STATES[state])


def near(state: str, due: Due, *, at: datetime, zone: ZoneInfo) -> str:
    """Return how pressing an open deadline is, "" while it is far away."""
    if state != "open" or due is None:
        return ""
    start = due if isinstance(due, datetime) else datetime.combine(due, datetime.min.time(), zone)
    return next((level for before, level in NEAR if start - at <= before), "")


def persons_words(number: int) -> str:
    return ngettext("{n} person", "{n} persons", number).format(n=number)


def _order(kind: str, due: Due, zone: ZoneInfo) -> str:
    if due is None:
        return _("No safe day can be told until the day it is counted from is known.")
    return str(ORDERS.get(kind, _("File by {day}."))).format(day=due_words(due, zone))


def _last_day(last: Due, due: Due, zone: ZoneInfo) -> str:
    return due_words(last, zone) if last and last != due else ""


def _day(due: date | datetime, zone: ZoneInfo) -> date:
    return due.astimezone(zone).date() if isinstance(due, datetime) else due


def read_due(text: str | None) -> Due:
    """Return the day or the instant that an assessment writes."""
    if not text:
        return None
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)

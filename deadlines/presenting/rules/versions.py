"""A rule through time: its versions in words, and where each lies on a line."""

from collections.abc import Mapping
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from cases.wording.dates import plain_day_words
from deadlines.packs.catalogue import Entry
from deadlines.presenting.law import evidence

from .counting import period_words
from .links import rule_link

Written = Mapping[str, Any]

DECIDED_BY = {
    "lodged_on": lazy("The day on which the application was lodged decides which version applies."),
    "final_on": lazy("The day on which the decision became final decides which version applies."),
    "pronounced_on": lazy("The day of the ruling decides which version applies."),
    "sent_on": lazy("The day of sending decides which version applies."),
    "registered_on": lazy("The day of registration decides which version applies."),
}
CONFIDENCE = {
    "L": lazy("low"),
    "L-M": lazy("low to medium"),
    "M": lazy("medium"),
    "M-H": lazy("medium to high"),
    "H": lazy("high"),
}
KINDS = {
    "now": lazy("in force"),
    "other": lazy("another version"),
    "instead": lazy("other rules instead"),
    "gap": lazy("not known"),
    "today": lazy("today"),
}
EDGE = timedelta(days=200)  # drawn before the first and after the last day that is known
APART = 24  # per cent of the line between two days, so that their words do not meet on a telephone
WHOLE = 100


def decided_by_words(entry: Entry) -> str:
    """Return which day decides the version, as a sentence."""
    decided_by = entry.versions[0].get("decided_by", "trigger")
    if decided_by in DECIDED_BY:
        return str(DECIDED_BY[decided_by])
    if "limit" in entry.written:
        return _("The day on which the count starts decides which version applies.")
    if "deemed" in entry.written:
        return _("The day of sending decides which version applies.")
    return _("The day on which the question is asked decides which version applies.")


def versions(entry: Entry, today: date) -> list[dict[str, Any]]:
    """Return the versions of a rule, the latest first."""
    ordered = sorted(entry.versions, key=lambda version: version.get("since", ""), reverse=True)
    return [_version(version, today) for version in ordered]


def version_now(entry: Entry, today: date) -> Written:
    """Return the version in force on a day; the latest one where none is."""
    ordered = sorted(entry.versions, key=lambda version: version.get("since", ""))
    return next((version for version in ordered if _is_now(version, today)), ordered[-1])


def span_words(version: Written) -> str:
    """Return from when until when a version is in force."""
    since, until = _day(version, "since"), _day(version, "until")
    match since, until:
        case None, None:
            return _("No day is known on which it began")
        case _, None:
            return _("Since {since}").format(since=plain_day_words(since))
        case None, _:
            return _("Until {until}").format(until=plain_day_words(until))
    return _("{since} to {until}").format(since=plain_day_words(since), until=plain_day_words(until))


def line(entry: Entry, today: date) -> dict[str, Any] | None:
    """Return where the versions lie on a line and the days at which the law changes; None if no day is known."""
    bounds = [day for version in entry.versions for day in _bounds(version)]
    if not bounds:
        return None
    first, last = min(*bounds, today) - EDGE, max(*bounds, today) + EDGE
    scale = _Scale(first, last)
    parts = [scale.part(version, today) for version in entry.versions]
    kinds = [kind for kind in KINDS if kind in {part["is"] for part in parts}]
    return {
        "parts": parts,
        "keys": [{"is": kind, "words": str(KINDS[kind])} for kind in (*kinds, *_always(entry))],
        "days": scale.words(sorted(set(bounds))),
        "today": share(scale.at(today)),
    }


def _always(entry: Entry) -> list[str]:
    """Return what the key of the line names beside the versions: the time outside them, if there is any, and today."""
    ordered = sorted(entry.versions, key=lambda version: version.get("since", ""))
    open_ended = "since" not in ordered[0] and "until" not in ordered[-1]
    joined = all(_follows(earlier, later) for earlier, later in pairwise(ordered))
    return ["today"] if open_ended and joined else ["gap", "today"]


def _follows(earlier: Written, later: Written) -> bool:
    until, since = _day(earlier, "until"), _day(later, "since")
    return until is not None and since == until + timedelta(days=1)


class _Scale:
    """Places days on a line from 0 to 100."""

    def __init__(self, first: date, last: date):
        self.first, self.last = first, last

    def at(self, day: date) -> float:
        return round((day - self.first) / (self.last - self.first) * WHOLE, 2)

    def part(self, version: Written, today: date) -> dict[str, Any]:
        until = _day(version, "until")
        start = self.at(_day(version, "since") or self.first)
        end = self.at(until + timedelta(days=1) if until else self.last)
        return {
            "start": share(start),
            "width": share(end - start),
            "is": "instead" if "instead" in version else "now" if _is_now(version, today) else "other",
        }

    def words(self, days: list[date]) -> list[dict[str, Any]]:
        """Return the days with their words; a day too near to the one before has none, but its stroke."""
        placed: list[dict[str, Any]] = []
        told = float(-WHOLE)
        for day in days:
            at = self.at(day)
            words = date_format(day, "j M Y") if at - told >= APART else ""
            told = at if words else told
            placed.append({"at": share(at), "words": words, "anchor": _anchor(at)})
        return placed


def share(of_the_line: float) -> str:
    """Return a place or a length on the line as a picture writes it."""
    return f"{of_the_line:.2f}%"


def _anchor(at: float) -> str:
    if at < WHOLE / 5:
        return "start"
    return "end" if at > WHOLE * 4 / 5 else "middle"


def _version(version: Written, today: date) -> dict[str, Any]:
    return {
        "span": span_words(version),
        "is_now": _is_now(version, today),
        "instead": [rule_link(id_) for id_ in version.get("instead", ())],
        "period": period_words(version["period"]) if "period" in version else "",
        "longest": period_words(version["longest"]) if "longest" in version else "",
        "source": version.get("source", ""),
        "evidence": evidence(version["evidence"]) if "evidence" in version else None,
        "confidence": str(CONFIDENCE.get(version.get("confidence", ""), "")),
        "contested": version.get("contested", False),
    }


def _bounds(version: Written) -> list[date]:
    """Return the days on which a version begins and on which what follows it begins."""
    since, until = _day(version, "since"), _day(version, "until")
    return [day for day in (since, until + timedelta(days=1) if until else None) if day]


def _is_now(version: Written, today: date) -> bool:
    since, until = _day(version, "since"), _day(version, "until")
    return (since is None or since <= today) and (until is None or today <= until)


def _day(version: Written, key: str) -> date | None:
    return date.fromisoformat(version[key]) if key in version else None

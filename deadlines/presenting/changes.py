"""Two answers beside each other: what appears, what goes, what is otherwise, and by how much a deadline moves."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.wording.dates import due_words
from deadlines.differences import Change, Differences, moved
from deadlines.models import ProtectionStatus

from .alarms import flag_text
from .banners import headline
from .due import Due, read_due, state_word
from .law import level_words
from .reasons import standing_words
from .record import Record

Row = dict[str, Any]
Side = dict[str, str] | None
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Beside:
    """The case as it is looked at first, and as it is looked at beside it. One of the two is the case of today."""

    before: Record
    after: Record

    def groups(self, found: Differences) -> list[dict[str, Any]]:
        """Return the answers of each kind in rows, for the component of that name; kinds without any are left out."""
        groups = [
            {"title": _("Answers"), "rows": self._rows(found.statuses, self._status)},
            {"title": _("Deadlines"), "rows": self._rows(found.deadlines, self._deadline)},
            {"title": _("What to do"), "rows": self._rows(found.flags, self._flag)},
            {"title": _("Bars"), "rows": self._rows(found.bars, self._bar)},
        ]
        return [group for group in groups if group["rows"]]

    def _rows(self, changes: Iterable[Change], told: Callable[[Change], Row]) -> list[Row]:
        """Return a row for each change; those that are alike for several persons are one."""
        alike: dict[str, Row] = {}
        for change in changes:
            row = told(change) | how_words(change)
            kept = alike.setdefault(str({**row, "who": "", "url": ""}), row | {"who": {}})
            kept["who"][row["who"]] = None
        return [row | {"who": ", ".join(who for who in row["who"] if who)} for row in alike.values()]

    def _status(self, change: Change) -> Row:
        person, act = change.key
        return {
            "title": ProtectionStatus.Act(act).label,
            "who": self.after.name(person),
            "url": self._url(change, f"person-{person}"),
            **self._sides(change, _status),
        }

    def _bar(self, change: Change) -> Row:
        person, rule = change.key[:2]
        return {
            "title": self.after.law.title(rule),
            "rule": rule,
            "who": self.after.name(person),
            "url": self._url(change, f"person-{person}"),
            **self._sides(change, _bar),
        }

    def _deadline(self, change: Change) -> Row:
        deadline = change.stands
        return {
            "title": self.after.law.title(deadline["rule"]),
            "rule": deadline["rule"],
            "who": self.after.names(deadline["persons"]),
            "url": self._url(change, f"deadline-{deadline['rule']}-{deadline['trigger']}"),
            **self._sides(change, _deadline),
        }

    def _flag(self, change: Change) -> Row:
        flag = change.stands
        return {
            "title": flag_text(flag["kind"], flag["text"]),
            "who": self.after.name(flag["person"]),
            "url": self._url(change, "next"),
            **self._sides(change, _flag),
        }

    def _url(self, change: Change, anchor: str) -> str:
        """Return where an answer stands on the page of the case, "" where it does not stand today."""
        stands_today = change.before if self.before.is_real else change.after
        return f"{self.after.case.get_absolute_url()}#{anchor}" if stands_today else ""

    def _sides(self, change: Change, told: Callable[[Any, Record], Side]) -> dict[str, Side]:
        return {
            "before": told(change.before, self.before) if change.before else None,
            "after": told(change.after, self.after) if change.after else None,
        }


def how_words(change: Change) -> dict[str, str]:
    """Return how an answer changed: `how`, one of appears, goes, earlier, later, changes, and the same in words."""
    if change.before is None:
        return {"how": "appears", "how_word": _("new")}
    if change.after is None:
        return {"how": "goes", "how_word": _("gone")}
    by = moved(change) if "file_by" in change.after else None
    if not by:
        return {"how": "changes", "how_word": ""}
    how = "earlier" if by < timedelta(0) else "later"
    return {"how": how, "how_word": _moved_words(by)}


def _moved_words(by: timedelta) -> str:
    earlier, by = by < timedelta(0), abs(by)
    if by < DAY:
        hours = max(1, round(by.total_seconds() / 3600))
        words = (
            ngettext("{n} hour earlier", "{n} hours earlier", hours)
            if earlier
            else ngettext("{n} hour later", "{n} hours later", hours)
        )
        return words.format(n=hours)
    words = (
        ngettext("{n} day earlier", "{n} days earlier", by.days)
        if earlier
        else ngettext("{n} day later", "{n} days later", by.days)
    )
    return words.format(n=by.days)


def _status(answer: Any, record: Record) -> Side:
    return {"status": answer["status"], "words": headline(answer, record)}


def _bar(bar: Any, record: Record) -> Side:
    contested = _("in force, contested") if bar.get("contested") else _("in force")
    until = read_due(bar["until"])
    return {
        "words": standing_words(bar) or contested,
        "detail": _("until {day}").format(day=due_words(until, record.case.zone_info))
        if until
        else bar["ends_when"] or "",
    }


def _deadline(deadline: Any, record: Record) -> Side:
    due: Due = read_due(deadline["file_by"])
    return {
        "words": due_words(due, record.case.zone_info) if due else _("no safe day"),
        "detail": state_word(deadline["state"], due, at=record.at, zone=record.case.zone_info) if due else "",
    }


def _flag(flag: Any, record: Record) -> Side:
    return {"words": level_words(flag["level"]), "level": flag["level"]}

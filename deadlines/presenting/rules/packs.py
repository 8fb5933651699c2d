"""Jurisdictions and treaties: each pack as a row, and its rules in groups."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as lazy

from deadlines.due_rules import place_in
from deadlines.law.rules import MARKS
from deadlines.packs.catalogue import Entry, catalogue
from deadlines.packs.loading import SHARED, PackFile
from deadlines.presenting.law import CLASSES, evidence

from .counting import coverage_words, period_words, system
from .links import url_of
from .reviews import Reviews
from .versions import span_words, version_now

GROUPS = (
    ("bars", lazy("What bars removal")),
    ("filing", lazy("What must be filed, and by when")),
    ("state", lazy("What the State must do")),
    ("detention", lazy("Detention")),
    ("service", lazy("Service")),
    ("other", lazy("Ways to a remedy, and what comes before it")),
)
STATUSES = {"draft": lazy("Draft"), "reviewed": lazy("Reviewed")}
OF_THE_STATE = {"authority": "state", "detention": "detention"}


def rows(reviews: Reviews) -> list[dict[str, Any]]:
    """Return one row for each pack: countries by name, then what is shared."""
    files = sorted(catalogue().files, key=lambda file: (file.pack.code in SHARED, file.pack.name))
    return [_row(file, reviews) for file in files]


def pack(file: PackFile, reviews: Reviews, today: date) -> dict[str, Any]:
    """Return one pack with its rules in groups, and what is left out of it."""
    return _row(file, reviews) | {
        "counts_by": system(file.document["counting"]),
        "groups": list(_groups(catalogue().of(file), reviews, today)),
        "left_out": [{"id": id_, "why": why} for id_, why in file.left_out],
    }


def groups_of(entry: Entry) -> set[str]:
    """Return the groups in which a rule stands: one that bars and sets a time limit stands in two."""
    found = {"bars"} if "bar" in entry.written else set()
    if "limit" in entry.written:
        found.add(OF_THE_STATE.get(entry.written["limit"]["kind"], "filing"))
    if "deemed" in entry.written:
        found.add("service")
    return found or {"other"}


def sort_words(entry: Entry, group: str, today: date) -> str:
    """Return in a few words what a rule does in a group: how a bar arises, how long a time limit is."""
    if group == "bars":
        return str(CLASSES[entry.written["bar"]["class"]])
    period = version_now(entry, today).get("period")
    return period_words(period) if period else ""


def mark_now(entry: Entry, today: date) -> str:
    """Return the mark of the version in force; "" where other rules apply instead."""
    return version_now(entry, today).get("evidence", "")


def _row(file: PackFile, reviews: Reviews) -> dict[str, Any]:
    entries = catalogue().of(file)
    counting = file.document["counting"]
    return {
        "url": reverse("law:pack", args=[file.pack.code]),
        "code": file.pack.code,
        "name": file.pack.name,
        "version": file.pack.version,
        "status": str(STATUSES[file.pack.status]),
        "is_draft": file.pack.status == "draft",
        "number": len(entries),
        "marks": _marks(entries),
        "counting": counting,
        "coverage": coverage_words(place_in(file.pack, counting, "").calendar),
        "reviews": reviews.counts(entries),
    }


def _marks(entries: list[Entry]) -> list[dict[str, Any]]:
    counted = Counter(mark for entry in entries for mark in [_weakest(entry)] if mark)
    return [{"number": counted[mark], "evidence": evidence(mark)} for mark in MARKS if counted[mark]]


def _weakest(entry: Entry) -> str:
    marks = [version["evidence"] for version in entry.versions if "evidence" in version]
    return max(marks, key=MARKS.index, default="")


def _groups(entries: list[Entry], reviews: Reviews, today: date) -> Iterator[dict[str, Any]]:
    for name, title in GROUPS:
        found = [_rule(entry, name, reviews, today) for entry in entries if name in groups_of(entry)]
        if found:
            yield {"name": name, "title": str(title), "rules": found}


def _rule(entry: Entry, group: str, reviews: Reviews, today: date) -> dict[str, Any]:
    mark = mark_now(entry, today)
    return {
        "url": url_of(entry),
        "id": entry.id,
        "title": entry.title,
        "sort": sort_words(entry, group, today),
        "span": span_words(version_now(entry, today)),
        "evidence": evidence(mark) if mark else None,
        "review": reviews.shown(entry),
    }

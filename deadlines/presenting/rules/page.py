"""One rule with everything that is known of it."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.http import urlencode

from deadlines.packs.catalogue import Entry, catalogue
from deadlines.presenting.law import CLASSES

from .counting import system
from .examples import examples
from .links import rule_link
from .reviews import Reviews
from .saying import says
from .versions import decided_by_words, line, version_now, versions


def rule(entry: Entry, reviews: Reviews, today: date) -> dict[str, Any]:
    """Return a rule for its page. `today` tells which version is in force."""
    referring = catalogue().referring.get(entry.id, ())
    now = version_now(entry, today)
    return {
        "id": entry.id,
        "title": entry.title,
        "class": _class(entry),
        "says": says(entry),
        "counting": system(entry.rule.limit.counting) if entry.rule.limit else None,
        "decided_by": decided_by_words(entry) if len(entry.versions) > 1 or "since" in now else "",
        "versions": versions(entry, today),
        "line": line(entry, today),
        "examples": examples(entry),
        "refers_to": [rule_link(id_) for id_ in entry.refers_to],
        "referred_by": [rule_link(id_) for id_ in referring],
        "review": reviews.shown(entry),
        "count_url": count_url(entry),
    }


def count_url(entry: Entry) -> str:
    """Return where one can count with a rule, "" where it counts nothing."""
    counts = "limit" in entry.written or "deemed" in entry.written
    return f"{reverse('law:calculator')}?{urlencode({'rule': entry.id})}" if counts else ""


def _class(entry: Entry) -> str:
    return str(CLASSES[entry.written["bar"]["class"]]) if "bar" in entry.written else ""

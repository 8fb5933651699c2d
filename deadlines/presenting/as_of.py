"""An earlier instant of a case for its page: what strip and rules say of it, and what has become of its facts since."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from cases.models import FactRow
from cases.wording.dates import instant_words
from cases.wording.facts import Story
from deadlines.past import Past, listed

from .record import Record, recorded_words

Row = dict[str, Any]


def record_then(today: Record, past: Past, *, at: datetime, asked: str) -> Record:
    """Return the case as its page is to tell it of the past. `asked` is the query of the address that asks for it."""
    story = Story(past.known, today.case.zone_info)
    return replace(today, at=at, story=story, asked=asked, is_real=False)


def strip(record: Record, known_at: datetime) -> dict[str, str]:
    """Return what marks a page as the past: of when it is, by whose knowledge, and the way back to today."""
    zone, case = record.case.zone_info, record.case
    day = instant_words(record.at, zone)
    known = (
        _("with what was known then")
        if known_at == record.at
        else _("with what was known on {day}").format(day=instant_words(known_at, zone))
    )
    return {
        "words": _("As of {day}, {known}").format(day=day, known=known),
        "today_url": case.get_absolute_url(),
    }


def rules_words(packs: Mapping[str, Mapping[str, str]]) -> str:
    """Return which rules an answer about the past was drawn up with."""
    versions = ", ".join(
        _("{code} {version} (draft)").format(code=code, version=pack["version"])
        if pack["status"] == "draft"
        else f"{code} {pack['version']}"
        for code, pack in packs.items()
    )
    return _(
        "Worked out now, with the rules in force in the program today: {versions}. What was answered at the time "
        "is not kept. Persons and proceedings are those of today."
    ).format(versions=versions)


def facts_since(past: Past, then: Record, now: Record) -> list[Row]:
    """Return what has become of the facts since, in rows beside those of the answers."""
    corrected = [past.rows[pk] for pk in past.successors]
    return [
        *(_recorded(row, now) for row in listed(past.recorded)),
        *(_corrected(row, past, then, now) for row in listed(corrected)),
        *(_withdrawn(row, then, now) for row in listed(past.withdrawn)),
    ]


def _recorded(row: FactRow, now: Record) -> Row:
    return {
        **_titled(row, now),
        "how": "appears",
        "how_word": _("recorded since"),
        "before": None,
        "after": _side(row, now, recorded_words(row, now)),
    }


def _corrected(row: FactRow, past: Past, then: Record, now: Record) -> Row:
    stands = past.rows[past.successors[str(row.pk)]]
    gone = _("withdrawn since") if stands.withdrawn_at else ""
    return {
        **_titled(stands, now),
        "how": "changes",
        "how_word": _("corrected since"),
        "before": _side(then.story.rows[str(row.pk)], then),
        "after": _side(stands, now, gone or recorded_words(stands, now)),
    }


def _withdrawn(row: FactRow, then: Record, now: Record) -> Row:
    return {
        **_titled(row, now),
        "how": "goes",
        "how_word": _("withdrawn since"),
        "before": _side(then.story.rows[str(row.pk)], then),
        "after": {"words": _("withdrawn"), "detail": row.withdrawn_reason},
    }


def _titled(row: FactRow, now: Record) -> Row:
    return {"title": now.story.what(row), "who": "", "url": now.fact_url(str(row.pk))}


def _side(row: FactRow, record: Record, *more: str) -> dict[str, str]:
    when = record.story.when(row)
    return {"words": when, "detail": "; ".join(filter(None, [*record.story.details(row), *more]))}


def groups_with_facts(groups: Iterable[Row], facts: list[Row]) -> list[Row]:
    """Return the groups of differing answers, and behind them the facts."""
    return [*groups, {"title": _("Facts"), "rows": facts}] if facts else list(groups)

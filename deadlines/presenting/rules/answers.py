"""The answer of a count without a case, for its page."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from deadlines.packs.catalogue import Entry
from deadlines.presenting.due import day_parts
from deadlines.presenting.law import evidence

from .counting import system
from .examples import days_of
from .links import rule_link
from .saying import binds_the_state
from .steps import steps_words
from .versions import CONFIDENCE


def answered(answer: Mapping[str, Any], entry: Entry | None, zone: ZoneInfo) -> dict[str, Any]:
    """Return the day a count came to, its steps and the law it rests on.

    `entry` is the rule it was made with, if any; hours are told by the clocks of `zone`.
    """
    text = answer.get("deemed_on") or answer.get("file_by")
    days = days_of(answer, of_the_state=bool(entry and binds_the_state(entry)))
    name, words = days[0]
    return {
        "day": _parts(text),
        "name": name,
        "words": words,
        "others": [{"name": other, "words": day} for other, day in days[1:]],
        "is_known": bool(text),
        "steps": steps_words(answer["steps"], zone),
        "provisional": answer.get("provisional", False),
        "rule": rule_link(entry.id) if entry else None,
        "system": None if entry else system(answer["counting"]),
        "source": answer["source"] or "",
        "evidence": evidence(answer["evidence"]) if answer.get("evidence") else None,
        "confidence": str(CONFIDENCE.get(answer.get("confidence", ""), "")),
        "contested": answer.get("contested", False),
        "draft": _draft(answer),
    }


def _parts(text: str | None) -> dict[str, str] | None:
    if not text:
        return None
    moment = datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
    return day_parts(moment, moment.tzinfo if isinstance(moment, datetime) else ZoneInfo("UTC"))


def _draft(answer: Mapping[str, Any]) -> str:
    drafts = [code for code, pack in answer.get("packs", {}).items() if pack["status"] == "draft"]
    return _("These rules are a draft that no lawyer of the country has reviewed yet.") if drafts else ""

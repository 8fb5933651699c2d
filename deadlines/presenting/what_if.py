"""A draft over a case for its page: what it supposes, in words, and what it leads to beside today."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from cases.dates import read_date
from cases.models import FACT_TYPES, Case, FactRow
from cases.models.fields import FlagField, TextsField, keyed_fields
from cases.wording.dates import due_words, instant_words
from cases.wording.facts import Story
from deadlines.differences import differences, unchanged
from deadlines.drafts import Draft, Drafted

from .changes import Beside
from .record import Record, key_words

Values = dict[str, Any]
OF_EVERY_FACT = frozenset(
    {
        "id",
        "type",
        "person",
        "proceeding",
        "persons",
        "certainty",
        "source",
        "note",
        "recorded_at",
        "withdrawn",
    }
)


def record_if_so(today: Record, drafted: Drafted, *, at: datetime) -> Record:
    """Return the case as the draft has it, to be told beside that of today."""
    touched = {fact["id"]: row_of(fact, today.case) for fact in drafted.touched.values()}
    rows = {pk: row for pk, row in {**today.story.rows, **touched}.items() if pk not in drafted.left_out}
    return replace(today, at=at, story=Story(rows, today.case.zone_info), is_real=False)


def row_of(fact: Mapping[str, Any], case: Case) -> FactRow:
    """Return a fact of the case file as a row that is stored nowhere, so that it can be told like the others."""
    row = FactRow(
        id=fact["id"],
        case=case,
        type=fact["type"],
        person_id=fact.get("person"),
        proceeding_id=fact.get("proceeding"),
        persons=fact.get("persons") or [],
        certainty=fact.get("certainty", ""),
        source=fact.get("source", ""),
        note=fact.get("note", ""),
        sequence=0,
        details={key: value for key, value in fact.items() if key not in OF_EVERY_FACT},
    )
    written = Story(zone=case.zone_info).written(row)
    row.sorts_at = read_date(written).span(case.zone_info).earliest if written else None
    return row


def supposed(draft: Draft, drafted: Drafted, today: Record, if_so: Record) -> list[Values]:
    """Return what the draft supposes, change by change."""
    return [_supposed(number, change, drafted, today, if_so) for number, change in enumerate(draft.changes)]


def numbered(draft: Draft) -> list[Values]:
    """Return the changes of a draft that cannot be read as it stands, so that each can be taken back."""
    return [
        {
            "number": number,
            "how": "changes",
            "how_word": _("does not fit"),
            "title": _("Change {n}").format(n=number + 1),
        }
        for number, _change in enumerate(draft.changes)
    ]


def compared(before: Values, after: Values, today: Record, if_so: Record) -> Values:
    """Return today's answers and those of the draft beside each other, and apart those that stay."""
    beside, same = Beside(today, if_so), unchanged(before, after)
    return {
        "groups": beside.groups(differences(before, after)),
        "same": beside.groups(same),
        "same_count": sum(len(part) for part in (same.statuses, same.deadlines, same.flags, same.bars)),
    }


def standing(today: Record, draft: Draft) -> list[Values]:
    """Return the facts of the case that the draft leaves as they are, the latest first."""
    rows = [
        row for pk, row in today.story.rows.items() if not row.withdrawn_at and draft.touching(pk) is None
    ]
    rows.sort(key=lambda row: (row.sorts_at is not None, row.sorts_at or today.at), reverse=True)
    return [_standing(row, today) for row in rows]


def _standing(row: FactRow, today: Record) -> Values:
    about = today.name(str(row.person_id))
    return {
        "id": str(row.pk),
        "what": today.story.what(row),
        "when": today.story.when(row),
        "about": about,
        "label": ", ".join(filter(None, [today.story.sentence(row), about])),
    }


def moment_words(draft: Draft, if_so: Record) -> str:
    """Return the instant that the draft is looked at, "" for now."""
    return instant_words(if_so.at, if_so.case.zone_info) if draft.at else ""


def _supposed(number: int, change: Values, drafted: Drafted, today: Record, if_so: Record) -> Values:
    if "withdraw" in change:
        return {"number": number} | _left_out(change["withdraw"], drafted, today)
    fact = drafted.touched[number]
    row = if_so.story.rows.get(fact["id"]) or row_of(fact, today.case)
    told = {
        "number": number,
        "title": if_so.story.what(row),
        "ahead": _ahead(row, if_so),
        "gone": fact["id"] in drafted.left_out,
    }
    return told | (
        _changed(change, row, today, if_so) if "change" in change else _added(fact, row, today, if_so)
    )


def _left_out(pk: str, drafted: Drafted, today: Record) -> Values:
    with_it = [_sentence(other, today) for other in drafted.left_out & today.story.rows.keys() if other != pk]
    return {
        "how": "goes",
        "how_word": _("left out"),
        "title": _sentence(pk, today),
        "with_it": sorted(with_it),
    }


def _changed(change: Values, row: FactRow, today: Record, if_so: Record) -> Values:
    return {
        "how": "changes",
        "how_word": _("changed"),
        "edit": change["change"],
        "altered": _altered(change, today.story.rows[change["change"]], row, today, if_so),
    }


def _added(fact: Values, row: FactRow, today: Record, if_so: Record) -> Values:
    details = [if_so.story.when(row), *if_so.story.details(row), if_so.name(fact.get("person"))]
    return {
        "how": "appears",
        "how_word": _("added"),
        "detail": "; ".join(filter(None, details)),
        "record": _recording(fact, today) if today.is_open else None,
    }


def _sentence(pk: str, record: Record) -> str:
    return record.story.sentence(record.story.rows[pk])


def _altered(change: Values, before: FactRow, after: FactRow, today: Record, if_so: Record) -> list[Values]:
    """Return the keys that a change gives another value, with the old beside the new."""
    return [
        {
            "name": key_words(before.type, key),
            "before": today.story.word(before, key),
            "after": if_so.story.word(after, key),
        }
        for key in change["with"]
        if key not in OF_EVERY_FACT
    ]


def _ahead(row: FactRow, if_so: Record) -> str:
    """Return when a fact of the draft will have happened, "" if it has by the instant that is asked for."""
    if row.sorts_at is None or row.sorts_at <= if_so.at:
        return ""
    return due_words(row.sorts_at, if_so.case.zone_info)


def _recording(fact: Values, today: Record) -> Values:
    """Return the form that records a fact for real, and what it is filled in with, by the names of its fields."""
    names = {column.contract_key: column for column in keyed_fields(FACT_TYPES[fact["type"]])}
    filled = [
        (names[key].name, text) for key in fact if key in names for text in _texts(names[key], fact[key])
    ]
    about = [("persons", person) for person in (fact.get("persons") or filter(None, [fact.get("person")]))]
    proceeding = [("proceeding", fact["proceeding"])] if "proceeding" in fact else []
    return {
        "url": reverse("cases:record-kind", args=[today.case.pk, fact["type"]]),
        "fields": [*about, *proceeding, *filled],
    }


def _texts(column: Any, value: Any) -> list[str]:
    """Return a value as the inputs of its form field take it."""
    if isinstance(column, TextsField):
        return ["\n".join(value)]
    if isinstance(column, FlagField):
        return ["yes" if value else "no"]
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]

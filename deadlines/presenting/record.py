"""One case as its page tells it: who, what happened, and where each thing can be changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Field, Q
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.models import FACT_TYPES, Case, CasePerson, Certainty, FactRow, Proceeding
from cases.models.fields import keyed_fields
from cases.wording.countries import countries_words
from cases.wording.dates import is_exact, plain_day_words, when_words
from cases.wording.facts import Story
from cases.wording.kinds import KINDS
from cases.wording.questions import question
from deadlines.law_in_force import LawInForce

from .law import Law
from .rules.reviews import Reviews


@dataclass(frozen=True)
class Record:
    """A case with everything its page tells, read in three queries.

    `asked` is the query of an address that asks for another instant than the present, "" for the present. `is_real`:
    it is the case as it stands now, so that its page leads to the forms that change it.
    """

    case: Case
    at: datetime
    persons: tuple[CasePerson, ...]
    proceedings: tuple[Proceeding, ...]
    story: Story
    law: Law
    asked: str = ""
    is_real: bool = True

    @classmethod
    def of(cls, case: Case, *, at: datetime, law: LawInForce) -> "Record":
        facts = case.fact_rows.select_related("recorded_by").order_by("sorts_at", "sequence")
        return cls(
            case,
            at,
            tuple(_persons(case)),
            tuple(case.proceedings.order_by("position")),
            Story.of(facts, case.zone_info),
            Law.under(law, case.jurisdiction),
        )

    @cached_property
    def reviews(self) -> Reviews:
        """What the organisation of the case thinks of the rules."""
        packs = [pack.code for pack in (self.law.packs.national, *self.law.packs.shared) if pack]
        return Reviews.of(self.case.organisation_id, packs=packs)

    @property
    def is_open(self) -> bool:
        """Whether its page leads to forms that change it."""
        return self.is_real and self.case.closed_on is None

    @property
    def today(self):
        return self.at.astimezone(self.case.zone_info).date()

    def name(self, person_id: str | None) -> str:
        """Return the name of a person of the case, "" for the whole case."""
        part = next((part for part in self.persons if str(part.person_id) == person_id), None)
        return person_name(part) if part else ""

    def names(self, person_ids: Iterable[str]) -> str:
        return ", ".join(self.name(person) for person in person_ids)

    def record_url(self, kind: str, **prefilled: str | None) -> str:
        """Return the address of the form for a kind of fact, filled in as far as is known."""
        query = urlencode({name: value for name, value in prefilled.items() if value})
        url = reverse("cases:record-kind", args=[self.case.pk, kind])
        return f"{url}?{query}" if query else url

    def reasons_url(self, anchor: str) -> str:
        """Return the address of the page of reasons for the instant that is shown, "" where there is none."""
        if not (self.is_real or self.asked):
            return ""
        return f"{reverse('cases:reasons', args=[self.case.pk])}{self.asked}#{anchor}"

    def fact_url(self, fact_id: str) -> str:
        """Return the address of a fact on the page that shows the case as it is looked at here."""
        url = reverse("cases:as-of", args=[self.case.pk]) if self.asked else self.case.get_absolute_url()
        return f"{url}{self.asked}#fact-{fact_id}"

    def fact_links(self, fact_ids: Iterable[str]) -> list[dict[str, str]]:
        """Return the facts of the case by these ids, each in words with its place on the timeline."""
        rows = [self.story.rows[fact] for fact in fact_ids if fact in self.story.rows]
        return [{"words": self.story.sentence(row), "url": self.fact_url(str(row.pk))} for row in rows]

    def of_kind(self, fact_ids: Iterable[str], kind: str) -> str | None:
        """Return the first of the facts that is of a kind."""
        rows = [self.story.rows[fact] for fact in fact_ids if fact in self.story.rows]
        return next((str(row.pk) for row in rows if row.type == kind), None)


def person_name(part: CasePerson) -> str:
    """Return the leading name of a person of the case; it was read with the person."""
    if part.person.erased_at:
        return _("erased person")
    return part.name_texts[0] if part.name_texts else _("no name recorded")


def missing_fact(missing: Mapping[str, str], record: Record) -> dict[str, str]:
    """Return a fact that an answer lacks, with the link to the form that adds it."""
    fact, key = missing["fact"], missing["key"]
    row = record.story.rows.get(fact)
    shown = {
        "words": _missing_words(row, key, record) if row else _("A fact of this case"),
        "why": capfirst(missing["why"]) + ".",
        "url": "#facts",
        "action": _("See the facts"),
    }
    if row is None or not record.is_open:
        return shown
    if key == "service":
        url = record.record_url("service", ruling=fact)
        return shown | {"url": url, "action": _("Record its service")}
    if key in FACT_TYPES:
        return shown | {"url": record.record_url(key), "action": _("Record it")}
    column = _column(row.type, key)
    url = reverse("cases:correct", args=[record.case.pk, fact])
    return shown | {"url": f"{url}#id_{column.name}" if column else url, "action": _("Add it")}


def _missing_words(row: FactRow, key: str, record: Record) -> str:
    named = record.story.named(row.pk)
    if key == "service":
        return _("How and when {ruling} was served").format(ruling=named)
    if key in FACT_TYPES:
        return str(KINDS[key].title)
    return f"{key_words(row.type, key)} ({named})"


def key_words(kind: str, key: str) -> str:
    """Return what a key of a kind of fact is asked by, without its question mark; a kind of fact by its name."""
    if key in FACT_TYPES:
        return str(KINDS[key].name)
    column = _column(kind, key)
    return str(question(kind, column.name).label).rstrip("?") if column else _(key)


def _column(kind: str, key: str) -> Field | None:
    return next((column for column in keyed_fields(FACT_TYPES[kind]) if column.contract_key == key), None)


def timeline(record: Record, *, changed: str = "") -> list[dict[str, Any]]:
    """Return the facts for the timeline, the latest first; those without a date come last."""
    by_time = sorted(
        record.story.rows.values(),
        key=lambda row: (row.sorts_at is not None, row.sorts_at or record.at, row.sequence),
        reverse=True,
    )
    replaced = {str(row.supersedes_id): row for row in by_time if row.supersedes_id}
    return [_fact(row, record, replaced.get(str(row.pk)), changed) for row in by_time]


def persons_parts(record: Record) -> list[dict[str, str]]:
    """Return the persons of the case for the list beside its facts."""
    return [
        {"title": person_name(part), "detail": _person_detail(part, record), "url": _person_url(part)}
        for part in record.persons
    ]


def _person_url(part: CasePerson) -> str:
    """Return the address of what is held on a person, "" for one who was erased."""
    return "" if part.person.erased_at else reverse("people:person", args=[part.person_id])


def proceedings_parts(record: Record) -> list[dict[str, str]]:
    """Return the proceedings of the case for the list beside its facts."""
    return [
        {"title": capfirst(one.get_kind_display()), "detail": _proceeding_detail(one)}
        for one in record.proceedings
    ]


def _persons(case: Case):
    texts = ArrayAgg(
        "person__names__text",
        filter=Q(person__names__isnull=False),
        order_by="person__names__position",
        default=[],
    )
    return case.case_persons.select_related("person").annotate(name_texts=texts).order_by("position")


def _person_detail(part: CasePerson, record: Record) -> str:
    person = part.person
    born = _("born {when}").format(when=when_words(person.born, record.case.zone_info)) if person.born else ""
    minor = _("under 18") if person.minor else ""
    alone = _("unaccompanied") if person.unaccompanied else ""
    others = ", ".join(part.name_texts[1:])
    words = (
        part.get_role_display() if part.role else "",
        countries_words(person.nationalities),
        born,
        minor,
        alone,
        others,
    )
    return ", ".join(str(word) for word in words if word)


def _proceeding_detail(proceeding: Proceeding) -> str:
    track = proceeding.get_procedure_display() if proceeding.procedure else ""
    offence = proceeding.get_offence_display() if proceeding.offence else ""
    which = {None: "", 0: _("first application")}.get(proceeding.subsequent, _("repeated application"))
    words = (proceeding.authority, proceeding.docket, track, which, offence)
    return ", ".join(str(word) for word in words if word)


def _fact(row: FactRow, record: Record, replaced_by: FactRow | None, changed: str) -> dict[str, Any]:
    story, pk = record.story, str(row.pk)
    written = story.written(row)
    return {
        "id": f"fact-{pk}",
        "when": story.when(row),
        "exact": is_exact(written),
        "what": story.what(row),
        "detail": "; ".join(story.details(row)),
        "about": _about(row, record),
        "certainty": row.certainty or "confirmed",
        "certainty_word": str(dict(Certainty.choices).get(row.certainty, "")),
        "source": row.source,
        "note": row.note,
        "recorded": recorded_words(row, record),
        "ahead": row.sorts_at is not None and row.sorts_at > record.at,
        "withdrawn": _withdrawn(row, record),
        "replaced_by": replaced_by
        and {"url": record.fact_url(str(replaced_by.pk)), "words": _("See what stands now")},
        "actions": _actions(row, record),
        "changed": f"fact-{pk}" == changed,
    }


def _about(row: FactRow, record: Record) -> str:
    if row.person_id:
        return record.name(str(row.person_id))
    proceeding = next((one for one in record.proceedings if one.pk == row.proceeding_id), None)
    words = capfirst(proceeding.get_kind_display()) if proceeding else ""
    names = record.names(str(person) for person in row.persons)
    return f"{words}: {names}" if names else words


def recorded_words(row: FactRow, record: Record) -> str:
    """Return when a fact was recorded and by whom, "" where nobody knows."""
    if row.recorded_at is None:
        return ""
    day = _day(row.recorded_at, record)
    by = row.recorded_by
    return _("{day} by {name}").format(day=day, name=by.name) if by else day


def _withdrawn(row: FactRow, record: Record) -> dict[str, str] | None:
    if row.withdrawn_at is None:
        return None
    return {"on": _day(row.withdrawn_at, record), "reason": row.withdrawn_reason}


def _day(at: datetime, record: Record) -> str:
    return plain_day_words(at.astimezone(record.case.zone_info).date())


def _actions(row: FactRow, record: Record) -> list[dict[str, str]]:
    if row.withdrawn_at or not record.is_open:
        return []
    correct = reverse("cases:correct", args=[record.case.pk, row.pk])
    withdraw = reverse("cases:withdraw", args=[record.case.pk, row.pk])
    return [
        {"url": correct, "words": _("Correct"), "icon": "edit"},
        {"url": withdraw, "words": _("Withdraw"), "icon": "withdraw"},
    ]

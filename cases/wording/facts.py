"""One fact in words: what happened, in a phrase, and everything else that was recorded of it.

A fact is given as a row of all kinds (`FactRow`): its `details` are the keys of the case file.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, singledispatch
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.models import FACT_TYPES, FactRow
from cases.models.fields import (
    CountriesField,
    CountryField,
    DateFormField,
    FactIdField,
    FlagField,
    ReferenceField,
    TextsField,
    WordField,
    WordsField,
    keyed_fields,
)

from .countries import countries_words, country_words
from .dates import when_words
from .kinds import KINDS
from .questions import question

Details = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Story:
    """The facts of one case, so that one may speak of another. Hours are those of `zone`."""

    rows: Mapping[str, FactRow] = field(default_factory=dict)
    zone: ZoneInfo | None = None

    @classmethod
    def of(cls, rows: Iterable[FactRow], zone: ZoneInfo) -> "Story":
        return cls({str(row.pk): row for row in rows}, zone)

    def what(self, row: FactRow) -> str:
        """Return what happened, without its date: Appeal against the ruling of 30 November 2022."""
        return " ".join(WHAT[row.type](self, row).split())

    def when(self, row: FactRow) -> str:
        """Return the main date in words."""
        return when_words(self.written(row), self.zone)

    def written(self, row: FactRow) -> str:
        """Return the main date as it was written, "" where none was recorded."""
        keys = _columns(row.type)
        names = FACT_TYPES[row.type].main_dates
        return next((text for name in names if (text := row.details.get(keys[name].contract_key))), "")

    def sentence(self, row: FactRow) -> str:
        """Return what happened and when: Ruling: rejected, 30 November 2022."""
        written = self.written(row)
        return f"{self.what(row)}, {when_words(written, self.zone)}" if written else self.what(row)

    def named(self, fact_id: str | UUID | None) -> str:
        """Return another fact as it is spoken of: the ruling of 30 November 2022."""
        row = self.rows.get(str(fact_id)) if fact_id else None
        if row is None:
            return _("a fact not shown here")
        written = self.written(row)
        name = KINDS[row.type].name
        if not written:
            return _("the {fact}").format(fact=name)
        when = when_words(written, self.zone)
        return (_("the {fact} of {when}") if when[0].isdigit() else _("the {fact} ({when})")).format(
            fact=name, when=when
        )

    def details(self, row: FactRow) -> list[str]:
        """Return what else was recorded, each with the name of its question."""
        told = {*TOLD.get(row.type, ()), _main_key(self, row)}
        return [
            self._detail(row.type, column, row.details[column.contract_key])
            for column in _columns(row.type).values()
            if column.contract_key not in told and row.details.get(column.contract_key) not in (None, "", [])
        ]

    def word(self, row: FactRow, key: str) -> str:
        """Return one recorded value in words, "" where it was not recorded."""
        value = row.details.get(key)
        if value in (None, "", []):
            return ""
        column = next(column for column in _columns(row.type).values() if column.contract_key == key)
        return value_words(column, value, self)

    def _detail(self, kind: str, column: models.Field, value: Any) -> str:
        asked, words = question(kind, column.name), value_words(column, value, self)
        if isinstance(column, FlagField) and not column.yes_or_no:
            return str(asked.label)
        name = str(asked.name or asked.label)
        return words if name.endswith("?") else f"{name}: {words}"


@singledispatch
def value_words(column: models.Field, value: Any, story: Story) -> str:
    """Return a value of a column in words."""
    return str(value)


@value_words.register
def _date(column: DateFormField, value: str, story: Story) -> str:
    return when_words(value, story.zone)


@value_words.register
def _word(column: WordField, value: str, story: Story) -> str:
    return str(dict(column.flatchoices).get(value, value))


@value_words.register
def _words(column: WordsField, value: list[str], story: Story) -> str:
    labels = dict(column.base_field.flatchoices)
    return ", ".join(str(labels.get(word, word)) for word in value)


@value_words.register
def _texts(column: TextsField, value: list[str], story: Story) -> str:
    return "; ".join(value)


@value_words.register
def _country(column: CountryField, value: str, story: Story) -> str:
    return country_words(value)


@value_words.register
def _countries(column: CountriesField, value: list[str], story: Story) -> str:
    return countries_words(value)


@value_words.register
def _flag(column: FlagField, value: bool, story: Story) -> str:
    return _("yes") if value else _("no")


@value_words.register(ReferenceField)
@value_words.register(FactIdField)
def _reference(column, value: str, story: Story) -> str:
    return story.named(value)


@cache
def _columns(kind: str) -> dict[str, models.Field]:
    """The keyed columns of a kind of fact, without those of every fact."""
    common = {"certainty", "source", "note"}
    return {column.name: column for column in keyed_fields(FACT_TYPES[kind]) if column.name not in common}


def _main_key(story: Story, row: FactRow) -> str:
    columns = _columns(row.type)
    keys = (columns[name].contract_key for name in FACT_TYPES[row.type].main_dates)
    return next((key for key in keys if row.details.get(key)), "")


def _titled(*keys: str) -> Callable[[Story, FactRow], str]:
    """Name the kind, and behind a colon the first of `keys` that was recorded."""

    def what(story: Story, row: FactRow) -> str:
        title = KINDS[row.type].title
        told = next((words for key in keys if (words := story.word(row, key))), "")
        return f"{title}: {told}" if told else str(title)

    return what


def _ruling(story: Story, row: FactRow) -> str:
    title = _("Ruling on appeal") if row.details.get("on_appeal") else _("Ruling")
    outcome = story.word(row, "outcome")
    return f"{title}: {outcome}" if outcome else title


def _service(story: Story, row: FactRow) -> str:
    what = _("Service of {ruling}").format(ruling=_ref(story, row, "ruling", _("a ruling")))
    how = story.word(row, "how")
    return f"{what}, {how}" if how else what


def _appeal(story: Story, row: FactRow) -> str:
    remedy = capfirst(story.word(row, "remedy") or _("appeal"))
    if row.details.get("by") == "state":
        remedy = _("{remedy} by the State").format(remedy=remedy)
    return _("{remedy} against {ruling}").format(
        remedy=remedy, ruling=_ref(story, row, "against", _("a ruling not named"))
    )


def _stay_request(story: Story, row: FactRow) -> str:
    return _("Request for a stay of {ruling}").format(ruling=_ref(story, row, "against", _("a ruling")))


def _stay_ruling(story: Story, row: FactRow) -> str:
    outcome = {"granted": _("Stay granted"), "refused": _("Stay refused")}
    return outcome.get(row.details.get("outcome"), _("Ruling on a stay"))


def _late_request(story: Story, row: FactRow) -> str:
    return _("Request to admit a late appeal against {ruling}").format(
        ruling=_ref(story, row, "against", _("a ruling"))
    )


def _waiver(story: Story, row: FactRow) -> str:
    return _("Appeal against {ruling} given up").format(ruling=_ref(story, row, "ruling", _("a ruling")))


def _hearing(story: Story, row: FactRow) -> str:
    what = _("Interview") if row.details.get("what") == "interview" else _("Hearing")
    return _("{what} called off").format(what=what) if row.details.get("called_off") else what


def _whereabouts(story: Story, row: FactRow) -> str:
    if row.details.get("absconded"):
        return _("Not where they should be")
    place = [words for key in ("place", "country") if (words := story.word(row, key))]
    return _("Located: {place}").format(place=", ".join(place)) if place else _("Located")


def _measure(story: Story, row: FactRow) -> str:
    state = next(
        (words for key, words in MEASURE.items() if row.details.get(key)), _("International measure")
    )
    body = story.word(row, "body")
    return f"{state}: {body}" if body else str(state)


def _wanted(story: Story, row: FactRow) -> str:
    country = story.word(row, "by")
    return _("Wanted by {country}").format(country=country) if country else _("Wanted by a State")


def _extradition(story: Story, row: FactRow) -> str:
    country = story.word(row, "by")
    words = _("Extradition request by {country}") if country else _("Extradition request")
    return words.format(country=country)


def _transfer(story: Story, row: FactRow) -> str:
    country = story.word(row, "to") or _("another State")
    mode = story.word(row, "mode")
    words = _("Request to {country} to {mode}") if mode else _("Request to {country}")
    return words.format(country=country, mode=mode)


def _removal(story: Story, row: FactRow) -> str:
    way = capfirst(story.word(row, "by") or _("removal"))
    step = story.word(row, "step")
    country = story.word(row, "to")
    what = f"{way}: {step}" if step else way
    return _("{what}, to {country}").format(what=what, country=country) if country else what


def _departure(story: Story, row: FactRow) -> str:
    country, result = story.word(row, "to"), story.word(row, "result")
    what = _("Tried to leave for {country}").format(country=country) if country else _("Tried to leave")
    return f"{what}: {result}" if result else what


def _told(story: Story, row: FactRow) -> str:
    authority = story.word(row, "to_authority") or _("The authority")
    return _("{authority} told of the bar {rule}").format(
        authority=authority, rule=row.details.get("rule") or ""
    )


def _crossing(story: Story, row: FactRow) -> str:
    ways = [words for key in ("from", "to") if (words := story.word(row, key))]
    what = _("Border crossing")
    return f"{what}, {' → '.join(ways)}" if ways else what


def _ref(story: Story, row: FactRow, key: str, otherwise: str) -> str:
    return story.named(row.details[key]) if row.details.get(key) else otherwise


MEASURE = {
    "lifted_on": _("Measure lifted"),
    "refused_on": _("Measure refused"),
    "indicated_on": _("Measure indicated"),
    "requested_on": _("Measure asked for"),
}
WHAT: dict[str, Callable[[Story, FactRow], str]] = {
    "border_crossing": _crossing,
    "detention": _titled("ground"),
    "whereabouts": _whereabouts,
    "circumstance": _titled("what"),
    "application": _titled(),
    "permit": _titled("kind"),
    "protection": _titled("kind"),
    "ruling": _ruling,
    "service": _service,
    "appeal": _appeal,
    "stay_request": _stay_request,
    "stay_ruling": _stay_ruling,
    "late_request": _late_request,
    "waiver": _waiver,
    "hearing": _hearing,
    "act": _titled("rule"),
    "extension": _titled("rule"),
    "interim_measure": _measure,
    "wanted_notice": _wanted,
    "extradition_request": _extradition,
    "transfer_request": _transfer,
    "removal_step": _removal,
    "departure_attempt": _departure,
    "bar_notice": _told,
}
# The keys that `what` tells already.
TOLD: dict[str, tuple[str, ...]] = {
    "border_crossing": ("from", "to"),
    "detention": ("ground",),
    "whereabouts": ("place", "country", "absconded"),
    "circumstance": ("what",),
    "permit": ("kind",),
    "protection": ("kind",),
    "ruling": ("outcome",),
    "service": ("ruling", "how"),
    "appeal": ("against", "remedy", "by"),
    "stay_request": ("against",),
    "stay_ruling": ("outcome",),
    "late_request": ("against",),
    "waiver": ("ruling",),
    "hearing": ("what", "called_off"),
    "act": ("rule",),
    "extension": ("rule",),
    "interim_measure": ("body",),
    "wanted_notice": ("by",),
    "extradition_request": ("by",),
    "transfer_request": ("to", "mode"),
    "removal_step": ("by", "step", "to"),
    "departure_attempt": ("to", "result"),
    "bar_notice": ("to_authority", "rule"),
}

"""The worked examples of a rule, each with what came of it and how that was counted."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from cases.models import FactRow, Procedure, ProceedingKind
from cases.wording.countries import country_words
from cases.wording.dates import due_words, when_words
from cases.wording.facts import Story
from cases.zones import zone_of
from deadlines.due_rules import deemed_under, due_under, place_in
from deadlines.models import ProtectionStatus
from deadlines.packs.catalogue import Entry
from deadlines.packs.examples import assessed, document_of
from deadlines.packs.loading import PackFile
from deadlines.presenting.law import status_words

from .links import rule_link
from .saying import basis_words, binds_the_state, sent_words
from .steps import steps_words

Answer = Mapping[str, Any]

IN_FORCE = {
    True: lazy("in force"),
    False: lazy("asked for or to be asked for, not in force"),
    "unknown": lazy("not known whether in force"),
    "absent": lazy("does not apply"),
}
STATES = {
    "open": lazy("open"),
    "met": lazy("met"),
    "late": lazy("filed late"),
    "missed": lazy("missed"),
    "moot": lazy("no longer needed"),
    "unknown": lazy("not known if met"),
    "absent": lazy("no such time limit"),
}
NOT_OF_THE_STORY = {"id", "type", "person", "persons", "proceeding", "certainty", "recorded_at"}


def examples(entry: Entry) -> list[dict[str, Any]]:
    """Return the worked examples of a rule for its page."""
    return [
        _case(entry, example, answer) if "case" in example else _count(entry, example, answer)
        for example, answer in evaluated(entry.file, entry.id)
    ]


@lru_cache(maxsize=2048)
def evaluated(file: PackFile, rule: str) -> tuple[tuple[dict[str, Any], Answer], ...]:
    """Return each example of a rule with the answer it comes to; the same for as long as the pack is the same."""
    return tuple((example, _answer(file, rule, example)) for id_, example in file.examples if id_ == rule)


def _answer(file: PackFile, rule: str, example: dict[str, Any]) -> Answer:
    if "case" in example:
        return assessed(file.pack, example)
    if "deemed" in example:
        return deemed_under(file.pack, file.pack.by_id[rule], **example["deemed"])
    return due_under(file.pack, file.pack.by_id[rule], **example["due"])


def _count(entry: Entry, example: dict[str, Any], answer: Answer) -> dict[str, Any]:
    asked = example.get("due") or {"trigger": example["deemed"]["posted"], **example["deemed"]}
    return {
        "title": capfirst(example["title"]),
        "given": list(_given(entry, asked)),
        "results": [
            {"name": name, "words": words, "steps": []}
            for name, words in days_of(answer, of_the_state=binds_the_state(entry))
        ],
        "steps": steps_words(answer["steps"], _zone(entry, asked.get("region", ""))),
    }


def _zone(entry: Entry, region: str) -> ZoneInfo:
    """Return the zone of the place in which an example counts."""
    limit = entry.rule.limit
    return place_in(
        entry.file.pack, limit.counting if limit else entry.file.document["counting"], region
    ).zone


def days_of(answer: Answer, *, of_the_state: bool = False) -> list[tuple[str, str]]:
    """Return the days that a count came to, each with its name. `of_the_state`: it is the State that must act."""
    if "deemed_on" in answer:
        moved = moment_words(answer["or_if_moved"])
        found = [(_("Counts as served on"), moment_words(answer["deemed_on"]) or _("not known"))]
        return [*found, (_("If a closed day moves it"), moved)] if moved else found
    first = _("Due by") if of_the_state else _("File by")
    file_by, last_day = moment_words(answer["file_by"]), moment_words(answer["last_day"])
    if file_by and file_by == last_day:
        return [(_("{first}, at the latest").format(first=first), file_by)]
    return [(first, file_by or _("not known")), (_("Last day"), last_day or _("not known"))]


def moment_words(text: str | None) -> str:
    """Return a day, or an hour by the clocks of its own place, as the contract writes it."""
    if not text:
        return ""
    moment = datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
    return due_words(moment, moment.tzinfo if isinstance(moment, datetime) else ZoneInfo("UTC"))


def _given(entry: Entry, asked: Answer) -> Iterator[str]:
    limit = entry.rule.limit
    basis = basis_words(asked.get("basis") or limit.basis) if limit else _("the day on which it was {sent}")
    basis = basis.format(sent=sent_words(entry.written.get("deemed", {})))
    yield f"{capfirst(basis)}: {when_words(asked['trigger'])}"
    if asked.get("version_day"):
        yield _("The day that picks the version: {day}").format(day=when_words(asked["version_day"]))
    if asked.get("region"):
        yield _("Region: {region}").format(region=asked["region"])


def _case(entry: Entry, example: dict[str, Any], answer: Answer) -> dict[str, Any]:
    document = document_of(entry.file.pack, example["case"])
    jurisdiction = document["case"]["jurisdiction"]
    zone = zone_of(jurisdiction, document["case"].get("region"))
    story = _story(document, zone)
    return {
        "title": capfirst(example["title"]),
        "given": [*_told(document, story), _asked_on(example["at"], jurisdiction, entry, zone)],
        "results": [
            *_statuses(example),
            *_bars(example),
            *_deadlines(example, answer, story),
            *_remedies(example),
        ],
        "steps": [],
    }


def _asked_on(at: str, jurisdiction: str, entry: Entry, zone: ZoneInfo) -> str:
    when = when_words(at, zone)
    if jurisdiction == entry.code:
        return _("Asked on {day}").format(day=when)
    return _("Asked in {country} on {day}").format(country=country_words(jurisdiction), day=when)


def _story(document: Answer, zone: ZoneInfo) -> Story:
    """Return the facts of an example, so that one may speak of another."""
    rows = (
        FactRow(
            id=fact["id"],
            type=fact["type"],
            details={key: value for key, value in fact.items() if key not in NOT_OF_THE_STORY},
        )
        for fact in document["facts"]
    )
    return Story.of(rows, zone)


def _told(document: Answer, story: Story) -> Iterator[str]:
    """Yield the proceedings and facts of an example, one sentence each."""
    for key, proceeding in document["proceedings"].items():
        words = [str(dict(ProceedingKind.choices).get(proceeding["kind"], key))]
        words += [str(dict(Procedure.choices)[p]) for p in [proceeding.get("procedure")] if p]
        words += [_subsequent(proceeding["subsequent"])] if "subsequent" in proceeding else []
        yield _("Proceeding: {words}").format(words=", ".join(words))
    for row in story.rows.values():
        yield "; ".join([story.sentence(row), *story.details(row)])


def _subsequent(number: int) -> str:
    return _("a later application") if number else _("a first application")


def _statuses(example: Answer) -> Iterator[dict[str, Any]]:
    for act, status in example.get("status", {}).items():
        yield {"name": ProtectionStatus.Act(act).label, "words": status_words(status), "steps": []}


def _bars(example: Answer) -> Iterator[dict[str, Any]]:
    for id_, in_force in example.get("bars", {}).items():
        yield {"rule": rule_link(id_), "words": str(IN_FORCE[in_force]), "steps": []}


def _deadlines(example: Answer, answer: Answer, story: Story) -> Iterator[dict[str, Any]]:
    found = {deadline["rule"]: deadline for deadline in answer["deadlines"]}
    for id_ in example.get("deadlines", {}):
        deadline = found.get(id_)
        if deadline is None:
            yield {"rule": rule_link(id_), "words": str(STATES["absent"]), "steps": []}
            continue
        of_the_state = deadline["kind"] in ("authority", "detention")
        days = "; ".join(f"{name}: {words}" for name, words in days_of(deadline, of_the_state=of_the_state))
        yield {
            "rule": rule_link(id_),
            "words": f"{STATES[deadline['state']]}; {days}",
            "steps": steps_words(deadline["steps"], story.zone, story),
        }


def _remedies(example: Answer) -> Iterator[dict[str, Any]]:
    for id_, absent in example.get("not_available", {}).items():
        yield {
            "rule": rule_link(id_),
            "words": _("not available") if absent else _("available"),
            "steps": [],
        }

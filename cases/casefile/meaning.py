"""Whether what a document says can be: what it refers to is there, and no statement excludes another."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, cached_property
from graphlib import CycleError, TopologicalSorter
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from cases.dates import DateFormError, Span, read_date
from cases.models import FACT_TYPES
from cases.models.fields import FactIdField, ReferenceField, keyed_fields
from cases.zones import UnknownCountry, zone_of

from .problems import Path, Problem, quoted, shown

MOST_CYCLES = 20


@dataclass(frozen=True, slots=True)
class StatedFact:
    """One fact of the document that is a mapping of a known type, and its place in the list."""

    position: int
    type: str
    keys: dict[str, Any]

    def path(self, *further: str | int) -> Path:
        return ("facts", self.position, *further)

    def text(self, key: str) -> str | None:
        value = self.keys.get(key)
        return value if isinstance(value, str) else None

    def references(self) -> Iterator[tuple[str, str | None, str]]:
        """Yield key, the type it must name (None: any) and the id that stands there."""
        for key, kind in reference_keys(self.type):
            if target := self.text(key):
                yield key, kind, target


class Statements:
    """The parts of a document that have the right shape, whatever the rest of it looks like."""

    def __init__(self, document: dict[str, Any]):
        self.case = _mapping(document.get("case"))
        self.persons = _mapping(document.get("persons"))
        self.proceedings = {
            key: value
            for key, value in _mapping(document.get("proceedings")).items()
            if isinstance(value, dict)
        }
        facts = document.get("facts")
        self.facts = [
            StatedFact(position, fact["type"], fact)
            for position, fact in enumerate(facts if isinstance(facts, list) else ())
            if isinstance(fact, dict) and isinstance(fact.get("type"), str) and fact["type"] in FACT_TYPES
        ]

    @cached_property
    def by_id(self) -> dict[str, StatedFact]:
        """The facts by their ids; of two with one id, the first."""
        return {fact.text("id") or "": fact for fact in reversed(self.facts)}

    @cached_property
    def zone(self) -> ZoneInfo:
        """The zone of the case, or UTC where the case names no country."""
        try:
            return zone_of(str(self.case.get("jurisdiction")), str(self.case.get("region") or ""))
        except UnknownCountry:
            return ZoneInfo("UTC")

    def span(self, fact: StatedFact, key: str) -> Span | None:
        """Return the instants a date of a fact spans; None where none that can be read is written."""
        try:
            return read_date(fact.text(key) or "").span(self.zone)
        except DateFormError:
            return None


def meaning_problems(document: dict[str, Any]) -> Iterator[Problem]:
    """Yield what the document says and cannot be."""
    statements = Statements(document)
    for rule in RULES:
        for path, message in rule(statements):
            yield Problem(shown(path), message)


Found = Iterator[tuple[Path, str]]


def region_is_in_the_country(stated: Statements) -> Found:
    region, country = stated.case.get("region"), stated.case.get("jurisdiction")
    if isinstance(region, str) and isinstance(country, str) and not region.startswith(f"{country}-"):
        yield (
            ("case", "region"),
            _("{region} is no region of {country}").format(region=quoted(region), country=quoted(country)),
        )


def ids_stand_once(stated: Statements) -> Found:
    for fact in stated.facts:
        first = stated.by_id[fact.text("id") or ""]
        if fact.text("id") and first is not fact:
            yield (
                fact.path("id"),
                _("the id {id} is taken by {first}").format(
                    id=quoted(fact.keys["id"]), first=shown(first.path())
                ),
            )


def persons_of_proceedings_exist(stated: Statements) -> Found:
    for key, proceeding in stated.proceedings.items():
        for position, person in _texts(proceeding.get("persons")):
            if person not in stated.persons:
                yield ("proceedings", key, "persons", position), _no("person", person)


def facts_are_about_someone_here(stated: Statements) -> Found:
    for fact in stated.facts:
        person, proceeding = fact.text("person"), fact.text("proceeding")
        if person is not None and person not in stated.persons:
            yield fact.path("person"), _no("person", person)
        if proceeding is not None and proceeding not in stated.proceedings:
            yield fact.path("proceeding"), _no("proceeding", proceeding)
        yield from _persons_of_fact(stated, fact)


def _persons_of_fact(stated: Statements, fact: StatedFact) -> Found:
    proceeding = stated.proceedings.get(fact.text("proceeding") or "")
    for position, person in _texts(fact.keys.get("persons")):
        if person not in stated.persons:
            yield fact.path("persons", position), _no("person", person)
        elif proceeding is not None and person not in (proceeding.get("persons") or ()):
            yield (
                fact.path("persons", position),
                _("{person} is not among the persons of {proceeding}").format(
                    person=quoted(person), proceeding=quoted(fact.keys["proceeding"])
                ),
            )


def references_lead_somewhere(stated: Statements) -> Found:
    for fact in stated.facts:
        for key, kind, target in fact.references():
            named = stated.by_id.get(target)
            if named is None:
                yield fact.path(key), _no(kind or "fact", target)
            elif kind is not None and named.type != kind:
                yield (
                    fact.path(key),
                    _("{id} is of type {type}; name a fact of type {kind}").format(
                        id=quoted(target), type=named.type, kind=kind
                    ),
                )


def references_do_not_go_in_circles(stated: Statements) -> Found:
    """A ruling that decides the appeal against itself, and longer circles."""
    graph = {
        id_: [target for _key, _kind, target in fact.references() if target in stated.by_id]
        for id_, fact in stated.by_id.items()
    }
    for _attempt in range(MOST_CYCLES):
        circle = _circle(graph)
        if not circle:
            return
        first = min(circle, key=lambda id_: stated.by_id[id_].position)
        start = circle.index(first)
        turned = [*circle[start:], *circle[:start], first]
        key = next(key for key, _kind, target in stated.by_id[first].references() if target == turned[1])
        yield (
            stated.by_id[first].path(key),
            _("the references go in a circle: {circle}").format(
                circle=", ".join(quoted(id_) for id_ in turned[:10])
            ),
        )
        graph[first] = []


def _circle(graph: dict[str, list[str]]) -> list[str]:
    """Return the ids of facts each of which refers to the next, and the last to the first."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return error.args[1][:0:-1]
    return []


def detentions_end_after_they_start(stated: Statements) -> Found:
    for fact in stated.facts:
        if fact.type != "detention":
            continue
        start, end = stated.span(fact, "held_from"), stated.span(fact, "held_to")
        if start and end and start.earliest and end.latest and end.latest <= start.earliest:
            yield fact.path("held_to"), _("ends before it starts")


class CertainPart(NamedTuple):
    """From when to when a detention certainly lasted."""

    start: datetime
    end: datetime
    fact: StatedFact


def detentions_do_not_overlap(stated: Statements) -> Found:
    """Nobody is held twice: the certain parts of one person's confirmed detentions keep apart."""
    held: dict[str, list[CertainPart]] = {}
    for fact in stated.facts:
        if part := _certain_part(stated, fact):
            held.setdefault(fact.text("person") or "", []).append(part)
    for parts in held.values():
        parts.sort(key=lambda part: (part.start, part.end))
        longest = parts[0]
        for part in parts[1:]:
            if part.start < longest.end:
                yield (
                    part.fact.path("held_from"),
                    _(
                        "overlaps {other}, another detention of this person; end one, or mark one reported"
                    ).format(other=shown(longest.fact.path())),
                )
            longest = max(longest, part, key=lambda one: one.end)


def _certain_part(stated: Statements, fact: StatedFact) -> CertainPart | None:
    """Return from when to when a standing, confirmed detention certainly lasted, if at all."""
    if (
        fact.type != "detention"
        or "withdrawn" in fact.keys
        or fact.keys.get("certainty", "confirmed") != "confirmed"
    ):
        return None
    start = stated.span(fact, "held_from")
    end = stated.span(fact, "held_to") if "held_to" in fact.keys else Span(FOREVER, FOREVER, exact=False)
    if (
        start is None
        or end is None
        or start.latest is None
        or end.earliest is None
        or start.latest >= end.earliest
    ):
        return None
    return CertainPart(start.latest, end.earliest, fact)


RULES = (
    region_is_in_the_country,
    persons_of_proceedings_exist,
    ids_stand_once,
    facts_are_about_someone_here,
    references_lead_somewhere,
    references_do_not_go_in_circles,
    detentions_end_after_they_start,
    detentions_do_not_overlap,
)
FOREVER = datetime.max.replace(tzinfo=UTC)


@cache
def reference_keys(kind: str) -> tuple[tuple[str, str | None], ...]:
    """Return the keys under which facts of a type name another, each with the type it must have, if any."""
    return tuple(
        (field.contract_key, field.refers_to if isinstance(field, ReferenceField) else None)
        for field in keyed_fields(FACT_TYPES[kind])
        if isinstance(field, ReferenceField | FactIdField)
    )


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _texts(value: Any) -> list[tuple[int, str]]:
    """Return the texts of a list with their positions; none where the value is no list."""
    items = value if isinstance(value, list) else []
    return [(position, item) for position, item in enumerate(items) if isinstance(item, str)]


def _no(kind: str, id_: str) -> str:
    return _("no {kind} {id} in this file").format(kind=kind, id=quoted(id_))

"""A case file as the timeline that the law reads: dates become the instants they span."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache, lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from cases.dates import Span, read_date, read_instant
from cases.models import FACT_TYPES
from cases.models.fields import DateFormField, keyed_fields
from cases.zones import zone_of
from deadlines.law import Fact, Person, Proceeding, Timeline, When
from deadlines.law.timeline import AHEAD

# What every fact may say of itself, beside the keys of its kind.
_OF_EVERY_FACT = frozenset(
    {
        "id",
        "type",
        "person",
        "proceeding",
        "persons",
        "certainty",
        "recorded_at",
        "withdrawn",
        "source",
        "note",
    }
)


@cache
def _date_keys(kind: str) -> frozenset[str]:
    """The keys of a kind of fact that hold a date form."""
    return frozenset(f.contract_key for f in keyed_fields(FACT_TYPES[kind]) if isinstance(f, DateFormField))


def timeline_of(document: Mapping[str, Any]) -> Timeline:
    """Return the timeline of a checked case file. Days are those of the zone of the case."""
    case = document["case"]
    region = case.get("region") or ""
    zone = zone_of(case["jurisdiction"], region)
    return Timeline(
        case["jurisdiction"],
        region,
        zone,
        {key: _person(key, person, zone) for key, person in document.get("persons", {}).items()},
        {key: _proceeding(key, proceeding) for key, proceeding in document.get("proceedings", {}).items()},
        tuple(_fact(fact, zone) for fact in document.get("facts", ())),
    )


def _person(key: str, person: Mapping[str, Any], zone: ZoneInfo) -> Person:
    born = person.get("born")
    return Person(
        key,
        tuple(person.get("nationalities") or ()),
        _when(born, zone, None) if born else None,
        person.get("minor"),
        person.get("unaccompanied"),
    )


def _proceeding(key: str, proceeding: Mapping[str, Any]) -> Proceeding:
    return Proceeding(
        key,
        proceeding["kind"],
        tuple(proceeding.get("persons") or ()),
        proceeding.get("procedure"),
        proceeding.get("subsequent"),
        proceeding.get("offence"),
    )


def _fact(fact: Mapping[str, Any], zone: ZoneInfo) -> Fact:
    recorded_at = _instant(fact.get("recorded_at"))
    date_keys = _date_keys(fact["type"])
    own = {key: value for key, value in fact.items() if key not in _OF_EVERY_FACT and value is not None}
    return Fact(
        id=fact["id"],
        type=fact["type"],
        person=fact.get("person"),
        proceeding=fact.get("proceeding"),
        persons=tuple(fact.get("persons") or ()),
        certainty=fact.get("certainty", "confirmed"),
        recorded_at=recorded_at,
        withdrawn_at=_instant((fact.get("withdrawn") or {}).get("at")),
        dates={
            key: _when(value, zone, None if key in AHEAD else recorded_at)
            for key, value in own.items()
            if key in date_keys
        },
        values={key: value for key, value in own.items() if key not in date_keys},
    )


def _when(written: str, zone: ZoneInfo, recorded_at: datetime | None) -> When:
    span = _span(written, zone)
    return When.between(
        span.earliest, span.latest, zone, exact=span.exact, written=written, recorded_at=recorded_at
    )


@lru_cache(maxsize=4096)
def _span(written: str, zone: ZoneInfo) -> Span:
    return read_date(written).span(zone)


@lru_cache(maxsize=4096)
def _instant(written: str | None) -> datetime | None:
    return read_instant(written) if written else None

"""How many assessments the pure core makes, and what else it takes to answer for a case file."""

from collections.abc import Iterator
from datetime import datetime
from time import process_time
from typing import Any

from cases.dates import read_instant
from config.celery import search_for_garbage_less_often
from deadlines.assessment import assess_file
from deadlines.closed_days import calendar_of
from deadlines.law import assess, explain
from deadlines.packs import packs_for
from deadlines.packs.loading import SHARED, all_packs
from deadlines.timeline import timeline_of

from .measuring import Figure, in_turns
from .reference import EVE, LAST, reference_case

ROUNDS, TIMES = 15, 40
LEAST, LEAST_WITH_WHY = 2_000, 1_000  # assessments per second


def figures() -> Iterator[Figure]:
    search_for_garbage_less_often()  # as a worker does
    document = reference_case()
    whole = timeline_of(document)
    packs, calendar = packs_for(whole.jurisdiction), calendar_of(whole.jurisdiction)
    evening, last = read_instant(EVE), read_instant(LAST)
    known = whole.known_at(evening)

    def times(job):
        return lambda: [job() for _ in range(TIMES)]

    at_evening, at_last, from_file = in_turns(
        ROUNDS,
        times(lambda: assess(known, packs, calendar, evening)),
        times(lambda: assess(whole, packs, calendar, last)),
        times(lambda: assess_file(document, at=last)),
        clock=process_time,
    )
    beside = f"the case file read and its answer written: {TIMES / from_file:,.0f}/s"
    for hour, facts, seconds in ((EVE, known.facts, at_evening), (LAST, whole.facts, at_last)):
        rate = TIMES / seconds
        what = f"assessments on one core, {len(facts)} facts, at {hour[:16]}"
        yield Figure(what, f"{rate:,.0f}/s", f"≥ {LEAST:,}/s", beside, rate >= LEAST)
    yield from _of_every_pack(document, evening)


def _of_every_pack(document: dict[str, Any], at: datetime) -> Iterator[Figure]:
    """The same family under the law of each country: assessed, and assessed with every reason told."""
    countries = [pack.code for pack in all_packs() if pack.code not in SHARED]
    bare, told = zip(*(_assessed_in(country, document, at) for country in (*countries, "FR")), strict=True)
    for what, seconds, least in (("", bare, LEAST), (", with why", told, LEAST_WITH_WHY)):
        rates = {country: 1 / one for country, one in zip((*countries, "FR"), seconds, strict=True)}
        slowest = min(rates, key=lambda country: rates[country])
        beside = ", ".join(f"{country} {rate:,.0f}" for country, rate in rates.items())
        yield Figure(
            f"assessments on one core, slowest pack ({slowest}){what}",
            f"{rates[slowest]:,.0f}/s",
            f"≥ {least:,}/s",
            beside,
            rates[slowest] >= least,
        )


def _assessed_in(country: str, document: dict[str, Any], at: datetime) -> tuple[float, float]:
    """Return the seconds an assessment takes under the law of a country, and one with its reasons."""
    case = timeline_of({**document, "case": {**document["case"], "jurisdiction": country}}).known_at(at)
    packs, calendar = packs_for(country), calendar_of(country)
    bare, told = in_turns(
        ROUNDS,
        lambda: [assess(case, packs, calendar, at) for _ in range(TIMES)],
        lambda: [explain(assess(case, packs, calendar, at)) for _ in range(TIMES)],
        clock=process_time,
    )
    return bare / TIMES, told / TIMES

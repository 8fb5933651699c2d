"""How many assessments the pure core makes, and what else it takes to answer for a case file."""

from collections.abc import Iterator
from time import process_time

from cases.dates import read_instant
from deadlines.assessment import assess_file
from deadlines.closed_days import calendar_of
from deadlines.law import assess
from deadlines.packs import packs_for
from deadlines.timeline import timeline_of

from .measuring import Figure, in_turns
from .reference import EVE, LAST, reference_case

ROUNDS, TIMES = 15, 40
LEAST = 2_000  # assessments per second


def figures() -> Iterator[Figure]:
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

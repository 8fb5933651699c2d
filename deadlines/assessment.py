"""The assessment of a case file: the law of its country applied to its facts. No database, no clock.

The law is the one the program is shipped with, unless another one is given.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from deadlines.law import Assessment, as_contract, assess, explain
from deadlines.law_in_force import LawInForce, shipped
from deadlines.timeline import timeline_of


def assess_file(
    document: Mapping[str, Any],
    *,
    at: datetime,
    known_at: datetime | None = None,
    why: bool = False,
    law: LawInForce | None = None,
) -> dict[str, Any]:
    """Return what the law makes of a checked case file at `at`, in the shape of the contract.

    `why` adds the reasons. `known_at` leaves out what was recorded later. An instant without a zone is an error of the
    caller.
    """
    found = assessment_of(document, at=at, known_at=known_at, law=law)
    return as_contract(found, explain(found) if why else None)


def assessment_of(
    document: Mapping[str, Any],
    *,
    at: datetime,
    known_at: datetime | None = None,
    law: LawInForce | None = None,
) -> Assessment:
    """Return the same as the objects of the law, from which the reasons can be drawn."""
    timeline = timeline_of(document)
    if known_at is not None:
        timeline = timeline.known_at(known_at)
    law = law or shipped()
    calendar = law.calendar_of(timeline.jurisdiction, timeline.region or None)
    return assess(timeline, law.packs_for(timeline.jurisdiction), calendar, at)

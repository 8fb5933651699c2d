"""The reference case, told as if it happened now: at each of its hours, as much as was known by then."""

import re
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from cases.casefile import read
from cases.dates import read_instant

REFERENCE = Path(__file__).resolve().parents[1] / "reference/reference-case.yaml"
APPLIED = "2022-10-03T18:00:00+06:00"
REFUSED = "2022-12-01T18:00:00+06:00"  # and time to appeal
APPEALED = "2022-12-12T18:00:00+06:00"
EVE = "2022-12-28T18:00:00+06:00"  # of the day on which he is moved to the border
LAST = "2022-12-29T18:00:00+06:00"
HOURS = (APPLIED, REFUSED, APPEALED, EVE, LAST)
DAY = re.compile(r"\b\d{4}-\d\d-\d\d")


def reference_case() -> dict[str, Any]:
    """Return the case file as it was written."""
    return read(REFERENCE.read_bytes())


def as_of(hour: str, *, at: datetime, reference: str) -> dict[str, Any]:
    """Return what was known at `hour`, with every day moved so that this hour was yesterday."""
    known_at = read_instant(hour)
    days = (at - timedelta(days=1)).date() - known_at.date()
    document = read(DAY.sub(lambda day: str(date.fromisoformat(day[0]) + days), REFERENCE.read_text("utf-8")))
    known = [fact for fact in document["facts"] if read_instant(fact["recorded_at"]) <= known_at + days]
    return document | {"case": document["case"] | {"reference": reference}, "facts": known}

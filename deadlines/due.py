"""One count without a case: what `manage.py due` and the API answer."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from cases.dates import WrittenDate, read_date
from cases.zones import zone_of
from deadlines.closed_days import calendar_of, calendar_of_the_union
from deadlines.law.closed_days import Calendar, only_weekends
from deadlines.law.counting import SYSTEMS, count, read_period

COUNTRY_OF_SYSTEM = {
    "CJEU": "LU",
    "ECHR": "FR",
    "DE": "DE",
    "DE-COURT": "DE",
    "UK-FTT": "GB",
    "UK-CPR": "GB",
    "US": "US",
    "US-CFR": "US",
    "KZ": "KZ",
    "TR": "TR",
    "PL": "PL",
    "FI": "FI",
}
UNION_SYSTEMS = frozenset({"EU-1182", "EU-APR"})
SEAT_OF_THE_UNION = ZoneInfo("Europe/Brussels")


@dataclass(frozen=True, slots=True)
class Place:
    """Where an act is due: whose days are counted, and which of them are closed."""

    zone: ZoneInfo
    calendar: Calendar


def due_counting(system: str, period: str, trigger: str, region: str = "") -> dict:
    """Return when a period of a counting system ends: `file_by`, `last_day`, `steps`, `source`, all as text.

    `trigger` is any of the date forms; one without an earliest day gives nulls and `"state": "unknown"`.
    `region` is a country (DE) or a region of it (DE-BE). Raises ValueError, saying what to write instead.
    """
    if system not in SYSTEMS:
        raise ValueError(f'"{system}" is not a counting system: write one of {", ".join(SYSTEMS)}')
    answer = {"counting": system, "period": str(read_period(period))}
    source = {"source": SYSTEMS[system].source}
    place = place_of(system, region)
    first, last = bounds(read_date(trigger))
    if first is None:
        ends = {"file_by": None, "last_day": None, "state": "unknown"}
        return answer | ends | {"steps": [f"no earliest day to count from: {trigger}"]} | source
    try:
        counted = count(first, last, read_period(period), SYSTEMS[system], place.calendar, place.zone)
    except OverflowError:
        raise ValueError(f"{period} from {trigger} ends beyond the calendar") from None
    ends = {"file_by": as_text(counted.file_by), "last_day": as_text(counted.last_day)}
    return answer | ends | {"provisional": counted.provisional, "steps": list(counted.steps)} | source


def place_of(system: str, region: str) -> Place:
    """Return the place a system counts by, or the region where one is given. Raises ValueError."""
    country = region.partition("-")[0] or COUNTRY_OF_SYSTEM.get(system, "")
    if country != COUNTRY_OF_SYSTEM.get(system, country) and system not in ("CJEU", "ECHR"):
        raise ValueError(
            f"{system} counts by the closed days of {COUNTRY_OF_SYSTEM[system]}, not of {region}"
        )
    if country:
        return Place(zone_of(country, region), calendar_of(country, region))
    if system in UNION_SYSTEMS:
        return Place(SEAT_OF_THE_UNION, calendar_of_the_union())
    return Place(ZoneInfo("UTC"), only_weekends("a place that is not named"))


def bounds(written: WrittenDate) -> tuple[date | datetime | None, date | datetime | None]:
    """Return the earliest and the latest day of a written date, or twice its instant."""
    return written.instant or written.first, written.instant or written.last


def as_text(moment: date | datetime | None) -> str | None:
    """Return a day or an instant as the contract writes it."""
    if isinstance(moment, datetime):
        return moment.isoformat(timespec="seconds")
    return moment.isoformat() if moment else None

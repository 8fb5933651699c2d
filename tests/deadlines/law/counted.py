"""A count at the place whose law a system is, told in a few words."""

from datetime import date, datetime

from cases.zones import zone_of
from deadlines.closed_days import calendar_of
from deadlines.law.counting import SYSTEMS, Count, count, read_period

FOUND_AT = {"CJEU": "LU", "ECHR": "FR", "DE-COURT": "DE", "UK-FTT": "GB", "UK-CPR": "GB", "US-CFR": "US"}


def day(text: str) -> date:
    return date.fromisoformat(text)


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def counted(system: str, period: str, first, last="same", *, region: str = "", **settled) -> Count:
    """Count from a day or an instant, at the place whose law the system is or in `region`."""
    place = region or FOUND_AT.get(system, system if len(system) == 2 and system != "EU" else "DE")
    country = place.partition("-")[0]
    last = first if last == "same" else last
    return count(
        first,
        last,
        read_period(period),
        SYSTEMS[system],
        calendar_of(country, region),
        zone_of(country, region),
        **settled,
    )

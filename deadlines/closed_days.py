"""Closed days by country and region, from the `holidays` package, as calendars for the law.

A day counts as closed where every region of the country keeps it; a known region adds its own. Regions of the
United States add none: what moves a time limit there is a federal holiday, wherever the person is.
"""

from functools import lru_cache
from types import MappingProxyType

import holidays

from deadlines.law.closed_days import Calendar, ClosedDay, also_closed, only_weekends

FIRST_YEAR = 2015
LAST_YEAR = 2028  # two years ahead of the release of `holidays` in the lock file; raised with it
NATIONAL_ONLY = frozenset({"US"})
ESTIMATED = "(estimated)"
EVERY_MEMBER_STATE = (ClosedDay("New Year's Day", 1, 1), ClosedDay("Christmas Day", 12, 25))


@lru_cache(maxsize=512)
def calendar_of(jurisdiction: str, region: str | None = None, extra: tuple[ClosedDay, ...] = ()) -> Calendar:
    """Return the closed days of a country (ISO 3166-1) or one of its regions (ISO 3166-2), and `extra` ones.

    Without a region, or with one that nobody lists, only days closed in every region are closed. A country
    that nobody lists has only its weekends, and counts there are provisional. The same arguments give the
    same object.
    """
    if jurisdiction not in holidays.list_supported_countries():
        return also_closed(only_weekends(jurisdiction), extra)
    return also_closed(_listed(jurisdiction, _subdivision(jurisdiction, region)), extra)


@lru_cache(maxsize=1)
def calendar_of_the_union() -> Calendar:
    """Return the days closed in every member state of the European Union, for a count that names none."""
    covered = Calendar("the European Union", MappingProxyType({}), first_year=FIRST_YEAR, last_year=LAST_YEAR)
    return also_closed(covered, EVERY_MEMBER_STATE)


def _subdivision(jurisdiction: str, region: str | None) -> str | None:
    """Return the package's name of the region, or None where it does not list the region by itself."""
    country, _, subdivision = (region or "").partition("-")
    if country != jurisdiction or jurisdiction in NATIONAL_ONLY:
        return None
    return subdivision if subdivision in holidays.list_supported_countries()[jurisdiction] else None


@lru_cache(maxsize=512)
def _listed(country: str, subdivision: str | None) -> Calendar:
    years = range(FIRST_YEAR - 1, LAST_YEAR + 2)  # a holiday may be kept in the year beside its own
    listed = holidays.country_holidays(country, subdiv=subdivision, years=years, language=_language(country))
    days = {day: name for day, name in sorted(listed.items()) if FIRST_YEAR <= day.year <= LAST_YEAR}
    return Calendar(
        place=f"{country}-{subdivision}" if subdivision else country,
        closed=MappingProxyType(days),
        worked=frozenset(listed.weekend_workdays),
        estimated=frozenset(day for day, name in days.items() if ESTIMATED in name),
        weekend=frozenset(listed.weekend),
        first_year=FIRST_YEAR,
        last_year=LAST_YEAR,
    )


def _language(country: str) -> str | None:
    """Return American English where the names of holidays are translated into it, else None."""
    return "en_US" if "en_US" in holidays.country_holidays(country).supported_languages else None

"""Whose clock counts: the time zone of a country, or of a region within it."""

from zoneinfo import ZoneInfo

from .zone_names import COUNTRIES, REGIONS


class UnknownCountry(ValueError):
    """The code names no country of ISO 3166-1."""

    def __init__(self, code: str):
        super().__init__(f"{code!r} is no country of ISO 3166-1")


def zone_of(jurisdiction: str, region: str | None = None) -> ZoneInfo:
    """Return the time zone of the region, or of the country where no region is given or none differs.

    Where a country has several zones and no region says which, it is the one whose days begin first.
    Raises UnknownCountry.
    """
    if jurisdiction not in COUNTRIES:
        raise UnknownCountry(jurisdiction)
    if region and region.startswith(f"{jurisdiction}-"):
        return ZoneInfo(REGIONS.get(region, COUNTRIES[jurisdiction]))
    return ZoneInfo(COUNTRIES[jurisdiction])

from datetime import datetime
from zoneinfo import ZoneInfo, available_timezones

import pytest

from cases.zone_names import COUNTRIES, REGIONS
from cases.zones import UnknownCountry, zone_of


@pytest.mark.parametrize(
    ("jurisdiction", "region", "zone"),
    [
        ("KZ", None, "Asia/Almaty"),
        ("KZ", "", "Asia/Almaty"),
        ("KZ", "KZ-75", "Asia/Almaty"),
        ("KZ", "KZ-27", "Asia/Oral"),
        ("DE", "DE-BE", "Europe/Berlin"),
        ("GB", "GB-SCT", "Europe/London"),
        ("US", None, "America/New_York"),
        ("US", "US-NY", "America/New_York"),
        ("US", "US-TX", "America/Chicago"),
        ("US", "US-HI", "Pacific/Honolulu"),
        ("RU", None, "Asia/Kamchatka"),
        ("RU", "RU-MOW", "Europe/Moscow"),
        ("RU", "RU-PRI", "Asia/Vladivostok"),
        ("AU", "AU-WA", "Australia/Perth"),
        ("CA", None, "America/St_Johns"),
        ("CA", "CA-BC", "America/Vancouver"),
        ("BR", "BR-SP", "America/Sao_Paulo"),
        ("ES", None, "Europe/Madrid"),
        ("ES", "ES-CN", "Atlantic/Canary"),
        ("PT", "PT-20", "Atlantic/Azores"),
        ("UA", "UA-43", "Europe/Kyiv"),
        ("KZ", "RU-MOW", "Asia/Almaty"),
    ],
)
def test_the_zone_is_the_regions_or_else_the_countrys(jurisdiction, region, zone):
    assert zone_of(jurisdiction, region) == ZoneInfo(zone)


@pytest.mark.parametrize("code", ["XX", "kz", "", "KAZ", "UK", "EU"])
def test_a_code_of_no_country_is_refused(code):
    with pytest.raises(UnknownCountry):
        zone_of(code)


def test_every_country_of_iso_3166_has_a_zone_that_exists():
    assert len(COUNTRIES) == 249 + 1  # and Kosovo
    assert set(COUNTRIES.values()) | set(REGIONS.values()) <= available_timezones()


def test_no_region_of_a_mainland_begins_its_day_before_its_country():
    territories = {
        region for region in REGIONS if region[:2] == "FR" or region[3:] in {"GU", "MP", "PR", "VI"}
    }

    assert {
        region for region in REGIONS if offset(REGIONS[region]) > offset(COUNTRIES[region[:2]])
    } <= territories


def offset(zone):
    return datetime(2025, 1, 15, 12, tzinfo=ZoneInfo(zone)).utcoffset()

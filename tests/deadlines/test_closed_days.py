from datetime import date

import holidays
import pytest

from deadlines.closed_days import FIRST_YEAR, LAST_YEAR, calendar_of, calendar_of_the_union
from deadlines.law.closed_days import ClosedDay

MEMBER_STATES = ["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU"]
MEMBER_STATES += ["IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"]
YEARS = range(FIRST_YEAR, LAST_YEAR + 1)
WITH_REGIONS = ["AT", "CH", "DE", "ES", "FI", "FR", "GB", "IT", "PL", "PT"]


@pytest.mark.parametrize(
    ("country", "region", "day", "closed"),
    [
        pytest.param("GB", "GB-ENG", date(2026, 4, 6), True, id="Easter Monday in England"),
        pytest.param("GB", "GB-WLS", date(2026, 4, 6), True, id="Easter Monday in Wales"),
        pytest.param("GB", "GB-NIR", date(2026, 7, 13), True, id="the Boyne in Northern Ireland"),
        pytest.param("GB", "GB-SCT", date(2026, 4, 6), False, id="Easter Monday in Scotland"),
        pytest.param("GB", "GB-SCT", date(2026, 1, 2), True, id="2 January in Scotland"),
        pytest.param("GB", None, date(2026, 4, 6), False, id="Easter Monday, region unknown"),
        pytest.param("GB", None, date(2026, 4, 3), True, id="Good Friday, region unknown"),
        pytest.param("DE", "DE-BY", date(2026, 1, 6), True, id="Epiphany in Bavaria"),
        pytest.param("DE", "DE-BE", date(2026, 3, 8), True, id="a Sunday"),
        pytest.param("DE", "DE-BE", date(2027, 3, 8), True, id="Women's Day in Berlin"),
        pytest.param("DE", None, date(2027, 3, 8), False, id="Women's Day, region unknown"),
        pytest.param("DE", "DE-XX", date(2027, 3, 8), False, id="a region that nobody lists"),
        pytest.param("DE", "GB-SCT", date(2026, 1, 2), False, id="a region of another country"),
        pytest.param(
            "US", "US-NY", date(2026, 2, 12), False, id="a holiday of one State is no federal holiday"
        ),
        pytest.param("US", "US-HI", date(2026, 10, 12), True, id="a federal holiday its State does not keep"),
        pytest.param("KZ", "KZ-ALA", date(2022, 12, 16), True, id="Independence Day in Almaty"),
        pytest.param("KZ", None, date(2022, 3, 5), False, id="a Saturday worked in exchange"),
        pytest.param("KZ", None, date(2022, 3, 7), True, id="the Monday off in exchange"),
        pytest.param("XZ", None, date(2026, 1, 3), True, id="a Saturday where no holidays are listed"),
    ],
)
def test_a_day_is_closed_where_its_place_keeps_it(country, region, day, closed):
    assert calendar_of(country, region).is_closed(day) is closed


@pytest.mark.parametrize("country", WITH_REGIONS)
def test_without_a_region_exactly_the_days_closed_in_every_region_are_closed(country):
    regions = holidays.list_supported_countries()[country]
    in_every_region = set.intersection(
        *(set(calendar_of(country, f"{country}-{name}").closed) for name in regions)
    )

    assert set(calendar_of(country).closed) == in_every_region


def test_the_union_keeps_the_days_that_every_member_state_keeps():
    kept = [calendar_of(state) for state in MEMBER_STATES]
    days = {day for day in kept[0].closed if day.weekday() < 5}

    in_every_state = {day for day in days if all(calendar.is_closed(day) for calendar in kept)}

    of_the_union = calendar_of_the_union()
    assert in_every_state == {day for day in of_the_union.closed if day.weekday() < 5 and day.year in YEARS}


def test_the_same_place_gives_the_same_calendar():
    memorial = (ClosedDay("Day of mourning", 9, 19, year=2022),)

    assert calendar_of("GB", "GB-ENG") is calendar_of("GB", "GB-ENG")
    assert calendar_of("GB", None, memorial) is calendar_of("GB", None, memorial)
    assert calendar_of("GB", None, memorial).is_closed(date(2022, 9, 19))


@pytest.mark.parametrize(
    "country", ["KZ", "DE", "GB", "US", "TR", "GE", "AM", "PL", "KG", "RS", "FI", "LV", "LT"]
)
def test_every_covered_year_of_a_country_has_its_holidays(country):
    years = {day.year for day in calendar_of(country).closed}

    assert years == set(YEARS)


def test_a_country_that_nobody_lists_is_known_in_no_year():
    assert not calendar_of("XZ").knows(date(2026, 7, 1))

from datetime import date

import holidays
import pytest

from deadlines.closed_days import FIRST_YEAR, LAST_YEAR, calendar_of, calendar_of_the_union
from deadlines.due import due_counting
from deadlines.law.closed_days import ClosedDay, also_closed
from deadlines.law.counting import SYSTEMS
from tests.deadlines.known_holidays import KNOWN, NOT_KEPT

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
    ("place", "on", "name"), [(place, *known) for place in KNOWN for known in KNOWN[place]]
)
def test_a_known_holiday_is_closed_under_its_name(place, on, name):
    closed = _calendar(place).closed

    assert name in closed[date.fromisoformat(on)]


@pytest.mark.parametrize(("place", "on"), [(place, on) for place in NOT_KEPT for on in NOT_KEPT[place]])
def test_a_day_that_only_others_keep_is_open(place, on):
    assert not _calendar(place).is_closed(date.fromisoformat(on))


@pytest.mark.parametrize("place", KNOWN)
def test_every_year_from_2015_to_two_years_ahead_is_covered(place):
    calendar = _calendar(place)

    assert (FIRST_YEAR, LAST_YEAR) == (2015, 2028)
    assert {day.year for day in calendar.closed} == set(YEARS)


@pytest.mark.parametrize("place", KNOWN)
@pytest.mark.parametrize(
    ("trigger", "provisional"),
    [("2014-11-28", True), ("2015-01-08", False), ("2028-12-04", False), ("2028-12-12", True)],
)
def test_an_answer_beyond_the_years_covered_says_it_is_provisional(place, trigger, provisional):
    answer = due_counting("EU-APR", "3 weeks", trigger, place)

    assert answer["provisional"] is provisional


@pytest.mark.parametrize(
    ("place", "trigger", "provisional"),
    [
        pytest.param("KZ", "2027-05-09", True, id="Eid al-Adha in Kazakhstan is an estimate"),
        pytest.param("KZ", "2027-05-10", True, id="the day after it may be the holiday"),
        pytest.param("KZ", "2027-05-11", False, id="two days after it may not"),
        pytest.param("KZ", "2025-05-30", False, id="a past one is known"),
        pytest.param("KG", "2027-03-02", True, id="Eid al-Fitr in Kyrgyzstan is an estimate"),
        pytest.param("KG", "2027-03-03", True, id="the day after that"),
        pytest.param("TR", "2028-04-28", False, id="Türkiye computes its calendar years ahead"),
        pytest.param("AM", "2028-04-17", False, id="Armenia keeps no feast of the moon"),
    ],
)
def test_an_end_on_or_beside_a_holiday_that_is_only_estimated_is_provisional(place, trigger, provisional):
    assert due_counting("EU-APR", "7 days", trigger, place)["provisional"] is provisional


@pytest.mark.parametrize(
    ("trigger", "end"),
    [
        pytest.param("2026-04-24", "2026-05-04", id="May Day"),
        pytest.param("2026-06-12", "2026-06-22", id="Midsummer Eve"),
        pytest.param("2027-12-17", "2027-12-27", id="Christmas Eve on a Friday"),
        pytest.param("2034-05-19", "2034-05-26", id="an open Friday"),
        pytest.param("2034-06-16", "2034-06-26", id="Midsummer Eve in a year that is not covered"),
        pytest.param("2030-11-29", "2030-12-09", id="Independence Day in a year that is not covered"),
    ],
)
def test_finland_has_more_closed_days_of_its_own(trigger, end):
    assert due_counting("FI", "7 days", trigger)["last_day"] == end


def test_the_tribunal_does_not_work_from_27_to_31_december():
    calendar = also_closed(calendar_of("GB", "GB-ENG"), SYSTEMS["UK-FTT"].also_closed)

    assert [day for day in range(20, 32) if not calendar.is_closed(date(2029, 12, day))] == [
        20,
        21,
        24,
        25,
        26,
    ]
    assert not calendar_of("GB", "GB-ENG").is_closed(date(2026, 12, 29))


def test_a_country_that_nobody_lists_is_known_in_no_year():
    assert not calendar_of("XZ").knows(date(2026, 7, 1))


def _calendar(place):
    return calendar_of(place.partition("-")[0], place)

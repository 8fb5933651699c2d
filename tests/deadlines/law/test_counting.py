from datetime import date, datetime
from functools import partial
from types import MappingProxyType
from zoneinfo import ZoneInfo

import pytest

from deadlines.closed_days import calendar_of
from deadlines.law.closed_days import Calendar, ClosedDay, also_closed
from deadlines.law.counting import SYSTEMS, DeemedRule, Period, count, deemed, read_period
from tests.deadlines.law.counted import counted, day, moment

ALMATY = ZoneInfo("Asia/Almaty")
NOT_VERIFIED = (
    "Saturday, closed: file by Thursday 2022-12-15; that the end moves to Monday 2022-12-19 is not verified"
    " (16 December: Independence Day)"
)
WORKED_EXAMPLES = [
    pytest.param("DE", "2 weeks", "2026-07-03", "2026-07-17", "", id="DE-1 two weeks from service"),
    pytest.param("DE", "1 week", "2026-07-03", "2026-07-10", "", id="DE-2 one week from service"),
    pytest.param("DE", "1 week", "2026-07-04", "2026-07-13", "", id="DE-3 Saturday to Monday"),
    pytest.param("DE", "2 weeks", "2026-03-20", "2026-04-07", "", id="DE-4 Good Friday to Tuesday"),
    pytest.param("DE", "1 month", "2026-01-31", "2026-03-02", "", id="DE-5 a month that lacks the day"),
    pytest.param(
        "UK-FTT", "14 days", "2025-12-12", "2026-01-02", "GB-ENG", id="GB-1 the days after Christmas"
    ),
    pytest.param("UK-FTT", "14 days", "2025-12-12", "2026-01-05", "GB-SCT", id="GB-2 a Scottish holiday"),
    pytest.param("UK-FTT", "14 days", "2025-12-15", "2026-01-02", "GB-ENG", id="GB-3 29 December"),
    pytest.param("UK-FTT", "14 days", "2025-12-12", "2026-01-02", "", id="region unknown: 2 January is open"),
    pytest.param("UK-CPR", "-3 clear days", "2023-10-20", "2023-10-16", "GB-ENG", id="GB-5 before a hearing"),
    pytest.param(
        "UK-CPR", "14 days", "2023-10-02", "2023-10-16", "GB-ENG", id="fourteen clear days after service"
    ),
    pytest.param("UK-CPR", "5 days", "2023-10-13", "2023-10-20", "GB-ENG", id="five days are business days"),
    pytest.param("US", "30 days", "2026-12-02", "2027-01-04", "", id="US-1 New Year is a Friday"),
    pytest.param("US", "30 days", "2025-07-31", "2025-09-02", "", id="US-2 Labor Day"),
    pytest.param("US", "-14 days", "2025-09-15", "2025-08-29", "", id="backwards over Labor Day"),
    pytest.param("US", "30 days", "2021-12-01", "2022-01-03", "", id="New Year observed on a Friday"),
    pytest.param("US-CFR", "30 days", "2025-07-31", "2025-09-02", "", id="the Board of Immigration Appeals"),
    pytest.param("ECHR", "4 months", "2025-09-03", "2026-01-03", "", id="CE-1 a Saturday stays"),
    pytest.param("ECHR", "4 months", "2026-10-31", "2027-02-28", "", id="CE-2 a Sunday, end of the month"),
    pytest.param("ECHR", "6 months", "2022-01-31", "2022-07-31", "", id="CE-3 six months"),
    pytest.param("ECHR", "4 months", "2022-02-01", "2022-06-01", "", id="CE-4 four months"),
    pytest.param("EU-APR", "1 week", "2026-11-12", "2026-11-19", "DE", id="EU-1 the same weekday"),
    pytest.param("EU-APR", "7 days", "2026-12-18", "2026-12-28", "DE", id="EU-2 Christmas to Monday"),
    pytest.param("EU-1182", "3 weeks", "1998-03-13", "1998-04-03", "DE", id="EU-3 the Toeters case"),
    pytest.param("CJEU", "2 months", "2026-04-09", "2026-06-09", "", id="the Court of Justice"),
    pytest.param("PL", "14 days", "2025-10-28", "2025-11-12", "", id="PL-1 Independence Day"),
    pytest.param("PL", "14 days", "2025-10-25", "2025-11-10", "", id="a Polish Saturday"),
    pytest.param("FI", "30 days", "2025-11-06", "2025-12-08", "", id="FI-1 Independence Day on a Saturday"),
    pytest.param("FI", "30 days", "2026-05-20", "2026-06-22", "", id="Midsummer Eve to Monday"),
    pytest.param("FI", "30 days", "2026-11-24", "2026-12-28", "", id="Christmas Eve to Monday"),
    pytest.param("TR", "7 days", "2026-11-06", "2026-11-13", "", id="TR-1 an open day"),
    pytest.param("KZ", "3 months", "2022-11-30", "2023-02-28", "", id="KZ-1 clamped to the end of February"),
    pytest.param("KZ", "1 month", "2022-11-30", "2022-12-30", "", id="KZ-2 the shorter candidate"),
    pytest.param("KZ", "20 days", "2022-02-13", "2022-03-05", "", id="a Saturday worked in exchange"),
    pytest.param("DE", "3 working days", "2026-04-02", "2026-04-09", "", id="working days over Easter"),
    pytest.param("DE", "1 year", "2024-02-29", "2025-02-28", "", id="a year from a leap day"),
]


@pytest.mark.parametrize(("system", "period", "trigger", "end", "region"), WORKED_EXAMPLES)
def test_a_settled_period_ends_on_one_day(system, period, trigger, end, region):
    result = counted(system, period, day(trigger), region=region)

    assert (result.file_by, result.last_day) == (day(end), day(end))


@pytest.mark.parametrize(
    ("system", "period", "trigger", "file_by", "last_day"),
    [
        pytest.param("TR", "7 days", "2026-11-07", "2026-11-13", "2026-11-16", id="TR-2 a Saturday"),
        pytest.param(
            "KZ", "15 days", "2022-12-02", "2022-12-15", "2022-12-19", id="KZ-3 a holiday before a Saturday"
        ),
        pytest.param(
            "KZ", "10 days", "2022-02-25", "2022-03-05", "2022-03-09", id="the day off, the Saturday worked"
        ),
        pytest.param(
            "CAUTIOUS", "15 days", "2022-12-02", "2022-12-16", "2022-12-19", id="no rule established"
        ),
        pytest.param(
            "CAUTIOUS", "1 day", "2022-12-16", "2022-12-16", "2022-12-19", id="file by the Friday itself"
        ),
        pytest.param(
            "CAUTIOUS", "1 day", "2022-12-17", "2022-12-17", "2022-12-19", id="never before the trigger"
        ),
        pytest.param(
            "DE", "-10 days", "2026-07-15", "2026-07-03", "2026-07-05", id="backwards, not established"
        ),
        pytest.param(
            "EU-1182", "2 days", "2026-11-13", "2026-11-16", "2026-11-17", id="two working days at least"
        ),
    ],
)
def test_where_the_law_is_not_settled_the_safe_day_stands_before_the_latest(
    system, period, trigger, file_by, last_day
):
    result = counted(system, period, day(trigger))

    assert (result.file_by, result.last_day) == (day(file_by), day(last_day))


@pytest.mark.parametrize(
    ("held_from", "file_by", "last_day"),
    [
        pytest.param(day("2022-12-06"), day("2023-01-14"), day("2023-01-15"), id="KZ-4 ends on a Saturday"),
        pytest.param(day("2022-12-12"), day("2023-01-20"), day("2023-01-21"), id="KZ-5"),
        pytest.param(
            moment("2022-12-06T10:00:00+06:00"),
            moment("2023-01-14T10:00:00+06:00"),
            moment("2023-01-15T10:00:00+06:00"),
            id="from an instant to an instant",
        ),
        pytest.param(
            moment("2024-02-01T23:30:00+00:00"),
            moment("2024-03-12T05:30:00+05:00"),
            moment("2024-03-13T05:30:00+05:00"),
            id="the same time of day after the clocks changed",
        ),
    ],
)
def test_a_detention_limit_counts_the_first_day_only_for_the_safe_end(held_from, file_by, last_day):
    result = counted("KZ", "40 days", held_from, against_state=True)

    assert (result.file_by, result.last_day) == (file_by, last_day)


@pytest.mark.parametrize(("first_day_counts", "end"), [(True, "2023-01-14"), (False, "2023-01-15")])
def test_a_rule_can_settle_whether_the_first_day_counts(first_day_counts, end):
    result = counted(
        "KZ", "40 days", day("2022-12-06"), against_state=True, first_day_counts=first_day_counts
    )

    assert (result.file_by, result.last_day) == (day(end), day(end))


@pytest.mark.parametrize(
    ("period", "trigger", "end"),
    [
        pytest.param("1 month", "2026-03-01", "2026-03-31", id="the day before the corresponding date"),
        pytest.param("1 month", "2026-01-31", "2026-02-28", id="the last of a month that lacks the date"),
        pytest.param("1 week", "2026-07-06", "2026-07-12", id="the day before the same weekday"),
        pytest.param("3 working days", "2026-07-18", "2026-07-22", id="a closed first day is no working day"),
    ],
)
def test_a_period_with_the_first_day_counted(period, trigger, end):
    assert counted("ECHR", period, day(trigger), first_day_counts=True).last_day == day(end)


@pytest.mark.parametrize("period", ["40 days", "6 weeks", "6 months", "72 hours"])
def test_a_limit_on_the_state_is_never_moved_off_a_closed_day(period):
    always_closed = Calendar("nowhere", MappingProxyType({}), weekend=frozenset(range(7)))

    result = count(
        day("2022-12-06"), None, read_period(period), SYSTEMS["DE"], always_closed, ALMATY, against_state=True
    )

    assert result.last_day is None
    assert not result.provisional


def test_days_before_a_limit_on_the_state_expires():
    result = counted("KZ", "-10 days", day("2023-01-14"), against_state=True)

    assert (result.file_by, result.last_day) == (day("2023-01-04"), day("2023-01-04"))


def test_an_instant_without_offset_is_refused():
    with pytest.raises(ValueError, match="needs its offset"):
        counted("KZ", "72 hours", datetime(2022, 12, 6, 8, 40))  # noqa: DTZ001


def test_days_from_an_instant_are_those_of_the_place():
    late_in_utc = moment("2022-12-05T20:00:00+00:00")

    assert counted("KZ", "1 month", late_in_utc).last_day == day("2023-01-06")


def test_a_trigger_within_bounds_gives_the_earliest_end_and_the_latest():
    result = counted("DE", "2 weeks", day("2026-07-01"), day("2026-07-04"))

    assert (result.file_by, result.last_day) == (day("2026-07-15"), day("2026-07-20"))


def test_a_trigger_without_latest_day_has_no_last_day():
    assert counted("KZ", "3 months", day("2022-11-30"), None).last_day is None


def test_distance_is_added_before_the_end_is_moved():
    result = counted("CJEU", "2 months", day("2026-02-12"), distance=10)

    assert result.last_day == day("2026-04-22")
    assert "10 days for distance: 2026-04-22" in result.steps


@pytest.mark.parametrize(
    ("system", "period", "trigger", "steps"),
    [
        pytest.param(
            "KZ",
            "3 months",
            "2022-11-30",
            (
                "starts the day after 2022-11-30 (day of the ruling)",
                "3 months: 2023-02-28",
                "Tuesday, an open day",
            ),
            id="an open day",
        ),
        pytest.param(
            "DE",
            "2 weeks",
            "2022-12-17",
            (
                "starts the day after 2022-12-17 (day of the ruling)",
                "2 weeks: 2022-12-31",
                "Saturday, closed: moves to Monday 2023-01-02 (1 January: New Year's Day)",
            ),
            id="moved over a holiday",
        ),
        pytest.param(
            "KZ",
            "15 days",
            "2022-12-02",
            (
                "starts the day after 2022-12-02 (day of the ruling)",
                "15 days: 2022-12-17",
                NOT_VERIFIED,
            ),
            id="a move that is not verified",
        ),
        pytest.param(
            "UK-CPR",
            "-3 clear days",
            "2023-10-20",
            (
                "counts back from 2023-10-20 (day of the ruling)",
                "3 clear days back, closed days left out: 2023-10-16",
                "Monday, an open day",
            ),
            id="counted backwards",
        ),
        pytest.param(
            "ECHR",
            "4 months",
            "2025-09-03",
            (
                "starts the day after 2025-09-03 (day of the ruling)",
                "4 months: 2026-01-03",
                "Saturday: this system does not move an end",
            ),
            id="an end that does not move",
        ),
    ],
)
def test_the_steps_show_how_the_count_went(system, period, trigger, steps):
    assert counted(system, period, day(trigger), because="day of the ruling").steps == steps


@pytest.mark.parametrize(
    ("system", "period", "trigger", "provisional"),
    [
        pytest.param("KZ", "3 months", "2028-09-27", False, id="the last year that is covered"),
        pytest.param("KZ", "3 months", "2028-10-03", True, id="the year after"),
        pytest.param("KZ", "1 month", "2014-09-03", True, id="before the first year"),
        pytest.param("KZ", "10 days", "2026-05-17", True, id="a holiday whose day is an estimate"),
        pytest.param("ECHR", "4 months", "2028-11-03", False, id="an end that never moves"),
        pytest.param("KZ", "72 hours", "2030-01-01", False, id="hours that closed days do not touch"),
    ],
)
def test_a_count_is_provisional_where_closed_days_are_not_known(system, period, trigger, provisional):
    result = counted(system, period, day(trigger))

    assert result.provisional is provisional
    assert any(step.startswith("provisional") for step in result.steps) is provisional


@pytest.mark.parametrize(("on", "when"), [("2025-12-30", "before"), ("2026-12-30", "after")])
def test_a_calendar_of_one_year_does_not_know_those_beside_it(on, when):
    one_year = Calendar("here", MappingProxyType({}), first_year=2026, last_year=2026)

    period = Period(1 if when == "before" else 2, "days")
    beside = count(day(on), day(on), period, SYSTEMS["DE"], one_year, ALMATY)
    steps = [str(step) for step in beside.steps]

    assert steps[-1].startswith(f"provisional: closed days {when} 2026 are not known")


@pytest.mark.parametrize(
    ("period", "last_day", "provisional"),
    [
        pytest.param("3 days", "2026-11-17", True, id="the Friday may turn out to be the second open day"),
        pytest.param(
            "7 days", "2026-11-19", False, id="two open days are held whatever becomes of the Friday"
        ),
    ],
)
def test_the_open_days_a_period_must_hold_may_not_be_known_yet(period, last_day, provisional):
    friday = day("2026-11-13")
    feast = Calendar(
        "here", MappingProxyType({friday: "Feast"}), estimated=frozenset({friday}), last_year=2026
    )

    result = count(
        day("2026-11-12"), day("2026-11-12"), read_period(period), SYSTEMS["EU-1182"], feast, ALMATY
    )

    assert (result.last_day, result.provisional) == (day(last_day), provisional)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2 weeks", Period(2, "weeks")),
        ("1 month", Period(1, "months")),
        ("-10 days", Period(-10, "days")),
        ("5 clear days", Period(5, "clear days")),
        ("-3 clear days", Period(-3, "clear days")),
        ("1 Working Day", Period(1, "working days")),
        ("72  hours", Period(72, "hours")),
    ],
)
def test_a_period_is_read_as_it_is_written(text, period):
    assert read_period(text) == period


@pytest.mark.parametrize(
    "text",
    [
        "",
        "weeks",
        "2",
        "two weeks",
        "0 days",
        "1.5 months",
        "3 fortnights",
        "5 clear weeks",
        "999999 years",
        "٣ days",
    ],
)
def test_what_is_no_period_is_refused(text):
    with pytest.raises(ValueError, match="is not a period"):
        read_period(text)


@pytest.mark.parametrize(
    "longest",
    [
        "36500 days",
        "-36500 days",
        "36500 clear days",
        "5000 weeks",
        "1200 months",
        "100 years",
        "100000 hours",
    ],
)
def test_a_period_is_no_longer_than_the_law_could_set(longest):
    number, unit = longest.split(maxsplit=1)
    one_more = int(number) + (1 if int(number) > 0 else -1)

    assert read_period(longest) == Period(int(number), unit)
    with pytest.raises(ValueError, match="is not a period the law could set"):
        read_period(f"{one_more} {unit}")


FOURTH_DAY = DeemedRule(Period(4, "days"), moves_disputed=True)


@pytest.mark.parametrize(
    ("rule", "posted", "deemed_on", "or_if_moved", "place"),
    [
        pytest.param(FOURTH_DAY, "2026-07-03", "2026-07-07", None, "DE", id="DE-6 the fourth day"),
        pytest.param(FOURTH_DAY, "2026-07-01", "2026-07-05", "2026-07-06", "DE", id="DE-7 a Sunday"),
        pytest.param(
            DeemedRule(Period(3, "days"), True), "2020-08-17", "2020-08-20", None, "DE", id="DE-8 old law"
        ),
        pytest.param(
            DeemedRule(Period(2, "working days")), "2025-12-19", "2025-12-23", None, "GB", id="GB-4"
        ),
        pytest.param(
            DeemedRule(Period(28, "days")), "2025-12-01", "2025-12-29", None, "GB", id="sent abroad"
        ),
        pytest.param(
            DeemedRule(Period(7, "days")), "2025-11-28", "2025-12-05", None, "FI", id="an ordinary letter"
        ),
        pytest.param(
            DeemedRule(Period(0, "days")), "2026-07-04", "2026-07-04", None, "DE", id="served at posting"
        ),
    ],
)
def test_something_sent_counts_as_served(rule, posted, deemed_on, or_if_moved, place):
    result = deemed(day(posted), rule, calendar_of(place))

    assert result.deemed_on == day(deemed_on)
    assert result.or_if_moved == (or_if_moved and day(or_if_moved))


def test_a_week_from_the_deemed_service_in_a_centre():
    handed_over = deemed(
        day("2026-07-06"), DeemedRule(Period(4, "days"), True, "handed to the centre"), calendar_of("DE")
    )

    assert handed_over.steps == ("handed to the centre on 2026-07-06", "4 days: Friday 2026-07-10")
    assert counted("DE", "1 week", handed_over.deemed_on).last_day == day("2026-07-17")


def test_what_is_sent_by_post_is_posted():
    two_days = DeemedRule(Period(2, "days"))

    assert deemed(day("2026-07-01"), two_days, calendar_of("DE")).steps[0] == "posted on 2026-07-01"


def test_a_disputed_move_is_told():
    assert deemed(day("2026-07-01"), FOURTH_DAY, calendar_of("DE")).steps[-1] == (
        "Sunday, closed: courts disagree whether it moves to Monday 2026-07-06"
    )


def test_a_closed_day_can_be_kept_in_one_year_alone():
    mourning = ClosedDay("Day of mourning", 9, 19, year=2022)
    calendar = also_closed(calendar_of("GB"), (mourning,))

    assert calendar.is_closed(day("2022-09-19"))
    assert not calendar.is_closed(day("2023-09-19"))
    assert also_closed(calendar_of("GB"), (mourning,)) is calendar


@pytest.mark.parametrize(
    ("year", "closed"), [(1949, False), (1950, True), (2015, True), (2150, True), (2151, False)]
)
def test_a_day_closed_every_year_is_closed_from_1950_to_2150(year, closed):
    calendar = also_closed(
        Calendar("here", MappingProxyType({})), (ClosedDay("A Wednesday", 5, 1, weekday=2),)
    )
    wednesdays = [date(year, 5, on) for on in range(1, 8) if date(year, 5, on).weekday() == 2]

    assert [calendar.is_closed(day) for day in wednesdays] == [closed]


@pytest.mark.parametrize("name", SYSTEMS)
def test_a_system_says_how_well_it_is_established(name):
    established = {
        "EU-APR": "read",
        "ECHR": "read",
        "DE": "read",
        "DE-COURT": "read",
        "UK-FTT": "read",
        "US": "read",
    }
    established |= {"EU-1182": "read-p", "CJEU": "secondary", "UK-CPR": "secondary"}

    assert SYSTEMS[name].name == name
    assert SYSTEMS[name].mark == established.get(name, "unverified")
    assert SYSTEMS[name].source


def test_one_count_is_made_once():
    ask = partial(counted, "DE", "2 weeks", day("2026-07-03"))

    assert ask() is ask()

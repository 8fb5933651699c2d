from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from cases.dates import DateForm, DateFormError, Span, read_date, read_instant, start_of_day

ALMATY = ZoneInfo("Asia/Almaty")  # UTC+6 in 2022


def utc(*parts):
    return datetime(*parts, tzinfo=UTC)


DAWN = utc(2022, 12, 29, 2, 40)


@pytest.mark.parametrize(
    ("text", "form", "earliest", "latest", "exact"),
    [
        ("2022-11-30", DateForm.DAY, utc(2022, 11, 29, 18), utc(2022, 11, 30, 18), False),
        ("2024-02-29", DateForm.DAY, utc(2024, 2, 28, 18), utc(2024, 2, 29, 19), False),  # clocks went back
        ("2022-12-29T08:40:00+06:00", DateForm.INSTANT, DAWN, DAWN, True),
        ("2022-12-29T02:40:00Z", DateForm.INSTANT, DAWN, DAWN, True),
        ("2022-12-29T02:40Z", DateForm.INSTANT, DAWN, DAWN, True),
        ("2022-12", DateForm.MONTH, utc(2022, 11, 30, 18), utc(2022, 12, 31, 18), False),
        ("2022-02", DateForm.MONTH, utc(2022, 1, 31, 18), utc(2022, 2, 28, 18), False),
        ("2022", DateForm.YEAR, utc(2021, 12, 31, 18), utc(2022, 12, 31, 18), False),
        ("2022-09-26/2022-09-27", DateForm.RANGE, utc(2022, 9, 25, 18), utc(2022, 9, 27, 18), False),
        ("2022-09-26/2022-09-26", DateForm.RANGE, utc(2022, 9, 25, 18), utc(2022, 9, 26, 18), False),
        ("../2022-12-28", DateForm.UNTIL, None, utc(2022, 12, 28, 18), False),
        ("unknown", DateForm.UNKNOWN, None, None, False),
    ],
)
def test_each_form_spans_the_instants_it_may_stand_for(text, form, earliest, latest, exact):
    written = read_date(text)

    assert (written.text, written.form) == (text, form)
    assert written.span(ALMATY) == Span(earliest, latest, exact)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("2022-02-30", "does not exist in the calendar"),
        ("2023-02-29", "does not exist in the calendar"),
        ("2022-13", "does not exist in the calendar"),
        ("2022-00-10", "does not exist in the calendar"),
        ("0000", "does not exist in the calendar"),
        ("1799-12-31", "between 1800 and 2199"),
        ("2200", "between 1800 and 2199"),
        ("2022-12-29T25:00:00+06:00", "an hour or an offset that does not exist"),
        ("2022-12-29T08:61:00+06:00", "an hour or an offset that does not exist"),
        ("2022-12-29T08:40:00+25:00", "an hour or an offset that does not exist"),
        ("2022-12-29T08:40:00+14:15", "an hour or an offset that does not exist"),
        ("2022-12-29T08:40:00+05:75", "an hour or an offset that does not exist"),
        ("2022-12-29T24:00:00+06:00", "an hour or an offset that does not exist"),
        ("2022-12-29T08:40:60Z", "an hour or an offset that does not exist"),
        ("2022-02-30T08:40:00+06:00", "does not exist in the calendar"),
        ("2022-12-29T08:40:00", "offset from UTC"),
        ("2022-12-29 08:40", "offset from UTC"),
        ("2022-09-27/2022-09-26", "ends before it begins"),
        ("2022-09-26/2022-09-31", "does not exist in the calendar"),
        ("2022-09/2022-10", "is not a date"),
        ("2022-09-26/..", "is not a date"),
        ("../unknown", "is not a date"),
        ("30.11.2022", "is not a date"),
        ("20221130", "is not a date"),
        ("2022-W48-3", "is not a date"),
        ("٢٠٢٢-١١-٣٠", "is not a date"),
        (" 2022-11-30", "is not a date"),
        ("2022-11-30\n", "is not a date"),
        ("Unknown", "is not a date"),
        ("", "is not a date"),
        ("9" * 10_000, "999…” is not a date"),
    ],
)
def test_what_is_no_date_is_refused_in_plain_words(text, says):
    with pytest.raises(DateFormError, match=says):
        read_date(text)


@pytest.mark.parametrize(
    ("day", "zone", "starts"),
    [
        pytest.param(date(2018, 11, 4), "America/Sao_Paulo", utc(2018, 11, 4, 3), id="midnight is skipped"),
        pytest.param(date(2022, 11, 6), "America/Havana", utc(2022, 11, 6, 4), id="midnight comes twice"),
        pytest.param(date(2022, 3, 27), "Europe/Berlin", utc(2022, 3, 26, 23), id="a day of 23 hours"),
        pytest.param(date(2022, 3, 28), "Europe/Berlin", utc(2022, 3, 27, 22), id="the day after it"),
    ],
)
def test_a_day_begins_where_its_zone_says(day, zone, starts):
    assert start_of_day(day, ZoneInfo(zone)) == starts


def test_only_an_instant_reads_as_an_instant():
    assert read_instant("2022-12-29T08:40:00+06:00").isoformat() == "2022-12-29T08:40:00+06:00"
    with pytest.raises(DateFormError, match="is not an instant"):
        read_instant("2022-12-29")

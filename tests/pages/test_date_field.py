"""What is typed into a date field, and the date form that is recorded."""

from zoneinfo import ZoneInfo

import pytest
from django import forms

from cases.forms.dates import DateFormField, typed_as

ALMATY = ZoneInfo("Asia/Almaty")


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ({}, ""),
        ({"form": "day", "day": "2022-11-30"}, "2022-11-30"),
        ({"form": "instant", "at_day": "2022-12-29", "at_time": "08:40"}, "2022-12-29T08:40:00+06:00"),
        ({"form": "month", "month": "12", "year": "2022"}, "2022-12"),
        ({"form": "month", "year": "2022"}, "2022"),
        ({"form": "between", "first": "2022-09-26", "last": "2022-09-27"}, "2022-09-26/2022-09-27"),
        ({"form": "between", "last": "2022-12-28"}, "../2022-12-28"),
        ({"form": "between", "first": "2022-12-28", "last": "2022-12-28"}, "2022-12-28"),
        ({"form": "unknown"}, "unknown"),
        ({"form": "unknown", "day": "2022-11-30"}, "unknown"),
    ],
)
def test_what_is_typed_becomes_a_date_form(typed, written):
    assert DateFormField(zone=ALMATY, required=False).clean(typed) == written


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"form": "day", "day": "2022-02-30"}, "does not exist"),
        ({"form": "day", "day": "30.11.2022"}, "is not a date"),
        ({"form": "instant", "at_day": "2022-12-29"}, "both the day and the hour"),
        ({"form": "instant", "at_day": "2022-12-29", "at_time": "8.40"}, "hour as 08:40"),
        ({"form": "month", "month": "12"}, "Give the year"),
        ({"form": "between", "first": "2022-09-26"}, "Give the last day"),
        ({"form": "between", "first": "2022-09-27", "last": "2022-09-26"}, "earlier day first"),
        ({"form": "day", "year": "2022"}, "Choose the one that is filled in"),
        ({"form": "sometime"}, "how sure"),
    ],
)
def test_what_is_no_date_is_refused_with_what_to_do(typed, says):
    with pytest.raises(forms.ValidationError, match=says):
        DateFormField(zone=ALMATY, required=False).clean(typed)


@pytest.mark.parametrize(
    "written",
    [
        "2022-11-30",
        "2022-12-29T08:40:00+06:00",
        "2022-12",
        "2022",
        "2022-09-26/2022-09-27",
        "../2022-12-28",
        "unknown",
        "",
    ],
)
def test_a_recorded_date_comes_back_as_it_was_typed(written):
    assert DateFormField(zone=ALMATY, required=False).clean(typed_as(written, ALMATY)) == written

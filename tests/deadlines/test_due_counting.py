import pytest

from deadlines.due import due_counting


def test_a_count_is_answered_with_its_steps_and_its_source():
    assert due_counting("DE", "1 month", "2026-01-31") == {
        "counting": "DE",
        "period": "1 month",
        "file_by": "2026-03-02",
        "last_day": "2026-03-02",
        "provisional": False,
        "steps": [
            "starts the day after 2026-01-31",
            "1 month: 2026-02-28",
            "Saturday, closed: moves to Monday 2026-03-02",
        ],
        "source": "BGB sections 187-193; VwVfG section 31; ZPO section 222 with VwGO section 57",
    }


@pytest.mark.parametrize(
    ("system", "period", "trigger", "region", "file_by", "last_day"),
    [
        pytest.param(
            "UK-CPR", "-3 clear days", "2023-10-20", "GB-ENG", "2023-10-16", "2023-10-16", id="backwards"
        ),
        pytest.param(
            "EU-APR", "7 days", "2026-12-18", "DE", "2026-12-28", "2026-12-28", id="a country as region"
        ),
        pytest.param("EU-APR", "7 days", "2026-12-18", "", "2026-12-28", "2026-12-28", id="no country named"),
        pytest.param("EU-1182", "3 weeks", "1998-03-13", "", "1998-04-03", "1998-04-03", id="before 2015"),
        pytest.param(
            "CAUTIOUS", "15 days", "2022-12-02", "", "2022-12-16", "2022-12-19", id="no place named"
        ),
        pytest.param(
            "CAUTIOUS", "15 days", "2022-12-02", "KZ", "2022-12-15", "2022-12-19", id="a place named"
        ),
        pytest.param("KZ", "1 month", "2022-11", "", "2022-12-01", "2022-12-30", id="some day of a month"),
        pytest.param(
            "KZ",
            "72 hours",
            "2022-12-06T08:40:00+06:00",
            "KZ-ALA",
            "2022-12-09T08:40:00+06:00",
            "2022-12-09T08:40:00+06:00",
            id="hours from an instant",
        ),
        pytest.param(
            "KZ",
            "72 hours",
            "2022-12-06",
            "",
            "2022-12-09T00:00:00+06:00",
            "2022-12-10T00:00:00+06:00",
            id="hours from a day",
        ),
        pytest.param("KZ", "1 month", "../2022-11-30", "", None, None, id="no earliest day"),
        pytest.param("KZ", "1 month", "unknown", "", None, None, id="a day nobody knows"),
    ],
)
def test_a_count_from_any_date_form(system, period, trigger, region, file_by, last_day):
    answer = due_counting(system, period, trigger, region)

    assert (answer["file_by"], answer["last_day"]) == (file_by, last_day)
    assert ("state" in answer) is (file_by is None)


@pytest.mark.parametrize(
    ("system", "period", "trigger", "region", "message"),
    [
        ("ROMAN", "1 month", "2026-01-31", "", "is not a counting system"),
        ("DE", "a month", "2026-01-31", "", "is not a period"),
        ("DE", "1 month", "31.01.2026", "", "is not a date"),
        ("DE", "1 month", "2026-01-31", "GB-ENG", "not of GB-ENG"),
        ("EU-APR", "1 month", "2026-01-31", "ZZ", "no country"),
    ],
)
def test_what_cannot_be_counted_is_refused(system, period, trigger, region, message):
    with pytest.raises(ValueError, match=message):
        due_counting(system, period, trigger, region)

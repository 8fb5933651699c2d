"""Each step of a count is told: where it starts, how long it runs, where its end lies and why."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from cases.zones import zone_of
from deadlines.closed_days import calendar_of
from deadlines.law.counting import SYSTEMS, DeemedRule, Period, deemed
from deadlines.law.counting import count as count_days
from tests.deadlines.law.counted import counted, day, moment

COUNTS = yaml.load((Path(__file__).parent / "counting_steps.yaml").read_text(), yaml.BaseLoader)  # noqa: S506


def trigger(text):
    return None if text == "null" else moment(text) if "T" in text else day(text)


@pytest.mark.parametrize(
    "wanted", COUNTS, ids=lambda wanted: f"{wanted['system']} {wanted['period']} {wanted['steps'][-1]}"[:80]
)
def test_the_end_of_a_count_and_each_step_to_it_are_told(wanted):
    first = trigger(wanted["first"])
    last = trigger(wanted["last"]) if "last" in wanted else first
    settled = {key: yaml.safe_load(value) for key, value in wanted.get("settled", {}).items()}

    count = counted(wanted["system"], wanted["period"], first, last, **settled)

    assert [end.isoformat() if end else "null" for end in (count.file_by, count.last_day)] == wanted["ends"]
    assert list(count.steps) == wanted["steps"]


@pytest.mark.parametrize(
    ("on", "ends", "steps"),
    [
        (
            "2026-07-03",
            "2026-07-03",
            ["starts on 2026-07-03", "the same day: 2026-07-03", "Friday, an open day"],
        ),
        (
            "2026-07-04",
            "2026-07-06",
            [
                "starts on 2026-07-04",
                "the same day: 2026-07-04",
                "Saturday, closed: moves to Monday 2026-07-06",
            ],
        ),
    ],
)
def test_a_period_of_no_days_ends_on_the_day_it_starts_or_the_next_open_one(on, ends, steps):
    count = count_days(
        day(on), day(on), Period(0, "days"), SYSTEMS["DE"], calendar_of("DE"), zone_of("DE", "")
    )

    assert (count.file_by, list(count.steps)) == (date.fromisoformat(ends), steps)


FOURTH_DAY = Period(4, "days")


@pytest.mark.parametrize(
    ("rule", "sent", "provisional"),
    [
        pytest.param(DeemedRule(FOURTH_DAY), "2151-01-05", False, id="days alone"),
        pytest.param(
            DeemedRule(FOURTH_DAY, moves_disputed=True), "2151-01-05", True, id="moved off a Saturday"
        ),
        pytest.param(DeemedRule(FOURTH_DAY, moves_disputed=True), "2151-01-04", False, id="on an open day"),
        pytest.param(DeemedRule(Period(2, "working days")), "2151-01-04", True, id="working days"),
        pytest.param(
            DeemedRule(Period(2, "working days")), "2026-07-06", False, id="in a year that is known"
        ),
    ],
)
def test_where_closed_days_bear_on_a_deemed_service_and_are_not_known_that_is_told(rule, sent, provisional):
    steps = deemed(day(sent), rule, calendar_of("DE")).steps

    assert any(step.startswith("provisional") for step in steps) is provisional


@pytest.mark.parametrize(
    ("first", "last", "provisional"),
    [
        ("2025-12-01", "2025-12-02", False),
        ("2025-12-01", "2031-06-01", True),
        ("1990-12-01", "2025-12-02", True),
        ("2031-06-01", "2031-06-02", True),
    ],
)
def test_a_count_from_several_days_is_provisional_where_closed_days_of_either_end_are_not_known(
    first, last, provisional
):
    assert counted("DE", "2 weeks", day(first), day(last)).provisional is provisional

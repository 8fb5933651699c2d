"""Each step of a count is told: where it starts, how long it runs, where its end lies and why."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from cases.zones import zone_of
from deadlines.closed_days import calendar_of
from deadlines.law.counting import SYSTEMS, Period
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

"""The reference case: an officer, his family, and the morning on which nobody whose job it was knew in time."""

import pytest

from cases.dates import read_instant
from deadlines.assessment import assess_file
from tests.reference.expected import CASE, EXPECTED, assert_holds


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda expected: expected["at"])
def test_the_law_says_at_each_hour_what_it_must(expected):
    at = read_instant(expected["at"])

    assert_holds(expected, assess_file(CASE, at=at, known_at=at))


def test_the_next_change_of_the_contracts_example():
    at = read_instant("2022-12-28T18:00:00+06:00")

    assert assess_file(CASE, at=at, known_at=at)["next_change"] == "2023-02-14T00:00:00+06:00"

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from cases import changes
from cases.changes import changed, one_change

NOW = datetime(2022, 12, 29, tzinfo=UTC)


@dataclass(frozen=True)
class SomeCase:
    pk: int


ONE, OTHER = SomeCase(1), SomeCase(2)


@pytest.fixture
def heard(monkeypatch):
    heard = []
    monkeypatch.setattr(changes, "_listener", lambda case, at: heard.append((case, at)))
    return heard


def test_changes_within_are_heard_once_for_each_case_at_the_end(heard):
    with one_change(at=NOW):
        for case in (ONE, OTHER, ONE):
            changed(case, at=NOW)
        assert heard == []

    assert heard == [(ONE, NOW), (OTHER, NOW)]


def test_one_within_another_is_heard_with_the_outer_one(heard):
    with one_change(at=NOW):
        with one_change(at=NOW):
            changed(ONE, at=NOW)
        assert heard == []

    assert heard == [(ONE, NOW)]


def test_after_an_error_nothing_is_heard_and_the_next_change_is(heard):
    def fail():
        with one_change(at=NOW):
            changed(ONE, at=NOW)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    changed(OTHER, at=NOW)

    assert heard == [(OTHER, NOW)]

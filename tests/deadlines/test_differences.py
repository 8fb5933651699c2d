"""Two assessments beside each other: what appears, what goes, what is answered otherwise, and nothing else."""

from datetime import datetime, timedelta

import pytest

from deadlines.assessment import assess_file
from deadlines.differences import differences, moved, unchanged
from tests.reference.expected import CASE

EVENING = datetime.fromisoformat("2022-12-28T18:00:00+06:00")
MORNING = datetime.fromisoformat("2022-12-29T09:00:00+06:00")
SERVED = {
    "id": "served",
    "type": "service",
    "proceeding": "asylum",
    "ruling": "f6",
    "how": "hand",
    "received_on": "2022-12-16",
}


def deadline(file_by, *, trigger="f1", persons=("p1",), state="open", steps=()):
    return {
        "rule": "XX-01", "trigger": trigger, "persons": list(persons), "file_by": file_by, "last_day": file_by,
        "state": state, "steps": list(steps),
    }  # fmt: skip


def flag(level="notice", *, kind="conflict", rules=(), text=""):
    return {"kind": kind, "person": "p1", "level": level, "rules": list(rules), "facts": [], "text": text}


def bar(**values):
    plain = {
        "rule": "XX-BAR", "class": "A-AUTO", "in_force": True, "contested": False, "acts": ["removal"], "to": "any",
        "orders": "any", "since": "2022-12-01", "until": None, "ends_when": None, "facts": ["f1"],
    }  # fmt: skip
    return plain | values


def assessment(*, status="barred", bars=(), deadlines=(), flags=(), acts=("removal",)):
    answers = {act: {"status": status, "bars": list(bars)} for act in acts}
    return {"persons": {"p1": answers}, "deadlines": list(deadlines), "flags": list(flags)}


@pytest.fixture(scope="module")
def evening():
    return assess_file(CASE, at=EVENING, known_at=EVENING)


def test_an_assessment_does_not_differ_from_itself(evening):
    again = assess_file(CASE, at=EVENING, known_at=EVENING)

    assert not differences(evening, again)
    same = unchanged(evening, again)
    assert len(same.statuses) == sum(len(acts) for acts in evening["persons"].values())
    assert len(same.deadlines) == len(evening["deadlines"])
    assert len(same.flags) == len(evening["flags"])


def test_every_answer_is_either_changed_or_the_same(evening):
    morning = assess_file(CASE, at=MORNING, known_at=MORNING)
    changed, same = differences(evening, morning), unchanged(evening, morning)

    assert changed
    for part in ("statuses", "bars", "deadlines", "flags"):
        changes, others = getattr(changed, part), getattr(same, part)
        assert {one.key for one in changes}.isdisjoint(one.key for one in others)
    assert len(morning["deadlines"]) == sum(
        one.after is not None for one in (*changed.deadlines, *same.deadlines)
    )


def test_a_service_moves_the_deadline_of_the_ruling_it_serves():
    before = assess_file(CASE, at=EVENING)
    after = assess_file(CASE | {"facts": [*CASE["facts"], SERVED]}, at=EVENING)

    change = next(one for one in differences(before, after).deadlines if one.key[0] == "KZ-APP-01")

    assert (change.before["file_by"], change.after["file_by"]) == ("2023-02-28", "2023-03-16")
    assert moved(change) == timedelta(days=16)


def test_a_status_a_bar_and_a_flag_tell_what_they_were():
    before = assessment(status="barred", bars=[bar()], flags=[flag("notice")])
    after = assessment(status="barred_contested", bars=[bar(contested=True)], flags=[flag("critical")])

    found = differences(before, after)

    (status,), (one_bar,), (one_flag,) = found.statuses, found.bars, found.flags
    assert (status.key, status.before["status"], status.after["status"]) == (
        ("p1", "removal"),
        "barred",
        "barred_contested",
    )
    assert (one_bar.before["contested"], one_bar.after["contested"]) == (False, True)
    assert (one_flag.before["level"], one_flag.after["level"]) == ("notice", "critical")


def test_what_appears_has_no_before_and_what_goes_has_no_after():
    before = assessment(deadlines=[deadline("2023-01-02", trigger="f1")])
    after = assessment(deadlines=[deadline("2023-01-02", trigger="f2")])

    appears, goes = differences(before, after).deadlines

    assert (appears.before, appears.after["trigger"], appears.stands["trigger"]) == (None, "f2", "f2")
    assert (goes.before["trigger"], goes.after, goes.stands["trigger"]) == ("f1", None, "f1")
    assert moved(appears) is None


def test_an_answer_that_is_only_reached_otherwise_is_the_same():
    before = assessment(
        bars=[bar()], deadlines=[deadline("2023-01-02", steps=["one"])], flags=[flag(text="a")]
    )
    after = assessment(
        bars=[bar(facts=["f1", "f2"])],
        deadlines=[deadline("2023-01-02", steps=["two"])],
        flags=[flag(text="b")],
    )

    assert not differences(before, after)


def test_what_depends_on_a_corrected_fact_is_the_same_answer():
    before = assessment(bars=[bar(orders=["f1"])], deadlines=[deadline("2023-01-02", trigger="f1")])
    after = assessment(bars=[bar(orders=["f9"])], deadlines=[deadline("2023-01-05", trigger="f9")])

    found = differences(before, after, successors={"f1": "f9"})

    assert found.bars == ()
    assert [moved(one) for one in found.deadlines] == [timedelta(days=3)]


def test_a_bar_against_two_kinds_of_act_is_one():
    after = assessment(bars=[bar(acts=["removal", "transfer"])], acts=("removal", "transfer"))

    assert len(differences(assessment(acts=("removal", "transfer")), after).bars) == 1


def test_flags_alike_are_told_apart_by_their_number():
    before, after = assessment(flags=[flag()]), assessment(flags=[flag(), flag("warning")])

    (appears,) = differences(before, after).flags

    assert (appears.before, appears.after["level"]) == (None, "warning")


@pytest.mark.parametrize(
    ("before", "after", "by"),
    [
        ("2023-01-10", "2023-01-03", timedelta(days=-7)),
        ("2023-01-10T12:00:00+06:00", "2023-01-10T15:30:00+06:00", timedelta(hours=3, minutes=30)),
        ("2023-01-10T12:00:00+06:00", "2023-01-12", timedelta(days=2)),
        (None, "2023-01-12", None),
    ],
)
def test_a_deadline_moves_by_days_or_by_hours(before, after, by):
    (change,) = differences(
        assessment(deadlines=[deadline(before)]), assessment(deadlines=[deadline(after)])
    ).deadlines

    assert moved(change) == by

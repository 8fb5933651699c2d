"""Detentions that follow each other are one deprivation of liberty; a gap that is certain parts them."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from deadlines.law import Fact, Person, Timeline, When
from deadlines.law.departures import departure_after, departures
from deadlines.law.detention import held, spells
from deadlines.law.reading import Reading

ZONE = ZoneInfo("Europe/Berlin")
AT = datetime(2026, 8, 1, tzinfo=UTC)


def on(first, last=None):
    """The days from one of July to another; None: no bound on that side."""
    start = datetime(2026, 7, first, tzinfo=ZONE) if first else None
    end = datetime(2026, 7, last or first, tzinfo=ZONE) + timedelta(days=1) if last or first else None
    return When.between(start, end, ZONE)


def detention(id_, held_from=None, held_to=None):
    dates = {"held_from": held_from, "held_to": held_to}
    return Fact(id_, "detention", person="p1", dates={key: when for key, when in dates.items() if when})


def reading(*facts, at=AT):
    return Reading(Timeline("DE", "", ZONE, {"p1": Person("p1")}, {}, facts), at, {})


@pytest.mark.parametrize(
    ("before", "after", "parted"),
    [
        pytest.param(detention("a", on(1), on(5)), detention("b", on(7)), True, id="a day between"),
        pytest.param(detention("a", on(1), on(5)), detention("b", on(6)), False, id="the next day"),
        pytest.param(detention("a", on(1), on(5)), detention("b", on(5)), False, id="the same day"),
        pytest.param(detention("a", on(1), on(5, 9)), detention("b", on(7)), False, id="perhaps no gap"),
        pytest.param(detention("a", on(1)), detention("b", on(7)), False, id="never released"),
        pytest.param(
            detention("a", on(1), When.between(None, None, ZONE)),
            detention("b", on(7)),
            False,
            id="released nobody knows when",
        ),
        pytest.param(
            detention("a", on(1), on(5)),
            detention("b", When.between(None, on(20).latest, ZONE)),
            False,
            id="held again nobody knows since when",
        ),
        pytest.param(
            detention("b"), detention("a", on(1), on(5)), False, id="held nobody recorded since when"
        ),
    ],
)
def test_only_a_certain_gap_parts_two_detentions(before, after, parted):
    found = spells(reading(before, after), "p1")

    assert [len(spell.detentions) for spell in found] == ([1, 1] if parted else [2])
    assert found[0].first is before


def test_three_in_a_row_are_one_and_a_fourth_after_a_gap_is_another():
    facts = [
        detention("a", on(1), on(3)),
        detention("b", on(3), on(5)),
        detention("c", on(5), on(7)),
        detention("d", on(20), on(22)),
    ]

    assert [len(spell.detentions) for spell in spells(reading(*facts), "p1")] == [3, 1]


def test_who_was_not_released_from_the_last_of_them_is_held():
    released, again = detention("a", on(1), on(3)), detention("b", on(10))

    assert held(reading(), "p1") is None
    assert held(reading(released), "p1") is None
    assert held(reading(released, again), "p1").detentions == (again,)
    assert held(reading(again, detention("c", on(10), on(25))), "p1") is None
    assert held(reading(detention("d", on(1), on(25)), at=datetime(2026, 7, 20, tzinfo=UTC)), "p1")


def leaving(id_, kind="departure_attempt", day=10, **values):
    key = {"departure_attempt": "tried_on", "removal_step": "happened_at"}[kind]
    return Fact(id_, kind, person="p1", dates={key: on(day)}, values=values)


def test_people_leave_by_themselves_or_are_sent_away():
    left = leaving("left", result="left", day=20)
    sent = leaving("sent", "removal_step", step="carried_out", day=10)
    others = [
        leaving("stopped", result="stopped"),
        leaving("moved", "removal_step", step="moved_to_border"),
        leaving("unsaid"),
    ]

    found = reading(left, sent, *others)

    assert departures(found, "p1") == (sent, left)
    assert departure_after(found, "p1", detention("x", on(5))) is sent
    assert departure_after(found, "p1", detention("x", on(10))) is sent
    assert departure_after(found, "p1", detention("x", on(15))) is left
    assert departure_after(found, "p1", detention("x", on(25))) is None

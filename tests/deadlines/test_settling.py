"""A conclusion is the row it was when it is about the same and stands on some of the same facts."""

import pytest

from deadlines.models import Flag
from deadlines.settling import settle


def row(name, facts, kind="conflict", ordinal=0):
    return {
        "id": name,
        "person_id": "p1",
        "kind": kind,
        "subject": "",
        "facts": list(facts),
        "ordinal": ordinal,
    }


def says(facts, kind="conflict"):
    return {"person_id": "p1", "kind": kind, "subject": "", "facts": list(facts)}


@pytest.mark.parametrize(
    ("stored", "fresh", "kept", "new", "gone"),
    [
        pytest.param([row("a", "12")], [says("12")], {}, [], [], id="the same"),
        pytest.param([row("a", "12")], [says("23")], {"a": "23"}, [], [], id="some of the same facts"),
        pytest.param([row("a", "")], [says("")], {}, [], [], id="no facts, as before"),
        pytest.param([row("a", "1")], [says("2")], {}, [("2", 1)], ["a"], id="other facts"),
        pytest.param([row("a", "1")], [says("1", "no_pack")], {}, [("1", 0)], ["a"], id="another kind"),
        pytest.param([], [says("1"), says("2")], {}, [("1", 0), ("2", 1)], [], id="two at once"),
        pytest.param(
            [row("a", "1"), row("b", "2", ordinal=1)],
            [says("2")],
            {},
            [],
            ["a"],
            id="the first of two falls away",
        ),
        pytest.param(
            [row("a", "13"), row("b", "12", ordinal=1)],
            [says("124")],
            {"b": "124"},
            [],
            ["a"],
            id="the one that shares most",
        ),
    ],
)
def test_rows_are_paired_by_what_they_stand_on(stored, fresh, kept, new, gone):
    settlement = settle(Flag, stored, fresh)

    assert {now["id"]: "".join(now["facts"]) for _before, now in settlement.changed} == kept
    assert [("".join(values["facts"]), values["ordinal"]) for values in settlement.new] == new
    assert [values["id"] for values in settlement.gone] == gone

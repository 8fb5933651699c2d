"""The law of the European Union, for a State that has no pack of its own and for one whose pack carries it out."""

import pytest

from deadlines.due_rules import due_rule
from deadlines.packs import packs_for
from tests.deadlines.law.cases import person
from tests.deadlines.packs.asylum_cases import (
    AsylumCase,
    acted,
    answered,
    applied,
    asked,
    decided,
    judged,
    served,
)
from tests.deadlines.packs.tables import file_of, marks_of, rows_without_a_rule, rules_with_few_examples

ROWS = """
    EU-CNT-01 EU-APP-01 EU-APP-02 EU-APP-03 EU-BAR-01 EU-BAR-02 EU-BAR-03 EU-STAY-01 EU-STAY-02 EU-STAY-03
    EU-DUB-01 EU-DUB-02 EU-DUB-03 EU-DUB-04 EU-DET-01 EU-DET-02 EU-DET-03 EU-OLD-01 EU-CASE-01 EU-CASE-02
    EU-CASE-03 DS-EU-01
"""
# Rows of which at least a part was not read.
UNVERIFIED = {
    "EU-BAR-01",
    "EU-STAY-03",
    "EU-DUB-02.b",
    "EU-DUB-02.c",
    "EU-DUB-04",
    "EU-DET-02",
    "EU-DET-02.b",
    "EU-DET-03",
    "EU-OLD-01",
    "EU-OLD-01.b",
}
MEMBERS = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
REMOVAL = {"orders": ["removal"]}


def case_of(*facts, state="FR", **keys):
    return AsylumCase(*facts, state=state, **keys)


def test_every_row_is_a_rule_or_left_out_with_a_reason():
    assert rows_without_a_rule("EU", ROWS) == []


def test_every_rule_has_three_worked_examples():
    assert rules_with_few_examples("EU") == []


def test_a_rule_ships_with_its_weakest_mark():
    rules = {rule.id for rule in file_of("EU").pack.rules}

    assert rules - set(marks_of("EU")) == UNVERIFIED
    assert set(marks_of("EU").values()) == {"read"}


def test_it_binds_the_twenty_seven_members_and_nobody_else():
    union = file_of("EU").pack

    assert " ".join(sorted(union.bound)) == MEMBERS
    assert set(union.bound.values()) == {None}


def test_a_state_outside_the_union_is_not_reached():
    case = case_of(applied("2026-06-15"), state="RS")

    assert "EU-BAR-01" not in case.on("2026-07-06").in_force()


@pytest.mark.parametrize(
    ("rule", "file_by", "last_day"),
    [
        ("EU-APP-01", "2026-09-08", "2026-09-14"),
        ("EU-APP-02", "2026-09-17", "2026-10-05"),
        ("EU-DUB-01", "2026-09-10", "2026-09-24"),
    ],
)
def test_the_widest_safe_window_runs_from_the_shortest_time_to_the_longest(rule, file_by, last_day):
    counted = due_rule(rule, "2026-09-03", region="DE")

    assert (counted["file_by"], counted["last_day"]) == (file_by, last_day)


def test_a_regular_rejection_in_a_state_without_a_pack():
    case = case_of(
        applied("2026-06-15"),
        decided("2026-09-01", "rejected", **REMOVAL),
        served("2026-09-03"),
        acted("2026-09-16"),
        judged("2026-11-02", "upheld"),
    )

    assert case.on("2026-06-20").status() == "barred"
    assert case.on("2026-06-20").in_force() == {"EU-BAR-01"}
    window = case.on("2026-09-10")
    assert window.status() == "barred"
    assert window.in_force() == {"EU-BAR-02"}
    assert window.open() == {"EU-APP-02": "2026-09-17"}
    assert window.flags()["removal_risk"] == "critical"
    assert case.on("2026-10-12").in_force() == {"EU-BAR-02"}
    dismissed = case.on("2026-11-04")
    assert dismissed.status() == "unknown"
    assert dismissed.unknown() == {"EU-STAY-03"}


def test_between_the_shortest_time_and_the_longest_nobody_can_say_that_an_appeal_came_late():
    case = case_of(
        applied("2026-06-15"),
        decided("2026-09-01", "rejected"),
        served("2026-09-03"),
        acted("2026-09-25"),
    )

    assert case.on("2026-09-22").status() == "barred_contested"
    after = case.on("2026-09-28")
    assert after.status() == "barred_contested"
    assert after.state("EU-APP-02") == "unknown"


def test_an_accelerated_rejection_bars_until_a_timely_request_is_decided():
    case = case_of(
        applied("2026-06-15"),
        decided("2026-09-01", "rejected", **REMOVAL),
        served("2026-09-03"),
        acted("2026-09-08"),
        asked("2026-09-08"),
        answered("2026-10-13", "refused"),
        procedure="accelerated",
    )

    window = case.on("2026-09-04")
    assert window.in_force() == {"EU-BAR-03"}
    assert window.open() == {"EU-APP-01": "2026-09-08", "EU-STAY-01": "2026-09-08"}
    assert window.flags()["stay_needed"] == "critical"
    assert case.on("2026-10-12").in_force() == {"EU-BAR-03"}
    assert case.on("2026-10-14").in_force() == set()
    assert case.on("2026-10-14").status() == "unknown"


def test_what_the_union_leaves_to_a_state_without_a_pack_is_never_said_to_be_no_bar():
    case = case_of(
        applied("2026-06-15"), decided("2026-09-01", "inadmissible", **REMOVAL), served("2026-09-03")
    )

    assert case.on("2027-02-15").status() == "unknown"


@pytest.mark.parametrize("outcome", ["rejected", "manifestly_unfounded", "inadmissible", "withdrawn"])
def test_under_the_old_directive_the_answer_is_the_states(outcome):
    case = case_of(applied("2026-06-11"), decided("2026-09-01", outcome, **REMOVAL), served("2026-09-03"))

    assert case.on("2026-08-03").unknown() == {"EU-OLD-01.b"}
    after = case.on("2026-09-04")
    assert after.status() == "unknown"
    assert after.unknown() == {"EU-OLD-01"}
    assert after.open() == {}
    assert "no_deadline_found" in after.flags() or outcome == "withdrawn"


@pytest.mark.parametrize(
    ("lodged", "status", "bar"),
    [
        ("2026-06-11", "unknown", "EU-OLD-01.b"),
        ("2026-06-12", "barred", "EU-BAR-01"),
        ("2026-06-13", "barred", "EU-BAR-01"),
    ],
)
def test_the_day_of_lodging_decides_which_law_applies(lodged, status, bar):
    pending = case_of(applied(lodged)).on("2026-08-03")

    assert pending.status() == status
    assert pending.in_force() | pending.unknown() == {bar}


def test_lodged_in_a_month_that_spans_the_change_nothing_is_certain():
    case = case_of(applied("2026-06"), decided("2026-09-01", "rejected"), served("2026-09-03"))

    window = case.on("2026-09-04")
    assert window.status() == "unknown"
    assert window.unknown() == {"EU-BAR-02", "EU-OLD-01"}
    assert window.open() == {"EU-APP-02": "2026-09-17"}
    assert ("applied", "lodged_on") in window.missing()


def test_while_the_procedure_is_not_known_both_windows_are_listed():
    case = case_of(
        applied("2026-06-15"), decided("2026-09-01", "rejected"), served("2026-09-03"), procedure=None
    )

    window = case.on("2026-09-04")
    assert window.open() == {
        "EU-APP-01": "2026-09-08",
        "EU-APP-02": "2026-09-17",
        "EU-STAY-01": "2026-09-08",
    }
    assert window.status() == "unknown"
    assert ("decided", "procedure") in window.missing()


@pytest.mark.parametrize(
    ("subsequent", "outcome", "status"),
    [
        pytest.param(0, "inadmissible", "barred", id="a first application"),
        pytest.param(1, "rejected", "barred", id="a first subsequent one, examined"),
        pytest.param(1, "inadmissible", "unknown", id="a first subsequent one, not examined"),
        pytest.param(2, "rejected", "unknown", id="a second subsequent one"),
        pytest.param(None, "inadmissible", "unknown", id="not recorded"),
    ],
)
def test_what_a_request_bars_turns_on_how_many_applications_came_before(subsequent, outcome, status):
    case = case_of(
        applied("2026-06-15"),
        decided("2026-09-01", outcome),
        served("2026-09-03"),
        asked("2026-09-07"),
        procedure="accelerated",
        subsequent=subsequent,
    )

    assert case.on("2026-10-12").status() == status


def test_an_unaccompanied_minor_at_the_border_needs_no_request():
    minor = {**person(), "born": "2012-03-04"}
    facts = (
        applied("2026-06-15"),
        decided("2026-09-01", "inadmissible"),
        served("2026-09-03"),
        acted("2026-09-07"),
    )

    alone = case_of(*facts, persons={"p1": {**minor, "unaccompanied": True}}, procedure="border")
    with_parents = case_of(*facts, persons={"p1": {**minor, "unaccompanied": False}}, procedure="border")

    assert alone.on("2026-10-12").in_force() == {"EU-BAR-02.b"}
    assert with_parents.on("2026-10-12").in_force() == set()


def test_a_transfer_waits_for_a_request_within_the_shortest_window():
    case = case_of(
        applied("2026-06-15"),
        decided("2026-09-01", "transfer_ordered", "transfer", countries=["IT"]),
        served("2026-09-03", proceeding="transfer"),
        asked("2026-09-10", proceeding="transfer"),
        answered("2026-10-13", "refused", proceeding="transfer"),
    )

    window = case.on("2026-09-04")
    assert window.in_force("transfer") == {"EU-DUB-02.b"}
    assert window.open() == {"EU-DUB-01": "2026-09-10", "EU-DUB-02": "2026-09-10"}
    assert case.on("2026-10-12").status("transfer") == "barred"
    assert case.on("2026-10-14").status("transfer") == "unknown"
    assert case.on("2026-10-14").status("removal") == "barred"


@pytest.mark.parametrize(
    ("decided_on", "status", "rules"),
    [
        pytest.param("2026-06-11", "unknown", {"EU-DUB-04"}, id="the old Regulation"),
        pytest.param("2026-06-12", "barred_contested", {"EU-DUB-02.b", "EU-DUB-04"}, id="to be checked"),
        pytest.param("2026-06-30", "barred_contested", {"EU-DUB-02.b", "EU-DUB-04"}, id="the last such day"),
        pytest.param("2026-07-01", "barred", {"EU-DUB-02.b"}, id="the new Regulation"),
    ],
)
def test_the_day_of_a_transfer_decision_decides_which_regulation_applies(decided_on, status, rules):
    case = case_of(
        applied("2026-05-04"),
        decided(decided_on, "transfer_ordered", "transfer"),
        served("2026-07-02", proceeding="transfer"),
    )

    window = case.on("2026-07-03")
    assert window.status("transfer") == status
    assert window.in_force("transfer") | window.unknown("transfer") == rules


def test_a_state_whose_pack_carries_a_rule_out_does_not_get_it_twice():
    carried = {id_ for rule in file_of("DE").pack.rules for id_ in rule.carries_out}
    case = case_of(applied("2026-06-15"), decided("2026-09-01", "rejected"), served("2026-09-03"), state="DE")

    assert carried <= {rule.id for rule in file_of("EU").pack.rules}
    window = case.on("2026-09-04")
    assert window.in_force() & carried == set()
    assert set(window.open()) & carried == set()
    assert packs_for("DE").national.code == "DE"

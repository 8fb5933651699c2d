"""The law of Germany: its rows, its marks, and whole cases followed through time."""

import pytest

from deadlines.due_rules import due_deemed, due_rule
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
from tests.deadlines.packs.tables import marks_of, rows_without_a_rule, rules_with_few_examples

ROWS = """
    DE-APP-01 DE-APP-02 DE-APP-03 DE-APP-04 DE-STAY-01 DE-STAY-02 DE-STAY-03 DE-STAY-04 DE-STAY-05 DE-BAR-01
    DE-DEP-01 DE-DEP-02 DE-DEP-03 DE-DET-01 DE-DET-02 DE-DET-03 DE-OLD-01 DE-OLD-02 DE-OLD-03 DE-OLD-04 DE-OLD-05
    DE-BAR-02 DE-BAR-03 DE-BAR-04 DE-DET-04 DE-DET-05 DE-EXT-01 DE-LATE-01 DS-DE-01 DS-DE-02 DS-DE-03 DS-DE-04
    DS-DE-05
"""
# What no row states: cells of the comparison that have no id, and what they leave open.
UNVERIFIED = ["DE-BAR-STAY", "DE-BAR-PENDING.b"]
REMOVAL = {"orders": ["removal"]}


def case_of(*facts, **asylum):
    return AsylumCase(*facts, state="DE", **asylum)


def test_every_row_is_a_rule_or_left_out_with_a_reason():
    assert rows_without_a_rule("DE", ROWS) == []


def test_every_rule_has_three_worked_examples():
    assert rules_with_few_examples("DE") == []


def test_what_the_statutes_say_was_read_and_the_rest_is_marked():
    marks = marks_of("DE")

    assert set(UNVERIFIED).isdisjoint(marks)
    assert {mark for rule, mark in marks.items() if rule != "DS-DE-01"} == {"read"}


@pytest.mark.parametrize(
    ("rule", "basis", "trigger", "last_day"),
    [
        ("DE-APP-01", "served", "2026-07-03", "2026-07-17"),
        ("DE-APP-02", "served", "2026-07-03", "2026-07-10"),
        pytest.param("DE-APP-02", "served", "2026-07-04", "2026-07-13", id="11 July is a Saturday"),
        pytest.param("DE-OLD-01", "served", "2026-03-20", "2026-04-07", id="Good Friday to Easter Monday"),
        pytest.param("DE-STAY-01", "centre", "2026-07-06", "2026-07-17", id="not collected at the centre"),
    ],
)
def test_a_time_limit_ends_on_the_day_worked_out_by_hand(rule, basis, trigger, last_day):
    counted = due_rule(rule, trigger, basis=basis)

    assert (counted["file_by"], counted["last_day"]) == (last_day, last_day)


@pytest.mark.parametrize(
    ("posted", "deemed_on", "or_if_moved"),
    [
        ("2026-07-03", "2026-07-07", None),
        pytest.param("2026-07-01", "2026-07-05", "2026-07-06", id="a Sunday, and courts disagree"),
        pytest.param("2020-08-17", "2020-08-20", None, id="the third day under the old law"),
    ],
)
def test_a_letter_counts_as_served_on_the_day_worked_out_by_hand(posted, deemed_on, or_if_moved):
    deemed = due_deemed("DS-DE-01", posted)

    assert (deemed["deemed_on"], deemed["or_if_moved"]) == (deemed_on, or_if_moved)


def test_a_regular_rejection_is_barred_from_the_application_to_the_end_of_the_action():
    case = case_of(
        applied("2026-06-15"),
        decided("2026-07-01", "rejected", **REMOVAL),
        served("2026-07-03"),
        acted("2026-07-16"),
        judged("2026-10-01", "upheld"),
        served("2026-10-05", "judged-appeal-decided"),
    )

    assert case.on("2026-06-20").in_force() == {"DE-BAR-04"}
    window = case.on("2026-07-06")
    assert window.in_force() == {"DE-BAR-01", "DE-DEP-02"}
    assert window.open() == {"DE-APP-01": "2026-07-17", "DE-APP-03": "2026-08-03"}
    assert "stay_needed" not in window.flags()
    assert case.on("2026-09-14").in_force() == {"DE-BAR-01"}
    dismissed = case.on("2026-10-08")
    assert dismissed.in_force() == {"DE-STAY-05", "DE-DEP-02.b"}
    assert dismissed.open() == {"DE-STAY-05": "2026-11-05", "DE-STAY-05.b": "2026-11-05"}
    assert dismissed.flags()["stay_needed"] == "critical"
    assert case.on("2026-11-16").in_force() == {"DE-DEP-02.b"}
    assert case.on("2026-12-14").status() == "no_bar_found"


def test_after_an_accelerated_rejection_only_a_timely_request_keeps_the_person():
    case = case_of(
        applied("2026-06-15"),
        decided("2026-07-01", "manifestly_unfounded", **REMOVAL),
        served("2026-07-03"),
        acted("2026-07-10"),
        asked("2026-07-10"),
        answered("2026-08-03", "refused"),
        procedure="accelerated",
    )

    window = case.on("2026-07-06")
    assert window.status() == "barred"
    assert window.in_force() == {"DE-STAY-01", "DE-DEP-01"}
    assert window.open() == {
        "DE-APP-02": "2026-07-10",
        "DE-STAY-01": "2026-07-10",
        "DE-APP-03": "2026-08-03",
    }
    assert window.flags()["stay_needed"] == "critical"
    assert case.on("2026-07-27").in_force() == {"DE-STAY-01"}
    refused = case.on("2026-08-05")
    assert refused.in_force() == {"DE-DEP-01.b"}
    assert refused.flags()["removal_risk"] == "critical"
    assert case.on("2026-08-12").status() == "no_bar_found"


def test_an_action_without_a_request_leaves_nothing_after_the_week_and_the_week_to_leave():
    case = case_of(
        applied("2026-06-15"),
        decided("2026-07-01", "inadmissible", **REMOVAL),
        served("2026-07-03"),
        acted("2026-07-10"),
    )

    lapsed = case.on("2026-07-13")
    assert lapsed.in_force() == {"DE-DEP-01"}
    assert lapsed.state("DE-STAY-01") == "missed"
    assert lapsed.flags()["deadline_missed"] == "critical"
    over = case.on("2026-07-18")
    assert over.status() == "no_bar_found"
    assert over.flags()["removal_risk"] == "critical"


def test_a_late_request_bars_only_once_restitution_is_granted():
    late = {"type": "late_request", "proceeding": "asylum", "against": "decided"}
    case = case_of(
        applied("2026-06-15"),
        decided("2026-07-01", "manifestly_unfounded", **REMOVAL),
        served("2026-07-03"),
        asked("2026-07-22"),
        {
            "id": "late",
            **late,
            "obstacle_ended_on": "2026-07-20",
            "requested_on": "2026-07-22",
            "decided_on": "2026-08-10",
            "outcome": "granted",
        },
        procedure="accelerated",
    )

    before = case.on("2026-07-29")
    assert before.status() == "no_bar_found"
    assert before.state("DE-STAY-01") == "late"
    assert before.state("DE-LATE-01") == "met"
    after = case.on("2026-08-12")
    assert after.in_force() == {"DE-STAY-01"}
    assert after.state("DE-STAY-01") == "met"


def test_suspensive_effect_that_is_granted_keeps_the_order_from_being_carried_out():
    case = case_of(
        applied("2026-06-15"),
        decided("2026-07-01", "manifestly_unfounded", **REMOVAL),
        served("2026-07-03"),
        acted("2026-07-08"),
        asked("2026-07-08"),
        answered("2026-07-28", "granted"),
        procedure="accelerated",
    )

    granted = case.on("2026-08-12")
    assert granted.status() == "barred"
    assert "GEN-BAR-01" in granted.in_force()
    assert "removal_risk" not in granted.flags()
    assert "stay_needed" not in granted.flags()


@pytest.mark.parametrize(
    ("lodged", "rule", "other"),
    [
        ("2026-06-11", "DE-OLD-02", "DE-STAY-01"),
        ("2026-06-12", "DE-STAY-01", "DE-OLD-02"),
        ("2026-06-13", "DE-STAY-01", "DE-OLD-02"),
    ],
)
def test_the_day_of_lodging_decides_which_law_applies_not_the_day_of_the_decision(lodged, rule, other):
    case = case_of(
        applied(lodged),
        decided("2026-08-03", "manifestly_unfounded"),
        served("2026-08-05"),
        procedure="accelerated",
    )

    window = case.on("2026-08-07")
    assert rule in window.in_force()
    assert other not in window.in_force() | window.unknown()


def test_while_the_day_of_lodging_is_not_known_both_laws_are_counted_and_no_bar_is_certain():
    case = case_of(applied(made_on="2026-06-01"), decided("2026-08-03", "rejected"), served("2026-08-05"))

    window = case.on("2026-08-07")
    assert window.status() == "unknown"
    assert window.unknown() >= {"DE-BAR-01", "DE-OLD-01"}
    assert ("applied", "lodged_on") in window.missing()
    assert window.open()["DE-APP-01"] == window.open()["DE-OLD-01"] == "2026-08-19"
    assert window.flags()["fact_missing"] == "warning"


def test_made_after_the_change_it_was_lodged_after_it_too():
    case = case_of(applied(made_on="2026-06-12"), decided("2026-08-03", "rejected"), served("2026-08-05"))

    assert case.on("2026-08-07").in_force() >= {"DE-BAR-01"}
    assert case.on("2026-08-07").state("DE-OLD-01") is None


@pytest.mark.parametrize("outcome", ["rejected", "manifestly_unfounded"])
def test_while_the_procedure_is_not_known_every_window_is_listed_and_none_is_missed(outcome):
    case = case_of(
        applied("2026-06-15"), decided("2026-07-01", outcome), served("2026-07-03"), procedure=None
    )

    window = case.on("2026-07-06")
    assert window.open()["DE-APP-02"] == "2026-07-10"
    assert window.open()["DE-STAY-01"] == window.open()["DE-STAY-03"] == "2026-07-10"
    assert window.unknown() >= {"DE-STAY-01", "DE-STAY-03"}
    assert ("decided", "procedure") in window.missing()
    assert case.on("2026-09-14").state("DE-STAY-01") == "unknown"


def test_a_transfer_waits_for_the_request_and_an_application_bars_only_removal():
    case = case_of(
        applied("2026-06-15"),
        decided("2026-07-01", "transfer_ordered", "transfer", countries=["PL"]),
        served("2026-07-03", proceeding="transfer"),
        asked("2026-07-09", proceeding="transfer"),
        answered("2026-07-21", "refused", proceeding="transfer"),
    )

    window = case.on("2026-07-06")
    assert window.status("transfer") == "barred"
    assert window.in_force("transfer") == {"DE-STAY-02"}
    assert window.open() == {
        "DE-APP-02": "2026-07-10",
        "DE-STAY-02": "2026-07-10",
        "DE-APP-03": "2026-08-03",
    }
    assert case.on("2026-07-20").status("transfer") == "barred"
    refused = case.on("2026-07-22")
    assert refused.status("transfer") == "no_bar_found"
    assert refused.status("removal") == "barred"
    assert refused.flags()["removal_risk"] == "critical"


def test_a_transfer_ordered_in_the_decision_on_admissibility_has_the_same_week():
    case = case_of(
        applied("2026-06-15"),
        decided("2026-07-01", "inadmissible", orders=["transfer"]),
        served("2026-07-03"),
    )

    assert case.on("2026-07-06").in_force("transfer") == {"DE-STAY-02"}
    assert case.on("2026-07-20").status("transfer") == "no_bar_found"


@pytest.mark.parametrize(
    ("subsequent", "outcome", "status"),
    [
        pytest.param(0, "inadmissible", "barred", id="a first application"),
        pytest.param(1, "rejected", "barred", id="a first subsequent one, examined"),
        pytest.param(1, "inadmissible", "unknown", id="a first subsequent one, not examined"),
        pytest.param(2, "rejected", "unknown", id="a second subsequent one"),
    ],
)
def test_what_a_request_bars_turns_on_how_many_applications_came_before(subsequent, outcome, status):
    case = case_of(
        applied("2026-06-15"),
        decided("2026-07-01", outcome),
        served("2026-07-03"),
        asked("2026-07-08"),
        procedure="accelerated",
        subsequent=subsequent,
    )

    assert case.on("2026-08-03").status() == status
    assert case.on("2026-06-20").status() == ("barred" if subsequent == 0 else "unknown")


def test_a_missing_instruction_gives_three_months_and_the_bar_lasts_as_long():
    case = case_of(
        applied("2026-06-15"),
        decided("2026-07-01", "manifestly_unfounded", instruction="missing", **REMOVAL),
        served("2026-07-03"),
        procedure="accelerated",
    )

    window = case.on("2026-09-28")
    assert window.open() == {"DE-APP-04": "2026-10-05", "DE-APP-04.b": "2026-10-05"}
    assert window.in_force() == {"DE-STAY-01"}
    assert case.on("2026-10-06").status() == "no_bar_found"


def test_a_missing_instruction_gives_a_year_under_the_old_law():
    case = case_of(
        applied("2026-03-02"),
        decided("2026-05-04", "rejected", instruction="missing"),
        served("2026-05-06"),
        acted("2026-11-02"),
    )

    assert case.on("2026-08-03").open() == {"DE-OLD-05": "2027-05-07"}
    assert case.on("2026-08-03").status() == "unknown"
    assert case.on("2026-11-04").in_force() == {"DE-OLD-01"}


def test_the_airport_procedure_of_the_old_law_leaves_three_days():
    case = case_of(
        applied("2026-05-04"),
        decided("2026-05-06", "manifestly_unfounded", orders=["removal"]),
        served("2026-05-06"),
        procedure="airport",
    )

    window = case.on("2026-05-08")
    assert window.open() == {"DE-OLD-02": "2026-05-13", "DE-OLD-04": "2026-05-11"}
    assert window.in_force() == {"DE-OLD-04"}
    over = case.on("2026-05-12")
    assert over.status() == "no_bar_found"
    assert over.flags()["deadline_missed"] == "critical"


def test_leave_to_appeal_alone_bars_nothing_and_a_request_to_remain_does():
    dismissed = (
        applied("2026-06-15"),
        decided("2026-07-01", "manifestly_unfounded", **REMOVAL),
        served("2026-07-03"),
        acted("2026-07-08"),
        judged("2026-09-01", "upheld"),
        served("2026-09-03", "judged-appeal-decided"),
        acted("2026-09-28", "judged-appeal-decided", "leave"),
    )

    alone = case_of(*dismissed, procedure="accelerated")
    asking = case_of(*dismissed, asked("2026-09-28", "judged-appeal-decided"), procedure="accelerated")

    assert alone.on("2026-09-21").in_force() == {"DE-STAY-05"}
    assert alone.on("2026-10-12").status() == "no_bar_found"
    assert asking.on("2026-10-12").in_force() == {"DE-STAY-05"}


def test_a_quashed_refusal_leaves_the_application_pending_again():
    case = case_of(
        applied("2026-06-15"),
        decided("2026-07-01", "rejected", **REMOVAL),
        served("2026-07-03"),
        acted("2026-07-10"),
        judged("2026-09-01", "remitted"),
    )

    again = case.on("2026-09-14")
    assert again.in_force() == {"DE-BAR-04"}
    assert "removal_risk" not in again.flags()


@pytest.mark.parametrize(
    ("consented_on", "to", "status"),
    [
        pytest.param(None, "TR", "barred", id="to the State that asks"),
        pytest.param(None, "RU", "no_bar_found", id="to another State"),
        pytest.param("2026-07-02", "TR", "no_bar_found", id="with consent"),
    ],
)
def test_a_request_for_extradition_bars_deportation_to_that_state_only(consented_on, to, status):
    request = {
        "id": "request",
        "type": "extradition_request",
        "person": "p1",
        "by": "TR",
        "received_on": "2026-06-22",
    }
    case = case_of(
        {**request, **({"consented_on": consented_on} if consented_on else {})},
        decided("2026-07-01", "removal_ordered", "removal", countries=[to]),
    )

    assert case.on("2026-07-06").status() == status


def test_police_custody_ends_with_the_next_day_whatever_day_that_is():
    held = {"id": "held", "type": "detention", "person": "p1", "ground": "police"}
    case = case_of({**held, "held_from": "2026-07-04T21:00:00+02:00"})

    assert case.on("2026-07-05").state("DE-DET-05") == "open"
    passed = case.on("2026-07-06")
    assert passed.state("DE-DET-05") == "missed"
    assert passed.flags()["detention_limit_passed"] == "critical"


def test_no_rule_of_the_union_is_counted_beside_the_german_one_that_carries_it_out():
    case = case_of(applied("2026-06-15"), decided("2026-07-01", "rejected"), served("2026-07-03"))

    window = case.on("2026-07-06")
    assert not [rule for rule in {*window.open(), *window.in_force(), *window.unknown()} if "EU-" in rule]


def test_a_decision_of_which_nobody_recorded_what_it_says_leaves_the_answer_open():
    facts = decided("2026-07-01", "rejected", **REMOVAL)
    case = case_of(
        applied("2026-06-15"), {k: v for k, v in facts.items() if k != "outcome"}, served("2026-07-03")
    )

    assert case.on("2026-07-06").status() == "unknown"

"""The law of Turkey, Georgia and Armenia: their tables, and cases followed from the application to the order."""

import pytest

from deadlines.due_rules import due_rule
from tests.deadlines.packs.tables import (
    contested_in,
    marks_of,
    rows_without_a_rule,
    rules_with_few_examples,
)
from tests.deadlines.packs.walks import Walk

ROWS = {
    "TR": "TR-REM-01 TR-BAR-01 TR-DET-01 TR-DET-02 TR-DET-03 TR-ASY-01 TR-ASY-02 TR-BAR-02 TR-DET-04 TR-BAR-03 DS-TR "
    "TR-BAR-PENDING TR-BAR-FINAL TR-BAR-TRANSFER TR-BAR-STAY TR-BAR-INTERIM TR-BAR-STATUS TR-BAR-EXTRADITION",
    "GE": "GE-APP-01 GE-APP-02 GE-APP-03 GE-DEP-01 GE-OLD-01 GE-BAR-01 DS-GE "
    "GE-BAR-PENDING GE-BAR-TRANSFER GE-BAR-STAY GE-BAR-INTERIM GE-BAR-STATUS GE-BAR-EXTRADITION",
    "AM": "AM-BAR-01 AM-STAT-01 AM-APP-01 DS-AM",
}
SECONDARY = {
    "TR": "TR-REM-01 TR-REM-01.b TR-ASY-01 TR-ASY-01.b TR-DET-01 TR-DET-01.b TR-DET-02 TR-DET-03.b",
    "GE": "GE-APP-01 GE-APP-02 GE-APP-02.b GE-APP-03 GE-APP-03.b GE-APP-03.c GE-DEP-01 GE-STAY-01",
    "AM": "AM-BAR-01 AM-STAT-01 AM-STAT-01.b",
}
CONTESTED = {"TR": ["TR-BAR-02.b"], "GE": ["GE-BAR-OLD"], "AM": []}

REMOVAL = {"kind": "removal", "persons": ["p1"]}


def asylum(**keys):
    return {"kind": "asylum", "persons": ["p1"], "procedure": "regular", "subsequent": 0} | keys


def applied(country, made_on, **procedure):
    """An application, beside a proceeding for removal."""
    walk = Walk(country, {"asylum": asylum(**procedure), "removal": REMOVAL})
    walk.happens("claim", "application", "asylum", made_on=made_on)
    return walk


def refuse(walk, on, outcome="rejected", **keys):
    walk.happens("refusal", "ruling", "asylum", body="authority", pronounced_on=on, outcome=outcome, **keys)
    walk.happens("served", "service", "asylum", ruling="refusal", how="hand", received_on=on)


def order(walk, on):
    walk.happens("order", "ruling", "removal", body="authority", pronounced_on=on, outcome="removal_ordered")
    walk.happens("order-served", "service", "removal", ruling="order", how="hand", received_on=on)


def appeal(walk, on, remedy="appeal", **keys):
    about = {"against": "refusal", "proceeding": "asylum", "id_": "appeal"} | keys
    id_, proceeding = about.pop("id_"), about.pop("proceeding")
    walk.happens(id_, "appeal", proceeding, remedy=remedy, lodged_on=on, **about)


def decide(walk, on, outcome, *, of="appeal", proceeding="asylum", **keys):
    body = {"body": "court"} | keys
    walk.happens(f"on-{of}", "ruling", proceeding, on_appeal=of, pronounced_on=on, outcome=outcome, **body)


@pytest.mark.parametrize("country", ROWS)
def test_every_row_is_a_rule_or_left_out_with_a_reason(country):
    assert rows_without_a_rule(country, ROWS[country]) == []
    assert rules_with_few_examples(country) == []


@pytest.mark.parametrize("country", ROWS)
def test_a_rule_ships_with_its_weakest_mark_and_what_is_disputed_is_contested(country):
    assert marks_of(country) == dict.fromkeys(SECONDARY[country].split(), "secondary")
    assert contested_in(country) == CONTESTED[country]


@pytest.mark.parametrize(
    ("served", "file_by", "last_day"),
    [
        ("2019-11-29", "2019-12-13", "2019-12-16"),
        ("2019-11-30", "2019-12-13", "2019-12-16"),
        ("2019-12-01", "2019-12-06", "2019-12-16"),
        ("2019-12-02", "2019-12-09", "2019-12-17"),
        ("2019-12-31", "2020-01-07", "2020-01-15"),
        ("2020-01-01", "2020-01-08", "2020-01-08"),
        ("2026-11-06", "2026-11-13", "2026-11-13"),
        ("2026-11-07", "2026-11-13", "2026-11-16"),
    ],
)
def test_in_the_month_of_the_change_the_shorter_period_is_safe_and_the_longer_the_last(
    served, file_by, last_day
):
    answer = due_rule("TR-REM-01", served)

    assert (answer["file_by"], answer["last_day"]) == (file_by, last_day)


def test_turkey_from_the_application_through_the_objection_to_the_removal_decision():
    walk = applied("TR", "2026-03-02")
    refuse(walk, "2026-09-01")
    appeal(walk, "2026-09-10", "complaint")
    decide(walk, "2026-10-05", "upheld", body="authority", final_on="2026-11-05")
    order(walk, "2026-11-09")
    appeal(walk, "2026-11-16", id_="action", against="order", proceeding="removal")
    decide(walk, "2026-11-30", "upheld", of="action", proceeding="removal")

    pending = walk.on("2026-08-31")
    window = walk.on("2026-09-07")
    objection = walk.on("2026-09-30")
    dismissed = walk.on("2026-10-20")
    ordered = walk.on("2026-11-12")
    action = walk.on("2026-11-20")
    over = walk.on("2026-12-01")

    assert (pending.status, pending.in_force) == ("barred", {"TR-BAR-03"})
    assert (window.status, window.in_force) == ("barred", {"TR-BAR-02"})
    assert window.file_by["TR-ASY-01"] == "2026-09-11"
    assert window.file_by["TR-ASY-01.b"] == "2026-10-01"
    assert window.flags["deadline_near"] == "warning"
    assert (objection.status, objection.states["TR-ASY-01"]) == ("barred", "met")
    assert (dismissed.status, dismissed.bars) == ("unknown", {"TR-BAR-PENDING": "unknown"})
    assert (ordered.status, ordered.in_force) == ("barred", {"TR-BAR-01"})
    assert ordered.file_by["TR-REM-01"] == "2026-11-16"
    assert (action.status, action.states["TR-REM-01"]) == ("barred", "met")
    assert (over.status, over.in_force) == ("no_bar_found", set())
    assert (over.flags["removal_risk"], over.flags["stay_needed"]) == ("critical", "critical")


def test_turkey_a_removal_decision_does_not_wait_for_the_remedies_against_the_refusal():
    walk = applied("TR", "2026-03-02", procedure="accelerated")
    refuse(walk, "2026-09-01")
    order(walk, "2026-09-02")
    appeal(walk, "2026-09-15")

    unchallenged = walk.on("2026-09-08")
    lapsed = walk.on("2026-09-14")
    claimed = walk.on("2026-09-17")

    assert unchallenged.in_force == {"TR-BAR-01", "TR-BAR-02"}
    assert lapsed.states["TR-REM-01"] == "missed"
    assert (lapsed.status, lapsed.in_force) == ("barred", {"TR-BAR-02"})
    assert lapsed.flags["deadline_missed"] == "critical"
    assert (claimed.status, claimed.states["TR-ASY-02"]) == ("barred", "met")
    assert claimed.flags["conflict"] == "critical"
    assert claimed.flags["removal_risk"] == "critical"


def test_turkey_after_an_inadmissibility_decision_the_window_is_claimed_and_the_action_bars():
    walk = applied("TR", "2026-03-02")
    refuse(walk, "2026-09-01", "inadmissible", orders=["removal"])
    appeal(walk, "2026-09-16")

    window = walk.on("2026-09-10")
    pending = walk.on("2026-10-01")

    assert window.bars["TR-BAR-02.b"] is True
    assert (window.status, window.flags["stay_needed"]) == ("barred_contested", "critical")
    assert window.states["TR-REM-01"] == "missed"
    assert (pending.status, pending.in_force) == ("barred", {"TR-BAR-02"})


def test_turkey_a_subsequent_application_is_unknown_to_the_end():
    walk = applied("TR", "2026-03-02", subsequent=1)
    refuse(walk, "2026-09-01")
    appeal(walk, "2026-09-10")

    assert [walk.on(day).status for day in ("2026-08-31", "2026-09-05", "2026-09-20", "2027-06-01")] == [
        "unknown"
    ] * 4


def test_turkey_detention_for_removal_is_reviewed_every_month_and_ends_after_six():
    walk = Walk("TR", {"review": {"kind": "detention_review", "persons": ["p1"]}})
    walk.happens("held", "detention", ground="removal", held_from="2026-03-02")
    for number, day in enumerate(("2026-04-02", "2026-05-04", "2026-06-02"), 1):
        walk.happens(f"review-{number}", "act", "review", rule="TR-DET-02", trigger="held", done_on=day)

    first = walk.on("2026-03-20")
    second = walk.on("2026-04-20")
    late = walk.on("2026-07-20")
    near = walk.on("2026-08-31")
    passed = walk.on("2026-09-03")

    assert (first.states["TR-DET-02"], first.file_by["TR-DET-02"]) == ("open", "2026-04-02")
    assert (second.states["TR-DET-02"], second.file_by["TR-DET-02"]) == ("open", "2026-04-30")
    assert (late.states["TR-DET-02"], late.flags["authority_late"]) == ("missed", "notice")
    assert near.flags["detention_limit_near"] == "warning"
    assert passed.states["TR-DET-01"] == "missed"
    assert passed.states["TR-DET-01.b"] == "open"
    assert passed.flags["detention_limit_passed"] == "critical"


def test_georgia_from_the_application_through_the_appeal_to_the_period_to_leave():
    walk = applied("GE", "2026-01-12")
    refuse(walk, "2026-09-01")
    appeal(walk, "2026-09-11")
    decide(walk, "2026-11-02", "upheld", final_on="2026-11-02", orders=["removal"])

    pending = walk.on("2026-08-31")
    window = walk.on("2026-09-09")
    appealed = walk.on("2026-10-01")
    leaving = walk.on("2026-11-09")
    claimed = walk.on("2026-11-20")
    over = walk.on("2026-12-07")

    assert (pending.status, pending.in_force) == ("barred", {"GE-BAR-01"})
    assert (window.status, window.file_by["GE-APP-03"]) == ("barred", "2026-09-11")
    assert window.flags["deadline_near"] == "critical"
    assert (appealed.status, appealed.states["GE-APP-03"]) == ("barred", "met")
    assert leaving.in_force == {"GE-DEP-01"}
    assert leaving.flags["removal_risk"] == "critical", "a period to leave silences nothing"
    assert leaving.flags["stay_needed"] == "critical"
    assert (claimed.status, claimed.bars) == ("barred_contested", {"GE-DEP-01": True})
    assert (over.status, over.bars) == ("no_bar_found", {})


@pytest.mark.parametrize(
    ("procedure", "outcome", "rule", "file_by"),
    [
        ("accelerated", "rejected", "GE-APP-02", "2026-09-11"),
        ("accelerated", "manifestly_unfounded", "GE-APP-02", "2026-09-11"),
        ("regular", "inadmissible", "GE-APP-01", "2026-09-08"),
    ],
)
def test_georgia_without_suspensive_effect_only_a_granted_stay_bars_removal(
    procedure, outcome, rule, file_by
):
    walk = applied("GE", "2026-08-03", procedure=procedure)
    refuse(walk, "2026-09-01", outcome, orders=["removal"])
    appeal(walk, "2026-09-07")
    walk.happens("asked", "stay_request", "asylum", against="refusal", requested_on="2026-09-08")
    walk.happens(
        "granted", "stay_ruling", "asylum", on_request="asked", decided_on="2026-09-14", outcome="granted"
    )

    window = walk.on("2026-09-04")
    asked = walk.on("2026-09-10")
    granted = walk.on("2026-09-15")

    assert (window.status, window.bars[rule], window.file_by[rule]) == ("no_bar_found", False, file_by)
    assert window.flags["stay_needed"] == "critical"
    assert (asked.status, asked.bars["GE-STAY-01"], asked.states[rule]) == ("no_bar_found", False, "met")
    assert (granted.status, granted.in_force) == ("barred", {"GEN-BAR-01"})
    assert "stay_needed" not in granted.flags


@pytest.mark.parametrize(
    ("served", "rules"),
    [
        ("2025-07-04", {"GE-OLD-01"}),
        ("2025-07-06", {"GE-OLD-01"}),
        ("2025-07-07", {"GE-APP-03"}),
        ("2025-07-08", {"GE-APP-03"}),
    ],
)
def test_georgia_the_new_windows_are_the_safe_ones_from_the_day_the_law_was_published(served, rules):
    walk = applied("GE", "2025-01-13")
    refuse(walk, served)

    day = walk.on("2025-07-10")

    assert {rule for rule in day.deadlines if rule.startswith("GE-")} - {"GE-APP-03.b"} == rules
    assert day.status == ("unknown" if rules == {"GE-OLD-01"} else "barred")


def test_georgia_the_month_of_the_earlier_law_is_claimed_and_never_silences_an_alarm():
    walk = applied("GE", "2026-01-12")
    refuse(walk, "2026-09-01", orders=["removal"])

    day = walk.on("2026-09-21")

    assert (day.status, day.in_force) == ("barred_contested", {"GE-BAR-OLD"})
    assert day.states["GE-APP-03"] == "missed"
    assert day.flags["deadline_missed"] == "critical"
    assert day.flags["removal_risk"] == "critical"
    assert day.flags["stay_needed"] == "critical"


def test_armenia_lawful_residence_lasts_until_the_decision_is_final():
    walk = applied("AM", "2026-01-12")
    refuse(walk, "2026-05-04")
    appeal(walk, "2026-06-03")
    decide(walk, "2026-09-07", "upheld")
    appeal(walk, "2026-09-21", id_="further", against="on-appeal")
    decide(walk, "2026-11-02", "upheld", of="further", final_on="2026-11-02")

    pending = walk.on("2026-05-01")
    window = walk.on("2026-06-01")
    appealed = walk.on("2026-08-03")
    between = walk.on("2026-09-14")
    further = walk.on("2026-10-05")
    final = walk.on("2026-11-09")

    assert (pending.status, pending.in_force) == ("barred", {"AM-BAR-01"})
    assert (window.status, window.file_by["AM-APP-01"]) == ("barred", "2026-06-04")
    assert window.flags["deadline_near"] == "critical"
    assert (appealed.status, appealed.states["AM-APP-01"]) == ("barred", "met")
    assert (between.status, between.missing) == ("unknown", {"final_on"})
    assert (further.status, further.in_force) == ("barred_contested", {"AM-BAR-01"})
    assert (final.status, final.in_force) == ("no_bar_found", set())


def test_armenia_a_refusal_that_nothing_shows_to_be_final_is_never_taken_for_final():
    walk = applied("AM", "2026-01-12")
    refuse(walk, "2026-05-04", orders=["removal"])

    assert [walk.on(day).status for day in ("2026-06-04", "2026-06-05", "2027-05-04", "2031-05-05")] == [
        "barred",
        "unknown",
        "unknown",
        "unknown",
    ]
    assert walk.on("2026-06-05").states["AM-APP-01"] == "missed"


def test_an_accelerated_refusal_in_georgia_asks_for_a_stay_before_any_order():
    walk = Walk(
        "GE", {"asylum": {"kind": "asylum", "persons": ["p1"], "procedure": "accelerated", "subsequent": 0}}
    )
    walk.happens("application", "application", "asylum", made_on="2026-02-02", lodged_on="2026-02-02")
    walk.happens(
        "refusal", "ruling", "asylum", body="authority", pronounced_on="2026-03-02", outcome="rejected"
    )

    assert walk.on("2026-03-04").flags["stay_needed"] == "warning"

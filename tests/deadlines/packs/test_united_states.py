"""The law of the United States: its table, and cases followed from arrival to the order."""

import pytest

from tests.deadlines.packs.tables import (
    contested_in,
    marks_of,
    rows_without_a_rule,
    rules_with_few_examples,
)
from tests.deadlines.packs.walks import Walk

ROWS = """
US-APP-01 US-APP-02 US-BAR-01 US-BAR-02 US-PFR-01 US-PFR-02 US-ASY-01 US-ASY-02 US-ASY-03 US-WH-01 US-CF-01 US-MOT-01
US-MOT-02 US-MOT-03 US-DET-01 US-DET-02 US-REM-01 DS-US-01
"""
MARKS = {
    "read": """
        US-ASY-01 US-ASY-01.b US-ASY-02 US-ASY-03.a US-ASY-03.b US-BAR-01 US-BAR-01.b US-PFR-01 US-PFR-01.b
        US-PFR-02 US-CF-01 US-MOT-01 US-MOT-01.b US-MOT-02 US-MOT-02.b US-MOT-03 US-MOT-03.b US-DET-01 US-DET-01.b
        US-REM-01
    """,
    "secondary": """
        US-APP-01 US-APP-01.a US-APP-01.b US-APP-01.c US-APP-01.d US-APP-02 US-DET-02.a US-DET-02.b US-DET-02.c
    """,
}
ASYLUM = {"kind": "asylum", "persons": ["p1"], "procedure": "regular", "subsequent": 0}
REMOVAL = {"kind": "removal", "persons": ["p1"], "procedure": "regular"}
EXPEDITED = REMOVAL | {"procedure": "expedited"}
REINSTATED = REMOVAL | {"procedure": "reinstatement"}
WITHHOLDING = REMOVAL | {"procedure": "withholding_only"}


def walk_of(**proceedings):
    return Walk("US", proceedings)


def denied():
    """Asylum asked for on 13 January 2025, denied with an order of removal on 4 May 2026."""
    walk = walk_of(asylum=ASYLUM)
    walk.happens("application", "application", "asylum", made_on="2025-01-13", lodged_on="2025-01-13")
    order = {"pronounced_on": "2026-05-04", "outcome": "rejected", "orders": ["removal"], "countries": ["RU"]}
    walk.happens("denial", "ruling", "asylum", body="court", **order)
    return walk


def appealed(outcome, on="2026-10-05"):
    """The same, appealed in time, and what the Board decided."""
    walk = denied()
    walk.happens("appeal", "appeal", "asylum", against="denial", remedy="appeal", lodged_on="2026-06-01")
    walk.happens(
        "board", "ruling", "asylum", body="court", on_appeal="appeal", pronounced_on=on, outcome=outcome
    )
    return walk


def ordered(procedure=REMOVAL, on="2026-05-04", **keys):
    """An order of removal in a case that is recorded as no asylum case."""
    walk = walk_of(removal=procedure)
    order = {"body": "court", "pronounced_on": on, "outcome": "removal_ordered"} | keys
    walk.happens("order", "ruling", "removal", **order)
    return walk


def test_every_row_is_a_rule_or_left_out_with_a_reason():
    assert rows_without_a_rule("US", ROWS) == []
    assert rules_with_few_examples("US") == []


def test_a_rule_ships_with_its_weakest_mark_and_none_is_contested():
    assert marks_of("US") == {rule: mark for mark, rules in MARKS.items() for rule in rules.split()}
    assert contested_in("US") == []


def test_from_the_application_through_the_board_to_a_stay_of_the_court_of_appeals():
    walk = appealed("upheld")
    walk.happens(
        "petition", "appeal", "asylum", against="board", remedy="judicial_review", lodged_on="2026-10-20"
    )
    walk.happens("asked", "stay_request", "asylum", against="board", requested_on="2026-10-20")
    walk.happens(
        "granted", "stay_ruling", "asylum", on_request="asked", decided_on="2026-10-27", outcome="granted"
    )

    pending, window, appeal = walk.on("2026-03-02"), walk.on("2026-05-25"), walk.on("2026-07-01")
    final, petition, stayed = walk.on("2026-10-12"), walk.on("2026-10-22"), walk.on("2026-10-28")

    assert (pending.status, pending.in_force) == ("barred", {"US-BAR-02"})
    assert (window.status, window.in_force) == ("barred", {"US-BAR-01"})
    assert (window.states["US-APP-01"], window.file_by["US-APP-01"]) == ("open", "2026-06-03")
    assert "US-APP-02" not in window.states
    assert (appeal.status, appeal.states["US-APP-01"]) == ("barred", "met")
    assert (final.status, final.in_force, final.bars["US-PFR-02"]) == ("no_bar_found", set(), False)
    assert (final.file_by["US-PFR-01"], final.file_by["US-MOT-02"]) == ("2026-11-04", "2027-01-04")
    assert (final.flags["removal_risk"], final.flags["stay_needed"]) == ("critical", "critical")
    assert (petition.status, petition.states["US-PFR-01"]) == ("no_bar_found", "met")
    assert (stayed.status, stayed.in_force) == ("barred", {"GEN-BAR-01"})
    assert stayed.flags.get("stay_needed") is None


def test_the_window_lapses_and_nothing_bars_removal():
    walk = denied()

    last, after = walk.on("2026-06-03"), walk.on("2026-06-04")

    assert (last.status, last.in_force) == ("barred", {"US-BAR-01"})
    assert (last.flags["deadline_near"], last.flags["bar_ending"]) == ("critical", "critical")
    assert (after.status, after.in_force) == ("no_bar_found", set())
    assert (after.flags["deadline_missed"], after.flags["removal_risk"]) == ("critical", "critical")


def test_remanded_by_the_board_the_application_is_pending_again():
    walk = appealed("remitted")

    day = walk.on("2026-11-02")

    assert (day.status, day.in_force) == ("barred", {"US-BAR-02"})


def test_who_waives_the_appeal_loses_the_stay_at_once():
    walk = ordered()
    walk.happens("waiver", "waiver", "removal", ruling="order", waived_on="2026-05-07")

    before, after = walk.on("2026-05-06"), walk.on("2026-05-08")

    assert (before.status, before.in_force) == ("barred", {"US-BAR-01"})
    assert (after.status, after.in_force, after.states["US-APP-01"]) == ("no_bar_found", set(), "moot")


def test_in_absentia_only_the_motion_to_reopen_stays_the_order():
    walk = ordered(in_absentia=True)
    walk.happens("motion", "appeal", "removal", against="order", remedy="reopen", lodged_on="2026-05-18")
    walk.happens(
        "denied",
        "ruling",
        "removal",
        body="court",
        on_appeal="motion",
        pronounced_on="2026-07-06",
        outcome="upheld",
    )

    before, pending, after = walk.on("2026-05-06"), walk.on("2026-06-01"), walk.on("2026-07-08")

    assert (before.status, before.in_force) == ("no_bar_found", set())
    assert not {"US-APP-01", "US-APP-02"} & before.states.keys()
    assert before.file_by["US-MOT-02"] == "2026-08-03"
    assert (pending.status, pending.in_force) == ("barred", {"US-MOT-03"})
    assert (after.status, after.in_force) == ("no_bar_found", set())


def test_a_motion_against_an_order_made_in_presence_stays_nothing():
    walk = ordered(final_on="2026-06-03")
    walk.happens("motion", "appeal", "removal", against="order", remedy="reopen", lodged_on="2026-06-22")

    day = walk.on("2026-07-01")

    assert (day.status, day.bars["US-MOT-03.b"]) == ("no_bar_found", False)
    assert day.states["US-MOT-02.b"] == "met"
    assert day.flags["stay_needed"] == "critical"


def test_in_expedited_removal_the_fear_that_is_found_bars_removal_and_no_application_does():
    walk = walk_of(removal=EXPEDITED, court=REMOVAL)
    walk.happens("fear", "application", "removal", made_on="2026-03-02")
    walk.happens(
        "found", "ruling", "removal", body="authority", pronounced_on="2026-03-12", outcome="fear_found"
    )
    walk.happens(
        "order", "ruling", "court", body="court", pronounced_on="2026-09-08", outcome="removal_ordered"
    )

    asked, found, ordered_ = walk.on("2026-03-05"), walk.on("2026-03-16"), walk.on("2026-09-14")

    assert (asked.status, asked.bars["US-BAR-EXPEDITED"]) == ("no_bar_found", False)
    assert (found.status, found.in_force) == ("barred", {"US-BAR-02.b"})
    assert (ordered_.status, ordered_.in_force) == ("barred", {"US-BAR-01"})


def test_after_a_negative_credible_fear_nothing_is_known_to_bar_removal_and_after_review_nothing_does():
    walk = walk_of(removal=EXPEDITED)
    walk.happens("fear", "application", "removal", made_on="2026-03-02")
    finding = {"pronounced_on": "2026-03-09", "outcome": "fear_not_found", "orders": ["removal"]}
    walk.happens("negative", "ruling", "removal", body="authority", **finding)
    walk.happens(
        "review", "appeal", "removal", against="negative", remedy="judicial_review", lodged_on="2026-03-10"
    )
    walk.happens(
        "affirmed",
        "ruling",
        "removal",
        body="court",
        on_appeal="review",
        pronounced_on="2026-03-13",
        outcome="upheld",
    )

    waiting, over = walk.on("2026-03-11"), walk.on("2026-03-16")

    assert (waiting.status, waiting.file_by["US-CF-01"]) == ("unknown", "2026-03-16")
    assert (over.status, over.bars["US-BAR-EXPEDITED"], over.states["US-CF-01"]) == (
        "no_bar_found",
        False,
        "met",
    )
    assert not {"US-APP-01", "US-PFR-01"} & over.states.keys()


def test_a_reinstated_order_leaves_withholding_and_the_petition_runs_from_the_order():
    walk = walk_of(old=REINSTATED, withholding=WITHHOLDING)
    walk.happens(
        "order",
        "ruling",
        "old",
        body="authority",
        pronounced_on="2026-01-12",
        outcome="removal_ordered",
        countries=["RU"],
    )
    walk.happens("asked", "application", "withholding", made_on="2026-02-02")
    granted = {"pronounced_on": "2026-06-01", "outcome": "withholding_granted", "countries": ["RU"]}
    walk.happens("granted", "ruling", "withholding", body="court", **granted)

    bare, asked, protected = walk.on("2026-01-20"), walk.on("2026-03-02"), walk.on("2026-06-08")

    assert (bare.status, bare.bars["US-REM-01"]) == ("no_bar_found", False)
    assert bare.file_by["US-PFR-01"] == "2026-02-11"
    assert asked.status == "unknown"
    assert protected.status == "barred"
    assert {"US-WH-01", "GEN-BAR-02"} <= protected.in_force


def test_from_9_march_2026_the_tenth_day_is_the_safe_one_where_it_is_no_asylum_case():
    old, new = ordered(on="2026-03-06"), ordered(on="2026-03-09")

    assert old.on("2026-03-25").file_by["US-APP-01"] == "2026-04-06"
    assert "US-APP-02" not in old.on("2026-03-25").states
    assert old.on("2026-03-25").status == "barred"
    safe, doubtful, over = new.on("2026-03-19"), new.on("2026-03-25"), new.on("2026-04-09")
    assert (safe.file_by["US-APP-02"], safe.deadlines["US-APP-02"]["last_day"]) == (
        "2026-03-19",
        "2026-04-08",
    )
    assert (safe.file_by["US-APP-01"], safe.status) == ("2026-04-08", "barred")
    assert (doubtful.status, doubtful.states["US-APP-02"]) == ("barred_contested", "unknown")
    assert doubtful.states["US-APP-01"] == "open"
    assert doubtful.flags["removal_risk"] == "critical"
    assert (over.status, over.states["US-APP-01"]) == ("no_bar_found", "missed")


def test_the_year_for_asylum_ends_the_day_before_the_anniversary():
    walk = walk_of(asylum=ASYLUM)
    walk.happens("arrival", "border_crossing", to="US", manner="irregular", crossed_on="2025-03-11")
    walk.happens("application", "application", "asylum", made_on="2026-03-10", lodged_on="2026-03-10")

    near, met = walk.on("2026-03-09"), walk.on("2026-03-12")

    assert (near.file_by["US-ASY-01"], near.deadlines["US-ASY-01"]["last_day"]) == (
        "2026-03-10",
        "2026-03-11",
    )
    assert near.flags["deadline_near"] == "critical"
    assert (met.states["US-ASY-01"], met.status) == ("met", "barred")
    assert (met.file_by["US-ASY-03.a"], met.file_by["US-ASY-03.b"]) == ("2026-04-24", "2026-09-08")


def test_the_removal_period_and_the_reviews_of_custody_after_a_final_order():
    walk = appealed("upheld", on="2026-06-29")
    walk.happens("held", "detention", ground="removal", held_from="2026-07-06")

    day, late = walk.on("2026-07-08"), walk.on("2027-01-08")

    assert day.file_by["US-DET-01"] == "2026-09-28"
    assert (day.file_by["US-DET-02.a"], day.deadlines["US-DET-02.a"]["last_day"]) == (
        "2026-10-02",
        "2026-10-05",
    )
    assert (day.file_by["US-DET-02.b"], day.file_by["US-DET-02.c"]) == ("2026-12-31", "2027-01-06")
    assert late.flags["authority_late"] == "notice"
    assert late.flags["detention_limit_passed"] == "critical"


def test_asylum_bars_removal_to_the_country_of_danger():
    walk = walk_of(asylum=ASYLUM)
    walk.happens("application", "application", "asylum", made_on="2025-01-13")
    walk.happens(
        "granted", "ruling", "asylum", body="court", pronounced_on="2026-05-04", outcome="refugee_status"
    )

    assert {"US-ASY-02", "GEN-BAR-02", "UN-REF-02"} <= walk.on("2026-06-01").in_force
    assert walk.on("2026-06-01").status == "barred"


def test_whether_the_application_is_in_expedited_removal_is_never_assumed():
    walk = walk_of(asylum={"kind": "asylum", "persons": ["p1"]})
    walk.happens("application", "application", "asylum", made_on="2026-01-12")

    day = walk.on("2026-03-02")

    assert (day.status, day.bars["US-BAR-02"]) == ("unknown", "unknown")
    assert "procedure" in day.missing


def test_what_the_immigration_judge_decided_is_not_recorded():
    walk = walk_of(asylum=ASYLUM)
    walk.happens("application", "application", "asylum", made_on="2025-01-13")
    walk.happens("ruling", "ruling", "asylum", body="court", pronounced_on="2026-05-04")

    assert walk.on("2026-05-11").status == "unknown"


def test_what_stays_an_order_that_is_only_reported_is_no_better_than_contested():
    walk = ordered(procedure=ASYLUM, certainty="reported", outcome="rejected", orders=["removal"])

    assert walk.on("2026-05-11").status == "barred_contested"


ORDERED = {"body": "court", "outcome": "removal_ordered"}
FINAL = {"final_on": "2026-05-04"}
ABSENT = {"in_absentia": True}
AFTER_A_FINAL_ORDER = "US-PFR-01 US-MOT-01 US-MOT-02 US-DET-01"
ONCE_FINAL = "US-PFR-01.b US-MOT-01.b US-MOT-02.b US-DET-01.b"


@pytest.mark.parametrize(
    ("proceeding", "ruling", "deadlines", "bars"),
    [
        (ASYLUM, {"body": "court", "outcome": "rejected"}, "US-APP-01", "US-BAR-01 US-BAR-01.b"),
        (ASYLUM, {"body": "authority", "outcome": "rejected"}, "", ""),
        (REMOVAL, ORDERED, "US-APP-01 US-APP-02", "US-BAR-01"),
        (REMOVAL, {"body": "court", "outcome": "rejected"}, "US-APP-01 US-APP-02", "US-BAR-01 US-BAR-01.b"),
        (REMOVAL, ORDERED | FINAL, f"US-APP-01 US-APP-02 {ONCE_FINAL}", "US-BAR-01 US-PFR-02 US-MOT-03.b"),
        (REMOVAL, ORDERED | ABSENT, AFTER_A_FINAL_ORDER, "US-PFR-02"),
        (REMOVAL, ORDERED | ABSENT | FINAL, AFTER_A_FINAL_ORDER, "US-PFR-02"),
        (
            REMOVAL,
            {"body": "authority", "outcome": "removal_ordered"},
            "US-PFR-01",
            "US-BAR-PENDING US-PFR-02",
        ),
        (EXPEDITED, {"body": "authority", "outcome": "removal_ordered"}, "", ""),
        (
            EXPEDITED,
            {"body": "authority", "outcome": "fear_not_found"},
            "US-CF-01",
            "US-BAR-EXPEDITED US-CF-01.b",
        ),
        (EXPEDITED, {"body": "authority", "outcome": "fear_found"}, "", "US-BAR-02.b"),
        (EXPEDITED, {"body": "authority"}, "", "US-BAR-PENDING"),
        (REINSTATED, {"body": "authority", "outcome": "removal_ordered"}, "US-PFR-01", "US-PFR-02 US-REM-01"),
        (REINSTATED, {"body": "authority", "outcome": "detention_ordered"}, "", ""),
        (
            WITHHOLDING,
            {"body": "court", "outcome": "rejected"},
            "US-APP-01 US-APP-02",
            "US-BAR-PENDING",
        ),
        (REMOVAL, {"body": "court", "outcome": "withholding_granted"}, "", "US-WH-01"),
        (
            ASYLUM,
            {"body": "court", "outcome": "withholding_granted", "orders": ["removal"]},
            "US-APP-01",
            "US-BAR-01 US-WH-01",
        ),
        (ASYLUM, {"body": "court", "outcome": "torture_deferral_granted"}, "", "US-WH-01"),
        (ASYLUM, {"body": "court", "outcome": "refugee_status"}, "", "US-ASY-02"),
        (
            {"kind": "detention_review", "persons": ["p1"]},
            {"body": "court", "outcome": "detention_ordered"},
            "US-APP-01 US-APP-02",
            "",
        ),
        ({"kind": "criminal", "persons": ["p1"]}, {"body": "court", "outcome": "convicted"} | FINAL, "", ""),
        ({"kind": "transfer", "persons": ["p1"]}, ORDERED | ABSENT | FINAL, "", ""),
    ],
)
def test_what_each_ruling_starts_and_bars(proceeding, ruling, deadlines, bars):
    walk = walk_of(one=proceeding)
    walk.happens("ruling", "ruling", "one", pronounced_on="2026-05-04", **ruling)

    day = walk.on("2026-05-08")

    assert day.states.keys() == set(deadlines.split())
    assert {rule for rule in day.bars if rule.startswith("US")} == set(bars.split())


@pytest.mark.parametrize(
    ("remedy", "outcome", "procedure", "deadlines"),
    [
        ("appeal", "upheld", "regular", AFTER_A_FINAL_ORDER),
        ("appeal", "varied", "regular", AFTER_A_FINAL_ORDER),
        ("appeal", "upheld", "withholding_only", "US-MOT-01 US-MOT-02 US-DET-01"),
        ("appeal", "quashed", "regular", ""),
        ("reopen", "upheld", "regular", ""),
    ],
)
def test_what_the_decision_of_the_board_starts(remedy, outcome, procedure, deadlines):
    walk = walk_of(one=ASYLUM | {"procedure": procedure})
    walk.happens(
        "order",
        "ruling",
        "one",
        body="court",
        pronounced_on="2026-05-04",
        outcome="rejected",
        orders=["removal"],
    )
    walk.happens("appeal", "appeal", "one", against="order", remedy=remedy, lodged_on="2026-05-08")
    walk.happens(
        "board",
        "ruling",
        "one",
        body="court",
        on_appeal="appeal",
        pronounced_on="2026-09-08",
        outcome=outcome,
    )

    assert walk.on("2026-09-10").states.keys() - {"US-APP-01"} == set(deadlines.split())


@pytest.mark.parametrize(
    ("remedy", "met"),
    [
        ("appeal", "US-APP-01 US-APP-02"),
        ("judicial_review", "US-PFR-01.b"),
        ("reconsider", "US-MOT-01.b"),
        ("reopen", "US-MOT-02.b"),
        ("complaint", ""),
    ],
)
@pytest.mark.parametrize("by", ["person", "state"])
def test_each_time_limit_is_met_by_its_own_remedy_and_by_the_person_alone(remedy, met, by):
    walk = ordered(final_on="2026-05-04")
    walk.happens("appeal", "appeal", "removal", against="order", remedy=remedy, by=by, lodged_on="2026-05-08")

    day = walk.on("2026-05-12")

    assert {rule for rule, state in day.states.items() if state == "met"} == set(
        met.split() if by == "person" else ()
    )
    assert ("US-BAR-01" in day.in_force) is True
    assert day.bars.get("US-MOT-03.b") is False


def test_withholding_and_asylum_do_not_reach_another_country():
    for kind in ("refugee", "withholding", "torture_deferral"):
        walk = ordered(countries=["MX"], final_on="2026-05-04")
        walk.happens("status", "protection", kind=kind, by="US", countries=["RU"], granted_on="2026-05-04")

        day = walk.on("2026-07-01")

        assert (day.status, day.bars.get("US-ASY-02", day.bars.get("US-WH-01"))) == ("no_bar_found", True)
        assert ("US-ASY-02" in day.bars) == (kind == "refugee")
        assert ("US-WH-01" in day.bars) == (kind != "refugee")


def test_an_appeal_to_the_board_bars_removal_where_no_order_is_recorded():
    for proceeding in (ASYLUM, REMOVAL):
        walk = walk_of(one=proceeding)
        walk.happens("denial", "ruling", "one", body="court", pronounced_on="2026-05-04", outcome="rejected")
        walk.happens("appeal", "appeal", "one", against="denial", remedy="appeal", lodged_on="2026-05-12")

        day = walk.on("2026-09-08")

        assert (day.status, day.in_force) == ("barred", {"US-BAR-01", "US-BAR-01.b"})


@pytest.mark.parametrize(
    ("proceeding", "ruling"),
    [
        (WITHHOLDING, {"body": "court", "outcome": "rejected"}),
        (REMOVAL, {"body": "authority", "outcome": "removal_ordered"}),
        (EXPEDITED, {"body": "authority", "outcome": "fear_not_found", "orders": ["removal"]}),
    ],
)
def test_whether_an_appeal_bars_removal_that_the_law_here_does_not_tell_is_unknown_while_it_is_pending(
    proceeding, ruling
):
    walk = walk_of(one=proceeding)
    walk.happens("ruling", "ruling", "one", pronounced_on="2026-05-04", **ruling)
    walk.happens("appeal", "appeal", "one", against="ruling", remedy="appeal", lodged_on="2026-05-08")

    assert walk.on("2026-09-08").status == "unknown"


def test_a_motion_stays_the_order_made_in_absentia_and_no_other():
    walk = walk_of(removal=REMOVAL, old=REINSTATED)
    order = {"outcome": "removal_ordered", "countries": ["RU"]}
    walk.happens("old", "ruling", "old", body="authority", pronounced_on="2024-05-06", **order)
    walk.happens(
        "absent", "ruling", "removal", body="court", pronounced_on="2026-05-04", in_absentia=True, **order
    )
    walk.happens("motion", "appeal", "removal", against="absent", remedy="reopen", lodged_on="2026-05-18")

    day = walk.on("2026-06-01")

    assert (day.status, day.in_force) == ("no_bar_found", {"US-MOT-03"})


def test_a_stay_of_the_court_is_to_be_asked_for_once_the_order_of_a_judge_is_final():
    walk = ordered(final_on="2026-06-03")

    day = walk.on("2026-06-08")

    assert (day.status, day.bars["US-PFR-02"], day.bars["US-MOT-03.b"]) == ("no_bar_found", False, False)
    assert day.file_by["US-PFR-01.b"] == "2026-07-06"

"""The law of the United Kingdom: its table, and cases followed from the claim to the order."""

import pytest

from tests.deadlines.packs.tables import (
    contested_in,
    marks_of,
    rows_without_a_rule,
    rules_with_few_examples,
)
from tests.deadlines.packs.walks import Walk

ROWS = """
UK-APP-01 UK-APP-02 UK-APP-03 UK-APP-04 UK-APP-05 UK-APP-06 UK-JR-01 UK-BAR-01 UK-BAR-02 UK-BAR-03 UK-BAR-04
UK-BAR-05 UK-BAR-06 UK-BAR-07 UK-LST-01 UK-DET-01 UK-AUTH-01 DS-UK-01 DS-UK-02 DS-UK-03 DS-UK-04
"""
READ = """
UK-APP-01 UK-APP-02 UK-APP-03 UK-BAR-01 UK-BAR-02 UK-BAR-03 UK-BAR-04 UK-BAR-04.b UK-BAR-05 UK-BAR-07
DS-UK-01 DS-UK-01.b DS-UK-02
"""
ASYLUM = {"kind": "asylum", "persons": ["p1"], "procedure": "regular", "subsequent": 0}
FURTHER = ASYLUM | {"subsequent": 1}
REMOVAL = {"kind": "removal", "persons": ["p1"]}


def claim(region=None):
    """A first claim of 2 June 2025, beside a proceeding for removal."""
    walk = Walk("GB", {"asylum": ASYLUM, "further": FURTHER, "removal": REMOVAL}, region=region)
    walk.happens("claim", "application", "asylum", made_on="2025-06-02")
    return walk


def refused(region=None, on="2026-03-02", **keys):
    """A claim that was refused, and the refusal sent the same day."""
    walk = claim(region)
    refusal = {"body": "authority", "pronounced_on": on, "sent_on": on, "outcome": "rejected"} | keys
    walk.happens("refusal", "ruling", "asylum", **refusal)
    return walk


def appealed():
    walk = refused()
    walk.happens("appeal", "appeal", "asylum", against="refusal", remedy="appeal", lodged_on="2026-03-16")
    return walk


def dismissed():
    """An appeal that the First-tier Tribunal dismissed on 15 June."""
    walk = appealed()
    day = {"pronounced_on": "2026-06-15", "sent_on": "2026-06-15"}
    walk.happens(
        "determination", "ruling", "asylum", body="court", on_appeal="appeal", outcome="upheld", **day
    )
    return walk


def test_every_row_is_a_rule_or_left_out_with_a_reason():
    assert rows_without_a_rule("GB", ROWS) == []
    assert rules_with_few_examples("GB") == []


def test_a_rule_ships_with_its_weakest_mark_and_what_is_disputed_is_contested():
    assert marks_of("GB") == dict.fromkeys(READ.split(), "read")
    assert contested_in("GB") == ["UK-BAR-02.b", "UK-BAR-WINDOW", "UK-BAR-03"]


def test_from_the_claim_through_two_instances_to_the_order():
    walk = dismissed()
    walk.happens(
        "permission", "appeal", "asylum", against="determination", remedy="leave", lodged_on="2026-06-29"
    )
    no = {"body": "court", "outcome": "leave_refused"}
    walk.happens(
        "no",
        "ruling",
        "asylum",
        on_appeal="permission",
        pronounced_on="2026-07-20",
        sent_on="2026-07-20",
        **no,
    )
    walk.happens("again", "appeal", "asylum", against="no", remedy="leave", lodged_on="2026-08-03")
    walk.happens(
        "never", "ruling", "asylum", on_appeal="again", pronounced_on="2026-09-07", sent_on="2026-09-07", **no
    )
    walk.happens(
        "order", "ruling", "removal", body="authority", pronounced_on="2026-09-28", outcome="removal_ordered"
    )

    pending = walk.on("2026-02-27")
    window = walk.on("2026-03-10")
    first = walk.on("2026-04-15")
    between = walk.on("2026-06-22")
    asking = walk.on("2026-07-06")
    renewed = walk.on("2026-08-10")
    over = walk.on("2026-10-05")

    assert (pending.status, pending.in_force) == ("barred", {"UK-BAR-01"})
    assert (window.status, window.in_force) == ("barred_contested", {"UK-BAR-WINDOW"})
    assert window.file_by["UK-APP-01"] == "2026-03-16"
    assert window.flags["deadline_near"] == "warning"
    assert (first.status, first.in_force, first.states["UK-APP-01"]) == ("barred", {"UK-BAR-02"}, "met")
    assert (between.status, between.file_by["UK-APP-06"]) == ("barred_contested", "2026-06-29")
    assert (asking.status, asking.in_force) == ("barred", {"UK-BAR-02"})
    assert (renewed.status, renewed.states["UK-APP-06.c"]) == ("barred", "met")
    assert (over.status, over.in_force) == ("no_bar_found", set())
    assert (over.flags["removal_risk"], over.flags["stay_needed"]) == ("critical", "critical")
    assert over.file_by["UK-JR-01"] == "2026-12-29", "28 December stands in for Boxing Day, a Saturday"


def test_an_order_made_while_the_appeal_is_pending_is_barred_and_still_alarms():
    walk = appealed()
    walk.happens(
        "order", "ruling", "removal", body="authority", pronounced_on="2026-03-23", outcome="removal_ordered"
    )

    day = walk.on("2026-04-01")

    assert (day.status, day.bars["UK-BAR-02"], day.bars["UK-JR-01"]) == ("barred", True, False)
    assert day.flags["removal_risk"] == "critical"
    assert day.flags["conflict"] == "critical"
    assert "stay_needed" not in day.flags


@pytest.mark.parametrize(
    ("certified", "rule"),
    [
        ("clearly_unfounded", "UK-BAR-04"),
        ("safe_third_country", "UK-BAR-05"),
        ("removal_before_appeal", "UK-BAR-05"),
        ("could_have_raised_earlier", "UK-BAR-07"),
    ],
)
def test_certified_nothing_bars_removal_until_an_injunction_is_granted(certified, rule):
    walk = refused(certified=certified, orders=["removal"], countries=["RU"])
    walk.happens(
        "review", "appeal", "asylum", against="refusal", remedy="judicial_review", lodged_on="2026-03-10"
    )
    walk.happens("asked", "stay_request", "asylum", against="refusal", requested_on="2026-03-10")
    walk.happens(
        "granted", "stay_ruling", "asylum", on_request="asked", decided_on="2026-03-12", outcome="granted"
    )

    bare, asked, granted = walk.on("2026-03-05"), walk.on("2026-03-11"), walk.on("2026-03-13")

    assert (bare.status, bare.bars[rule], bare.bars["UK-BAR-04.b"]) == ("no_bar_found", False, False)
    assert "UK-APP-01" not in bare.states
    assert bare.file_by["UK-JR-01"] == "2026-06-02"
    assert bare.flags["stay_needed"] == "critical"
    assert (asked.status, asked.bars["GEN-BAR-01"]) == ("no_bar_found", False)
    assert (granted.status, granted.in_force) == ("barred", {"GEN-BAR-01"})


def test_an_appeal_that_must_be_brought_from_abroad_runs_from_departure_and_bars_nothing():
    walk = refused(outcome="inadmissible", certified="safe_third_country", countries=["FR"])
    walk.happens("left", "departure_attempt", tried_on="2026-03-10", to="FR", result="left")
    walk.happens("appeal", "appeal", "asylum", against="refusal", remedy="appeal", lodged_on="2026-04-07")

    before, after, late = walk.on("2026-03-05"), walk.on("2026-03-20"), walk.on("2026-04-10")

    assert not {"UK-APP-01", "UK-APP-02"} & before.states.keys()
    assert (after.states["UK-APP-02"], after.file_by["UK-APP-02"]) == ("open", "2026-04-07")
    assert (late.states["UK-APP-02"], late.in_force) == ("met", set())


def test_who_leaves_while_the_appeal_is_pending_has_abandoned_it():
    walk = appealed()
    walk.happens("left", "departure_attempt", tried_on="2026-04-14", to="FR", result="left")

    assert walk.on("2026-04-13").in_force == {"UK-BAR-02"}
    assert walk.on("2026-04-15").in_force == set()


def test_whether_the_person_left_is_not_known_and_so_neither_is_the_bar():
    walk = appealed()
    walk.happens("left", "departure_attempt", tried_on="unknown", to="FR", result="left")

    assert walk.on("2026-04-15").status == "unknown"


def test_further_submissions_bar_nothing_until_they_are_accepted_as_a_fresh_claim():
    walk = refused()
    walk.happens(
        "order", "ruling", "removal", body="authority", pronounced_on="2026-04-01", outcome="removal_ordered"
    )
    walk.happens("more", "application", "further", made_on="2026-05-04")
    walk.happens(
        "fresh",
        "ruling",
        "further",
        body="authority",
        pronounced_on="2026-06-01",
        outcome="fresh_claim_accepted",
    )
    answer = {"pronounced_on": "2026-09-07", "sent_on": "2026-09-07", "outcome": "rejected"}
    walk.happens("refused-again", "ruling", "further", body="authority", **answer)
    walk.happens(
        "appeal", "appeal", "further", against="refused-again", remedy="appeal", lodged_on="2026-09-18"
    )

    alone, accepted = walk.on("2026-05-11"), walk.on("2026-06-08")
    window, pending = walk.on("2026-09-10"), walk.on("2026-10-01")

    assert (alone.status, alone.bars["UK-BAR-SUBSEQUENT"]) == ("no_bar_found", False)
    assert alone.flags["removal_risk"] == "critical"
    assert (accepted.status, accepted.in_force) == ("barred", {"UK-BAR-01.b"})
    assert (window.status, window.file_by["UK-APP-01"]) == ("barred_contested", "2026-09-21")
    assert (pending.status, pending.in_force) == ("barred", {"UK-BAR-02"})


def test_further_submissions_refused_leave_judicial_review_only():
    walk = claim()
    walk.happens("more", "application", "further", made_on="2026-05-04")
    walk.happens(
        "not-fresh",
        "ruling",
        "further",
        body="authority",
        pronounced_on="2026-06-01",
        outcome="fresh_claim_refused",
        orders=["removal"],
    )
    walk.happens(
        "refusal",
        "ruling",
        "asylum",
        body="authority",
        pronounced_on="2025-09-01",
        sent_on="2025-09-01",
        outcome="rejected",
    )

    day = walk.on("2026-06-08")

    assert (day.status, day.bars["UK-JR-01"]) == ("no_bar_found", False)
    assert (day.states["UK-JR-01"], day.file_by["UK-JR-01"]) == ("open", "2026-09-01")


@pytest.mark.parametrize(
    ("region", "file_by"),
    [("GB-ENG", "2026-01-02"), ("GB-WLS", "2026-01-02"), ("GB-NIR", "2026-01-02"), ("GB-SCT", "2026-01-05")],
)
def test_over_christmas_the_region_decides_when_the_tribunal_is_open_again(region, file_by):
    walk = refused(region, on="2025-12-12")

    assert walk.on("2025-12-29").file_by["UK-APP-01"] == file_by
    assert walk.on("2025-12-29").status == "barred_contested"
    assert walk.on("2026-01-06").states["UK-APP-01"] == "missed"
    assert walk.on("2026-01-06").flags["deadline_missed"] == "critical"


def test_a_late_appeal_bars_removal_once_the_time_is_extended():
    walk = refused()
    walk.happens("appeal", "appeal", "asylum", against="refusal", remedy="appeal", lodged_on="2026-03-20")
    walk.happens(
        "extension",
        "late_request",
        "asylum",
        against="refusal",
        requested_on="2026-03-20",
        decided_on="2026-04-07",
        outcome="granted",
    )

    late, extended = walk.on("2026-03-25"), walk.on("2026-04-08")

    assert (late.status, late.states["UK-APP-01"]) == ("no_bar_found", "late")
    assert (extended.status, extended.states["UK-APP-01"]) == ("barred", "met")


def test_a_decision_posted_abroad_counts_as_given_on_the_28th_day():
    walk = claim()
    walk.happens(
        "revoked", "ruling", "asylum", body="authority", pronounced_on="2026-03-02", outcome="status_ended"
    )
    walk.happens("post", "service", "asylum", ruling="revoked", how="post", abroad=True, sent_on="2026-03-03")

    day = walk.on("2026-04-10")

    assert day.file_by["UK-APP-03"] == "2026-04-28"
    assert "UK-APP-01" not in day.states


def test_no_extradition_before_the_claim_is_finally_determined():
    walk = dismissed()
    walk.happens("request", "extradition_request", by="RU", received_on="2026-01-12")

    pending, window, over = walk.on("2026-02-02"), walk.on("2026-06-22"), walk.on("2026-07-01")

    assert (pending.status_of("extradition"), pending.status) == ("barred", "barred")
    assert (window.status_of("extradition"), window.status) == ("barred", "barred_contested")
    assert (over.status_of("extradition"), over.status) == ("no_bar_found", "no_bar_found")
    assert over.flags["extradition_risk"] == "critical"


def test_a_deportation_order_in_the_window_is_challenged_and_never_taken_for_barred():
    walk = refused(orders=["deportation"])

    window, over = walk.on("2026-03-05"), walk.on("2026-03-18")

    assert (window.status, window.in_force) == ("barred_contested", {"UK-BAR-03", "UK-BAR-WINDOW"})
    assert window.flags["removal_risk"] == "critical"
    assert (over.status, over.in_force) == ("no_bar_found", set())


def test_an_appeal_allowed_makes_the_claim_pending_again_and_status_bars_removal():
    walk = appealed()
    walk.happens(
        "allowed",
        "ruling",
        "asylum",
        body="court",
        on_appeal="appeal",
        pronounced_on="2026-06-15",
        outcome="quashed",
    )
    walk.happens(
        "status", "ruling", "asylum", body="authority", pronounced_on="2026-09-07", outcome="refugee_status"
    )

    assert walk.on("2026-07-01").in_force == {"UK-BAR-01"}
    assert {"GEN-BAR-02", "UN-REF-02"} <= walk.on("2026-10-01").in_force


def test_nobody_knows_when_the_refusal_was_sent():
    walk = claim()
    walk.happens(
        "refusal", "ruling", "asylum", body="authority", pronounced_on="2026-03-02", outcome="rejected"
    )

    open_, after = walk.on("2026-03-10"), walk.on("2026-03-20")

    assert (open_.states["UK-APP-01"], open_.deadlines["UK-APP-01"]["last_day"]) == ("open", None)
    assert open_.flags["fact_missing"] == "warning"
    assert (after.status, after.states["UK-APP-01"]) == ("barred_contested", "unknown")
    assert after.flags["deadline_missed"] == "critical"


def test_what_the_authority_decided_is_not_recorded():
    walk = claim()
    walk.happens("refusal", "ruling", "asylum", body="authority", pronounced_on="2026-03-02")

    assert walk.on("2026-03-10").status == "unknown"


def test_long_detention_comes_before_the_tribunal_after_four_months():
    walk = dismissed()
    walk.happens("held", "detention", ground="removal", held_from="2026-07-06")

    assert walk.on("2026-10-01").file_by["UK-DET-01"] == "2026-11-06"
    assert walk.on("2026-11-16").flags["authority_late"] == "notice"


CERTIFICATES = (
    "clearly_unfounded",
    "safe_third_country",
    "removal_before_appeal",
    "could_have_raised_earlier",
)
OTHER = {"kind": "other", "persons": ["p1"]}


@pytest.mark.parametrize(
    ("proceeding", "ruling", "deadlines", "bars"),
    [
        (ASYLUM, {"outcome": "rejected"}, "UK-APP-01", "UK-BAR-WINDOW"),
        (REMOVAL, {"outcome": "rejected"}, "UK-APP-01", "UK-BAR-WINDOW"),
        (ASYLUM, {"outcome": "implicitly_withdrawn"}, "UK-APP-01", "UK-BAR-WINDOW"),
        (ASYLUM, {"outcome": "status_ended"}, "UK-APP-01", "UK-BAR-WINDOW"),
        (ASYLUM, {"outcome": "manifestly_unfounded"}, "UK-APP-01 UK-JR-01", "UK-BAR-PENDING UK-BAR-04"),
        (ASYLUM, {"outcome": "inadmissible"}, "UK-JR-01", "UK-BAR-05"),
        (FURTHER, {"outcome": "fresh_claim_refused"}, "UK-JR-01", "UK-JR-01"),
        (ASYLUM, {"outcome": "entry_refused"}, "UK-JR-01", "UK-JR-01"),
        (REMOVAL, {"outcome": "removal_ordered"}, "UK-JR-01", "UK-JR-01"),
        (OTHER, {"outcome": "rejected"}, "", ""),
        (ASYLUM, {"outcome": "rejected", "body": "court"}, "", ""),
        (ASYLUM, {"outcome": "refugee_status", "certified": "clearly_unfounded"}, "", ""),
        *[
            (
                ASYLUM,
                {"outcome": "rejected", "certified": certified},
                "UK-JR-01",
                f"UK-BAR-04.b {rule}",
            )
            for certified, rule in zip(
                CERTIFICATES, ["UK-BAR-04", "UK-BAR-05", "UK-BAR-05", "UK-BAR-07"], strict=True
            )
        ],
    ],
)
def test_what_each_ruling_starts_and_bars(proceeding, ruling, deadlines, bars):
    ruling = {"body": "authority", "pronounced_on": "2026-03-02", "sent_on": "2026-03-02"} | ruling
    bare, ordered = Walk("GB", {"one": proceeding}), Walk("GB", {"one": proceeding})
    bare.happens("ruling", "ruling", "one", **ruling)
    ordered.happens("ruling", "ruling", "one", orders=["removal"], **ruling)

    day, under_order = bare.on("2026-03-05"), ordered.on("2026-03-05")

    assert day.states.keys() == under_order.states.keys() == set(deadlines.split())
    assert british(day) == british(under_order) == set(bars.split())


def british(day):
    return {rule for rule in day.bars if rule.startswith("UK")}


@pytest.mark.parametrize("certified", [None, *CERTIFICATES])
@pytest.mark.parametrize("outcome", ["rejected", "inadmissible"])
def test_which_appeal_runs_from_departure(certified, outcome):
    walk = refused(outcome=outcome, **({"certified": certified} if certified else {}))
    walk.happens("left", "departure_attempt", tried_on="2026-03-10", to="FR", result="left")

    abroad = certified in ("safe_third_country", "removal_before_appeal") or (outcome, certified) == (
        "inadmissible",
        None,
    )

    assert ("UK-APP-02" in walk.on("2026-03-20").states) is abroad


@pytest.mark.parametrize(
    ("remedy", "outcome", "abroad", "started"),
    [
        ("appeal", "upheld", False, "UK-APP-06"),
        ("appeal", "upheld", True, "UK-APP-06.b"),
        ("appeal", "quashed", False, ""),
        ("appeal", "leave_refused", False, "UK-APP-06"),
        ("leave", "leave_refused", False, "UK-APP-06.c"),
        ("leave", "upheld", False, ""),
        ("judicial_review", "upheld", False, ""),
    ],
)
def test_what_the_ruling_of_a_tribunal_starts(remedy, outcome, abroad, started):
    walk = refused()
    walk.happens("appeal", "appeal", "asylum", against="refusal", remedy=remedy, lodged_on="2026-03-10")
    day = {"pronounced_on": "2026-06-15", "sent_on": "2026-06-15"}
    walk.happens("tribunal", "ruling", "asylum", body="court", on_appeal="appeal", outcome=outcome, **day)
    if abroad:
        walk.happens(
            "sent", "service", "asylum", ruling="tribunal", how="post", abroad=True, sent_on="2026-06-15"
        )

    assert walk.on("2026-06-22").states.keys() - {"UK-APP-01"} == set(started.split())


@pytest.mark.parametrize("by", ["person", "state"])
@pytest.mark.parametrize("remedy", ["appeal", "complaint", "judicial_review", "leave"])
def test_only_the_appeal_of_the_person_meets_the_time_to_appeal_and_bars_removal(remedy, by):
    walk = refused()
    walk.happens(
        "appeal", "appeal", "asylum", against="refusal", remedy=remedy, by=by, lodged_on="2026-03-10"
    )

    day = walk.on("2026-03-12")

    assert (day.states["UK-APP-01"] == "met") is ((remedy, by) == ("appeal", "person"))
    assert (day.status == "barred") is ((remedy, by) == ("appeal", "person"))


def test_extradition_waits_for_the_appeal_and_for_permission():
    walk = dismissed()
    walk.happens(
        "permission", "appeal", "asylum", against="determination", remedy="leave", lodged_on="2026-06-20"
    )
    walk.happens("request", "extradition_request", by="RU", received_on="2026-01-12")

    for day in ("2026-04-01", "2026-08-03"):
        assert walk.on(day).status_of("extradition") == "barred"


def test_a_deportation_order_under_appeal_is_one_more_bar_and_ends_with_departure():
    walk = refused(orders=["deportation"])
    walk.happens("appeal", "appeal", "asylum", against="refusal", remedy="appeal", lodged_on="2026-03-10")
    walk.happens("left", "departure_attempt", tried_on="2026-04-14", to="FR", result="left")

    assert walk.on("2026-04-01").in_force == {"UK-BAR-02", "UK-BAR-03"}
    assert walk.on("2026-04-15").in_force == set()

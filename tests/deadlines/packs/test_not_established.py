"""Where the law is not established the answer is unknown, from the first day of a case to the last."""

import pytest

from tests.deadlines.packs.tables import (
    contested_in,
    marks_of,
    rows_without_a_rule,
    rules_with_few_examples,
)
from tests.deadlines.packs.walks import Walk

NOTHING_KNOWN = ["RS", "KG"]
ONLY_AFTER_A_REFUSAL = ["FI", "LV", "LT"]
OF_THE_UNION = [*ONLY_AFTER_A_REFUSAL, "PL"]
REMOVAL = {"kind": "removal", "persons": ["p1"]}


def asylum(**keys):
    return {"kind": "asylum", "persons": ["p1"], "procedure": "regular", "subsequent": 0} | keys


def applied(country, lodged_on="2025-04-01", **keys):
    """An application, beside a proceeding for removal."""
    walk = Walk(country, {"asylum": asylum(**keys), "removal": REMOVAL})
    walk.happens("claim", "application", "asylum", lodged_on=lodged_on, made_on=lodged_on)
    return walk


def refuse(walk, on="2025-09-02", outcome="rejected", **keys):
    walk.happens("refusal", "ruling", "asylum", body="authority", pronounced_on=on, outcome=outcome, **keys)
    walk.happens("served", "service", "asylum", ruling="refusal", how="hand", received_on=on)


def statuses(walk, *days):
    return [walk.on(day).status for day in days]


@pytest.mark.parametrize(("country", "rows"), [("RS", "RS-01 RS-02 DS-RS"), ("KG", "KG-01 DS-KG")])
def test_every_row_is_a_rule_or_left_out_with_a_reason(country, rows):
    assert rows_without_a_rule(country, rows) == []
    assert rules_with_few_examples(country) == []
    assert contested_in(country) == []


def test_a_rule_ships_with_its_weakest_mark():
    assert marks_of("RS") == {"RS-01": "secondary", "RS-01.b": "secondary"}
    assert marks_of("KG") == {}


@pytest.mark.parametrize("country", NOTHING_KNOWN)
def test_where_no_bar_is_known_no_day_of_a_case_finds_that_there_is_none(country):
    walk = applied(country)
    refuse(walk, orders=["removal"])
    walk.happens("appeal", "appeal", "asylum", against="refusal", remedy="appeal", lodged_on="2025-09-16")
    walk.happens(
        "on-appeal",
        "ruling",
        "asylum",
        body="authority",
        on_appeal="appeal",
        pronounced_on="2025-12-02",
        final_on="2026-02-02",
        outcome="upheld",
    )
    walk.happens(
        "order", "ruling", "removal", body="court", pronounced_on="2026-03-03", outcome="removal_ordered"
    )
    walk.happens("moved", "removal_step", step="moved_to_border", happened_at="2026-03-10", to="RU")

    days = [
        walk.on(day)
        for day in (
            "2025-03-03",
            "2025-06-02",
            "2025-09-05",
            "2025-10-01",
            "2025-12-08",
            "2026-03-02",
            "2026-03-05",
            "2026-03-11",
        )
    ]

    assert [day.status for day in days] == ["unknown"] * len(days)
    assert {bar for day in days for bar in day.in_force} == set()
    assert days[-1].flags["removal_risk"] == "critical"
    assert days[-1].flags["stay_needed"] == "critical"
    assert "removal_barred" not in days[-1].flags


@pytest.mark.parametrize("country", NOTHING_KNOWN)
def test_where_no_bar_is_known_a_bare_file_and_every_act_are_unknown(country):
    walk = Walk(country, {})
    walk.happens("request", "extradition_request", by="RU", received_on="2026-02-02")

    before, after = walk.on("2026-01-12"), walk.on("2026-02-10")

    assert before.status == "unknown"
    assert (after.status_of("removal"), after.status_of("extradition")) == ("unknown", "unknown")


def test_serbia_the_windows_run_all_the_same():
    walk = applied("RS")
    refuse(walk)
    walk.happens("appeal", "appeal", "asylum", against="refusal", remedy="appeal", lodged_on="2025-09-17")
    walk.happens(
        "on-appeal",
        "ruling",
        "asylum",
        body="authority",
        on_appeal="appeal",
        pronounced_on="2025-12-02",
        outcome="upheld",
    )

    window, court = walk.on("2025-09-15"), walk.on("2025-12-08")

    assert (window.file_by["RS-02"], window.flags["deadline_near"]) == ("2025-09-17", "critical")
    assert court.states["RS-02"] == "met"
    assert court.file_by["RS-02.b"] == "2025-12-31", (
        "1 January is closed, and that the end moves is not verified"
    )


def test_kyrgyzstan_no_time_limit_is_known_and_that_is_said():
    walk = applied("KG")
    refuse(walk)

    day = walk.on("2025-09-05")

    assert [rule for rule in day.deadlines if rule.startswith("KG-")] == []
    assert day.flags["no_deadline_found"] == "warning"


@pytest.mark.parametrize("country", NOTHING_KNOWN)
def test_a_stay_that_is_granted_bars_the_order_all_the_same(country):
    walk = applied(country)
    refuse(walk, orders=["removal"])
    walk.happens("asked", "stay_request", "asylum", against="refusal", requested_on="2025-09-08")
    walk.happens(
        "granted", "stay_ruling", "asylum", on_request="asked", decided_on="2025-09-15", outcome="granted"
    )

    assert walk.on("2025-09-10").status == "unknown"
    assert walk.on("2025-09-16").bars["GEN-BAR-01"] is True


@pytest.mark.parametrize("country", [*NOTHING_KNOWN, *ONLY_AFTER_A_REFUSAL])
@pytest.mark.parametrize("subsequent", [0, 1, 2, None])
@pytest.mark.parametrize("procedure", ["regular", "accelerated", "border", None])
def test_while_an_application_is_pending_the_answer_is_unknown(country, subsequent, procedure):
    kind = {"subsequent": subsequent, "procedure": procedure}
    proceeding = {key: value for key, value in (asylum() | kind).items() if value is not None}
    walk = Walk(country, {"asylum": proceeding})
    walk.happens("claim", "application", "asylum", lodged_on="2025-04-01")

    assert statuses(walk, "2025-04-02", "2025-12-01", "2026-06-12", "2026-11-16") == ["unknown"] * 4


@pytest.mark.parametrize("country", ONLY_AFTER_A_REFUSAL)
def test_an_application_that_is_pending_again_after_a_quashed_refusal_is_unknown_again(country):
    walk = applied(country)
    refuse(walk, orders=["removal"])
    walk.happens("appeal", "appeal", "asylum", against="refusal", remedy="appeal", lodged_on="2025-09-08")
    walk.happens(
        "on-appeal",
        "ruling",
        "asylum",
        body="court",
        on_appeal="appeal",
        pronounced_on="2025-12-02",
        outcome="quashed",
    )

    assert statuses(walk, "2025-12-08", "2026-05-04") == ["unknown", "unknown"]


@pytest.mark.parametrize("country", ONLY_AFTER_A_REFUSAL)
def test_an_order_outside_the_asylum_procedure_is_unknown_as_long_as_it_stands(country):
    walk = Walk(country, {"removal": REMOVAL})
    walk.happens(
        "order", "ruling", "removal", body="authority", pronounced_on="2025-09-02", outcome="removal_ordered"
    )

    assert statuses(walk, "2025-09-03", "2025-12-01", "2026-11-16") == ["unknown"] * 3


@pytest.mark.parametrize("country", OF_THE_UNION)
@pytest.mark.parametrize("outcome", ["status_ended", "implicitly_withdrawn", "entry_refused", None])
@pytest.mark.parametrize("procedure", ["border", None])
def test_a_ruling_of_which_too_little_is_known_never_comes_to_no_bar(country, outcome, procedure):
    proceeding = asylum() if procedure is None else asylum(procedure=procedure)
    if procedure is None:
        del proceeding["procedure"]
    walk = Walk(country, {"asylum": proceeding})
    walk.happens("claim", "application", "asylum", lodged_on="2025-04-01")
    told = {"outcome": outcome} if outcome else {}
    walk.happens(
        "refusal",
        "ruling",
        "asylum",
        body="authority",
        pronounced_on="2025-09-02",
        orders=["removal"],
        **told,
    )

    assert "no_bar_found" not in statuses(walk, "2025-09-03", "2025-10-20", "2026-09-01")


@pytest.mark.parametrize("country", ["TR", "GE", "AM", "PL", "FI", "LV", "LT", "RS", "KG"])
def test_what_bars_an_extradition_is_known_nowhere(country):
    walk = applied(country)
    walk.happens("request", "extradition_request", by="RU", received_on="2025-05-05")

    day = walk.on("2025-06-02")

    assert day.status_of("extradition") == "unknown"
    assert day.flags["extradition_risk"] == "critical"


@pytest.mark.parametrize("country", ["TR", "GE", "AM", "PL"])
def test_where_the_law_is_known_a_subsequent_application_is_still_unknown(country):
    walk = applied(country, subsequent=1)
    refuse(walk)
    walk.happens("appeal", "appeal", "asylum", against="refusal", remedy="appeal", lodged_on="2025-09-08")

    assert statuses(walk, "2025-06-02", "2025-09-05", "2025-10-20", "2026-09-01") == ["unknown"] * 4


@pytest.mark.parametrize("country", ["TR", "GE", "AM", "PL", "RS", "KG", "FI", "LV", "LT"])
def test_an_appeal_against_an_order_of_which_nothing_is_known_is_unknown(country):
    walk = Walk(country, {"criminal": {"kind": "criminal", "persons": ["p1"], "offence": "other"}})
    walk.happens(
        "sentence",
        "ruling",
        "criminal",
        body="court",
        pronounced_on="2025-09-02",
        outcome="convicted",
        orders=["expulsion"],
    )
    walk.happens("appeal", "appeal", "criminal", against="sentence", remedy="appeal", lodged_on="2025-09-08")

    assert statuses(walk, "2025-09-10", "2025-12-01") == ["unknown", "unknown"]

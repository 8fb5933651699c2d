"""The law of Poland, Finland, Latvia and Lithuania: their tables, and cases before and after 12 June 2026."""

import pytest

from deadlines.due_rules import due_deemed, due_rule
from tests.deadlines.packs.tables import (
    contested_in,
    marks_of,
    rows_without_a_rule,
    rules_with_few_examples,
)
from tests.deadlines.packs.walks import Walk

ROWS = {
    "PL": "PL-APP-01 PL-APP-02 PL-APP-03 PL-DEP-01 PL-BAR-01 PL-BAR-PENDING PL-BAR-TRANSFER PL-BAR-STAY "
    "PL-BAR-INTERIM PL-BAR-STATUS PL-BAR-EXTRADITION",
    "FI": "FI-01 FI-02 FI-03 FI-04 DS-FI-01",
    "LV": "LV-01 LV-02",
    "LT": "LT-01 LT-02",
}
MARKS = {
    "PL": {"secondary": "PL-APP-01 PL-APP-01.c PL-APP-03 PL-APP-03.b PL-DEP-01"},
    "FI": {
        "read": "FI-01.c FI-03 FI-03.b FI-04 DS-FI-01 DS-FI-01.b",
        "secondary": "FI-01 FI-01.b FI-01.d FI-02 FI-02.b FI-02.c",
    },
    "LV": {"secondary": "LV-01 LV-01.b LV-02"},
    "LT": {"secondary": "LT-02"},
}
CONTESTED = {"PL": [], "FI": ["FI-BAR-01", "FI-03"], "LV": ["LV-01.b"], "LT": []}
MEMBERS = list(ROWS)

REMOVAL = {"kind": "removal", "persons": ["p1"]}


def applied(country, lodged_on, **keys):
    """An application, beside a proceeding for removal."""
    proceeding = {"kind": "asylum", "persons": ["p1"], "procedure": "regular", "subsequent": 0} | keys
    walk = Walk(country, {"asylum": proceeding, "removal": REMOVAL})
    walk.happens("claim", "application", "asylum", lodged_on=lodged_on)
    return walk


def refuse(walk, on, outcome="rejected", **keys):
    walk.happens("refusal", "ruling", "asylum", body="authority", pronounced_on=on, outcome=outcome, **keys)
    walk.happens("served", "service", "asylum", ruling="refusal", how="hand", received_on=on)


def appeal(walk, on, remedy="appeal", *, id_="appeal", against="refusal"):
    walk.happens(id_, "appeal", "asylum", against=against, remedy=remedy, lodged_on=on)


def decide(walk, on, outcome, *, of="appeal", body="court", **keys):
    decision = {"pronounced_on": on, "outcome": outcome, "body": body, "on_appeal": of}
    walk.happens(f"on-{of}", "ruling", "asylum", **decision, **keys)
    walk.happens(f"served-{of}", "service", "asylum", ruling=f"on-{of}", how="hand", received_on=on)


@pytest.mark.parametrize("country", MEMBERS)
def test_every_row_is_a_rule_or_left_out_with_a_reason(country):
    assert rows_without_a_rule(country, ROWS[country]) == []
    assert rules_with_few_examples(country) == []


@pytest.mark.parametrize("country", MEMBERS)
def test_a_rule_ships_with_its_weakest_mark_and_what_is_disputed_is_contested(country):
    expected = {rule: mark for mark, rules in MARKS[country].items() for rule in rules.split()}

    assert marks_of(country) == expected
    assert contested_in(country) == CONTESTED[country]


@pytest.mark.parametrize(
    ("rule", "served", "last_day"),
    [
        ("PL-APP-01", "2025-10-28", "2025-11-12"),
        ("FI-01", "2025-11-06", "2025-12-08"),
        ("FI-01", "2021-07-30", "2021-08-20"),
        ("FI-01", "2021-07-31", "2021-08-23"),
        ("FI-01", "2021-08-01", "2021-08-31"),
        ("FI-01.b", "2021-07-30", "2021-08-13"),
        ("FI-01.b", "2021-07-31", "2021-08-16"),
        ("FI-01.b", "2021-08-01", "2021-08-31"),
        ("FI-04", "2024-07-22", "2024-08-21"),
        ("FI-04", "2025-07-21", "2025-08-20"),
    ],
)
def test_a_time_limit_ends_on_the_day_that_its_version_gives(rule, served, last_day):
    answer = due_rule(rule, served)

    assert (answer["file_by"], answer["last_day"]) == (last_day, last_day)


@pytest.mark.parametrize("day", ["2024-07-21", "2025-07-22"])
def test_before_and_after_the_year_of_the_border_security_act_nothing_is_known(day):
    assert due_rule("FI-04", day)["state"] == "unknown"


@pytest.mark.parametrize(
    ("rule", "lodged_on", "last_day"),
    [
        ("PL-APP-01", "2026-06-11", "2026-09-15"),
        ("PL-APP-02", "2026-06-11", "2026-09-08"),
        ("PL-APP-03", "2026-06-11", "2026-10-01"),
        ("FI-01", "2026-06-11", "2026-10-01"),
        ("FI-02", "2026-06-11", "2026-09-08"),
        ("LV-01", "2026-06-11", "2026-10-01"),
        ("LT-01", "2026-06-11", "2026-09-15"),
        ("LT-01.b", "2026-06-11", "2026-09-08"),
    ],
)
@pytest.mark.parametrize(("later", "applies"), [(0, True), (1, False), (2, False)])
def test_the_day_of_lodging_decides_between_the_law_of_the_state_and_that_of_the_union(
    rule, lodged_on, last_day, later, applies
):
    day = lodged_on[:-2] + str(int(lodged_on[-2:]) + later)

    answer = due_rule(rule, "2026-09-01", version_day=day)

    assert answer["last_day"] == (last_day if applies else None)


@pytest.mark.parametrize("country", MEMBERS)
@pytest.mark.parametrize(
    ("lodged_on", "laws"), [("2026-06-11", "own"), ("2026-06-12", "EU"), ("2026-06-13", "EU")]
)
def test_one_law_answers_for_a_refusal_and_never_both(country, lodged_on, laws):
    walk = applied(country, lodged_on)
    refuse(walk, "2026-09-01")

    day = walk.on("2026-09-04")

    appeals = {rule.partition("-")[0] for rule, d in day.deadlines.items() if d["kind"] == "appeal"}
    assert appeals == {country if laws == "own" else "EU"}
    assert ("EU-BAR-02" in day.bars) is (laws == "EU")
    assert not {"EU-OLD-01", "EU-OLD-01.b"} & set(day.bars)


@pytest.mark.parametrize("country", MEMBERS)
def test_a_lodging_in_june_2026_of_which_the_day_is_not_known_counts_under_both_laws(country):
    walk = applied(country, "2026-06")
    refuse(walk, "2026-09-01")

    day = walk.on("2026-09-30")

    appeals = {rule.partition("-")[0] for rule, d in day.deadlines.items() if d["kind"] == "appeal"}
    assert appeals == {country, "EU"}
    assert "missed" not in day.states.values()
    assert day.status in ("unknown", "barred_contested")
    assert "lodged_on" in day.missing


def test_poland_from_the_application_through_the_board_to_the_court():
    walk = applied("PL", "2025-01-07")
    refuse(walk, "2025-05-06", orders=["removal"])
    appeal(walk, "2025-05-20")
    decide(walk, "2025-09-02", "upheld", body="authority")
    appeal(walk, "2025-10-02", "judicial_review", id_="action", against="on-appeal")
    walk.happens("asked", "stay_request", "asylum", against="on-appeal", requested_on="2025-10-02")
    walk.happens(
        "granted", "stay_ruling", "asylum", on_request="asked", decided_on="2025-10-20", outcome="granted"
    )

    pending = walk.on("2025-04-01")
    window = walk.on("2025-05-19")
    board = walk.on("2025-07-01")
    leaving = walk.on("2025-09-30")
    court = walk.on("2025-10-10")
    stayed = walk.on("2025-11-03")

    assert (pending.status, pending.in_force) == ("barred", {"PL-BAR-01"})
    assert (window.status, window.in_force) == ("barred", {"PL-APP-01.b"})
    assert window.file_by["PL-APP-01"] == "2025-05-20"
    assert window.flags["deadline_near"] == "critical"
    assert (board.status, board.states["PL-APP-01"]) == ("barred", "met")
    assert leaving.in_force == {"PL-DEP-01"}
    assert leaving.flags["stay_needed"] == "critical", "a period to leave silences nothing"
    assert leaving.flags["removal_risk"] == "critical"
    assert (court.status, court.bars) == ("no_bar_found", {"PL-APP-03.b": False, "GEN-BAR-01": False})
    assert (court.states["PL-APP-03"], court.flags["stay_needed"]) == ("met", "critical")
    assert (stayed.status, stayed.in_force) == ("barred", {"GEN-BAR-01"})
    assert "stay_needed" not in stayed.flags


@pytest.mark.parametrize(
    ("procedure", "outcome"),
    [("accelerated", "rejected"), ("regular", "manifestly_unfounded"), ("regular", "inadmissible")],
)
def test_poland_what_an_appeal_bars_in_the_other_cases_is_unknown_to_the_end(procedure, outcome):
    walk = applied("PL", "2025-01-07", procedure=procedure)
    refuse(walk, "2025-05-06", outcome, orders=["removal"])
    appeal(walk, "2025-05-13")

    days = [walk.on(day) for day in ("2025-05-08", "2025-05-20", "2026-05-06")]

    assert [day.status for day in days] == ["unknown"] * 3
    assert (days[0].file_by["PL-APP-02"], days[1].states["PL-APP-02"]) == ("2025-05-13", "met")
    assert "PL-APP-01" not in days[0].deadlines
    assert days[2].flags["removal_risk"] == "critical"


def test_poland_under_the_law_of_the_union_the_widest_safe_window_counts():
    walk = applied("PL", "2026-06-15")
    refuse(walk, "2026-09-01", orders=["removal"])

    pending = walk.on("2026-08-03")
    safe = walk.on("2026-09-14")
    claimed = walk.on("2026-09-21")

    assert (pending.status, pending.bars["EU-BAR-01"]) == ("barred", True)
    assert (safe.status, safe.file_by["EU-APP-02"]) == ("barred", "2026-09-15")
    assert safe.deadlines["EU-APP-02"]["last_day"] == "2026-10-01"
    assert claimed.status == "barred_contested"


def test_finland_from_the_application_to_the_supreme_administrative_court():
    walk = applied("FI", "2025-04-01")
    refuse(walk, "2025-11-06", orders=["removal"])
    appeal(walk, "2025-12-08")
    decide(walk, "2026-03-03", "upheld")
    appeal(walk, "2026-04-02", "leave", id_="leave", against="on-appeal")
    decide(walk, "2026-05-12", "leave_refused", of="leave", final_on="2026-05-12")

    pending = walk.on("2025-09-01")
    window = walk.on("2025-12-05")
    appealed = walk.on("2026-01-12")
    deciding = walk.on("2026-03-10")
    leave = walk.on("2026-04-20")
    over = walk.on("2026-05-18")

    assert (pending.status, pending.bars) == ("unknown", {"FI-BAR-PENDING": "unknown"})
    assert (window.status, window.file_by["FI-01"]) == ("barred_contested", "2025-12-08")
    assert window.flags["deadline_near"] == "critical"
    assert window.flags["stay_needed"] == "critical", "a claimed bar silences nothing"
    assert (appealed.status, appealed.states["FI-01"]) == ("barred_contested", "met")
    assert (deciding.status, deciding.bars["FI-03.b"]) == ("no_bar_found", False)
    assert deciding.file_by["FI-01.b"] == "2026-04-02"
    assert (leave.status, leave.in_force) == ("barred_contested", {"FI-03"})
    assert (leave.states["FI-01.b"], leave.flags["stay_needed"]) == ("met", "critical")
    assert (over.status, over.in_force) == ("no_bar_found", set())


def test_finland_a_decision_without_suspensive_effect_is_barred_until_the_court_has_decided_on_the_request():
    walk = applied("FI", "2025-08-04", procedure="accelerated")
    refuse(walk, "2025-09-02", "manifestly_unfounded", orders=["removal"])
    walk.happens("asked", "stay_request", "asylum", against="refusal", requested_on="2025-09-09")
    walk.happens(
        "refused", "stay_ruling", "asylum", on_request="asked", decided_on="2025-09-16", outcome="refused"
    )

    window = walk.on("2025-09-05")
    asked = walk.on("2025-09-15")
    refused = walk.on("2025-09-17")

    assert (window.status, window.in_force) == ("barred", {"FI-02"})
    assert window.file_by == {"FI-01": "2025-10-02", "FI-02": "2025-09-09"}
    assert window.flags["stay_needed"] == "critical"
    assert (asked.status, asked.states["FI-02"]) == ("barred", "met")
    assert asked.file_by["FI-02.b"] == "2025-09-16"
    assert (refused.status, refused.bars["FI-02.c"]) == ("no_bar_found", False)
    assert (refused.states["FI-02.b"], refused.flags["removal_risk"]) == ("met", "critical")


def test_finland_without_a_request_nothing_bars_removal_from_the_eighth_day_on():
    walk = applied("FI", "2025-08-04")
    refuse(walk, "2025-09-02", "inadmissible", orders=["removal"])

    last, next_day = walk.on("2025-09-09"), walk.on("2025-09-10")

    assert (last.status, last.in_force) == ("barred", {"FI-02"})
    assert (next_day.status, next_day.bars["FI-02.c"]) == ("no_bar_found", False)
    assert next_day.flags["deadline_missed"] == "critical"
    assert next_day.flags["stay_needed"] == "critical"


def test_finland_after_a_pushback_a_request_for_reassessment_is_possible_for_thirty_days():
    walk = Walk("FI", {"border": REMOVAL})
    walk.happens(
        "pushed",
        "removal_step",
        step="carried_out",
        by="pushback",
        happened_at="2025-03-04T03:20:00+02:00",
        to="RU",
    )
    walk.happens("request", "appeal", "border", remedy="reconsider", lodged_on="2025-04-03")

    open_, met = walk.on("2025-04-01"), walk.on("2025-04-04")

    assert (open_.states["FI-04"], open_.file_by["FI-04"]) == ("open", "2025-04-03")
    assert open_.flags["deadline_near"] == "critical"
    assert met.states["FI-04"] == "met"


@pytest.mark.parametrize(
    ("rule", "sent", "served"),
    [
        ("DS-FI-01", "2025-09-01", "2025-09-08"),
        ("DS-FI-01", "2025-11-29", "2025-12-06"),
        ("DS-FI-01.b", "2025-09-01", "2025-09-04"),
    ],
)
def test_finland_a_letter_counts_as_served_on_a_day_of_its_own(rule, sent, served):
    answer = due_deemed(rule, sent)

    assert (answer["deemed_on"], answer["or_if_moved"]) == (served, None)


def test_latvia_a_bar_is_claimed_until_the_court_decides_and_the_answer_is_unknown_before_and_after():
    walk = applied("LV", "2025-04-01")
    refuse(walk, "2025-09-02", orders=["removal"])
    appeal(walk, "2025-10-02")
    decide(walk, "2026-01-13", "upheld", final_on="2026-01-13")

    days = [walk.on(day) for day in ("2025-08-01", "2025-09-15", "2025-12-01", "2026-02-02")]

    assert [day.status for day in days] == ["unknown", "barred_contested", "barred_contested", "unknown"]
    assert days[0].states == {"LV-02": "open"}
    assert (days[1].file_by["LV-01"], days[2].states["LV-01"]) == ("2025-10-02", "met")
    assert days[3].flags["removal_risk"] == "critical"


def test_latvia_the_authority_is_late_after_six_months():
    walk = applied("LV", "2025-04-01")

    assert "authority_late" not in walk.on("2025-10-01").flags
    assert walk.on("2025-10-02").flags["authority_late"] == "notice"


@pytest.mark.parametrize(
    ("procedure", "outcome", "rule", "file_by"),
    [
        ("regular", "rejected", "LT-01", "2025-09-16"),
        ("accelerated", "rejected", "LT-01.b", "2025-09-09"),
        ("regular", "inadmissible", "LT-01.b", "2025-09-09"),
    ],
)
def test_lithuania_the_windows_run_and_what_an_appeal_bars_is_unknown(procedure, outcome, rule, file_by):
    walk = applied("LT", "2025-04-01", procedure=procedure)
    refuse(walk, "2025-09-02", outcome, orders=["removal"])
    appeal(walk, file_by)

    days = [walk.on(day) for day in ("2025-08-01", "2025-09-05", "2025-10-01", "2026-09-01")]

    assert [day.status for day in days] == ["unknown"] * 4
    assert (days[1].file_by[rule], days[2].states[rule]) == (file_by, "met")
    assert {"LT-01", "LT-01.b"} & set(days[1].deadlines) == {rule}

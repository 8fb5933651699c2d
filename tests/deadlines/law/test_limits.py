"""When a time limit starts, moves on and is met, each under a pack of a few rules."""

import pytest

from tests.deadlines.law.cases import raised, states
from tests.deadlines.law.small_packs import PERSON, assessed_under, deadline

HELD = {"id": "held", "type": "detention", "person": "p1", "ground": "police"}
REFUSED = {
    "id": "refused",
    "type": "ruling",
    "proceeding": "asylum",
    "pronounced_on": "2026-07-01",
    "known_on": "2026-07-01",
    "outcome": "rejected",
}


def ends(found, rule):
    one = deadline(found, rule)
    return one and (one["file_by"], one["last_day"])


def of_detention(period, keys=""):
    return f"""
  - id: DE-DET-90
    title: Custody ends
    limit: {{kind: detention, starts: [{{fact: detention}}], basis: held, met_by: [{{fact: detention}}]{keys}}}
    versions: [{{period: {period}, CITED}}]
"""


@pytest.mark.parametrize(
    ("keys", "held_from", "found"),
    [
        pytest.param(
            ", first_day: not_counted, whole_days: true",
            "2026-07-03T23:10:00+02:00",
            ("2026-07-04", "2026-07-04"),
            id="the end of the following day",
        ),
        pytest.param(
            ", first_day: counted, whole_days: true",
            "2026-07-03T23:10:00+02:00",
            ("2026-07-03", "2026-07-03"),
            id="the day of the arrest counts",
        ),
        pytest.param(", first_day: not_counted", "2026-07-03", ("2026-07-04", "2026-07-04"), id="from a day"),
        pytest.param("", "2026-07-03", ("2026-07-03", "2026-07-04"), id="left to the system: both"),
        pytest.param(
            ", first_day: not_counted",
            "2026-07-03T23:10:00+02:00",
            ("2026-07-04T23:10:00+02:00", "2026-07-04T23:10:00+02:00"),
            id="to the hour",
        ),
    ],
)
def test_a_rule_may_settle_the_first_day_and_the_hour_of_the_end(keys, held_from, found):
    assessed = assessed_under(
        of_detention("1 day", keys), "2026-07-03T23:30:00+02:00", {**HELD, "held_from": held_from}
    )

    assert ends(assessed, "DE-DET-90") == found


@pytest.mark.parametrize(
    ("first_day", "last_day"), [("counted", "2026-07-07"), ("not_counted", "2026-07-08")]
)
def test_a_rule_may_settle_whether_the_day_of_a_ruling_counts(first_day, last_day):
    rules = f"""
  - id: DE-APP-90
    title: Action within 1 week
    limit: {{kind: appeal, starts: [{{fact: ruling}}], basis: known, first_day: {first_day}}}
    versions: [{{period: 1 week, CITED}}]
"""
    assert ends(assessed_under(rules, "2026-07-02", REFUSED), "DE-APP-90") == (last_day, last_day)


REVIEW = """
  - id: DE-DET-91
    title: A review every 3 months
    limit: {kind: authority, starts: [{fact: ruling, outcome: detention_ordered}], basis: pronounced, repeats: true}
    versions: [{period: 3 months, CITED}]
"""
DETAINED = {**REFUSED, "id": "ordered", "outcome": "detention_ordered"}


def reviewed(number, done_on, **values):
    return {
        "id": f"review{number}",
        "type": "act",
        "proceeding": "asylum",
        "rule": "DE-DET-91",
        "trigger": "ordered",
        "done_on": done_on,
        **values,
    }


@pytest.mark.parametrize(
    ("day", "acts", "file_by", "state"),
    [
        pytest.param("2026-09-01", [], "2026-10-01", "open", id="the first"),
        pytest.param("2026-10-05", [], "2026-10-01", "missed", id="left out"),
        pytest.param(
            "2026-10-05",
            [reviewed(1, "2026-09-28")],
            "2026-12-31",
            "open",
            id="the second: New Year is closed",
        ),
        pytest.param(
            "2027-01-10",
            [reviewed(1, "2026-09-28"), reviewed(2, "2027-01-04")],
            "2027-04-01",
            "open",
            id="the third",
        ),
        pytest.param(
            "2026-10-05",
            [reviewed(1, "2026-09-28", certainty="reported")],
            "2026-10-01",
            "unknown",
            id="reported only: whether it was held is not known",
        ),
        pytest.param("2026-09-01", [reviewed(1, "2026-09-28")], "2026-10-01", "open", id="not yet held"),
    ],
)
def test_a_review_moves_the_limit_on_by_one_period(day, acts, file_by, state):
    found = deadline(assessed_under(REVIEW, day, DETAINED, *acts), "DE-DET-91")

    assert (found["file_by"], found["state"]) == (file_by, state)


ABROAD = """
  - id: GB-APP-90
    title: Appeal within 28 days of departure
    limit: {kind: appeal, starts: [{fact: ruling}], basis: departed, met_by: [{fact: appeal}]}
    versions: [{period: 28 days, CITED}]
"""


def left(id_="left", on="2026-07-10", person="p1", **values):
    return {
        "id": id_,
        "type": "departure_attempt",
        "person": person,
        "tried_on": on,
        "result": "left",
        **values,
    }


SENT_AWAY = {
    "id": "sent",
    "type": "removal_step",
    "person": "p1",
    "step": "carried_out",
    "happened_at": "2026-07-11",
}


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        pytest.param([], None, id="nobody left"),
        pytest.param([left(on="2026-06-20")], None, id="left before the ruling"),
        pytest.param([left(result="stopped")], None, id="stopped at the border"),
        pytest.param([left()], ("2026-08-07", "2026-08-07"), id="left after it"),
        pytest.param(
            [left(), left("again", "2026-07-15")], ("2026-08-07", "2026-08-07"), id="the first departure"
        ),
        pytest.param([SENT_AWAY], ("2026-08-07", "2026-08-10"), id="sent away; the end is a Saturday"),
        pytest.param([left(on="unknown")], (None, None), id="nobody knows when"),
    ],
)
def test_a_limit_may_start_with_the_departure_after_a_ruling(facts, found):
    assert ends(assessed_under(ABROAD, "2026-07-20", REFUSED, *facts), "GB-APP-90") == found


def test_each_of_a_family_has_the_limit_of_their_own_departure():
    found = assessed_under(
        ABROAD,
        "2026-07-20",
        REFUSED,
        left(),
        left("later", "2026-07-13", "p2"),
        persons={"p1": PERSON, "p2": PERSON, "p3": PERSON},
        proceedings={"asylum": {"kind": "asylum", "persons": ["p1", "p2", "p3"]}},
    )

    assert {tuple(one["persons"]): one["last_day"] for one in found["deadlines"]} == {
        ("p1",): "2026-08-07",
        ("p2",): "2026-08-10",
    }


AFTER_A_STAY = """
  - id: DE-DEP-90
    title: One week to leave after a stay was refused
    limit: {kind: other_act, starts: [{fact: stay_ruling, outcome: refused}], basis: served}
    versions: [{period: 1 week, CITED}]
"""
ASKED = {
    "id": "asked",
    "type": "stay_request",
    "proceeding": "asylum",
    "against": "refused",
    "requested_on": "2026-07-02",
}


@pytest.mark.parametrize(
    ("dates", "found", "lacking"),
    [
        ({"decided_on": "2026-07-07", "served_on": "2026-07-09"}, ("2026-07-16", "2026-07-16"), []),
        ({"decided_on": "2026-07-07"}, ("2026-07-14", None), ["served_on"]),
    ],
    ids=["served", "service is not recorded"],
)
def test_a_ruling_on_a_stay_starts_a_limit_with_its_service(dates, found, lacking):
    refused = {
        "id": "no",
        "type": "stay_ruling",
        "proceeding": "asylum",
        "on_request": "asked",
        "outcome": "refused",
    }

    assessed = assessed_under(AFTER_A_STAY, "2026-07-10", REFUSED, ASKED, {**refused, **dates})

    assert ends(assessed, "DE-DEP-90") == found
    missing = [flag["text"] for flag in assessed["flags"] if flag["kind"] == "fact_missing"]
    assert [key for key in ("served_on",) for text in missing if key in text] == lacking


LATE = """
  - id: DE-APP-90
    title: Action within 1 week
    limit: {kind: appeal, starts: [{fact: ruling, outcome: refusal}], basis: known, met_by: [{fact: appeal}]}
    versions: [{period: 1 week, CITED}]
  - id: DE-LATE-90
    title: Ask to be heard although late within 2 weeks after the obstacle ended
    limit:
      kind: other_act
      starts: [{fact: late_request, proceeding: asylum}]
      basis: obstacle_ended
      met_by: [{fact: late_request}]
    versions: [{period: 2 weeks, CITED}]
  - id: DE-LATE-91
    title: In criminal proceedings within 1 week
    limit: {kind: other_act, starts: [{fact: late_request, proceeding: criminal}], basis: obstacle_ended}
    versions: [{period: 1 week, CITED}]
"""


def late(**dates):
    return {"id": "late", "type": "late_request", "proceeding": "asylum", "against": "refused", **dates}


@pytest.mark.parametrize(
    ("dates", "state"),
    [
        ({"obstacle_ended_on": "2026-07-20"}, "open"),
        ({"obstacle_ended_on": "2026-07-20", "requested_on": "2026-07-27"}, "met"),
        ({"obstacle_ended_on": "2026-07-01", "requested_on": "2026-07-27"}, "late"),
        ({"obstacle_ended_on": "2026-07-01"}, "missed"),
    ],
)
def test_a_late_request_starts_its_own_limit_and_meets_it_once_made(dates, state):
    assert states(assessed_under(LATE, "2026-07-28", REFUSED, late(**dates)))["DE-LATE-90"] == state


def test_a_missed_limit_names_the_late_remedies_of_its_sort_of_proceeding():
    found = assessed_under(LATE, "2026-07-28", REFUSED)

    flag = next(flag for flag in found["flags"] if flag["kind"] == "deadline_missed")
    assert flag["rules"] == ["DE-APP-90", "DE-LATE-90"]
    assert "Ask to be heard although late within 2 weeks after the obstacle ended" in flag["text"]
    assert "criminal" not in flag["text"]


NOT_A_RULING = """
  - id: DE-APP-91
    title: A complaint against being held, within 1 week
    limit: {kind: appeal, starts: [{fact: detention, ground: police}], basis: held, met_by: [MET]}
    versions: [{period: 1 week, CITED}]
"""
COMPLAINT = {
    "id": "complaint",
    "type": "appeal",
    "proceeding": "review",
    "remedy": "complaint",
    "lodged_on": "2026-07-06",
}


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        pytest.param([COMPLAINT], "met", id="answered"),
        pytest.param([{**COMPLAINT, "lodged_on": "2026-07-02"}], "open", id="older than it"),
        pytest.param([{**COMPLAINT, "proceeding": "asylum"}], "open", id="of another proceeding"),
        pytest.param([REFUSED, {**COMPLAINT, "against": "refused"}], "open", id="against a ruling"),
    ],
)
def test_a_challenge_may_answer_what_is_no_ruling(facts, state):
    rules = NOT_A_RULING.replace("MET", "{fact: appeal, remedy: complaint, proceeding: detention_review}")
    proceedings = {
        "asylum": {"kind": "asylum", "persons": ["p1"]},
        "review": {"kind": "detention_review", "persons": ["p1"]},
    }

    found = assessed_under(
        rules, "2026-07-07", {**HELD, "held_from": "2026-07-03"}, *facts, proceedings=proceedings
    )

    assert states(found) == {"DE-APP-91": state}


def test_a_limit_on_a_detention_of_unknown_ground_is_listed_and_never_missed():
    rules = of_detention("3 days").replace("{fact: detention}]", "{fact: detention, ground: police}]", 1)
    held = {key: value for key, value in HELD.items() if key != "ground"}

    found = assessed_under(rules, "2026-07-20", {**held, "held_from": "2026-07-03"})

    assert states(found) == {"DE-DET-90": "unknown"}
    assert raised(found)["detention_limit_passed"] == "critical"
    assert raised(found)["fact_missing"] == "warning"


@pytest.mark.parametrize(
    ("starts", "found"),
    [
        ("", {"DE-DET-90": "open", "DE-DET-91": "open"}),
        (", starts: [{fact: detention, ground: police}]", {"DE-DET-90": "open", "DE-DET-91": "open"}),
        (", starts: [{fact: detention, ground: criminal}]", {"DE-DET-90": "open"}),
    ],
)
def test_a_limit_may_be_counted_back_from_the_end_of_another_where_its_own_ground_is_there(starts, found):
    rules = (
        of_detention("10 days")
        + f"""
  - id: DE-DET-91
    title: Ask for more time 3 days before it ends
    limit: {{kind: authority, after: DE-DET-90{starts}}}
    versions: [{{period: -3 days, CITED}}]
"""
    )

    assert states(assessed_under(rules, "2026-07-04", {**HELD, "held_from": "2026-07-03"})) == found


def test_a_detention_on_another_ground_starts_no_limit():
    rules = of_detention("3 days").replace("{fact: detention}]", "{fact: detention, ground: criminal}]", 1)

    assert states(assessed_under(rules, "2026-07-04", {**HELD, "held_from": "2026-07-03"})) == {}

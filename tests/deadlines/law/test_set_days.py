"""Days that somebody set: they live beside the computed ones, and never hide them."""

import pytest

from tests.deadlines.law.cases import APPLIED, REFUSED, assessed, case_file, fact, raised

SET_BY_COURT = {
    "id": "set",
    "type": "extension",
    "proceeding": "asylum",
    "last_day": "2022-12-20",
    "by": "the district court",
    "source": "its letter of 1 December",
    "note": "translations of the birth certificates",
}
DONE = {"id": "done", "type": "act", "proceeding": "asylum", "trigger": "set", "done_on": "2022-12-19"}


def days(assessment):
    return {
        (found["rule"], found["trigger"]): (found["file_by"], found["state"])
        for found in assessment["deadlines"]
    }


def on(day, *facts):
    return assessed(case_file(APPLIED, *facts), day)


def test_a_day_that_was_set_stands_beside_what_is_counted():
    before = days(on("2022-12-10", REFUSED))

    after = days(on("2022-12-10", REFUSED, SET_BY_COURT))

    assert after == before | {("SET", "set"): ("2022-12-20", "open")}


def test_it_says_who_set_it():
    found = next(d for d in on("2022-12-10", SET_BY_COURT)["deadlines"] if d["rule"] == "SET")

    assert found["steps"] == ["set by the district court: 2022-12-20"]
    assert (found["kind"], found["persons"]) == ("other_act", ["p1"])


@pytest.mark.parametrize(
    ("day", "level"), [("2022-12-08", "notice"), ("2022-12-15", "warning"), ("2022-12-18", "critical")]
)
def test_it_is_flagged_as_it_comes_near(day, level):
    assert raised(on(day, SET_BY_COURT))["deadline_near"] == level


def test_it_is_met_by_an_act_that_names_it():
    assert days(on("2022-12-24", SET_BY_COURT, DONE))["SET", "set"] == ("2022-12-20", "met")


def test_an_act_after_the_day_is_late():
    late = fact(DONE, done_on="2022-12-22")

    assert days(on("2022-12-24", SET_BY_COURT, late))["SET", "set"] == ("2022-12-20", "late")


def test_nothing_done_is_a_missed_deadline():
    assessment = on("2022-12-24", SET_BY_COURT)

    assert days(assessment)["SET", "set"] == ("2022-12-20", "missed")
    assert raised(assessment)["deadline_missed"] == "critical"


def test_a_day_fixed_in_place_of_a_computed_one_is_no_second_deadline():
    fixed = fact(SET_BY_COURT, rule="KZ-APP-01", trigger="refused", last_day="2023-03-15")

    found = days(on("2022-12-10", REFUSED, fixed))

    assert found["KZ-APP-01", "refused"] == ("2023-03-15", "open")
    assert ("SET", "set") not in found


@pytest.mark.parametrize("named", [{"rule": "KZ-APP-99", "trigger": "refused"}, {"rule": "KZ-APP-01"}])
def test_a_day_that_names_no_time_limit_of_the_case_is_not_lost(named):
    assert days(on("2022-12-10", REFUSED, fact(SET_BY_COURT, **named)))["SET", "set"] == (
        "2022-12-20",
        "open",
    )


def test_a_day_nobody_knows_is_asked_for():
    found = next(
        d for d in on("2022-12-10", fact(SET_BY_COURT, last_day="unknown"))["deadlines"] if d["rule"] == "SET"
    )

    assert (found["file_by"], found["state"]) == (None, "unknown")
    assert "fact_missing" in raised(on("2022-12-10", fact(SET_BY_COURT, last_day="unknown")))


def test_a_day_known_as_a_span_is_safe_at_its_first():
    assert days(on("2022-12-10", fact(SET_BY_COURT, last_day="2022-12-18/2022-12-22")))["SET", "set"] == (
        "2022-12-18",
        "open",
    )

"""What raises a flag, and when time alone does."""

import pytest

from tests.deadlines.law.cases import (
    APPEALED,
    APPLIED,
    REFUSED,
    SENTENCED,
    assessed,
    case_file,
    fact,
    raised,
    states,
)

HELD = {
    "id": "held",
    "type": "detention",
    "person": "p1",
    "held_from": "2022-12-06",
    "ground": "extradition_provisional",
    "place": "Almaty",
}
STEP = {"id": "step", "type": "removal_step", "person": "p1", "step": "moved_to_border"}
WANTED = {"id": "wanted", "type": "wanted_notice", "person": "p1", "by": "RU", "known_on": "2022-10-02"}


def flags(day, *facts):
    return raised(assessed(case_file(*facts), day))


@pytest.mark.parametrize(
    ("day", "level"),
    [
        ("2022-12-15T23:59:59+06:00", None),
        ("2022-12-16T00:00:00+06:00", "notice"),
        ("2022-12-23T00:00:00+06:00", "warning"),
        ("2022-12-27T00:00:00+06:00", "critical"),
        ("2022-12-30T23:59:59+06:00", "critical"),
    ],
)
def test_a_deadline_comes_near(day, level):
    assert flags(day, APPLIED, REFUSED).get("deadline_near") == level


def test_after_the_safe_day_a_deadline_may_have_been_missed():
    found = assessed(case_file(APPLIED, REFUSED), "2022-12-31")

    assert states(found)["KZ-APP-04"] == "unknown"
    assert raised(found)["deadline_missed"] == "critical"


def test_after_the_last_day_it_was_missed():
    assert states(assessed(case_file(APPLIED, REFUSED), "2023-03-02"))["KZ-APP-04"] == "missed"


def test_a_limit_on_detention_comes_near_and_passes():
    assert "detention_limit_near" not in flags("2023-01-05", HELD)
    assert flags("2023-01-12", HELD)["detention_limit_near"] == "warning"
    assert flags("2023-01-17", HELD)["detention_limit_passed"] == "critical"


def test_a_transfer_between_prisons_starts_no_new_limit():
    first = fact(HELD, held_to="2022-12-20")
    second = fact(HELD, id="moved", held_from="2022-12-20", place="Astana")

    found = assessed(case_file(first, second), "2022-12-25")

    ends = {d["file_by"] for d in found["deadlines"] if d["rule"] == "KZ-EXT-01"}
    assert ends == {"2023-01-14"}


def test_temporary_arrest_ends_when_extradition_arrest_follows():
    provisional = fact(HELD, held_to="2022-12-30")
    extradition = fact(HELD, id="arrest", held_from="2022-12-30", ground="extradition")

    found = assessed(case_file(provisional, extradition), "2023-02-20")

    assert states(found)["KZ-EXT-01"] == "met"
    assert states(found)["KZ-EXT-04"] == "open"


def test_a_certificate_needs_no_renewal_once_the_application_is_decided():
    permit = {
        "id": "permit",
        "type": "permit",
        "person": "p1",
        "kind": "asylum_certificate",
        "issued_on": "2022-10-01",
    }
    granted = fact(REFUSED, outcome="refugee_status")

    assert flags("2023-01-15", APPLIED, permit)["deadline_missed"] == "critical"
    assert "deadline_missed" not in flags("2023-01-15", APPLIED, permit, granted)


def test_a_step_towards_the_border_is_critical_whatever_bars_removal():
    step = fact(STEP, happened_at="2022-10-14T08:00:00+06:00")

    found = flags("2022-10-15", APPLIED, step)

    assert found["removal_risk"] == "critical"
    assert found["bar_not_served"] == "critical"


def test_a_bar_told_to_the_authority_at_that_place_is_served():
    step = fact(STEP, happened_at="2022-10-14T08:00:00+06:00", place="Kordai")
    told = {
        "id": "told",
        "type": "bar_notice",
        "person": "p1",
        "rule": "KZ-BAR-01",
        "place": "Kordai",
        "given_at": "2022-10-14T09:00:00+06:00",
    }

    assert "bar_not_served" not in flags("2022-10-15", APPLIED, step, told)
    assert "bar_not_served" in flags("2022-10-15", APPLIED, step, fact(told, place="Almaty"))


def test_a_step_called_off_is_open_no_longer():
    step = fact(STEP, happened_at="2022-10-14T08:00:00+06:00")
    off = fact(STEP, id="off", step="called_off", happened_at="2022-10-14T18:00:00+06:00")

    assert "removal_risk" not in flags("2022-10-15", APPLIED, step, off)


def test_a_removal_while_barred_is_alleged_to_be_a_breach():
    done = fact(STEP, step="carried_out", happened_at="2022-10-14T08:00:00+06:00")

    assert flags("2022-10-15", APPLIED, done)["breach_alleged"] == "critical"
    assert "breach_alleged" not in flags("2022-10-15", done)


def test_the_state_one_fled_is_looking():
    assert flags("2022-10-15", APPLIED, WANTED)["extradition_risk"] == "warning"
    assert flags("2022-12-10", APPLIED, WANTED, HELD)["extradition_risk"] == "critical"
    assert "extradition_risk" not in flags("2022-10-15", APPLIED, fact(WANTED, by="CU"))


def test_expulsion_to_the_state_that_looks_for_the_person_is_disguised_extradition():
    assert flags("2023-01-15", APPLIED, WANTED, SENTENCED)["disguised_extradition"] == "warning"
    assert "disguised_extradition" not in flags("2023-01-15", WANTED, fact(SENTENCED, countries=["AM"]))


def test_who_is_held_and_not_located_for_two_days_is_looked_for():
    seen = {"id": "seen", "type": "whereabouts", "person": "p1", "place": "Almaty"}

    assert flags("2022-12-20", HELD)["whereabouts_stale"] == "warning"
    located = fact(seen, confirmed_at="2022-12-19T13:00:00+06:00")
    assert "whereabouts_stale" not in flags("2022-12-20", HELD, located)
    assert "whereabouts_stale" in flags("2022-12-22", HELD, located)


def test_a_waiver_makes_the_time_limit_moot():
    waiver = {
        "id": "w",
        "type": "waiver",
        "proceeding": "asylum",
        "ruling": "refused",
        "waived_on": "2022-12-01",
    }

    assert states(assessed(case_file(APPLIED, REFUSED, waiver), "2022-12-05"))["KZ-APP-04"] == "moot"


def test_a_date_fixed_by_a_court_stands_in_place_of_the_computed_one():
    fixed = {
        "id": "x",
        "type": "extension",
        "proceeding": "asylum",
        "rule": "KZ-APP-04",
        "trigger": "refused",
        "last_day": "2023-02-10",
        "by": "the court",
    }

    found = assessed(case_file(APPLIED, REFUSED, fixed), "2023-01-15")

    deadline = next(d for d in found["deadlines"] if d["rule"] == "KZ-APP-04")
    assert (deadline["file_by"], deadline["last_day"], deadline["state"]) == (
        "2023-02-10",
        "2023-02-10",
        "open",
    )


def test_a_bar_that_ends_with_the_window_is_warned_of_until_the_appeal_is_filed():
    assert flags("2022-12-02", APPLIED, REFUSED)["bar_ending"] == "warning"
    assert flags("2022-12-28", APPLIED, REFUSED)["bar_ending"] == "critical"
    assert "bar_ending" not in flags("2022-12-12", APPLIED, REFUSED, APPEALED)


def test_a_hearing_on_the_appeal_is_a_bar_that_may_end():
    hearing = {
        "id": "h",
        "type": "hearing",
        "proceeding": "asylum",
        "what": "hearing",
        "set_for": "2023-01-20",
    }

    assert flags("2023-01-10", APPLIED, REFUSED, APPEALED, hearing)["bar_ending"] == "warning"
    assert flags("2023-01-18", APPLIED, REFUSED, APPEALED, hearing)["bar_ending"] == "critical"
    assert "bar_ending" not in flags("2023-01-10", APPLIED, REFUSED, APPEALED, fact(hearing, called_off=True))


def test_a_court_action_without_a_complaint_before_it_is_noted():
    found = assessed(case_file(APPLIED, REFUSED, APPEALED), "2022-12-15")

    (flag,) = [flag for flag in found["flags"] if flag["rules"] == ["KZ-APP-03"]]
    assert (flag["kind"], flag["level"]) == ("law_unverified", "notice")
    assert flag["facts"] == ["refused", "appealed"]


def test_a_ruling_from_which_no_rule_draws_a_time_limit_is_flagged():
    ruling = fact(SENTENCED, outcome="detention_ordered", orders=None)

    assert flags("2022-12-05", ruling)["no_deadline_found"] == "warning"

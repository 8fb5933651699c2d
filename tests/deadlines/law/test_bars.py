"""What bars removal, fact by fact, in the words of the contract."""

import pytest

from cases.dates import read_instant
from deadlines.assessment import assessment_of
from tests.deadlines.law.cases import (
    APPEALED,
    APPLIED,
    ASYLUM,
    CRIMINAL,
    REFUSED,
    SENTENCED,
    assessed,
    bars,
    case_file,
    fact,
    person,
    raised,
    ruling_on,
    status,
)

STATUS = {
    "id": "s",
    "type": "protection",
    "person": "p1",
    "kind": "subsidiary",
    "by": "KZ",
    "countries": ["RU"],
}


def at(day, *facts, **document):
    return assessed(case_file(*facts, **document), day)


def test_nothing_recorded_is_no_bar_found_and_never_allowed():
    found = at("2022-10-15")

    assert status(found) == "no_bar_found"
    assert found["persons"]["p1"]["removal"]["evidence"] == "unverified"


def test_a_first_application_bars_removal_until_it_is_answered():
    assert status(at("2022-10-15", APPLIED)) == "barred"


def test_whether_it_is_a_first_application_is_never_assumed():
    asylum = fact(ASYLUM, subsequent=None)

    found = at("2022-10-15", APPLIED, proceedings={"asylum": asylum})

    assert status(found) == "unknown"
    assert found["persons"]["p1"]["removal"]["missing"] == [
        {"fact": "applied", "key": "subsequent", "why": "whether this is a first application decides"}
    ]
    assert raised(found)["fact_missing"] == "warning"


def test_the_effect_of_a_subsequent_application_is_not_known_here():
    assert status(at("2022-10-15", APPLIED, proceedings={"asylum": fact(ASYLUM, subsequent=1)})) == "unknown"


def test_a_withdrawn_application_bars_nothing():
    assert status(at("2022-10-15", fact(APPLIED, withdrawn_on="2022-10-10"))) == "no_bar_found"


def test_a_refusal_that_can_be_challenged_is_a_claimed_bar():
    found = at("2022-12-02", APPLIED, REFUSED)

    assert status(found) == "barred_contested"
    assert bars(found)["KZ-BAR-03"] is True


def test_a_pending_appeal_is_a_claimed_bar():
    found = at("2022-12-15", APPLIED, REFUSED, APPEALED)

    assert status(found) == "barred_contested"
    assert bars(found)["KZ-BAR-02"] is True


@pytest.mark.parametrize("outcome", ["quashed", "remitted"])
def test_after_a_refusal_falls_the_application_is_pending_again(outcome):
    found = at("2023-02-15", APPLIED, REFUSED, APPEALED, ruling_on("appealed", outcome))

    assert status(found) == "barred"
    assert bars(found)["KZ-BAR-01"] is True


def test_after_a_court_ruling_falls_the_appeal_it_decided_is_pending_again():
    second = {**APPEALED, "id": "cassation", "against": "on-appealed", "lodged_on": "2023-02-10"}
    facts = [APPLIED, REFUSED, APPEALED, ruling_on("appealed", "upheld"), second]

    found = at("2023-04-15", *facts, ruling_on("cassation", "quashed", on="2023-04-01"))

    assert bars(found)["KZ-BAR-02"] is True


def test_a_ruling_of_which_nobody_recorded_the_outcome_leaves_the_answer_unknown():
    found = at("2022-12-02", APPLIED, fact(REFUSED, outcome=None))

    assert status(found) == "unknown"
    missing = found["persons"]["p1"]["removal"]["missing"]
    assert ("refused", "outcome") in {(one["fact"], one["key"]) for one in missing}


def test_a_ruling_that_may_have_given_protection_leaves_the_answer_unknown():
    assert status(at("2022-12-02", fact(REFUSED, outcome=None))) == "unknown"


def test_a_status_of_unknown_kind_may_protect_and_may_not():
    found = at("2023-06-01", fact(STATUS, kind=None))

    assert status(found) == "unknown"
    assert ("s", "kind") in {
        (one["fact"], one["key"]) for one in found["persons"]["p1"]["removal"]["missing"]
    }


def test_an_upheld_refusal_bars_nothing_once_it_is_final():
    facts = [APPLIED, REFUSED, APPEALED, ruling_on("appealed", "upheld")]
    final = [APPLIED, REFUSED, APPEALED, ruling_on("appealed", "upheld", final_on="2023-03-15")]

    assert status(at("2023-06-15", *facts)) == "unknown"
    assert raised(at("2023-06-15", *facts))["fact_missing"] == "warning"
    assert "KZ-BAR-02" not in bars(at("2023-06-15", *final))
    assert status(at("2023-06-15", *final)) == "no_bar_found"


def test_protection_granted_on_appeal_bars_removal_to_the_country_of_danger():
    found = at(
        "2023-02-15", APPLIED, REFUSED, APPEALED, ruling_on("appealed", "reversed", result="refugee_status")
    )

    assert status(found) == "barred"
    assert bars(found)["GEN-BAR-02"] is True


def test_a_reversal_without_its_result_leaves_the_answer_unknown():
    found = at("2023-02-15", APPLIED, REFUSED, APPEALED, ruling_on("appealed", "reversed"))

    assert status(found) == "unknown"
    missing = found["persons"]["p1"]["removal"]["missing"]
    assert ("on-appealed", "result") in {(one["fact"], one["key"]) for one in missing}


def test_status_does_not_bar_removal_to_a_country_without_danger():
    order = fact(SENTENCED, countries=["AM"])

    assert status(at("2023-06-01", STATUS, SENTENCED)) == "barred"
    assert status(at("2023-06-01", STATUS, order)) == "no_bar_found"


def test_the_weakest_destination_decides():

    assert status(at("2023-06-01", STATUS, fact(SENTENCED, countries=["RU", "AM"]))) == "no_bar_found"


LATE = fact(APPEALED, lodged_on="2023-03-05")


def test_an_appeal_after_the_last_day_bars_nothing():
    found = at("2023-03-15", APPLIED, REFUSED, LATE)

    assert "KZ-BAR-02" not in bars(found)
    assert status(found) == "no_bar_found"


def test_a_late_appeal_bars_once_the_request_to_be_heard_late_is_granted():
    request = {
        "id": "late",
        "type": "late_request",
        "proceeding": "asylum",
        "against": "refused",
        "requested_on": "2023-03-05",
        "decided_on": "2023-03-10",
        "outcome": "granted",
    }

    assert bars(at("2023-03-15", APPLIED, REFUSED, LATE, request))["KZ-BAR-02"] is True


def test_an_appeal_by_the_state_bars_nothing():
    found = at("2023-06-15", APPLIED, REFUSED, fact(APPEALED, by="state"))

    assert "KZ-BAR-02" not in bars(found)


@pytest.mark.parametrize("certainty", ["reported", "disputed"])
def test_on_facts_that_are_not_confirmed_a_bar_is_at_most_contested(certainty):
    assert status(at("2022-10-15", fact(APPLIED, certainty=certainty))) == "barred_contested"


def test_what_may_not_have_happened_yet_is_read_both_ways():
    application = fact(APPLIED, made_on="2022-10-01/2022-10-31")

    found = at("2022-10-15", application)

    assert status(found) == "unknown"
    assert bars(found)["KZ-BAR-01"] == "unknown"
    assert raised(found)["fact_missing"] == "warning"
    assert status(at("2022-11-02", application)) == "barred"


def test_nothing_recorded_happened_after_it_was_recorded():
    recorded = fact(APPLIED, made_on="2022-10-01/2022-10-31", recorded_at="2022-10-10T10:00:00+06:00")

    assert status(at("2022-10-15", recorded)) == "barred"


def test_an_indicated_measure_bars_even_in_a_country_without_a_pack():
    measure = {
        "id": "m",
        "type": "interim_measure",
        "person": "p1",
        "body": "ECtHR",
        "requested_on": "2023-01-01",
    }

    asked = at("2023-01-05", measure, jurisdiction="FR")
    indicated = at("2023-01-05", fact(measure, indicated_on="2023-01-02"), jurisdiction="FR")

    assert status(asked) == "unknown"
    assert bars(asked)["COE-04"] is False
    assert raised(asked)["no_pack"] == "warning"
    assert status(indicated) == "barred"


def test_a_lifted_measure_bars_nothing():
    measure = {
        "id": "m",
        "type": "interim_measure",
        "person": "p1",
        "body": "HRC",
        "indicated_on": "2023-01-02",
    }

    assert status(at("2023-01-05", measure)) == "barred"
    assert status(at("2023-01-05", fact(measure, lifted_on="2023-01-04"))) == "no_bar_found"


def test_the_strasbourg_court_is_not_available_against_kazakhstan():
    found = at("2022-10-15", APPLIED)

    assert {"rule": "COE-03", "why": "Kazakhstan is not a party to the Convention"} in (
        found["persons"]["p1"]["removal"]["not_available"]
    )


STAY_ASKED = {
    "id": "asked",
    "type": "stay_request",
    "proceeding": "criminal",
    "against": "sentenced",
    "requested_on": "2023-01-10",
}
STAY_GRANTED = {
    "id": "granted",
    "type": "stay_ruling",
    "proceeding": "criminal",
    "on_request": "asked",
    "decided_on": "2023-01-12",
    "outcome": "granted",
}


def test_a_stay_asked_for_is_listed_and_bars_nothing():
    found = at("2023-01-11", SENTENCED, STAY_ASKED)

    assert bars(found)["GEN-BAR-01"] is False
    assert status(found) == "no_bar_found"


def test_a_stay_granted_bars_the_order_it_names():
    found = at("2023-01-15", SENTENCED, STAY_ASKED, STAY_GRANTED)

    assert status(found) == "barred"
    assert "removal_risk" not in raised(found)


def test_a_stay_bars_no_other_order():
    other = {
        **SENTENCED,
        "id": "removal",
        "proceeding": "removal",
        "outcome": "removal_ordered",
        "body": "authority",
    }
    proceedings = {"criminal": CRIMINAL, "removal": {"kind": "removal", "persons": ["p1"]}}

    found = at("2023-06-15", SENTENCED, STAY_ASKED, STAY_GRANTED, other, proceedings=proceedings)

    assert status(found) == "no_bar_found"
    assert raised(found)["removal_risk"] == "critical"


def test_a_stay_ends_on_its_last_day():
    granted = fact(STAY_GRANTED, until="2023-02-01")

    assert status(at("2023-01-31", SENTENCED, STAY_ASKED, granted)) == "barred"
    assert status(at("2023-02-03", SENTENCED, STAY_ASKED, granted)) == "no_bar_found"


def test_a_verdict_under_appeal_cannot_be_carried_out():
    appeal = {**APPEALED, "id": "of-verdict", "proceeding": "criminal", "against": "sentenced"}

    found = at("2022-12-20", SENTENCED, appeal)

    assert bars(found)["KZ-CRIM-04"] is True
    assert status(found) == "barred"
    assert "removal_risk" not in raised(found)


def test_the_bar_of_one_proceeding_does_not_make_the_order_of_another_unenforceable():
    found = at("2023-01-15", APPLIED, REFUSED, APPEALED, SENTENCED)

    assert status(found) == "barred_contested"
    assert raised(found)["removal_risk"] == "critical"
    assert raised(found)["conflict"] == "critical"


def test_a_period_to_leave_is_listed_and_silences_no_alarm():
    found = at("2022-12-20", fact(SENTENCED, leave_by="2023-01-31"))

    assert bars(found)["GEN-BAR-PERIOD"] is True
    assert raised(at("2023-01-20", fact(SENTENCED, leave_by="2023-01-31")))["removal_risk"] == "critical"


def test_a_family_is_told_apart():
    family = {"p1": person(), "p2": person("spouse")}
    asylum = fact(ASYLUM, persons=["p1", "p2"])

    found = at(
        "2023-01-20",
        APPLIED,
        REFUSED,
        fact(APPEALED, persons=["p1"]),
        SENTENCED,
        persons=family,
        proceedings={"asylum": asylum, "criminal": CRIMINAL},
    )

    assert bars(found, "p1")["KZ-BAR-02"] is True
    assert "KZ-BAR-02" not in bars(found, "p2")
    assert "removal_risk" not in raised(found, "p2")
    open_for = {tuple(d["persons"]): d["state"] for d in found["deadlines"] if d["rule"] == "KZ-APP-04"}
    assert open_for == {("p1",): "met", ("p2",): "unknown"}


def test_extradition_stands_beside_removal_where_it_is_asked_for():
    request = {
        "id": "x",
        "type": "extradition_request",
        "person": "p1",
        "by": "RU",
        "received_on": "2022-10-05",
    }

    found = at("2022-10-15", APPLIED, request)

    assert status(found, act="extradition") == "barred_contested"
    assert bars(found, act="extradition")["KZ-EXT-07"] is True
    assert raised(found)["extradition_risk"] == "critical"
    assert "extradition" not in at("2022-10-15", APPLIED)["persons"]["p1"]


def test_what_a_challenge_to_nobody_knows_what_has_changed_is_not_known():
    against_unknown = fact(APPEALED, against=None)

    found = at("2023-03-15", APPLIED, REFUSED, against_unknown, ruling_on("appealed", "quashed"))

    assert status(found) == "unknown"
    assert bars(found)["KZ-BAR-01"] == "unknown"
    assert ("appealed", "against") in {
        (one["fact"], one["key"]) for one in found["persons"]["p1"]["removal"]["missing"]
    }


def test_a_challenge_to_nobody_knows_what_that_changed_nothing_leaves_the_refusal_standing():
    against_unknown = fact(APPEALED, against=None)

    found = at("2023-03-15", APPLIED, REFUSED, against_unknown, ruling_on("appealed", "out_of_time"))

    assert "KZ-BAR-01" not in bars(found)


def test_a_stay_of_nobody_knows_which_ruling_may_be_of_each_order():
    asked = {"id": "asked", "type": "stay_request", "proceeding": "criminal", "requested_on": "2023-03-01"}
    granted = {
        "id": "granted",
        "type": "stay_ruling",
        "proceeding": "criminal",
        "on_request": "asked",
        "decided_on": "2023-03-02",
        "outcome": "granted",
    }

    assert status(at("2023-03-15", SENTENCED, asked, granted)) == "unknown"
    assert status(at("2023-03-15", SENTENCED, asked)) == "no_bar_found"
    assert status(at("2023-03-15", asked, granted)) == "no_bar_found"


OF_NO_ACCOUNT = [
    {"type": "bar_notice", "rule": "KZ-BAR-01", "given_at": "2022-10-10T09:00:00+06:00"},
    {"type": "border_crossing", "crossed_on": "2022-09-20", "from": "RU", "to": "KZ"},
    {"type": "circumstance", "what": "sur_place", "learned_on": "2022-10-05"},
    {"type": "permit", "kind": "asylum_certificate", "issued_on": "2022-10-02"},
    {"type": "wanted_notice", "by": "RU", "known_on": "2022-10-02"},
    {"type": "whereabouts", "place": "Almaty", "confirmed_at": "2022-10-10T09:00:00+06:00"},
]


@pytest.mark.parametrize("of_no_account", OF_NO_ACCOUNT, ids=lambda fact: fact["type"])
def test_members_of_a_family_are_judged_together_but_for_what_a_bar_may_rest_on(of_no_account):
    family = {
        "persons": {"p1": person(), "p2": person("spouse")},
        "proceedings": {"asylum": fact(ASYLUM, persons=["p1", "p2"]), "criminal": CRIMINAL},
    }
    held = {"id": "held", "type": "detention", "person": "p2", "held_from": "2022-10-05"}

    def judged(*facts):
        document = case_file(APPLIED, {"id": "f", "person": "p1", **of_no_account}, *facts, **family)
        return assessment_of(document, at=read_instant("2022-10-15T12:00:00+06:00")).readings[0].bars

    together, apart = judged(), judged(held)
    assert together["p1"] is together["p2"]
    assert apart["p1"] is not apart["p2"]


@pytest.mark.parametrize(
    ("facts", "countries"),
    [
        pytest.param([], ["RU"], id="their own"),
        pytest.param(
            [{"type": "border_crossing", "crossed_on": "2022-09-20", "from": "TJ", "to": "KZ"}],
            ["RU", "TJ"],
            id="the one they came from",
        ),
        pytest.param(
            [{"type": "wanted_notice", "by": "BY", "known_on": "2022-09-20"}],
            ["BY", "RU"],
            id="one that looks for them",
        ),
        pytest.param(
            [{"type": "extradition_request", "by": "BY", "received_on": "2022-09-20"}],
            ["BY", "RU"],
            id="one that asks for them",
        ),
        pytest.param(
            [
                {
                    "type": "extradition_request",
                    "by": "BY",
                    "received_on": "2022-09-20",
                    "withdrawn_on": "2022-09-30",
                }
            ],
            ["RU"],
            id="one that asks no longer",
        ),
        pytest.param(
            [{"type": "border_crossing", "crossed_on": "2022-09-20", "from": "KZ", "to": "KZ"}],
            ["RU"],
            id="never the country itself",
        ),
    ],
)
def test_which_countries_are_of_danger(facts, countries):
    status = fact(STATUS, countries=None)

    found = at("2022-10-15", status, *({"id": "f", "person": "p1", **one} for one in facts))

    (bar,) = [bar for bar in found["persons"]["p1"]["removal"]["bars"] if bar["rule"] == "GEN-BAR-02"]
    assert bar["to"] == countries

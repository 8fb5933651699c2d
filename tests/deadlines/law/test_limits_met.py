"""What meets a time limit, what does not, and when nothing is left to be done about it."""

import pytest

from tests.deadlines.law.cases import states
from tests.deadlines.law.small_facts import APPEALED, APPLIED, ASKED, ASYLUM, REFUSED, SERVED, without
from tests.deadlines.law.small_packs import PERSON, assessed_under, deadline

RULES = """
  - id: DE-APP-90
    title: Action within 2 weeks
    limit: {kind: appeal, starts: [{fact: ruling, outcome: refusal}], basis: served, met_by: [{fact: appeal}]}
    versions: [{period: 2 weeks, CITED}]
  - id: DE-STAY-90
    title: Ask for a stay within 1 week
    limit:
      {kind: stay_request, starts: [{fact: ruling, outcome: refusal}], basis: served, met_by: [{fact: stay_request}]}
    versions: [{period: 1 week, CITED}]
  - id: DE-ENT-90
    title: Apply within 2 weeks of entry
    limit:
      {kind: application, starts: [{fact: border_crossing}], basis: crossed, met_by: [{fact: application}]}
    versions: [{period: 2 weeks, CITED}]
  - id: DE-CERT-90
    title: Have the certificate renewed within 2 weeks
    limit: {kind: other_act, starts: [{fact: permit}], basis: issued}
    versions: [{period: 2 weeks, CITED}]
  - id: DE-LODGE-90
    title: Lodge the application within 2 weeks
    limit: {kind: other_act, starts: [{fact: application}], basis: made, met_by: [{fact: permit}]}
    versions: [{period: 2 weeks, CITED}]
  - id: DE-TIME-90
    title: The authority hands over the file within 2 weeks
    limit: {kind: authority, starts: [{fact: ruling}], basis: served, met_by: [{fact: ruling}]}
    versions: [{period: 2 weeks, CITED}]
"""
BOTH = {"asylum": ASYLUM, "removal": {"kind": "removal", "persons": ["p1"]}}
ENTERED = {"id": "entered", "type": "border_crossing", "person": "p1", "crossed_on": "2026-07-01", "to": "DE"}
LEFT = {"id": "left", "type": "departure_attempt", "person": "p1", "tried_on": "2026-07-05", "result": "left"}
CERTIFIED = {
    "id": "certified",
    "type": "permit",
    "person": "p1",
    "kind": "asylum_certificate",
    "issued_on": "2026-07-01",
}
WAIVED = {
    "id": "waived",
    "type": "waiver",
    "proceeding": "asylum",
    "ruling": "refused",
    "waived_on": "2026-07-04",
}
AGAIN = {**REFUSED, "id": "again", "pronounced_on": "2026-07-06"}


def state(rule, *facts, day="2026-07-08", **document):
    return states(assessed_under(RULES, day, *facts, **{"proceedings": BOTH, **document})).get(rule)


@pytest.mark.parametrize(
    ("rule", "facts", "stands"),
    [
        pytest.param("DE-APP-90", [APPEALED | {"lodged_on": "2026-07-06"}], "met", id="an action"),
        pytest.param("DE-STAY-90", [APPEALED | {"lodged_on": "2026-07-06"}], "open", id="another step"),
        pytest.param("DE-STAY-90", [ASKED | {"requested_on": "2026-07-06"}], "met", id="a request"),
        pytest.param(
            "DE-STAY-90",
            [without(ASKED, "against") | {"requested_on": "2026-07-06"}],
            "unknown",
            id="a request about nobody knows what",
        ),
        pytest.param(
            "DE-STAY-90",
            [without(ASKED, "against") | {"requested_on": "2026-07-06", "proceeding": "removal"}],
            "open",
            id="a request in another proceeding",
        ),
        pytest.param(
            "DE-APP-90",
            [without(APPEALED, "against") | {"lodged_on": "2026-07-06", "proceeding": "removal"}],
            "open",
            id="an action in another proceeding",
        ),
        pytest.param(
            "DE-APP-90",
            [without(APPEALED, "against") | {"lodged_on": "2026-06-06"}],
            "unknown",
            id="an action in its proceeding, whenever it was brought",
        ),
        pytest.param("DE-APP-90", [WAIVED], "moot", id="what was waived need not be done"),
        pytest.param("DE-TIME-90", [WAIVED], "open", id="but for what binds the authority"),
    ],
)
def test_what_meets_a_limit_that_a_ruling_starts(rule, facts, stands):
    assert state(rule, REFUSED, SERVED, *facts) == stands


def test_a_challenge_meets_the_limit_of_the_ruling_it_names_alone():
    found = assessed_under(
        RULES, "2026-07-12", REFUSED, SERVED, AGAIN, APPEALED | {"against": "again"}, proceedings=BOTH
    )

    by_ruling = {one["trigger"]: one["state"] for one in found["deadlines"] if one["rule"] == "DE-APP-90"}
    assert by_ruling == {"refused": "open", "again": "met"}


@pytest.mark.parametrize(
    ("facts", "stands"),
    [
        pytest.param([], "open", id="nothing"),
        pytest.param([APPLIED | {"made_on": "2026-07-05"}], "met", id="applied after entry"),
        pytest.param([APPLIED], "open", id="applied before it"),
        pytest.param([LEFT], "moot", id="left since"),
        pytest.param([LEFT | {"tried_on": "2026-06-20"}], "open", id="left before"),
        pytest.param([LEFT | {"result": "stopped"}], "open", id="stopped at the border"),
        pytest.param([LEFT | {"person": "p2"}], "open", id="another person left"),
    ],
)
def test_what_entry_starts_ends_with_the_application_or_with_leaving(facts, stands):
    assert state("DE-ENT-90", ENTERED, *facts, persons={"p1": PERSON, "p2": PERSON}) == stands


@pytest.mark.parametrize(
    ("facts", "stands"),
    [
        pytest.param([APPLIED], "open", id="the application waits"),
        pytest.param([APPLIED, REFUSED], "moot", id="it is answered"),
        pytest.param(
            [APPLIED, REFUSED, APPEALED | {"lodged_on": "2026-07-06"}], "open", id="an appeal waits"
        ),
        pytest.param(
            [APPLIED, REFUSED, APPEALED | {"lodged_on": "2026-07-06", "by": "state"}],
            "moot",
            id="an appeal of the State",
        ),
        pytest.param([], "moot", id="there is none"),
    ],
)
def test_a_certificate_is_renewed_while_something_is_undecided(facts, stands):
    assert state("DE-CERT-90", CERTIFIED, *facts) == stands


@pytest.mark.parametrize(
    ("values", "stands"),
    [({}, "open"), ({"withdrawn_on": "2026-07-07"}, "moot"), ({"withdrawn_on": "2026-07-09"}, "open")],
)
def test_what_an_application_starts_ends_with_its_withdrawal(values, stands):
    assert state("DE-LODGE-90", APPLIED | {"made_on": "2026-07-01"} | values) == stands


def test_what_happened_before_the_limit_began_does_not_meet_it():
    applied = APPLIED | {"made_on": "2026-07-01"}

    assert state("DE-LODGE-90", applied, CERTIFIED | {"issued_on": "2026-06-30"}) == "open"
    assert state("DE-LODGE-90", applied, CERTIFIED | {"issued_on": "2026-07-02"}) == "met"


FIXED = {
    "id": "fixed",
    "type": "extension",
    "proceeding": "asylum",
    "rule": "DE-APP-90",
    "trigger": "refused",
    "last_day": "2026-08-01",
    "by": "the court",
}
COMPUTED = ("2026-07-17", "Friday, an open day")


@pytest.mark.parametrize(
    ("fixed", "end"),
    [
        pytest.param(FIXED, ("2026-08-01", "fixed by the court: 2026-08-01"), id="by the court"),
        pytest.param(
            without(FIXED, "by"),
            ("2026-08-01", "fixed by a court or authority: 2026-08-01"),
            id="by nobody knows whom",
        ),
        pytest.param(FIXED | {"rule": "DE-STAY-90"}, COMPUTED, id="of another limit"),
        pytest.param(without(FIXED, "last_day"), COMPUTED, id="to no day"),
        pytest.param(FIXED | {"last_day": "unknown"}, COMPUTED, id="to nobody knows when"),
    ],
)
def test_a_day_that_was_fixed_stands_in_place_of_the_computed_one(fixed, end):
    found = deadline(
        assessed_under(RULES, "2026-07-08", REFUSED, SERVED, fixed, proceedings=BOTH), "DE-APP-90"
    )

    assert (found["file_by"], found["steps"][-1]) == end


SET = {"id": "set", "type": "extension", "proceeding": "asylum", "last_day": "2026-08-01", "by": "the court"}


@pytest.mark.parametrize(
    ("values", "last_day", "steps"),
    [
        pytest.param({}, "2026-08-01", ["set by the court: 2026-08-01"], id="by the court"),
        pytest.param(
            {"by": None},
            "2026-08-01",
            ["set by a court, an authority or a person: 2026-08-01"],
            id="by nobody knows whom",
        ),
        pytest.param({"last_day": None}, None, [], id="to no day"),
        pytest.param({"last_day": "unknown"}, None, [], id="to nobody knows when"),
        pytest.param(
            {"rule": "DE-APP-90", "trigger": "refused"},
            "2026-08-01",
            ["set by the court: 2026-08-01"],
            id="for a limit that was not counted",
        ),
    ],
)
def test_a_day_that_somebody_set_stands_beside_the_computed_ones(values, last_day, steps):
    extension = {key: value for key, value in (SET | values).items() if value is not None}
    acquitted = REFUSED | {"outcome": "acquitted"}

    found = deadline(assessed_under(RULES, "2026-07-08", acquitted, extension, proceedings=BOTH), "SET")

    assert (found["file_by"], found["last_day"], found["steps"]) == (last_day, last_day, steps)
    assert (found["kind"], found["evidence"], found["trigger"]) == ("other_act", "secondary", "set")
    assert found["state"] == ("open" if last_day else "unknown")


def test_of_a_day_that_was_set_and_is_not_known_that_day_is_missing():
    found = assessed_under(RULES, "2026-07-08", without(SET, "last_day"), proceedings=BOTH)

    (flag,) = [flag for flag in found["flags"] if flag["kind"] == "fact_missing"]
    assert (flag["facts"], flag["text"]) == (["set"], "An answer turns on what is not recorded: last_day.")

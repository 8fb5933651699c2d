"""Which version of a rule applies: decided by the date that the law itself names."""

from datetime import date

import pytest

from deadlines.law.versions import next_boundary, versions_between
from tests.deadlines.law.cases import bars, raised, states, status
from tests.deadlines.law.small_packs import PERSON, assessed_under, deadline, missing, pack

OLD_AND_NEW = """
  - id: DE-APP-90
    title: Action within 1 week
    carries_out: [EU-APP-90]
    limit: {kind: appeal, starts: [{fact: ruling, outcome: refusal}], basis: served, met_by: [{fact: appeal}]}
    bar: {class: A-WINDOW, acts: [removal], while_any: [window_open: {under: [DE-APP-90]}]}
    versions:
      - {until: 2026-06-11, decided_by: lodged_on, instead: [DE-OLD-90]}
      - {since: 2026-06-12, decided_by: lodged_on, period: 1 week, CITED}
  - id: DE-OLD-90
    title: Action within 2 weeks
    limit: {kind: appeal, starts: [{fact: ruling, outcome: refusal}], basis: served, met_by: [{fact: appeal}]}
    bar: {class: A-WINDOW, acts: [removal], while_any: [window_open: {under: [DE-OLD-90]}]}
    versions:
      - {until: 2026-06-11, decided_by: lodged_on, period: 2 weeks, CITED}
      - {since: 2026-06-12, decided_by: lodged_on, instead: [DE-APP-90]}
"""
REFUSED = {
    "id": "refused",
    "type": "ruling",
    "proceeding": "asylum",
    "pronounced_on": "2026-07-01",
    "outcome": "rejected",
}
SERVED = {
    "id": "served",
    "type": "service",
    "proceeding": "asylum",
    "ruling": "refused",
    "how": "hand",
    "received_on": "2026-07-03",
}


def applied(**dates):
    return {"id": "applied", "type": "application", "proceeding": "asylum", **dates}


@pytest.mark.parametrize(
    ("lodged_on", "rule", "last_day"),
    [
        ("2026-06-11", "DE-OLD-90", "2026-07-17"),
        ("2026-06-12", "DE-APP-90", "2026-07-10"),
        ("2026-06-13", "DE-APP-90", "2026-07-10"),
    ],
)
def test_the_day_of_lodging_leaves_the_field_to_one_rule(lodged_on, rule, last_day):
    found = assessed_under(OLD_AND_NEW, "2026-07-05", applied(lodged_on=lodged_on), REFUSED, SERVED)

    assert states(found) == {rule: "open"}
    assert deadline(found, rule)["last_day"] == last_day
    assert bars(found) == {rule: True}


def test_a_day_of_lodging_not_recorded_counts_both_laws_and_settles_neither():
    found = assessed_under(OLD_AND_NEW, "2026-07-05", applied(made_on="2026-06-01"), REFUSED, SERVED)

    assert states(found) == {"DE-APP-90": "open", "DE-OLD-90": "open"}
    assert bars(found) == {"DE-APP-90": "unknown", "DE-OLD-90": "unknown"}
    assert status(found) == "unknown"
    assert ("applied", "lodged_on") in missing(found)
    assert raised(found)["fact_missing"] == "warning"


def test_an_appeal_in_time_under_laws_that_only_may_apply_settles_nothing():
    rules = OLD_AND_NEW.replace("window_open", "appeal_pending")
    appealed = {
        "id": "appealed",
        "type": "appeal",
        "proceeding": "asylum",
        "against": "refused",
        "remedy": "appeal",
        "lodged_on": "2026-07-06",
    }

    found = assessed_under(rules, "2026-07-12", applied(made_on="2026-06-01"), REFUSED, SERVED, appealed)

    assert states(found) == {"DE-APP-90": "met", "DE-OLD-90": "met"}
    assert bars(found) == {"DE-APP-90": "unknown", "DE-OLD-90": "unknown"}
    assert missing(found) == [("applied", "lodged_on")]


def test_a_limit_of_a_law_that_only_may_apply_is_never_missed():
    found = assessed_under(OLD_AND_NEW, "2026-07-12", applied(made_on="2026-06-01"), REFUSED, SERVED)

    assert states(found) == {"DE-APP-90": "unknown", "DE-OLD-90": "open"}
    assert bars(found) == {"DE-OLD-90": "unknown"}


@pytest.mark.parametrize(
    ("made_on", "pronounced_on", "rules"),
    [
        pytest.param("2026-06-12", "2026-07-01", {"DE-APP-90"}, id="lodged no earlier than it was made"),
        pytest.param("2026-06-01", "2026-06-11", {"DE-OLD-90"}, id="lodged no later than the ruling"),
        pytest.param("2026-06-11", "2026-06-12", {"DE-APP-90", "DE-OLD-90"}, id="either"),
    ],
)
def test_a_day_of_lodging_not_recorded_lies_between_the_application_and_the_ruling(
    made_on, pronounced_on, rules
):
    refused = {**REFUSED, "pronounced_on": pronounced_on, "known_on": pronounced_on}

    found = assessed_under(OLD_AND_NEW, "2026-07-02", applied(made_on=made_on), refused)

    assert set(states(found)) == rules


def test_the_application_of_another_proceeding_decides_where_the_ruling_has_none():
    removal = {
        "asylum": {"kind": "asylum", "persons": ["p1"]},
        "removal": {"kind": "removal", "persons": ["p1"]},
    }
    ordered = {**REFUSED, "proceeding": "removal"}

    found = assessed_under(
        OLD_AND_NEW, "2026-07-05", applied(lodged_on="2026-05-04"), ordered, proceedings=removal
    )

    assert set(states(found)) == {"DE-OLD-90"}


def test_without_any_application_that_is_what_is_missing():
    found = assessed_under(OLD_AND_NEW, "2026-07-05", REFUSED, SERVED)

    assert set(states(found)) == {"DE-APP-90", "DE-OLD-90"}
    assert ("refused", "application") in missing(found)
    assert why_missing(found) == {"the day the application was lodged decides which law applies"}


def why_missing(found):
    return {one["why"] for one in found["persons"]["p1"]["removal"]["missing"]}


@pytest.mark.parametrize(
    ("decided_by", "pronounced_on", "fact", "why"),
    [
        (
            "lodged_on",
            "2026-07-01",
            "applied",
            "the day the application was lodged decides which law applies",
        ),
        ("registered_on", "2026-07-01", "applied", "this day decides which version of the law applies"),
        ("final_on", "2026-06-01", "refused", "this day decides which version of the law applies"),
    ],
)
def test_the_day_that_decides_is_missing_and_it_is_told_why(decided_by, pronounced_on, fact, why):
    rules = OLD_AND_NEW.replace("decided_by: lodged_on", f"decided_by: {decided_by}")

    refused = {**REFUSED, "pronounced_on": pronounced_on}

    found = assessed_under(rules, "2026-07-05", applied(made_on="2026-06-01"), refused, SERVED)

    assert set(missing(found)) == {(fact, decided_by)}
    assert why_missing(found) == {why}


@pytest.mark.parametrize(
    ("registered_on", "rule"), [("2026-06-11", "DE-OLD-90"), ("2026-06-12", "DE-APP-90")]
)
def test_a_law_may_turn_on_the_day_of_registration(registered_on, rule):
    rules = OLD_AND_NEW.replace("decided_by: lodged_on", "decided_by: registered_on")

    found = assessed_under(
        rules, "2026-07-05", applied(made_on="2026-06-01", registered_on=registered_on), REFUSED, SERVED
    )

    assert set(states(found)) == {rule}


def test_outside_every_version_the_answer_is_unknown():
    rules = OLD_AND_NEW.replace(
        "{until: 2026-06-11, decided_by: lodged_on, period",
        "{since: 2016-01-01, until: 2026-06-11, decided_by: lodged_on, period",
    )

    found = assessed_under(rules, "2026-07-05", applied(lodged_on="2015-03-02"), REFUSED, SERVED)

    assert deadline(found, "DE-OLD-90")["state"] == "unknown"
    assert deadline(found, "DE-OLD-90")["file_by"] is None
    assert bars(found) == {"DE-OLD-90": "unknown"}


EU = """
  - id: EU-APP-90
    title: Between 5 and 10 days
    limit: {kind: appeal, starts: [{fact: ruling, outcome: refusal}], basis: served, met_by: [{fact: appeal}]}
    versions: [{period: 5 days, longest: 10 days, CITED}]
  - id: EU-BAR-90
    title: No removal in the window
    bar: {class: A-WINDOW, acts: [removal], while_any: [window_open: {under: [EU-APP-90]}]}
    versions: [{CITED}]
"""


def test_a_rule_of_a_shared_pack_that_is_carried_out_gives_way_and_its_bars_follow_the_national_rule():
    found = assessed_under(
        OLD_AND_NEW,
        "2026-07-09",
        applied(lodged_on="2026-06-12"),
        REFUSED,
        SERVED,
        shared=[pack(EU, code="EU")],
    )

    assert states(found) == {"DE-APP-90": "open"}
    assert bars(found) == {"DE-APP-90": True, "EU-BAR-90": True}


BY_THE_DAY = """
  - id: DE-BAR-90
    title: No removal while an application is pending
    bar: {class: A-AUTO, acts: [removal], while_any: [application_pending: {kinds: [asylum]}]}
    versions: [{since: 2026-06-12, until: 2026-12-31, CITED}]
"""


@pytest.mark.parametrize(
    ("day", "in_force", "next_change"),
    [
        ("2026-06-11", "unknown", "2026-06-12T00:00:00+02:00"),
        ("2026-06-12", True, "2027-01-01T00:00:00+01:00"),
        ("2026-12-31", True, "2027-01-01T00:00:00+01:00"),
        ("2027-01-01", "unknown", None),
    ],
)
def test_a_bar_is_decided_by_the_day_of_the_assessment_and_says_when_that_changes(day, in_force, next_change):
    found = assessed_under(BY_THE_DAY, day, applied(lodged_on="2026-05-04"))

    assert bars(found) == {"DE-BAR-90": in_force}
    assert found["next_change"] == next_change


THREE = pack("""
  - id: DE-APP-91
    title: Three versions and a gap
    limit: {kind: appeal, starts: [{fact: ruling}], basis: served}
    versions:
      - {since: 2024-01-01, period: 3 days, CITED}
      - {until: 2020-12-31, period: 1 days, CITED}
      - {since: 2021-01-01, until: 2022-12-31, period: 2 days, CITED}
""").rules[0]


@pytest.mark.parametrize(
    ("first", "last", "periods"),
    [
        (date(2020, 12, 31), date(2020, 12, 31), ["1 day"]),
        (date(2020, 12, 31), date(2021, 1, 1), ["1 day", "2 days"]),
        (date(2022, 12, 31), date(2023, 1, 1), ["2 days", None]),
        (date(2023, 1, 1), date(2023, 12, 31), [None]),
        (date(2023, 12, 31), date(2024, 1, 1), ["3 days", None]),
        (date(2020, 1, 1), date(2022, 6, 1), ["1 day", "2 days"]),
        (date(2020, 1, 1), date(2026, 6, 1), ["1 day", "2 days", "3 days", None]),
        (date.min, date(2021, 6, 1), ["1 day", "2 days"]),
        (date(2024, 1, 1), date.max, ["3 days"]),
    ],
)
def test_every_version_that_some_day_of_a_span_may_pick_is_counted(first, last, periods):
    picked = versions_between(THREE, first, last)

    assert [version and str(version.period) for version in picked] == periods


@pytest.mark.parametrize(
    ("day", "changes_on"),
    [
        (date(2019, 1, 1), date(2021, 1, 1)),
        (date(2020, 12, 31), date(2021, 1, 1)),
        (date(2021, 1, 1), date(2023, 1, 1)),
        (date(2023, 6, 1), date(2024, 1, 1)),
        (date(2024, 1, 1), None),
    ],
)
def test_the_next_day_on_which_a_version_begins_or_has_ended(day, changes_on):
    assert next_boundary(THREE, day) == changes_on


def test_an_application_is_lodged_no_earlier_than_it_was_registered():
    found = assessed_under(
        OLD_AND_NEW,
        "2026-07-05",
        applied(made_on="2026-06-01", registered_on="2026-06-12"),
        REFUSED,
        SERVED,
    )

    assert set(states(found)) == {"DE-APP-90"}


BOTH = {
    "asylum": {"kind": "asylum", "persons": ["p1"]},
    "removal": {"kind": "removal", "persons": ["p1"]},
    "criminal": {"kind": "criminal", "persons": ["p1"]},
    "other": {"kind": "asylum", "persons": ["p2"]},
}
OLDER, NEWER = "2026-05-04", "2026-06-20"


def lodged(id_, proceeding, on):
    return {"id": id_, "type": "application", "proceeding": proceeding, "lodged_on": on}


@pytest.mark.parametrize(
    ("applications", "rule"),
    [
        pytest.param([lodged("a", "removal", OLDER)], "DE-OLD-90", id="of the same proceeding"),
        pytest.param(
            [lodged("a", "removal", OLDER), lodged("b", "asylum", NEWER)],
            "DE-OLD-90",
            id="of the same proceeding before that of another",
        ),
        pytest.param(
            [lodged("a", "removal", OLDER), lodged("b", "removal", NEWER)], "DE-APP-90", id="the last of them"
        ),
        pytest.param(
            [lodged("a", "asylum", OLDER), lodged("b", "asylum", "2026-07-02")],
            "DE-OLD-90",
            id="no later than the ruling",
        ),
        pytest.param(
            [lodged("a", "asylum", OLDER), lodged("b", "criminal", NEWER)],
            "DE-OLD-90",
            id="of asylum, not of another sort",
        ),
        pytest.param(
            [lodged("a", "asylum", OLDER), lodged("b", "other", NEWER)],
            "DE-OLD-90",
            id="of the person, not of another",
        ),
    ],
)
def test_which_application_decides_on_the_law_for_a_ruling(applications, rule):
    ordered = {**REFUSED, "proceeding": "removal"}

    found = assessed_under(
        OLD_AND_NEW,
        "2026-07-05",
        ordered,
        *applications,
        proceedings=BOTH,
        persons={"p1": PERSON, "p2": PERSON},
    )

    assert set(states(found)) == {rule}


def test_a_limit_that_an_application_starts_stands_under_the_law_of_its_own_lodging():
    rules = """
  - id: DE-APP-92
    title: Old
    limit: {kind: other_act, starts: [{fact: application}], basis: lodged}
    versions: [{until: 2026-06-11, decided_by: lodged_on, period: 2 weeks, CITED}]
"""
    made = {"made_on": "2026-05-01"}
    first, again = lodged("a", "asylum", OLDER) | made, lodged("b", "asylum", NEWER) | made

    found = assessed_under(rules, "2026-07-05", first, again)

    ends = {one["trigger"]: one["last_day"] for one in found["deadlines"]}
    assert ends == {"a": "2026-05-18", "b": None}


@pytest.mark.parametrize(
    ("versions", "source"),
    [
        pytest.param("{since: 2026-06-12, period: 1 week, CITED}", "An Act", id="there is only one"),
        pytest.param(
            "{until: 2026-06-11, period: 2 weeks, CITED}, {since: 2026-06-12, period: 1 week, CITED}",
            None,
            id="it may be either",
        ),
    ],
)
def test_a_limit_that_starts_nobody_knows_when_stands_under_a_version_only_where_there_is_one(
    versions, source
):
    rules = f"""
  - id: DE-APP-93
    title: Action
    limit: {{kind: appeal, starts: [{{fact: ruling}}], basis: pronounced}}
    versions: [{versions}]
"""
    found = deadline(
        assessed_under(rules, "2026-07-05", {**REFUSED, "pronounced_on": "unknown"}), "DE-APP-93"
    )

    assert (found["source"], found["file_by"], found["state"]) == (source, None, "unknown")


CHALLENGED = {
    "id": "challenged",
    "type": "appeal",
    "proceeding": "asylum",
    "against": "refused",
    "remedy": "appeal",
    "lodged_on": "2026-07-06",
}


@pytest.mark.parametrize(
    ("decided_by", "pronounced_on", "rule"),
    [
        ("pronounced_on", "2026-06-11", "DE-OLD-90"),
        ("pronounced_on", "2026-06-12", "DE-APP-90"),
    ],
)
def test_the_law_for_an_appeal_is_that_of_the_ruling_it_attacks(decided_by, pronounced_on, rule):
    rules = OLD_AND_NEW.replace("window_open", "appeal_pending").replace("lodged_on", decided_by)

    found = assessed_under(
        rules, "2026-07-07", {**REFUSED, "pronounced_on": pronounced_on}, SERVED, CHALLENGED
    )

    assert bars(found) == {rule: True}


def test_of_an_appeal_against_nobody_knows_what_no_application_is_asked_for():
    rules = OLD_AND_NEW.replace("window_open", "appeal_pending")
    against_unknown = {key: value for key, value in CHALLENGED.items() if key != "against"}

    found = assessed_under(rules, "2026-07-07", REFUSED, SERVED, against_unknown)

    assert set(bars(found).values()) == {"unknown"}
    assert set(missing(found)) == {("challenged", "against")}


@pytest.mark.parametrize(
    ("dates", "next_change"),
    [
        pytest.param({"lodged_on": "2026-05-04"}, "2026-06-13", id="its 3 days begin"),
        pytest.param({"made_on": "2026-05-04"}, "2026-06-12", id="it may be lodged under the new law"),
    ],
)
def test_a_new_version_changes_only_what_the_day_of_the_assessment_bounds(dates, next_change):
    rules = OLD_AND_NEW.replace("window_open", "appeal_pending")
    refused = {**REFUSED, "pronounced_on": "unknown"}
    served = {**SERVED, "received_on": "2026-06-02"}

    found = assessed_under(rules, "2026-06-10", applied(**dates), refused, served)

    assert found["next_change"] == f"{next_change}T00:00:00+02:00"


def test_a_new_version_changes_nothing_that_has_started_before_it():
    rules = """
  - id: DE-APP-94
    title: Action
    limit: {kind: appeal, starts: [{fact: ruling}], basis: pronounced}
    versions: [{until: 2026-06-11, period: 2 weeks, CITED}, {since: 2026-06-12, period: 1 week, CITED}]
"""
    found = assessed_under(rules, "2026-06-10", {**REFUSED, "pronounced_on": "2026-06-02"})

    assert found["next_change"] == "2026-06-13T00:00:00+02:00"


@pytest.mark.parametrize(
    ("day", "period"),
    [
        (date(2020, 12, 31), "1 day"),
        (date(2021, 1, 1), "2 days"),
        (date(2022, 12, 31), "2 days"),
        (date(2023, 1, 1), None),
        (date(2023, 12, 31), None),
        (date(2024, 1, 1), "3 days"),
    ],
)
def test_a_version_is_in_force_from_its_first_day_to_its_last(day, period):
    version = THREE.version_on(day)

    assert (version and str(version.period)) == period

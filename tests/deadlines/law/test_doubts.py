"""Dates that leave open whether something has happened: the side that is safe, and every other one beside it."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from cases.dates import read_instant
from deadlines.assessment import assessment_of
from deadlines.law import Fact, Person, Timeline, When
from deadlines.law.reading import Reading
from deadlines.law.timeline import HAPPENED_BY
from tests.deadlines.law.cases import (
    APPLIED,
    REFUSED,
    assessed,
    bars,
    case_file,
    fact,
    raised,
    states,
    status,
)
from tests.deadlines.law.small_packs import assessed_under

PENDING = """
  - id: DE-BAR-90
    title: While the application is pending
    bar: {class: A-AUTO, acts: [removal], while_any: [application_pending: {kinds: [asylum]}]}
    versions: [{CITED}]
"""
AT = datetime(2022, 10, 15, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Almaty")
DAY = timedelta(days=1)
AROUND = When.between(AT - DAY, AT + DAY, ZONE)
NOT_IN_DOUBT = [
    "application",
    "appeal",
    "stay_request",
    "stay_ruling",
    "late_request",
    "interim_measure",
    "protection",
    "permit",
    "bar_notice",
]
DATED = [kind for kind, keys in HAPPENED_BY.items() if keys]


def reading(*facts, at=AT):
    timeline = Timeline("KZ", "", ZONE, {"p1": Person("p1")}, {}, facts)
    return Reading(timeline, at, {})


def of(kind, when, **dates):
    return Fact("f", kind, person="p1", dates={HAPPENED_BY[kind][0]: when, **dates})


@pytest.mark.parametrize("kind", DATED)
def test_what_helps_the_person_has_not_happened_in_doubt_and_all_else_has(kind):
    found = reading(of(kind, AROUND))

    assert bool(found.of(kind)) is (kind not in NOT_IN_DOUBT)
    assert list(found.doubts) == [AROUND]
    assert found.next_change == AT + DAY


@pytest.mark.parametrize(
    ("kind", "key", "has"),
    [
        ("application", "withdrawn_on", True),
        ("protection", "ended_on", True),
        ("interim_measure", "refused_on", True),
        ("interim_measure", "lifted_on", True),
        ("interim_measure", "indicated_on", False),
        ("extradition_request", "consented_on", True),
        ("detention", "held_to", False),
        ("ruling", "final_on", True),
    ],
)
def test_in_doubt_what_the_person_has_is_over_and_they_are_still_held(kind, key, has):
    began = of(kind, When.between(AT - 3 * DAY, AT - 2 * DAY, ZONE), **{key: AROUND})

    assert reading(began).has(began, key) is has


@pytest.mark.parametrize(
    ("earliest", "latest", "happened", "doubt", "next_change"),
    [
        pytest.param(-2, -1, True, False, None, id="over"),
        pytest.param(-1, 0, True, False, None, id="over just now"),
        pytest.param(0, 1, True, True, 1, id="from now on"),
        pytest.param(1, 2, False, False, 1, id="ahead"),
        pytest.param(None, 1, True, True, 1, id="at some time until tomorrow"),
        pytest.param(None, 0, True, False, None, id="at some time until now"),
        pytest.param(-1, None, True, True, None, id="at some time since yesterday"),
        pytest.param(1, None, False, False, 1, id="at some time after tomorrow"),
        pytest.param(None, None, True, True, None, id="nobody knows when"),
    ],
)
def test_a_date_says_whether_something_has_happened(earliest, latest, happened, doubt, next_change):
    def bound(days):
        return None if days is None else AT + days * DAY

    found = reading(of("detention", When.between(bound(earliest), bound(latest), ZONE)))

    assert (bool(found.of("detention")), bool(found.doubts)) == (happened, doubt)
    assert found.next_change == bound(next_change)


def test_what_is_undated_has_happened():
    assert reading(Fact("f", "detention", person="p1")).of("detention")


def test_the_next_change_is_the_first_of_several():
    found = reading()

    assert [found.over(AT + days * DAY) for days in (3, 1, 2, 0)] == [False, False, False, True]
    assert found.next_change == AT + DAY


def test_the_end_of_a_day_is_over_when_the_next_begins_in_the_zone_of_the_case():
    midnight = datetime(2022, 10, 16, tzinfo=ZONE)
    day = (midnight - DAY).date()

    assert reading(at=midnight).day_over(day)
    assert not reading(at=midnight - timedelta(microseconds=1)).day_over(day)
    assert reading(at=midnight).day_over(midnight)
    assert reading(at=midnight).day == midnight.date()


def crossing(number):
    return {
        "id": f"crossed{number}",
        "type": "border_crossing",
        "person": "p1",
        "crossed_on": f"2022-10-{number:02}/2022-10-31",
    }


@pytest.mark.parametrize(("doubts", "readings"), [(0, 1), (1, 2), (2, 4), (4, 16), (5, 7), (6, 8)])
def test_up_to_four_doubts_are_read_in_every_combination_and_more_one_by_one_and_together(doubts, readings):
    document = case_file(*(crossing(number) for number in range(1, doubts + 1)))

    found = assessment_of(document, at=read_instant("2022-10-15T12:00:00+06:00")).readings

    sides = {tuple(bool(one.reading.by_id.get(f"crossed{n}")) for n in range(1, doubts + 1)) for one in found}
    assert (len(found), len(sides)) == (readings, readings)
    assert tuple([True] * doubts) in sides
    assert tuple([False] * doubts) in sides


def test_between_barred_and_claimed_it_is_claimed():
    refused = fact(REFUSED, pronounced_on="2022-11-20/2022-11-30", known_on=None)

    found = assessed(case_file(APPLIED, refused), "2022-11-25")

    assert status(found) == "barred_contested"
    assert bars(found)["KZ-BAR-01"] == bars(found)["KZ-BAR-03"] == "unknown"


def test_between_barred_and_nothing_found_it_is_unknown_and_the_date_is_missing():
    found = assessed_under(PENDING, "2022-10-15", fact(APPLIED, made_on="2022-10-01/2022-10-31"))

    assert found["persons"]["p1"]["removal"]["missing"] == [
        {"fact": "applied", "key": "made_on", "why": "whether it has happened yet is not known"}
    ]
    (flag,) = [flag for flag in found["flags"] if flag["kind"] == "fact_missing"]
    assert (flag["facts"], flag["level"]) == (["applied"], "warning")
    assert flag["text"] == "Whether something has happened yet decides the answer, and its day is not known."


def test_a_doubt_about_a_later_date_of_a_fact_names_that_date():
    withdrawn = fact(APPLIED, withdrawn_on="2022-10-10/2022-10-31")

    found = assessed(case_file(withdrawn), "2022-10-15")

    assert status(found) == "unknown"
    assert [one["key"] for one in found["persons"]["p1"]["removal"]["missing"]] == ["withdrawn_on"]


def test_a_doubt_that_changes_no_answer_raises_no_flag():
    found = assessed_under(PENDING, "2022-10-15", APPLIED, crossing(1))

    assert status(found) == "barred"
    assert "fact_missing" not in raised(found)


def test_a_time_limit_that_the_readings_see_otherwise_is_unknown():
    appealed = {
        "id": "appealed",
        "type": "appeal",
        "proceeding": "asylum",
        "against": "refused",
        "remedy": "appeal",
        "lodged_on": "2022-12-10/2022-12-20",
    }
    before, between, after = (
        states(assessed(case_file(APPLIED, REFUSED, appealed), day))["KZ-APP-04"]
        for day in ("2022-12-09", "2022-12-15", "2022-12-22")
    )

    assert (before, between, after) == ("open", "unknown", "met")


def test_an_act_that_is_in_play_in_one_reading_only_is_listed():
    request = {
        "id": "x",
        "type": "extradition_request",
        "person": "p1",
        "by": "RU",
        "received_on": "2022-10-10/2022-10-31",
    }

    persons = assessed(case_file(APPLIED, request), "2022-10-15")["persons"]["p1"]

    assert list(persons) == ["removal", "extradition"]


def test_of_several_readings_the_flag_of_the_highest_level_is_raised():
    wanted = {"id": "wanted", "type": "wanted_notice", "person": "p1", "by": "RU", "known_on": "2022-10-02"}
    held = {"id": "held", "type": "detention", "person": "p1", "held_from": "2022-10-10/2022-10-31"}

    found = assessed(case_file(APPLIED, wanted, held), "2022-10-15")

    assert raised(assessed(case_file(APPLIED, wanted), "2022-10-15"))["extradition_risk"] == "warning"
    assert [flag["level"] for flag in found["flags"] if flag["kind"] == "extradition_risk"] == ["critical"]

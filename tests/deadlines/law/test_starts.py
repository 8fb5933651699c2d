"""From which day a time limit runs, basis by basis, and what stands in for a day that nobody recorded."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from deadlines.law import Fact, When
from deadlines.law.starts import Missing, Start, date_of, joined, start_of_limit

BERLIN = ZoneInfo("Europe/Berlin")


def on(first, last=""):
    start = datetime.fromisoformat(first).replace(tzinfo=BERLIN)
    end = datetime.fromisoformat(last or first).replace(tzinfo=BERLIN) + timedelta(days=1)
    return When.between(start, end, BERLIN)


def fact(kind, **dates):
    return Fact("f", kind, dates={key: on(*text.split("/")) for key, text in dates.items()})


def ruling(**dates):
    return fact("ruling", **dates)


def service(**dates):
    return Fact("s", "service", dates={key: on(*text.split("/")) for key, text in dates.items()})


def start(basis, trigger, *services, deemed=None, exact=False):
    return start_of_limit(basis, trigger, services, deemed or {}, exact=exact)


DAY = date(2026, 7, 3)
BASES = [
    ("pronounced", "ruling", "pronounced_on", "day of the ruling"),
    ("posted", "appeal", "posted_on", "day of posting"),
    ("received", "appeal", "received_on", "day of receipt"),
    ("held", "detention", "held_from", "start of the detention"),
    ("registered", "application", "registered_on", "day of registration"),
    ("lodged", "application", "lodged_on", "day of lodging"),
    ("made", "application", "made_on", "day of application"),
    ("crossed", "border_crossing", "crossed_on", "day of the crossing"),
    ("departed", "departure_attempt", "tried_on", "day of departure"),
    ("departed", "removal_step", "happened_at", "day of departure"),
    ("final", "ruling", "final_on", "day the ruling became final"),
    ("learned", "circumstance", "learned_on", "day of learning of it"),
    ("known", "wanted_notice", "known_on", "day of learning of it"),
    ("issued", "permit", "issued_on", "day of issue"),
    ("requested", "transfer_request", "requested_on", "day of the request"),
    ("obstacle_ended", "late_request", "obstacle_ended_on", "day the obstacle ended"),
    ("served", "stay_ruling", "served_on", "day of service"),
    ("sent", "stay_ruling", "sent_on", "day of sending"),
    ("centre", "transfer_request", "sent_on", "day it was handed to the centre"),
    ("served", "transfer_request", "received_on", "day of service"),
]


@pytest.mark.parametrize(("basis", "kind", "key", "words"), BASES)
def test_each_basis_is_a_day_of_what_starts_the_limit(basis, kind, key, words):
    dated = fact(kind, **{key: "2026-07-03/2026-07-05", "noted_on": "2026-01-01"})

    assert date_of(kind, basis) == key
    assert start(basis, dated) == Start(DAY, date(2026, 7, 5), words)


@pytest.mark.parametrize(
    ("basis", "kind", "key", "words"), [row for row in BASES if row[1] not in ("ruling", "stay_ruling")]
)
def test_a_day_that_nobody_recorded_starts_nothing_and_is_missing(basis, kind, key, words):
    assert start(basis, fact(kind)) == Start(
        None,
        None,
        f"{words} is not recorded",
        (Missing("f", key, f"the {words} starts the time limit"),),
    )


@pytest.mark.parametrize("basis", ["served", "received", "known", "centre"])
def test_a_ruling_is_challenged_from_its_service(basis):
    found = start(basis, ruling(pronounced_on="2026-07-01"), service(received_on="2026-07-03"))

    assert found == Start(DAY, DAY, "day of service")


@pytest.mark.parametrize("basis", ["served", "received", "known", "centre", "sent"])
def test_where_its_service_is_not_recorded_the_day_of_the_ruling_is_safe(basis):
    assert start(basis, ruling(pronounced_on="2026-07-01")) == Start(
        date(2026, 7, 1),
        None,
        "day of the ruling: service is not recorded",
        (Missing("f", "service", "the day the ruling was served starts the time limit"),),
    )


DEEMED = {"s": Start(date(2026, 7, 7), date(2026, 7, 8), "deemed")}


@pytest.mark.parametrize("basis", ["served", "received", "centre"])
def test_the_law_may_deem_a_ruling_served(basis):
    assert start(basis, ruling(), service(sent_on="2026-07-03"), deemed=DEEMED) == DEEMED["s"]


def test_a_day_of_service_and_the_day_deemed_are_both_counted_from():
    found = start("served", ruling(), service(received_on="2026-07-03"), deemed=DEEMED)

    assert found == Start(DAY, date(2026, 7, 8), "day of service; deemed", (), disputed=True)


@pytest.mark.parametrize("basis", ["known", "sent"])
def test_what_a_person_learns_or_is_sent_is_deemed_nothing(basis):
    found = start(basis, ruling(pronounced_on="2026-07-01"), service(), deemed=DEEMED)

    assert found.first == date(2026, 7, 1)


def test_what_the_person_learned_of_a_ruling_starts_what_runs_from_learning_of_it_alone():
    learned = ruling(pronounced_on="2026-07-01", known_on="2026-07-03")

    assert start("known", learned) == Start(DAY, DAY, "day of learning of it")
    assert start("served", learned).first == date(2026, 7, 1)
    assert start("known", learned, service(received_on="2026-07-02")).first == date(2026, 7, 2)


def test_a_limit_may_run_from_the_sending_of_a_ruling_or_of_what_serves_it():
    sent = service(sent_on="2026-07-05", received_on="2026-07-01")

    assert start("sent", ruling(sent_on="2026-07-03"), sent) == Start(DAY, DAY, "day of sending")
    assert start("sent", ruling(pronounced_on="2026-07-01"), sent).first == date(2026, 7, 5)


@pytest.mark.parametrize(
    ("dates", "first", "words"),
    [
        ({"pronounced_on": "2026-07-03", "sent_on": "2026-07-04"}, DAY, "day of the ruling"),
        ({"sent_on": "2026-07-03", "known_on": "2026-07-04"}, DAY, "day the ruling was sent"),
        ({"known_on": "2026-07-03"}, DAY, "day of learning of the ruling"),
        ({"pronounced_on": "2026-07-03/2026-08-03", "sent_on": "2026-07-05"}, DAY, "day of the ruling"),
    ],
)
def test_the_earliest_day_of_a_ruling_stands_in_for_its_service(dates, first, words):
    found = start("served", ruling(**dates))

    assert (found.first, found.last, found.because) == (first, None, f"{words}: service is not recorded")


@pytest.mark.parametrize(
    ("basis", "key", "words"),
    [
        ("final", "final_on", "the day it became final is not recorded"),
        ("posted", "posted_on", "posting is not recorded"),
        ("lodged", "lodged_on", "lodging is not recorded"),
    ],
)
def test_the_day_of_a_ruling_stands_in_for_a_later_day_of_its_own(basis, key, words):
    found = start(basis, ruling(pronounced_on="2026-07-03"))

    assert (found.first, found.last, found.because) == (DAY, None, f"day of the ruling: {words}")
    assert [missing.key for missing in found.missing] == [key]


def test_a_ruling_pronounced_nobody_knows_when_runs_from_the_first_day_it_is_known_of():
    found = start("pronounced", ruling(known_on="2026-07-03"))

    assert (found.first, found.because) == (
        DAY,
        "day of learning of the ruling: its own day is not recorded",
    )


def test_from_a_ruling_without_any_day_nothing_can_be_counted():
    undated = Fact("f", "ruling", dates={"pronounced_on": When.between(None, None, BERLIN)})

    assert start("served", undated) == Start(
        None,
        None,
        "the day of the ruling is not known",
        (
            Missing("f", "service", "the day the ruling was served starts the time limit"),
            Missing("f", "pronounced_on", "without it no time limit can be counted"),
        ),
    )


def test_a_ruling_on_a_stay_that_was_not_served_runs_from_its_own_day_without_an_end():
    missing = (Missing("f", "served_on", "the day the ruling was served starts the time limit"),)

    assert start("served", fact("stay_ruling", decided_on="2026-07-03")) == Start(
        DAY, None, "day of the ruling: service is not recorded", missing
    )
    assert start("served", fact("stay_ruling")) == Start(None, None, "service is not recorded", missing)


def test_what_is_counted_in_hours_runs_from_the_instant_where_one_is_known():
    moment = datetime(2026, 7, 3, 8, tzinfo=BERLIN)
    arrested = Fact("f", "detention", dates={"held_from": When.between(moment, moment, BERLIN, exact=True)})

    assert start("held", arrested, exact=True).first == moment
    assert start("held", arrested).first == DAY
    assert start("held", fact("detention", held_from="2026-07-03"), exact=True).first == DAY


def test_several_starts_make_one_from_the_earliest_to_the_latest():
    one = Start(DAY, DAY, "one", (Missing("f", "a", "b"),))
    other = Start(date(2026, 7, 1), date(2026, 7, 9), "other", (Missing("f", "a", "b"),))

    assert joined([one]) is one
    assert joined([one, other]) == Start(
        date(2026, 7, 1), date(2026, 7, 9), "one; other", (Missing("f", "a", "b"),), disputed=True
    )
    assert joined([one, other._replace(last=None)]).last is None
    assert joined([one, other._replace(first=None)]).first == DAY

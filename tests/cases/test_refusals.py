"""What cannot be recorded, and what the caseworker is told to do instead."""

from datetime import date

import pytest

from cases.actions import (
    add_person,
    close_case,
    correct_fact,
    open_case,
    open_proceeding,
    record_fact,
    withdraw_fact,
)
from cases.errors import (
    AlreadyWithdrawn,
    CaseClosed,
    DetentionsOverlap,
    GoesInCircles,
    NotAccepted,
    NotOfThisCase,
    ReferenceTaken,
    UnknownKind,
)
from cases.models import FactRow

from .conftest import AT

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("kind", "values", "field", "message"),
    [
        ("border_crossing", {"crossed_on": "26.09.2022"}, "crossed_on", "is not a date"),
        ("border_crossing", {"crossed_on": "2022-02-30"}, "crossed_on", "does not exist in the calendar"),
        ("border_crossing", {"crossed_on": "2022-09-27/2022-09-26"}, "crossed_on", "ends before it begins"),
        ("border_crossing", {"crossed_on": "2022-09-26T08:40:00"}, "crossed_on", "offset"),
        ("border_crossing", {"crossed_on": 2022}, "crossed_on", "text"),
        (
            "border_crossing",
            {"manner": "swimming"},
            "manner",
            "not one of these: regular, irregular, unknown",
        ),
        ("border_crossing", {"from_country": "Russia"}, "from_country", "two capital letters"),
        ("border_crossing", {"from_country": "XX"}, "from_country", "two capital letters"),
        ("border_crossing", {"place": "x" * 501}, "place", "501 characters. Shorten it to 500"),
        ("border_crossing", {"place": "x\x00"}, "place", "text"),
        ("border_crossing", {"note": "x" * 10_001}, "note", "Shorten it to 10000"),
        ("border_crossing", {"certainty": "sure"}, "certainty", "not one of these"),
        ("border_crossing", {"crossed": "2022"}, "crossed", "no such entry"),
        ("border_crossing", {"recorded_at": AT}, "recorded_at", "no such entry"),
        ("whereabouts", {"absconded": "yes"}, "absconded", "yes or no"),
        ("protection", {"by_country": "UNICEF"}, "by_country", "two capital letters"),
        ("protection", {"countries": "RU"}, "countries", "list"),
        ("protection", {"countries": ["RU", "ru"]}, "countries", "two capital letters"),
        (
            "detention",
            {"held_from": "2022-09-27", "held_to": "2022-09-26"},
            "held_to",
            "before the detention",
        ),
        (
            "detention",
            {"held_from": "2022-09-27T10:00:00+06:00", "held_to": "2022-09-27T10:00:00+06:00"},
            "held_to",
            "before the detention",
        ),
        (
            "detention",
            {"held_from": "2022-09-27", "held_to": "../2022-09-26"},
            "held_to",
            "before the detention",
        ),
    ],
)
def test_a_value_that_cannot_be_recorded_is_refused_at_its_field(record, pavel, kind, values, field, message):
    with pytest.raises(NotAccepted, match=message) as refused:
        record(kind, person=pavel, **values)

    assert refused.value.field == field
    assert not FactRow.objects.exists()


@pytest.mark.parametrize(
    ("kind", "values", "field"),
    [
        ("appeal", {}, "remedy"),
        ("appeal", {"remedy": "prayer"}, "remedy"),
        ("application", {}, "made_on"),
        ("application", {"withdrawn_on": "2022-12-01"}, "made_on"),
        ("ruling", {"orders": ["exile"]}, "orders"),
        ("ruling", {"grounds": ["art. 5", " "]}, "grounds"),
        ("act", {"trigger": "the ruling"}, "trigger"),
    ],
)
def test_a_proceeding_fact_that_says_too_little_or_what_is_unknown_is_refused(
    record, asylum, kind, values, field
):
    with pytest.raises(NotAccepted) as refused:
        record(kind, proceeding=asylum, **values)

    assert refused.value.field == field


def test_an_unknown_type_of_fact_is_refused(record, pavel):
    with pytest.raises(UnknownKind, match="no fact of the type"):
        record("miracle", person=pavel)


@pytest.mark.parametrize(
    ("kind", "about", "field"),
    [
        ("detention", [], "person"),
        ("detention", ["person", "proceeding"], "proceeding"),
        ("ruling", [], "proceeding"),
        ("ruling", ["proceeding", "person"], "person"),
    ],
)
def test_a_fact_is_about_one_person_or_one_proceeding(record, pavel, asylum, kind, about, field):
    given = {"person": pavel, "proceeding": asylum}
    with pytest.raises(NotAccepted) as refused:
        record(kind, **{name: given[name] for name in about})

    assert refused.value.field == field


def test_a_person_of_another_case_is_refused(record, elsewhere):
    with pytest.raises(NotOfThisCase, match="Choose a person of this case") as refused:
        record("detention", person=elsewhere.person, held_from="2022-09-26")

    assert refused.value.field == "person"


def test_a_proceeding_of_another_case_is_refused(record, elsewhere):
    with pytest.raises(NotOfThisCase) as refused:
        record("ruling", proceeding=elsewhere.proceeding, outcome="rejected")

    assert refused.value.field == "proceeding"


def test_a_person_whom_the_proceeding_does_not_concern_is_refused(record, criminal, lev):
    with pytest.raises(NotOfThisCase) as refused:
        record("ruling", proceeding=criminal, persons=[lev], outcome="convicted")

    assert refused.value.field == "persons"


def test_a_ruling_of_another_case_is_refused(record, asylum, elsewhere):
    with pytest.raises(NotOfThisCase) as refused:
        record("appeal", proceeding=asylum, against=elsewhere.ruling, remedy="appeal")

    assert refused.value.field == "against"


def test_a_fact_of_the_wrong_type_is_refused(record, asylum):
    application = record("application", proceeding=asylum, made_on="2022-10-03")

    with pytest.raises(NotOfThisCase):
        record("appeal", proceeding=asylum, against=application, remedy="appeal")


def test_a_trigger_of_another_case_is_refused(record, asylum, elsewhere):
    with pytest.raises(NotOfThisCase) as refused:
        record(
            "extension", proceeding=asylum, rule="KZ-APP-01", trigger=elsewhere.ruling, last_day="2023-01-05"
        )

    assert refused.value.field == "trigger"


def test_a_withdrawn_ruling_cannot_be_appealed(record, asylum, lawyer):
    ruling = record("ruling", proceeding=asylum, outcome="rejected")
    withdraw_fact(ruling, reason="entered twice", by=lawyer, at=AT)

    with pytest.raises(NotOfThisCase, match="withdrawn"):
        record("appeal", proceeding=asylum, against=ruling, remedy="appeal")


def test_an_appeal_against_the_ruling_that_decides_it_is_refused(record, asylum, lawyer):
    first = record("ruling", proceeding=asylum, outcome="rejected")
    appeal = record("appeal", proceeding=asylum, against=first, remedy="appeal")
    second = record("ruling", proceeding=asylum, on_appeal=appeal, outcome="upheld")

    with pytest.raises(GoesInCircles) as refused:
        correct_fact(appeal, against=second, by=lawyer, at=AT)

    assert refused.value.field == "against"
    appeal.refresh_from_db()
    assert (appeal.against, appeal.withdrawn_at) == (first, None)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param({"held_from": "2022-09-26"}, {"held_from": "2022-10-26"}, id="still held"),
        pytest.param(
            {"held_from": "2022-09-26", "held_to": "2022-10-05"},
            {"held_from": "2022-10-01", "held_to": "2022-10-09"},
            id="days in common",
        ),
        pytest.param(
            {"held_from": "2022-09"},
            {"held_from": "2022-09-26", "held_to": "2022-10-09"},
            id="from October on",
        ),
    ],
)
def test_nobody_is_certainly_held_twice_at_once(record, pavel, first, second):
    record("detention", person=pavel, **first)

    with pytest.raises(DetentionsOverlap, match=first["held_from"]) as refused:
        record("detention", person=pavel, **second)

    assert refused.value.field == "held_from"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            {"held_from": "2022-09-26", "held_to": "unknown"},
            {"held_from": "2022-10-01"},
            id="release unknown",
        ),
        pytest.param({"held_from": "unknown"}, {"held_from": "2022-10-01"}, id="start unknown"),
        pytest.param(
            {"held_from": "2022-09-26", "held_to": "2022-10-01"},
            {"held_from": "2022-10-01"},
            id="transfer on a day",
        ),
        pytest.param(
            {"held_from": "2022-09-26", "certainty": "reported"},
            {"held_from": "2022-10-01"},
            id="reported only",
        ),
        pytest.param(
            {"held_from": "2022-09-26"}, {"held_from": "2022-10-01", "certainty": "disputed"}, id="disputed"
        ),
    ],
)
def test_detentions_that_may_follow_one_another_are_recorded(record, pavel, first, second):
    record("detention", person=pavel, **first)

    assert record("detention", person=pavel, **second).pk


def test_two_persons_may_be_held_at_once(record, pavel, lev):
    record("detention", person=pavel, held_from="2022-09-26")

    assert record("detention", person=lev, held_from="2022-09-26").pk


def test_a_closed_case_takes_nothing(case, record, pavel, asylum, lawyer):
    fact = record("whereabouts", person=pavel, place="Almaty")
    close_case(case, closed_on=date(2022, 12, 1), by=lawyer, at=AT)
    attempts = [
        lambda: record("whereabouts", person=pavel, place="Almaty"),
        lambda: correct_fact(fact, place="Astana", by=lawyer, at=AT),
        lambda: withdraw_fact(fact, reason="entered twice", by=lawyer, at=AT),
        lambda: add_person(case, role="other", names=[], by=lawyer, at=AT),
        lambda: open_proceeding(case, kind="asylum", persons=[pavel], by=lawyer, at=AT),
        lambda: close_case(case, closed_on=date(2022, 12, 1), by=lawyer, at=AT),
    ]

    for attempt in attempts:
        with pytest.raises(CaseClosed, match="Reopen it"):
            attempt()


def test_a_fact_is_withdrawn_or_corrected_once(record, pavel, lawyer):
    fact = record("whereabouts", person=pavel, place="Almaty")
    withdraw_fact(fact, reason="entered twice", by=lawyer, at=AT)

    with pytest.raises(AlreadyWithdrawn):
        withdraw_fact(fact, reason="again", by=lawyer, at=AT)
    with pytest.raises(AlreadyWithdrawn):
        correct_fact(fact, place="Astana", by=lawyer, at=AT)


@pytest.mark.parametrize("reason", ["", "  ", "x" * 501])
def test_withdrawing_needs_a_reason(record, pavel, lawyer, reason):
    fact = record("whereabouts", person=pavel, place="Almaty")

    with pytest.raises(NotAccepted) as refused:
        withdraw_fact(fact, reason=reason, by=lawyer, at=AT)

    assert refused.value.field == "reason"


@pytest.mark.parametrize(
    ("details", "field"),
    [
        ({"jurisdiction": "XX"}, "jurisdiction"),
        ({"jurisdiction": ""}, "jurisdiction"),
        ({"jurisdiction": "DE", "region": "Berlin"}, "region"),
        ({"jurisdiction": "DE", "region": "FR-75"}, "region"),
        ({"reference": " "}, "reference"),
        ({"reference": "x" * 101}, "reference"),
    ],
)
def test_a_case_needs_a_reference_and_a_place(team, lawyer, details, field):
    with pytest.raises(NotAccepted) as refused:
        open_case(team=team, by=lawyer, at=AT, **{"reference": "KZ-1", "jurisdiction": "KZ"} | details)

    assert refused.value.field == field


def test_a_reference_is_used_once_in_an_organisation(case, opened):
    with pytest.raises(ReferenceTaken) as refused:
        opened(case.reference)

    assert refused.value.field == "reference"


@pytest.mark.parametrize(
    ("details", "field"),
    [
        ({"role": "cousin"}, "role"),
        ({"names": [{"text": ""}]}, "names"),
        ({"names": [{"text": "Павел", "kind": "nickname"}]}, "names"),
        ({"born": "yesterday"}, "born"),
        ({"nationalities": ["Russia"]}, "nationalities"),
    ],
)
def test_a_person_is_described_in_known_words(case, lawyer, details, field):
    with pytest.raises(NotAccepted) as refused:
        add_person(case, by=lawyer, at=AT, **{"role": "other", "names": []} | details)

    assert refused.value.field == field


@pytest.mark.parametrize(
    ("details", "field"),
    [
        ({"kind": ""}, "kind"),
        ({"kind": "divorce"}, "kind"),
        ({"procedure": "slow"}, "procedure"),
        ({"subsequent": -1}, "subsequent"),
        ({"subsequent": "1"}, "subsequent"),
        ({"persons": []}, "persons"),
    ],
)
def test_a_proceeding_is_described_in_known_words(case, pavel, lawyer, details, field):
    with pytest.raises(NotAccepted) as refused:
        open_proceeding(case, by=lawyer, at=AT, **{"kind": "asylum", "persons": [pavel]} | details)

    assert refused.value.field == field


def test_a_proceeding_is_for_persons_of_its_case(case, elsewhere, lawyer):
    with pytest.raises(NotOfThisCase) as refused:
        open_proceeding(case, kind="asylum", persons=[elsewhere.person], by=lawyer, at=AT)

    assert refused.value.field == "persons"


def test_a_case_closes_on_or_after_it_opens(opened, lawyer):
    case = opened("KZ-9", opened_on=date(2022, 10, 3))

    with pytest.raises(NotAccepted) as refused:
        close_case(case, closed_on=date(2022, 10, 2), by=lawyer, at=AT)

    assert refused.value.field == "closed_on"


def test_after_a_refusal_nothing_is_heard(case, pavel, lawyer, heard):
    heard.clear()

    with pytest.raises(NotAccepted):
        record_fact(case, "detention", person=pavel, held_from="soon", by=lawyer, at=AT)

    assert heard == []

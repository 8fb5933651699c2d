"""Who saw this person, this case: an auditor finds it, and a coordinator for their own cases; nobody else does."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.audit import record
from accounts.ids import random_id
from accounts.models import AuditEvent
from config.keyset import PAGE

from .addresses import SECRETS
from .conftest import MORNING

TRAIL = reverse("trail:list")


@pytest.fixture
def auditor(member):
    return member("auditor", teams=())


@pytest.fixture
def coordinator(member):
    return member("coordinator")


@pytest.fixture
def seen(case, browser):
    """The case, which a caseworker has looked at once."""
    browser.get(case.get_absolute_url())
    return case


def told(answer):
    """Return who did what on which case, the last first, as the page shows it."""
    return [(event["who"], str(event["what"]), event["case"]) for event in answer.context["events"]]


READING = ("A caseworker", "Case read")


def test_an_auditor_finds_who_saw_a_case_by_its_code(seen, signed_in, auditor):
    browser = signed_in(auditor)

    found = browser.post(TRAIL, {"q": seen.code.lower()})
    answer = browser.get(found.url)

    assert found.url == f"{TRAIL}?case={seen.pk}"
    assert sorted(told(answer)) == [(*READING, seen.code), ("A lawyer", "Case imported", seen.code)]
    assert f"Who saw case {seen.code}" in answer.content.decode()


def test_an_auditor_finds_who_saw_a_person(seen, signed_in, auditor, stored):
    stored("another")
    person = seen.persons.first()
    browser = signed_in(auditor)

    answer = browser.get(browser.post(TRAIL, {"q": str(person.pk)}).url)

    assert sorted(told(answer)) == [(*READING, seen.code), ("A lawyer", "Case imported", seen.code)]


def test_an_auditor_is_shown_everything_of_the_organisation_and_no_name_of_a_person(
    seen, signed_in, auditor, outsider, organisation
):
    record("read_list", by=outsider, organisation=outsider.organisation_id, at=MORNING)

    answer = signed_in(auditor).get(TRAIL)

    assert READING in [(who, what) for who, what, _case in told(answer)]
    assert (
        len(told(answer)) == AuditEvent.objects.of(organisation.pk).count() - 1
    )  # this reading is kept after
    assert not any(secret in answer.content.decode() for secret in SECRETS)


def test_the_auditor_has_the_trail_among_the_places(signed_in, auditor, caseworker):
    assert f'href="{TRAIL}"' in signed_in(auditor).get("/").content.decode()
    assert f'href="{TRAIL}"' not in signed_in(caseworker).get("/").content.decode()


def test_reading_the_trail_is_itself_in_it(seen, signed_in, auditor):
    signed_in(auditor).get(f"{TRAIL}?case={seen.pk}")

    event = AuditEvent.objects.get(action="read_trail")
    assert (event.by_id, event.case_id, event.number) == (auditor.pk, seen.pk, 2)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("what=read", ["Case read"]),
        ("what=write", ["Case imported"]),
        ("what=sign_in", ["Signed in", "Signed in"]),
        ("what=export", []),
        ("what=nothing", ["Signed in", "Case read", "Signed in", "Case imported"]),
    ],
)
def test_the_trail_is_narrowed_by_what_was_done(asked, expected, case, signed_in, caseworker, auditor, clock):
    signed_in(caseworker).get(case.get_absolute_url())
    clock.move_to(MORNING + timedelta(minutes=1))

    answer = signed_in(auditor).get(f"{TRAIL}?{asked}")

    assert sorted(what for _who, what, _case in told(answer)) == sorted(expected)
    assert bool(expected) != ("No event fits" in answer.content.decode())


def test_the_trail_is_narrowed_by_who_and_when(seen, signed_in, auditor, lawyer, clock):
    browser = signed_in(auditor)
    by_lawyer = browser.get(f"{TRAIL}?case={seen.pk}&who={lawyer.pk}")
    clock.move_to(MORNING + timedelta(days=8))

    browser = signed_in(auditor)

    assert [who for who, _what, _case in told(by_lawyer)] == ["A lawyer"]
    assert told(browser.get(f"{TRAIL}?case={seen.pk}&days=7")) == []
    assert (
        len(told(browser.get(f"{TRAIL}?case={seen.pk}&days=30"))) == 4  # with two readings of the trail
    )  # and the reading of the trail before


def test_pages_follow_one_another_and_keep_what_was_asked(seen, signed_in, auditor, caseworker):
    for number in range(PAGE):
        record(
            "read_case",
            by=caseworker,
            organisation=caseworker.organisation_id,
            case=seen,
            at=MORNING + timedelta(seconds=number),
        )
    browser = signed_in(auditor)

    first = browser.get(f"{TRAIL}?case={seen.pk}&what=read")
    second = browser.get(f"{TRAIL}{first.context['next_url']}")

    assert len(told(first)) == PAGE
    assert (*READING, seen.code) in told(second)
    assert second.context["title"] == f"Who saw case {seen.code}"


def test_a_coordinator_is_led_from_the_case_to_its_trail(seen, signed_in, coordinator):
    browser = signed_in(coordinator)
    page = browser.get(seen.get_absolute_url()).content.decode()

    answer = browser.get(f"{TRAIL}?case={seen.pk}")

    assert f'href="{TRAIL}?case={seen.pk}"' in page
    assert READING in [(who, what) for who, what, _case in told(answer)]


def test_a_coordinator_names_a_case_first(seen, signed_in, coordinator):
    answer = signed_in(coordinator).get(TRAIL)

    assert told(answer) == []
    assert "Name a case first" in answer.content.decode()


def test_a_coordinator_is_shown_no_trail_of_a_case_they_may_not_see(case, signed_in, coordinator):
    case.restricted = True
    case.save()
    browser = signed_in(coordinator)

    foreign = browser.get(f"{TRAIL}?case={case.pk}")
    missing = browser.get(f"{TRAIL}?case={random_id()}")

    assert (foreign.status_code, missing.status_code) == (404, 404)
    assert "Nothing found" in browser.post(TRAIL, {"q": case.code}).content.decode()
    assert browser.get(f"{TRAIL}?person={case.persons.first().pk}").status_code == 404


@pytest.mark.parametrize("role", ["caseworker", "lawyer", "administrator"])
def test_nobody_else_finds_the_trail(role, case, signed_in, member):
    browser = signed_in(member(role, email="somebody@legal-aid-south.example"))

    assert browser.get(TRAIL).status_code == browser.get(f"{TRAIL}?case={case.pk}").status_code == 404
    assert browser.post(TRAIL, {"q": case.code}).status_code == 404


def test_an_auditor_of_another_organisation_is_told_nothing(seen, signed_in, member, outsider):
    foreign = signed_in(member("auditor", teams=(), organisation=outsider.organisation))

    assert foreign.get(f"{TRAIL}?case={seen.pk}").status_code == 404
    assert "Nothing found" in foreign.post(TRAIL, {"q": seen.code}).content.decode()
    assert seen.code not in foreign.get(TRAIL).content.decode()


@pytest.mark.parametrize("asked", ["case=1", "person=x", "after=x"])
def test_an_address_that_names_nothing_is_not_found(asked, signed_in, auditor):
    assert signed_in(auditor).get(f"{TRAIL}?{asked}").status_code == 404


def test_a_refusal_is_in_the_trail_of_the_case_that_was_asked_for(case, signed_in, colleague, auditor):
    signed_in(colleague).get(case.get_absolute_url())

    answer = signed_in(auditor).get(f"{TRAIL}?case={case.pk}&what=refusal")

    assert told(answer) == [("A caseworker", "Refused", case.code)]


def test_a_long_trail_takes_no_more_queries(seen, signed_in, auditor, caseworker):
    browser, taken = signed_in(auditor), []
    for number in (0, 30):
        for _ in range(number):
            record("read_case", by=caseworker, organisation=caseworker.organisation_id, case=seen, at=MORNING)
        with CaptureQueriesContext(connection) as queries:
            browser.get(TRAIL)
        taken.append(len(queries))

    assert taken[0] == taken[1]

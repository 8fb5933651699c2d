"""The page of a person, what is held on them and why; keeping, copying and erasing."""

import json
from datetime import date, timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import AuditEvent
from cases.actions import close_case
from cases.models import Case, DueErasure, Hold
from cases.rights.retention import list_due
from people.models import Disclosure, Erasure, LegalBasis, Person, RetentionTime

from .conftest import MORNING

LATER = MORNING + timedelta(days=400)
MORE = ("basis", "recipient", "copy")
FOR_SOME = ("hold", "erase")
OTHERS = ("outsider", "colleague")


@pytest.fixture
def person(case):
    return Person.objects.get(names__text="Павел Рябинин")


@pytest.fixture
def coordinator(member):
    return member("coordinator")


@pytest.fixture
def office(signed_in, coordinator):
    return signed_in(coordinator)


@pytest.fixture
def closed(case, lawyer, clock):
    clock.move_to(LATER)
    close_case(case, closed_on=date(2023, 2, 1), reason="over", by=lawyer, at=LATER)
    case.deadlines.update(due_at=MORNING)
    return case


def page(name, person):
    return reverse(f"people:{name}", args=[person.pk])


def test_a_case_leads_to_what_is_held_on_each_person(case, person, browser):
    assert page("person", person) in browser.get(case.get_absolute_url()).content.decode()


def test_the_page_says_what_is_held_and_why_and_is_a_reading(person, browser, caseworker):
    answer = browser.get(page("person", person))

    shown = answer.content.decode()
    assert answer.status_code == 200
    assert "Pavel Ryabinin" in shown
    assert "KZ-2022-0001" in shown
    assert "Say for each purpose why their data may be used" in shown
    event = AuditEvent.objects.filter(action="read_person").get()
    assert (event.person_id, event.by_id) == (person.pk, caseworker.pk)


@pytest.mark.parametrize("name", ["person", *MORE, *FOR_SOME])
@pytest.mark.parametrize("who", ["outsider", "colleague", "administrator", "auditor"])
def test_who_may_not_see_the_person_finds_no_page(name, who, person, signed_in, request, member):
    user = member(who, teams=[]) if who in ("administrator", "auditor") else request.getfixturevalue(who)
    if name in FOR_SOME and user.role == "caseworker":
        user.role = "coordinator"
        user.save()

    for answer in (signed_in(user).get(page(name, person)), signed_in(user).post(page(name, person))):
        assert answer.status_code in ((403,) if name in FOR_SOME and who not in OTHERS else (404, 405))
        assert "Рябинин" not in answer.content.decode()


@pytest.mark.parametrize(
    ("role", "name", "status"),
    [
        ("caseworker", "hold", 403),
        ("lawyer", "hold", 200),
        ("coordinator", "hold", 200),
        ("caseworker", "erase", 403),
        ("lawyer", "erase", 403),
        ("coordinator", "erase", 200),
    ],
)
def test_who_decides(role, name, status, person, signed_in, member):
    user = member(role, email=f"{role}.two@legal-aid-south.example")

    assert signed_in(user).get(page(name, person)).status_code == status


@pytest.mark.parametrize("name", ["copy", "erase"])
def test_a_fresh_proof_is_asked_for(name, person, office, settings):
    settings.SECOND_FACTOR_NEEDED = True

    answer = office.get(page(name, person))

    assert answer.status_code == 302
    assert reverse("accounts:again") in answer.url or "/accounts/" in answer.url


def test_a_consent_is_recorded_and_withdrawn(person, browser, caseworker):
    given = {"purpose": "sharing", "basis": "consent", "given_on": "2022-12-01", "how": "in writing"}
    assert browser.post(page("basis", person), given).status_code == 302
    consent = LegalBasis.objects.get()
    withdraw = reverse("people:withdraw", args=[person.pk, consent.pk])
    assert withdraw in browser.get(page("person", person)).content.decode()
    assert browser.post(withdraw, {"withdrawn_on": "2022-11-01"}).status_code == 422

    assert browser.post(withdraw, {"withdrawn_on": "2022-12-20"}).status_code == 302

    consent.refresh_from_db()
    assert (consent.withdrawn_on, consent.recorded_by) == (date(2022, 12, 20), caseworker)
    assert "withdrawn 20 December 2022" in browser.get(page("person", person)).content.decode()
    actions = AuditEvent.objects.filter(about_id=consent.pk).values_list("action", flat=True)
    assert set(actions) == {"record_consent", "withdraw_consent"}


@pytest.mark.parametrize(("day", "says"), [("2022-12-30", "Choose today"), ("", "Fill this in")])
def test_a_basis_needs_a_day_that_has_come(day, says, person, browser):
    given = {"purpose": "sharing", "basis": "consent", "given_on": day}

    answer = browser.post(page("basis", person), given)

    assert (answer.status_code, LegalBasis.objects.count()) == (422, 0)
    assert says in answer.content.decode()


def test_who_received_something_is_listed(person, browser):
    sent = {"recipient": "District court, registry", "what": "documents", "basis": "legal_claims"}

    browser.post(page("recipient", person), sent)

    assert Disclosure.objects.get().person == person
    assert "District court, registry" in browser.get(page("person", person)).content.decode()


def test_a_hold_is_set_and_lifted(person, office):
    office.post(page("hold", person), {"reason": "complaint pending"})
    held = Hold.objects.get()
    assert "complaint pending" in office.get(page("person", person)).content.decode()

    office.post(page("hold", person), {"lift": str(held.pk)})

    held.refresh_from_db()
    assert held.lifted_at == MORNING
    assert "complaint pending" not in office.get(page("person", person)).content.decode()


def test_a_hold_is_set_on_a_case(case, office):
    url = reverse("cases:hold", args=[case.pk])
    assert url in office.get(case.get_absolute_url()).content.decode()

    office.post(url, {"reason": "complaint pending"})

    assert Hold.objects.get().case == case
    assert office.post(url, {"lift": "nothing"}).status_code == 404


def test_a_copy_is_a_file_without_a_name_in_its_own(person, browser):
    answer = browser.post(page("copy", person), {"recipient": "Pavel himself", "basis": "request"})

    assert answer.headers["Content-Disposition"] == f'attachment; filename="copy-{str(person.pk)[:8]}.zip"'
    assert answer.headers["Cache-Control"] == "no-store"
    with ZipFile(BytesIO(answer.content)) as files:
        assert json.loads(files.read("person.json"))["id"] == str(person.pk)
    assert "Pavel himself" in browser.get(page("person", person)).content.decode()


def test_before_it_is_erased_the_page_says_what_stands_against_it(case, person, office):
    shown = office.get(page("erase", person)).content.decode()

    assert f"Case {case.code} is open. Close it first." in shown
    assert "Erase for good" not in shown
    office.post(page("erase", person), {"asked_by": "person", "sure": "on"})
    assert Person.objects.known().filter(pk=person.pk).exists()


def test_a_person_is_erased_and_found_nowhere(closed, person, office, browser, coordinator):
    office.post(page("recipient", person), {"recipient": "The court", "what": "other", "basis": "request"})
    shown = office.get(page("erase", person)).content.decode()
    assert "The court" in shown
    assert f"In case {closed.code}: what concerns others" in shown
    assert office.post(page("erase", person), {"asked_by": "person"}).status_code == 422

    answer = office.post(page("erase", person), {"asked_by": "person", "sure": "on"})

    erasure = Erasure.objects.get()
    assert answer.url == reverse("organisation:erasure", args=[erasure.pk])
    for name in ("person", *MORE, *FOR_SOME):
        assert office.get(page(name, person)).status_code == 404
    assert "erased person" in browser.get(closed.get_absolute_url()).content.decode()
    for url in (reverse("people:list"), reverse("cases:search")):
        assert "Pavel Ryabinin" not in browser.post(url, {"q": "Pavel"}).content.decode()
        assert closed.code not in browser.post(url, {"q": "Павел"}).content.decode()


def test_the_certificate_is_for_those_in_charge_and_auditors(
    closed, person, office, signed_in, member, caseworker
):
    office.post(page("erase", person), {"asked_by": "person", "sure": "on"})
    url = reverse("organisation:erasure", args=[Erasure.objects.get().pk])

    for role in ("coordinator", "administrator", "auditor"):
        shown = signed_in(member(role, email=f"{role}.two@legal-aid-south.example")).get(url)
        assert shown.status_code == 200
        assert Erasure.objects.get().sha256 in shown.content.decode()
        assert "Рябинин" not in shown.content.decode()
        assert str(person.pk) not in shown.content.decode()
    assert signed_in(caseworker).get(url).status_code == 403


def test_a_certificate_of_another_organisation_is_not_there(closed, person, office, signed_in, outsider):
    office.post(page("erase", person), {"asked_by": "person", "sure": "on"})
    outsider.role = "coordinator"
    outsider.save()
    stranger = signed_in(outsider)

    assert stranger.get(reverse("organisation:erasure", args=[Erasure.objects.get().pk])).status_code == 404
    assert closed.code not in stranger.get(reverse("organisation:retention")).content.decode()
    assert (
        "everything held on one person" not in stranger.get(reverse("organisation:erasures")).content.decode()
    )


def test_times_are_set_and_what_is_past_them_is_erased_by_a_coordinator(closed, office):
    list_url = reverse("organisation:retention")
    assert "Nothing is past its time" in office.get(list_url).content.decode()
    office.post(list_url, {"case_file": "1", "identity": ""})
    assert RetentionTime.objects.get().years == 1
    list_due(at=LATER + timedelta(days=10))
    due = DueErasure.objects.get()
    assert closed.code in office.get(list_url).content.decode()
    erase_url = reverse("organisation:erase-due", args=[due.pk])
    assert "The identity of 3 persons." in office.get(erase_url).content.decode()

    office.post(erase_url, {"sure": "on"})

    assert not Case.objects.exists()
    assert not Person.objects.exists()
    assert office.get(erase_url).status_code == 404
    assert "Nothing is past its time" in office.get(list_url).content.decode()


def test_what_is_kept_longer_says_why(closed, office):
    office.post(reverse("organisation:retention"), {"case_file": "1"})
    list_due(at=LATER + timedelta(days=10))
    due = DueErasure.objects.get()

    office.post(
        reverse("organisation:keep-due", args=[due.pk]),
        {"until": "2025-01-01", "reason": "a claim is coming"},
    )

    due.refresh_from_db()
    assert (due.kept_until, due.kept_reason) == (date(2025, 1, 1), "a claim is coming")
    assert "Nothing is past its time" in office.get(reverse("organisation:retention")).content.decode()


def test_a_due_case_that_is_not_theirs_is_not_there(closed, office, signed_in, colleague):
    office.post(reverse("organisation:retention"), {"case_file": "1"})
    list_due(at=LATER + timedelta(days=10))
    colleague.role = "coordinator"
    colleague.save()
    other = signed_in(colleague)

    for name in ("erase-due", "keep-due"):
        assert (
            other.get(reverse(f"organisation:{name}", args=[DueErasure.objects.get().pk])).status_code == 404
        )


@pytest.mark.parametrize("years", ["0", "101", "-1", "two"])
def test_a_time_is_from_one_to_a_hundred_years(years, office, case):
    assert office.post(reverse("organisation:retention"), {"case_file": years}).status_code == 422
    assert not RetentionTime.objects.exists()


def test_the_page_asks_as_often_for_one_row_as_for_many(case, person, browser):
    def asked():
        with CaptureQueriesContext(connection) as queries:
            browser.get(page("person", person))
        return len(queries)

    browser.get(page("person", person))
    sent = {"recipient": "Court", "what": "documents", "basis": "legal_claims"}
    basis = {"purpose": "sharing", "basis": "consent", "given_on": "2022-12-01"}
    browser.post(page("recipient", person), sent)
    browser.post(page("basis", person), basis)
    few = asked()
    for _ in range(4):
        browser.post(page("recipient", person), sent)
        browser.post(page("basis", person), basis)
    assert asked() == few

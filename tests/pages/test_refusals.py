"""What is refused is in the trail, once, by ids alone; somebody unknown cannot flood it."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from accounts.ids import random_id
from accounts.models import ApiToken, AuditEvent
from tests.api.conftest import Program
from tests.pages.conftest import MORNING

ASK = reverse("cases:emergency")
ME = "/api/v1/me/"


def refusals():
    """Return who was refused what, for whose trail."""
    found = AuditEvent.objects.filter(action="refuse").order_by("at", "pk")
    return list(found.values_list("by_id", "organisation_id", "about_id"))


def ask_with(token, address="203.0.113.7"):
    client = Client(headers={"host": "localhost"})
    return client.get(ME, headers={"Authorization": f"Bearer {token}"}, REMOTE_ADDR=address)


def test_a_token_that_opens_nothing_is_on_record_once_a_minute_for_each_network(db, clock):
    answers = [ask_with(f"invented-{number}").status_code for number in range(20)]
    assert answers == [401] * 20
    assert refusals() == [(None, None, None)]

    ask_with("invented", address="198.51.100.1")
    assert len(refusals()) == 2
    clock.move_to(MORNING + timedelta(seconds=60))
    ask_with("invented")
    assert len(refusals()) == 3


def test_a_token_that_has_ended_is_on_record_for_its_organisation(lawyer, clock):
    text = ApiToken.issue(lawyer, "nightly")
    token = ApiToken.objects.get()
    ApiToken.objects.update(revoked_at=MORNING)
    ask_with("invented")

    ask_with(text)

    assert set(refusals()) == {(None, None, None), (None, lawyer.organisation_id, token.pk)}
    assert text not in str(list(AuditEvent.objects.values()))


def test_without_a_token_nothing_was_tried(db, client):
    assert client.get(ME).status_code == 401
    assert refusals() == []


@pytest.mark.parametrize("kind", ["foreign", "missing"])
def test_a_body_that_names_a_case_one_may_not_see_is_on_record(case, outsider, kind):
    named = case.pk if kind == "foreign" else random_id()
    theirs = Program(ApiToken.issue(outsider, "export"))

    answer = theirs.post("persons/", {"case": str(named), "names": [{"text": "A. Person"}]})

    assert answer.status_code == 400
    assert refusals() == [(outsider.pk, outsider.organisation_id, named)]


def test_a_body_that_names_a_person_of_another_case_is_on_record(case, caseworker, stored):
    person = stored("KZ-2022-0002").persons.first()
    theirs = Program(ApiToken.issue(caseworker, "export"))

    answer = theirs.post(
        "facts/",
        {"case": str(case.pk), "type": "whereabouts", "person": str(person.pk), "place": "Almaty"},
    )

    assert answer.status_code == 400
    assert refusals() == [(caseworker.pk, caseworker.organisation_id, person.pk)]


def test_a_wrong_value_is_no_refusal(case, caseworker):
    theirs = Program(ApiToken.issue(caseworker, "export"))

    assert theirs.post("facts/", {"case": str(case.pk), "type": "nothing"}).status_code == 400
    assert refusals() == []


def test_a_form_that_names_a_person_of_another_case_is_on_record(case, browser, caseworker, stored):
    person = stored("KZ-2022-0002").persons.first()

    answer = browser.post(
        f"{case.get_absolute_url()}log/whereabouts/", {"persons": [str(person.pk)], "place": "Oral"}
    )

    assert answer.status_code == 422
    assert refusals() == [(caseworker.pk, caseworker.organisation_id, person.pk)]


def test_what_a_role_does_not_include_is_on_record_once(browser, caseworker):
    assert browser.get(reverse("organisation:users")).status_code == 403

    assert refusals() == [(caseworker.pk, caseworker.organisation_id, None)]


def test_a_code_of_no_case_is_on_record_and_is_not_kept(browser, caseworker):
    browser.post(ASK, {"code": "222-2222", "reason": "called"})

    assert refusals() == [(caseworker.pk, caseworker.organisation_id, None)]
    assert "222" not in str(AuditEvent.objects.filter(action="refuse").values_list("action", "about_id"))


def test_who_guesses_codes_waits(case, signed_in, colleague, clock):
    theirs, wrong = signed_in(colleague), {"code": "222-2222", "reason": "called"}

    answers = [theirs.post(ASK, wrong).status_code for _guess in range(6)]
    refused = theirs.post(ASK, wrong | {"code": case.code}).status_code
    clock.move_to(MORNING + timedelta(seconds=60))
    opened = theirs.post(ASK, wrong | {"code": case.code})

    assert (answers, refused) == ([422] * 5 + [429], 429)
    assert opened.url == case.get_absolute_url()


def test_right_codes_do_not_count(case, browser):
    answers = [browser.post(ASK, {"code": case.code, "reason": "called"}).status_code for _time in range(8)]

    assert answers == [302] * 8

"""A device is lost: any colleague who is called signs its owner out everywhere."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import ApiToken, AuditEvent, KnownDevice, Letter
from tests.accounts.conftest import is_signed_in

pytestmark = pytest.mark.django_db
PAGE = reverse("organisation:lost-device")


@pytest.fixture
def browser():
    """Return a function that gives the browser of a user."""

    def signed_in(user):
        client = Client(headers={"host": "localhost"})
        client.force_login(user)
        return client

    return signed_in


@pytest.mark.parametrize("role", ["caseworker", "coordinator", "administrator", "auditor"])
def test_whoever_is_called_signs_the_owner_out_everywhere(role, browser, enter, lawyer, member):
    lost, token = enter(lawyer, code=False), ApiToken.issue(lawyer, "laptop")
    called = member(role)
    theirs = browser(called)

    answer = theirs.post(PAGE, {"user": str(lawyer.pk)})

    assert answer.url == PAGE
    assert not is_signed_in(lost)
    assert is_signed_in(theirs)
    assert not ApiToken.objects.live().matching(token).exists()
    assert not KnownDevice.objects.filter(user=lawyer).exists()
    assert Letter.objects.get(kind="lost_device").recipient == lawyer
    event = AuditEvent.objects.get(action="report_lost")
    assert (event.by_id, event.about_id) == (called.pk, lawyer.pk)


def test_the_owner_comes_in_again_on_another_device(browser, enter, lawyer, caseworker, clock):
    browser(caseworker).post(PAGE, {"user": str(lawyer.pk)})

    assert is_signed_in(enter(lawyer, code=False))


def test_one_can_report_ones_own_device(browser, lawyer):
    here = browser(lawyer)

    assert here.post(PAGE, {"user": str(lawyer.pk)}).url == reverse("accounts:sign-in")
    assert not is_signed_in(here)


def test_nobody_reports_for_another_organisation(browser, enter, lawyer, outsider):
    theirs = enter(lawyer, code=False)

    answer = browser(outsider).post(PAGE, {"user": str(lawyer.pk)})

    assert answer.status_code == 422
    assert lawyer.name not in answer.content.decode()
    assert is_signed_in(theirs)


def test_an_interpreter_is_not_told_who_works_here(browser, member):
    assert browser(member("interpreter")).get(PAGE).status_code == 403


def test_nobody_signs_out_a_whole_organisation(browser, caseworker, lawyer, clock):
    theirs = browser(caseworker)
    answers = [theirs.post(PAGE, {"user": str(lawyer.pk)}).status_code for _time in range(11)]

    assert answers == [302] * 10 + [429]

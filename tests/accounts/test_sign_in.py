"""Signing in and out in a browser."""

import pytest
from django.conf import settings as site
from django.test import Client
from django.urls import reverse

from accounts.letters import message
from accounts.models import KnownDevice, Letter, Session, User
from config.clock import now
from tests.accounts.conftest import is_signed_in
from tests.running import PASSWORD

pytestmark = pytest.mark.django_db
SIGN_IN = reverse("accounts:sign-in")


def test_a_user_signs_in_and_goes_where_they_wanted(client, lawyer):
    answer = client.post(SIGN_IN, {"login": lawyer.email, "password": PASSWORD, "next": "/cases/"})

    assert (answer.status_code, answer["Location"]) == (302, "/cases/")
    assert client.session["_auth_user_id"] == str(lawyer.pk)


def test_the_address_is_taken_in_any_case(client, lawyer):
    client.post(SIGN_IN, {"login": f" {lawyer.email.upper()} ", "password": PASSWORD})

    assert client.session["_auth_user_id"] == str(lawyer.pk)


def test_nobody_is_sent_to_another_site(client, lawyer):
    answer = client.post(
        f"{SIGN_IN}?next=https://elsewhere.example/", {"login": lawyer.email, "password": PASSWORD}
    )

    assert answer["Location"] == "/"


@pytest.mark.parametrize("who", ["known", "unknown", "deactivated", "deactivated with the right password"])
def test_whatever_is_wrong_the_answer_is_the_same(client, lawyer, who):
    if who.startswith("deactivated"):
        User.objects.update(is_active=False)
    email = "nobody@south.example" if who == "unknown" else lawyer.email
    password = PASSWORD if who.endswith("right password") else "wrong"

    answer = client.post(SIGN_IN, {"login": email, "password": password})

    assert (answer.status_code, answer.url if answer.status_code == 302 else "") == (200, "")
    assert "do not belong together" in answer.content.decode()
    assert "_auth_user_id" not in client.session


def test_the_session_gets_another_id_at_sign_in(client, lawyer):
    client.get(SIGN_IN)
    client.post(SIGN_IN, {"login": "nobody@south.example", "password": "wrong"})
    session = client.session
    session["begun"] = True
    session.save()
    client.cookies[site.SESSION_COOKIE_NAME] = before = session.session_key

    client.post(SIGN_IN, {"login": lawyer.email, "password": PASSWORD})

    assert client.session.session_key != before
    assert not Session.objects.filter(session_key=before).exists()


def test_signing_out_is_a_post_ends_the_session_and_clears_the_browser(client, lawyer):
    client.force_login(lawyer)

    assert client.get(reverse("accounts:sign-out")).status_code == 405
    answer = client.post(reverse("accounts:sign-out"))

    assert (answer.status_code, answer["Clear-Site-Data"]) == (302, '"cache", "storage"')
    assert "_auth_user_id" not in client.session
    assert not Session.objects.exists()


def test_nobody_makes_an_account_for_themselves(client):
    assert client.get("/accounts/signup/").status_code == 404


def test_a_new_device_is_told_of_and_a_known_one_is_not(enter, lawyer):
    first = enter(lawyer, code=False)
    assert not Letter.objects.exists()

    enter(lawyer, first, code=False)
    enter(lawyer, code=False)

    assert [letter.kind for letter in Letter.objects.all()] == ["new_device"]
    assert KnownDevice.objects.filter(user=lawyer).count() == 2
    assert site.DEVICE_COOKIE_NAME in first.cookies
    assert not KnownDevice.objects.filter(sha256=first.cookies[site.DEVICE_COOKIE_NAME].value).exists()


def test_those_who_administer_are_told_at_once_of_a_colleague_s_new_device(enter, lawyer, member, outsider):
    boss = member("administrator")
    member("administrator", organisation=outsider.organisation, teams=())
    enter(lawyer, code=False)

    enter(lawyer, code=False)

    letter = Letter.objects.get(kind="device_of_colleague")
    assert (letter.recipient, letter.next_try_at) == (boss, now())
    assert letter.path == reverse("organisation:user", args=[lawyer.pk])
    assert lawyer.name not in message(letter).body


def test_the_page_of_the_try_out_says_that_it_is_one(client, settings):
    assert "try-out" in client.get(SIGN_IN).content.decode()
    settings.SECOND_FACTOR_NEEDED = True
    assert "try-out" not in client.get(SIGN_IN).content.decode()


def test_in_the_try_out_a_password_is_enough(enter, lawyer):
    assert is_signed_in(enter(lawyer, code=False))


def test_a_device_says_roughly_what_it_is(lawyer):
    agent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
    Client(headers={"host": "localhost", "user-agent": agent}).post(
        SIGN_IN, {"login": lawyer.email, "password": PASSWORD}
    )

    assert Session.objects.get().device == "Firefox, Linux"

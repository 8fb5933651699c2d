"""What only a passkey opens: the pages of administrators, exports, the way out of a lockdown."""

import json

import pytest
from allauth.mfa.models import Authenticator
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import reverse

from accounts.models import Role, Session, User
from accounts.sign_in import codes
from accounts.step_up import fresh_passkey_needed
from config.clock import now
from tests.accounts.conftest import SECRET, code_at, is_signed_in
from tests.accounts.software_key import AGAIN, SoftwareKey

pytestmark = pytest.mark.django_db
SECURITY = reverse("accounts:security")
USERS = reverse("organisation:users")
QUARTER, HALF_AN_HOUR = 15 * 60, 30 * 60


@fresh_passkey_needed
def export(request):
    return HttpResponse("the export")


@pytest.fixture
def boss(member):
    """An administrator with an app for codes."""
    user = member("administrator", teams=())
    codes.keep_app(user, SECRET, 0)
    return user


@pytest.fixture
def ask():
    """Return a function that asks for the export with the session of a browser."""

    def asked(browser, user):
        request = RequestFactory().get("/export/")
        request.session, request.user, request.htmx = browser.session, user, False
        return export(request)

    return asked


def test_an_administrator_sets_up_a_passkey_before_anything_else(real_names, enter, boss):
    browser = enter(boss)

    kept_out = browser.get(USERS)
    led_to = browser.get(SECURITY)
    added = SoftwareKey().register(browser)

    assert kept_out.url == SECURITY
    assert "signs in with a passkey" in led_to.content.decode()
    assert "Set up an app" not in led_to.content.decode()
    assert added.url == reverse("accounts:recovery-codes")
    assert browser.get(USERS).status_code == 200


def test_an_administrator_with_a_passkey_does_not_come_in_by_a_code(real_names, enter, boss):
    key = SoftwareKey()
    key.register(enter(boss))
    browser = enter(boss)

    assert browser.get(USERS).url == SECURITY
    asked = browser.get(SECURITY).url
    assert asked == f"{AGAIN}?next={SECURITY}&with=passkey"
    assert 'autocomplete="one-time-code"' not in browser.get(asked).content.decode()
    assert key.prove(browser, to=USERS).url == USERS
    assert browser.get(USERS).status_code == 200


def test_a_code_vouches_for_no_passkey_where_there_is_one(real_names, enter, boss):
    SoftwareKey().register(enter(boss))
    thief = enter(boss)

    for page in ("add-passkey", "add-app", "recovery-codes", "password"):
        assert thief.get(reverse(f"accounts:{page}")).status_code == 302, page
    assert thief.get(reverse("accounts:add-passkey")).url.endswith("with=passkey")
    assert Authenticator.objects.filter(type=Authenticator.Type.WEBAUTHN).count() == 1


def test_the_last_passkey_of_an_administrator_stays(real_names, enter, boss):
    browser, key = enter(boss), SoftwareKey()
    key.register(browser)
    passkey = Authenticator.objects.get(user=boss, type=Authenticator.Type.WEBAUTHN)
    page = reverse("accounts:remove-factor", args=[passkey.pk])

    browser.post(page)
    assert Authenticator.objects.filter(pk=passkey.pk).exists()

    SoftwareKey().register(browser)
    browser.post(page)
    assert not Authenticator.objects.filter(pk=passkey.pk).exists()


def test_a_caseworker_signs_in_by_a_code(real_names, enter, lawyer, app):
    assert is_signed_in(enter(lawyer))


def test_what_takes_the_record_away_asks_everybody_for_a_passkey(real_names, enter, lawyer, app, ask):
    browser, key = enter(lawyer), SoftwareKey()
    assert ask(browser, lawyer).url == f"{AGAIN}?next=/export/&with=passkey"
    assert "Only a passkey is good enough" in browser.get(ask(browser, lawyer).url).content.decode()

    key.register(browser)

    assert ask(browser, lawyer).content == b"the export"


def test_a_passkey_is_fresh_for_five_minutes(real_names, enter, lawyer, app, ask, clock):
    browser, key = enter(lawyer), SoftwareKey()
    key.register(browser)
    clock.shift(300)
    assert ask(browser, lawyer).content == b"the export"

    clock.shift(1)
    assert ask(browser, lawyer).status_code == 302
    browser.post(AGAIN, {"code": code_at(now())})
    assert ask(browser, lawyer).status_code == 302
    key.prove(browser)
    assert ask(browser, lawyer).content == b"the export"


def test_what_a_passkey_answered_once_proves_nothing_again(real_names, enter, lawyer, app, ask, clock):
    browser, key = enter(lawyer), SoftwareKey()
    key.register(browser)
    asked = json.loads(browser.get(AGAIN).context["options"])["publicKey"]
    answer = key.answer(asked)
    assert browser.post(AGAIN, {"credential": answer}).status_code == 302
    clock.shift(301)

    assert [browser.post(AGAIN, {"credential": answer}).status_code for _time in range(3)] == [422] * 3
    assert ask(browser, lawyer).status_code == 302


def test_the_try_out_asks_for_no_passkey(enter, boss, ask, clock):
    browser = enter(boss, code=False)

    assert browser.get(USERS).status_code == 302  # the app that was set up
    browser = enter(User.objects.get(pk=boss.pk))
    assert browser.get(USERS).status_code == 200
    assert ask(browser, boss).content == b"the export"


@pytest.mark.parametrize(("role", "rest"), [("administrator", QUARTER), ("coordinator", HALF_AN_HOUR)])
def test_a_session_of_an_administrator_rests_for_a_quarter_of_an_hour(role, rest, client, member, clock):
    client.force_login(member(role))

    clock.shift(rest - 1)
    assert is_signed_in(client)
    clock.shift(rest)
    assert not is_signed_in(client)


def test_what_a_page_of_an_administrator_asks_by_itself_is_no_activity(client, member, clock):
    client.force_login(member("administrator"))
    for _minute in range(15):
        clock.shift(60)
        client.get(reverse("deadlines:watch"), headers={"x-background": "1", "hx-request": "true"})

    assert not is_signed_in(client)


def test_sessions_over_after_a_quarter_of_an_hour_are_deleted(client, member, clock):
    client.force_login(member("administrator"))
    clock.shift(QUARTER)
    assert not Session.objects.alive(now()).exists()

    type(client.session).clear_expired()

    assert not Session.objects.exists()


def test_who_becomes_an_administrator_signs_in_anew(client, lawyer):
    client.force_login(lawyer)

    User.objects.filter(pk=lawyer.pk).update(role=Role.ADMINISTRATOR)

    assert not is_signed_in(client)

"""A proof not older than five minutes, for what weighs more than reading."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import reverse

from accounts.lockdown import lock_down
from accounts.sign_in import codes
from accounts.sign_in.records import Proof, has_shown
from accounts.step_up import fresh_factor_needed
from config.clock import now
from tests.accounts.conftest import SECRET, code_at
from tests.accounts.software_key import SoftwareKey
from tests.running import PASSWORD

pytestmark = pytest.mark.django_db
AGAIN = reverse("accounts:again")


@fresh_factor_needed
def export(request):
    return HttpResponse("the export")


@pytest.fixture
def ask(lawyer):
    """Return a function that asks for the export with the session of a browser."""

    def asked(browser, method="get", *, htmx=False):
        request = getattr(RequestFactory(), method)("/cases/1/export/?as=json")
        request.session, request.user, request.htmx = browser.session, lawyer, htmx
        return export(request)

    return asked


def test_a_second_factor_is_fresh_for_five_minutes(real_names, enter, lawyer, app, clock, ask):
    browser = enter(lawyer)
    clock.shift(300)
    assert ask(browser).content == b"the export"

    clock.shift(1)
    assert ask(browser).url == f"{AGAIN}?next=/cases/1/export/%3Fas%3Djson"


def test_what_was_sent_is_sent_again_from_its_page(real_names, enter, lawyer, app, clock, ask):
    browser = enter(lawyer)
    clock.shift(301)

    assert ask(browser, "post").url == f"{AGAIN}?next=/cases/1/export/"


def test_htmx_leaves_the_page(real_names, enter, lawyer, app, clock, ask):
    browser = enter(lawyer)
    clock.shift(301)

    assert ask(browser, htmx=True)["HX-Redirect"].startswith(AGAIN)


def test_a_password_is_not_a_second_factor(real_names, enter, lawyer, ask):
    assert ask(enter(lawyer, code=False)).url.startswith(AGAIN)


def test_the_try_out_asks_for_nothing_more(enter, lawyer, clock, ask):
    browser = enter(lawyer, code=False)
    clock.shift(301)

    assert ask(browser).content == b"the export"


def test_a_code_makes_it_fresh_again_and_leads_on(real_names, enter, lawyer, app, clock, ask):
    browser = enter(lawyer)
    clock.shift(600)

    wrong = browser.post(AGAIN, {"code": "000000", "next": "/cases/"})
    right = browser.post(AGAIN, {"code": code_at(now()), "next": "/cases/"})

    assert wrong.status_code == 422
    assert right.url == "/cases/"
    assert ask(browser).content == b"the export"


def test_a_used_code_makes_nothing_fresh(real_names, enter, lawyer, app, clock):
    browser = enter(lawyer)

    answer = browser.post(AGAIN, {"code": code_at(now()), "next": "/cases/"})

    assert answer.status_code == 422


def test_nobody_is_led_to_another_site(real_names, enter, lawyer, app, clock):
    browser = enter(lawyer)
    clock.shift(600)

    answer = browser.post(AGAIN, {"code": code_at(now()), "next": "//elsewhere.example/"})

    assert answer.url == "/"


def test_without_a_second_factor_the_password_is_asked_to_add_one(real_names, enter, lawyer, clock):
    browser = enter(lawyer, code=False)
    clock.shift(301)
    add = reverse("accounts:add-app")

    assert browser.get(add).url == f"{AGAIN}?next={add}"
    assert browser.post(AGAIN, {"password": "wrong", "next": add}).status_code == 422
    assert browser.post(AGAIN, {"password": PASSWORD, "next": add}).url == add
    assert browser.get(add).status_code == 200


def test_a_factor_is_not_added_on_the_word_of_a_password_where_there_is_one(
    real_names, enter, lawyer, app, clock
):
    browser = enter(lawyer)
    clock.shift(301)

    browser.post(AGAIN, {"password": PASSWORD})

    assert browser.get(reverse("accounts:add-passkey")).url.startswith(AGAIN)


@pytest.mark.parametrize("page", ["organisation:invite", "organisation:user"])
def test_roles_are_given_with_a_fresh_factor_only(real_names, enter, member, clock, page):
    boss = member("administrator")
    url = reverse(page, args=[boss.pk] if page.endswith("user") else [])
    browser = enter(boss, code=False)
    SoftwareKey().register(browser)
    assert browser.get(url).status_code == 200

    clock.shift(301)

    assert browser.get(url).url == f"{AGAIN}?next={url}&with=passkey"


def test_a_lockdown_is_lifted_with_a_fresh_passkey_only(real_names, enter, member, clock):
    boss, key = member("coordinator"), SoftwareKey()
    codes.keep_app(boss, SECRET, 0)
    lock_down(boss.organisation, reason="A laptop was taken.", by=None, at=now())
    browser, url = enter(boss), reverse("organisation:lockdown")
    assert browser.get(url).url == f"{AGAIN}?next={url}&with=passkey"
    key.register(browser)
    assert browser.get(url).status_code == 200

    clock.shift(301)

    assert browser.get(url).url == f"{AGAIN}?next={url}&with=passkey"
    assert key.prove(browser, to=url).url == url
    assert browser.get(url).status_code == 200


def test_a_stranger_proves_nothing():
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    assert not has_shown(request, Proof.PASSWORD)

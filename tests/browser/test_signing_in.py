"""Second factors in a real browser: passkeys, codes without scripts, and typed text that outlives a session."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from playwright.sync_api import expect

from accounts.models import Session
from accounts.sign_in.codes import PERIOD
from cases.actions import open_case
from config.clock import now
from tests.browser.pages import sign_in
from tests.running import PASSWORD

SECURITY = "/accounts/security/"


@pytest.fixture
def key(page):
    """A key in the browser that checks its owner and needs no hand to be touched."""
    tools = page.context.new_cdp_session(page)
    tools.send("WebAuthn.enable")
    owned = {"hasResidentKey": True, "hasUserVerification": True, "isUserVerified": True}
    tools.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "automaticPresenceSimulation": True,
                **owned,
            }
        },
    )
    return tools


def set_up_passkey(page):
    page.goto(f"{SECURITY}passkey/")
    page.get_by_label("Name").fill("My laptop")
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("heading", name="Recovery codes")).to_be_visible()


def sign_out(page):
    page.get_by_text("Your account:").locator("xpath=..").click()
    page.get_by_role("button", name="Sign out", exact=True).click()
    page.wait_for_url("**/accounts/sign-in/**")


def test_a_passkey_opens_the_door_alone_and_as_second_factor(page, caseworker, key):
    sign_in(page, caseworker)
    set_up_passkey(page)
    expect(page.get_by_role("list", name="Recovery codes").get_by_role("listitem")).to_have_count(10)
    page.get_by_role("link", name="I have kept them").click()
    expect(page.get_by_text("My laptop").first).to_be_visible()
    sign_out(page)

    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("heading", level=1, name="Today")).to_be_visible()
    sign_out(page)

    page.get_by_label("E-mail address").fill(caseworker.email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.get_by_role("button", name="Use your passkey").click()
    expect(page.get_by_role("heading", level=1, name="Today")).to_be_visible()


def test_a_passkey_proves_again_who_is_there(page, site, caseworker, key):
    sign_in(page, caseworker)
    set_up_passkey(page)
    site.move_clock(timedelta(minutes=6))

    page.goto(f"{SECURITY}password/")
    page.get_by_role("button", name="Use your passkey").click()

    expect(page.get_by_role("heading", name="Change your password")).to_be_visible()


def test_a_passkey_that_fails_is_told_and_the_other_ways_stay(page, caseworker):
    page.route("**/accounts/sign-in/passkey/", lambda route: route.abort())
    page.goto("/accounts/sign-in/")
    page.get_by_role("button", name="Sign in with a passkey").click()

    expect(page.get_by_role("alert")).to_contain_text("The passkey was not used")
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_label("Password")).to_be_editable()


def test_an_app_for_codes_needs_no_scripts(open_page, caseworker):
    page = open_page(java_script_enabled=False)
    sign_in(page, caseworker)
    page.goto(f"{SECURITY}app/")
    secret = re.sub(r"\s", "", page.locator(".secret").inner_text())
    page.get_by_label("Code").fill(shown(secret))
    page.get_by_role("button", name="Keep this app").click()
    code = page.get_by_role("list", name="Recovery codes").get_by_role("listitem").first.inner_text()
    page.context.clear_cookies()

    page.goto("/accounts/sign-in/")
    expect(page.get_by_role("button", name="Sign in with a passkey")).to_be_hidden()
    page.get_by_label("E-mail address").fill(caseworker.email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.get_by_label("Code").fill("000000")
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_text("This code is not right")).to_be_visible()
    page.get_by_label("Code").fill(code)
    page.get_by_role("button", name="Sign in", exact=True).click()

    expect(page.get_by_role("heading", level=1, name="Today")).to_be_visible()


def shown(secret):
    return format_hotp_value(hotp_value(secret, int(datetime.now(UTC).timestamp()) // PERIOD))


def test_what_was_typed_when_the_session_ended_is_there_after_signing_in_again(signed_in, caseworker, team):
    case = open_case(team=team, reference="KZ-2026-0009", jurisdiction="KZ", by=caseworker, at=now())
    signed_in.goto(f"{case.get_absolute_url()}persons/new/")
    name = signed_in.locator("form.form input[type=text]").first
    name.fill("Рябинин")
    Session.objects.all().delete()

    signed_in.locator("form.form button[type=submit]").first.click()
    signed_in.wait_for_url("**/accounts/sign-in/**")
    signed_in.get_by_label("E-mail address").fill(caseworker.email)
    signed_in.get_by_label("Password").fill(PASSWORD)
    signed_in.get_by_role("button", name="Sign in", exact=True).click()

    expect(signed_in.locator("form.form input[type=text]").first).to_have_value("Рябинин")

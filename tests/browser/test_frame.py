"""Signing in, and the frame of every page."""

import pytest
from playwright.sync_api import expect

from tests.browser.pages import sign_in
from tests.running import PASSWORD

PLACES = {"t": "Today", "c": "Cases", "d": "Deadlines", "p": "People"}


def test_a_stranger_is_asked_to_sign_in_and_then_led_on(page, caseworker):
    page.goto("/people/")
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()

    page.get_by_label("E-mail address").fill(caseworker.email)
    page.get_by_label("Password").fill("not that one")
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("do not belong together")
    expect(page.get_by_label("E-mail address")).to_have_value(caseworker.email)

    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("heading", name="People")).to_be_visible()


def test_whoever_signs_out_is_a_stranger_again(signed_in):
    signed_in.get_by_text("Your account:").locator("xpath=..").click()
    signed_in.get_by_role("button", name="Sign out", exact=True).click()
    signed_in.wait_for_url("**/accounts/sign-in/**")

    signed_in.go_back()
    signed_in.wait_for_url("**/accounts/sign-in/?next=/")
    expect(signed_in.get_by_role("heading", name="Sign in")).to_be_visible()


def test_every_place_is_two_keys_away(signed_in):
    for key, place in PLACES.items():
        signed_in.keyboard.press("g")
        signed_in.keyboard.press(key)
        expect(signed_in.get_by_role("heading", level=1)).to_have_text(place)
    signed_in.keyboard.press("?")
    expect(signed_in.get_by_role("dialog")).to_contain_text("Search")
    signed_in.keyboard.press("Escape")
    signed_in.keyboard.press("/")
    expect(signed_in.get_by_role("searchbox", name="Search people and cases")).to_be_focused()


@pytest.mark.parametrize("kind", ["page", "phone"])
def test_every_place_is_one_click_away(request, kind, caseworker):
    page = request.getfixturevalue(kind)
    sign_in(page, caseworker)
    for place in PLACES.values():
        page.get_by_role("navigation", name="Places").get_by_role("link", name=place).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(place)

"""The frame of every page: who is signed in, and whether the watch runs."""

from datetime import timedelta

import pytest

from tests.browser.pages import sign_in
from tests.running import eventually

PAGES = ["/", "/cases/", "/deadlines/", "/people/"]


@pytest.mark.parametrize("address", PAGES)
def test_a_stranger_is_asked_to_sign_in(page, address):
    page.goto(address)

    assert page.get_by_role("heading", name="Sign in").is_visible()
    assert "/accounts/sign-in/" in page.url


def test_a_wrong_password_is_refused_in_plain_words(page, caseworker):
    page.goto("/accounts/sign-in/")
    page.get_by_label("E-mail address").fill(caseworker.email)
    page.get_by_label("Password").fill("not that one")
    page.get_by_role("button", name="Sign in").click()

    assert "do not belong together" in page.get_by_role("alert").inner_text()


@pytest.mark.parametrize("address", PAGES)
def test_every_page_says_when_the_watch_last_ran(page, caseworker, address):
    sign_in(page, caseworker)

    eventually(lambda: watch_at(page, address) == "ok", "the watch had run")


def test_without_a_worker_every_page_says_that_the_watch_is_late(site, page, caseworker):
    sign_in(page, caseworker)
    eventually(lambda: watch_at(page, "/") == "ok", "the watch had run")

    site.stop_worker()
    site.move_clock(timedelta(minutes=3))

    assert [watch_at(page, address) for address in PAGES] == ["late"] * len(PAGES)


def test_the_page_itself_notices_that_the_watch_is_late(site, page, caseworker):
    page.clock.install()
    sign_in(page, caseworker)
    eventually(lambda: watch_at(page, "/") == "ok", "the watch had run")

    site.stop_worker()
    site.move_clock(timedelta(minutes=3))
    page.clock.fast_forward(30_000)

    page.locator(".watch[data-state=late]").wait_for()


def watch_at(page, address):
    page.goto(address)
    return page.locator(".watch").get_attribute("data-state")

"""A real browser over the running site. Whatever goes wrong on a page fails the test that opened it."""

import os

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.chromium import ARGUMENTS, found
from tests.browser.pages import Watched


@pytest.fixture
def db(site):
    """Let the shared fixtures write to the database of the running site, where its pages find them."""


@pytest.fixture(scope="session")
def chromium():
    # Playwright keeps an event loop in this thread, which Django takes for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found(), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(site, chromium):
    """Return a function that opens a page as on a machine of its own: nobody is signed in."""
    watched = []

    def open_one(**options):
        context = chromium.new_context(base_url=site.url, locale="en-GB", **options)
        watched.append(Watched(context))
        return context.new_page()

    yield open_one
    for one in watched:
        one.context.close()
    assert [problem for one in watched for problem in one.problems] == []


@pytest.fixture
def page(open_page):
    """A page on a wide screen."""
    return open_page(viewport={"width": 1440, "height": 900})


@pytest.fixture
def phone(open_page):
    """A page on a phone."""
    return open_page(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)

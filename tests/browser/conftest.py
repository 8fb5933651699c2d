"""A real browser over the running site. Whatever goes wrong on a page fails the test that opened it."""

import os

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser.chromium import ARGUMENTS, found
from tests.browser.pages import Watched, sign_in

PATIENCE = 15_000  # milliseconds
WATCHED = pytest.StashKey[list[Watched]]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Leave a picture of every page that a failed test had open, in its temporary folder."""
    report = yield
    if report.failed and item.stash.get(WATCHED, None):
        pictures = [
            picture for one in item.stash[WATCHED] for picture in one.pictures(item.funcargs["tmp_path"])
        ]
        report.sections.append(("Pictures of the pages", "\n".join(map(str, pictures))))
    return report


@pytest.fixture
def db(site):
    """Let the shared fixtures write to the database of the running site, where its pages find them."""


@pytest.fixture(scope="session")
def chromium():
    # Playwright keeps an event loop in this thread, which Django takes for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found(), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(request, site, chromium, tmp_path):
    """Return a function that opens a page as on a machine of its own: nobody is signed in."""
    watched = request.node.stash[WATCHED] = []

    def open_one(**options):
        context = chromium.new_context(base_url=site.url, locale="en-GB", **options)
        context.set_default_timeout(PATIENCE)
        watched.append(Watched(context))
        return context.new_page()

    yield open_one
    problems = [problem for one in watched for problem in one.problems]
    pictures = [picture for one in watched if one.problems for picture in one.pictures(tmp_path)]
    request.node.stash[WATCHED] = []
    for one in watched:
        one.context.close()
    assert problems == [], pictures


@pytest.fixture
def page(open_page):
    """A page on a wide screen."""
    return open_page(viewport={"width": 1440, "height": 900})


@pytest.fixture
def phone(open_page):
    """A page on a phone."""
    return open_page(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)


@pytest.fixture
def signed_in(page, caseworker):
    """A page on a wide screen, on which the caseworker has signed in."""
    sign_in(page, caseworker)
    return page

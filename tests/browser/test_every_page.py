"""What holds of every page: WCAG 2.2 AA in light and dark, and nothing lies beyond the edge of a phone."""

from datetime import date
from itertools import chain

import pytest
from axe_playwright_python.sync_playwright import Axe

from cases.actions import close_case, correct_fact, open_case
from cases.casefile import import_case
from cases.dates import read_instant
from cases.models import FACT_TYPES
from config.clock import now
from tests.browser.pages import sign_in
from tests.reference.expected import CASE

DRIVEN_TO_THE_BORDER = read_instant("2022-12-29T09:00:00+06:00")
PHONE, SMALLEST = 360, 320  # pixels; the smallest is that of WCAG 1.4.10
AXE = Axe()
COUNTED = "/calculator/?by=rule&rule=COE-01&trigger_form=day&trigger_day=2026-10-31&count=1"
NOT_COUNTED = "/calculator/?by=counting&counting=DE&period=soon&region=PL&trigger_form=day&count=1"
WCAG = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
CONTRAST = {"resultTypes": ["violations"], "runOnly": {"type": "rule", "values": ["color-contrast"]}}
OF_AN_ACCOUNT = ("again", "password", "app", "passkey", "recovery-codes")
UNFOLD = "document.querySelectorAll('details:not(.menu)').forEach((details) => { details.open = true; })"
TOO_WIDE = """() => {
    const edge = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= edge) return [];
    return [...document.body.querySelectorAll("*")].filter((element) =>
        element.getBoundingClientRect().right > edge).map((element) => element.outerHTML.slice(0, 120));
}"""


@pytest.fixture
def case(site, team, caseworker):
    """The reference case on its last morning, one fact of it corrected; beside it one case that is closed."""
    site.set_clock(DRIVEN_TO_THE_BORDER)
    by = {"by": caseworker, "at": now()}
    closed = open_case(team=team, reference="FR-2022-0001", jurisdiction="FR", **by)
    close_case(closed, closed_on=date(2022, 12, 28), **by)
    case = import_case(CASE, team=team, **by)
    correct_fact(case.departure_attempts.get(), to_country="TR", **by)
    return case


@pytest.fixture
def empty(team, caseworker):
    """A case about nobody, in a country without rules."""
    return open_case(team=team, reference="US-2022-0001", jurisdiction="US", by=caseworker, at=now())


@pytest.fixture
def pages(case, empty):
    """The addresses of all pages that are looked at by someone signed in, except the forms of facts."""
    page, nobody, fact = case.get_absolute_url(), empty.get_absolute_url(), case.departure_attempts.last()
    lists = ("/", "/cases/", "/cases/?show=all&status=unknown&country=US", "/deadlines/", "/people/")
    law = (
        "/law/",
        "/law/KZ/",
        "/law/COE/COE-01/",
        "/law/KZ/KZ-BAR-02/",
        "/calculator/",
        COUNTED,
        NOT_COUNTED,
    )
    opening = ("/cases/new/", f"{page}persons/new/", f"{page}proceedings/new/", "/no-such-page/")
    recording = (f"{page}log/", f"{nobody}log/ruling/")
    changing = (f"{page}facts/{fact.pk}/correct/", f"{page}facts/{fact.pk}/withdraw/")
    past = (
        f"{page}as-of/",
        f"{page}as-of/?at=2022-12-28",
        f"{page}why/?at=2022-12-28",
        f"{page}as-of/?at=soon",
    )
    account = ("/accounts/security/", *(f"/accounts/security/{one}/" for one in OF_AN_ACCOUNT))
    return (*account, *past, *lists, *law, page, nobody, *opening, *recording, *changing)


@pytest.fixture
def forms(case):
    """The addresses of the forms of every kind of fact."""
    return [f"{case.get_absolute_url()}log/{kind}/" for kind in FACT_TYPES]


def opened(page, addresses):
    """Open each page in turn, unfolded, and yield its address."""
    for address in addresses:
        page.goto(address)
        page.evaluate(UNFOLD)
        yield address


def what_comes_of_sending(page):
    """Open what only a sent form brings, and yield what it is: a refusal, and what a search found."""
    page.goto("/cases/new/")
    page.get_by_role("button", name="Open case").click()
    page.get_by_role("alert").wait_for()
    yield "a form that was refused"
    page.get_by_role("searchbox").first.fill("Рябинин")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Found for").wait_for()
    yield "what the search found"


def what_is_supposed(page, case):
    """Open the steps of a draft over a case, and yield what they are."""
    page.goto(f"{case.get_absolute_url()}what-if/")
    page.get_by_role("button", name="Suppose otherwise: Ruling: rejected").click()
    page.get_by_role("button", name="Suppose it").wait_for()
    yield "a fact that is supposed otherwise"
    page.locator("[name=pronounced_on_day]").fill("2022-11-25")
    page.get_by_role("button", name="Suppose it").click()
    page.get_by_role("heading", name="What would follow").wait_for()
    page.evaluate(UNFOLD)
    yield "what would follow"


def what_a_stranger_sees(page):
    page.context.clear_cookies()
    outside = ("reset/", "reset/x/y/", "sign-in/organisation/", "sign-in/")
    yield from opened(page, [f"/accounts/{one}" for one in outside])
    page.get_by_role("heading", name="Sign in").wait_for()


def test_everyone_can_use_every_page_by_day_and_by_night(page, caseworker, case, pages):
    page.emulate_media(reduced_motion="reduce")  # no colour is caught half-way between light and dark
    found = []
    sign_in(page, caseworker)
    steps = (opened(page, pages), what_is_supposed(page, case), what_comes_of_sending(page))
    for what in chain(*steps, what_a_stranger_sees(page)):
        found += violations(page, WCAG, what)
        page.emulate_media(color_scheme="dark")
        found += violations(page, CONTRAST, f"{what}, dark")
        page.emulate_media(color_scheme="light")

    assert found == []


def test_everyone_can_use_the_form_of_every_kind_of_fact_by_night(page, caseworker, forms):
    page.emulate_media(color_scheme="dark")
    sign_in(page, caseworker)

    assert [broken for form in opened(page, forms) for broken in violations(page, WCAG, form)] == []


def test_no_page_is_wider_than_a_phone(phone, caseworker, case, pages, forms):
    sign_in(phone, caseworker)
    found = []
    steps = (opened(phone, [*pages, *forms]), what_is_supposed(phone, case), what_comes_of_sending(phone))
    for what in chain(*steps):
        for width in (SMALLEST, PHONE):
            phone.set_viewport_size({"width": width, "height": 740})
            found += [(what, width, element) for element in phone.evaluate(TOO_WIDE)]

    assert found == []


def violations(page, rules, what):
    """Return what axe holds against the page, each with the elements concerned."""
    result = AXE.run(page, options=rules).response
    return [
        (what, broken["id"], [node["html"][:150] for node in broken["nodes"]])
        for broken in result["violations"]
    ]

"""The trail in a real browser: an auditor finds who saw a person, by keyboard alone, by day and by night."""

import re

import pytest
from playwright.sync_api import expect

from cases.actions import add_person, open_case
from config.clock import now
from tests.browser.pages import sign_in
from tests.browser.test_every_page import CONTRAST, PHONE, SMALLEST, TOO_WIDE, WCAG, violations

SEARCH = "Code of a case, or the id of a person"
NAME = "Қарлығаш Жилина-Öztürk"


@pytest.fixture
def auditor(member):
    return member("auditor", teams=())


@pytest.fixture
def case(team, lawyer):
    """A case of one person."""
    by = {"by": lawyer, "at": now()}
    case = open_case(team=team, reference="KZ-2026-0001", jurisdiction="KZ", **by)
    add_person(case, role="principal", names=[{"text": NAME, "kind": "passport"}], nationalities=["RU"], **by)
    return case


@pytest.fixture
def seen(case, open_page, caseworker, colleague):
    """The case, which a caseworker has looked at; a colleague of another team was not shown it."""
    for user in (caseworker, colleague):
        page = open_page()
        sign_in(page, user)
        page.goto(case.get_absolute_url())
    return case


def rows(page):
    """Return who did what, as the table shows it."""
    cells = page.locator("tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.querySelectorAll('td')].slice(0, 2).map(cell => cell.innerText.trim()))"
    )
    return sorted(map(tuple, cells))


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def test_an_auditor_finds_who_saw_a_person_without_a_mouse(seen, page, auditor):
    sign_in(page, auditor)
    page.get_by_role("link", name="Trail").focus()
    press(page, "Enter")
    page.get_by_role("searchbox", name=SEARCH).focus()
    page.keyboard.type(seen.code.lower())
    press(page, "Tab", "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Who saw case {seen.code}")
    person = page.get_by_role("link", name="this person").first
    person.focus()
    press(page, "Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("Who saw this person")
    assert [row for row in rows(page) if row[0] != auditor.name] == [
        ("A caseworker", "Case read"),
        ("A caseworker", "Refused"),
        ("A lawyer", "Case opened"),
        ("A lawyer", "Person added"),
    ]
    assert NAME not in page.content()
    assert NAME not in page.url


def test_the_trail_of_a_case_is_narrowed_without_a_mouse(seen, page, auditor):
    sign_in(page, auditor)
    page.goto(f"/trail/?case={seen.pk}")
    what = page.get_by_label("What", exact=True)
    what.focus()
    page.keyboard.type("Refusals")
    page.get_by_role("button", name="Show", exact=True).focus()
    press(page, "Enter")

    page.wait_for_url(re.compile("what=refusal"))
    assert rows(page) == [("A caseworker", "Refused")]


def test_the_trail_can_be_used_by_day_and_by_night_and_on_a_phone(seen, open_page, auditor):
    page, found = open_page(reduced_motion="reduce"), []
    sign_in(page, auditor)
    for address in ("/trail/", f"/trail/?case={seen.pk}", "/trail/?what=export"):
        page.goto(address)
        found += violations(page, WCAG, address)
        page.emulate_media(color_scheme="dark")
        found += violations(page, CONTRAST, f"{address}, dark")
        page.emulate_media(color_scheme="light")
        for width in (SMALLEST, PHONE):
            page.set_viewport_size({"width": width, "height": 740})
            found += [(address, width, element) for element in page.evaluate(TOO_WIDE)]
        page.set_viewport_size({"width": 1440, "height": 900})

    assert found == []

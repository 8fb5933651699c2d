"""The library of rules and the calculator, as a lawyer uses them."""

import pytest
from playwright.sync_api import expect

from tests.browser.pages import sign_in
from tests.browser.test_every_page import SMALLEST, TOO_WIDE, WCAG, violations

RULE = "/law/COE/COE-01/"
REVIEW = f"{RULE}review/"


@pytest.fixture
def reader(page, lawyer):
    """A page on a wide screen, on which a lawyer has signed in."""
    sign_in(page, lawyer)
    return page


def test_a_lawyer_reviews_a_rule_and_what_they_typed_survives_a_refusal(reader):
    reader.goto(RULE)
    reader.get_by_role("link", name="Record a review").click()
    reader.get_by_label("I have doubts").check()
    reader.get_by_role("button", name="Record review").click()
    expect(reader.get_by_role("alert")).to_contain_text("Say what you doubt")
    assert violations(reader, WCAG, "a review that was refused") == []

    reader.get_by_label("Note").fill("Protocol 15, art. 8(3): read.")
    reader.get_by_role("button", name="Record review").click()

    expect(reader.get_by_role("status")).to_contain_text("Review recorded.")
    expect(reader.locator("#review")).to_contain_text("Has doubts")
    expect(reader.locator("#review")).to_contain_text("Protocol 15, art. 8(3): read.")


def test_the_page_of_a_review_fits_a_phone(phone, lawyer):
    sign_in(phone, lawyer)
    phone.goto(REVIEW)
    phone.set_viewport_size({"width": SMALLEST, "height": 740})

    assert phone.evaluate(TOO_WIDE) == []
    assert violations(phone, WCAG, REVIEW) == []


def test_the_calculator_answers_in_place_and_its_address_can_be_kept(reader):
    reader.goto("/calculator/")
    reader.evaluate("window.same = true")
    reader.get_by_label("Find a rule").fill("european court final")
    reader.get_by_label("Rule", exact=True).select_option("COE-01")
    expect(reader.get_by_role("group", name="Day of service")).to_be_visible()
    reader.locator("[name=trigger_day]").fill("2026-10-31")
    reader.get_by_role("button", name="Count", exact=True).click()

    expect(reader.get_by_role("heading", name="File by")).to_be_visible()
    assert reader.evaluate("window.same")
    assert "rule=COE-01" in reader.url
    reader.goto(reader.get_by_role("link", name="Address of this count").get_attribute("href"))
    expect(reader.get_by_text("Sunday 28 February 2027").last).to_be_visible()


def test_the_list_of_rules_is_narrowed_by_what_is_typed(reader):
    reader.goto("/calculator/")
    shown = (
        "() => [...document.querySelectorAll('#id_rule optgroup option:not([hidden])')].map((o) => o.value)"
    )
    every = reader.evaluate(shown)

    reader.get_by_label("Find a rule").fill("final decision european")
    few = reader.evaluate(shown)
    reader.get_by_label("Find a rule").fill("")

    assert "COE-01" in few
    assert len(few) < len(every) / 4
    assert reader.evaluate(shown) == every


def test_one_can_count_without_javascript(open_page, lawyer):
    page = open_page(viewport={"width": 1440, "height": 900}, java_script_enabled=False)
    sign_in(page, lawyer)
    page.goto("/calculator/?rule=COE-01")
    page.locator("[name=trigger_day]").fill("2026-10-31")
    page.get_by_role("button", name="Count", exact=True).click()

    expect(page.get_by_text("Sunday 28 February 2027").last).to_be_visible()

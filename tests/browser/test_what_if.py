"""Served on Friday instead: a draft is walked through by keys and pointer, with scripts and without."""

import pytest
from playwright.sync_api import expect

from cases.actions import record_fact
from cases.casefile import import_case
from cases.dates import read_instant
from cases.models import FactRow
from config.clock import now
from tests.browser.pages import sign_in
from tests.reference.expected import CASE

MORNING = read_instant("2022-12-29T09:00:00+06:00")
THURSDAY, FRIDAY = "2022-12-15", "2022-12-16"


@pytest.fixture
def case(site, team, caseworker):
    """The reference case, whose refusal was served on a Thursday."""
    site.set_clock(MORNING)
    by = {"by": caseworker, "at": now()}
    case = import_case(CASE, team=team, **by)
    ruling = case.rulings.order_by("sequence").first()
    record_fact(
        case, "service", proceeding=ruling.proceeding, ruling=ruling, how="hand", received_on=THURSDAY, **by
    )
    return case


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_served_on_friday_instead_the_deadline_moves_and_nothing_is_saved(
    open_page, case, caseworker, scripts
):
    page = open_page(java_script_enabled=scripts, viewport={"width": 1440, "height": 900})
    sign_in(page, caseworker)
    facts = FactRow.objects.count()
    page.goto(case.get_absolute_url())
    page.get_by_role("link", name="What if…").click()

    page.get_by_role("button", name="Suppose otherwise: Service").click()
    form = page.locator("#suppose")
    expect(form.locator("[name=received_on_day]")).to_have_value(THURSDAY)
    form.locator("[name=received_on_day]").fill(FRIDAY)
    form.locator("[name=received_on_day]").press("Enter")

    expect(page.get_by_role("heading", name="Suppose that")).to_be_visible()
    if scripts:
        expect(page.get_by_role("heading", name="Suppose that")).to_be_focused()
    moved = page.locator("#follows li").filter(has_text="KZ-APP-01")
    expect(moved).to_contain_text("1 day later")
    expect(moved).to_contain_text("Wednesday 15 March 2023")
    expect(moved).to_contain_text("Thursday 16 March 2023")
    assert page.url.endswith("/what-if/")
    page.get_by_role("button", name="Take back").click()
    expect(page.get_by_text("Nothing is supposed yet")).to_be_visible()
    assert FactRow.objects.count() == facts

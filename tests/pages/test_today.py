"""Today shows what needs someone now, names nobody, and asks for itself anew."""

import re

from django.urls import reverse

from cases.actions import withdraw_fact
from cases.models import RemovalStep
from deadlines import watch
from tests.pages.conftest import MORNING

TODAY = reverse("deadlines:today")


def again(html):
    """Return the address at which the page asks for itself anew."""
    return re.search(r'hx-get="(/\?seen=[0-9a-f]+)"', html)[1]


def test_what_must_be_done_now_stands_first_and_by_case(browser, case):
    html = browser.get(TODAY).content.decode()

    assert html.index("Act now") < html.index("Soon")
    assert f"case {case.code}" in html
    assert reverse("cases:detail", args=[case.pk]) in html


def test_nobody_is_named(browser, case):
    html = browser.get(TODAY).content.decode()

    assert not any(word in html for word in ("Рябинин", "Ryabinin", case.reference))


def test_alike_flags_of_a_family_are_one(browser, case):
    html = browser.get(TODAY).content.decode()

    assert html.count("<p>A complaint is generally needed before an action in court") == 1
    assert "3 persons" in html


def test_nothing_is_sent_while_nothing_is_new(signed_in, caseworker, case):
    browser = signed_in(caseworker, part=True)
    url = again(browser.get(TODAY).content.decode())

    assert browser.get(url).status_code == 204


def test_a_new_alarm_is_sent_to_a_page_that_is_open(signed_in, caseworker, case, lawyer):
    browser = signed_in(caseworker, part=True)
    url = again(browser.get(TODAY).content.decode())

    withdraw_fact(RemovalStep.objects.get(), reason="a mistake", by=lawyer, at=MORNING)
    answer = browser.get(url)

    assert answer.status_code == 200
    assert answer.content.decode().strip().startswith('<div id="today"')
    assert "HX-Request" in answer["Vary"]


def test_a_calm_day_says_when_everything_was_last_looked_at(browser):
    watch.sweep(at=MORNING)

    html = browser.get(TODAY).content.decode()

    assert "Nothing needs you now" in html
    assert "Checked 0 seconds ago" in html


def test_the_watch_line_is_a_part_of_its_own(browser):
    html = browser.get(reverse("deadlines:watch")).content.decode()

    assert html.strip().startswith("<p")
    assert 'data-state="never"' in html

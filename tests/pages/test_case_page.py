"""The page of a case answers: may they be removed, why, what to do, by when."""

import re
from datetime import datetime
from html import unescape

import pytest
from django.urls import reverse

from cases.actions import record_fact
from deadlines.models import Assessment

MORNING = datetime.fromisoformat("2022-12-29T09:00:00+06:00")


@pytest.fixture
def page(browser, case):
    """Return a function that gives the text of the page as it is shown."""

    def show():
        html = browser.get(reverse("cases:detail", args=[case.pk])).content.decode()
        return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))

    return show


def test_the_answer_is_what_a_lawyer_would_say(page):
    assert page().count("Removal barred, contested: appeal pending") == 3


def test_the_ground_names_the_law_and_what_weakens_it(page):
    text = page()

    assert "The appeal against the ruling of 30 November 2022 is pending (Law on Refugees No 216-IV" in text
    assert "reading contested; text not verified)." in text


def test_what_is_missing_has_a_link_to_the_form_that_adds_it(browser, case, fact):
    html = browser.get(reverse("cases:detail", args=[case.pk])).content.decode()

    form = reverse("cases:record-kind", args=[case.pk, "service"])
    assert f'href="{form}?ruling={fact("ruling").pk}"' in html


def test_a_remedy_that_is_not_available_is_named(page):
    assert "Kazakhstan is not a party to the Convention" in page()


def test_what_must_be_done_now_stands_first(page):
    text = page()

    todo = text[text.index("What to do next") :]
    assert todo.index("Act now") < todo.index("Soon.") < todo.index("Note.")
    assert todo.index("while a bar to removal is claimed") < todo.index("has not been told")


def test_a_deadline_shows_its_day_its_distance_and_its_count(page):
    text = page()

    assert "File by Tuesday 28 February 2023." in text
    assert "in 8 weeks" in text
    assert "Starts the day after 30 November 2022 (day of the ruling: service is not recorded)." in text
    assert "3 months: 28 February 2023." in text


def test_the_timeline_tells_the_latest_first_with_the_certainty_of_each_date(page):
    text = page()

    facts = text[text.index("What happened 13") :]
    assert facts.index("29 December 2022, 08:40") < facts.index("28 December 2022")
    assert "by 9 December 2022 Appeal against the ruling of 30 November 2022" in facts
    assert "26 or 27 September 2022" in facts


def test_a_fact_that_was_just_recorded_counts_on_the_page_that_follows(page, case, fact, lawyer):
    asylum = case.proceedings.get(kind="asylum")
    appeal = fact("appeal")

    record_fact(
        case,
        "ruling",
        proceeding=asylum,
        on_appeal=appeal.pk,
        outcome="upheld",
        pronounced_on="2022-12-29",
        by=lawyer,
        at=MORNING,
    )

    assert "appeal pending" not in page()


def test_an_assessment_that_time_has_overtaken_is_drawn_up_afresh(page, browser, case, clock, caseworker):
    stored = Assessment.objects.get(case=case)
    before = page()

    clock.move_to(stored.next_change)
    browser.force_login(caseworker)

    assert page() != before
    assert Assessment.objects.get(case=case).assessed_at == stored.assessed_at


def test_a_closed_case_offers_no_form(browser, case):
    case.closed_on = case.opened_on
    case.save()

    html = browser.get(reverse("cases:detail", args=[case.pk])).content.decode()

    assert "/log/" not in html
    assert "/correct/" not in html


def test_a_name_is_text_and_never_markup(browser, case):
    name = case.persons.first().names.first()
    name.text = '<img src=x onerror="alert(1)">'
    name.save()

    html = browser.get(reverse("cases:detail", args=[case.pk])).content.decode()

    assert "<img" not in html
    assert "&lt;img src=x" in html


def test_every_rule_that_was_looked_at_is_told_with_what_it_came_to(browser, case):
    page = browser.get(reverse("cases:reasons", args=[case.pk])).content.decode()

    assert "KZ-BAR-01" in page
    assert "No stay has been asked for." in page
    assert re.search(
        r"The appeal [^<]*</a> against <a [^>]*>the ruling [^<]*</a> is pending and came in time", page
    )


SET = {"last_day_form": "day", "last_day_day": "2023-01-20", "by_whom": "the district court"}


def set_deadline(browser, case, **answers):
    asylum = case.proceedings.get(kind="asylum")
    url = reverse("cases:record-kind", args=[case.pk, "extension"])
    return browser.post(url, {"proceeding": asylum.pk, **SET, **answers})


def test_a_deadline_that_somebody_sets_stands_beside_the_computed_ones(browser, case, page):
    computed = {(deadline.rule, deadline.trigger) for deadline in case.deadlines.all()}

    set_deadline(browser, case, note="File translations", source="letter of the court, 28 December")

    text = page()
    assert computed < {(deadline.rule, deadline.trigger) for deadline in case.deadlines.all()}
    assert "File translations" in text
    assert "Friday 20 January 2023" in text
    assert case.deadlines.filter(rule="SET", state="open").exists()


def test_a_deadline_that_somebody_sets_needs_its_reason_and_its_source(browser, case):
    refused = set_deadline(browser, case).content.decode()

    assert "Write what must be done by then: no rule tells it." in refused
    assert "Write who says so" in refused
    assert "the district court" in refused
    assert not case.deadlines.filter(rule="SET").exists()

"""A case as of an earlier time: what was known and answered then, and what has changed since."""

import re
from datetime import datetime, timedelta
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from django.urls import reverse

from accounts.models import Session
from cases.actions import correct_fact, record_fact, withdraw_fact
from config.clock import now

MORNING = datetime.fromisoformat("2022-12-29T09:00:00+06:00")
EVENING = "2022-12-28T18:00:00+06:00"
LATER = MORNING + timedelta(hours=1)


@pytest.fixture
def url(case):
    return reverse("cases:as-of", args=[case.pk])


@pytest.fixture
def shown(browser, url):
    """Return a function that gives the text of the page as of an instant, or one part of it."""

    def show(part="main", **asked):
        Session.objects.update(started_at=now(), active_at=now())  # hours have passed, at work
        html = browser.get(url, asked).content.decode()
        found = re.search(rf'<(section|main)[^>]* id="{part}".*?</\1>', html, re.DOTALL)
        return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", found[0])))

    return show


def since(shown, **asked):
    text = shown(**asked)
    return text[text.index("What has changed since") : text.index("What was to be done")]


def test_the_page_says_that_it_is_the_past_and_whose_rules_it_uses(shown):
    text = shown(at=EVENING)

    assert "As of 28 December 2022, 18:00, with what was known then. This is the past" in text
    assert "rules in force in the program today: KZ" in text
    assert "What was answered at the time is not kept." in text


def test_what_was_recorded_later_is_not_known_and_is_told_as_new(shown, clock):
    facts = shown("facts", at=EVENING)

    assert "moved to the border" not in facts
    assert re.search(
        r"moved to the border, to Russia recorded since Then not there Now", since(shown, at=EVENING)
    )


def test_two_times_can_be_asked_for(shown, case, lawyer, clock):
    clock.move_to(LATER)
    asylum, ruling = case.proceedings.get(kind="asylum"), case.rulings.order_by("sequence").first()
    record_fact(
        case,
        "service",
        proceeding=asylum,
        ruling=ruling,
        how="hand",
        received_on="2022-12-16",
        by=lawyer,
        at=LATER,
    )

    then = shown("deadlines", at=EVENING)
    with_hindsight = shown("deadlines", at=EVENING, known_at=LATER.isoformat())

    assert "28 February 2023" in then
    assert "28 February 2023" not in with_hindsight
    assert "16 March 2023" in with_hindsight
    assert "Tuesday 28 February 2023 in 8 weeks Now Thursday 16 March 2023" in since(shown, at=EVENING)
    assert "16 days later" in since(shown, at=EVENING)


def test_a_correction_is_read_as_it_stood_before(shown, case, lawyer, clock):
    """The appeal names the corrected ruling now, and named the one before it then."""
    clock.move_to(LATER)
    ruling = case.rulings.order_by("sequence").first()
    before = shown("answer", at=EVENING)
    corrected = correct_fact(
        ruling,
        proceeding=ruling.proceeding,
        pronounced_on="2022-12-02",
        outcome="rejected",
        body="authority",
        by=lawyer,
        at=LATER,
    )
    assert case.appeals.filter(against=corrected).exists()

    assert shown("answer", at=EVENING) == before
    assert "The appeal against the ruling of 30 November 2022 is pending" in before
    text = since(shown, at=EVENING)
    assert re.search(r"Ruling: rejected corrected since Then 30 November 2022 .* Now 2 December 2022", text)
    assert "KZ-APP-01 Then Tuesday 28 February 2023 in 8 weeks Now Thursday 2 March 2023" in text


def test_the_api_reads_a_correction_as_it_stood_before_too(browser, case, lawyer, clock):
    clock.move_to(LATER)
    asked = {"at": EVENING, "known_at": EVENING}
    url = reverse("api-case-assessment", args=[case.pk])
    before = browser.get(url, asked).json()
    ruling = case.rulings.order_by("sequence").first()
    correct_fact(ruling, proceeding=ruling.proceeding, pronounced_on="2022-12-02", by=lawyer, at=LATER)

    assert browser.get(url, asked).json() == before


def test_a_fact_withdrawn_since_still_stood_then(shown, fact, lawyer, clock):
    clock.move_to(LATER)
    withdraw_fact(fact("wanted_notice").fact, reason="Another man’s", by=lawyer, at=LATER)

    assert "Wanted by Russia" in shown("facts", at=EVENING)
    assert "withdrawn since" in since(shown, at=EVENING)
    assert "Another man’s" in since(shown, at=EVENING)


def test_the_present_differs_from_itself_in_nothing(shown):
    assert "Nothing has changed since" in shown(at=MORNING.isoformat())


def test_nothing_on_the_page_leads_to_a_form(browser, url, case):
    html = browser.get(url, {"at": EVENING}).content.decode()

    assert "/log/" not in html
    assert "/correct/" not in html
    assert 'method="post"' not in re.search("<main.*</main>", html, re.DOTALL)[0]


def test_what_the_form_sends_becomes_an_address_to_keep(browser, url):
    typed = {"at_form": "instant", "at_at_day": "2022-12-28", "at_at_time": "18:00", "known_at_form": "day"}

    answer = browser.get(url, typed)

    assert answer.status_code == 302
    assert parse_qs(urlsplit(answer.url).query) == {"at": [EVENING]}
    assert browser.get(answer.url).status_code == 200


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        pytest.param({"at": "soon"}, "soon", id="no date"),
        pytest.param({"at": ""}, "Fill this in", id="nothing"),
        pytest.param({"at": "2022-12"}, "Choose how sure the date is", id="a month"),
        pytest.param({"at": "2199-01-01"}, "This lies ahead", id="the future"),
        pytest.param({"at": EVENING, "known_at": "2199-01-01"}, "This lies ahead", id="the future known"),
        pytest.param({"known_at": EVENING}, "Fill this in", id="known when, and not as of when"),
        pytest.param({"at_form": "instant", "at_at_day": "2022-12-28"}, "Give both the day", id="no hour"),
        pytest.param({"at": "2022-12-28T18:00:00 06:00"}, "2022-12-28T18:00:00 06:00", id="a plus lost"),
        pytest.param({"at": "<b>2022"}, "&lt;b&gt;2022", id="markup"),
    ],
)
def test_a_time_that_is_none_is_refused_in_words(browser, url, asked, words):
    answer = browser.get(url, asked)

    assert answer.status_code == 422
    assert words in answer.content.decode()


def test_the_reasons_take_the_same_two_times(browser, case):
    url = reverse("cases:reasons", args=[case.pk])

    then = browser.get(url, {"at": EVENING}).content.decode()
    refused = browser.get(url, {"at": "soon"})

    assert "As of 28 December 2022, 18:00, with what was known then" in then
    assert f"{reverse('cases:as-of', args=[case.pk])}?at=2022-12-28T18%3A00%3A00%2B06%3A00#fact-" in then
    assert "This is the past" not in browser.get(url).content.decode()
    assert refused.url == f"{reverse('cases:as-of', args=[case.pk])}?at=soon"


def test_the_page_of_the_case_leads_there(browser, case, url):
    assert f'href="{url}"' in browser.get(case.get_absolute_url()).content.decode()


def test_however_much_has_happened_it_takes_no_more_queries_than_the_page_of_today(
    browser, case, url, lawyer, django_assert_max_num_queries
):
    browser.get(case.get_absolute_url())
    with django_assert_max_num_queries(15) as today:
        browser.get(case.get_absolute_url())
    for _number in range(5):
        record_fact(
            case, "whereabouts", person=case.persons.first(), confirmed_at="2022-12-29", by=lawyer, at=MORNING
        )

    with django_assert_max_num_queries(len(today)):
        browser.get(url, {"at": EVENING})

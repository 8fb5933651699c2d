"""The calculator: a rule or a counting system, a date and a place give a day and how it was counted."""

import html
import re

import pytest
from django.utils.html import strip_tags

from deadlines.due import due_counting
from deadlines.due_rules import due_deemed, due_rule
from deadlines.forms.calculator import is_counted, rule_choices
from deadlines.packs.catalogue import catalogue
from deadlines.presenting.rules.examples import moment_words

URL = "/calculator/"
SERVED = {"rule": "COE-01", "trigger_form": "day", "trigger_day": "2026-10-31"}
TWO_WEEKS = {
    "by": "counting",
    "counting": "DE",
    "period": "2 weeks",
    "trigger_form": "day",
    "trigger_day": "2026-12-11",
}


def text(answer):
    return " ".join(html.unescape(strip_tags(answer.content.decode().replace("<", " <"))).split())


@pytest.fixture
def count(browser):
    """Return a function that asks for a count, as the button does."""
    return lambda **asked: browser.get(URL, {**asked, "count": "1"})


def test_a_rule_and_a_date_give_the_day_its_steps_and_its_source(count):
    shown = text(count(**SERVED))

    answer = due_rule("COE-01", "2026-10-31")
    assert "Sunday 28 February 2027" in shown
    assert "Starts the day after 31 October 2026 (day of service)." in shown
    assert "4 months: 28 February 2027." in shown
    assert answer["source"] in shown
    assert "Secondary source" in shown
    assert "confidence: high" in shown


def test_the_day_that_picks_the_version_is_heeded(count):
    shown = text(count(**SERVED | {"trigger_day": "2022-02-10", "version_day": "2022-01-28"}))

    assert due_rule("COE-01", "2022-02-10", version_day="2022-01-28")["file_by"] == "2022-08-10"
    assert "Wednesday 10 August 2022" in shown


def test_a_counting_system_and_a_period_give_a_day(count):
    shown = text(count(**TWO_WEEKS))

    assert due_counting("DE", "2 weeks", "2026-12-11")["file_by"] == "2026-12-28"
    assert "Monday 28 December 2026" in shown
    assert "How time is counted Germany DE" in shown


def test_a_region_with_a_holiday_of_its_own_moves_the_end(count):
    on_8_march = TWO_WEEKS | {"trigger_day": "2027-02-22"}

    anywhere, berlin = text(count(**on_8_march)), text(count(**on_8_march, region="de-be"))

    assert "Monday 8 March 2027" in anywhere
    assert "Tuesday 9 March 2027" in berlin


def test_two_days_between_which_it_happened_give_the_safe_day_and_the_last_day(count):
    between = {"trigger_form": "between", "trigger_first": "2026-10-05", "trigger_last": "2026-10-07"}

    shown = text(count(**TWO_WEEKS | between))

    assert "Monday 19 October 2026" in shown
    assert "Last day: Wednesday 21 October 2026" in shown


def test_a_date_nobody_knows_gives_no_day_and_says_why(count):
    shown = text(count(**SERVED | {"trigger_form": "unknown"}))

    assert "No day can be told; the steps say why." in shown
    assert "No earliest day to count from" in shown


def test_a_day_beyond_the_known_holidays_is_provisional(count):
    shown = text(count(**TWO_WEEKS | {"trigger_day": "2035-06-01"}))

    assert "Provisional: closed days that bear on the end are not known yet." in shown


@pytest.mark.parametrize(
    ("asked", "field", "words"),
    [
        pytest.param({"rule": ""}, "rule", "Choose one.", id="no rule"),
        pytest.param({"rule": "KZ-NONE-01"}, "rule", "Select a valid choice", id="a rule that is none"),
        pytest.param({"trigger_day": ""}, "trigger", "Fill this in.", id="no date"),
        pytest.param({"trigger_day": "2026-02-30"}, "trigger", "does not exist in the calendar", id="no such day"),
        pytest.param({"region": "DE-BE", "rule": "KZ-APP-01"}, "region", "DE-BE is no region of", id="another country"),
        pytest.param({"basis": "held"}, "basis", "Select a valid choice", id="a basis the rule does not run from"),
        pytest.param({"version_day": "soon"}, "version_day", "Enter a valid date", id="no day"),
        pytest.param(TWO_WEEKS | {"period": "soon"}, "period", '"soon" is not a period', id="no period"),
        pytest.param(TWO_WEEKS | {"counting": ""}, "counting", "Choose one.", id="no system"),
        pytest.param(TWO_WEEKS | {"region": "PL"}, "region", "closed days of DE, not of PL", id="no such place"),
    ],
)  # fmt: skip
def test_what_cannot_be_counted_is_said_beside_its_field_and_what_was_typed_stays(asked, field, words, count):
    answer = count(**SERVED | asked)

    page = answer.content.decode()
    beside = re.search(rf'id="id_{field}_error">(.*?)</ul>', page, re.DOTALL)
    assert answer.status_code == 422
    assert beside is not None
    assert words in html.unescape(beside[1])
    typed = {asked.get(name, "") for name in ("trigger_day", "period", "region", "version_day")} - {""}
    assert all(f'value="{html.escape(value)}"' in page for value in typed)


def test_every_rule_that_counts_can_be_chosen_once_under_its_country():
    chosen = [id_ for _name, rules in rule_choices() for id_, _words in rules]

    assert sorted(chosen) == sorted(entry.id for entry in catalogue().entries.values() if is_counted(entry))


@pytest.mark.parametrize("id_", [id_ for _name, rules in rule_choices() for id_, _words in rules])
def test_every_rule_that_can_be_chosen_counts_as_the_command_does(id_, count):
    entry = catalogue().entries[id_]
    shown = text(count(rule=id_, trigger_form="day", trigger_day="2026-07-08"))

    answer = due_rule(id_, "2026-07-08") if entry.rule.limit else due_deemed(id_, "2026-07-08")
    day = answer.get("deemed_on") or answer.get("file_by")
    assert (moment_words(day) if day else "No day can be told") in shown


def test_a_link_from_a_rule_chooses_it_and_counts_nothing_yet(browser):
    page = browser.get("/law/COE/COE-01/").content.decode()
    link = re.search(r'href="(/calculator/[^"]+)"', page)[1]

    answer = browser.get(link)

    assert answer.status_code == 200
    assert '<option value="COE-01" selected>' in answer.content.decode()
    assert "No count yet" in text(answer)


def test_choosing_a_rule_keeps_the_date_and_offers_what_it_may_be_counted_from(browser):
    page = browser.get(URL, SERVED).content.decode()

    assert 'value="2026-10-31"' in page
    assert '<option value="posted">The day of posting</option>' in page


def test_the_address_of_a_count_leads_to_the_same_count(count, browser):
    answer = count(**SERVED, region="", basis="")
    kept = html.unescape(re.search(r'href="(/calculator/[^"]+count=1)"', answer.content.decode())[1])

    assert "region=" not in kept
    assert "Sunday 28 February 2027" in text(browser.get(kept))


def test_an_hour_is_one_of_the_place_where_it_is_counted(count):
    hours = {"trigger_form": "instant", "trigger_at_day": "2026-03-04", "trigger_at_time": "22:15"}

    shown = text(count(rule="KZ-ASY-02", **hours))

    assert "Thursday 5 March 2026, 22:15" in shown
    assert "By the clocks of Asia/Almaty" in shown


def test_counting_asks_the_database_only_who_is_there(browser, django_assert_max_num_queries):
    with django_assert_max_num_queries(9) as asked:
        browser.get(URL, {**SERVED, "count": "1"})

    tables = {
        table for query in asked.captured_queries for table in re.findall(r'FROM "(\w+)"', query["sql"])
    }
    who_is_there = {"django_session", "accounts_user", "accounts_lockdown", "accounts_organisation"}
    assert tables <= who_is_there | {"deadlines_watchrun"}

"""Lists: what is urgent first, page by page, with filters in the address and no name in it."""

import re
from datetime import date

import pytest
from django.urls import reverse

from accounts.ids import random_id
from cases.actions import add_person, record_fact
from cases.changes import one_change
from cases.models import Case, CasePerson
from config.keyset import PAGE
from deadlines.models import Assessment, Deadline
from people.models import Person, PersonName
from tests.pages.conftest import MORNING


@pytest.fixture
def many(team):
    """Return a function that stores cases without asking the law."""

    def store(number, **columns):
        cases = Case.objects.bulk_create(
            Case(organisation=team.organisation, team=team, reference=f"R-{random_id()}", jurisdiction="KZ")
            for _ in range(number)
        )
        Assessment.objects.bulk_create(
            Assessment(
                case=case,
                result={"persons": {}, "deadlines": [], "flags": [], "packs": {}},
                assessed_at=MORNING,
                status="unknown",
                level=("critical", "warning", "")[place % 3],
                next_due_at=MORNING.replace(year=2023 + place % 7) if place % 2 else None,
                **columns,
            )
            for place, case in enumerate(cases)
        )
        return cases

    return store


def links(html, pattern=r'href="(/cases/[0-9a-f-]{36}/)'):
    return re.findall(pattern, html)


def walk(browser, url, rel="next"):
    """Return the links to cases on each page from `url` on, and the address of the last page."""
    pages = []
    while url:
        html = browser.get(url).content.decode()
        pages.append(links(html))
        found = re.search(rf'rel="{rel}" href="([^"]+)"', html)
        last, url = url, found and reverse("cases:list") + found[1].replace("&amp;", "&")
    return pages, last


def test_pages_hold_every_case_once_in_the_same_order_both_ways(browser, many):
    cases = many(2 * PAGE + 7)

    forth, last = walk(browser, reverse("cases:list"))
    back, _first = walk(browser, last, rel="prev")

    assert [len(page) for page in forth] == [PAGE, PAGE, 7]
    assert sorted(sum(forth, [])) == sorted(reverse("cases:detail", args=[case.pk]) for case in cases)
    assert back == forth[::-1]


def test_the_most_urgent_case_stands_first(browser, many):
    many(12)

    html = browser.get(reverse("cases:list")).content.decode()

    levels = re.findall(r'data-level="(\w+)"', html)
    assert levels == sorted(levels, key=["critical", "warning"].index)


def test_a_case_that_time_may_have_changed_says_so(browser, many):
    many(1, next_change=MORNING)

    assert "being checked" in browser.get(reverse("cases:list")).content.decode()


@pytest.mark.parametrize("mark", ["x", "1d4e92e1-bcdc-4d66-b5f2-06039f4734aa"])
def test_a_page_behind_nothing_is_not_there(mark, browser):
    assert browser.get(reverse("cases:list"), {"after": mark}).status_code == 404


def test_filters_stand_in_the_address_and_narrow(browser, many):
    closed, _open = many(2)
    Case.objects.filter(pk=closed.pk).update(closed_on=date(2022, 12, 1))
    url = reverse("cases:list")

    shown = {
        show: len(links(browser.get(url, {"show": show}).content.decode()))
        for show in ("open", "closed", "all")
    }

    assert shown == {"open": 1, "closed": 1, "all": 2}
    assert links(browser.get(url, {"country": "DE"}).content.decode()) == []
    assert links(browser.get(url, {"status": "barred"}).content.decode()) == []
    assert len(links(browser.get(url, {"status": "nonsense"}).content.decode())) == 1


def test_deadlines_stand_by_day_and_name_nobody(browser, case):
    html = browser.get(reverse("deadlines:list")).content.decode()

    assert f"case {case.code}" in html
    assert "Рябинин" not in html


def test_the_register_begins_with_what_is_still_to_be_met(browser, case):
    html = browser.get(reverse("deadlines:list")).content.decode()

    assert 'data-state="open"' in html
    assert 'data-state="met"' not in html
    assert "Clear filters" not in html


def test_a_deadline_is_found_by_its_state(browser, case):
    html = browser.get(reverse("deadlines:list"), {"state": "met"}).content.decode()

    assert 'data-state="met"' in html
    assert 'data-state="open"' not in html


def test_people_stand_by_name_in_capitals_or_not_and_those_without_one_last(browser, case, lawyer):
    for names in ([], [{"text": "ЯКОВ"}], [{"text": "арон"}]):
        add_person(case, role="other", names=names, by=lawyer, at=MORNING)

    html = browser.get(reverse("people:list")).content.decode()

    found = re.findall(rf'href="/cases/{case.pk}/#person-[^"]+"><bdi>([^<]+)<', html)
    assert found[0] == "арон"
    assert found[-2:] == ["ЯКОВ", "no name recorded"]
    assert found[:-1] == sorted(found[:-1], key=str.casefold)


@pytest.mark.parametrize("typed", ["рябинин", "Ryabinin", "Лев"])
def test_a_person_is_found_by_any_of_their_names(typed, browser, case):
    html = browser.post(reverse("people:list"), {"q": typed}).content.decode()

    assert reverse("cases:detail", args=[case.pk]) in html


@pytest.mark.parametrize("typed", ["KZ-2022-0001", "kz-2022-0001"])
def test_a_reference_typed_in_full_leads_to_its_case(typed, browser, case):
    answer = browser.post(reverse("cases:search"), {"q": typed})

    assert answer.url == reverse("cases:detail", args=[case.pk])


def test_a_part_of_a_reference_or_a_name_is_found(browser, case):
    html = browser.post(reverse("cases:search"), {"q": "2022"}).content.decode()
    people = browser.post(reverse("cases:search"), {"q": "марина"}).content.decode()

    assert case.code in html
    assert "Марина Рябинина" in people


@pytest.fixture
def with_people(many, team):
    """Return a function that stores cases of one person with one deadline each."""

    def store(number):
        for case in many(number):
            person = Person.objects.create(organisation=team.organisation)
            PersonName.objects.create(person=person, text=f"Name {case.pk}", position=0)
            CasePerson.objects.create(case=case, person=person, position=0)
            Deadline.objects.create(
                case=case, rule="KZ-APP-01", kind="appeal", persons=[person.pk], state="open",
                file_by=date(2023, 1, 30), due_at=MORNING.replace(year=2023),
            )  # fmt: skip

    return store


@pytest.mark.parametrize("url", ["/", "/cases/", "/deadlines/", "/people/"])
def test_a_list_asks_the_database_as_often_for_many_rows_as_for_one(
    url, browser, with_people, django_assert_max_num_queries
):
    with_people(1)
    with django_assert_max_num_queries(50) as for_one:
        browser.get(url)
    with_people(2 * PAGE)
    with django_assert_max_num_queries(50) as for_many:
        html = browser.get(url).content.decode()

    found = re.search(r'rel="next" href="([^"]+)"', html)
    with django_assert_max_num_queries(50) as for_the_next:
        browser.get(url + found[1] if found else url)

    assert number(for_one) == number(for_many) <= 10
    assert number(for_the_next) <= 10


def test_the_page_of_a_case_asks_as_often_for_many_facts(
    browser, case, lawyer, django_assert_max_num_queries
):
    url = reverse("cases:detail", args=[case.pk])
    with django_assert_max_num_queries(50) as for_few:
        browser.get(url)
    person = case.persons.first()
    with one_change(at=MORNING):
        for day in range(1, 29):
            when = f"2022-11-{day:02}"
            record_fact(case, "whereabouts", person=person, confirmed_at=when, by=lawyer, at=MORNING)
    with django_assert_max_num_queries(50) as for_many:
        browser.get(url)

    assert number(for_few) == number(for_many) <= 17


def number(captured):
    """Return how many queries there were, without the savepoint that only the test's own transaction needs."""
    return sum("SAVEPOINT" not in query["sql"] for query in captured.captured_queries)

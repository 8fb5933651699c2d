"""Who gets to see which page. The addresses are read from the site: a new page is asked for the day it is born."""

import pytest
from django.test import Client
from django.urls import get_resolver, reverse
from django.urls.resolvers import URLResolver

from accounts.ids import random_id
from cases.models import FACT_TYPES

APPS = ("deadlines", "cases", "people", "law", "trail")
SECRETS = ("KZ-2022-0001", "Рябинин", "Ryabinin")


def names(resolver=None, prefix=""):
    """Yield the name of each page and the names of what its address holds."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            if entry.app_name in APPS:
                yield from names(entry, f"{entry.namespace}:")
        elif prefix:
            yield f"{prefix}{entry.name}", tuple(entry.pattern.converters)


PAGES = sorted(names())
OF_A_PERSON = [page for page in PAGES if "pk" in page[1] and page[0].startswith("people:")]
OF_A_CASE = [page for page in PAGES if "pk" in page[1] and page not in OF_A_PERSON]
WITHOUT_A_CASE = [page for page in PAGES if "pk" not in page[1]]
LEADS_ELSEWHERE = {
    "cases:search": 302,  # nothing typed: on to the list
    "law:change": 404,  # only lawyers and coordinators see changes of the law
    "law:changes": 404,
    "law:propose": 404,
    "cases:emergencies": 403,  # for coordinators and administrators
    "cases:end-emergency": 405,  # only posted
    "cases:end-task": 405,
    "cases:review-emergency": 405,
    "cases:task": 404,  # the interpreter's own
    "cases:tasks": 403,
    "people:erase": 403,  # for coordinators
    "people:hold": 403,  # for lawyers and coordinators
    "people:withdraw": 404,  # nothing was given that could be withdrawn
    "cases:hold": 403,
    "law:review": 404,  # only lawyers and coordinators review
    "trail:list": 404,  # only auditors and coordinators are shown it
}


@pytest.fixture
def address(case, fact):
    """Return a function that gives the address of a page of the stored case."""
    values = {
        "pk": case.pk,
        "kind": "ruling",
        "fact_pk": fact("ruling").pk,
        "task_pk": case.pk,
        "basis_pk": case.pk,
        "change": random_id(),
        "code": "KZ",
        "rule": "KZ-APP-01",
        "trigger": fact("ruling").pk,
    }
    person = {"pk": case.persons.first().pk}

    def give(name, parts):
        known = values | person if name.startswith("people:") else values
        return reverse(name, kwargs={part: known[part] for part in parts})

    return give


def test_the_pages_are_found():
    assert {name for name, _parts in OF_A_CASE} >= {"cases:detail", "cases:record-kind", "cases:withdraw"}
    assert {name for name, _parts in WITHOUT_A_CASE} >= {"deadlines:today", "cases:list", "people:list"}


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_stranger_is_asked_to_sign_in(page, address):
    url = address(*page)

    answer = Client(headers={"host": "localhost"}).get(url)

    assert (answer.status_code, answer.url) == (302, f"/accounts/sign-in/?next={url}")


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_caseworker_of_the_team_gets_the_page(page, address, browser):
    assert browser.get(address(*page)).status_code == LEADS_ELSEWHERE.get(page[0], 200)


@pytest.mark.parametrize("page", OF_A_CASE + OF_A_PERSON, ids=str)
@pytest.mark.parametrize("who", ["outsider", "colleague", "administrator"])
def test_who_may_not_see_the_case_finds_no_page(page, who, address, signed_in, request, member):
    user = member("administrator") if who == "administrator" else request.getfixturevalue(who)
    url = address(*page)

    answer, other = signed_in(user).get(url), signed_in(user).post(url, {"kind": "ruling"})

    for_some_roles = {403} if LEADS_ELSEWHERE.get(page[0]) == 403 else set()
    assert {answer.status_code, other.status_code} <= {404, 405} | for_some_roles
    assert not any(secret in answer.content.decode() for secret in SECRETS)


@pytest.mark.parametrize("page", WITHOUT_A_CASE, ids=str)
def test_an_outsider_sees_nothing_of_the_case(page, address, case, signed_in, outsider):
    answer = signed_in(outsider).get(address(*page))

    shown = answer.content.decode()
    assert answer.status_code == LEADS_ELSEWHERE.get(page[0], 200)
    assert not any(secret in shown for secret in (*SECRETS, case.code, str(case.pk)))


@pytest.mark.parametrize("typed", ["KZ-2022-0001", "Рябинин"])
def test_an_outsider_finds_nothing(typed, case, signed_in, outsider):
    for url in (reverse("cases:search"), reverse("people:list")):
        answer = signed_in(outsider).post(url, {"q": typed})

        assert answer.status_code == 200
        assert case.code not in answer.content.decode()


def test_a_restricted_case_is_there_for_those_assigned_only(case, browser, caseworker):
    case.restricted = True
    case.save()
    url = reverse("cases:detail", args=[case.pk])
    before = browser.get(url).status_code

    case.assigned.add(caseworker)

    assert (before, browser.get(url).status_code) == (404, 200)


@pytest.mark.parametrize("kind", ["nothing", "Ruling", "ruling'--"])
def test_a_kind_of_fact_that_is_none_has_no_form(kind, case, browser):
    assert kind not in FACT_TYPES
    assert browser.get(f"/cases/{case.pk}/log/{kind}/").status_code == 404

"""The addresses of the pages about cases, people, deadlines and the law, read from the site."""

import pytest
from django.urls import get_resolver, reverse
from django.urls.resolvers import URLResolver

from accounts.ids import random_id

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
# What a caseworker is answered where it is not 200.
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

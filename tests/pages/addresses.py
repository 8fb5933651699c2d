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
OF_A_CASE = [page for page in PAGES if "pk" in page[1]]
WITHOUT_A_CASE = [page for page in PAGES if "pk" not in page[1]]


@pytest.fixture
def address(case, fact):
    """Return a function that gives the address of a page of the stored case."""
    values = {
        "pk": case.pk,
        "kind": "ruling",
        "fact_pk": fact("ruling").pk,
        "task_pk": case.pk,
        "change": random_id(),
        "code": "KZ",
        "rule": "KZ-APP-01",
        "trigger": fact("ruling").pk,
    }
    return lambda name, parts: reverse(name, kwargs={part: values[part] for part in parts})

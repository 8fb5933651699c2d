"""A program that calls the API, each of its answers held against the published document."""

import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.core.cache import cache
from django.test import Client

from accounts.models import ApiToken, Organisation, Team
from cases.casefile import import_case, read
from config import clock
from tests.api.document import assert_described

REFERENCE_CASE = Path(__file__).parents[1] / "reference" / "reference-case.yaml"


class Program:
    """A client that holds a token, or none."""

    def __init__(self, token=None):
        self.client = Client(headers={"Authorization": f"Bearer {token}"} if token else {})

    def get(self, path, **query):
        return self._described("get", path, self.client.get(_address(path), query))

    def post(self, path, body=None, *, content_type="application/json", query=""):
        content = body if isinstance(body, bytes | str) else json.dumps(body or {})
        answer = self.client.post(_address(path) + query, content, content_type=content_type)
        return self._described("post", path, answer)

    def _described(self, method, path, response):
        assert_described(method, urlsplit(_address(path)).path, response)
        return response


def _address(path):
    return path if path.startswith(("/", "http")) else f"/api/v1/{path}"


@pytest.fixture(autouse=True)
def _no_throttle_from_other_tests():
    cache.clear()


@pytest.fixture
def program():
    """Return a function that gives a user a token, and a program to hold it."""
    return lambda user: Program(ApiToken.issue(user, "tests"))


@pytest.fixture
def api(program, caseworker):
    """A program of a caseworker."""
    return program(caseworker)


@pytest.fixture
def reference_case():
    """The reference case, as a document."""
    return read(REFERENCE_CASE.read_bytes())


@pytest.fixture
def stored(reference_case):
    """Return a function that stores the reference case for a team, under a reference."""

    def make(team, reference="KZ-2022-0001"):
        document = reference_case | {"case": reference_case["case"] | {"reference": reference}}
        return import_case(document, team=team, by=None, at=clock.now())

    return make


@pytest.fixture
def case(stored, team):
    return stored(team)


@pytest.fixture
def other_team(organisation):
    return Team.objects.create(organisation=organisation, name="East", slug="east")


@pytest.fixture
def foreign_team(db):
    other = Organisation.objects.create(name="Far away", slug="far-away")
    return Team.objects.create(organisation=other, name="Far", slug="far")

"""A program that calls the running server."""

import http.client
import json
from urllib.parse import urlencode, urlsplit

import pytest

from accounts.models import ApiToken


@pytest.fixture
def db(site):
    """Let the shared fixtures write to the database of the running site, where its API finds them."""


@pytest.fixture
def post(site, caseworker):
    """Return a function that posts to the API with the token of a caseworker; it returns status and answer."""
    headers = {"Authorization": f"Bearer {ApiToken.issue(caseworker, 'tests')}"}
    connection = http.client.HTTPConnection(urlsplit(site.url).netloc, timeout=30)

    def send(path, content, content_type, **query):
        address = f"/api/v1/{path}?{urlencode(query)}"
        connection.request("POST", address, content, headers | {"Content-Type": content_type})
        response = connection.getresponse()
        return response.status, json.load(response)

    yield send
    connection.close()

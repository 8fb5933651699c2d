"""The main job through the running server: the reference case over HTTP, asked about and recorded by a program."""

import json
from urllib.parse import quote
from urllib.request import Request, urlopen

import pytest

from accounts.models import ApiToken
from cases.casefile import to_json
from tests.reference.expected import CASE, EXPECTED, assert_holds

NAMING = {"person", "proceeding", "against", "on_appeal"}  # keys under which a fact names something else


@pytest.fixture
def db(site):
    """Let the shared fixtures write to the database of the running site."""


@pytest.fixture
def call(site, caseworker):
    """Return a function that calls the running site with a token, and returns the JSON it answers."""
    token = ApiToken.issue(caseworker, "a program")

    def calling(path, body=None):
        content = body.encode() if isinstance(body, str) else json.dumps(body).encode() if body else None
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        request = Request(f"{site.url}/api/v1/{path}", data=content, headers=headers)  # noqa: S310
        with urlopen(request, timeout=30) as answer:  # noqa: S310
            return json.load(answer)

    return calling


def test_the_reference_case_is_assessed_at_each_hour_as_it_must_be(call):
    for expected in EXPECTED:
        at = quote(expected["at"])

        assert_holds(expected, call(f"assess?at={at}&known_at={at}", to_json(CASE)))


def test_the_reference_case_recorded_fact_by_fact_raises_the_alarm(call):
    case = call("cases/", CASE["case"])["id"]
    ids = {key: call("persons/", {"case": case, **person})["id"] for key, person in CASE["persons"].items()}
    for key, proceeding in CASE["proceedings"].items():
        members = [ids[person] for person in proceeding["persons"]]
        ids[key] = call("proceedings/", {"case": case, **proceeding, "persons": members})["id"]

    for fact in CASE["facts"]:
        keys = {key: value for key, value in fact.items() if key not in ("id", "recorded_at")}
        named = {key: ids[keys[key]] for key in NAMING & keys.keys()}
        persons = {"persons": [ids[person] for person in keys["persons"]]} if "persons" in keys else {}
        ids[fact["id"]] = call("facts/", {"case": case, **keys, **named, **persons})["id"]

    found = call(f"cases/{case}/assessment/")["persons"][ids["p1"]]["removal"]
    assert found["status"] == "barred_contested"
    alarms = call(f"flags/?case={case}&level=critical&kind=removal_risk&open=true")["results"]
    assert [alarm["person"] for alarm in alarms] == [ids["p1"]]

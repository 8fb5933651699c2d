"""Whatever is sent, the answer is one that the document describes, and never an error of ours."""

import json
from random import Random

import pytest

from accounts.ids import random_id
from cases.models import FACT_TYPES
from config.api.views import document

SEED, ATTEMPTS = 20260302, 150
JUNK = (
    None,
    True,
    0,
    -1,
    2**70,
    1.5,
    "",
    " ",
    "x",
    "x" * 20_000,
    "\u0000",
    "\ud83d",
    "٣٤",
    "2022-02-30",
    "9999-12-31",
    "0001-01-01/9999-12-31",
    "2022-12-29T24:00:00+99:00",
    "'; DROP TABLE cases_case; --",
    [],
    [[]],
    ["x"] * 1001,
    {},
    {"text": {}},
    {"": None},
    str(random_id()),
)


@pytest.fixture
def bodies(api, case):
    """For each route that takes a body, bodies that are right, to spoil."""
    person, proceeding = (
        api.get(f"{rows}/", case=case.pk).json()["results"][0]["id"] for rows in ("persons", "proceedings")
    )
    facts = api.get("facts/", case=case.pk).json()["results"]
    for fact in facts:
        del fact["id"], fact["recorded_at"]
    return {
        "cases/": [{"reference": "KZ-9", "jurisdiction": "KZ", "region": "KZ-75", "opened_on": "2026-03-02"}],
        "persons/": [{"case": str(case.pk), "role": "child", "names": [{"text": "A"}], "born": "2020"}],
        "proceedings/": [{"case": str(case.pk), "kind": "asylum", "persons": [person], "subsequent": 0}],
        "facts/": [
            *facts,
            *({"case": str(case.pk), "type": type_, "person": person} for type_ in FACT_TYPES),
            *({"case": str(case.pk), "type": type_, "proceeding": proceeding} for type_ in FACT_TYPES),
        ],
        f"facts/{random_id()}/withdraw/": [{"reason": "twice"}],
        "assess": [api.get(f"cases/{case.pk}/file/").json()],
        "due": [
            {"rule": "KZ-APP-01", "trigger": "2022-11-30", "basis": "", "version_day": "", "region": ""},
            {"counting": "KZ", "period": "2 weeks", "trigger": "2022-11-30", "region": "KZ"},
            {"deemed": "KZ-APP-01", "posted": "2022-11-30"},
        ],
    }


def test_a_spoilt_body_is_answered_as_described(api, bodies):
    random = Random(SEED)
    for path, right in bodies.items():
        for _attempt in range(ATTEMPTS if path == "facts/" else ATTEMPTS // 5):
            body = spoilt(random.choice(right), random)

            answer = api.post(path, json.dumps(body))

            assert answer.status_code in (200, 201, 400, 404, 409), (path, body)


def spoilt(value, random):
    """Return the value with one part of it, at any depth, left out, doubled or turned to junk."""
    if isinstance(value, dict) and value and random.random() < 0.9:
        key = random.choice(list(value))
        changed = dict(value)
        match random.randrange(5):
            case 0:
                del changed[key]
            case 1:
                changed[random.choice(("id", "organisation", "x", "note", key.upper()))] = random.choice(JUNK)
            case _:
                changed[key] = spoilt(value[key], random)
        return changed
    if isinstance(value, list) and value and random.random() < 0.7:
        place = random.randrange(len(value))
        return [*value[:place], spoilt(value[place], random), *value[place:]]
    return random.choice(JUNK)


def test_a_spoilt_query_is_answered_as_described(api, case):
    random = Random(SEED)
    for path, item in document()["paths"].items():
        if "{id}" in path or "get" not in item:
            continue
        for parameter in item["get"].get("parameters", ()):
            for junk in random.sample([str(one) for one in JUNK if one != "\ud83d"], 6):
                answer = api.get(path, **{"case": case.pk} | {parameter["name"]: junk})

                assert answer.status_code in (200, 400), (path, parameter["name"], junk)

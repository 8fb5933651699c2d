"""What docs/integrators.md shows is what happens."""

import json
import re
from pathlib import Path
from string import Template

from config.api.views import document

TEXT = (Path(__file__).parents[2] / "docs" / "integrators.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(r"```http\n(?P<request>.*?)```\n```json\n(?P<answer>.*?)```", re.DOTALL)
ROWS = {"cases": "case", "persons": "person", "proceedings": "proceeding"}


def test_every_example_is_true(api):
    ids = {}
    for found in EXAMPLE.finditer(TEXT):
        request = Template(found["request"]).substitute(ids)

        answer = send(api, request)

        expected = json.loads(Template(found["answer"]).substitute(ids))
        assert_holds(answer, expected, request)
        if request.startswith("POST") and "id" in answer:
            ids.setdefault(answer.get("type") or ROWS[request.split("/")[3]], answer["id"])
    assert len(ids) == 4


def test_no_example_is_left_out():
    assert TEXT.count("```http") == len(EXAMPLE.findall(TEXT)) > 10


def test_every_filter_is_in_the_table():
    rows = re.findall(r"^\| `/(\w+)/` \| (.*) \|$", TEXT, re.MULTILINE)

    assert {name: set(re.findall(r"`(\w+)`", filters)) for name, filters in rows} == {
        path.split("/")[3]: {one["name"] for one in item["get"]["parameters"]} - {"cursor", "page_size"}
        for path, item in document()["paths"].items()
        if "/Paginated" in str(item.get("get", {}).get("responses", {}).get("200"))
    }


def send(api, request):
    head, _blank, body = request.partition("\n\n")
    line, *headers = head.splitlines()
    method, address = line.split()
    if method == "GET":
        return api.get(address).json()
    path, _mark, query = address.partition("?")
    stated = dict(header.split(": ") for header in headers)
    content_type = stated.get("Content-Type", "application/json")
    return api.post(path, body.encode(), content_type=content_type, query=f"?{query}").json()


def assert_holds(answer, expected, request):
    """Fail unless everything expected is in the answer; … stands for anything."""
    if expected == "…":
        return
    if isinstance(expected, dict):
        assert isinstance(answer, dict), request
        for key, value in expected.items():
            assert key in answer, (request, key, answer)
            assert_holds(answer[key], value, request)
    elif isinstance(expected, list):
        assert len(answer) == len(expected), (request, answer)
        for one, other in zip(answer, expected, strict=True):
            assert_holds(one, other, request)
    else:
        assert answer == expected, request

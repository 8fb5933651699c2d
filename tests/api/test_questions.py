"""What is asked of the law without storing anything: assessments of case files, and single counts."""

import json
from datetime import datetime
from pathlib import Path

import pytest
import yaml

from cases.casefile import to_json
from cases.models import Case
from deadlines.assessment import assess_file
from deadlines.due import due_counting
from deadlines.due_rules import due_rule
from tests.api.conftest import REFERENCE_CASE

EXPECTED = yaml.safe_load(
    (Path(REFERENCE_CASE).parent / "reference-case.expected.yaml").read_text(encoding="utf-8")
)
INSTANTS = [
    entry["at"].isoformat() if isinstance(entry["at"], datetime) else entry["at"] for entry in EXPECTED
]


def assess(api, body, *, at=None, known_at=None, **how):
    words = {"at": at, "known_at": known_at}
    query = "&".join(f"{key}={value.replace('+', '%2B')}" for key, value in words.items() if value)
    return api.post("assess", body, query=f"?{query}", **how)


@pytest.mark.parametrize("at", INSTANTS)
def test_the_reference_case_is_assessed_as_everywhere_else(api, reference_case, at):
    instant = datetime.fromisoformat(at)

    answer = assess(api, REFERENCE_CASE.read_bytes(), at=at, known_at=at, content_type="application/yaml")

    assert answer.json() == assess_file(reference_case, at=instant, known_at=instant, why=True)


def test_json_and_yaml_are_one(api, reference_case):
    at = "2022-12-28T18:00:00+06:00"

    in_json = assess(api, to_json(reference_case), at=at)
    in_yaml = assess(api, REFERENCE_CASE.read_bytes(), at=at, content_type="application/yaml")

    assert in_json.content == in_yaml.content


def test_a_day_is_its_start_at_the_place_of_the_case(api, reference_case):
    answer = assess(api, to_json(reference_case), at="2022-12-28")

    assert answer.json()["at"] == "2022-12-28T00:00:00+06:00"


def test_what_was_recorded_later_is_left_out(api, reference_case):
    then = assess(api, to_json(reference_case), at="2022-12-28", known_at="2022-10-15").json()

    assert then["persons"]["p1"]["removal"]["status"] == "barred"


def test_nothing_of_a_case_file_is_stored(api, reference_case):
    assess(api, to_json(reference_case))

    assert not Case.objects.exists()


def test_those_who_work_on_no_cases_may_ask_too(program, member, reference_case):
    assert assess(program(member("auditor")), to_json(reference_case)).status_code == 200


@pytest.mark.parametrize("parameter", ["at", "known_at"])
@pytest.mark.parametrize("written", ["soon", "2022-13-01", "2022", "2022-12-28T18:00:00", "unknown", ""])
def test_an_instant_that_is_none_is_refused(api, reference_case, parameter, written):
    refused = api.post("assess", to_json(reference_case), query=f"?{parameter}={written}")

    assert refused.status_code == 400
    assert refused.json()["errors"][0]["path"] == parameter


def test_a_plus_that_the_address_swallowed_is_told(api, reference_case):
    refused = api.post("assess", to_json(reference_case), query="?at=2022-12-28T18:00:00+06:00")

    assert "%2B" in refused.json()["detail"]


def test_every_problem_of_a_case_file_is_told_with_its_path(api, reference_case):
    reference_case["facts"][7]["against"] = "f99"
    reference_case["persons"]["p1"]["height"] = 180
    reference_case["case"]["jurisdiction"] = "kz"

    refused = assess(api, to_json(reference_case))

    assert refused.status_code == 400
    assert {"code": "case_file", "path": "facts[7].against", "detail": 'no ruling "f99" in this file'} in (
        refused.json()["errors"]
    )
    assert {one["path"] for one in refused.json()["errors"]} >= {"persons.p1.height", "case.jurisdiction"}


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        pytest.param(b"", "application/json", 400, id="nothing"),
        pytest.param(b"[1]", "application/json", 400, id="a list"),
        pytest.param(b"a: &a [*a]", "application/yaml", 400, id="an alias"),
        pytest.param(b"a: !!python/object:os.system x", "application/yaml", 400, id="a tag"),
        pytest.param("a: é".encode("utf-16"), "application/yaml", 400, id="another encoding"),
        pytest.param(b"#" * (1024 * 1024 + 1), "application/yaml", 400, id="a megabyte"),
        pytest.param(b"a: 1", "text/plain", 415, id="another media type"),
    ],
)
def test_what_is_no_case_file_is_refused(api, body, content_type, status):
    assert api.post("assess", body, content_type=content_type).status_code == status


@pytest.mark.parametrize("half", ["\ud83d", "a\udc00"])
def test_half_a_character_is_refused_like_everything_else(api, reference_case, half):
    reference_case["case"]["region"] = half
    reference_case["facts"][0]["manner"] = half
    reference_case["persons"][half] = {}

    refused = api.post("assess", json.dumps(reference_case))

    assert refused.status_code == 400


def test_a_file_that_cannot_be_read_is_refused_with_line_and_column(api):
    refused = api.post("assess", b"format: suspensive-case/1\ncase: *x\n", content_type="application/yaml")

    error = refused.json()["errors"][0]
    assert (error["line"], error["column"], error["path"]) == (2, 7, "case")


COUNTS = [
    (
        {"rule": "KZ-APP-01", "trigger": "2022-11-30"},
        lambda: due_rule("KZ-APP-01", "2022-11-30"),
    ),
    (
        {"rule": "KZ-APP-01", "trigger": "2022-11-30", "basis": "pronounced", "version_day": "2022-12-01"},
        lambda: due_rule("KZ-APP-01", "2022-11-30", basis="pronounced", version_day="2022-12-01"),
    ),
    ({"rule": "KZ-APP-01", "trigger": "unknown"}, lambda: due_rule("KZ-APP-01", "unknown")),
    (
        {"counting": "EU-1182", "period": "2 weeks", "trigger": "2026-03-20"},
        lambda: due_counting("EU-1182", "2 weeks", "2026-03-20"),
    ),
    (
        {"counting": "DE", "period": "-10 days", "trigger": "2026-03", "region": "DE-BE"},
        lambda: due_counting("DE", "-10 days", "2026-03", "DE-BE"),
    ),
    (
        {"counting": "CAUTIOUS", "period": "72 hours", "trigger": "2026-03-20T10:00:00+05:00"},
        lambda: due_counting("CAUTIOUS", "72 hours", "2026-03-20T10:00:00+05:00"),
    ),
]


@pytest.mark.parametrize(("asked", "counted"), COUNTS)
def test_a_count_is_that_of_the_command(api, asked, counted):
    answer = api.post("due", asked)

    assert answer.status_code == 200
    assert answer.json() == json.loads(json.dumps(counted()))


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        pytest.param({}, "one of rule, counting or deemed", id="nothing"),
        pytest.param({"rule": "KZ-APP-01", "counting": "KZ"}, "one of rule", id="two ways at once"),
        pytest.param({"rule": "KZ-APP-01"}, "required", id="no trigger"),
        pytest.param({"rule": "XX-1", "trigger": "2022"}, "no rule", id="no such rule"),
        pytest.param({"rule": "KZ-APP-01", "trigger": "soon"}, "not a date", id="no date"),
        pytest.param({"rule": "KZ-APP-01", "trigger": "2022-11-30", "basis": "felt"}, "basis", id="no basis"),
        pytest.param(
            {"rule": "KZ-APP-01", "trigger": "2022-11-30", "period": "1 day"}, "unknown key", id="stray"
        ),
        pytest.param({"rule": ["KZ-APP-01"], "trigger": "2022"}, "valid string", id="a list"),
        pytest.param({"rule": "KZ-APP-01", "trigger": "x" * 101}, "100", id="too long"),
        pytest.param(
            {"counting": "XX", "period": "1 day", "trigger": "2022"}, "counting system", id="no system"
        ),
        pytest.param({"counting": "KZ", "period": "soon", "trigger": "2022-01-01"}, "soon", id="no period"),
        pytest.param(
            {"counting": "KZ", "period": "1 day", "trigger": "2022-01-01", "region": "??"}, "?", id="region"
        ),
        pytest.param(
            {"counting": "KZ", "period": "99999999 days", "trigger": "2022-01-01"}, "9", id="for ever"
        ),
        pytest.param(
            {"counting": "KZ", "period": "9999999 working days", "trigger": "2022-01-01"}, "9", id="work"
        ),
        pytest.param({"deemed": "KZ-APP-01", "posted": "2022-01-01"}, "served", id="not about service"),
    ],
)
def test_a_count_that_cannot_be_made_is_refused_in_words(api, asked, words):
    refused = api.post("due", asked)

    assert refused.status_code == 400
    assert words in str(refused.json()["errors"])

import copy
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

from cases.casefile import CaseFileError, check, read, schema
from cases.casefile.writing import to_json, to_yaml
from cases.models import FACT_TYPES
from tests.strategies import case_files, every_fact

REFERENCE_CASE = Path(__file__).parents[2] / "reference" / "reference-case.yaml"


def test_the_reference_case_is_a_case_file():
    document = read(REFERENCE_CASE.read_bytes())

    check(document)

    assert document["persons"]["p3"] == {
        "role": "child",
        "names": [{"text": "Лев Рябинин", "kind": "birth"}],
        "nationalities": ["RU"],
        "minor": True,
    }
    assert len(document["facts"]) == 13


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("NO", "NO"),
        ("on", "on"),
        ("yes", "yes"),
        ("2022-11-30", "2022-11-30"),
        ("2022-12", "2022-12"),
        ("08:40", "08:40"),
        ("1_000", "1_000"),
        ("0b1", "0b1"),
        ("2022", 2022),
        ("012", 12),
        ("0o14", 12),
        ("0x1F", 31),
        ("-1", -1),
        ("1.5", 1.5),
        ("1e3", 1000.0),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("'true'", "true"),
        ('"2022"', "2022"),
        ("{a: NO}", {"a": "NO"}),
        ("[on, 1]", ["on", 1]),
        ('"\\u041f"', "П"),
    ],
)
def test_yaml_is_read_by_the_core_schema_of_1_2(written, value):
    assert read(f"a: {written}\n") == {"a": value}


@pytest.mark.parametrize(
    "text",
    [
        '{"a":"NO","b":[1,true,null,{"c":"\\ud83d\\ude00"}]}',
        '{\n\t"a": "NO",\n\t"b": [1, true, null, {"c": "😀"}]\n}',
        '\ufeff{"a": "NO", "b": [1, true, null, {"c": "😀"}]}',
        "{a: NO, b: [1, true, null, {c: 😀}]}",
        "%YAML 1.2\n---\na: NO\nb:\n- 1\n- true\n-\n- c: 😀\n...\n",
        "a: NO\r\nb: [1, true, null, {c: 😀}]\r\n",
    ],
)
def test_json_and_yaml_come_through_one_door(text):
    assert read(text) == read(text.encode()) == {"a": "NO", "b": [1, True, None, {"c": "😀"}]}


def test_a_bare_year_becomes_text_and_other_numbers_stay():
    document = read(
        "{persons: {p1: {born: 1985}}, proceedings: {a: {subsequent: 1}},"
        " facts: [{type: detention, held_from: 2022, note: 2022}, {type: no such, held_from: 2022}, 2022]}"
    )

    assert document["persons"]["p1"]["born"] == "1985"
    assert document["proceedings"]["a"]["subsequent"] == 1
    assert document["facts"][0] == {"type": "detention", "held_from": "2022", "note": 2022}
    assert document["facts"][1:] == [{"type": "no such", "held_from": 2022}, 2022]


def test_every_type_of_fact_with_every_key_is_accepted():
    document = every_fact()

    check(document)

    assert [fact["type"] for fact in document["facts"]] == list(FACT_TYPES)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(case_files())
def test_a_case_file_is_read_as_it_was_written(document):
    check(document)

    assert read(to_yaml(document)) == read(to_json(document)) == document


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(case_files())
def test_the_published_schema_accepts_what_is_accepted(document):
    published = Draft202012Validator(json.loads(json.dumps(schema())))

    assert list(published.iter_errors(document)) == []


def test_the_published_schema_is_one_and_nobody_can_change_it():
    Draft202012Validator.check_schema(schema())
    before = copy.deepcopy(schema())

    schema()["$defs"].clear()

    assert schema() == before
    assert set(FACT_TYPES) < set(before["$defs"])


def test_the_published_schema_takes_a_year_as_a_number_as_a_file_may():
    published = Draft202012Validator(schema())
    document = every_fact()
    document["persons"]["p1"]["born"] = 1985

    assert list(published.iter_errors(document)) == []
    with pytest.raises(CaseFileError, match=r"^persons\.p1\.born: must be text; put it in quotes$"):
        check(document)


@pytest.mark.parametrize("kind", list(FACT_TYPES))
def test_the_published_schema_refuses_a_key_of_no_use_in_every_type(kind):
    published = Draft202012Validator(schema())
    document = every_fact()
    fact = next(fact for fact in document["facts"] if fact["type"] == kind)
    fact["no_such_key"] = "x"

    assert [list(error.absolute_path)[:1] for error in published.iter_errors(document)] == [["facts"]]

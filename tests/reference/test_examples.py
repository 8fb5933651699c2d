"""The worked examples, each through the functions that the commands and the API answer with."""

from pathlib import Path

import pytest
import yaml

from cases.zones import zone_of
from deadlines.assessment import assess_file
from deadlines.due import due_counting
from deadlines.due_rules import due_deemed, due_rule
from deadlines.moments import instant_of

EXAMPLES = yaml.load((Path(__file__).parent / "examples.yaml").read_text(), yaml.BaseLoader)  # noqa: S506


def of_kind(kind):
    return [pytest.param(example, id=example["id"]) for example in EXAMPLES if kind in example]


def ends(example):
    return example.get("file_by", example["last_day"]), example["last_day"]


@pytest.mark.parametrize("example", of_kind("due"))
def test_what_is_due_is_due_by_the_day_of_the_example(example):
    asked = dict(example["due"])
    trigger, region = asked.pop("trigger"), asked.pop("region", "")

    if "rule" in asked:
        answer = due_rule(asked["rule"], trigger, basis=asked["basis"], region=region)
    else:
        answer = due_counting(asked["counting"], asked["period"], trigger, region)

    assert (answer["file_by"], answer["last_day"]) == ends(example)
    assert answer["steps"]


@pytest.mark.parametrize("example", of_kind("deemed"))
def test_a_thing_sent_counts_as_served_on_the_day_of_the_example(example):
    answer = due_deemed(example["deemed"]["rule"], example["deemed"]["posted"])

    assert answer["deemed_on"] == example["deemed_on"]
    assert answer["or_if_moved"] == example.get("or_if_moved")


@pytest.mark.parametrize("example", of_kind("detention"))
def test_a_detention_must_end_by_the_day_of_the_example(example):
    detention = {"id": "f1", "type": "detention", "person": "p1", "ground": "extradition_provisional"}
    document = {
        "format": "suspensive-case/1",
        "case": {"reference": example["id"], "jurisdiction": "KZ"},
        "persons": {"p1": {"role": "principal", "nationalities": ["RU"]}},
        "proceedings": {},
        "facts": [{**detention, "held_from": example["detention"]["held_from"]}],
    }

    assessment = assess_file(document, at=instant_of(example["file_by"], zone_of("KZ")))

    rule = example["detention"]["rule"]
    found = {deadline["rule"]: deadline for deadline in assessment["deadlines"]}[rule]
    assert (found["file_by"], found["last_day"]) == ends(example)


def test_there_is_an_example_for_every_place_and_kind():
    assert {example["id"].partition("-")[0] for example in EXAMPLES} == {
        *("DE", "GB", "US", "CE", "EU", "PL", "TR", "FI", "KZ")
    }
    assert len(EXAMPLES) == 32

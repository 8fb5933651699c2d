"""Every worked example of every pack holds, and every row of the law's tables is a rule or left out with a reason."""

import pytest

from deadlines.packs import all_packs
from deadlines.packs.examples import run_example
from deadlines.packs.loading import pack_files
from tests.deadlines.packs.tables import (
    contested_in,
    marks_of,
    rows_without_a_rule,
    rules_with_few_examples,
)

EXAMPLES = [
    pytest.param(file.pack, rule, example, id=f"{rule}: {example['title']}")
    for file in pack_files()
    for rule, example in file.examples
]

KAZAKHSTAN = [
    "KZ-ASY-01",
    "KZ-ASY-02",
    "KZ-ASY-03",
    "KZ-ASY-04",
    "KZ-STAT-01",
    "KZ-BAR-01",
    "KZ-BAR-02",
    "KZ-BAR-03",
    "KZ-STAY-01",
    "KZ-APP-01",
    "KZ-APP-02",
    "KZ-APP-03",
    "KZ-APP-04",
    "KZ-APP-05",
    "KZ-CRIM-01",
    "KZ-CRIM-02",
    "KZ-CRIM-03",
    "KZ-CRIM-04",
    "KZ-DET-01",
    "KZ-EXT-01",
    "KZ-EXT-02",
    "KZ-EXT-03",
    "KZ-EXT-04",
    "KZ-EXT-05",
    "KZ-EXT-06",
    "KZ-EXT-07",
    "KZ-CAO-01",
    "KZ-CAO-02",
    "KZ-CAO-03",
    "KZ-CAO-04",
    "KZ-UN-01",
]
STRASBOURG = ["COE-01", "COE-02", "COE-03", "COE-04", "COE-05"]
UNITED_NATIONS = ["UN-HRC-01", "UN-HRC-02", "UN-CAT-01", "UN-GEN-01", "UN-GEN-02", "UN-REF-01", "UN-REF-02"]
BARS_BY_ID = ["GEN-BAR-01", "GEN-BAR-02"]

# The packs whose tables are typed in here; those of the countries stand beside their own tests.
HERE = ("KZ", "COE", "UN", "GEN")

# How well each rule is established, typed in from the tables: a mixed mark ships as its weakest.
MARKS = {
    "read": "KZ-ASY-01 KZ-ASY-01.b KZ-ASY-04 KZ-EXT-01 KZ-EXT-01.b KZ-EXT-02",
    "read-p": "KZ-APP-01 KZ-APP-03",
    "secondary": "KZ-ASY-02 KZ-ASY-03.a KZ-ASY-03.b KZ-ASY-03.c KZ-EXT-05 COE-01 COE-03 COE-04",
}
CONTESTED = ["KZ-BAR-02", "KZ-BAR-03", "KZ-EXT-07"]


@pytest.mark.parametrize(("pack", "rule", "example"), EXAMPLES)
def test_the_worked_example_holds(pack, rule, example):
    run_example(pack, rule, example)


@pytest.mark.parametrize(
    ("code", "rows"),
    [("KZ", KAZAKHSTAN), ("COE", STRASBOURG), ("UN", UNITED_NATIONS), ("GEN", BARS_BY_ID)],
)
def test_every_row_is_a_rule_or_left_out_with_a_reason(code, rows):
    assert rows_without_a_rule(code, " ".join(rows)) == []


@pytest.mark.parametrize("code", HERE)
def test_a_rule_ships_with_its_weakest_mark(code):
    expected = {rule: mark for mark, rules in MARKS.items() for rule in rules.split()}

    assert marks_of(code) == {rule: mark for rule, mark in expected.items() if rule.startswith(code)}


@pytest.mark.parametrize("code", HERE)
def test_what_is_disputed_is_marked_contested_and_of_that_class(code):
    assert contested_in(code) == [rule for rule in CONTESTED if rule.startswith(code)]


@pytest.mark.parametrize("code", HERE)
def test_every_rule_has_three_worked_examples(code):
    assert rules_with_few_examples(code) == []


def test_every_pack_is_a_draft_until_a_lawyer_has_reviewed_it():
    assert {pack.status for pack in all_packs()} == {"draft"}

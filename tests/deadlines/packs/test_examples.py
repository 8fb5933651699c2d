"""Every worked example of every pack holds, and every row of the law's tables is a rule or left out with a reason."""

import pytest

from deadlines.packs import all_packs
from deadlines.packs.examples import run_example
from deadlines.packs.loading import pack_files

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
BARS_BY_ID = ["GEN-BAR-01", "GEN-BAR-02", "DE-BAR-04", "US-BAR-02", "TR-BAR-03", "GE-BAR-01", "PL-BAR-01"]

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
    file = next(file for file in pack_files() if file.pack.code == code)
    known = {rule.id for rule in file.pack.rules} | {id_ for id_, why in file.left_out if why}

    assert [row for row in rows if row not in known and f"{row}.a" not in known] == []


def test_a_rule_ships_with_its_weakest_mark():
    expected = {rule: mark for mark, rules in MARKS.items() for rule in rules.split()}

    found = {
        rule.id: version.evidence
        for pack in all_packs()
        for rule in pack.rules
        for version in rule.versions
        if version.evidence != "unverified"
    }

    assert found == expected


def test_what_is_disputed_is_marked_contested_and_of_that_class():
    contested = [
        rule for pack in all_packs() for rule in pack.rules if any(v.contested for v in rule.versions)
    ]

    assert [rule.id for rule in contested] == CONTESTED
    assert {rule.bar.bar_class.value for rule in contested if rule.bar} == {"CONTESTED"}


def test_every_pack_is_a_draft_until_a_lawyer_has_reviewed_it():
    assert {pack.status for pack in all_packs()} == {"draft"}

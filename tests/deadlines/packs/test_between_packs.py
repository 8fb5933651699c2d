"""What the rules of a pack say of other rules, of versions and of services is checked when packs are read."""

import pytest

from deadlines.due_rules import due_under, find_rule
from deadlines.packs import PackError, load
from deadlines.packs.examples import check_examples
from deadlines.packs.loading import read_folder, read_pack

HEAD = 'code: {code}\nname: For tests\nversion: "2026.1"\nstatus: draft\ncounting: CAUTIOUS\nrules:\n'
NATIONAL = """
  - id: DE-APP-90
    title: Action within 1 week
    carries_out: [EU-APP-90]
    limit: {kind: appeal, starts: [{fact: ruling, outcome: refusal}], basis: served}
    versions:
      - {until: 2026-06-11, decided_by: lodged_on, instead: [DE-OLD-90]}
      - {since: 2026-06-12, decided_by: lodged_on, period: 1 week, evidence: read, confidence: H, source: An Act}
    examples: [{title: one week, due: {trigger: 2026-07-03}, last_day: 2026-07-10}]
  - id: DE-OLD-90
    title: Action within 2 weeks
    limit: {kind: appeal, starts: [{fact: ruling, outcome: refusal}], basis: served}
    versions: [{period: 2 weeks, evidence: read, confidence: H, source: An Act}]
    examples: [{title: two weeks, due: {trigger: 2026-07-03}, last_day: 2026-07-17}]
  - id: DS-DE-90
    title: Deemed served on the 4th day
    deemed: {moved: false, when: {fact: service, how: post}}
    versions: [{period: 4 days, evidence: read, confidence: H, source: An Act}]
"""
EU = """
  - id: EU-APP-90
    title: Between 5 and 10 days
    limit: {kind: appeal, starts: [{fact: ruling, outcome: refusal}], basis: served}
    versions: [{period: 5 days, longest: 10 days, evidence: read, confidence: H, source: A Regulation}]
    examples: [{title: both, due: {trigger: 2026-07-06}, file_by: 2026-07-10, last_day: 2026-07-16}]
"""


@pytest.fixture
def folder(tmp_path):
    """Write a national pack and that of the Union, with one passage put in place of another."""

    def write(old="", new="", *, union=True):
        assert old in NATIONAL
        (tmp_path / "DE.yaml").write_text(HEAD.format(code="DE") + NATIONAL.replace(old, new, 1), "utf-8")
        if union:
            (tmp_path / "EU.yaml").write_text(HEAD.format(code="EU") + EU, "utf-8")
        return tmp_path

    return write


def test_a_national_rule_may_stand_in_place_of_one_of_the_union_and_leave_the_field_to_another(folder):
    national, union = read_folder(folder())

    assert national.pack.by_id["DE-APP-90"].carries_out == ("EU-APP-90",)
    assert [version.instead for version in national.pack.by_id["DE-APP-90"].versions] == [("DE-OLD-90",), ()]
    assert [check_examples(file) for file in (national, union)] == [2, 1]


def test_what_stands_in_a_pack_that_is_not_there_is_not_judged(folder):
    assert len(read_folder(folder("EU-APP-90", "EU-APP-91", union=False))) == 1


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param("carries_out: [EU-APP-90]", "carries_out: [EU-APP-91]", "EU-APP-91", id="carried out"),
        pytest.param(
            "carries_out: [EU-APP-90]", "carries_out: [DE-OLD-90]", "DE-OLD-90", id="of its own pack"
        ),
        pytest.param("instead: [DE-OLD-90]", "instead: [DE-OLD-91]", "DE-OLD-91", id="instead"),
        pytest.param("instead: [DE-OLD-90]", "instead: [EU-APP-91]", "EU-APP-91", id="instead, of the Union"),
    ],
)
def test_a_rule_that_is_nowhere_is_refused_with_the_line(folder, old, new, said):
    with pytest.raises(PackError, match=said) as refused:
        read_folder(folder(old, new))

    assert (refused.value.rule, refused.value.line) == ("DE-APP-90", 8)


@pytest.mark.parametrize(
    ("old", "new", "rule", "said"),
    [
        pytest.param("instead: [DE-OLD-90]", "instead: []", "DE-APP-90", "instead", id="instead of nothing"),
        pytest.param(
            "instead: [DE-OLD-90]",
            "instead: [DE-OLD-90], period: 1 week",
            "DE-APP-90",
            "period",
            id="a period beside",
        ),
        pytest.param(
            "decided_by: lodged_on", "decided_by: born_on", "DE-APP-90", "born_on", id="unknown date"
        ),
        pytest.param(
            "versions: [{period: 2 weeks, evidence: read, confidence: H, source: An Act}]",
            "versions: [{instead: [DE-APP-90]}]",
            "DE-OLD-90",
            "none of its versions",
            id="never in force",
        ),
        pytest.param(
            "{fact: service, how: post}", "{fact: ruling}", "DS-DE-90", "a service", id="no service"
        ),
        pytest.param("how: post", "how: pigeon", "DS-DE-90", "pigeon", id="unknown way"),
        pytest.param(
            "basis: served}", "basis: served, whole_days: true}", "DE-APP-90", "whole_days", id="no detention"
        ),
        pytest.param(
            "basis: served}", "basis: served, first_day: maybe}", "DE-APP-90", "maybe", id="first day"
        ),
        pytest.param(
            "basis: served}", "basis: obstacle_ended}", "DE-APP-90", "dates no ruling", id="obstacle"
        ),
    ],
)
def test_a_pack_that_makes_no_sense_is_refused(folder, old, new, rule, said):
    with pytest.raises(PackError, match=said) as refused:
        load(folder(old, new) / "DE.yaml")

    assert refused.value.rule == rule


def test_departure_may_start_a_limit_after_a_ruling(folder):
    assert (
        load(folder("basis: served}", "basis: departed}") / "DE.yaml").by_id["DE-APP-90"].limit.basis
        == "departed"
    )


@pytest.mark.parametrize(
    "condition",
    [
        "stay_request_pending: {}",
        "ruling_stands: {}",
        "no_order: {under: [DE-APP-90]}",
        "extradition_sought: {without_consent: false}",
        "appeal_pending: {under: [DE-APP-90], abandoned_by_leaving: perhaps}",
        "application_pending: {kinds: [asylum], manner: irregular}",
        "application_pending: {kinds: [asylum], unaccompanied: maybe}",
    ],
)
def test_a_condition_with_arguments_that_make_no_sense_is_refused(folder, condition):
    deemed = "deemed: {moved: false, when: {fact: service, how: post}}\n    versions: [{period: 4 days, "
    bar = f"bar: {{class: A-AUTO, acts: [removal], while_any: [{condition}]}}\n    versions: [{{"

    with pytest.raises(PackError, match=r"takes no|needs|write|is not one of") as refused:
        load(folder(deemed, bar) / "DE.yaml")

    assert refused.value.rule == "DS-DE-90"


@pytest.mark.parametrize(
    ("trigger", "file_by", "said"),
    [
        ("2026-07-03", "2026-07-10", ""),
        ("2026-06-11", None, "apply instead: DE-OLD-90"),
        ("2026-06-11/2026-06-12", None, "apply instead: DE-OLD-90"),
    ],
)
def test_a_count_names_the_rules_that_apply_instead(folder, trigger, file_by, said):
    pack = read_pack(folder() / "DE.yaml").pack

    answer = due_under(pack, pack.by_id["DE-APP-90"], trigger)

    assert answer["file_by"] == file_by
    assert said in answer["steps"][0]
    assert ("state" in answer) is bool(said)


def test_the_first_part_of_a_rule_may_be_called_by_its_letter():
    assert find_rule("KZ-BAR-01.a")[1].id == "KZ-BAR-01"
    assert find_rule("KZ-BAR-01.b")[1].id == "KZ-BAR-01.b"

    with pytest.raises(ValueError, match="no rule"):
        find_rule("KZ-APP-01.a")

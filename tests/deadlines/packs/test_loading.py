"""A pack that does not make sense is refused, with the rule at fault named."""

from datetime import date

import pytest
from jsonschema import Draft202012Validator

from cases.zone_names import COUNTRIES
from deadlines.law.rules import BarClass
from deadlines.packs import PackError, load, pack_schema, packs_for
from deadlines.packs.examples import check_examples
from deadlines.packs.loading import read_pack

PACK = """
code: KZ
name: A pack for tests
version: "2026.1"
status: draft
counting: KZ
rules:
  - id: KZ-APP-90
    title: Appeal within 10 days
    limit:
      kind: appeal
      starts: [{fact: ruling, instance: first, outcome: [refusal, convicted]}]
      basis: served
      met_by: [{fact: appeal, remedy: appeal}]
    versions:
      - {since: 2020-01-01, until: 2021-12-31, period: 14 days, evidence: read, confidence: H, source: Old Act}
      - {since: 2022-01-01, period: 10 days, evidence: read, confidence: H, source: New Act}
    examples:
      - {title: ten days, due: {trigger: 2026-03-03}, last_day: 2026-03-13}
  - id: KZ-BAR-90
    title: No removal in the window
    bar:
      class: A-WINDOW
      acts: [removal]
      orders: attacked
      while_any: [window_open: {under: [KZ-APP-90]}]
    versions: [{evidence: unverified, confidence: L, source: An Act}]
    examples:
      - title: the window is open
        case:
          proceedings: {asylum: {kind: asylum, persons: [p1], procedure: regular, subsequent: 0}}
          facts: [{id: f1, type: ruling, proceeding: asylum, pronounced_on: 2026-03-03, outcome: rejected}]
        at: 2026-03-05
        bars: {KZ-BAR-90: true}
"""


@pytest.fixture
def pack_file(tmp_path):
    """Write the pack for tests with one passage put in place of another, and return its path."""

    def write(old="", new=""):
        assert old in PACK
        path = tmp_path / "TEST.yaml"
        path.write_text(PACK.replace(old, new, 1) if old else PACK, encoding="utf-8")
        return path

    return write


def test_a_pack_becomes_rules(pack_file):
    pack = load(pack_file())

    appeal, bar = pack.rules
    assert appeal.version_on(date(2021, 6, 1)).source == "Old Act"
    assert str(appeal.version_on(date(2026, 6, 1)).period) == "10 days"
    assert appeal.version_on(date(2019, 6, 1)) is None
    assert dict(appeal.limit.starts[0].keys)["outcome"] >= {"rejected", "inadmissible", "convicted"}
    assert bar.bar.bar_class is BarClass.WINDOW
    assert check_examples(read_pack(pack_file())) == 2


@pytest.mark.parametrize(
    ("old", "new", "rule", "said"),
    [
        pytest.param("source: New Act", "note: none", "KZ-APP-90", "note", id="missing citation"),
        pytest.param(", source: New Act", "", "KZ-APP-90", "source", id="no citation at all"),
        pytest.param(
            "until: 2021-12-31", "until: 2022-06-30", "KZ-APP-90", "overlap", id="overlapping versions"
        ),
        pytest.param("until: 2021-12-31, ", "", "KZ-APP-90", "overlap", id="two open versions"),
        pytest.param(
            "until: 2021-12-31", "until: 2019-12-31", "KZ-APP-90", "ends before", id="ends before it begins"
        ),
        pytest.param(
            "since: 2022-01-01", "since: 2022-02-30", "KZ-APP-90", "2022-02-30", id="impossible day"
        ),
        pytest.param("window_open", "moon_is_full", "KZ-BAR-90", "moon_is_full", id="unknown condition"),
        pytest.param(
            "{under: [KZ-APP-90]}", "{within: 3}", "KZ-BAR-90", "needs “under”", id="argument missing"
        ),
        pytest.param(
            "{under: [KZ-APP-90]}",
            "{under: [KZ-APP-90], kinds: [asylum]}",
            "KZ-BAR-90",
            "no “kinds”",
            id="unknown argument",
        ),
        pytest.param(
            "under: [KZ-APP-90]", "under: [KZ-APP-91]", "KZ-BAR-90", "KZ-APP-91", id="under no rule"
        ),
        pytest.param("instance: first", "instant: first", "KZ-APP-90", "instant", id="unknown match key"),
        pytest.param("instance: first", "instance: third", "KZ-APP-90", "third", id="unknown match value"),
        pytest.param("[refusal, convicted]", "lost", "KZ-APP-90", "lost", id="unknown outcome"),
        pytest.param("{fact: ruling,", "{fact: verdict,", "KZ-APP-90", "verdict", id="unknown fact type"),
        pytest.param("basis: served", "basis: whispered", "KZ-APP-90", "whispered", id="unknown basis"),
        pytest.param("basis: served", "basis: crossed", "KZ-APP-90", "crossed", id="basis of another fact"),
        pytest.param(
            "kind: appeal",
            "kind: appeal\n      counting: MARS",
            "KZ-APP-90",
            "MARS",
            id="unknown counting system",
        ),
        pytest.param("period: 10 days", "period: 10 moons", "KZ-APP-90", "10 moons", id="no period"),
        pytest.param(" period: 10 days,", "", "KZ-APP-90", "no period", id="period missing"),
        pytest.param(
            "period: 10 days", "period: 240 hours", "KZ-APP-90", "hours", id="hours and days in one rule"
        ),
        pytest.param("evidence: unverified", "evidence: certain", "KZ-BAR-90", "certain", id="unknown mark"),
        pytest.param("class: A-WINDOW", "class: A-DOOR", "KZ-BAR-90", "A-DOOR", id="unknown class of bar"),
        pytest.param("id: KZ-BAR-90", "id: KZ-APP-90", "KZ-APP-90", "twice", id="one id for two rules"),
        pytest.param(
            "title: No removal", "name: No removal", "KZ-BAR-90", "name", id="unknown key of a rule"
        ),
    ],
)
def test_a_pack_that_makes_no_sense_is_refused_with_its_rule_and_line(pack_file, old, new, rule, said):
    with pytest.raises(PackError) as refused:
        load(pack_file(old, new))

    assert refused.value.rule == rule
    assert refused.value.line is not None
    assert rule in str(refused.value)
    assert said in str(refused.value)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param("status: draft", "status: &a draft", "(?i)anchors", id="anchor"),
        pytest.param("status: draft", "status: draft\nstatus: draft", "twice", id="key written twice"),
        pytest.param("rules:", "rules: [", "line", id="no YAML"),
        pytest.param("status: draft", "status: law", "law", id="unknown status"),
        pytest.param("counting: KZ", "counting: KZ\nbound: {XX: null}", "XX", id="no such State"),
    ],
)
def test_a_file_that_is_no_pack_is_refused(pack_file, old, new, said):
    with pytest.raises(PackError, match=said):
        load(pack_file(old, new))


@pytest.mark.parametrize(
    ("old", "new", "rule", "example", "said"),
    [
        (
            "last_day: 2026-03-13",
            "last_day: 2026-03-14",
            "KZ-APP-90",
            "ten days",
            "2026-03-13, not 2026-03-14",
        ),
        ("KZ-BAR-90: true", "KZ-BAR-90: absent", "KZ-BAR-90", "the window is open", "True, not absent"),
        ("outcome: rejected", "outcome: lost", "KZ-BAR-90", "the window is open", "lost"),
        ("trigger: 2026-03-03", "trigger: 2026-02-30", "KZ-APP-90", "ten days", "2026-02-30"),
    ],
)
def test_a_worked_example_that_does_not_hold_is_named(pack_file, old, new, rule, example, said):
    file = read_pack(pack_file(old, new))

    with pytest.raises(PackError, match=said) as refused:
        check_examples(file)

    assert (refused.value.rule, refused.value.example) == (rule, example)


def test_a_time_limit_without_a_worked_example_is_refused(pack_file):
    with pytest.raises(PackError, match="worked example") as refused:
        load(
            pack_file(
                "    examples:\n      - {title: ten days, due: {trigger: 2026-03-03}, last_day: 2026-03-13}\n"
            )
        )

    assert refused.value.rule == "KZ-APP-90"


def test_the_schema_of_a_pack_is_a_json_schema():
    Draft202012Validator.check_schema(pack_schema())


@pytest.mark.parametrize(
    ("state", "day", "codes"),
    [
        ("KZ", date(2026, 6, 1), ["KZ", "GEN", "UN"]),
        ("KG", date(2026, 6, 1), ["KG", "GEN", "UN"]),
        ("UZ", date(2026, 6, 1), ["GEN", "UN"]),
        ("NO", date(2026, 6, 1), ["GEN", "UN", "COE"]),
        ("RU", date(2022, 9, 15), ["GEN", "UN", "COE"]),
        ("RU", date(2022, 9, 16), ["GEN", "UN"]),
    ],
)
def test_a_state_has_the_packs_that_bind_it(state, day, codes):
    assert [pack.code for pack in packs_for(state).in_force(day)] == codes


def test_packs_are_read_once():
    assert packs_for("KZ") is packs_for("KZ")


def test_the_convention_binds_states_that_exist():
    convention = next(pack for pack in packs_for("PL").shared if pack.code == "COE")

    assert len(convention.bound) == 47  # the 46 members of the Council of Europe, and Russia until it left
    assert set(convention.bound) <= set(COUNTRIES)

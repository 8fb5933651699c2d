"""One time limit of a rule, counted without a case."""

import pytest

from deadlines.due_rules import deemed_under, due_rule, due_under
from deadlines.packs import load


@pytest.mark.parametrize(
    ("rule", "asked", "file_by", "last_day"),
    [
        pytest.param(
            "KZ-APP-01", {"basis": "known", "trigger": "2022-11-30"}, "2023-02-28", "2023-02-28", id="KZ-1"
        ),
        pytest.param(
            "KZ-APP-04", {"basis": "known", "trigger": "2022-11-30"}, "2022-12-30", "2023-02-28", id="KZ-2"
        ),
        pytest.param(
            "KZ-CRIM-03",
            {"basis": "pronounced", "trigger": "2022-12-02"},
            "2022-12-15",
            "2022-12-19",
            id="KZ-3",
        ),
        pytest.param(
            "KZ-EXT-01", {"basis": "held", "trigger": "2022-12-06"}, "2023-01-14", "2023-01-15", id="KZ-4"
        ),
        pytest.param(
            "KZ-EXT-01", {"basis": "held", "trigger": "2022-12-12"}, "2023-01-20", "2023-01-21", id="KZ-5"
        ),
        pytest.param(
            "COE-01", {"basis": "served", "trigger": "2025-09-03"}, "2026-01-03", "2026-01-03", id="CE-1"
        ),
        pytest.param(
            "COE-01", {"basis": "served", "trigger": "2026-10-31"}, "2027-02-28", "2027-02-28", id="CE-2"
        ),
        pytest.param(
            "COE-01", {"basis": "served", "trigger": "2022-01-31"}, "2022-07-31", "2022-07-31", id="CE-3"
        ),
        pytest.param(
            "COE-01", {"basis": "served", "trigger": "2022-02-01"}, "2022-06-01", "2022-06-01", id="CE-4"
        ),
        pytest.param(
            "COE-01",
            {"trigger": "2022-02-10", "version_day": "2022-01-28"},
            "2022-08-10",
            "2022-08-10",
            id="the day it became final picks the version",
        ),
        pytest.param(
            "COE-01",
            {"trigger": "2022-01-31/2022-02-01"},
            "2022-05-31",
            "2022-08-01",
            id="days across a change of the law: the earliest and the latest end",
        ),
        pytest.param(
            "KZ-APP-01",
            {"trigger": "2022-11-28/2022-11-30"},
            "2023-02-28",
            "2023-02-28",
            id="a range of days",
        ),
        pytest.param(
            "KZ-EXT-04",
            {"trigger": "2023-01-16T10:00:00+06:00"},
            "2024-01-16T10:00:00+06:00",
            "2024-01-16T10:00:00+06:00",
            id="a limit on detention from an instant",
        ),
    ],
)
def test_a_time_limit_is_counted(rule, asked, file_by, last_day):
    answer = due_rule(rule, **asked)

    assert (answer["file_by"], answer["last_day"]) == (file_by, last_day)
    assert answer["steps"]
    assert answer["source"]
    assert "state" not in answer


@pytest.mark.parametrize("basis", ["pronounced", "sent", "posted", "centre"])
def test_a_step_before_service_gives_the_safe_day_and_no_last_one(basis):
    answer = due_rule("KZ-APP-02", "2026-03-03", basis=basis)

    assert (answer["file_by"], answer["last_day"]) == ("2026-04-03", None)


@pytest.mark.parametrize(
    ("rule", "asked"),
    [
        pytest.param("KZ-APP-01", {"trigger": "2021-06-30"}, id="before the Code"),
        pytest.param(
            "KZ-APP-01", {"trigger": "2021-06-30/2021-07-01"}, id="a range that begins before the Code"
        ),
        pytest.param(
            "KZ-APP-01", {"trigger": "2026-03-03", "version_day": "2020"}, id="version day before the Code"
        ),
        pytest.param("KZ-APP-01", {"trigger": "unknown"}, id="a day nobody knows"),
        pytest.param("KZ-APP-01", {"trigger": "../2026-03-03"}, id="no earliest day"),
    ],
)
def test_what_cannot_be_counted_is_unknown(rule, asked):
    answer = due_rule(rule, **asked)

    assert (answer["file_by"], answer["last_day"], answer["state"]) == (None, None, "unknown")
    assert len(answer["steps"]) == 1


@pytest.mark.parametrize(
    ("rule", "asked", "said"),
    [
        pytest.param("KZ-ASY-03", {}, "KZ-ASY-03.a, KZ-ASY-03.b, KZ-ASY-03.c", id="a rule with parts"),
        pytest.param("KZ-APP-4", {}, "did you mean KZ-APP-04", id="nearly a rule"),
        pytest.param("kz-app-04", {}, "did you mean KZ-APP-04", id="small letters"),
        pytest.param("moon", {}, 'no rule "moon"', id="no rule"),
        pytest.param("KZ-STAT-01", {}, "left out", id="a row left out"),
        pytest.param("KZ-BAR-02", {}, "sets no time limit", id="a bar"),
        pytest.param("KZ-APP-01", {"basis": "held"}, "does not run from held", id="basis of another rule"),
        pytest.param("KZ-APP-01", {"basis": "whispered"}, "not a basis", id="no basis"),
        pytest.param("KZ-APP-01", {"trigger": "yesterday"}, "not a date", id="no date"),
        pytest.param("KZ-APP-01", {"version_day": "yesterday"}, "not a date", id="no version day"),
        pytest.param("KZ-APP-01", {"region": "DE-BE"}, "no region of Kazakhstan", id="region elsewhere"),
    ],
)
def test_what_makes_no_sense_is_refused(rule, asked, said):
    with pytest.raises(ValueError, match=said):
        due_rule(rule, **{"trigger": "2026-03-03", **asked})


DEEMED = """
code: DE
name: Germany
version: "2026.1"
status: draft
counting: DE
rules:
  - id: DS-DE-90
    title: Posted letters count as served
    deemed: {moved: disputed}
    versions:
      - {until: 2024-12-31, period: 3 days, evidence: secondary, confidence: M, source: VwVfG section 41(2)}
      - {since: 2025-01-01, period: 4 days, evidence: read, confidence: H, source: VwVfG section 41(2)}
"""


@pytest.mark.parametrize(
    ("posted", "deemed_on", "or_if_moved"),
    [
        ("2026-07-03", "2026-07-07", None),
        ("2026-07-01", "2026-07-05", "2026-07-06"),
        ("2020-08-17", "2020-08-20", None),
        ("unknown", None, None),
    ],
)
def test_a_letter_counts_as_served_by_the_version_of_its_day(tmp_path, posted, deemed_on, or_if_moved):
    path = tmp_path / "DE.yaml"
    path.write_text(DEEMED, encoding="utf-8")
    pack = load(path)

    answer = deemed_under(pack, pack.rules[0], posted)

    assert (answer["deemed_on"], answer["or_if_moved"]) == (deemed_on, or_if_moved)


def test_a_fiction_of_service_sets_no_time_limit(tmp_path):
    path = tmp_path / "DE.yaml"
    path.write_text(DEEMED, encoding="utf-8")
    pack = load(path)

    with pytest.raises(ValueError, match="sets no time limit"):
        due_under(pack, pack.rules[0], "2026-07-03")

"""`manage.py assess`, `due` and `packs`: what they print, what they refuse, and that they need no database."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from deadlines.packs import all_packs

ROOT = Path(__file__).parents[2]
NOWHERE = {"DATABASE_URL": "postgres://nobody@127.0.0.1:1/none", "REDIS_URL": "redis://127.0.0.1:1/0"}

CASE = """
format: suspensive-case/1
case: {reference: KZ-2022-0009, jurisdiction: KZ}
persons: {p1: {role: principal, names: [{text: Мария Иванова, kind: passport}], nationalities: [RU]}}
proceedings: {asylum: {kind: asylum, persons: [p1], procedure: regular, subsequent: 0}}
facts:
  - {id: f1, type: application, proceeding: asylum, made_on: 2022-10-03, recorded_at: 2022-10-03T10:00:00+06:00}
  - {id: f2, type: ruling, proceeding: asylum, body: authority, pronounced_on: 2022-11-30, outcome: rejected,
     recorded_at: 2022-12-01T10:00:00+06:00}
"""
BROKEN = CASE.replace("jurisdiction: KZ", "jurisdiction: ZZ").replace("outcome: rejected", "outcome: lost")


@pytest.fixture
def case_file(tmp_path):
    path = tmp_path / "case.yaml"
    path.write_text(CASE, encoding="utf-8")
    return str(path)


def printed(*arguments, **options):
    out = io.StringIO()
    call_command(*arguments, stdout=out, **options)
    return out.getvalue()


def manage(*arguments, stdin=""):
    """Run manage.py as its own process, with a database and a Redis that are not there."""
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **NOWHERE},
        check=False,
    )


def test_assess_needs_no_database_and_reads_standard_input():
    done = manage("assess", "-", "--at", "2022-10-15", stdin=CASE)

    assessment = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (0, "")
    assert assessment["format"] == "suspensive-assessment/1"
    assert assessment["at"] == "2022-10-15T00:00:00+06:00"
    assert assessment["persons"]["p1"]["removal"]["status"] == "barred"


def test_assess_tells_every_problem_of_a_file_and_exits_with_2():
    done = manage("assess", "-", stdin=BROKEN)

    assert (done.returncode, done.stdout) == (2, "")
    assert "case.jurisdiction" in done.stderr
    assert "facts[1].outcome" in done.stderr


def test_due_needs_no_database():
    done = manage("due", "KZ-APP-04", "--trigger", "2022-11-30")

    answer = json.loads(done.stdout)
    assert (done.returncode, answer["rule"], answer["file_by"], answer["last_day"]) == (
        0,
        "KZ-APP-04",
        "2022-12-30",
        "2023-02-28",
    )


def test_due_outside_every_version_is_an_answer_and_no_failure():
    done = manage("due", "KZ-APP-01", "--trigger", "2019-03-04")

    answer = json.loads(done.stdout)
    assert (done.returncode, answer["state"], answer["file_by"]) == (0, "unknown", None)


def test_due_names_the_parts_of_a_rule_and_exits_with_2():
    done = manage("due", "KZ-ASY-03", "--trigger", "2022-11-30")

    assert (done.returncode, done.stdout) == (2, "")
    assert "KZ-ASY-03.a, KZ-ASY-03.b, KZ-ASY-03.c" in done.stderr


def test_known_at_leaves_out_what_was_recorded_later(case_file):
    as_known = printed("assess", case_file, "--at", "2022-12-05", "--known-at", "2022-11-30")
    as_is = printed("assess", case_file, "--at", "2022-12-05")

    assert json.loads(as_known)["persons"]["p1"]["removal"]["status"] == "barred"
    assert json.loads(as_is)["persons"]["p1"]["removal"]["status"] == "barred_contested"


def test_the_same_case_gives_the_same_bytes(case_file):
    assert printed("assess", case_file, "--at", "2022-12-05") == printed(
        "assess", case_file, "--at", "2022-12-05"
    )


def test_an_assessment_in_words_can_be_read_by_a_lawyer(case_file):
    text = printed("assess", case_file, "--at", "2022-12-05", "--format", "text")

    assert "Person p1 / Мария Иванова" in text
    assert "Removal: BARRED, CONTESTED (not verified)" in text
    assert "KZ-BAR-03: in force; claimed: text or practice is disputed" in text
    assert "not available: COE-03, Kazakhstan is not a party to the Convention" in text
    assert "file by 2022-12-30, last day not known" in text
    assert "no lawyer of the jurisdiction has reviewed them" in text
    assert "missing: service of f2" in text


@pytest.mark.parametrize(
    "when", ["2022-12", "yesterday", "2022-12-28T18:00:00", "2022-09-26/2022-09-27", "unknown"]
)
def test_an_instant_that_is_none_is_refused(case_file, when):
    with pytest.raises(CommandError, match="--at") as refused:
        printed("assess", case_file, "--at", when)

    assert refused.value.returncode == 2


def test_a_file_that_is_not_there_is_refused():
    with pytest.raises(CommandError, match=r"nowhere\.yaml") as refused:
        printed("assess", "nowhere.yaml")

    assert refused.value.returncode == 2


def test_a_counting_system_counts_alone():
    answer = json.loads(printed("due", counting="KZ", period="-10 days", trigger="2022-12-01"))

    assert answer["file_by"] == "2022-11-21"


def test_a_count_in_words_shows_its_steps_and_its_law():
    text = printed("due", "KZ-EXT-02", "--trigger", "2022-12-06", "--format", "text")

    assert "File by:  2023-01-04" in text
    assert "counts back from 2023-01-14 (end of KZ-EXT-01)" in text
    assert "Source: CPC No 231-V, art. 588 (text read, confidence H)" in text


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        pytest.param([], "write one of RULE", id="nothing"),
        pytest.param(["KZ-APP-01", "--counting", "KZ"], "write one of RULE", id="two ways at once"),
        pytest.param(["KZ-APP-01"], "--trigger is missing", id="no trigger"),
        pytest.param(["--counting", "KZ", "--trigger", "2022-11-30"], "--period is missing", id="no period"),
        pytest.param(["--deemed", "KZ-APP-01"], "--posted is missing", id="no posting"),
        pytest.param(
            ["KZ-APP-01", "--trigger", "2022-11-30", "--period", "1 day"],
            "--period has no meaning",
            id="both",
        ),
        pytest.param(
            ["--deemed", "KZ-APP-01", "--posted", "2022-11-30"],
            "counts as served",
            id="no fiction of service",
        ),
    ],
)
def test_a_question_that_makes_no_sense_is_refused(asked, said):
    with pytest.raises(CommandError, match=said) as refused:
        printed("due", *asked)

    assert refused.value.returncode == 2


def test_packs_tells_rules_marks_and_rows_left_out_and_runs_the_examples():
    text = printed("packs")

    assert "KZ 2026.1 (draft): Kazakhstan" in text
    assert "KZ-BAR-02: No removal while a challenge to the refusal of refugee status is pending" in text
    assert "left out: KZ-STAT-01" in text
    assert text.count("worked examples hold") == len(all_packs())

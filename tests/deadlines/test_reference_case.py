"""The reference case, from the file to the rows, the alarm and the message, under the real law."""

from datetime import datetime
from pathlib import Path

import pytest

from cases.casefile import import_case, read
from deadlines import watch
from deadlines.models import Assessment, BarToRemoval, Deadline, Flag, Notice, ProtectionStatus

REFERENCE_CASE = Path(__file__).parents[1] / "reference" / "reference-case.yaml"
UPHELD = datetime.fromisoformat("2022-12-28T18:00:00+06:00")


@pytest.fixture
def case(team, caseworker):
    return import_case(read(REFERENCE_CASE.read_bytes()), team=team, by=caseworker, at=UPHELD)


@pytest.fixture
def applicant(case):
    return case.persons.get(case_persons__role="principal")


def test_the_appeal_bars_removal_and_the_bar_is_contested(case, applicant):
    assert ProtectionStatus.objects.get(person=applicant, act="removal").status == "barred_contested"
    assert Assessment.objects.get(case=case).status == "barred_contested"
    appeal = case.appeals.get(proceeding__kind="asylum")
    assert appeal.pk in BarToRemoval.objects.get(person=applicant, rule="KZ-BAR-02").facts


def test_the_alarm_is_raised_for_him_alone_and_told(case, applicant, caseworker):
    alarm = Flag.objects.open().get(kind="removal_risk")

    assert (alarm.person, alarm.level, alarm.raised_at) == (applicant, "critical", UPHELD)
    assert Notice.objects.filter(flag=alarm, recipient=caseworker, level="critical").count() == 1


def test_the_action_in_court_is_still_open(case):
    refusal = case.rulings.get(proceeding__kind="asylum")
    limit = Deadline.objects.get(rule="KZ-APP-01", trigger=refusal.pk)

    assert (str(limit.file_by), limit.state) == ("2023-02-28", "open")
    assert Deadline.objects.unmet().filter(pk=limit.pk).exists()


def test_time_alone_brings_the_next_flags(case, applicant):
    next_change = Assessment.objects.get(case=case).next_change
    assert next_change.isoformat() == "2022-12-29T02:40:00+00:00", "he is driven to the border"

    assert watch.sweep(at=next_change) == 1
    raised = Flag.objects.get(raised_at=next_change, kind="bar_not_served")
    assert (raised.person, raised.level) == (applicant, "critical")

    two_weeks_before = datetime.fromisoformat("2023-02-14T00:00:00+06:00")
    assert watch.sweep(at=two_weeks_before) == 1
    near = Flag.objects.filter(raised_at=two_weeks_before, kind="deadline_near", level="notice")
    assert set(near.values_list("subject", flat=True)) == {"KZ-APP-01"}

"""A page never shows an assessment older than its next change."""

from datetime import timedelta

import pytest
from django.db import transaction

from cases.models import Case
from deadlines.actions import assess_case
from deadlines.models import Assessment, Flag
from deadlines.reading import being_checked, current_assessment

from .conftest import AT
from .contract import flag

HOUR = timedelta(hours=1)


@pytest.fixture
def assessed(law, case):
    law.next_change, law.flags = AT + HOUR, [flag()]
    with transaction.atomic():
        assess_case(case, at=AT)
    law.next_change, law.status = None, "barred"
    return case


def test_the_stored_assessment_is_read_while_it_holds(law, assessed):
    law.asked.clear()

    assert current_assessment(assessed, at=AT + HOUR - timedelta(seconds=1)).status == "unknown"
    assert law.asked == []


def test_once_time_has_changed_it_the_case_is_assessed_afresh_and_nothing_stored(law, assessed):
    assert current_assessment(assessed, at=AT + HOUR).status == "barred"
    assert Assessment.objects.get().status == "unknown"


def test_a_case_never_assessed_is_assessed_afresh(law, case):
    assert current_assessment(case, at=AT).status == "unknown"
    assert not Assessment.objects.exists()


def test_lists_say_what_is_being_checked(assessed, open_case):
    never = open_case("KZ-2026-0002")

    def checked(at):
        return dict(Case.objects.annotate(late=being_checked(at=at)).values_list("pk", "late"))

    assert checked(AT) == {assessed.pk: False, never.pk: True}
    assert checked(AT + HOUR) == {assessed.pk: True, never.pk: True}
    flags = Flag.objects.annotate(late=being_checked(at=AT + HOUR, assessment="case__assessment"))
    assert flags.get().late is True

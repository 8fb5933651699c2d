"""Flags are raised, rise, fall and are lowered, and those who can act are told once of each step."""

from datetime import timedelta

import pytest
from django.db import transaction

from accounts.ids import random_id
from accounts.models import Role
from deadlines.actions import assess_case
from deadlines.models import Flag, Notice

from .conftest import AT
from .contract import flag

RULING, APPEAL, STEP = random_id(), random_id(), random_id()


@pytest.fixture
def assess(law, case):
    """Return a function that assesses the case so many hours later, with the flags given."""

    def later(hours, *flags):
        law.flags = list(flags)
        with transaction.atomic():
            assess_case(case, at=AT + timedelta(hours=hours))

    return later


def test_a_flag_stands_from_when_it_was_first_raised(assess, person):
    assess(0, flag(person=person, facts=[RULING]))
    assess(1, flag(person=person, facts=[RULING, STEP]))

    raised = Flag.objects.get()
    assert raised.raised_at == AT
    assert raised.facts == [RULING, STEP]
    assert raised.lowered_at is None


def test_a_flag_that_comes_back_is_another_one(assess):
    assess(0, flag())
    assess(1)
    assess(2, flag())

    first, second = Flag.objects.order_by("raised_at")
    assert first.lowered_at == AT + timedelta(hours=1)
    assert second.raised_at == AT + timedelta(hours=2)
    assert list(Flag.objects.open()) == [second]


def test_a_flag_that_rises_stays_the_same_and_counts_the_step(assess):
    assess(0, flag(level="warning"))
    assess(1, flag(level="critical"))

    risen = Flag.objects.get()
    assert (risen.level, risen.severity, risen.step) == ("critical", 4, 2)
    assert (risen.raised_at, risen.risen_at) == (AT, AT + timedelta(hours=1))


def test_a_flag_that_falls_keeps_its_step(assess):
    assess(0, flag(level="critical"))
    assess(1, flag(level="warning"))

    fallen = Flag.objects.get()
    assert (fallen.level, fallen.step, fallen.risen_at) == ("warning", 1, AT)


def test_flags_of_one_kind_on_other_facts_are_other_flags(assess, caseworker):
    assess(0, flag("deadline_near", facts=[RULING]))
    assess(1, flag("deadline_near", facts=[APPEAL]), flag("deadline_near", facts=[RULING]))
    assess(2, flag("deadline_near", facts=[APPEAL]))

    assert dict(Flag.objects.values_list("lowered_at", "raised_at")) == {
        AT + timedelta(hours=2): AT,
        None: AT + timedelta(hours=1),
    }
    assert Notice.objects.count() == 2, "the second is told though the first was"


def test_one_limit_that_nears_as_another_is_met_is_another_flag(assess, caseworker):
    assess(0, flag("deadline_near", rules=["KZ-APP-04"], facts=[RULING]))
    assess(1, flag("deadline_near", rules=["KZ-APP-01"], facts=[RULING]))

    assert Flag.objects.open().get().raised_at == AT + timedelta(hours=1)
    assert Notice.objects.count() == 2


def test_a_flag_of_the_whole_case_names_no_person(assess):
    assess(0, flag("no_pack", "warning"))

    assert Flag.objects.get().person is None


def test_the_most_urgent_come_first(assess):
    assess(0, flag("conflict", "warning"), flag("law_unverified", "notice"))
    assess(1, flag("conflict", "warning"), flag("law_unverified", "notice"), flag("fact_missing", "warning"))
    assess(
        2, *(flag(kind, "warning") for kind in ("conflict", "fact_missing")), flag("removal_risk", "critical")
    )

    assert list(Flag.objects.open().most_urgent_first().values_list("kind", flat=True)) == [
        "removal_risk",
        "fact_missing",
        "conflict",
    ]


@pytest.mark.parametrize(
    ("level", "told"), [("critical", True), ("warning", True), ("notice", False), ("info", False)]
)
def test_what_is_urgent_is_told(assess, caseworker, level, told):
    assess(0, flag(level=level))

    assert Notice.objects.filter(recipient=caseworker).exists() is told


def test_each_step_is_told_once(assess, caseworker):
    assess(0, flag(level="warning"))
    assess(1, flag(level="warning", rules=["KZ-BAR-03"]))
    assess(2, flag(level="critical"))
    assess(3, flag(level="warning"))
    assess(4, flag(level="critical"))

    assert list(Notice.objects.order_by("created_at").values_list("level", "step")) == [
        ("warning", 1),
        ("critical", 2),
        ("critical", 3),
    ]


def test_a_flag_that_comes_back_is_told_again(assess, caseworker):
    assess(0, flag())
    assess(1)
    assess(2, flag())

    assert Notice.objects.count() == 2


def test_those_who_work_on_the_case_are_told(assess, member, colleague):
    told = {member(role) for role in (Role.CASEWORKER, Role.LAWYER, Role.COORDINATOR)}
    member(Role.ADMINISTRATOR)
    member(Role.AUDITOR)
    gone = member("caseworker", email="gone@example.org")
    gone.is_active = False
    gone.save()

    assess(0, flag())

    assert {notice.recipient for notice in Notice.objects.all()} == told


def test_of_a_restricted_case_only_those_assigned_are_told(assess, case, member):
    assigned, colleague = (
        member("caseworker", email="assigned@example.org"),
        member("caseworker", email="colleague@example.org"),
    )
    case.restricted = True
    case.save()
    case.assigned.add(assigned)

    assess(0, flag())

    assert Notice.objects.get().recipient == assigned
    assert Notice.objects.visible_to(assigned).count() == 1
    assert Notice.objects.visible_to(colleague).count() == 0

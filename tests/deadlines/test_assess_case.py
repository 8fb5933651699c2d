"""An assessment becomes rows, flags and messages, and writes nothing that has not changed."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from accounts.ids import random_id
from deadlines.actions import assess_case
from deadlines.models import Assessment, BarToRemoval, Deadline, Flag, ProtectionStatus

from .conftest import AT
from .contract import bar, deadline, flag

LATER = AT + timedelta(hours=1)
RULING, APPEAL, STEP = random_id(), random_id(), random_id()


def assess(case, at=AT):
    with transaction.atomic():
        return assess_case(case, at=at)


def written_by(call):
    """Return the statements that `call` made PostgreSQL write with."""
    with CaptureQueriesContext(
        connection,
    ) as queries:
        call()
    return [q["sql"] for q in queries if q["sql"].lstrip().startswith(("INSERT", "UPDATE", "DELETE"))]


def test_the_assessment_is_stored_with_what_lists_sort_by(law, case):
    law.status, law.next_change = "barred_contested", LATER
    law.deadlines = [deadline(RULING), deadline(APPEAL, file_by="2026-03-04", state="met")]
    law.flags = [flag("law_unverified", "notice"), flag("conflict", "warning")]

    assess(case)

    stored = case.assessment
    assert (stored.status, stored.level, stored.severity) == ("barred_contested", "warning", 3)
    assert stored.assessed_at == AT
    assert stored.next_change == LATER
    assert stored.packs == {"KZ": {"version": "2026.1", "status": "draft"}}
    assert stored.next_due_at == datetime(2026, 3, 16, 19, tzinfo=UTC), (
        "midnight that ends 16 March in Almaty"
    )
    assert stored.result["deadlines"] == law.deadlines


def test_each_person_bar_and_deadline_is_a_row(law, case, person):
    law.status = "barred_contested"
    law.bars = [
        bar(facts=[RULING, APPEAL]),
        bar("KZ-BAR-05", in_force=False),
        bar("KZ-BAR-06", in_force="unknown"),
    ]
    law.deadlines = [deadline(RULING, persons=[str(person.pk)], source="Law on Refugees, art. 18")]

    assess(case)

    assert ProtectionStatus.objects.get(person=person, act="removal").status == "barred_contested"
    assert list(BarToRemoval.objects.order_by("rule").values_list("rule", "in_force")) == [
        ("KZ-BAR-02", "true"),
        ("KZ-BAR-05", "false"),
        ("KZ-BAR-06", "unknown"),
    ]
    assert BarToRemoval.objects.get(rule="KZ-BAR-02").facts == [RULING, APPEAL]
    row = Deadline.objects.get()
    assert (row.file_by, row.file_by_at, row.last_day) == (date(2026, 3, 16), None, None)
    assert (row.trigger, row.persons, row.source) == (RULING, [person.pk], "Law on Refugees, art. 18")


def test_a_limit_in_hours_keeps_its_instant_and_has_the_day_of_its_place(law, case):
    law.deadlines = [deadline(RULING, kind="detention", file_by="2026-03-03T01:00:00+05:00")]

    assess(case)

    row = Deadline.objects.get()
    assert row.due_at == row.file_by_at == datetime(2026, 3, 2, 20, tzinfo=UTC)
    assert row.file_by == date(2026, 3, 3)


def test_a_bar_listed_under_two_kinds_of_act_is_one_row(law, case, monkeypatch):
    shared = bar(acts=["removal", "transfer"])
    answer = {"status": "barred", "evidence": "read", "bars": [shared]}
    monkeypatch.setattr(
        "deadlines.reading.assess_file",
        lambda document, at, **_asked: (
            law(document, at=at)
            | {"persons": {person: {"removal": answer, "transfer": answer} for person in document["persons"]}}
        ),
    )

    assess(case)

    assert BarToRemoval.objects.count() == 1
    assert set(ProtectionStatus.objects.values_list("act", flat=True)) == {"removal", "transfer"}


def test_a_row_keeps_its_id_while_what_it_says_changes(law, case):
    law.bars = [bar(facts=[RULING])]
    law.deadlines = [deadline(RULING), deadline(APPEAL, rule="KZ-APP-02")]
    assess(case)
    before = dict(Deadline.objects.values_list("rule", "pk")) | dict(
        BarToRemoval.objects.values_list("rule", "pk")
    )

    law.bars = [bar(facts=[RULING, APPEAL], evidence="read")]
    law.deadlines = [deadline(RULING, state="met", met_by=str(APPEAL))]
    assess(case, LATER)

    row = Deadline.objects.get()
    assert (row.pk, row.state, row.met_by) == (before["KZ-APP-01"], "met", APPEAL)
    kept = BarToRemoval.objects.get()
    assert (kept.pk, kept.evidence) == (before["KZ-BAR-02"], "read")


def test_two_limits_that_one_rule_draws_from_one_fact_are_two_rows(law, case, person):
    spouse = random_id()
    law.deadlines = [
        deadline(RULING, persons=[str(person.pk)]),
        deadline(RULING, persons=[str(spouse)], file_by="2026-03-20"),
    ]
    assess(case)
    before = dict(Deadline.objects.values_list("file_by", "pk"))

    law.deadlines = law.deadlines[1:]
    assess(case, LATER)

    assert Deadline.objects.get().pk == before[date(2026, 3, 20)]


def test_what_says_the_same_is_not_written_again(law, case, caseworker):
    law.bars, law.deadlines, law.flags = [bar()], [deadline(RULING)], [flag()]
    assess(case)

    assert written_by(lambda: assess(case, LATER)) == []


def test_only_the_tables_that_say_something_new_are_written(law, case):
    law.bars, law.deadlines, law.flags = [bar()], [deadline(RULING)], [flag()]
    assess(case)

    law.flags = [flag(level="warning")]
    statements = written_by(lambda: assess(case, LATER))

    assert [sql.split()[2] for sql in statements[0].split(";")] == ["deadlines_flag", "deadlines_assessment"]


def test_a_case_moved_to_another_zone_has_the_days_of_that_zone(law, case):
    law.deadlines = [deadline(RULING)]
    assess(case)

    case.jurisdiction = "PL"
    case.save()
    assess(case)

    assert Deadline.objects.get().due_at == datetime(2026, 3, 16, 23, tzinfo=UTC)


def test_to_assess_takes_few_queries(law, case, caseworker, django_assert_num_queries):
    law.bars, law.deadlines, law.flags = [bar()], [deadline(RULING)], [flag(facts=[RULING])]
    # One for the facts, the assessment before and its flags; one for its other rows; one to write and to tell.
    with transaction.atomic(), django_assert_num_queries(3):
        assess_case(case, at=AT)
    with transaction.atomic(), django_assert_num_queries(1):
        assess_case(case, at=LATER)


def test_an_assessment_goes_with_the_transaction_that_made_it(law, case, caseworker):
    law.flags = [flag()]

    with transaction.atomic():
        assess_case(case, at=AT)
        transaction.set_rollback(True)

    assert not Assessment.objects.exists()
    assert not Flag.objects.exists()


@pytest.mark.parametrize("model", [Assessment, ProtectionStatus, BarToRemoval, Deadline, Flag])
def test_rows_are_seen_by_those_who_see_the_case(law, case, caseworker, colleague, model):
    law.bars, law.deadlines, law.flags = [bar()], [deadline(RULING)], [flag()]
    assess(case)

    assert model.objects.visible_to(caseworker).count() == 1
    assert model.objects.visible_to(colleague).count() == 0

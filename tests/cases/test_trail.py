"""Every action leaves one event, in its own transaction: where the event cannot be written, nothing was done."""

from datetime import date
from pathlib import Path

import pytest
from django.db import IntegrityError, connection

from accounts.models import AuditEvent
from cases.actions import (
    add_person,
    close_case,
    correct_fact,
    open_case,
    record_fact_for_each,
    reopen_case,
    withdraw_fact,
)
from cases.casefile import import_case, read
from cases.models import Case, Whereabouts
from people.models import Person

from .conftest import AT

pytestmark = pytest.mark.django_db
REFERENCE = Path(__file__).parents[1] / "reference" / "reference-case.yaml"


@pytest.fixture
def last():
    """Return a function that returns the one event written since it was last asked, or since the test began."""
    seen = set(AuditEvent.objects.values_list("pk", flat=True))

    def new():
        (event,) = AuditEvent.objects.exclude(pk__in=seen)
        seen.add(event.pk)
        return event

    return new


def refuse_events(table="accounts_auditevent"):
    """Let the table take no further row."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
        cursor.execute(f"ALTER TABLE {table} ADD CONSTRAINT full_up CHECK (false) NOT VALID")


def test_a_case_is_opened_closed_and_reopened_in_the_trail(last, opened, lawyer):
    case = opened("KZ-2022-0001")
    event = last()
    assert (event.action, event.case_id, event.by_id, event.at) == ("open_case", case.pk, lawyer.pk, AT)
    assert event.organisation_id == case.organisation_id

    close_case(case, closed_on=date(2022, 12, 31), by=lawyer, at=AT)
    assert (last().action, event.case_id) == ("close_case", case.pk)
    reopen_case(case, by=lawyer, at=AT)
    assert (last().action, event.case_id) == ("reopen_case", case.pk)


def test_a_person_and_a_fact_are_named_by_their_ids(case, pavel, lawyer, record, last):
    fact = record("whereabouts", person=pavel, place="Almaty")
    event = last()
    assert (event.action, event.case_id, event.person_id, event.about_id) == (
        "record_fact", case.pk, pavel.pk, fact.pk,
    )  # fmt: skip

    part = add_person(case, role="child", names=[{"text": "Лев"}], by=lawyer, at=AT)
    event = last()
    assert (event.action, event.person_id, event.about_id) == ("add_person", part.person_id, None)


def test_a_correction_and_a_withdrawal_are_one_event_each(case, pavel, lawyer, record, last):
    fact = record("whereabouts", person=pavel, place="Almaty")
    last()

    corrected = correct_fact(fact, place="Astana", by=lawyer, at=AT)
    event = last()
    assert (event.action, event.about_id) == ("correct_fact", corrected.pk)
    withdraw_fact(corrected, reason="was never there", by=lawyer, at=AT)
    event = last()
    assert (event.action, event.about_id) == ("withdraw_fact", corrected.pk)


def test_a_fact_for_a_family_is_one_event_that_says_how_many(case, pavel, lev, lawyer, last):
    record_fact_for_each(case, "whereabouts", persons=[pavel, lev], place="Almaty", by=lawyer, at=AT)

    event = last()
    assert (event.action, event.number, event.case_id) == ("record_fact_for_each", 2, case.pk)


def test_a_case_file_is_imported_as_one_event(team, last):
    case = import_case(read(REFERENCE.read_bytes()), team=team, by=None, at=AT)

    event = last()
    assert (event.action, event.case_id, event.by_id) == ("import_case", case.pk, None)


def test_nothing_of_what_was_typed_is_in_the_trail(case, pavel, record):
    record("whereabouts", person=pavel, place="Almaty, a street", note="tell nobody")

    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(event::text, ' ') FROM accounts_auditevent event")
        (trail,) = cursor.fetchone()
    assert not any(told in trail for told in ("Павел", "Almaty", "nobody", "KZ-2022-0001"))


def test_where_the_event_cannot_be_written_nothing_was_done(case, pavel, team, lawyer, record):
    before = (Case.objects.count(), Person.objects.count(), Whereabouts.objects.count())
    refuse_events()
    actions = (
        lambda: record("whereabouts", person=pavel, place="Almaty"),
        lambda: add_person(case, role="child", names=[], by=lawyer, at=AT),
        lambda: open_case(team=team, reference="another", jurisdiction="KZ", by=lawyer, at=AT),
        lambda: close_case(case, closed_on=date(2022, 12, 31), by=lawyer, at=AT),
    )

    for act in actions:
        with pytest.raises(IntegrityError, match="full_up"):
            act()

    assert (Case.objects.count(), Person.objects.count(), Whereabouts.objects.count()) == before
    assert Case.objects.get(pk=case.pk).closed_on is None


def test_where_the_event_cannot_be_linked_nothing_is_committed(transactional_db, case):
    refuse_events("accounts_auditlink")
    try:
        with pytest.raises(IntegrityError, match="full_up"):
            close_case(case, closed_on=date(2022, 12, 31), by=None, at=AT)
    finally:
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE accounts_auditlink DROP CONSTRAINT full_up")

    assert Case.objects.get().closed_on is None


def test_an_action_that_is_refused_leaves_no_event(case, opened, last):
    before = AuditEvent.objects.count()

    with pytest.raises(Exception, match="Another case has this reference"):
        opened("KZ-2022-0001")

    assert AuditEvent.objects.count() == before

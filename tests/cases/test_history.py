"""The database keeps what happened to every row, whichever way it was changed."""

import pghistory
import pytest
from django.apps import apps
from django.db import InternalError, NotSupportedError, connection, transaction

from cases.actions import correct_fact, withdraw_fact
from cases.models import FACT_TYPES, Case, CasePerson, Detention, Proceeding, ProceedingPerson, Whereabouts
from people.models import Person, PersonName

from .conftest import AT

pytestmark = pytest.mark.django_db
KEPT = (Person, PersonName, Case, CasePerson, Proceeding, ProceedingPerson, *FACT_TYPES.values())


def events(model, row):
    """The events of a row: what happened, in order."""
    return apps.get_model("cases", f"{model.__name__}Event").objects.filter(pgh_obj=row.pk).order_by("pgh_id")


def labels(model, row):
    return list(events(model, row).values_list("pgh_label", flat=True))


@pytest.mark.parametrize("model", KEPT, ids=lambda model: model.__name__)
def test_every_table_keeps_inserts_updates_and_deletes(model, db):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass AND tgname LIKE 'pgtrigger%%' "
            "AND tgenabled = 'O'",
            [model._meta.db_table],
        )
        names = {name.split("_")[1] for (name,) in cursor.fetchall()}

    assert names == {"insert", "update", "delete"}


def test_a_recorded_corrected_and_withdrawn_fact_leaves_its_trace(record, pavel, lawyer):
    wrong = record("whereabouts", person=pavel, place="Almaty")
    right = correct_fact(wrong, place="Astana", by=lawyer, at=AT)
    withdraw_fact(right, reason="was never there", by=lawyer, at=AT)

    assert labels(Whereabouts, wrong) == ["insert", "update"]
    assert labels(Whereabouts, right) == ["insert", "update"]
    first, last = events(Whereabouts, right)
    assert (first.place, first.withdrawn_reason, last.withdrawn_reason) == ("Astana", "", "was never there")


def test_the_history_says_who_acted(record, pavel, lawyer):
    fact = record("whereabouts", person=pavel, place="Almaty")

    assert events(Whereabouts, fact).get().pgh_context.metadata["user"] == str(lawyer.pk)


def test_within_a_request_the_history_says_the_same(record, pavel, lawyer):
    with pghistory.context(user=str(lawyer.pk), url="/cases/"):
        fact = record("whereabouts", person=pavel, place="Almaty")

    assert events(Whereabouts, fact).get().pgh_context.metadata == {"user": str(lawyer.pk), "url": "/cases/"}


def test_a_change_of_many_rows_is_kept_for_each(record, pavel, lev):
    facts = [record("whereabouts", person=person, place="Almaty") for person in (pavel, lev)]

    Whereabouts.objects.update(place="Astana")

    assert [labels(Whereabouts, fact) for fact in facts] == [["insert", "update"]] * 2


def test_rows_created_in_bulk_are_kept(case, pavel):
    facts = Whereabouts.objects.bulk_create(
        Whereabouts(case=case, person=pavel, place=place) for place in ("Almaty", "Astana")
    )

    assert [labels(Whereabouts, fact) for fact in facts] == [["insert"]] * 2


def test_bare_sql_is_kept_too(record, pavel):
    fact = record("detention", person=pavel, held_from="2022-09-26")

    with connection.cursor() as cursor:
        cursor.execute("UPDATE cases_detention SET place = 'Almaty' WHERE id = %s", [fact.pk])
        cursor.execute("DELETE FROM cases_detention WHERE id = %s", [fact.pk])

    assert labels(Detention, fact) == ["insert", "update", "delete"]
    assert events(Detention, fact).last().place == "Almaty"


def test_a_change_that_changes_nothing_is_no_event(record, pavel):
    fact = record("whereabouts", person=pavel, place="Almaty")

    fact.save()

    assert labels(Whereabouts, fact) == ["insert"]


@pytest.mark.parametrize("change", ["UPDATE {} SET pgh_label = 'x'", "DELETE FROM {}"])
def test_what_happened_cannot_be_changed(record, pavel, change):
    record("whereabouts", person=pavel, place="Almaty")

    with (
        pytest.raises((InternalError, NotSupportedError), match="Cannot update or delete"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(change.format("cases_whereaboutsevent"))

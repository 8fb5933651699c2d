"""Erasing: what goes, what stays for others, what stands against it, and what proves it."""

import re
import threading
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from accounts.chain import proofs
from accounts.models import AuditEvent
from cases.actions import close_case, reopen_case
from cases.errors import AlreadyErased, NotErasable
from cases.models import Case, CasePerson, Detention, DueErasure, Ruling
from cases.rights.erasing import erase_case, erase_person
from cases.rights.holding import hold, lift
from people.models import Erasure, Person, PersonName

from .conftest import CLOSED, LATER, NAMES, WORDS

pytestmark = pytest.mark.django_db


def erase(person, by, at=LATER):
    return erase_person(person, asked_by="person", by=by, at=at)


def test_the_name_stands_in_many_tables_before(family, found_in):
    places = found_in(*WORDS)

    assert len(places) >= 15
    assert places >= {
        "people_personname",
        "people_personnameevent",
        "cases_caseperson",
        "cases_casepersonevent",
        "cases_case",
        "cases_caseevent",
        "cases_detention",
        "cases_ruling",
        "cases_rulingevent",
        "cases_interpretertask",
        "cases_breakglass",
        "cases_hold",
        "cases_holdevent",
        "people_legalbasis",
        "people_disclosure",
    }


def test_a_person_alone_in_a_case_goes_with_it(alone, coordinator, found_in):
    erase(alone.man, coordinator)

    assert found_in(*WORDS) == set()
    assert not Person.objects.filter(pk=alone.man.pk).exists()
    assert not Case.objects.filter(pk=alone.case.pk).exists()


def test_a_name_is_in_no_row_though_the_case_stays_for_others(family, coordinator, found_in):
    erase(family.man, coordinator)

    assert found_in(*WORDS) == set()


def test_what_concerns_others_stays_about_somebody_without_a_name(family, coordinator):
    erase(family.man, coordinator)

    man = Person.objects.get(pk=family.man.pk)
    assert (man.born, man.born_span, man.nationalities, man.erased_at) == ("", None, None, LATER)
    assert [ruling.proceeding_id for ruling in Ruling.objects.all()] == [family.both.pk]
    assert not Detention.objects.exists()
    assert list(family.case.proceedings.all()) == [family.both]
    assert set(family.both.persons.all()) == {man, family.wife}
    case = Case.objects.get(pk=family.case.pk)
    assert case.reference == case.code
    assert CasePerson.objects.get(person=family.wife).sort_name == "мирабель остен"
    ruling = Ruling.objects.get()
    assert ruling.source == "letter of [erased]"
    assert ruling.note == "[erased] видели; ask [erased]."


def test_the_names_of_others_are_left_alone(opened, added, lawyer, coordinator):
    case = opened("KZ-9")
    man = added(case, "Иван Рябинин")
    wife = added(case, "Анна Рябинин", role="spouse")
    case.closing_reason = "Анна Рябинин and Иван Рябинин; Иван; Рябинин; Иванов"
    case.save()
    close_case(case, closed_on=CLOSED, reason=case.closing_reason, by=lawyer, at=LATER)

    erase(man, coordinator)

    case.refresh_from_db()
    assert case.closing_reason == "Анна Рябинин and [erased]; [erased]; Рябинин; Иванов"
    assert wife.names.get().text == "Анна Рябинин"


def test_the_history_keeps_who_and_when_and_not_what(alone, coordinator):
    with connection.cursor() as cursor:
        count = "SELECT count(*), count(*) FILTER (WHERE text <> '') FROM people_personnameevent"
        cursor.execute(count)
        before, told = cursor.fetchone()
    erase(alone.man, coordinator)

    with connection.cursor() as cursor:
        cursor.execute(count)
        assert cursor.fetchone() == (before + len(NAMES), 0)
        cursor.execute("SELECT count(*) FROM people_personnameevent WHERE pgh_label = 'delete'")
        assert cursor.fetchone() == (len(NAMES),)
    assert told == before


def test_the_history_of_others_says_what_it_said(family, coordinator):
    erase(family.man, coordinator)

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT text FROM people_personnameevent WHERE person_id = %s", [family.wife.pk]
        )
        assert cursor.fetchall() == [("Мирабель Остен",)]
        cursor.execute(
            "SELECT DISTINCT outcome FROM cases_rulingevent WHERE proceeding_id = %s", [family.both.pk]
        )
        assert cursor.fetchall() == [("rejected",)]


def test_nobody_else_may_change_what_the_history_says(family):
    for change in ("UPDATE people_personnameevent SET text = ''", "DELETE FROM people_personnameevent"):
        with pytest.raises(Exception, match="Cannot update or delete"), transaction.atomic():
            connection.cursor().execute(change)


def test_after_an_erasure_the_history_is_closed_again(family, coordinator):
    erase(family.man, coordinator)

    with pytest.raises(Exception, match="Cannot update or delete"), transaction.atomic():
        connection.cursor().execute("UPDATE people_personnameevent SET text = ''")


def test_the_certificate_tells_how_much_and_not_of_whom(family, coordinator):
    erasure = Erasure.objects.get(pk=erase(family.man, coordinator).pk)

    assert erasure.counts["erased"]["people_personname"] == len(NAMES)
    assert erasure.counts["erased"]["cases_detention"] == 1
    assert erasure.counts["history"]["people_personnameevent"] == 2 * len(NAMES) + 2
    assert erasure.counts["struck"]["cases_ruling"] == 1
    assert erasure.sha256 == erasure.hash
    assert (erasure.subject, erasure.cases) == (family.man.pk, [family.case.pk])
    event = AuditEvent.objects.get(action="erase_person")
    assert (event.person_id, event.about_id, event.by_id) == (family.man.pk, erasure.pk, coordinator.pk)


def test_a_certificate_that_is_changed_does_not_hold(family, coordinator):
    erasure = erase(family.man, coordinator)
    erasure.counts["erased"]["people_personname"] = 1

    assert erasure.sha256 != erasure.hash
    for change in (erasure.save, erasure.delete):
        with pytest.raises(Exception, match=r"Cannot (update|delete)"), transaction.atomic():
            change()


@pytest.mark.django_db(transaction=True)
def test_the_trail_is_proved_after_an_erasure(family, coordinator):
    before = AuditEvent.objects.count()
    erase(family.man, coordinator)

    found = list(proofs({}))
    assert [proof.broken for proof in found] == [""]
    assert found[0].links == before + 1
    assert AuditEvent.objects.filter(person_id=family.man.pk).exists()


def test_it_is_erased_once(family, coordinator):
    erase(family.man, coordinator)

    with pytest.raises(AlreadyErased):
        erase(family.man, coordinator)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("which", ["family", "alone"])
def test_of_two_at_once_one_erases(which, request, coordinator):
    man, start, outcomes = request.getfixturevalue(which).man, threading.Barrier(2), []

    def erase_too():
        start.wait()
        try:
            outcomes.append(erase(man, coordinator).pk)
        except AlreadyErased:
            outcomes.append(None)
        finally:
            connection.close()

    threads = [threading.Thread(target=erase_too) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(outcome is None for outcome in outcomes) == [False, True]
    assert Erasure.objects.count() == 1
    assert AuditEvent.objects.filter(action="erase_person").count() == 1


@pytest.mark.parametrize("on", ["man", "case"])
def test_a_hold_stands_against_it_until_it_is_lifted(on, family, coordinator):
    held = hold(getattr(family, on), reason="complaint pending", by=coordinator, at=LATER)

    with pytest.raises(NotErasable, match="legal hold"):
        erase(family.man, coordinator)

    assert PersonName.objects.filter(person=family.man).count() == len(NAMES)
    lift(held, by=coordinator, at=LATER)
    erase(family.man, coordinator)
    assert not PersonName.objects.filter(person=family.man).exists()


def test_a_hold_on_somebody_else_of_the_case_does_not(family, coordinator):
    hold(family.wife, reason="complaint pending", by=coordinator, at=LATER)

    erase(family.man, coordinator)

    assert family.wife.names.exists()


def test_an_open_case_stands_against_it(family, coordinator):
    reopen_case(family.case, by=coordinator, at=LATER)

    with pytest.raises(NotErasable, match=f"Case {family.case.code} is open"):
        erase(family.man, coordinator)


def test_an_open_case_of_theirs_elsewhere_stands_against_it(family, opened, coordinator):
    elsewhere = opened("KZ-2")
    CasePerson.objects.create(case=elsewhere, person=family.man, position=0)

    with pytest.raises(NotErasable, match=f"Case {elsewhere.code} is open"):
        erase(family.man, coordinator)


def test_a_case_that_one_does_not_work_on_stands_against_it(family, colleague):
    colleague.role = "coordinator"
    colleague.save()

    with pytest.raises(NotErasable, match="do not work on"):
        erase(family.man, colleague)


def test_a_time_limit_that_runs_stands_against_it(family, coordinator):
    family.case.deadlines.update(state="open", due_at=LATER + timedelta(seconds=1))
    assert family.case.deadlines.exists()

    with pytest.raises(NotErasable, match="time limit"):
        erase(family.man, coordinator)

    family.case.deadlines.update(due_at=LATER)
    erase(family.man, coordinator)


@pytest.mark.parametrize("against", ["hold", "open case", "other cases"])
def test_the_database_itself_refuses(against, family, coordinator):
    if against == "hold":
        hold(family.case, reason="complaint pending", by=coordinator, at=LATER)
    if against == "open case":
        reopen_case(family.case, by=coordinator, at=LATER)
    erasure = Erasure.objects.create(
        organisation=family.case.organisation,
        scope="person",
        subject=family.man.pk,
        cases=[] if against == "other cases" else [family.case.pk],
        asked_by="person",
        by=coordinator,
        at=LATER,
    )

    with pytest.raises(IntegrityError), transaction.atomic():
        connection.cursor().execute("SELECT erase_as_asked(%s)", [erasure.pk])

    assert PersonName.objects.filter(person=family.man).count() == len(NAMES)


def test_the_database_erases_nothing_for_what_is_certified(family, coordinator):
    erasure = erase(family.man, coordinator)

    with pytest.raises(Exception, match=re.escape("query returned no rows")), transaction.atomic():
        connection.cursor().execute("SELECT erase_as_asked(%s)", [erasure.pk])


def due(case, category):
    return DueErasure.objects.create(case=case, category=category, due_on=CLOSED, listed_at=LATER)


def test_a_case_past_its_time_goes_with_everybody_in_it(family, coordinator, found_in):
    due(family.case, "case_file")

    erasure = erase_case(family.case, "case_file", by=coordinator, at=LATER)

    assert found_in(*WORDS, "Мирабель", "Остен") == set()
    assert not Person.objects.exists()
    assert erasure.counts["erased"]["cases_case"] == 1
    assert AuditEvent.objects.get(action="erase_case").case_id == family.case.pk


def test_who_is_in_another_case_as_well_stays_known(family, opened, coordinator):
    elsewhere = opened("KZ-2")
    CasePerson.objects.create(case=elsewhere, person=family.wife, position=0)
    due(family.case, "case_file")

    erase_case(family.case, "case_file", by=coordinator, at=LATER)

    assert list(Person.objects.all()) == [family.wife]
    assert family.wife.names.get().text == "Мирабель Остен"


def test_only_the_identity_goes_where_only_that_is_past_its_time(family, coordinator, found_in):
    due(family.case, "identity")

    erase_case(family.case, "identity", by=coordinator, at=LATER)

    assert found_in(*WORDS, "Мирабель", "Остен") == set()
    assert Case.objects.get(pk=family.case.pk).fact_rows.count() == 5
    assert Person.objects.known().count() == 0
    due(family.case, "case_file")
    erase_case(family.case, "case_file", by=coordinator, at=LATER)
    assert not Person.objects.exists()


def test_what_is_not_listed_is_not_erased_as_past_its_time(family, coordinator):
    with pytest.raises(AlreadyErased):
        erase_case(family.case, "case_file", by=coordinator, at=LATER)


def test_the_answers_of_a_case_that_stays_are_worked_out_anew(family, coordinator):
    held = str(Detention.objects.get().pk)
    assert held in str(family.case.assessment.result)

    erase(family.man, coordinator)

    result = str(Case.objects.get(pk=family.case.pk).assessment.result)
    assert held not in result
    assert str(family.wife.pk) in result

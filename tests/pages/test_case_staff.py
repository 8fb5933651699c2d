"""Who works on a case, closing and opening it, and the one task an interpreter sees."""

from datetime import timedelta

import pytest
from django.urls import reverse

from accounts.models import AuditEvent, Letter
from cases.models import Case, InterpreterTask
from cases.staffing import give_task
from tests.pages.conftest import MORNING


@pytest.fixture
def interpreter(member):
    return member("interpreter", teams=())


@pytest.fixture
def given(case, lawyer, interpreter):
    return give_task(
        case,
        interpreter=interpreter,
        kind="hearing",
        text="Translate: он боится вернуться",
        until=MORNING.date(),
        by=lawyer,
        at=MORNING,
    )


def page(case, name):
    return reverse(f"cases:{name}", args=[case.pk])


def actions():
    return set(AuditEvent.objects.values_list("action", flat=True))


def test_people_are_assigned_and_the_case_is_shown_to_them_only(case, browser, caseworker, lawyer):
    sent = {"assigned": [str(caseworker.pk)], "restricted": "yes"}

    answer = browser.post(page(case, "access"), sent)

    assert answer.url == case.get_absolute_url()
    assert Case.objects.visible_to(caseworker).exists()
    assert not Case.objects.visible_to(lawyer).exists()
    assert {"assign_case", "restrict_case"} <= actions()
    browser.post(page(case, "access"), {"restricted": "no"})
    assert Case.objects.visible_to(lawyer).exists()
    assert {"unassign_case", "unrestrict_case"} <= actions()


def test_a_case_that_nobody_would_see_is_refused(case, browser):
    assert browser.post(page(case, "access"), {"restricted": "yes"}).status_code == 422
    assert not Case.objects.get(pk=case.pk).restricted


@pytest.mark.parametrize("who", ["colleague", "outsider"])
def test_who_could_not_see_it_is_not_assigned(who, case, browser, request):
    stranger = request.getfixturevalue(who)

    answer = browser.post(page(case, "access"), {"assigned": [str(stranger.pk)], "restricted": "no"})

    assert answer.status_code == 422
    assert stranger not in case.assigned.all()


def test_who_shuts_themselves_out_is_told(case, browser, lawyer):
    answer = browser.post(
        page(case, "access"), {"assigned": [str(lawyer.pk)], "restricted": "yes"}, follow=True
    )

    assert answer.redirect_chain == [(reverse("cases:list"), 302)]
    assert "you see the case no more" in answer.content.decode()


def test_a_case_is_closed_and_opened_again_with_a_reason(case, browser):
    without = browser.post(page(case, "close"), {"closed_on": "2022-12-29"})
    browser.post(page(case, "close"), {"closed_on": "2022-12-29", "reason": "left for Canada"})
    closed = Case.objects.get(pk=case.pk)
    browser.post(page(case, "reopen"), {"reason": "sent back"})
    opened = Case.objects.get(pk=case.pk)

    assert without.status_code == 422
    assert (str(closed.closed_on), closed.closing_reason) == ("2022-12-29", "left for Canada")
    assert (opened.closed_on, opened.reopening_reason, opened.closing_reason) == (
        None,
        "sent back",
        "left for Canada",
    )
    assert {"close_case", "reopen_case"} <= actions()


def test_an_interpreter_sees_the_task_and_nothing_of_the_case(given, interpreter, signed_in, case):
    theirs = signed_in(interpreter)

    shown = theirs.get(reverse("cases:task", args=[given.pk])).content.decode()
    listed = theirs.get(reverse("cases:tasks")).content.decode()

    assert "он боится вернуться" in shown
    assert case.code in shown
    assert case.code in listed
    for secret in ("Рябинин", case.reference, str(case.pk), "Kazakhstan"):
        assert secret not in shown + listed
    assert theirs.get(case.get_absolute_url()).status_code == 404
    assert not Case.objects.visible_to(interpreter).exists()


def test_what_they_write_stands_on_the_page_of_the_case(given, interpreter, signed_in, browser, case):
    signed_in(interpreter).post(reverse("cases:task", args=[given.pk]), {"answer": "he is afraid to return"})

    assert "he is afraid to return" in browser.get(case.get_absolute_url()).content.decode()
    assert {"give_task", "answer_task"} <= actions()


def test_a_task_is_over_after_its_day(given, interpreter, signed_in, clock):
    task = reverse("cases:task", args=[given.pk])
    before = signed_in(interpreter).get(task).status_code

    clock.move_to(MORNING.replace(hour=0) + timedelta(days=1, hours=6))  # midnight in UTC

    assert (before, signed_in(interpreter).get(task).status_code) == (200, 404)


def test_a_task_that_was_ended_is_over(given, interpreter, signed_in, browser, case):
    browser.post(reverse("cases:end-task", args=[case.pk, given.pk]))

    assert signed_in(interpreter).get(reverse("cases:task", args=[given.pk])).status_code == 404


def test_the_task_of_another_interpreter_is_not_there(given, member, signed_in):
    other = signed_in(member("interpreter", teams=(), email="other@south.example"))

    assert other.get(reverse("cases:task", args=[given.pk])).status_code == 404


def test_a_task_is_given_on_a_page_and_told_without_a_name(case, browser, interpreter, outsider, member):
    stranger = member("interpreter", organisation=outsider.organisation, teams=())
    sent = {"text": "Translate", "until": "2022-12-30", "kind": ""}

    foreign = browser.post(page(case, "new-task"), sent | {"interpreter": str(stranger.pk)})
    past = browser.post(
        page(case, "new-task"), sent | {"interpreter": str(interpreter.pk), "until": "2022-12-01"}
    )
    done = browser.post(page(case, "new-task"), sent | {"interpreter": str(interpreter.pk)})

    assert (foreign.status_code, past.status_code, done.status_code) == (422, 422, 302)
    assert InterpreterTask.objects.get().interpreter == interpreter
    assert (Letter.objects.get().kind, Letter.objects.get().code) == ("task", case.code)

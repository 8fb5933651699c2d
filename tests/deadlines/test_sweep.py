"""What time alone changes is assessed by whoever comes first, once, and one bad case holds up no other."""

from datetime import timedelta
from threading import Barrier, Event, Thread

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from cases.models import Case
from deadlines import watch
from deadlines.actions import assess_case
from deadlines.models import Assessment, Flag, Notice, WatchRun

from .conftest import AT
from .contract import flag

HOUR = timedelta(hours=1)


@pytest.fixture
def due(law, open_case):
    """Return a function that makes a case which changes at the instant given."""

    def make(reference="KZ-2026-0001", at=AT + HOUR):
        case = open_case(reference)
        law.next_change = at
        with transaction.atomic():
            assess_case(case, at=AT)
        law.next_change = None
        law.asked.clear()
        return case

    return make


def at_the_same_time(*calls):
    """Run the calls in threads of their own, each with its own connection, and wait for all."""

    def run(call):
        try:
            call()
        finally:
            connection.close()

    threads = [Thread(target=run, args=[call]) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)


def test_a_case_is_assessed_once_time_has_changed_it(law, due, caseworker):
    case = due(at=AT + HOUR)
    law.flags = [flag("deadline_near")]

    assert watch.sweep(at=AT + HOUR - timedelta(seconds=1)) == 0
    assert not Flag.objects.exists()

    assert watch.sweep(at=AT + HOUR) == 1
    raised = case.flags.get()
    assert raised.raised_at == AT + HOUR
    assert Notice.objects.get().recipient == caseworker


def test_the_most_overdue_come_first(law, due):
    for reference, hours in (("second", 2), ("first", 1), ("third", 3)):
        due(reference, AT + hours * HOUR)

    watch.sweep(at=AT + 4 * HOUR)

    assert law.asked == ["first", "second", "third"]


def test_a_second_sweep_finds_nothing(law, due, caseworker):
    due()
    law.flags = [flag()]
    watch.sweep(at=AT + HOUR)
    rows = list(Flag.objects.values()), list(Notice.objects.values()), list(Assessment.objects.values())

    assert watch.sweep(at=AT + HOUR) == 0
    assert rows == (
        list(Flag.objects.values()),
        list(Notice.objects.values()),
        list(Assessment.objects.values()),
    )


def test_a_sweep_stops_at_its_limit_and_says_there_may_be_more(due):
    for number in range(3):
        due(f"case {number}")

    assert watch.sweep(at=AT + HOUR, limit=2) == 2
    assert WatchRun.objects.get(name="sweep").last_finished_at is None

    assert watch.sweep(at=AT + HOUR, limit=2) == 1
    assert WatchRun.objects.get(name="sweep").last_finished_at == AT + HOUR


def test_an_idle_sweep_leaves_a_heartbeat(db):
    watch.sweep(at=AT)
    watch.sweep(at=AT + HOUR)

    run = WatchRun.objects.get()
    assert (run.name, run.last_started_at, run.last_finished_at, run.last_count) == (
        "sweep",
        AT + HOUR,
        AT + HOUR,
        0,
    )


def test_an_idle_sweep_asks_two_questions(db, django_assert_num_queries):
    watch.sweep(at=AT)

    with django_assert_num_queries(3):  # what is due, what may be forgotten, the heartbeat
        watch.sweep(at=AT + HOUR)


def test_a_case_that_cannot_be_assessed_holds_up_no_other(law, due, monkeypatch, logged):
    poison, healthy = due("poison", AT + HOUR), due("healthy", AT + 2 * HOUR)

    def assess(document, *, at, **_asked):
        if document["case"]["reference"] == "poison":
            raise ValueError("Қарлығаш Жилина")
        return law(document, at=at)

    monkeypatch.setattr("deadlines.reading.assess_file", assess)

    assert watch.sweep(at=AT + 3 * HOUR) == 2
    assert law.asked == ["healthy"]
    assert healthy.assessment.next_change is None
    assert f"case={poison.pk} error=ValueError where=test_sweep.py" in logged.text
    assert "Жилина" not in logged.text


def test_a_case_that_cannot_be_assessed_is_tried_again_less_and_less_often(law, due, monkeypatch):
    case = due()

    def fail(document, *, at, **_asked):
        raise ValueError

    monkeypatch.setattr("deadlines.reading.assess_file", fail)

    tried = []
    for minutes in range(60, 200):
        if watch.sweep(at=AT + timedelta(minutes=minutes)):
            tried.append(minutes)
    assert tried == [60, 61, 63, 67, 75, 90, 105, 120, 135, 150, 165, 180, 195]

    monkeypatch.setattr("deadlines.reading.assess_file", law)
    watch.sweep(at=AT + 5 * HOUR)
    case.assessment.refresh_from_db()
    assert (case.assessment.failures, case.assessment.sweep_at) == (0, None)


def test_an_assessment_that_does_not_move_on_is_put_off(law, due, logged):
    due(at=AT + HOUR)
    law.next_change = AT + HOUR

    assert watch.sweep(at=AT + 2 * HOUR) == 1
    assert "error=AssessmentStuck" in logged.text


def test_the_plain_loop_does_the_same(law, due, caseworker, mailoutbox):
    due(at=AT)
    law.flags = [flag()]

    call_command("watch", "--once")

    assert Flag.objects.count() == 1
    assert len(mailoutbox) == 1


@pytest.mark.django_db(transaction=True)
def test_a_case_someone_is_working_on_is_left_to_them(law, due):
    held, other = due("held", AT + HOUR), due("other", AT + 2 * HOUR)

    with transaction.atomic():
        Case.objects.select_for_update().get(pk=held.pk)
        at_the_same_time(lambda: watch.sweep(at=AT + 3 * HOUR))

    assert law.asked == ["other"]
    assert Assessment.objects.get(case=other).next_change is None


@pytest.mark.django_db(transaction=True)
def test_many_sweeps_at_once_raise_each_flag_once(law, due, caseworker):
    for number in range(6):
        due(f"case {number}")
    law.flags = [flag()]
    together = Barrier(4)

    def sweep():
        together.wait(timeout=10)
        watch.sweep(at=AT + HOUR)

    at_the_same_time(*[sweep] * 4)

    assert Flag.objects.count() == Notice.objects.count() == 6
    assert Assessment.objects.filter(failures=0, next_change=None).count() == 6


@pytest.mark.django_db(transaction=True)
def test_a_save_and_a_sweep_of_one_case_take_turns(law, due):
    """The sweep that comes second sees what the save has written, and not what it read before."""
    case = due()
    law.flags = [flag()]
    saving = Event()

    def save():
        with transaction.atomic():
            assess_case(case, at=AT + HOUR)
            saving.set()

    def sweep():
        saving.wait(timeout=10)
        watch.sweep(at=AT + HOUR)

    at_the_same_time(save, sweep)
    watch.sweep(at=AT + HOUR)

    assert Flag.objects.count() == 1

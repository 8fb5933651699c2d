"""Messages leave the outbox once at least, soonest the most pressing, and tell nothing about anybody."""

from datetime import timedelta
from threading import Barrier

import pytest
from django.core import mail
from django.db import transaction

from deadlines import watch
from deadlines.actions import assess_case
from deadlines.models import Notice, WatchRun

from .conftest import AT, NAME
from .contract import flag
from .smtp_sink import SmtpSink
from .test_sweep import at_the_same_time

MINUTE = timedelta(minutes=1)


@pytest.fixture
def sink(settings):
    with SmtpSink() as sink:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", sink.port
        settings.SITE_URL = "https://suspensive.example"
        yield sink


@pytest.fixture
def raise_flags(law):
    """Return a function that has flags raised in a case."""

    def raised(case, *flags, at=AT):
        law.flags = list(flags) or [flag()]
        with transaction.atomic():
            assess_case(case, at=at)

    return raised


def test_a_message_calls_to_the_case_and_tells_nothing_else(case, caseworker, raise_flags, sink):
    raise_flags(case, flag("removal_risk", "critical"))

    assert watch.deliver(at=AT) == 1

    [(recipients, message)] = sink.messages
    assert recipients == [caseworker.email]
    assert message["Subject"] == f"case {case.code}: act now"
    assert f"https://suspensive.example{case.get_absolute_url()}" in message.get_content()
    everything = message.as_string() + message.get_content()
    told = [
        NAME,
        *NAME.split(),
        case.reference,
        "KZ",
        "Kazakhstan",
        "removal",
        "expulsion",
        "barred",
        "conflict",
    ]
    assert [word for word in told if word.casefold() in everything.casefold()] == []


def test_a_warning_is_less_loud(case, caseworker, raise_flags, sink):
    raise_flags(case, flag("conflict", "warning"))

    watch.deliver(at=AT)

    assert sink.messages[0][1]["Subject"] == f"case {case.code}: look at it soon"


def test_a_message_that_was_sent_is_marked_and_not_sent_again(case, caseworker, raise_flags, sink):
    raise_flags(case)

    watch.deliver(at=AT)
    watch.deliver(at=AT + 60 * MINUTE)

    assert len(sink.messages) == 1
    notice = Notice.objects.get()
    assert (notice.sent_at, notice.attempts, notice.last_error) == (AT, 1, "")


def test_all_there_is_to_say_of_a_case_is_one_message(case, open_case, caseworker, raise_flags, sink):
    raise_flags(case, flag("conflict", "warning"), flag("removal_risk", "critical"))
    raise_flags(open_case("KZ-2026-0002"), flag("conflict", "warning"))

    assert watch.deliver(at=AT) == 2

    assert [message["Subject"].split(": ")[1] for _recipients, message in sink.messages] == [
        "act now",
        "look at it soon",
    ]
    assert not Notice.objects.unsent().exists()


def test_the_most_pressing_go_first(case, open_case, caseworker, raise_flags, sink):
    raise_flags(case, flag(level="warning"))
    urgent = open_case("KZ-2026-0002")
    raise_flags(urgent, flag(level="critical"), at=AT + MINUTE)

    assert watch.deliver(at=AT + MINUTE, limit=1) == 1

    assert urgent.code in sink.messages[0][1]["Subject"]
    assert WatchRun.objects.get(name="deliver").last_finished_at is None


def test_a_mail_server_that_is_away_is_tried_again_later(case, caseworker, raise_flags, sink, logged):
    raise_flags(case)
    sink.hangs_up = True

    assert watch.deliver(at=AT) == 1
    notice = Notice.objects.get()
    assert (notice.sent_at, notice.attempts, notice.last_error) == (None, 1, "SMTPServerDisconnected")
    assert f"message not sent case={case.pk}" in logged.text
    assert caseworker.email not in logged.text

    sink.hangs_up = False
    assert watch.deliver(at=AT + MINUTE - timedelta(seconds=1)) == 0
    assert watch.deliver(at=AT + MINUTE) == 1
    assert sink.recipients == [caseworker.email]


def test_a_mail_server_that_is_away_is_not_asked_for_each_message(case, member, raise_flags, sink):
    for number in range(3):
        member("caseworker", email=f"caseworker{number}@example.org")
    raise_flags(case)
    sink.hangs_up = True

    assert watch.deliver(at=AT) == 1
    assert WatchRun.objects.get(name="deliver").last_finished_at is None


def test_a_message_that_is_refused_holds_up_no_other(case, member, raise_flags, sink):
    for name in ("a", "b", "c"):
        member("caseworker", email=f"{name}@example.org")
    raise_flags(case)
    sink.refused = {"a@example.org", "b@example.org"}

    watch.deliver(at=AT)

    assert sink.recipients == ["c@example.org"]
    assert set(Notice.objects.unsent().values_list("last_error", flat=True)) == {"SMTPRecipientsRefused"}


def test_pauses_grow_to_a_quarter_of_an_hour(case, caseworker, raise_flags, sink):
    raise_flags(case)
    sink.hangs_up = True

    tried = [minutes for minutes in range(100) if watch.deliver(at=AT + minutes * MINUTE)]

    assert tried == [0, 1, 3, 7, 15, 30, 45, 60, 75, 90]


class Killed(BaseException):
    """Stands for the end of the process."""


@pytest.mark.parametrize(
    ("sent", "in_the_end"), [(True, 2), (False, 1)], ids=["after sending", "before sending"]
)
def test_a_worker_that_dies_loses_no_message(
    case, caseworker, raise_flags, sink, monkeypatch, sent, in_the_end
):
    raise_flags(case)
    send = mail.backends.smtp.EmailBackend.send_messages

    def send_and_die(self, messages):
        if sent:
            send(self, messages)
        raise Killed

    monkeypatch.setattr("django.core.mail.backends.smtp.EmailBackend.send_messages", send_and_die)
    with pytest.raises(Killed):
        watch.deliver(at=AT)
    monkeypatch.undo()

    assert watch.deliver(at=AT + watch.LEASE - timedelta(seconds=1)) == 0, (
        "the dead worker's lease still runs"
    )
    assert watch.deliver(at=AT + watch.LEASE) == 1
    assert sink.recipients == [caseworker.email] * in_the_end


def test_who_may_not_see_the_case_any_more_is_not_told(case, caseworker, raise_flags, sink):
    raise_flags(case)
    caseworker.teams.clear()

    watch.deliver(at=AT)

    assert sink.messages == []
    assert Notice.objects.get().dropped_at == AT


@pytest.mark.django_db(transaction=True)
def test_many_workers_send_each_message_once(case, member, raise_flags, sink):
    people = [member("caseworker", email=f"caseworker{number}@example.org").email for number in range(8)]
    raise_flags(case)
    together = Barrier(4)

    def deliver():
        together.wait(timeout=10)
        watch.deliver(at=AT)

    at_the_same_time(*[deliver] * 4)

    assert sorted(sink.recipients) == people

"""The watch: what time alone changes is found and assessed, and what has to be told is sent.

Any number of workers may run this at the same time, or twice: rows are claimed under SKIP LOCKED. Celery
wakes it, and so does `manage.py watch`, which needs no Redis.
"""

import logging
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from smtplib import SMTPDataError, SMTPRecipientsRefused, SMTPSenderRefused
from time import monotonic
from traceback import extract_tb

from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.db import connection, transaction
from django.db.models import F, QuerySet

from accounts.ids import random_id
from accounts.once import forget
from cases.models import Case

from . import notices
from .actions import assess_cases
from .errors import AssessmentStuck
from .models import Assessment, Notice, WatchRun

logger = logging.getLogger(__name__)

LONGEST_RUN = 60  # seconds
LONGEST_PAUSE = timedelta(minutes=15)
LEASE = timedelta(minutes=5)  # more than ten messages take, each until the mail server's time limit
HEARTBEAT = """
    INSERT INTO deadlines_watchrun AS run (id, name, last_started_at, last_finished_at, last_count)
    VALUES (%s, %s, %s, %s, %s)
    ON CONFLICT (name) DO UPDATE SET
        last_started_at = EXCLUDED.last_started_at,
        last_finished_at = coalesce(EXCLUDED.last_finished_at, run.last_finished_at),
        last_count = EXCLUDED.last_count
"""
MESSAGE_REFUSED = (SMTPRecipientsRefused, SMTPSenderRefused, SMTPDataError)


def sweep(*, at: datetime, limit: int = 100) -> int:
    """Assess the cases that time has changed by `at`, the most overdue first; return how many were taken on.

    Where that is `limit`, there may be more. A case that cannot be assessed is put off and holds up no other.
    """
    taken_on = 0
    while taken_on < limit and _assess_the_most_overdue(at):
        taken_on += 1
    forget(at=at)
    _beat(WatchRun.Name.SWEEP, at=at, count=taken_on, finished=taken_on < limit)
    return taken_on


def deliver(*, at: datetime, limit: int = 10) -> int:
    """Send the messages that are due by `at`, the most pressing first; return how many were taken on.

    Where that is `limit`, there may be more. What a user has to be told of a case is one message. It is
    sent, then marked as sent: one that was sent and not marked is sent again. Stops when the mail server
    cannot be reached.
    """
    taken_on, reached = 0, True
    with closing(mail.get_connection()) as mail_server:
        while reached and taken_on < limit and (claimed := _claim_a_message(at)):
            reached = _send(claimed, mail_server, at)
            taken_on += 1
    _beat(WatchRun.Name.DELIVER, at=at, count=taken_on, finished=reached and taken_on < limit)
    return taken_on


def until_caught_up(
    job: Callable[..., int], *, limit: int, clock: Callable[[], datetime], seconds: float = LONGEST_RUN
) -> bool:
    """Repeat `job` (such as sweep or deliver) until it leaves nothing due, or so many seconds have passed.

    Return whether nothing was left.
    """
    started = monotonic()
    while job(at=clock(), limit=limit) == limit:
        if monotonic() - started >= seconds:
            return False
    return True


def _assess_the_most_overdue(at: datetime) -> bool:
    """Return False when no case is due."""
    due = Assessment.objects.due(at)
    if not _any(due):
        return False
    with transaction.atomic():
        unclaimed = due.select_related("case").select_for_update(skip_locked=True, of=("case",))
        overdue = unclaimed.first()
        if overdue is None:
            return False
        assess_or_put_off(overdue, at)
    return True


def assess_or_put_off(assessment: Assessment, at: datetime) -> None:
    """Assess the case of a stored assessment anew, in a savepoint; where that fails, let it wait for the sweep."""
    try:
        with transaction.atomic():
            assess_all([assessment.case], at)
    # Whatever is wrong with one case, the others are still watched.
    except Exception as error:
        _put_off(assessment, error, at)


def _any(due: QuerySet) -> bool:
    """Return whether anything is due: a question much cheaper than a claim, and most often the only one."""
    return due.values_list("pk").first() is not None


def assess_all(cases: Sequence[Case], at: datetime) -> None:
    """Assess `cases` anew. Raises AssessmentStuck where time alone would change an assessment again at once."""
    if not all(assessed.holds_at(at) for assessed in assess_cases(cases, at=at)):
        raise AssessmentStuck


def _put_off(overdue: Assessment, error: Exception, at: datetime) -> None:
    """Let a case that cannot be assessed wait, twice as long each time.

    The text of the error may hold a name: the log tells its class, and where it arose.
    """
    frame = extract_tb(error.__traceback__)[-1]
    logger.error(
        "case not assessed case=%s error=%s where=%s:%s",
        overdue.case_id,
        type(error).__name__,
        Path(frame.filename).name,
        frame.lineno,
    )
    failures = overdue.failures + 1
    Assessment.objects.filter(pk=overdue.pk).update(failures=failures, sweep_at=at + _pause(failures))


def _claim_a_message(at: datetime) -> list[Notice]:
    """Return the most pressing notice and the others for that user about that case; [] if none is due."""
    due = Notice.objects.due(at)
    if not _any(due):
        return []
    with transaction.atomic():
        unclaimed = due.select_related("flag__case", "recipient").select_for_update(
            skip_locked=True, of=("self",)
        )
        first = unclaimed.first()
        if first is None:
            return []
        of_one_message = {
            "recipient": first.recipient,
            "flag__case": first.flag.case,
            "channel": first.channel,
        }
        claimed = list(unclaimed.filter(**of_one_message))
        Notice.objects.filter(pk__in=[notice.pk for notice in claimed]).update(
            next_try_at=at + LEASE, attempts=F("attempts") + 1
        )
    return claimed


def _send(claimed: list[Notice], mail_server: BaseEmailBackend, at: datetime) -> bool:
    """Send one message and mark its notices; return False if the mail server could not be reached."""
    rows = Notice.objects.filter(pk__in=[notice.pk for notice in claimed])
    first = claimed[0]
    case, recipient = first.flag.case, first.recipient
    if recipient.pk not in notices.recipients(case):
        rows.update(dropped_at=at)
        return True
    try:
        mail_server.open()
        mail_server.send_messages([notices.message(case, recipient, first.level)])
    except OSError as error:
        mail_server.close()
        logger.warning("message not sent case=%s notice=%s error=%s", case.pk, first.pk, type(error).__name__)
        rows.update(next_try_at=at + _pause(first.attempts + 1), last_error=type(error).__name__)
        return isinstance(error, MESSAGE_REFUSED)
    rows.update(sent_at=at, last_error="")
    return True


def _beat(name: str, *, at: datetime, count: int, finished: bool) -> None:
    """Put on record that a job looked at what was due by `at`, and whether it left nothing undone."""
    with connection.cursor() as cursor:
        cursor.execute(HEARTBEAT, [random_id(), name, at, at if finished else None, count])


def _pause(failures: int) -> timedelta:
    """Return how long to wait after so many failures: a minute, then twice as long each time."""
    return min(timedelta(minutes=2 ** min(failures - 1, 10)), LONGEST_PAUSE)

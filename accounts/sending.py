"""Sends what `letters` put into the outbox: sent, then marked as sent, so that none is lost."""

import logging
from contextlib import closing
from datetime import datetime, timedelta

from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.db.models import F

from . import letters
from .models import Letter

logger = logging.getLogger(__name__)

LEASE = timedelta(minutes=5)  # more than one message takes, until the mail server's time limit
LONGEST_PAUSE = timedelta(minutes=15)


def send(*, at: datetime, limit: int = 10) -> int:
    """Send the letters that are due by `at`, the oldest first; return how many were taken on.

    Where that is `limit`, there may be more. Stops when the mail server cannot be reached.
    """
    taken_on = 0
    with closing(mail.get_connection()) as mail_server:
        while taken_on < limit and (letter := _claim(at)):
            taken_on += 1
            if not _send(letter, mail_server, at):
                break
    return taken_on


def _claim(at: datetime) -> Letter | None:
    """Return the oldest letter that is due, taken from every other worker for a while."""
    with transaction.atomic():
        due = Letter.objects.due(at).select_for_update(skip_locked=True, of=("self",))
        letter = due.select_related("recipient", "invitation").first()
        if letter is not None:
            Letter.objects.filter(pk=letter.pk).update(next_try_at=at + LEASE, attempts=F("attempts") + 1)
    return letter


def _is_to_somebody(letter: Letter) -> bool:
    if letter.recipient is not None:
        return letter.recipient.is_active
    return letter.invitation is not None


def _send(letter: Letter, mail_server: BaseEmailBackend, at: datetime) -> bool:
    """Send one letter and mark it; return False if the mail server could not be reached or refused."""
    row = Letter.objects.filter(pk=letter.pk)
    if not _is_to_somebody(letter):
        row.update(dropped_at=at)
        return True
    try:
        mail_server.open()
        mail_server.send_messages([letters.message(letter)])
    except OSError as error:
        mail_server.close()
        logger.warning("letter not sent letter=%s error=%s", letter.pk, type(error).__name__)
        pause = min(timedelta(minutes=2 ** min(letter.attempts, 10)), LONGEST_PAUSE)
        row.update(next_try_at=at + pause, last_error=type(error).__name__)
        return False
    row.update(sent_at=at, last_error="")
    return True

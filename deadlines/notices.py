"""What we tell people: that a case needs them, and nothing about it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import connection
from django.utils.translation import gettext as _

from accounts.ids import random_id
from accounts.models import ROLES_ON_CASES, User
from cases.models import Case

from .layout import Values
from .models import Level, Notice

_RECIPIENTS = """
SELECT member.id FROM accounts_user AS member JOIN accounts_user_teams AS part ON part.user_id = member.id
WHERE part.team_id = %(team)s AND member.is_active AND member.role = ANY (%(roles)s)
AND (NOT %(restricted)s OR EXISTS (
    SELECT FROM cases_case_assigned AS assigned WHERE assigned.case_id = %(case)s AND assigned.user_id = member.id
))
"""
TOLD = frozenset({Level.CRITICAL, Level.WARNING})


def recipients(case: Case) -> list[UUID]:
    """Return the ids of the users who are told of the flags of `case`: those who work on it and may see it."""
    whose: dict[str, Any] = {
        "team": case.team_id,
        "roles": list(ROLES_ON_CASES),
        "case": case.pk,
        "restricted": case.restricted,
    }
    with connection.cursor() as cursor:
        cursor.execute(_RECIPIENTS, whose)
        return [user for (user,) in cursor.fetchall()]


def drawn_up(case: Case, flags: Iterable[Values], *, at: datetime) -> list[Values]:
    """Return rows for the outbox: one for each user to be told of the step each of `flags` has reached.

    Flags below a warning are for the page only.
    """
    told = [flag for flag in flags if flag["level"] in TOLD]
    users = recipients(case) if told else ()
    return [_notice(flag, user, at) for user in users for flag in told]


def _notice(flag: Values, recipient: UUID, at: datetime) -> Values:
    return {
        "id": random_id(),
        "flag_id": flag["id"],
        "step": flag["step"],
        "recipient_id": recipient,
        "channel": Notice.Channel.EMAIL,
        "level": flag["level"],
        "created_at": at,
        "next_try_at": at,
        "attempts": 0,
        "last_error": "",
    }


def message(case: Case, recipient: User, level: str) -> EmailMessage:
    """Return the e-mail that calls `recipient` to `case`. It tells neither name, country, status nor rule."""
    pressing = level == Level.CRITICAL
    subject = _("case %(code)s: act now") if pressing else _("case %(code)s: look at it soon")
    body = _("Case %(code)s needs you now.") if pressing else _("Case %(code)s needs you soon.")
    link = settings.SITE_URL.rstrip("/") + case.get_absolute_url()
    lines = [
        body % {"code": case.code},
        "",
        _("What it is, and what to do, is on the page of the case:"),
        link,
        "",
        _("You get this message because you work on this case. It says no more, should others read it."),
    ]
    return EmailMessage(subject % {"code": case.code}, "\n".join(lines) + "\n", to=[recipient.email])

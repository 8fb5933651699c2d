"""What we tell people: that a case needs them, and nothing about it."""

import json
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import connection
from django.utils.translation import gettext as _

from accounts.models import ROLES_ON_CASES, User
from cases.models import Case

from .layout import Values
from .models import Level, Notice

_RECIPIENTS = "SELECT deadlines_recipients(%s, %s)"
_TELL = """
INSERT INTO deadlines_notice (
    id, flag_id, step, recipient_id, channel, level, created_at, next_try_at, attempts, last_error
)
SELECT gen_random_uuid(), flag.id, flag.step, recipient, %s, flag.level, flag.risen_at, flag.risen_at, 0, ''
FROM jsonb_each(%s) AS told (of_case, flags),
    deadlines_recipients(told.of_case::uuid, %s) AS recipient,
    jsonb_to_recordset(told.flags) AS flag (id uuid, step smallint, level text, risen_at timestamptz)
ON CONFLICT DO NOTHING
"""
TOLD = frozenset({Level.CRITICAL, Level.WARNING})


def recipients(case: Case) -> list[UUID]:
    """Return the ids of the users who are told of the flags of `case`: those who work on it and may see it."""
    with connection.cursor() as cursor:
        cursor.execute(_RECIPIENTS, [case.pk, list(ROLES_ON_CASES)])
        return [user for (user,) in cursor.fetchall()]


def telling(raised: Mapping[UUID, Iterable[Values]]) -> tuple[str, list[Any]] | None:
    """Return the statement, and its values, that puts the step each flag has reached into the outbox.

    `raised`: flags by case. Each user who is to be told is told once; of flags below a warning, which are for the page
    only, nobody. Returns None where there is nothing to tell.
    """
    told = {str(case): to_tell for case, flags in raised.items() if (to_tell := _to_tell(flags))}
    if not told:
        return None
    return _TELL, [Notice.Channel.EMAIL.value, json.dumps(told, default=str), list(ROLES_ON_CASES)]


def _to_tell(flags: Iterable[Values]) -> list[Values]:
    return [
        {name: flag[name] for name in ("id", "step", "level", "risen_at")}
        for flag in flags
        if flag["level"] in TOLD
    ]


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

"""What we tell people: that a case needs them, and nothing about it."""

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from accounts.models import ROLES_ON_CASES, User
from cases.models import Case

from .models import Flag, Level, Notice

TOLD = frozenset({Level.CRITICAL, Level.WARNING})


def recipients(case: Case) -> QuerySet[User]:
    """Return who is told of the flags of `case`: those who work on it and may see it."""
    users = User.objects.filter(is_active=True, role__in=ROLES_ON_CASES, teams=case.team_id)
    return users.filter(assigned_cases=case) if case.restricted else users


def write(case: Case, flags: Iterable[Flag], *, at: datetime) -> None:
    """Put into the outbox, for each user to be told, the step that each of `flags` has just reached.

    Flags below a warning are for the page only.
    """
    told = [flag for flag in flags if flag.level in TOLD]
    if told:
        Notice.objects.bulk_create(
            [
                Notice(
                    flag=flag, step=flag.step, recipient=user, level=flag.level, created_at=at, next_try_at=at
                )
                for user in recipients(case)
                for flag in told
            ],
            ignore_conflicts=True,
        )


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

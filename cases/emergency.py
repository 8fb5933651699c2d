"""Break-glass: a case that is not shared with one, for an hour; everybody concerned is told."""

import logging
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts import letters
from accounts.audit import record
from accounts.models import ROLES_IN_CHARGE, AuditAction, LetterKind, User

from .errors import CaseworkError, NoSuchCode
from .models import BreakGlass, Case

logger = logging.getLogger(__name__)

REMINDED_EVERY = timedelta(days=1)

# Functions of the database, since whoever asks may not see the case yet.
_BEHIND = "SELECT case_behind(%s, %s)"
_CONCERNED = "SELECT concerned_by_emergency(%s)"


@transaction.atomic
def break_glass(code: str, *, reason: str, by: User, at: datetime) -> BreakGlass:
    """Let `by` see the case of this code for an hour, and tell those assigned, coordinators and administrators.

    Raises NoSuchCode, and CaseworkError for a role that works on no case.
    """
    if not by.works_on_cases:
        raise CaseworkError(_("Your role does not work on cases."))
    code = written(code)
    case = _behind(code, by)
    if case is None:
        raise NoSuchCode(
            _("No case of your organisation has this code. Ask again how it is written."), "code"
        )
    opened = BreakGlass.objects.create(
        organisation_id=by.organisation_id,
        case_id=case,
        code=code,
        user=by,
        reason=reason,
        opened_at=at,
        until=at + BreakGlass.LASTS,
    )
    record(AuditAction.BREAK_GLASS, by=by, organisation=by.organisation_id, case=case, about=opened, at=at)
    _tell(opened, at)
    logger.warning("break-glass opened case=%s user=%s", case, by.pk)
    return opened


@transaction.atomic
def end_break_glass(opened: BreakGlass, *, by: User, at: datetime) -> None:
    """Let the case be seen no longer, before the hour is over. Does nothing where it is over."""
    if BreakGlass.objects.open(at).filter(pk=opened.pk).update(ended_at=at, ended_by=by):
        record(
            AuditAction.END_BREAK_GLASS,
            by=by,
            organisation=opened.organisation_id,
            case=opened.case_id,
            about=opened,
            at=at,
        )
        logger.warning("break-glass ended case=%s user=%s", opened.case_id, opened.user_id)


@transaction.atomic
def review_break_glass(opened: BreakGlass, *, by: User, at: datetime) -> None:
    """Put on record that `by`, who is in charge, has looked at it. Does nothing where somebody has.

    Raises CaseworkError for whoever opened it, for others than those in charge, and while it is open.
    """
    if not by.is_in_charge or by.pk == opened.user_id:
        raise CaseworkError(_("Somebody else in charge must look at it: a coordinator or an administrator."))
    if opened.is_open(at):
        raise CaseworkError(_("It is still open. End it first, or wait until its hour is over."))
    if BreakGlass.objects.to_review(at).filter(pk=opened.pk).update(reviewed_at=at, reviewed_by=by):
        record(
            AuditAction.REVIEW_BREAK_GLASS,
            by=by,
            organisation=opened.organisation_id,
            case=opened.case_id,
            about=opened,
            at=at,
        )


@transaction.atomic
def remind(*, at: datetime) -> None:
    """Tell those in charge, once a day, of each emergency opening that somebody ought to have looked at."""
    long_ago = Q(reminded_at=None) | Q(reminded_at__lte=at - REMINDED_EVERY)
    for opened in BreakGlass.objects.overdue(at).filter(long_ago).select_for_update(skip_locked=True):
        in_charge = User.objects.filter(
            organisation=opened.organisation_id, role__in=ROLES_IN_CHARGE, is_active=True
        ).exclude(pk=opened.user_id)
        path = reverse("cases:emergencies")
        letters.post(in_charge, LetterKind.REVIEW, code=opened.code, path=path, at=at)
        BreakGlass.objects.filter(pk=opened.pk).update(reminded_at=at)


def seen_already(code: str, user: User) -> Case | None:
    """Return the case of this code if the user may see it as it is."""
    return Case.objects.visible_to(user).filter(code=written(code)).first()


def written(code: str) -> str:
    """Return a code as it is kept, however it was typed: 7k4qm9x is 7K4-QM9X."""
    signs = "".join(sign for sign in code.upper() if sign.isalnum())
    return f"{signs[:3]}-{signs[3:7]}"


def _behind(code: str, user: User) -> UUID | None:
    with connection.cursor() as cursor:
        cursor.execute(_BEHIND, [user.pk, code])
        return cursor.fetchone()[0]


def _tell(opened: BreakGlass, at: datetime) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_CONCERNED, [opened.case_id])
        told = {user for (user,) in cursor.fetchall()} - {opened.user_id}
    users = User.objects.filter(pk__in=told)
    overview, page = reverse("cases:emergencies"), reverse("cases:detail", args=[opened.case_id])
    for user in users:
        path = overview if user.is_in_charge else page
        letters.post([user], LetterKind.BREAK_GLASS, code=opened.code, path=path, at=at)

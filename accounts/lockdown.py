"""The emergency brake: everybody of an organisation is out at once; two people in charge open it again."""

import logging
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from . import letters
from .audit import record
from .errors import AlreadyLocked, NeedsAnother, NotInCharge, NotLocked
from .models import ApiToken, AuditAction, LetterKind, Lockdown, Organisation, User
from .sessions import end_sessions

logger = logging.getLogger(__name__)


@transaction.atomic
def lock_down(organisation: Organisation, *, reason: str, by: User | None, at: datetime) -> Lockdown:
    """End every session and token of the organisation; until it is lifted nothing of the record is shown or given out.

    The watch goes on, and so do messages that name a case code only. Raises AlreadyLocked.
    """
    organisation = Organisation.objects.select_for_update().get(pk=organisation.pk)
    if organisation.lockdowns.open().exists():
        raise AlreadyLocked(_("It is locked down already."))
    lockdown = Lockdown.objects.create(organisation=organisation, reason=reason, by=by, since=at)
    ApiToken.objects.filter(user__organisation=organisation, revoked_at=None).update(revoked_at=at)
    end_sessions(organisation.users.values_list("pk", flat=True))
    letters.post(organisation.users.filter(is_active=True), LetterKind.LOCKDOWN, at=at)
    record(AuditAction.LOCK_DOWN, by=by, organisation=organisation, about=lockdown, at=at)
    logger.warning("locked down organisation=%s", organisation.pk)
    return lockdown


@transaction.atomic
def confirm_unlock(organisation: Organisation, *, by: User, at: datetime) -> Lockdown:
    """Confirm that the danger is over. The second of two people lifts the lockdown; it is returned as it then is.

    Raises NotInCharge, NotLocked and NeedsAnother.
    """
    if not by.is_in_charge or by.organisation_id != organisation.pk:
        raise NotInCharge(_("Only a coordinator or an administrator of this organisation can confirm that."))
    lockdown = organisation.lockdowns.open().select_for_update().first()
    if lockdown is None:
        raise NotLocked(_("It is not locked down."))
    if lockdown.confirmed_by_id is None:
        return _first(lockdown, by, at)
    if lockdown.confirmed_by_id == by.pk:
        raise NeedsAnother(_("You have confirmed already. The second must be somebody else."))
    return _second(lockdown, by, at)


def _first(lockdown: Lockdown, by: User, at: datetime) -> Lockdown:
    lockdown.confirmed_by, lockdown.confirmed_at = by, at
    lockdown.save(update_fields=["confirmed_by", "confirmed_at"])
    record(AuditAction.ASK_TO_UNLOCK, by=by, organisation=lockdown.organisation_id, about=lockdown, at=at)
    return lockdown


def _second(lockdown: Lockdown, by: User, at: datetime) -> Lockdown:
    lockdown.lifted_by, lockdown.lifted_at = by, at
    lockdown.save(update_fields=["lifted_by", "lifted_at"])
    letters.post(
        User.objects.filter(organisation=lockdown.organisation_id, is_active=True), LetterKind.LIFTED, at=at
    )
    record(AuditAction.UNLOCK, by=by, organisation=lockdown.organisation_id, about=lockdown, at=at)
    logger.warning("lockdown lifted organisation=%s", lockdown.organisation_id)
    return lockdown

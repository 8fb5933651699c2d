"""A device is lost: whoever is told of it signs its owner out everywhere, before anybody finds it."""

import logging
from datetime import datetime

from django.db import transaction
from django.urls import reverse

from . import letters
from .audit import record
from .models import ApiToken, AuditAction, LetterKind, User
from .sign_in.changing import forget_everything

logger = logging.getLogger(__name__)


@transaction.atomic
def report_lost(user: User, *, by: User, at: datetime) -> None:
    """End every session and API token of `user` and let every device be a new one; `user` is told, and may sign in."""
    forget_everything(user)
    ApiToken.objects.filter(user=user, revoked_at=None).update(revoked_at=at)
    letters.post([user], LetterKind.LOST_DEVICE, at=at, path=reverse("accounts:security"))
    record(AuditAction.REPORT_LOST, by=by, organisation=user.organisation_id, about=user, at=at)
    logger.warning("device reported lost user=%s by=%s", user.pk, by.pk)

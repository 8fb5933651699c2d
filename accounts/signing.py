"""Signing in and out, and failing to, as the trail keeps it. Django tells of it whatever the way in."""

from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.dispatch import receiver

from config import clock

from .audit import record
from .models import AuditAction, User


@receiver(user_logged_in)
def _signed_in(user: User, **_how: Any) -> None:
    record(AuditAction.SIGN_IN, by=user, organisation=user.organisation_id, at=clock.now())


@receiver(user_logged_out)
def _signed_out(user: User | None, **_how: Any) -> None:
    if user is not None:
        record(AuditAction.SIGN_OUT, by=user, organisation=user.organisation_id, at=clock.now())


@receiver(user_login_failed)
def _failed(credentials: dict[str, Any], **_how: Any) -> None:
    """Record whose account was tried, and nothing of what was typed: an unknown address is nobody's."""
    typed = str(credentials.get("username") or credentials.get("email") or "").strip().lower()
    tried = User.objects.filter(email=typed).only("organisation_id").first()
    organisation = tried.organisation_id if tried else None
    record(AuditAction.FAIL_SIGN_IN, by=None, organisation=organisation, about=tried, at=clock.now())

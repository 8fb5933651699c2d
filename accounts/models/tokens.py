"""The tokens of programs."""

import hashlib
import secrets
from datetime import datetime, timedelta

from django.db import models
from django.db.models import Exists, OuterRef

from accounts.ids import random_id
from config import clock

from .lockdown import Lockdown
from .users import User, may_look


class ApiTokenQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The user's own tokens."""
        return self.filter(user=user) if may_look(user) else self.none()

    def live(self):
        """Tokens that open something: not revoked, of an active user, and of no organisation locked down."""
        locked = Lockdown.objects.open().filter(organisation=OuterRef("user__organisation"))
        return self.filter(~Exists(locked), revoked_at=None, user__is_active=True)

    def matching(self, token: str):
        """The token whose text this is, if any."""
        return self.filter(sha256=sha256_of(token))


class ApiToken(models.Model):
    """The right of a program to act as its user. The text is shown once; only its SHA-256 is kept."""

    NOTED_EVERY = timedelta(minutes=1)  # a busy program must not write a row with each request

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="api_tokens")
    sha256 = models.CharField(max_length=64, unique=True, editable=False)
    label = models.CharField(max_length=500)
    created_at = models.DateTimeField(default=clock.now, editable=False)
    last_used_at = models.DateTimeField(null=True, editable=False)
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = ApiTokenQuerySet.as_manager()

    def __str__(self):
        return self.label

    @classmethod
    def issue(cls, user: User, label: str) -> str:
        """Store a new token and return its text, which can never be read again."""
        token = secrets.token_urlsafe(32)
        cls.objects.create(user=user, sha256=sha256_of(token), label=label)
        return token

    def note_use(self, at: datetime) -> None:
        """Remember, to the minute, when the token was last used."""
        if self.last_used_at is None or at - self.last_used_at >= self.NOTED_EVERY:
            type(self).objects.filter(pk=self.pk).update(last_used_at=at)


def sha256_of(token: str) -> str:
    """Return what is kept of a secret text, in hexadecimal."""
    return hashlib.sha256(token.encode()).hexdigest()

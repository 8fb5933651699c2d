"""What signing in leaves in the database. No address, no name of a device's owner, no secret in the clear."""

from datetime import timedelta

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.models import ExpressionWrapper, F, Q, Value

from accounts.ids import random_id

from .users import Role, User

IDLE = timedelta(minutes=30)
IDLE_OF_ADMINISTRATORS = timedelta(minutes=15)
ABSOLUTE = timedelta(hours=12)


def idle_of(user: User) -> timedelta:
    """Return after how much rest a session of `user` is over."""
    return IDLE_OF_ADMINISTRATORS if user.role == Role.ADMINISTRATOR else IDLE


class SessionQuerySet(models.QuerySet):
    def alive(self, at):
        """Sessions that neither rested for too long nor began twelve hours ago."""
        return self.filter(active_at__gt=_rested(at), started_at__gt=at - ABSOLUTE)

    def over(self, at):
        """Sessions that are past either limit."""
        return self.filter(Q(active_at__lte=_rested(at)) | Q(started_at__lte=at - ABSOLUTE))

    def of(self, user):
        """The sessions in which `user` is signed in, the latest used first."""
        return self.filter(user=user).order_by("-active_at")


def _rested(at):
    """Return the instant since which a session that is over at `at` has rested."""
    return ExpressionWrapper(Value(at, models.DateTimeField()) - F("idle"), models.DateTimeField())


class Session(AbstractBaseSession):
    """One browser, which may rest for `idle`. Signed in, it names its user, so that every one of them can be ended."""

    public_id = models.UUIDField(default=random_id, editable=False, unique=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="sessions"
    )
    started_at = models.DateTimeField()
    active_at = models.DateTimeField()
    idle = models.DurationField(default=IDLE)
    device = models.CharField(max_length=100, blank=True)

    objects = SessionQuerySet.as_manager()  # type: ignore[assignment,misc]  # ours in place of the base's

    @classmethod
    def get_session_store_class(cls):
        """Return the store that reads and writes these rows."""
        from accounts.sign_in.sessions import SessionStore

        return SessionStore


class KnownDevice(models.Model):
    """A browser in which a user once signed in. Only the SHA-256 of what its cookie holds is kept."""

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="known_devices")
    sha256 = models.CharField(max_length=64, editable=False)
    device = models.CharField(max_length=100, blank=True)
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "sha256"], name="device_of_user")]

    def __str__(self):
        return f"device {self.pk}"


class Attempts(models.Model):
    """The recent tries that count against one limit, under a keyed hash of whose they are."""

    key = models.CharField(max_length=64, primary_key=True)
    hits = ArrayField(models.DateTimeField())
    last_at = models.DateTimeField(db_index=True)

    def __str__(self):
        return self.key


class IdentityProvider(models.Model):
    """Where the people of one organisation sign in, by OpenID Connect."""

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    organisation = models.OneToOneField(
        "accounts.Organisation", on_delete=models.CASCADE, related_name="identity_provider"
    )
    server_url = models.URLField(max_length=500)
    client_id = models.CharField(max_length=191)
    encrypted_secret = models.TextField(blank=True)
    checks_second_factor = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(server_url__startswith="https://")
                | Q(server_url__startswith="http://localhost:"),
                name="identity_provider_speaks_tls",
            )
        ]

    def __str__(self):
        return self.server_url

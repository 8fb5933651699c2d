"""How somebody new comes to work here."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.crypto import salted_hmac

from accounts.ids import random_id

from .tokens import sha256_of
from .users import Role, Team, may_look


class InvitationQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The invitations of the user's own organisation, for those who administer it."""
        return (
            self.filter(organisation=user.organisation_id)
            if may_look(user) and user.administers
            else self.none()
        )

    def open(self, at):
        """Those whose link opens at `at`."""
        return self.filter(accepted_at=None, revoked_at=None, expires_at__gt=at)

    def matching(self, token: str):
        """The invitation whose link holds this text, if any."""
        return self.filter(sha256=sha256_of(token))


class Invitation(models.Model):
    """Somebody asked to work here by a link that opens once, and only until `expires_at`.

    The text in the link is drawn from the id by the site's own key: only its SHA-256 is kept, and the worker
    that sends the link can write it without being told.
    """

    LASTS = timedelta(days=3)

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    organisation = models.ForeignKey(
        "accounts.Organisation", on_delete=models.PROTECT, related_name="invitations"
    )
    email = models.EmailField()
    role = models.CharField(max_length=30, choices=Role.choices)
    teams = models.ManyToManyField(Team, related_name="+", blank=True)
    sha256 = models.CharField(max_length=64, unique=True, editable=False)
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    invited_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(email=Lower("email")), name="invitation_email_in_lower_case"),
            models.CheckConstraint(condition=Q(role__in=Role.values), name="invitation_role_is_known"),
            models.UniqueConstraint(
                fields=["organisation", "email"],
                condition=Q(accepted_at=None, revoked_at=None),
                name="invitation_open_once",
            ),
        ]

    def __str__(self):
        return f"invitation {self.pk}"

    @property
    def token(self) -> str:
        """The text in the link."""
        return salted_hmac("accounts.invitation", str(self.pk), algorithm="sha256").hexdigest()

    @property
    def link(self) -> str:
        """The whole address that opens the page on which the invited person sets a name and a password."""
        return settings.SITE_URL.rstrip("/") + reverse("organisation:join", args=[self.token])

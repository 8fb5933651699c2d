"""What people are told by e-mail about their organisation, rather than about an alarm."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.ids import random_id

from .invitation import Invitation


class LetterKind(models.TextChoices):
    """What an e-mail is about."""

    INVITATION = "invitation", _("Invitation")
    BREAK_GLASS = "break_glass", _("A case was opened in an emergency")
    REVIEW = "review", _("Nobody has looked at an emergency opening")
    LOCKDOWN = "lockdown", _("The organisation was locked down")
    LIFTED = "lifted", _("The lockdown was lifted")
    HANDED_OVER = "handed_over", _("A case was handed over")
    TASK = "task", _("A task for an interpreter")
    RESET = "reset", _("A new password was asked for")
    NEW_DEVICE = "new_device", _("Signed in on a new device")
    DEVICE_OF_COLLEAGUE = "device_of_colleague", _("A colleague signed in on a new device")
    LOST_DEVICE = "lost_device", _("Signed out everywhere by a colleague")
    SIGN_IN_CHANGED = "sign_in_changed", _("Password or second factor changed")


class LetterQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Nobody reads them here: they are for the worker that sends them."""
        return self.none()

    def due(self, at):
        """Those to be tried by `at`, the oldest first."""
        return self.filter(sent_at=None, dropped_at=None, next_try_at__lte=at).order_by("created_at", "pk")


class Letter(models.Model):
    """One e-mail to one colleague, or to somebody invited; sent once at least. It is worded when it is sent.

    It holds no name: `code` is that of a case, `path` where its link leads. A worker that takes it first moves
    `next_try_at` on. `last_error` is the name of an error's class, never its text. One about a password asked for
    in vain is to nobody: so it takes as long to write as one to somebody.
    """

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    kind = models.CharField(max_length=20, choices=LetterKind)
    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="letters"
    )
    invitation = models.ForeignKey(Invitation, on_delete=models.CASCADE, null=True, related_name="letters")
    code = models.CharField(max_length=8, blank=True)
    path = models.CharField(max_length=100, blank=True)
    created_at = models.DateTimeField()
    next_try_at = models.DateTimeField()
    attempts = models.PositiveIntegerField(default=0)
    last_error = models.CharField(max_length=80, blank=True)
    sent_at = models.DateTimeField(null=True)
    dropped_at = models.DateTimeField(null=True)

    objects = LetterQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=LetterKind.values), name="letter_kind_is_known"),
            models.CheckConstraint(
                condition=Q(recipient__isnull=False, invitation=None)
                | Q(recipient=None, invitation__isnull=False)
                | Q(recipient=None, invitation=None, kind=LetterKind.RESET),
                name="letter_has_one_recipient",
            ),
        ]
        indexes = [
            models.Index(
                fields=["created_at", "id"],
                name="letter_unsent",
                condition=Q(sent_at=None, dropped_at=None),
            )
        ]

    def __str__(self):
        return f"letter {self.pk}"

"""The outbox: what we have to tell whom."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.ids import random_id
from cases.models import Case

from .flag import Flag
from .levels import Level, severity_column


class NoticeQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Notices about the cases this user may know to exist."""
        return self.filter(flag__case__in=Case.objects.visible_to(user))

    def unsent(self):
        """Those still to be sent."""
        return self.filter(sent_at=None, dropped_at=None)

    def due(self, at):
        """Those to be tried by `at`, the most pressing first, then the oldest."""
        return self.unsent().filter(next_try_at__lte=at).order_by("-severity", "created_at", "pk")


class Notice(models.Model):
    """One step of one flag, to be told to one user by one channel, once at least.

    A worker that takes a notice first moves `next_try_at` on: until then no other takes it; after it any
    other may, should the first have died. `dropped_at` is when it turned out that the user may not see the
    case any more. `last_error` is the name of an error's class, never its text.
    """

    class Channel(models.TextChoices):
        EMAIL = "email", _("E-mail")

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    flag = models.ForeignKey(Flag, on_delete=models.CASCADE, related_name="notices")
    step = models.PositiveSmallIntegerField()
    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notices")
    channel = models.CharField(max_length=8, choices=Channel, default=Channel.EMAIL)
    level = models.CharField(max_length=8, choices=Level)
    severity = severity_column()
    created_at = models.DateTimeField()
    next_try_at = models.DateTimeField()
    attempts = models.PositiveIntegerField(default=0)
    last_error = models.CharField(max_length=80, blank=True)
    sent_at = models.DateTimeField(null=True)
    dropped_at = models.DateTimeField(null=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["flag", "step", "recipient", "channel"], name="notice_once_for_each_step"
            )
        ]
        indexes = [
            models.Index(
                models.F("severity").desc(),
                "created_at",
                "id",
                name="notice_unsent_by_urgency",
                condition=models.Q(sent_at=None, dropped_at=None),
            )
        ]

    def __str__(self):
        return str(self.pk)

"""Seeing one case for an hour that is not shared with one, before everybody's eyes."""

from datetime import datetime, timedelta

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.ids import random_id
from accounts.models import Organisation, User


class BreakGlassQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Those of the user's own organisation, for those in charge of it; for others, their own."""
        if not (user.is_authenticated and user.is_active):
            return self.none()
        mine = self.filter(organisation=user.organisation_id)
        return mine if user.is_in_charge else mine.filter(user=user)

    def to_review(self, at):
        """Those that are over by `at` and that nobody has looked at yet."""
        return self.filter(reviewed_at=None).exclude(pk__in=self.open(at).values("pk"))

    def overdue(self, at):
        """Those that somebody ought to have looked at by `at`."""
        return self.to_review(at).filter(opened_at__lte=at - BreakGlass.REVIEWED_WITHIN)

    def open(self, at):
        """Those that let their user see the case at `at`."""
        return self.filter(ended_at=None, opened_at__lte=at, until__gt=at)


class BreakGlass(models.Model):
    """One colleague sees one case of their organisation from `opened_at` until `until`, or until somebody ends it.

    `code` is that of the case, for those who are told of it and may not see the case. Somebody else in charge looks
    at each within `REVIEWED_WITHIN`; until they do, they are reminded every day, the last time at `reminded_at`.
    """

    LASTS = timedelta(minutes=60)
    REVIEWED_WITHIN = timedelta(days=3)

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="emergencies")
    code = models.CharField(max_length=8)
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="emergencies")
    reason = models.CharField(_("reason"), max_length=500)
    opened_at = models.DateTimeField()
    until = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    reviewed_at = models.DateTimeField(null=True)
    reviewed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    reminded_at = models.DateTimeField(null=True)

    objects = BreakGlassQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="breakglass_has_a_reason"),
            models.CheckConstraint(
                condition=Q(until__gt=F("opened_at"), until__lte=F("opened_at") + timedelta(minutes=60)),
                name="breakglass_lasts_an_hour_at_most",
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_by=None) | Q(ended_at__isnull=False, ended_by__isnull=False),
                name="breakglass_is_ended_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(reviewed_at=None, reviewed_by=None)
                | Q(reviewed_at__isnull=False, reviewed_by__isnull=False) & ~Q(reviewed_by=F("user")),
                name="breakglass_is_reviewed_by_another",
            ),
        ]
        indexes = [
            models.Index(fields=["user", "until"], name="breakglass_open", condition=Q(ended_at=None)),
            models.Index(fields=["opened_at"], name="breakglass_to_review", condition=Q(reviewed_at=None)),
        ]

    def __str__(self):
        return f"break-glass {self.pk}"

    def is_open(self, at: datetime) -> bool:
        """Whether its user sees the case by it at `at`."""
        return self.ended_at is None and self.opened_at <= at < self.until

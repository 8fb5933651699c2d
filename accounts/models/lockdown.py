"""The emergency brake of an organisation."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from accounts.ids import random_id

from .users import may_look


class LockdownQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The lockdowns of the user's own organisation, for those in charge."""
        return (
            self.filter(organisation=user.organisation_id)
            if may_look(user) and user.is_in_charge
            else self.none()
        )

    def open(self):
        """Those that are not lifted."""
        return self.filter(lifted_at=None)


class Lockdown(models.Model):
    """A time in which nobody of an organisation gets anything out of the record; its alarms go on.

    `by` is None where a command began it. It is lifted by two: `confirmed_by` first, then `lifted_by`.
    """

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    organisation = models.ForeignKey(
        "accounts.Organisation", on_delete=models.PROTECT, related_name="lockdowns"
    )
    reason = models.CharField(max_length=500)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    since = models.DateTimeField()
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    confirmed_at = models.DateTimeField(null=True)
    lifted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    lifted_at = models.DateTimeField(null=True)

    objects = LockdownQuerySet.as_manager()

    class Meta:
        constraints = [
            # The index that every request looks into.
            models.UniqueConstraint(
                fields=["organisation"], condition=Q(lifted_at=None), name="lockdown_open_once"
            ),
            models.CheckConstraint(
                condition=Q(lifted_at=None)
                | Q(confirmed_by__isnull=False, lifted_by__isnull=False) & ~Q(confirmed_by=F("lifted_by")),
                name="lockdown_is_lifted_by_two",
            ),
        ]

    def __str__(self):
        return f"lockdown {self.pk}"

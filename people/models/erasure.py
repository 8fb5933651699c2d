"""What was erased: a certificate that tells how much of what, and never of whom."""

import json
from hashlib import sha256

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.ids import random_id
from accounts.models import Organisation, User
from accounts.models.users import may_look


class AskedBy(models.TextChoices):
    """Who wanted it."""

    PERSON = "person", _("the person")
    REPRESENTATIVE = "representative", _("somebody who speaks for the person")
    AUTHORITY = "authority", _("a court or a data protection authority")
    ORGANISATION = "organisation", _("the organisation itself")
    TIME = "time", _("nobody: the time for keeping it was over")


class Scope(models.TextChoices):
    """How much went."""

    PERSON = "person", _("everything held on one person")
    CASE = "case", _("a case with everything in it")
    IDENTITY = "identity", _("the identity of the persons of a case")


class ErasureQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Certificates of the user's own organisation, for those in charge of it and for auditors."""
        if not may_look(user) or not (user.is_in_charge or user.role == "auditor"):
            return self.none()
        return self.filter(organisation=user.organisation_id)


class Erasure(models.Model):
    """One erasure, and its certificate. `subject` is the id of the person or the case, `cases` those it reached into.

    `counts` tells, in JSON, how many rows of which table were erased, in how many rows of the history what they said
    was taken out, and in how many rows that stay the names were struck out. `sha256` stands for everything it says.
    Without it the erasure is still going on, which the database asks before it erases anything. Then it stays as it is.
    """

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="erasures")
    scope = models.CharField(max_length=10, choices=Scope)
    subject = models.UUIDField()
    cases = ArrayField(models.UUIDField())
    asked_by = models.CharField(max_length=20, choices=AskedBy)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    counts = models.JSONField(default=dict)
    sha256 = models.CharField(max_length=64, blank=True)

    objects = ErasureQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(scope__in=Scope.values), name="erasure_scope_is_known"),
            models.CheckConstraint(condition=Q(asked_by__in=AskedBy.values), name="erasure_asker_is_known"),
        ]
        indexes = [models.Index(fields=["organisation", "-at", "-id"], name="erasure_latest")]
        triggers = [
            pgtrigger.Protect(
                name="certified_stays", operation=pgtrigger.Update, condition=~pgtrigger.Q(old__sha256="")
            ),
            pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete),
        ]

    def __str__(self):
        return f"erasure {self.pk}"

    @property
    def hash(self) -> str:
        """Return the SHA-256 of what the certificate says, worked out anew."""
        said = {
            "id": str(self.pk),
            "organisation": str(self.organisation_id),
            "scope": self.scope,
            "subject": str(self.subject),
            "cases": sorted(str(case) for case in self.cases),
            "asked_by": self.asked_by,
            "by": str(self.by_id),
            "at": self.at.isoformat(),
            "counts": self.counts,
        }
        return sha256(json.dumps(said, sort_keys=True, separators=(",", ":")).encode()).hexdigest()

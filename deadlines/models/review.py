"""What the lawyers and coordinators of an organisation found when they read a rule."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.history import keep_history
from accounts.ids import random_id
from accounts.models import Organisation, Role

MAY_REVIEW = frozenset({Role.LAWYER, Role.COORDINATOR})


class RuleReviewQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Reviews by the user's own organisation."""
        if not (user.is_authenticated and user.is_active):
            return self.none()
        return self.filter(organisation=user.organisation_id)

    def standing(self):
        """For each rule of each organisation the review that stands: the last one."""
        return self.order_by("organisation", "rule", "-at", "-id").distinct("organisation", "rule")


@keep_history
class RuleReview(models.Model):
    """One reading of one rule for one organisation. Never changed: a later one supersedes it.

    `fingerprint` is that of the rule as it was read; one that has another fingerprint now was changed since.
    """

    class Verdict(models.TextChoices):
        CORRECT = "correct", _("Correct")
        DOUBTS = "doubts", _("Has doubts")

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, db_index=False)
    pack = models.CharField(max_length=3)
    rule = models.CharField(max_length=40)
    fingerprint = models.CharField(max_length=64)
    verdict = models.CharField(max_length=7, choices=Verdict)
    note = models.CharField(max_length=10_000, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = RuleReviewQuerySet.as_manager()

    class Meta:
        default_related_name = "rule_reviews"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(verdict__in=["correct", "doubts"]), name="rulereview_verdict_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(verdict="correct") | ~models.Q(note=""),
                name="rulereview_doubts_are_said",
            ),
        ]
        indexes = [models.Index(fields=["organisation", "rule", "-at", "-id"], name="rulereview_latest")]
        triggers = [
            pgtrigger.Protect(name="never_changed", operation=pgtrigger.Update | pgtrigger.Delete),
        ]

    def __str__(self):
        return f"review of {self.rule}"

"""What must be done by when."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models import Proceeding
from cases.models.case import OfCaseQuerySet

from .change import law_now
from .rows import AssessedRow


class DeadlineQuerySet(OfCaseQuerySet):
    def unmet(self):
        """Those that something may still have to be done about: open, or not known to be met."""
        return self.filter(state__in=Deadline.UNMET)

    def with_law(self):
        """Add `law`: the generation of the law in force, whose rules they are told with."""
        return self.annotate(law=law_now())

    def most_urgent_first(self):
        """Order by the end of the safe time; those without a date come last."""
        return self.order_by("due_at", "pk")


class Deadline(AssessedRow):
    """One time limit that one rule draws from one fact.

    `file_by` is the safe day and `last_day` the legal maximum, days at the place of the case; where the
    limit is an instant, `file_by_at` and `last_day_at` hold it too. `due_at` is when the safe time ends:
    `file_by_at`, or the midnight that ends `file_by` there. `trigger` and `met_by` are the ids of facts. A
    `provisional` day lies beyond the known closed days. A change of the law that moved the safe day forward is kept:
    where it stood before (`moved_from`, and `moved_from_at` for an instant), when it moved, and under the law of
    which generation; `moved_seen_at` and `moved_seen_by` say who took note of it.
    """

    class Kind(models.TextChoices):
        APPEAL = "appeal", _("Appeal")
        APPLICATION = "application", _("Application")
        STAY_REQUEST = "stay_request", _("Request for a stay")
        OTHER_ACT = "other_act", _("Other act")
        AUTHORITY = "authority", _("The State must act")
        DETENTION = "detention", _("The State must release or renew")

    class State(models.TextChoices):
        OPEN = "open", _("Open")
        MET = "met", _("Met")
        LATE = "late", _("Late")
        MISSED = "missed", _("Missed")
        MOOT = "moot", _("No longer needed")
        UNKNOWN = "unknown", _("Not known")

    UNMET = (State.OPEN, State.UNKNOWN)
    KEY = ("rule", "trigger", "proceeding_id")
    GROUNDS = ("persons",)

    rule = models.CharField(max_length=40)
    kind = models.CharField(max_length=12, choices=Kind)
    proceeding = models.ForeignKey(Proceeding, null=True, on_delete=models.CASCADE)
    persons = ArrayField(models.UUIDField())
    trigger = models.UUIDField(null=True)
    file_by = models.DateField(null=True)
    file_by_at = models.DateTimeField(null=True)
    last_day = models.DateField(null=True)
    last_day_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField(null=True)
    state = models.CharField(max_length=7, choices=State)
    met_by = models.UUIDField(null=True)
    steps = models.JSONField(default=list)
    source = models.TextField(blank=True)
    provisional = models.BooleanField(default=False)
    evidence = models.CharField(max_length=12, blank=True)
    moved_from = models.DateField(null=True)
    moved_from_at = models.DateTimeField(null=True)
    moved_at = models.DateTimeField(null=True)
    moved_under = models.BigIntegerField(null=True)
    moved_seen_at = models.DateTimeField(null=True)
    moved_seen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )

    objects = DeadlineQuerySet.as_manager()

    class Meta(AssessedRow.Meta):
        default_related_name = "deadlines"
        constraints = [
            models.UniqueConstraint(
                fields=["case", "rule", "trigger", "proceeding", "ordinal"],
                name="deadline_once",
                nulls_distinct=False,
            )
        ]
        indexes = [
            models.Index(
                fields=["due_at", "id"],
                name="deadline_unmet_by_due",
                condition=models.Q(state__in=["open", "unknown"]),
            )
        ]

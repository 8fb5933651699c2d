"""The latest assessment of a case, and how it stands for each person."""

from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.ids import random_id
from cases.models import Case
from cases.models.case import OfCaseQuerySet
from people.models import Person

from .levels import Level, severity_column
from .rows import AssessedRow


class Status(models.TextChoices):
    """What the law says of an act against a person; there is no value for "allowed"."""

    BARRED = "barred", _("Barred")
    BARRED_CONTESTED = "barred_contested", _("Barred, contested")
    UNKNOWN = "unknown", _("Not known: ask a lawyer")
    NO_BAR_FOUND = "no_bar_found", _("No bar found in this record")


STRONGEST_FIRST = list(Status)


class AssessmentQuerySet(OfCaseQuerySet):
    def due(self, at):
        """Those the sweep is to look at by `at`, the most overdue first."""
        return self.filter(sweep_at__lte=at).order_by("sweep_at")

    def under_older_law(self, generation):
        """Those made under the law of an earlier generation."""
        return self.filter(generation__lt=generation)


class Assessment(models.Model):
    """What the law made of one case when it last said something new.

    `result` is the contract's assessment in JSON, its days those of `zone`. It holds from `assessed_at`
    until `next_change`, the first instant at which time alone changes it (null: never). `status` is the
    weakest answer on removal over all persons, `level` that of the most pressing open flag, `next_due_at`
    the end of the safe time of the first unmet deadline. The sweep looks at
    the case again at `sweep_at`: at `next_change`, or later where it has failed since, `failures` times.
    `generation` is that of the law it was assessed under; while another one is in force, it does not hold.
    """

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="assessment")
    result = models.JSONField()
    zone = models.CharField(max_length=40)
    assessed_at = models.DateTimeField()
    next_change = models.DateTimeField(null=True)
    packs = models.JSONField(default=dict)
    status = models.CharField(max_length=20, choices=Status)
    level = models.CharField(max_length=8, choices=Level, blank=True)
    severity = severity_column()
    next_due_at = models.DateTimeField(null=True)
    failures = models.PositiveSmallIntegerField(default=0)
    sweep_at = models.DateTimeField(null=True)
    generation = models.BigIntegerField(default=0)

    objects = AssessmentQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(
                fields=["sweep_at"],
                name="assessment_by_sweep",
                condition=~models.Q(sweep_at=None),
            ),
            models.Index(models.F("severity").desc(), "next_due_at", "case", name="assessment_by_urgency"),
            models.Index(
                fields=["generation", "next_due_at", "id"],
                name="assessment_by_generation",
                condition=models.Q(failures=0),
            ),
        ]

    def __str__(self):
        return str(self.pk)

    def holds_at(self, at: datetime) -> bool:
        """Whether nothing that time alone does has changed it by `at`."""
        return self.next_change is None or at < self.next_change

    def says_the_same_as(self, other: "Assessment") -> bool:
        """Whether the two differ in nothing but the instant they were asked for."""
        return self.says_of_the_case() == other.says_of_the_case() and self.packs == other.packs

    def says_of_the_case(self) -> tuple:
        """What it says, without the instant it was asked for and the versions of the packs that were asked."""
        return self.zone, {key: value for key, value in self.result.items() if key not in ("at", "packs")}


class ProtectionStatus(AssessedRow):
    """How one kind of act stands against one person."""

    class Act(models.TextChoices):
        REMOVAL = "removal", _("Removal")
        TRANSFER = "transfer", _("Transfer")
        EXTRADITION = "extradition", _("Extradition")

    KEY = ("person_id", "act")

    person = models.ForeignKey(Person, on_delete=models.CASCADE)
    act = models.CharField(max_length=12, choices=Act)
    status = models.CharField(max_length=20, choices=Status)
    evidence = models.CharField(max_length=12, blank=True)

    objects = OfCaseQuerySet.as_manager()

    class Meta(AssessedRow.Meta):
        default_related_name = "protection_statuses"
        constraints = [
            models.UniqueConstraint(
                fields=["case", "person", "act", "ordinal"], name="protection_status_once_for_each_act"
            )
        ]

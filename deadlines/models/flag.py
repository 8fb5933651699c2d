"""What someone must know or act on."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from cases.models.case import OfCaseQuerySet
from people.models import Person

from .change import law_now
from .levels import Level, severity_column
from .rows import AssessedRow


class FlagQuerySet(OfCaseQuerySet):
    def open(self):
        """Those that still stand."""
        return self.filter(lowered_at=None)

    def with_law(self):
        """Add `law`: the generation of the law in force, whose rules they are told with."""
        return self.annotate(law=law_now())

    def most_urgent_first(self):
        """Order by level, and within a level by when it was reached, the latest first."""
        return self.order_by("-severity", "-risen_at", "pk")


class Flag(AssessedRow):
    """One conclusion about a person (or the whole case) that stands from `raised_at` until `lowered_at`.

    A flag that comes back is a new row; one that becomes more or less pressing stays the same. `risen_at` is
    when it last became more pressing, and `step` counts how often it did: each step is told once. `subject`
    is the rule, in kinds that are about one.
    """

    KEY = ("person_id", "kind", "subject")
    GROUNDS = ("facts",)

    person = models.ForeignKey(Person, null=True, on_delete=models.CASCADE)
    kind = models.CharField(max_length=40)
    subject = models.CharField(max_length=40, blank=True)
    level = models.CharField(max_length=8, choices=Level)
    severity = severity_column()
    text = models.TextField()
    facts = ArrayField(models.UUIDField())
    rules = ArrayField(models.CharField(max_length=40))
    raised_at = models.DateTimeField()
    risen_at = models.DateTimeField()
    step = models.PositiveSmallIntegerField(default=1)
    lowered_at = models.DateTimeField(null=True)

    objects = FlagQuerySet.as_manager()

    class Meta(AssessedRow.Meta):
        default_related_name = "flags"
        constraints = [
            models.UniqueConstraint(
                fields=["case", "person", "kind", "subject", "ordinal"],
                name="flag_open_once",
                condition=models.Q(lowered_at=None),
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                condition=models.Q(lowered_at=None) | models.Q(lowered_at__gte=models.F("raised_at")),
                name="flag_is_lowered_after_it_is_raised",
            ),
        ]
        indexes = [
            models.Index(fields=["case"], name="flag_by_case"),
            models.Index(
                models.F("severity").desc(),
                models.F("risen_at").desc(),
                "id",
                name="flag_open_by_urgency",
                condition=models.Q(lowered_at=None),
            ),
        ]

"""What forbids sending a person away."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.case import OfCaseQuerySet
from people.models import Person

from .rows import AssessedRow


class InForce(models.TextChoices):
    YES = "true", _("In force")
    NO = "false", _("Asked for, not granted")
    UNKNOWN = "unknown", _("Not known")


class BarToRemoval(AssessedRow):
    """One bar for one person under one rule.

    `since` and `until` are date forms ("" for none). `to` and `orders` are "any", or the list of countries
    and of rulings' ids the bar reaches. `facts` are the ids of the facts it stands on.
    """

    KEY = ("person_id", "rule")
    GROUNDS = ("facts",)

    person = models.ForeignKey(Person, on_delete=models.CASCADE)
    rule = models.CharField(max_length=40)
    bar_class = models.CharField(max_length=12, db_column="class")
    contested = models.BooleanField(default=False)
    in_force = models.CharField(max_length=7, choices=InForce)
    acts = ArrayField(models.CharField(max_length=12))
    to = models.JSONField()
    orders = models.JSONField()
    since = models.TextField(blank=True)
    until = models.TextField(blank=True)
    ends_when = models.TextField(blank=True)
    facts = ArrayField(models.UUIDField())
    evidence = models.CharField(max_length=12, blank=True)
    source = models.TextField(blank=True)

    objects = OfCaseQuerySet.as_manager()

    class Meta(AssessedRow.Meta):
        default_related_name = "bars_to_removal"
        verbose_name = _("bar to removal")
        verbose_name_plural = _("bars to removal")
        constraints = [
            models.UniqueConstraint(fields=["case", "person", "rule", "ordinal"], name="bar_to_removal_once")
        ]

"""All facts of a case in one list, whatever their type."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from people.models import Person

from .case import Case, Proceeding
from .facts import Fact, FactQuerySet
from .types import FACT_TYPES


class FactRow(models.Model):
    """One fact of any type, read from the view `cases_fact_view`.

    `details` holds its own keys as the case file does; the ids of facts are text.
    `sorts_at` is its place in time: the first bound known of its main date, None where nobody knows it.
    """

    id = models.UUIDField(primary_key=True)
    case = models.ForeignKey(Case, on_delete=models.DO_NOTHING, related_name="fact_rows", db_constraint=False)
    type = models.CharField(max_length=40)
    person = models.ForeignKey(
        Person, on_delete=models.DO_NOTHING, related_name="+", null=True, db_constraint=False
    )
    proceeding = models.ForeignKey(
        Proceeding, on_delete=models.DO_NOTHING, related_name="+", null=True, db_constraint=False
    )
    persons = ArrayField(models.UUIDField())
    sequence = models.BigIntegerField()
    certainty = models.CharField(max_length=40)
    source = models.CharField(max_length=500)
    note = models.CharField(max_length=10_000)
    recorded_at = models.DateTimeField(null=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.DO_NOTHING,
        related_name="+",
        null=True,
        db_constraint=False,
    )
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_reason = models.CharField(max_length=500)
    supersedes_id = models.UUIDField(null=True)
    sorts_at = models.DateTimeField(null=True)
    details = models.JSONField()

    objects = FactQuerySet.as_manager()

    class Meta:
        managed = False
        db_table = "cases_fact_view"

    def __str__(self):
        return f"{self.type} {self.pk}"

    @property
    def fact(self) -> Fact:
        """The fact itself, as its own type; one query."""
        return FACT_TYPES[self.type].objects.get(pk=self.pk)

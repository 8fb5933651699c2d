"""What every fact has: whom it is about, how sure we are, who says so, and whether it stands."""

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Func, Q, Value
from django.utils.translation import gettext_lazy as _

from accounts.ids import random_id
from people.models import Person

from .case import Case, OfCaseQuerySet, Proceeding
from .fields import LongTextKeyField, TextKeyField, WordField, one_of


class Certainty(models.TextChoices):
    """How sure we are. Nothing said counts as confirmed."""

    CONFIRMED = "confirmed", _("confirmed")
    REPORTED = "reported", _("reported")
    DISPUTED = "disputed", _("disputed")


REASON_LENGTH = 500
COUNTS_AS_CONFIRMED = ("", Certainty.CONFIRMED)


class FactQuerySet(OfCaseQuerySet):
    def standing(self):
        """Facts that were not withdrawn."""
        return self.filter(withdrawn_at=None)


class Fact(models.Model):
    """Something that happened, as far as we know. Never deleted: it is withdrawn, or superseded."""

    kind_of_fact: ClassVar[str]  # the type, as the case file writes it
    main_dates: ClassVar[tuple[str, ...]]  # its place in time: the first of these that is recorded
    needs_one_of: ClassVar[tuple[str, ...]] = ()  # at least one of these is recorded

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, db_index=False)
    sequence = models.BigIntegerField(
        db_default=Func(Value("cases_fact_sequence"), function="nextval"), editable=False
    )
    certainty = WordField(words=Certainty)
    source = TextKeyField()
    note = LongTextKeyField()
    recorded_at = models.DateTimeField(null=True, editable=False)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        editable=False,
        db_index=False,
    )
    withdrawn_at = models.DateTimeField(null=True, editable=False)
    withdrawn_reason = models.CharField(max_length=REASON_LENGTH, blank=True, default="", editable=False)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        editable=False,
        db_index=False,
    )
    supersedes = models.OneToOneField(
        "self",
        on_delete=models.PROTECT,
        related_name="superseded_by",
        null=True,
        editable=False,
        db_constraint=False,
    )

    objects = FactQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(fields=["case", "id"], name="%(class)s_of_case"),
            one_of("certainty", Certainty),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, withdrawn_reason="")
                | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_reason="")),
                name="%(class)s_withdrawn_with_a_reason",
            ),
        ]

    def __str__(self):
        return f"{self.kind_of_fact} {self.pk}"

    def newest(self) -> "Fact":
        """Return, as it is stored, what now stands in place of this fact, or the last that did."""
        facts = type(self).objects.select_related("case", "withdrawn_by")
        later = facts.filter(supersedes=self.pk).first()
        return later.newest() if later else facts.get(pk=self.pk)


class PersonFact(Fact):
    """A fact about one person of the case. The database holds case and person together."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, db_constraint=False)

    class Meta(Fact.Meta):
        abstract = True


class ProceedingFact(Fact):
    """A fact in one proceeding of the case. `persons` are those it concerns; empty means all of them."""

    proceeding = models.ForeignKey(Proceeding, on_delete=models.PROTECT, db_constraint=False)
    persons = ArrayField(models.UUIDField(), default=list, blank=True)

    class Meta(Fact.Meta):
        abstract = True

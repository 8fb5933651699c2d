"""How the law in force here came to differ from the law the program is shipped with."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models.expressions import RawSQL
from django.utils.translation import gettext_lazy as _

from accounts.ids import random_id
from accounts.models import Organisation, Role
from cases.models import Case
from cases.models.case import OfCaseQuerySet

MAY_SEE = frozenset({Role.LAWYER, Role.COORDINATOR})
GENERATION = "coalesce((SELECT max(generation) FROM deadlines_lawchange), 0)"


def law_now() -> RawSQL:
    """Return the generation of the law in force, to annotate a queryset with: the number of its last change."""
    return RawSQL(GENERATION, (), output_field=models.BigIntegerField())  # noqa: S611  a constant


def may_see(user) -> bool:
    """Whether the user may see changes of the law: a lawyer or coordinator."""
    return user.is_authenticated and user.is_active and user.role in MAY_SEE


class LawChangeQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Changes for the whole server, and those proposed in the user's own organisation."""
        if not may_see(user):
            return self.none()
        return self.filter(models.Q(organisation=None) | models.Q(organisation=user.organisation_id))

    def to_list(self):
        """Those proposed whose effects under the law in force are not all listed, the oldest first."""
        outdated = models.Q(listed_at=None) | models.Q(listed_under__lt=law_now())
        return self.filter(outdated, generation=None).order_by("proposed_at", "pk")

    def in_force(self, generation: int):
        """Those that make up the law of a generation, in the order in which they came into force."""
        return self.filter(generation__lte=generation).order_by("generation")


class LawChange(models.Model):
    """One change of the law in force here, proposed and perhaps applied.

    `code` is that of the pack, or of the country whose closed days change; `text` the pack as it was written.
    Applied, it has a `generation`: a number higher than that of every change before it, and never used twice. From
    then on it stays as it is. `applied_by` is the account on the server that ran the command. A change proposed in
    an `organisation` concerns its cases only until it is applied.

    What it would do is listed case by case, `listed_through` the last case looked at; `listed_at` is when that
    was done, under the law of the generation `listed_under`.
    """

    class Kind(models.TextChoices):
        PACK = "pack", _("A pack is installed")
        SHIPPED = "shipped", _("The shipped pack applies again")
        DAY = "day", _("A day is closed or worked")
        PROGRAM = "program", _("The program came with other law")

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    kind = models.CharField(max_length=7, choices=Kind)
    code = models.CharField(max_length=3, blank=True)
    version = models.CharField(max_length=20, blank=True)
    text = models.TextField(blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    region = models.CharField(max_length=6, blank=True)
    day = models.DateField(null=True)
    name = models.CharField(max_length=200, blank=True)
    worked = models.BooleanField(default=False)
    organisation = models.ForeignKey(
        Organisation, null=True, on_delete=models.PROTECT, related_name="law_changes"
    )
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    proposed_at = models.DateTimeField()
    applied_by = models.CharField(max_length=100, blank=True)
    applied_at = models.DateTimeField(null=True)
    generation = models.BigIntegerField(null=True, unique=True)
    listed_through = models.UUIDField(null=True)
    listed = models.PositiveIntegerField(default=0)
    listed_under = models.BigIntegerField(null=True)
    listed_at = models.DateTimeField(null=True)

    objects = LawChangeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(generation=None, applied_at=None)
                | models.Q(generation__isnull=False, applied_at__isnull=False),
                name="lawchange_in_force_since_it_is_applied",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind="pack") | ~models.Q(text="") & ~models.Q(sha256=""),
                name="lawchange_keeps_its_pack",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind="day") | models.Q(day__isnull=False), name="lawchange_names_its_day"
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="applied_stays",
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=pgtrigger.Q(old__generation__isnull=False),
            ),
        ]

    def __str__(self):
        return str(self.pk)


class LawEffect(models.Model):
    """What one proposed change would do to the deadlines, bars and statuses of one case.

    `differences` are in JSON. `earliest` is the earliest day to which a deadline would move
    forward, null where none would: those come first.
    """

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    change = models.ForeignKey(LawChange, on_delete=models.CASCADE, related_name="effects", db_index=False)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")
    earliest = models.DateField(null=True)
    differences = models.JSONField()

    objects = OfCaseQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["change", "case"], name="laweffect_once_for_each_case")
        ]
        indexes = [models.Index(fields=["change", "earliest", "id"], name="laweffect_earlier_first")]

    def __str__(self):
        return str(self.pk)

"""What must not be erased yet, and what is past its time."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.history import keep_history
from accounts.ids import random_id
from accounts.models import Organisation, User
from people.models import Category, Person

from .case import Case, OfCaseQuerySet

REASON_LENGTH = 500


class HoldQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Holds on the cases and persons this user may see."""
        of_case = Q(case__in=Case.objects.visible_to(user))
        return self.filter(of_case | Q(person__in=Person.objects.visible_to(user)))

    def standing(self):
        """Those not lifted."""
        return self.filter(lifted_at=None)

    def against(self, cases, persons):
        """Those that stand against erasing any of these cases or persons, by their ids."""
        return self.standing().filter(Q(case__in=cases) | Q(person__in=persons))


@keep_history
class Hold(models.Model):
    """Nothing of one case, or of one person, is erased from `set_at` until it is lifted."""

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    case = models.ForeignKey(Case, on_delete=models.CASCADE, null=True, related_name="holds")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="holds")
    reason = models.CharField(_("reason"), max_length=REASON_LENGTH)
    set_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField()
    lifted_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    lifted_at = models.DateTimeField(null=True)

    objects = HoldQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(case__isnull=False, person=None) | Q(case=None, person__isnull=False),
                name="hold_is_on_a_case_or_a_person",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="hold_has_a_reason"),
            models.CheckConstraint(
                condition=Q(lifted_at=None, lifted_by=None)
                | Q(lifted_at__isnull=False, lifted_by__isnull=False),
                name="hold_is_lifted_by_somebody",
            ),
        ]

    def __str__(self):
        return f"hold {self.pk}"


class DueErasureQuerySet(OfCaseQuerySet):
    def waiting(self, day):
        """Those to be decided on `day`: the case is still closed, and is not kept longer."""
        kept = Q(kept_until__isnull=False, kept_until__gte=day)
        return self.filter(case__closed_on__isnull=False).exclude(kept)


class DueErasure(models.Model):
    """One category of one case is past its time since `due_on`, and waits for somebody to decide.

    `kept_until` is the last day until which it was decided to keep it longer, with the reason and by whom.
    """

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="due_erasures", db_index=False)
    category = models.CharField(max_length=40, choices=Category)
    due_on = models.DateField()
    listed_at = models.DateTimeField()
    kept_until = models.DateField(null=True)
    kept_reason = models.CharField(max_length=REASON_LENGTH, blank=True)
    kept_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    objects = DueErasureQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "category"], name="dueerasure_once"),
            models.CheckConstraint(
                condition=Q(category__in=Category.values), name="dueerasure_category_is_known"
            ),
            models.CheckConstraint(
                condition=Q(kept_until=None, kept_by=None, kept_reason="")
                | (Q(kept_until__isnull=False, kept_by__isnull=False) & ~Q(kept_reason="")),
                name="dueerasure_is_kept_with_a_reason",
            ),
        ]

    def __str__(self):
        return f"due {self.pk}"

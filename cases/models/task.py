"""What an interpreter is asked to do. It is all they see of a case."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.ids import random_id
from accounts.models import Organisation, User


class InterpreterTaskQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The user's own tasks for an interpreter; for others, those of the cases they may see."""
        if not (user.is_authenticated and user.is_active):
            return self.none()
        case: Any = self.model._meta.get_field("case").related_model
        return self.filter(Q(interpreter=user) | Q(case__in=case.objects.visible_to(user)))

    def open_on(self, day):
        """Those that an interpreter may still do on `day`."""
        return self.filter(ended_at=None, until__gte=day)


class InterpreterTask(models.Model):
    """One piece of work for one interpreter, until the end of the day `until` (in UTC).

    The interpreter sees `code`, `kind`, `text` and `until`, and writes `answer`: no person, no fact, no answer of
    the law. Whoever gives the task copies into `text` what is to be read, and no more.
    """

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="interpreter_tasks")
    code = models.CharField(max_length=8)
    interpreter = models.ForeignKey(User, on_delete=models.PROTECT, related_name="tasks")
    kind = models.CharField(max_length=40, blank=True)
    text = models.TextField(_("task"), max_length=10_000)
    until = models.DateField()
    given_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    given_at = models.DateTimeField()
    answer = models.TextField(max_length=10_000, blank=True)
    answered_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    objects = InterpreterTaskQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="interpretertask_says_what"),
        ]
        indexes = [models.Index(fields=["interpreter", "until"], name="interpretertask_open")]

    def __str__(self):
        return f"task {self.pk}"

"""What was answered to something sent once."""

from django.conf import settings
from django.db import models

from accounts.ids import random_id

from .users import may_look


class AnswerQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The answers to what the user sent."""
        return self.filter(user=user) if may_look(user) else self.none()


class Answer(models.Model):
    """The answer to a form, by the token it was shown with, or to a request, by its Idempotency-Key.

    `sha256` is that of what was sent. No text of it is kept, and none of the answer but where it leads and the
    sentences in which it was told: the row that was made, `about`, is read again, by who may still see it.
    """

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=300)
    sha256 = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField()
    headers = models.JSONField(default=dict)
    told = models.JSONField(default=list)
    about = models.UUIDField(null=True)
    at = models.DateTimeField(db_index=True)

    objects = AnswerQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="answer_once_for_each_key")]

    def __str__(self):
        return f"answer {self.pk}"

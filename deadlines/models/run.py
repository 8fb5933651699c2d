"""The heartbeat of the watch."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.ids import random_id


class WatchRun(models.Model):
    """When one job of the watch last ran.

    `last_started_at` is the instant up to which it last looked, `last_finished_at` the last such instant at
    which it left nothing undone. A job with more to do than fits one run is late until it has caught up.
    """

    class Name(models.TextChoices):
        SWEEP = "sweep", _("Checking the cases")
        DELIVER = "deliver", _("Sending the messages")

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    name = models.CharField(max_length=8, choices=Name, unique=True)
    last_started_at = models.DateTimeField()
    last_finished_at = models.DateTimeField(null=True)
    last_count = models.PositiveIntegerField(default=0)

    def __str__(self):
        return self.name

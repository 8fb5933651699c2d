"""How pressing a flag is."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Level(models.TextChoices):
    CRITICAL = "critical", _("Act now")
    WARNING = "warning", _("Soon")
    NOTICE = "notice", _("Note")
    INFO = "info", _("For information")


SEVERITY = {Level.CRITICAL: 4, Level.WARNING: 3, Level.NOTICE: 2, Level.INFO: 1}


def severity_column(level: str = "level") -> models.GeneratedField:
    """Return a column that the database derives: 4 for critical down to 1 for info, 0 for no level."""
    return models.GeneratedField(
        expression=models.Case(
            *(models.When(**{level: name}, then=rank) for name, rank in SEVERITY.items()), default=0
        ),
        output_field=models.SmallIntegerField(),
        db_persist=True,
    )

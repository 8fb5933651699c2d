"""What every row drawn from the assessment of a case has in common."""

from django.db import models

from accounts.ids import random_id
from cases.models import Case


class AssessedRow(models.Model):
    """One conclusion of the latest assessment of a case.

    From one assessment to the next it is the same row while its KEY fields are equal and its GROUNDS fields
    share a value (or were empty and still are). `ordinal` tells rows of the same key apart.
    """

    KEY: tuple[str, ...]
    GROUNDS: tuple[str, ...] = ()

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, db_index=False)  # the constraints begin with it
    ordinal = models.PositiveSmallIntegerField(default=0)

    class Meta:
        abstract = True

    def __str__(self):
        return str(self.pk)

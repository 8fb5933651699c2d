"""Who it concerns: the human being, and every name they are known by."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.history import keep_history
from accounts.ids import random_id
from accounts.models import Organisation
from people.fields import (
    CountriesField,
    DateFormField,
    FlagField,
    SpanField,
    TextKeyField,
    WordField,
    are_countries,
    dates_agree,
    one_of,
)


class PersonQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Persons of the cases this user may see; a person is seen in no other way."""
        case: Any = self.model._meta.get_field("cases").related_model
        return self.filter(pk__in=case.objects.visible_to(user).values("persons"))

    def known(self):
        """Those who were not erased."""
        return self.filter(erased_at=None)


@keep_history
class Person(models.Model):
    """One human being, as one organisation knows them.

    Erased while others of the case stay, they are known by their id alone since `erased_at`.
    """

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="persons")
    born = DateFormField()
    born_span = SpanField()
    nationalities = CountriesField()
    minor = FlagField(yes_or_no=True)
    unaccompanied = FlagField(yes_or_no=True)
    erased_at = models.DateTimeField(null=True, editable=False)

    objects = PersonQuerySet.as_manager()

    class Meta:
        constraints = [*dates_agree("born"), are_countries("nationalities")]

    def __str__(self):
        return f"person {self.pk}"

    @property
    def display_name(self) -> str:
        """The first name recorded, or nothing. Uses what was prefetched."""
        return next((name.text for name in self.names.all()), "")


class NameKind(models.TextChoices):
    """Where a name comes from."""

    PASSPORT = "passport", _("in the passport")
    BIRTH = "birth", _("at birth")
    ALIAS = "alias", _("alias")
    TRANSLITERATION = "transliteration", _("transliteration")


class PersonNameQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Names of the persons this user may see."""
        return self.filter(person__in=Person.objects.visible_to(user))


@keep_history
class PersonName(models.Model):
    """One name of a person, in the script it was given in."""

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="names")
    text = TextKeyField(needed=True)
    kind = WordField(words=NameKind)
    position = models.PositiveSmallIntegerField()

    objects = PersonNameQuerySet.as_manager()

    class Meta:
        ordering = ["person", "position"]
        constraints = [
            one_of("kind", NameKind),
            models.CheckConstraint(condition=~models.Q(text=""), name="personname_has_a_text"),
        ]

    def __str__(self):
        return f"name {self.pk}"

"""Why something is held on a person, for how long, and who received it."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.history import keep_history
from accounts.ids import random_id
from accounts.models import Organisation, User
from accounts.models.users import may_look

from .person import Person

TEXT_LENGTH = 500
MOST_YEARS = 100


class OfPersonQuerySet(models.QuerySet):
    """Rows that belong to a person by a column `person`."""

    def visible_to(self, user):
        """Rows about the persons this user may see."""
        return self.filter(person__in=Person.objects.visible_to(user))


class Purpose(models.TextChoices):
    """What the data of a person is used for."""

    CASE_WORK = "case_work", _("work on their case")
    PROCEEDINGS = "proceedings", _("proceedings before courts and authorities")
    SHARING = "sharing", _("passing on to partner organisations")
    INTERPRETING = "interpreting", _("interpreting and translation")
    STATISTICS = "statistics", _("statistics and research")
    PUBLICITY = "publicity", _("public reports and media")


class Basis(models.TextChoices):
    """What allows it: the grounds of Regulation (EU) 2016/679, art. 6(1), which other laws know as well."""

    CONSENT = "consent", _("consent")
    VITAL_INTERESTS = "vital_interests", _("vital interests: a danger to life")
    LEGAL_CLAIMS = "legal_claims", _("legal claims")
    LEGAL_OBLIGATION = "legal_obligation", _("a duty under the law")
    PUBLIC_INTEREST = "public_interest", _("a task in the public interest")
    LEGITIMATE_INTEREST = "legitimate_interest", _("legitimate interests")
    REQUEST = "request", _("they asked for it")


@keep_history
class LegalBasis(models.Model):
    """Why one person's data may be used for one purpose, from `given_on` until a consent is withdrawn.

    `how` says how it was given, as "in writing, read out in Dari"; it names nobody.
    """

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="legal_bases")
    purpose = models.CharField(max_length=40, choices=Purpose)
    basis = models.CharField(max_length=40, choices=Basis)
    how = models.CharField(max_length=TEXT_LENGTH, blank=True)
    given_on = models.DateField()
    withdrawn_on = models.DateField(null=True)
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    objects = OfPersonQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(purpose__in=Purpose.values), name="legalbasis_purpose_is_known"
            ),
            models.CheckConstraint(condition=Q(basis__in=Basis.values), name="legalbasis_basis_is_known"),
            models.CheckConstraint(
                condition=Q(withdrawn_on=None) | Q(basis=Basis.CONSENT, withdrawn_on__gte=F("given_on")),
                name="legalbasis_consent_is_withdrawn_after_it_is_given",
            ),
        ]

    def __str__(self):
        return f"legal basis {self.pk}"


class What(models.TextChoices):
    """What somebody received."""

    COPY = "copy", _("a copy of everything held on them")
    CASE_FILE = "case_file", _("the case file")
    DOCUMENTS = "documents", _("documents")
    OTHER = "other", _("something else")


class Disclosure(models.Model):
    """Somebody received something about one person: who, what, when, and what allowed it."""

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="disclosures")
    recipient = models.CharField(max_length=TEXT_LENGTH)
    what = models.CharField(max_length=40, choices=What)
    basis = models.CharField(max_length=40, choices=Basis)
    at = models.DateTimeField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    objects = OfPersonQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(recipient=""), name="disclosure_has_a_recipient"),
            models.CheckConstraint(condition=Q(what__in=What.values), name="disclosure_what_is_known"),
            models.CheckConstraint(condition=Q(basis__in=Basis.values), name="disclosure_basis_is_known"),
        ]

    def __str__(self):
        return f"disclosure {self.pk}"


class Category(models.TextChoices):
    """What is kept for a time of its own once a case is closed."""

    IDENTITY = "identity", _("Names and dates of birth")
    CASE_FILE = "case_file", _("The case with everything in it")


class RetentionTimeQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The times of the user's own organisation."""
        return self.filter(organisation=user.organisation_id) if may_look(user) else self.none()


@keep_history
class RetentionTime(models.Model):
    """For how many years, from the closing of a case, an organisation keeps one category. Without one: for ever."""

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="retention_times")
    category = models.CharField(max_length=40, choices=Category)
    years = models.PositiveSmallIntegerField(validators=[MinValueValidator(1), MaxValueValidator(MOST_YEARS)])

    objects = RetentionTimeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "category"], name="retentiontime_once"),
            models.CheckConstraint(
                condition=Q(category__in=Category.values), name="retentiontime_category_is_known"
            ),
            models.CheckConstraint(
                condition=Q(years__gte=1, years__lte=MOST_YEARS), name="retentiontime_is_in_years"
            ),
        ]

    def __str__(self):
        return f"retention time {self.pk}"

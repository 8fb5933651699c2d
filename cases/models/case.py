"""The claim of one or more persons before the authorities, its persons and its proceedings."""

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import models
from django.db.models import F, Q, Value
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from accounts.history import keep_history
from accounts.ids import random_id
from accounts.models import Organisation, Team, User
from cases.zones import zone_of
from config import clock
from people.models import Person

from .codes import random_code
from .document import case_document
from .emergency import BreakGlass
from .fields import CountryField, NumberField, TextKeyField, WordField, one_of

SORT_LENGTH = 200  # characters


class CaseQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Cases this user may know to exist: those they work on, and any they see in an emergency."""
        if not (user.is_authenticated and user.works_on_cases):
            return self.none()
        teams, emergencies = _open_to(user, at=clock.now())
        seen = _shared(user, teams)
        if emergencies:
            seen |= Q(pk__in=emergencies)
        return self.filter(seen, organisation=user.organisation_id)

    def worked_on_by(self, user):
        """Cases of the user's teams, and of the restricted those assigned; none that is seen in an emergency only."""
        if not (user.is_authenticated and user.works_on_cases):
            return self.none()
        teams, _emergencies = _open_to(user, at=clock.now())
        return self.filter(_shared(user, teams), organisation=user.organisation_id)

    def open(self):
        return self.filter(closed_on=None)


def _open_to(user, *, at: datetime) -> tuple[list[UUID], list[UUID]]:
    """Return the ids of the user's teams, and of the cases they see in an emergency at `at`.

    The ids, not a subquery for them: PostgreSQL knows how many cases each team has, and so whether to walk an index
    over all cases until a page is full, or to sort the few of a small team.
    """
    teams = User.teams.through.objects.filter(user=user.pk).values_list("team", Value("team"))
    emergencies = BreakGlass.objects.filter(user=user.pk).open(at).values_list("case", Value("case"))
    found = list(teams.union(emergencies, all=True))
    return [pk for pk, what in found if what == "team"], [pk for pk, what in found if what == "case"]


def _shared(user, teams: list[UUID]) -> Q:
    assigned = Case.assigned.through.objects.filter(user=user.pk).values("case")
    return Q(Q(restricted=False) | Q(pk__in=assigned), team__in=teams)


class OfCaseQuerySet(models.QuerySet):
    """Rows that belong to a case by a column `case`."""

    def visible_to(self, user):
        """Rows of the cases this user may see."""
        return self.filter(case__in=Case.objects.visible_to(user))


@keep_history
class Case(models.Model):
    """One case of one team. `organisation` is the team's; the database holds the two together."""

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="cases")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="cases")
    reference = TextKeyField(needed=True, max_length=100)
    code = models.CharField(max_length=8, unique=True, default=random_code, editable=False)
    jurisdiction = CountryField(needed=True, max_length=2)
    region = TextKeyField(max_length=6)
    opened_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    closing_reason = models.CharField(max_length=500, blank=True, default="", editable=False)
    reopening_reason = models.CharField(max_length=500, blank=True, default="", editable=False)
    restricted = models.BooleanField(default=False)
    assigned = models.ManyToManyField(User, related_name="assigned_cases", blank=True)
    persons = models.ManyToManyField(Person, through="CasePerson", related_name="cases")

    objects = CaseQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "reference"], name="case_reference_is_unique"),
            models.CheckConstraint(condition=~Q(reference=""), name="case_has_a_reference"),
            models.CheckConstraint(
                condition=Q(closed_on__gte=F("opened_on")), name="case_closes_after_it_opens"
            ),
            models.CheckConstraint(
                condition=Q(jurisdiction__regex=r"^[A-Z]{2}$"), name="case_jurisdiction_is_a_country"
            ),
            models.CheckConstraint(
                condition=Q(region="") | Q(region__regex=r"^[A-Z]{2}-[A-Z0-9]{1,3}$"),
                name="case_region_is_a_code",
            ),
        ]
        indexes = [
            models.Index(
                fields=["organisation", "closed_on"], name="case_closed", condition=Q(closed_on__isnull=False)
            ),
        ]

    def __str__(self):
        return self.code

    def get_absolute_url(self):
        return reverse("cases:detail", args=[self.pk])

    @property
    def zone(self) -> str:
        """The IANA name of the time zone whose days count in this case."""
        return self.zone_info.key

    @property
    def zone_info(self) -> ZoneInfo:
        return zone_of(self.jurisdiction, self.region or None)

    @cached_property
    def person_ids(self) -> frozenset[UUID]:
        """The ids of its persons, as they were when first asked for."""
        return frozenset(self.case_persons.values_list("person", flat=True))

    def as_file(self, ids: str = "uuid", rows: str | None = None) -> dict:
        """Return the case in the shape of the case file, withdrawn facts included.

        The keys of persons, proceedings and facts are their ids, or with `ids="short"` p1, asylum, f1.
        `rows` is what FILE_ROWS says of it, where that was asked already.
        """
        return case_document(self, ids=ids, rows=rows)


class CaseRole(models.TextChoices):
    """What a person is in a case."""

    PRINCIPAL = "principal", _("principal")
    SPOUSE = "spouse", _("spouse")
    CHILD = "child", _("child")
    PARENT = "parent", _("parent")
    OTHER = "other", _("other")


@keep_history
class CasePerson(models.Model):
    """One person's part in one case. `sort_name` is where lists put them: null, after all others, without a name."""

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="case_persons", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="case_persons")
    role = WordField(words=CaseRole)
    position = models.PositiveSmallIntegerField()
    sort_name = models.CharField(max_length=SORT_LENGTH, null=True, editable=False)  # noqa: DJ001  null sorts last

    objects = OfCaseQuerySet.as_manager()

    class Meta:
        ordering = ["case", "position"]
        constraints = [
            models.UniqueConstraint(fields=["case", "person"], name="caseperson_is_unique"),
            one_of("role", CaseRole),
        ]
        indexes = [models.Index(fields=["sort_name", "id"], name="caseperson_by_name")]

    def __str__(self):
        return f"person {self.person_id} in case {self.case_id}"


def sort_name(text: str) -> str:
    """Return what a name is sorted by: without regard to case, and no longer than an index can hold."""
    return text.casefold()[:SORT_LENGTH]


class ProceedingKind(models.TextChoices):
    """Before whom, and about what, a proceeding is."""

    ASYLUM = "asylum", _("asylum")
    REMOVAL = "removal", _("removal")
    CRIMINAL = "criminal", _("criminal")
    ADMINISTRATIVE_OFFENCE = "administrative_offence", _("administrative offence")
    EXTRADITION = "extradition", _("extradition")
    TRANSFER = "transfer", _("transfer")
    DETENTION_REVIEW = "detention_review", _("detention review")
    INTERNATIONAL = "international", _("international")
    OTHER = "other", _("other")


class Procedure(models.TextChoices):
    """The track on which an authority examines an application."""

    REGULAR = "regular", _("regular")
    ACCELERATED = "accelerated", _("accelerated")
    BORDER = "border", _("border")
    AIRPORT = "airport", _("airport")
    EXPEDITED = "expedited", _("expedited")
    WITHHOLDING_ONLY = "withholding_only", _("withholding only")
    REINSTATEMENT = "reinstatement", _("reinstatement")


class Offence(models.TextChoices):
    """What a criminal or administrative proceeding is about."""

    ILLEGAL_CROSSING = "illegal_crossing", _("illegal crossing of the border")
    OTHER = "other", _("other")


@keep_history
class Proceeding(models.Model):
    """One proceeding of a case, and the persons it concerns. `subsequent` counts applications from 0."""

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="proceedings", db_index=False)
    kind = WordField(words=ProceedingKind, needed=True)
    persons = models.ManyToManyField(Person, through="ProceedingPerson", related_name="proceedings")
    authority = TextKeyField()
    docket = TextKeyField()
    procedure = WordField(words=Procedure)
    subsequent = NumberField()
    offence = WordField(words=Offence)
    position = models.PositiveSmallIntegerField()

    objects = OfCaseQuerySet.as_manager()

    class Meta:
        ordering = ["case", "position"]
        constraints = [
            models.UniqueConstraint(fields=["case", "id"], name="proceeding_of_case"),
            one_of("kind", ProceedingKind, needed=True),
            one_of("procedure", Procedure),
            one_of("offence", Offence),
        ]

    def __str__(self):
        return f"proceeding {self.pk}"


@keep_history
class ProceedingPerson(models.Model):
    """One person of the case whom a proceeding concerns."""

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+", db_index=False)
    proceeding = models.ForeignKey(
        Proceeding, on_delete=models.PROTECT, related_name="proceeding_persons", db_constraint=False
    )
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_constraint=False)
    position = models.PositiveSmallIntegerField()

    objects = OfCaseQuerySet.as_manager()

    class Meta:
        ordering = ["proceeding", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "proceeding", "person"], name="proceedingperson_is_unique"
            ),
        ]

    def __str__(self):
        return f"person {self.person_id} in proceeding {self.proceeding_id}"

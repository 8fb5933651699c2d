"""Who works here: organisations, their teams, and the people in them."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from accounts.ids import random_id


class Role(models.TextChoices):
    """What a user does here. The first three work on cases; the others see none by their role.

    An interpreter sees the tasks given to them, and no case.
    """

    CASEWORKER = "caseworker", _("Caseworker")
    LAWYER = "lawyer", _("Lawyer")
    COORDINATOR = "coordinator", _("Coordinator")
    ADMINISTRATOR = "administrator", _("Administrator")
    AUDITOR = "auditor", _("Auditor")
    INTERPRETER = "interpreter", _("Interpreter")


ROLES_ON_CASES = frozenset({Role.CASEWORKER, Role.LAWYER, Role.COORDINATOR})
ROLES_IN_CHARGE = frozenset({Role.COORDINATOR, Role.ADMINISTRATOR})


class OrganisationQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The organisation the user works for."""
        return self.filter(pk=user.organisation_id) if may_look(user) else self.none()


class Organisation(models.Model):
    """One organisation. Nothing is shared between two of them."""

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    name = models.CharField(max_length=500)
    slug = models.SlugField(unique=True)

    objects = OrganisationQuerySet.as_manager()

    def __str__(self):
        return self.name


class TeamQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Teams of the user's own organisation."""
        return self.filter(organisation=user.organisation_id) if may_look(user) else self.none()


class Team(models.Model):
    """People of one organisation who share cases. The slug names a team on the command line."""

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="teams")
    name = models.CharField(max_length=500)
    slug = models.SlugField(unique=True)

    objects = TeamQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "id"], name="team_of_organisation"),
        ]

    def __str__(self):
        return self.name


class UserQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Colleagues in the user's own organisation, the user included."""
        return self.filter(organisation=user.organisation_id) if may_look(user) else self.none()


class UserManager(BaseUserManager["User"]):
    def create_user(self, email, password=None, *, name, organisation, role, teams=()):
        """Return a new, saved user. Without a password nobody can sign in as them."""
        user = self.model(email=email.strip().lower(), name=name, organisation=organisation, role=role)
        user.set_password(password)
        user.save()
        user.teams.set(teams)
        return user

    def get_by_natural_key(self, email):
        return self.get(email=email.strip().lower())


class User(AbstractBaseUser):
    """Someone who signs in with an e-mail address. There is no user who sees everything."""

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    email = models.EmailField(_("e-mail address"), unique=True)
    name = models.CharField(max_length=500)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="users")
    teams = models.ManyToManyField(Team, related_name="members", blank=True)
    role = models.CharField(max_length=30, choices=Role.choices)
    is_active = models.BooleanField(default=True)
    sign_in_version = models.PositiveIntegerField(default=0, editable=False)

    objects = UserManager.from_queryset(UserQuerySet)()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(email=Lower("email")), name="user_email_in_lower_case"),
            models.CheckConstraint(condition=Q(role__in=Role.values), name="user_role_is_known"),
        ]

    def __str__(self):
        return self.name

    def _get_session_auth_hash(self, secret=None):
        """What a session keeps of how its user signs in, and as what: where that has changed, it is over."""
        told = f"{self.password}:{self.role}:{self.sign_in_version}"
        return salted_hmac("accounts.User.session", told, secret=secret, algorithm="sha256").hexdigest()

    @property
    def works_on_cases(self):
        """Whether the role, in an active account, lets this user see the cases of their teams."""
        return self.is_active and self.role in ROLES_ON_CASES

    @property
    def administers(self):
        """Whether this user looks after the accounts of the organisation."""
        return self.is_active and self.role == Role.ADMINISTRATOR

    @property
    def is_in_charge(self):
        """Whether this user may lock the organisation down, and is one of the two who open it again."""
        return self.is_active and self.role in ROLES_IN_CHARGE


def may_look(user) -> bool:
    """Whether someone is signed in and still works here."""
    return bool(user.is_authenticated and user.is_active)

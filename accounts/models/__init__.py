"""Who works here: organisations, their teams, the people in them, and the tokens of their programs."""

import hashlib
import secrets
from datetime import datetime, timedelta

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from accounts.ids import random_id
from config import clock

from .audit import SITE, AuditAction, AuditEvent, AuditGroup, AuditHead, AuditLink

__all__ = [
    "ROLES_ON_CASES",
    "SITE",
    "ApiToken",
    "AuditAction",
    "AuditEvent",
    "AuditGroup",
    "AuditHead",
    "AuditLink",
    "Organisation",
    "Role",
    "Team",
    "User",
]


class Role(models.TextChoices):
    """What a user does here. The first three work on cases; the others see none by their role."""

    CASEWORKER = "caseworker", _("Caseworker")
    LAWYER = "lawyer", _("Lawyer")
    COORDINATOR = "coordinator", _("Coordinator")
    ADMINISTRATOR = "administrator", _("Administrator")
    AUDITOR = "auditor", _("Auditor")


ROLES_ON_CASES = frozenset({Role.CASEWORKER, Role.LAWYER, Role.COORDINATOR})


class OrganisationQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The organisation the user works for."""
        return self.filter(pk=user.organisation_id) if _may_look(user) else self.none()


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
        return self.filter(organisation=user.organisation_id) if _may_look(user) else self.none()


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
        return self.filter(organisation=user.organisation_id) if _may_look(user) else self.none()


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

    @property
    def works_on_cases(self):
        """Whether the role, in an active account, lets this user see the cases of their teams."""
        return self.is_active and self.role in ROLES_ON_CASES


class ApiTokenQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The user's own tokens."""
        return self.filter(user=user) if _may_look(user) else self.none()

    def live(self):
        """Tokens that open something: not revoked, and of an active user."""
        return self.filter(revoked_at=None, user__is_active=True)

    def matching(self, token: str):
        """The token whose text this is, if any."""
        return self.filter(sha256=_sha256(token))


class ApiToken(models.Model):
    """The right of a program to act as its user. The text is shown once; only its SHA-256 is kept."""

    NOTED_EVERY = timedelta(minutes=1)  # a busy program must not write a row with each request

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="api_tokens")
    sha256 = models.CharField(max_length=64, unique=True, editable=False)
    label = models.CharField(max_length=500)
    created_at = models.DateTimeField(default=clock.now, editable=False)
    last_used_at = models.DateTimeField(null=True, editable=False)
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = ApiTokenQuerySet.as_manager()

    def __str__(self):
        return self.label

    @classmethod
    def issue(cls, user: User, label: str) -> str:
        """Store a new token and return its text, which can never be read again."""
        token = secrets.token_urlsafe(32)
        cls.objects.create(user=user, sha256=_sha256(token), label=label)
        return token

    def note_use(self, at: datetime) -> None:
        """Remember, to the minute, when the token was last used."""
        if self.last_used_at is None or at - self.last_used_at >= self.NOTED_EVERY:
            type(self).objects.filter(pk=self.pk).update(last_used_at=at)


def _sha256(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _may_look(user) -> bool:
    return user.is_authenticated and user.is_active

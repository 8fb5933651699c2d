"""What a role is shown of each table, beside what `visible_to` says: the two walls must agree."""

from allauth.account.models import EmailAddress, EmailConfirmation
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialToken
from django.apps import apps
from django.db import connection
from django.db.models import Q
from pghistory.models import Event

from accounts import sight
from accounts.models import (
    ApiToken,
    AuditEvent,
    AuditHead,
    AuditLink,
    IdentityProvider,
    Invitation,
    KnownDevice,
    Letter,
    Lockdown,
    Organisation,
    Session,
    Team,
    User,
)
from cases.models import BreakGlass, Case
from config.wall.rules import ruled
from deadlines.models import LawChange, RuleReview
from people.models import Erasure
from tests.roles import taken_on

MODELS = {
    model._meta.db_table: model
    for model in apps.get_models(include_auto_created=True)
    if model._meta.db_table in ruled()
}
# Tables with policies, but for the one that knows the present request only.
GUARDED = sorted(table for table, rule in ruled().items() if rule and rule.see and table in MODELS)
GUARDED.remove("pghistory_context")
# What the second wall leaves to the first: who in one's own organisation is told of colleagues and of the law.
OF_THE_ORGANISATION = {
    Organisation: "pk",
    Team: "organisation",
    User: "organisation",
    User.teams.through: "user__organisation",
    ApiToken: "user__organisation",
    RuleReview: "organisation",
    Invitation: "organisation",
    Invitation.teams.through: "invitation__organisation",
    Lockdown: "organisation",
    IdentityProvider: "organisation",
    Session: "user__organisation",
    KnownDevice: "user__organisation",
    EmailAddress: "user__organisation",
    EmailConfirmation: "email_address__user__organisation",
    Authenticator: "user__organisation",
    SocialAccount: "user__organisation",
    SocialToken: "account__user__organisation",
    BreakGlass: "organisation",
    AuditEvent: "organisation_id",
    AuditHead: "chain",
    AuditLink: "chain",
    Letter: "recipient__organisation",
    Erasure: "organisation",
}
# The column by which the rows of a table are told from one another, where that is not its primary key.
KEYS = {"accounts_auditlink": "event_id"}


def shown(table):
    """Return the ids of the rows of a table that PostgreSQL shows."""
    column = key_of(table).column
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM {table}")  # noqa: S608
        return {pk for (pk,) in cursor.fetchall()}


def key_of(table):
    """Return the field that tells the rows of a table from one another."""
    options = MODELS[table]._meta
    return options.get_field(KEYS[table]) if table in KEYS else options.pk


def shown_to(user, table):
    """Return the same as the role that serves requests is shown while `user` acts."""
    with taken_on("suspensive_web"), sight.acting(user):
        return shown(table)


def meant_for(user, model):
    """Return the ids of the rows that `user` may see, as the first wall has it."""
    if issubclass(model, Event):
        return _events_meant_for(user, model)
    if model is Case.assigned.through:
        rows = model.objects.filter(case__in=Case.objects.visible_to(user))
    elif model is LawChange:
        rows = model.objects.filter(Q(organisation=None) | Q(organisation=_organisation(user)))
    elif model in OF_THE_ORGANISATION:
        rows = model.objects.filter(**{OF_THE_ORGANISATION[model]: _organisation(user)})
    else:
        rows = model.objects.visible_to(user)
    return set(rows.values_list(key_of(model._meta.db_table).name, flat=True))


def _events_meant_for(user, model):
    seen = meant_for(user, model.pgh_tracked_model)
    return set(model.objects.filter(pgh_obj_id__in=seen).values_list("pk", flat=True))


def _organisation(user):
    return user.organisation_id if user.is_active else None


def differences(users, table):
    """Return who is shown other rows of a table than are meant for them."""
    return [name for name, user in users.items() if shown_to(user, table) != meant_for(user, MODELS[table])]

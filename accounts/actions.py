"""Every way in which organisations, teams and the people in them come to be and change.

`by` is who acts, None for a command nobody signed in to; `at` is the instant of the action.
"""

import logging
import string
from collections.abc import Iterable
from datetime import datetime
from typing import TypeVar

from django.db import IntegrityError, transaction
from django.utils.crypto import get_random_string
from django.utils.text import slugify
from django.utils.translation import gettext as _

from . import letters
from .audit import record
from .errors import AddressTaken, AlreadyHere, LinkEnded
from .models import ApiToken, AuditAction, Invitation, Organisation, Role, Team, User
from .models.tokens import sha256_of
from .sessions import end_sessions

Named = TypeVar("Named", Organisation, Team)

logger = logging.getLogger(__name__)


@transaction.atomic
def create_organisation(name: str, *, team: str, by: User | None, at: datetime) -> Organisation:
    """Return a new organisation with its first team."""
    organisation = _saved(Organisation(name=name, slug=_slug_of(name)))
    record(AuditAction.CREATE_ORGANISATION, by=by, organisation=organisation, at=at)
    create_team(organisation, name=team, by=by, at=at)
    return organisation


@transaction.atomic
def change_organisation(organisation: Organisation, *, name: str, by: User, at: datetime) -> None:
    """Give the organisation another name. Its slug, which programs know it by, stays."""
    organisation.name = name
    organisation.save(update_fields=["name"])
    record(AuditAction.CHANGE_ORGANISATION, by=by, organisation=organisation, at=at)


@transaction.atomic
def create_team(organisation: Organisation, *, name: str, by: User | None, at: datetime) -> Team:
    """Return a new team. Its slug begins with the organisation's, so that it tells nothing of other organisations."""
    slug = _slug_of(name, before=organisation.slug)
    team = _saved(Team(organisation=organisation, name=name, slug=slug))
    record(AuditAction.CREATE_TEAM, by=by, organisation=organisation, about=team, at=at)
    return team


@transaction.atomic
def change_team(team: Team, *, name: str, by: User, at: datetime) -> None:
    """Give the team another name. Its slug, which programs know it by, stays."""
    team.name = name
    team.save(update_fields=["name"])
    record(AuditAction.CHANGE_TEAM, by=by, organisation=team.organisation_id, about=team, at=at)


@transaction.atomic
def invite(
    organisation: Organisation,
    *,
    email: str,
    role: str,
    teams: Iterable[Team],
    by: User | None,
    at: datetime,
) -> Invitation:
    """Return an invitation and have its link sent; an earlier one to the same address ends.

    Whether the address signs in elsewhere is not told. Raises AlreadyHere.
    """
    email = email.strip().lower()
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    if User.objects.filter(organisation=organisation, email=email).exists():
        raise AlreadyHere(
            _("Somebody of your organisation has this address. Change their role or teams instead."), "email"
        )
    for earlier in organisation.invitations.filter(email=email, accepted_at=None, revoked_at=None):
        revoke_invitation(earlier, by=by, at=at)
    invitation = Invitation(
        organisation=organisation,
        email=email,
        role=role,
        invited_by=by,
        invited_at=at,
        expires_at=at + Invitation.LASTS,
    )
    invitation.sha256 = sha256_of(invitation.token)
    invitation.save(force_insert=True)
    invitation.teams.set(teams)
    letters.post_invitation(invitation, at=at)
    record(AuditAction.INVITE, by=by, organisation=organisation, about=invitation, at=at)
    logger.info("invited invitation=%s", invitation.pk)
    return invitation


@transaction.atomic
def revoke_invitation(invitation: Invitation, *, by: User | None, at: datetime) -> None:
    """Let the link open nothing any more. Whoever has used it already stays."""
    open_ones = Invitation.objects.filter(pk=invitation.pk, accepted_at=None, revoked_at=None)
    if open_ones.update(revoked_at=at):
        invitation.letters.filter(sent_at=None).update(dropped_at=at)
        record(
            AuditAction.REVOKE_INVITATION,
            by=by,
            organisation=invitation.organisation_id,
            about=invitation,
            at=at,
        )


@transaction.atomic
def accept_invitation(invitation: Invitation, *, name: str, password: str, at: datetime) -> User:
    """Return the new user that the invitation asked for. Raises LinkEnded and AddressTaken."""
    invitation = Invitation.objects.select_for_update().get(pk=invitation.pk)
    if not Invitation.objects.open(at).filter(pk=invitation.pk).exists():
        raise LinkEnded(_("This link was used already, or is too old. Ask for a new one."))
    if User.objects.filter(email=invitation.email).exists():
        raise AddressTaken(
            _(
                "Your address already signs in here, for another organisation. "
                "Ask for an invitation to another address of yours."
            )
        )
    user = User.objects.create_user(
        invitation.email,
        password,
        name=name,
        organisation=invitation.organisation,
        role=invitation.role,
        teams=invitation.teams.all(),
    )
    invitation.accepted_at = at
    invitation.save(update_fields=["accepted_at"])
    record(
        AuditAction.ACCEPT_INVITATION,
        by=user,
        organisation=invitation.organisation_id,
        about=invitation,
        at=at,
    )
    logger.info("invitation accepted invitation=%s user=%s", invitation.pk, user.pk)
    return user


@transaction.atomic
def change_duties(user: User, *, role: str, teams: Iterable[Team], by: User, at: datetime) -> None:
    """Give the user another role or other teams, as of their next request.

    Whether a case would be left alone is asked by `deadlines.leaving`, through which pages come here.
    """
    if user.role != role:
        user.role = Role(role)
        user.save(update_fields=["role"])
        record(AuditAction.CHANGE_ROLE, by=by, organisation=user.organisation_id, about=user, at=at)
    teams = list(teams)
    if set(user.teams.all()) != set(teams):
        user.teams.set(teams)
        record(AuditAction.CHANGE_TEAMS, by=by, organisation=user.organisation_id, about=user, at=at)


@transaction.atomic
def deactivate(user: User, *, by: User, at: datetime) -> None:
    """Let the user sign in no more, end their sessions, and revoke their tokens."""
    User.objects.filter(pk=user.pk).update(is_active=False)
    ApiToken.objects.filter(user=user, revoked_at=None).update(revoked_at=at)
    end_sessions([user.pk])
    record(AuditAction.DEACTIVATE_USER, by=by, organisation=user.organisation_id, about=user, at=at)
    logger.info("deactivated user=%s", user.pk)


@transaction.atomic
def reactivate(user: User, *, by: User, at: datetime) -> None:
    """Let the user sign in again. What was revoked stays so."""
    User.objects.filter(pk=user.pk).update(is_active=True)
    record(AuditAction.REACTIVATE_USER, by=by, organisation=user.organisation_id, about=user, at=at)
    logger.info("reactivated user=%s", user.pk)


def _slug_of(name: str, *, before: str = "") -> str:
    """Return what programs know a name by; random letters where none of its own can be written so."""
    parts = (before, slugify(name) or _letters())
    return "-".join(part for part in parts if part)[:40].strip("-")


def _saved(row: Named) -> Named:
    """Save a new row; where its slug is taken, perhaps by others who must not be known of, random letters end it."""
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        row.slug = f"{row.slug}-{_letters()}"
        row.save(force_insert=True)
    return row


def _letters() -> str:
    return get_random_string(6, string.ascii_lowercase)

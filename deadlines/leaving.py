"""Nobody leaves a pressing case alone: who deactivates a user, or takes a role or team from them, asks here first."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from django.db import connection, transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts import actions, letters
from accounts.audit import record
from accounts.errors import StaffError, StillNeeded
from accounts.models import ROLES_ON_CASES, AuditAction, LetterKind, Organisation, Role, Team, User

NEAR = timedelta(days=14)

# Functions of the database: whoever administers may see no case, and is told its code alone.
_RESTING = "SELECT id, code, team_id FROM cases_resting_on(%s, %s)"
_HAND_OVER = "SELECT hand_over_case(%s, %s)"


class Resting(NamedTuple):
    """A case that somebody must have, by its code."""

    id: UUID
    code: str
    team_id: UUID


def resting_on(user: User, *, at: datetime) -> list[Resting]:
    """Return the pressing cases to which nobody is assigned who could act, except `user`; by code.

    Pressing is an open case with an open critical flag, or an unmet deadline that ends within NEAR of `at`.
    """
    with connection.cursor() as cursor:
        cursor.execute(_RESTING, [user.pk, at + NEAR])
        return [Resting(*row) for row in cursor.fetchall()]


def able(team: UUID) -> QuerySet[User]:
    """Return those of a team who can act in its cases."""
    return User.objects.filter(teams=team, role__in=ROLES_ON_CASES, is_active=True)


@transaction.atomic
def change_duties(user: User, *, role: str, teams: Iterable[Team], by: User, at: datetime) -> None:
    """Give the user another role or other teams. Raises StillNeeded and StaffError."""
    user, teams = _locked(user), list(teams)
    _refuse_to_lose_the_last_administrator(user, stays=role == Role.ADMINISTRATOR)
    kept = {team.pk for team in teams} if role in ROLES_ON_CASES else set()
    _refuse_to_leave([case for case in resting_on(user, at=at) if case.team_id not in kept])
    actions.change_duties(user, role=role, teams=teams, by=by, at=at)


@transaction.atomic
def deactivate(user: User, *, by: User, at: datetime) -> None:
    """Let the user work here no more. Raises StillNeeded and StaffError."""
    user = _locked(user)
    _refuse_to_lose_the_last_administrator(user, stays=False)
    _refuse_to_leave(resting_on(user, at=at))
    actions.deactivate(user, by=by, at=at)


@transaction.atomic
def hand_over(takers: Mapping[Resting, User], *, by: User, at: datetime) -> None:
    """Assign each of the cases to the colleague who takes it, and tell them. Raises StaffError."""
    for case, taker in takers.items():
        if not able(case.team_id).filter(pk=taker.pk).exists():
            raise StaffError(_("Choose somebody of the team of the case who works on cases."))
        with connection.cursor() as cursor:
            cursor.execute(_HAND_OVER, [case.id, taker.pk])
        record(
            AuditAction.ASSIGN_CASE, by=by, organisation=by.organisation_id, case=case.id, about=taker, at=at
        )
        path = reverse("cases:detail", args=[case.id])
        letters.post([taker], LetterKind.HANDED_OVER, code=case.code, path=path, at=at)


def _locked(user: User) -> User:
    """Return the user as stored, their organisation locked, so that two do not leave at once."""
    Organisation.objects.select_for_update().get(pk=user.organisation_id)
    return User.objects.get(pk=user.pk)


def _refuse_to_leave(cases: Iterable[Resting]) -> None:
    codes = tuple(case.code for case in cases)
    if codes:
        raise StillNeeded(
            _("Nobody else is assigned to {codes}, which needs somebody now. Hand over first.").format(
                codes=", ".join(codes)
            ),
            codes,
        )


def _refuse_to_lose_the_last_administrator(user: User, *, stays: bool) -> None:
    if stays or not user.administers:
        return
    administrators = User.objects.filter(
        organisation=user.organisation_id, role=Role.ADMINISTRATOR, is_active=True
    )
    if not administrators.exclude(pk=user.pk).exists():
        raise StaffError(_("Nobody else administers the organisation. Make somebody an administrator first."))

"""Nobody leaves a pressing case alone: who deactivates a user, or takes a role or team from them, asks here first."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from accounts import actions, letters
from accounts.audit import record
from accounts.errors import StaffError, StillNeeded
from accounts.models import ROLES_ON_CASES, AuditAction, LetterKind, Organisation, Role, Team, User
from cases.models import Case

from .models import Deadline, Flag, Level

NEAR = timedelta(days=14)


def pressing(*, at: datetime) -> QuerySet[Case]:
    """Return the open cases with an open critical flag, or a deadline unmet that ends within NEAR of `at`."""
    flags = Flag.objects.open().filter(case=OuterRef("pk"), level=Level.CRITICAL)
    deadlines = Deadline.objects.unmet().filter(case=OuterRef("pk"), due_at__lte=at + NEAR)
    return Case.objects.open().filter(Exists(flags) | Exists(deadlines))


def resting_on(user: User, *, at: datetime) -> QuerySet[Case]:
    """Return the pressing cases to which nobody is assigned who could act, except `user`; by code."""
    others = able(OuterRef("team")).filter(pk__in=_assigned_to(OuterRef(OuterRef("pk")))).exclude(pk=user.pk)
    return (
        pressing(at=at)
        .filter(assigned=user, organisation=user.organisation_id)
        .filter(~Exists(others))
        .order_by("code")
    )


def able(team) -> QuerySet[User]:
    """Return those of a team who can act in its cases."""
    return User.objects.filter(teams=team, role__in=ROLES_ON_CASES, is_active=True)


@transaction.atomic
def change_duties(user: User, *, role: str, teams: Iterable[Team], by: User, at: datetime) -> None:
    """Give the user another role or other teams. Raises StillNeeded and StaffError."""
    user, teams = _locked(user), list(teams)
    _refuse_to_lose_the_last_administrator(user, stays=role == Role.ADMINISTRATOR)
    left = resting_on(user, at=at)
    _refuse_to_leave(left.exclude(team__in=teams) if role in ROLES_ON_CASES else left)
    actions.change_duties(user, role=role, teams=teams, by=by, at=at)


@transaction.atomic
def deactivate(user: User, *, by: User, at: datetime) -> None:
    """Let the user work here no more. Raises StillNeeded and StaffError."""
    user = _locked(user)
    _refuse_to_lose_the_last_administrator(user, stays=False)
    _refuse_to_leave(resting_on(user, at=at))
    actions.deactivate(user, by=by, at=at)


@transaction.atomic
def hand_over(takers: Mapping[Case, User], *, by: User, at: datetime) -> None:
    """Assign each of the cases to the colleague who takes it, and tell them. Raises StaffError."""
    for case, taker in takers.items():
        if not able(case.team_id).filter(pk=taker.pk).exists():
            raise StaffError(_("Choose somebody of the team of the case who works on cases."))
        case.assigned.add(taker)
        record(
            AuditAction.ASSIGN_CASE, by=by, organisation=case.organisation_id, case=case, about=taker, at=at
        )
        letters.post([taker], LetterKind.HANDED_OVER, code=case.code, path=case.get_absolute_url(), at=at)


def _locked(user: User) -> User:
    """Return the user as stored, their organisation locked, so that two do not leave at once."""
    Organisation.objects.select_for_update().get(pk=user.organisation_id)
    return User.objects.get(pk=user.pk)


def _assigned_to(case):
    return Case.assigned.through.objects.filter(case=case).values("user")


def _refuse_to_leave(cases: QuerySet[Case]) -> None:
    codes = tuple(cases.values_list("code", flat=True))
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

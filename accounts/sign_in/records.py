"""What a session knows of how its user proved who they are: allauth's records, read; and what a role must show."""

from datetime import UTC, datetime, timedelta
from enum import IntEnum

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from django.http import HttpRequest

from accounts.models import Role, User

FRESH = timedelta(minutes=5)


class Proof(IntEnum):
    """What somebody proved who they are with, the stronger the higher. Only a passkey cannot be given away."""

    PASSWORD = 1
    SECOND_FACTOR = 2
    PASSKEY = 3


def needed_of(user: User) -> Proof:
    """Return the least that `user` must show to be let in where real names are."""
    return Proof.PASSKEY if user.role == Role.ADMINISTRATOR else Proof.SECOND_FACTOR


def has_shown(request: HttpRequest, least: Proof) -> bool:
    """Return whether this session was opened with `least`, here or where the organisation signs in."""
    return any(_proof(record) >= least for record in _records(request))


def is_fresh(request: HttpRequest, at: datetime, least: Proof) -> bool:
    """Return whether within the five minutes before `at` the user proved with `least` who they are."""
    return any(
        _proof(record) >= least and timedelta(0) <= at - _moment(record) <= FRESH
        for record in _records(request)
    )


def _records(request: HttpRequest) -> list[dict]:
    return get_authentication_records(request, request.user)


def _proof(record: dict) -> Proof:
    if record.get("method") != "mfa":
        return Proof.PASSWORD
    return Proof.PASSKEY if record.get("type") == Authenticator.Type.WEBAUTHN else Proof.SECOND_FACTOR


def _moment(record: dict) -> datetime:
    return datetime.fromtimestamp(record["at"], UTC)

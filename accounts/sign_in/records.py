"""What a session knows of how its user proved who they are: allauth's records, read."""

from datetime import UTC, datetime, timedelta

from allauth.account.internal.flows.login import get_authentication_records
from django.http import HttpRequest

FRESH = timedelta(minutes=5)


def has_shown_second_factor(request: HttpRequest) -> bool:
    """Return whether this session was opened with a second factor, here or where the organisation signs in."""
    return any(map(_is_second_factor, _records(request)))


def is_fresh(request: HttpRequest, at: datetime, *, with_second_factor: bool) -> bool:
    """Return whether within the five minutes before `at` the user proved again who they are."""
    return any(
        timedelta(0) <= at - _moment(record) <= FRESH
        for record in _records(request)
        if _is_second_factor(record) or not with_second_factor
    )


def _records(request: HttpRequest) -> list[dict]:
    return get_authentication_records(request, request.user)


def _is_second_factor(record: dict) -> bool:
    return record.get("method") == "mfa"


def _moment(record: dict) -> datetime:
    return datetime.fromtimestamp(record["at"], UTC)

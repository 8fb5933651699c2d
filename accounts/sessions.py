"""The sessions of browsers, by whose they are."""

from collections.abc import Iterable
from uuid import UUID

from .models import Session


def end_sessions(users: Iterable[UUID]) -> int:
    """End every session of these users, and return how many there were."""
    _all, ended = Session.objects.filter(user__in=list(users)).delete()
    return ended.get(Session._meta.label, 0)

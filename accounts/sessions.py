"""The sessions of browsers, by whose they are."""

from collections.abc import Iterable
from uuid import UUID

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session


def end_sessions(users: Iterable[UUID]) -> int:
    """End every session of these users, and return how many there were."""
    whose = {str(user) for user in users}
    ended = [
        session.session_key
        for session in Session.objects.iterator()
        if session.get_decoded().get(SESSION_KEY) in whose
    ]
    Session.objects.filter(pk__in=ended).delete()
    return len(ended)

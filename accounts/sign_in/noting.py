"""What is noted in a session the moment somebody has proved who they are, or has signed in."""

from typing import Any

from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.account.signals import authentication_step_completed
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest

from accounts.models import User
from accounts.models.sign_in import idle_of
from config import clock

from .devices import told_by
from .sessions import DEVICE, REST, SIGNED_IN_AT


@receiver(authentication_step_completed)
def note_proof(request: HttpRequest, **_about: Any) -> None:
    """Let the record of the step bear the time of our clock, the only one that is asked about it."""
    *earlier, last = request.session[AUTHENTICATION_METHODS_SESSION_KEY]
    last_now = last | {"at": clock.now().timestamp()}
    request.session[AUTHENTICATION_METHODS_SESSION_KEY] = [*earlier, last_now]


@receiver(user_logged_in)
def note_sign_in(request: HttpRequest, user: User, **_about: Any) -> None:
    """Let the session know since when it counts, how long it may rest, and on what it runs."""
    request.session[SIGNED_IN_AT] = clock.now().isoformat()
    request.session[REST] = idle_of(user).total_seconds()
    request.session[DEVICE] = told_by(request)

"""What is noted in a session the moment somebody has signed in."""

from typing import Any

from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest

from config import clock

from .devices import told_by
from .sessions import DEVICE, SIGNED_IN_AT


@receiver(user_logged_in)
def note_sign_in(request: HttpRequest, **_about: Any) -> None:
    """Let the session know since when it counts, and on what it runs."""
    request.session[SIGNED_IN_AT] = clock.now().isoformat()
    request.session[DEVICE] = told_by(request)

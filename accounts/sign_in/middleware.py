"""On every request: whether it is activity, and whether whoever signed in also showed a second factor."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.sessions.middleware import SessionMiddleware as DjangosSessionMiddleware
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from .records import has_shown, needed_of

IN_BACKGROUND = "X-Background"
View = Callable[..., HttpResponse]


class SessionMiddleware(DjangosSessionMiddleware):
    """Django's, told which requests a page makes by itself: they must not keep a session alive."""

    def process_request(self, request: HttpRequest) -> None:
        """Give the request its session, not read yet."""
        super().process_request(request)
        request.session.in_background = IN_BACKGROUND in request.headers


def before_second_factor(view: View) -> View:
    """Let `view` be reached by someone who has given a password and no second factor yet."""
    view.before_second_factor = True
    return view


class SecondFactorMiddleware:
    """Leads whoever has shown less than their role needs to where they can, and lets them nowhere else."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: View, args: Any, kwargs: Any) -> HttpResponse | None:
        """Return the way to the set-up, or None where nothing stands against the view."""
        if not settings.SECOND_FACTOR_NEEDED or request.user.is_anonymous:
            return None
        if getattr(view, "before_second_factor", False) or not getattr(view, "login_required", True):
            return None
        return None if has_shown(request, needed_of(request.user)) else redirect("accounts:security")

"""The number of each request in the trail, and what was refused; and the one page of an organisation locked down."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from config import clock

from .audit import request_id
from .ids import random_id
from .refusals import record_refusal, record_token_refused

Answer = Callable[[HttpRequest], HttpResponse]

LOCKED = 403
# Who lifts a lockdown signs in first, with a second factor that may have to be set up.
STAYS_OPEN = frozenset(
    {"organisation:lockdown"}
    | {
        f"accounts:{page}"
        for page in (
            "sign-out",
            "sign-out-everywhere",
            "security",
            "again",
            "add-app",
            "add-passkey",
            "recovery-codes",
        )
    }
)


def trail(get_response: Answer) -> Answer:
    """Number the request; record that it was refused, in a transaction of its own.

    To someone signed in each refusal is one event, and so is an id they sent and may not name. A row that is not
    there is recorded like one that may not be seen: neither the answer nor the trail, nor the time it takes, tells
    which of the two it was.
    """

    def answer(request: HttpRequest) -> HttpResponse:
        numbered = request_id.set(random_id())
        try:
            response = get_response(request)
            if hasattr(request, "token_refused"):
                record_token_refused(request, at=clock.now())
            elif _is_refusal(request, response.status_code):
                record_refusal(request, about=_asked_for(request), at=clock.now())
            return response
        finally:
            request_id.reset(numbered)

    return answer


def _is_refusal(request: HttpRequest, status: int) -> bool:
    if not request.user.is_authenticated:
        return False
    if hasattr(request, "refused"):
        return True
    return status == 403 or (status == 404 and _asked_for(request) is not None)


def _asked_for(request: HttpRequest) -> UUID | None:
    """Return the first id in the address: that of the case, where it holds several."""
    values = request.resolver_match.kwargs.values() if request.resolver_match else ()
    return next((value for value in values if isinstance(value, UUID)), None)


class Locked:
    """Shows somebody signed in, while their organisation is locked down, that it is."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view, args, kwargs) -> HttpResponse | None:
        """Return the page that says what happened, or None where the page asked for may be shown."""
        user = request.user
        if not user.is_authenticated or _stays_open(request, view):
            return None
        if not user.locked_down:  # type: ignore[attr-defined]  # said by the backend of whoever has signed in
            return None
        return render(request, "accounts/locked.html", {"in_charge": user.is_in_charge}, status=LOCKED)


def _stays_open(request: HttpRequest, view) -> bool:
    """Whether a page is for everybody, or one of those that the way out of a lockdown needs."""
    match = request.resolver_match
    return not getattr(view, "login_required", True) or (match is not None and match.view_name in STAYS_OPEN)

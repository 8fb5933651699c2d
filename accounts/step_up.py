"""What needs a proof not older than five minutes: exports, sharing, keys, roles, and the sign-in itself."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django_htmx.http import HttpResponseClientRedirect

from config import clock

from .sign_in.changing import has_second_factor
from .sign_in.records import Proof, is_fresh, needed_of

View = Callable[..., HttpResponse]
Least = Callable[[HttpRequest], Proof | None]
SAFE = ("GET", "HEAD")
WITH_PASSKEY = "passkey"


def fresh_factor_needed(view: View) -> View:
    """Let `view` be reached within five minutes of a second factor; ask for it and come back otherwise.

    Of an administrator it asks the passkey. In the try-out, which knows no second factor, everybody passes.
    """
    return _needs(view, _by_role)


def fresh_factor_needed_on(page: str) -> Callable[[View], View]:
    """As `fresh_factor_needed`, for a view without a page of its own: what is sent to it is typed on `page`."""
    return lambda view: _needs(view, _by_role, page)


def fresh_passkey_needed(view: View) -> View:
    """As `fresh_factor_needed`, and of everybody only a passkey will do: for what takes the record away."""
    return _needs(view, lambda _request: Proof.PASSKEY if settings.SECOND_FACTOR_NEEDED else None)


def fresh_proof_needed(view: View) -> View:
    """Ask, also in the try-out, for the best that the user has: so only a passkey vouches for another."""
    return _needs(view, best_of)


def best_of(request: HttpRequest) -> Proof:
    """Return the strongest proof that the user can give."""
    kinds = (Proof.PASSKEY, Proof.SECOND_FACTOR)
    return next((proof for proof in kinds if has_second_factor(request.user, proof)), Proof.PASSWORD)


def _by_role(request: HttpRequest) -> Proof | None:
    return needed_of(request.user) if settings.SECOND_FACTOR_NEEDED else None


def _needs(view: View, least: Least, page: str = "") -> View:
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        needed = least(request)
        if needed is None or is_fresh(request, clock.now(), needed):
            return view(request, *args, **kwargs)
        return ask(request, needed, back=reverse(page, kwargs=kwargs) if page else _typed_at(request))

    return guarded


def ask(request: HttpRequest, least: Proof, *, back: str) -> HttpResponse:
    """Send to the page that asks for a proof and then leads `back`."""
    asked = QueryDict(mutable=True)
    asked["next"] = back
    if least is Proof.PASSKEY:
        asked["with"] = WITH_PASSKEY
    url = f"{reverse('accounts:again')}?{asked.urlencode(safe='/')}"
    return HttpResponseClientRedirect(url) if request.htmx else redirect(url)


def _typed_at(request: HttpRequest) -> str:
    """Return where what is being sent was typed: a form has the address that it is sent to."""
    return request.get_full_path() if request.method in SAFE else request.path

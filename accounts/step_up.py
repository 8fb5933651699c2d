"""What needs a proof not older than five minutes: exports, sharing, keys, roles, and the sign-in itself."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django_htmx.http import HttpResponseClientRedirect

from config import clock

from .sign_in.records import is_fresh

View = Callable[..., HttpResponse]
SAFE = ("GET", "HEAD")


def fresh_factor_needed(view: View) -> View:
    """Let `view` be reached within five minutes of a second factor; ask for it and come back otherwise.

    In the try-out, which knows no second factor, everybody passes.
    """
    return _needs(view, lambda request: not settings.SECOND_FACTOR_NEEDED or _fresh(request, factor=True))


def fresh_proof_needed(view: View) -> View:
    """As `fresh_factor_needed`, also in the try-out; of someone without a second factor it asks the password."""
    return _needs(view, lambda request: _fresh(request, factor=is_mfa_enabled(request.user)))


def _fresh(request: HttpRequest, *, factor: bool) -> bool:
    return is_fresh(request, clock.now(), with_second_factor=factor)


def _needs(view: View, holds: Callable[[HttpRequest], bool]) -> View:
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return view(request, *args, **kwargs) if holds(request) else _ask(request)

    return guarded


def _ask(request: HttpRequest) -> HttpResponse:
    """Send to the page that asks. What was being sent is to be sent again from where it was typed."""
    back = QueryDict(mutable=True)
    back["next"] = request.get_full_path() if request.method in SAFE else _typed_at(request)
    url = f"{reverse('accounts:again')}?{back.urlencode(safe='/')}"
    return HttpResponseClientRedirect(url) if request.htmx else redirect(url)


def _typed_at(request: HttpRequest) -> str:
    """Return the page of a form, which has the address that it is sent to."""
    return request.path

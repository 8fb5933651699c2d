"""Headers of every response; who acts in a request; and how a form without a referrer is still known to be ours."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware

from accounts import sight

Answer = Callable[[HttpRequest], HttpResponse]

HEADERS = {
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    # Static files name their own; what a person reads stays out of every cache.
    "Cache-Control": "no-store",
}


def headers(get_response: Answer) -> Answer:
    """Add HEADERS where the response does not set them itself."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    return answer


class Acting:
    """Lets the transaction of a request be that of who has signed in.

    Where a view asks nobody to sign in, it is nobody's.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with sight.acting():
            return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Callable[..., Any], _args: Any, _options: Any) -> None:
        if getattr(view, "login_required", True):
            sight.act_as(request.user)


class SameOriginCsrf(CsrfViewMiddleware):
    """Django's check, for pages sent with `Referrer-Policy: no-referrer`.

    Such a page posts its forms with `Origin: null`. The browser says in Sec-Fetch-Site, which no script can
    write, whether the form was ours. The token is checked as always.
    """

    def _origin_verified(self, request: HttpRequest) -> bool:
        if request.META.get("HTTP_ORIGIN") == "null":
            return request.META.get("HTTP_SEC_FETCH_SITE") == "same-origin"
        return bool(super()._origin_verified(request))  # type: ignore[misc]  # not in the stubs

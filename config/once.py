"""A form is done once, however often it is sent: each carries a token, and each token has one answer."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from accounts.models import Answer
from accounts.once import Sending
from config import clock

TOKEN = "once"  # noqa: S105  the name of the field
LONGEST = 64
LEADING = ("Location", "HX-Location")
View = Callable[..., HttpResponse]


def sent_once(view: View) -> View:
    """Let the view do what a form asks for once; the same form sent again gets the same answer.

    Within the transaction of the request. A form that was changed after it had been sent is another matter:
    `was_sent_before` lets the view say so, and show it again.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **parts: Any) -> HttpResponse:
        token = request.POST.get(TOKEN, "") if request.method == "POST" else ""
        if not 0 < len(token) <= LONGEST:
            return view(request, *args, **parts)
        sending = Sending(request.user, f"form {token}", _digest(request))  # type: ignore[arg-type]
        sending.wait()
        earlier = sending.earlier()
        if earlier and earlier.sha256 == sending.sha256:
            return _again(request, earlier)
        request.sent_before = earlier is not None  # type: ignore[attr-defined]
        response = view(request, *args, **parts)
        if response.status_code < 400 and not earlier:
            _keep(sending, request, response)
        return response

    answer.is_sent_once = True  # type: ignore[attr-defined]
    return answer


def was_sent_before(request: HttpRequest) -> bool:
    """Whether the form was sent before, with other answers in it."""
    return getattr(request, "sent_before", False)


def _digest(request: HttpRequest) -> str:
    """Return what tells two sendings of a form apart: where to, every answer, every file.

    Keyed: nobody who reads the database finds a password by trying.
    """
    found = salted_hmac("config.once", request.path, algorithm="sha256")
    for name, values in sorted(request.POST.lists()):
        if name != "csrfmiddlewaretoken":
            found.update(repr((name, values)).encode())
    for name, files in sorted(request.FILES.lists()):
        for file in files:
            found.update(repr((name, file.name)).encode() + file.read())
            file.seek(0)
    return found.hexdigest()


def _keep(sending: Sending, request: HttpRequest, response: HttpResponse) -> None:
    # What is told on the next page is not yet in the response: the middleware puts it there.
    queued = getattr(messages.get_messages(request), "_queued_messages", [])
    sending.keep(
        at=clock.now(),
        status=response.status_code,
        headers={name: response.headers[name] for name in LEADING if name in response.headers},
        told=[[message.level, str(message.message), message.extra_tags] for message in queued],
    )


def _again(request: HttpRequest, earlier: Answer) -> HttpResponse:
    if not earlier.headers:  # a page that is shown once, with a link or codes that are kept nowhere
        messages.info(request, _("This was done already, when you first sent it."))
        return redirect(request.path)
    for level, text, tags in earlier.told:
        messages.add_message(request, level, text, extra_tags=tags)
    return HttpResponse(status=earlier.status, headers=earlier.headers)

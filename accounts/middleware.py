"""The number of each request in the trail, and what was refused."""

from collections.abc import Callable
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse

from config import clock

from .audit import record, request_id
from .ids import random_id
from .models import AuditAction

Answer = Callable[[HttpRequest], HttpResponse]


def trail(get_response: Answer) -> Answer:
    """Number the request; record that it was refused to someone signed in, in a transaction of its own.

    A row that is not there is recorded like one that may not be seen: neither the answer nor the trail, nor the
    time it takes, tells which of the two it was.
    """

    def answer(request: HttpRequest) -> HttpResponse:
        numbered = request_id.set(random_id())
        try:
            response = get_response(request)
            if _is_refusal(request, response.status_code):
                _record_refusal(request)
            return response
        finally:
            request_id.reset(numbered)

    return answer


def _is_refusal(request: HttpRequest, status: int) -> bool:
    if not request.user.is_authenticated:
        return False
    return status == 403 or (status == 404 and _asked_for(request) is not None)


@transaction.atomic
def _record_refusal(request: HttpRequest) -> None:
    record(
        AuditAction.REFUSE,
        by=request.user,  # type: ignore[arg-type]  # someone signed in
        organisation=request.user.organisation_id,  # type: ignore[union-attr]
        about=_asked_for(request),
        at=clock.now(),
    )


def _asked_for(request: HttpRequest) -> UUID | None:
    """Return the first id in the address: that of the case, where it holds several."""
    values = request.resolver_match.kwargs.values() if request.resolver_match else ()
    return next((value for value in values if isinstance(value, UUID)), None)

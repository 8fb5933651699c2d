"""`Idempotency-Key`: a request that changes something, sent again under its key, is done once and answered alike."""

from collections.abc import Callable
from functools import cached_property
from hashlib import sha256
from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiParameter
from rest_framework import status
from rest_framework.exceptions import APIException, ValidationError
from rest_framework.response import Response

from accounts.models import Answer
from accounts.once import Sending
from cases.casefile.limits import LARGEST_FILE
from config import clock

from .problems import Conflict

HEADER = "Idempotency-Key"
LONGEST = 255
PARAMETER = OpenApiParameter(
    HEADER,
    location=OpenApiParameter.HEADER,
    description="A word of your own for this one request, kept for 24 hours: sent again, it is not done again.",
)


class KeyReused(APIException):
    """Another request was sent under this key."""

    status_code = status.HTTP_422_UNPROCESSABLE_ENTITY
    default_code = "key_reused"


class DoneOnce:
    """A view whose POST requests are done once for each Idempotency-Key. It has `answered`."""

    request: Any

    @cached_property
    def sending(self) -> Sending | None:
        """What is sent under a key; None without one, or where the body is too large to be read at all."""
        key = self.request.headers.get(HEADER, "")
        if not key or self.request.method != "POST":
            return None
        if len(key) > LONGEST or not (key.isascii() and key.isprintable()):
            raise ValidationError({HEADER: _("Write a key of up to 255 plain letters, digits and signs.")})
        if int(self.request.META.get("CONTENT_LENGTH") or 0) > LARGEST_FILE:
            return None
        sent = self.request.path.encode() + b"\n" + self.request._request.body
        return Sending(self.request.user, f"api {key}", sha256(sent).hexdigest())

    def initial(self, request, *args, **kwargs):
        super().initial(request, *args, **kwargs)  # type: ignore[misc]  # of the view
        if self.sending is None:
            return
        if not self.sending.is_free():
            raise Conflict(_("This request is being worked on. Send it again in a moment."), "in_flight")
        earlier = self.sending.earlier()
        if earlier is None:
            return
        if earlier.sha256 != self.sending.sha256:
            raise KeyReused(
                _("Another request was sent under this key. Write a key of its own for each request.")
            )
        self.post = self._answered(earlier)

    def finalize_response(self, request, response, *args, **kwargs):
        if response.status_code < 400 and self.sending and self.sending.earlier() is None:
            self.sending.keep(at=clock.now(), status=response.status_code, about=response.data["id"])
        return super().finalize_response(request, response, *args, **kwargs)  # type: ignore[misc]  # of the view

    def _answered(self, earlier: Answer) -> Callable[..., Response]:
        """Return what answers in place of the view: the row as it is now, if the user may still see it."""

        def answer(_request, *_args, **_kwargs) -> Response:
            return self.answered(earlier.about, earlier.status)  # type: ignore[attr-defined]

        return answer

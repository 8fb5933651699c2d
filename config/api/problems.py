"""Errors as RFC 9457 writes them: `application/problem+json`, with every problem and the path to it."""

import re
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from drf_standardized_errors.formatter import ExceptionFormatter
from drf_standardized_errors.handler import ExceptionHandler
from drf_standardized_errors.types import Error, ErrorResponse
from rest_framework import exceptions, serializers, status
from rest_framework.response import Response

from accounts.ids import as_id
from accounts.refusals import note_refusal
from cases.casefile import CaseFileError
from cases.errors import CaseworkError, NotAccepted, NotOfThisCase, UnknownKind
from cases.models import FACT_TYPES
from cases.models.fields import keyed_fields

MEDIA_TYPE = "application/problem+json"
WRONG_INPUT = (CaseFileError, NotAccepted, NotOfThisCase, UnknownKind)
KEY_OF_COLUMN = {
    field.name: field.contract_key for model in FACT_TYPES.values() for field in keyed_fields(model)
}


class Conflict(exceptions.APIException):
    """What was asked is well put and cannot be done as things stand."""

    status_code = status.HTTP_409_CONFLICT
    default_code = "conflict"


class Overtaken(Conflict):
    """Someone else was first: what stands now, beside what was sent."""

    def __init__(self, detail: str, *, code: str, current: Any, sent: Any) -> None:
        super().__init__(detail, code)
        self.beside = {"current": current, "sent": sent}


class Handler(ExceptionHandler):
    """Refusals of the casework become a 400 where the input is wrong, else a 409."""

    def convert_known_exceptions(self, exc: Exception) -> Exception:
        if isinstance(exc, WRONG_INPUT):
            return exceptions.ValidationError(str(exc))
        if isinstance(exc, CaseworkError):
            return Conflict(str(exc))
        return super().convert_known_exceptions(exc)

    def run(self) -> Response | None:
        """Return the answer to the error; an id in the body that names what is not there for the user is noted."""
        request, field = self.context["request"], _naming(self.exc)
        if request and field and (about := _id_in(request.data, KEY_OF_COLUMN.get(field, field))):
            note_refusal(request._request, about)
        return super().run()

    def get_response(self, exc: exceptions.APIException, data: dict[str, Any]) -> Response:
        response = super().get_response(exc, data)
        response.content_type = MEDIA_TYPE
        return response


class Formatter(ExceptionFormatter):
    """The document of one error. `errors` names each problem, its path in the body, its line where known."""

    def format_error_response(self, error_response: ErrorResponse) -> dict[str, Any]:
        errors = self._refusals() or [_stated(error) for error in error_response.errors]
        return {
            "type": "about:blank",
            "title": HTTPStatus(self.exc.status_code).phrase,
            "status": self.exc.status_code,
            "detail": _summary(errors),
            "errors": errors,
            **getattr(self.exc, "beside", {}),
        }

    def _refusals(self) -> list[dict[str, Any]]:
        """Return what the casework refuses; nothing where the error is another."""
        refusal = self.original_exc
        if isinstance(refusal, CaseFileError):
            return [_located(problem) for problem in refusal.problems]
        if isinstance(refusal, CaseworkError):
            path = refusal.field and KEY_OF_COLUMN.get(refusal.field, refusal.field)
            return [{"code": _code(refusal), "path": path, "detail": str(refusal)}]
        return []


class ProblemErrorSerializer(serializers.Serializer):
    """One thing to put right."""

    code = serializers.CharField()
    path = serializers.CharField(
        allow_null=True, help_text="Where in the body or the query, as in `facts[3].against`."
    )
    detail = serializers.CharField(help_text="What to do, in plain words.")
    line = serializers.IntegerField(required=False, help_text="In a file that could not be read.")
    column = serializers.IntegerField(required=False)


class ProblemSerializer(serializers.Serializer):
    """An error, as RFC 9457 describes it."""

    type = serializers.CharField(help_text="Always `about:blank`: the status says what kind of error it is.")
    title = serializers.CharField()
    status = serializers.IntegerField()
    detail = serializers.CharField()
    errors = ProblemErrorSerializer(many=True)  # type: ignore[assignment]  # declares a field
    current = serializers.JSONField(
        required=False, help_text="Where someone else was first: the row as it stands now."
    )
    sent = serializers.JSONField(required=False, help_text="Beside it, what you sent.")


def _naming(error: Exception) -> str | None:
    """Return the field of the body that names what is not there for the user, or None."""
    if isinstance(error, NotOfThisCase) or (isinstance(error, NotAccepted) and error.field == "case"):
        return error.field
    return None


def _id_in(body: Any, field: str) -> UUID | None:
    """Return the first id among what a field of the body holds."""
    value = body.get(field) if isinstance(body, dict) else None
    texts = value if isinstance(value, list) else [value]
    return next(filter(None, (as_id(text) for text in texts if isinstance(text, str))), None)


def _located(problem) -> dict[str, Any]:
    place = {"line": problem.line, "column": problem.column} if problem.line is not None else {}
    path = _writable(problem.path) or None
    return {"code": "case_file", "path": path, "detail": _writable(problem.message), **place}


def _stated(error: Error) -> dict[str, Any]:
    path = None if error.attr == "non_field_errors" else error.attr
    return {"code": error.code, "path": path, "detail": error.detail}


def _writable(text: str) -> str:
    """Return the text with halves of characters, which UTF-8 cannot write, written out."""
    return text.encode("utf-8", "backslashreplace").decode()


def _code(refusal: CaseworkError) -> str:
    """Return the name of a refusal as a word: `reference_taken`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", type(refusal).__name__).lower()


def _summary(errors: list[dict[str, Any]]) -> str:
    if len(errors) == 1:
        return errors[0]["detail"]
    counted = ngettext("{number} thing to put right.", "{number} things to put right.", len(errors))
    return counted.format(number=len(errors)) if errors else _("This cannot be done.")

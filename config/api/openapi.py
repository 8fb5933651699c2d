"""The OpenAPI document: what the views say, completed with the case file's shapes and the shape of errors."""

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension, OpenApiSerializerExtension
from drf_standardized_errors.openapi import AutoSchema as ErrorsInSchema

from cases.api.components import as_components, case_components
from config.api.idempotency import PARAMETER, DoneOnce
from config.api.problems import MEDIA_TYPE, ProblemSerializer
from deadlines.schema import assessment_schema, count_schema


class AutoSchema(ErrorsInSchema):
    """A view with every error it can answer."""

    def _should_add_error_response(self, responses: dict[str, Any], status_code: str) -> bool:
        if status_code in ("409", "422"):
            return self._changes()
        return super()._should_add_error_response(responses, status_code)

    def _changes(self) -> bool:
        return self.method == "POST" and isinstance(self.view, DoneOnce)

    def get_override_parameters(self):
        return [*super().get_override_parameters(), *([PARAMETER] if self._changes() else [])]

    def _should_add_validation_error_response(self) -> bool:
        return bool(self.view.get_authenticators())  # a parameter that nobody knows is refused, at the least

    def _get_error_response_serializer(self, status_code: str) -> type[ProblemSerializer]:
        return ProblemSerializer

    def _get_response_for_code(self, serializer, status_code, media_types=None, direction="response"):
        if serializer is ProblemSerializer:
            media_types = [MEDIA_TYPE]
        return super()._get_response_for_code(serializer, status_code, media_types, direction)


class BearerToken(OpenApiAuthenticationExtension):
    target_class = "accounts.api.TokenAuthentication"
    name = "token"

    def get_security_definition(self, auto_schema):
        return {
            "type": "http",
            "scheme": "bearer",
            "description": "`manage.py issue_token EMAIL --label LABEL`",
        }


class OfTheCaseFile(OpenApiSerializerExtension):
    """Bodies and rows whose shape is drawn from the case file; `complete` adds the shape."""

    priority = 1

    def get_name(self, auto_schema, direction):
        return self.target.component

    def map_serializer(self, auto_schema, direction):
        return case_components()[self.target.component]


class Bodies(OfTheCaseFile):
    target_class = "cases.api.bodies.Body"
    match_subclasses = True


class RowsOfTheCaseFile(OfTheCaseFile):
    target_class = "cases.api.rows.Row"
    match_subclasses = True


def complete(result: dict[str, Any], generator, request, public) -> dict[str, Any]:
    """Add the shapes that views name and no serializer draws."""
    shapes = case_components()
    shapes |= as_components(assessment_schema(), "Assessment") | as_components(count_schema(), "Count")
    result["components"]["schemas"] = dict(sorted((shapes | result["components"]["schemas"]).items()))
    return result

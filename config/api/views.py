"""What describes the API: its OpenAPI document, a page to read it on, and the JSON Schemas of the contracts."""

from collections.abc import Callable
from functools import cache
from typing import Any

from django.utils.decorators import method_decorator
from django.views.decorators.cache import cache_control
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.renderers import OpenApiJsonRenderer, OpenApiYamlRenderer
from drf_spectacular.utils import OpenApiTypes, extend_schema, extend_schema_view
from drf_spectacular.views import SpectacularSwaggerSplitView
from rest_framework.authentication import SessionAuthentication
from rest_framework.exceptions import NotFound
from rest_framework.permissions import AllowAny, IsAuthenticated
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response
from rest_framework.views import APIView

from cases.casefile import schema as case_file_schema
from deadlines.packs import pack_schema
from deadlines.schema import assessment_schema

PUBLIC = cache_control(public=True, max_age=3600)


@cache
def document() -> dict[str, Any]:
    """Return the OpenAPI document. It is drawn once: nothing in it depends on who asks."""
    return SchemaGenerator().get_schema(request=None, public=True)


class SchemaRenderer(JSONRenderer):
    """A JSON Schema."""

    media_type = "application/schema+json"
    format = "schema"


class ReadingPage(SpectacularSwaggerSplitView):
    """The OpenAPI document as a page, for those signed in on the site; its script and styles are our own files."""

    authentication_classes = [SessionAuthentication]
    permission_classes = [IsAuthenticated]
    template_name = "api/reading.html"
    url_name = "api-schema"
    title = "Suspensive API"


class JsonSchema(APIView):
    """The JSON Schema of one contract. Holds no data, so nobody signs in to read it."""

    authentication_classes = ()
    permission_classes = [AllowAny]
    renderer_classes = [SchemaRenderer, JSONRenderer]
    schema_of: Callable[[], dict[str, Any]]

    @method_decorator(PUBLIC)
    def get(self, request):
        return Response(self.schema_of())


class OpenApiDocument(JsonSchema):
    """This API, in OpenAPI 3.1."""

    renderer_classes = [OpenApiJsonRenderer, OpenApiYamlRenderer, JSONRenderer]
    schema_of = staticmethod(document)

    @extend_schema(operation_id="schema", summary="This API, in OpenAPI 3.1", responses=OpenApiTypes.OBJECT)
    def get(self, request):
        """In JSON, or in YAML for those who accept `application/vnd.oai.openapi`."""
        return super().get(request)


@extend_schema_view(
    get=extend_schema(
        operation_id="case_file_schema",
        summary="The JSON Schema of the case file",
        responses=OpenApiTypes.OBJECT,
    )
)
class CaseFileSchema(JsonSchema):
    """The JSON Schema of the case file."""

    schema_of = staticmethod(case_file_schema)


@extend_schema_view(
    get=extend_schema(
        operation_id="assessment_schema",
        summary="The JSON Schema of the assessment",
        responses=OpenApiTypes.OBJECT,
    )
)
class AssessmentSchema(JsonSchema):
    """The JSON Schema of the assessment."""

    schema_of = staticmethod(assessment_schema)


@extend_schema_view(
    get=extend_schema(
        operation_id="pack_schema",
        summary="The JSON Schema of a pack of rules",
        responses=OpenApiTypes.OBJECT,
    )
)
class PackSchema(JsonSchema):
    """The JSON Schema of a pack of rules."""

    schema_of = staticmethod(pack_schema)


class Unknown(APIView):
    """Whatever else lies below /api/: not found, in the words of the API."""

    permission_classes = [AllowAny]

    @extend_schema(exclude=True)
    def dispatch(self, request, *args, **kwargs):
        return super().dispatch(request, *args, **kwargs)

    def initial(self, request, *args, **kwargs):
        super().initial(request, *args, **kwargs)
        raise NotFound

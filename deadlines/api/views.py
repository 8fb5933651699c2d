"""What follows in law: stored rows, the assessment of a stored case, and answers that store nothing."""

from collections.abc import Set
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from drf_spectacular.utils import (
    OpenApiParameter,
    PolymorphicProxySerializer,
    extend_schema,
    extend_schema_view,
)
from rest_framework.exceptions import ValidationError
from rest_framework.permissions import IsAuthenticated
from rest_framework.response import Response

from accounts.api import WorksOnCases
from accounts.models import AuditAction
from accounts.reads import note
from cases.casefile import check
from cases.models import Case
from cases.zones import zone_of
from config import clock
from config.api.parsers import CaseFileParser, JsonParser, YamlCaseFileParser
from config.api.rows import Rows
from config.api.strict import StrictView
from deadlines.assessment import assess_file
from deadlines.drafts import draft_of, drafted
from deadlines.law_in_force import law_now
from deadlines.models import BarToRemoval, Deadline, Flag
from deadlines.moments import instant_of
from deadlines.reading import Reading, being_checked, current_assessment
from deadlines.schema import draft_schema

from .counting import WAYS, way_of
from .filters import BarFilters, DeadlineFilters, FlagFilters
from .rows import BarSerializer, DeadlineSerializer, FlagSerializer

CASE_FILE = {"$ref": "#/components/schemas/CaseFile"}
ASSESSMENT = {"$ref": "#/components/schemas/Assessment"}
COUNT = {"$ref": "#/components/schemas/Count"}
BESIDE = {
    "type": "object",
    "properties": {"today": ASSESSMENT, "if_so": ASSESSMENT},
    "required": ["today", "if_so"],
}
WHEN = "An instant (its + written as %2B), or a day: its start at the place of the case."
AS_OF = [
    OpenApiParameter("at", description=f"{WHEN} Now, if left out."),
    OpenApiParameter("known_at", description=f"Leave out what was recorded later. {WHEN}"),
]


class Assessed(Rows):
    """Rows of assessments, each saying whether its case is about to be assessed anew."""

    def get_queryset(self):
        checked = being_checked(at=clock.now(), assessment="case__assessment")
        return super().get_queryset().annotate(being_checked=checked)


@extend_schema_view(
    list=extend_schema(summary="The deadlines of the cases you may see"),
    retrieve=extend_schema(summary="One deadline"),
)
class Deadlines(Assessed):
    """What must be done by when, by the person or by the State."""

    model = Deadline
    serializer_class = DeadlineSerializer
    filterset_class = DeadlineFilters


@extend_schema_view(
    list=extend_schema(summary="The bars to removal in the cases you may see"),
    retrieve=extend_schema(summary="One bar to removal"),
)
class Bars(Assessed):
    """What forbids sending a person away. For the status itself, read the assessment of the case."""

    model = BarToRemoval
    serializer_class = BarSerializer
    filterset_class = BarFilters


@extend_schema_view(
    list=extend_schema(summary="The flags of the cases you may see, lowered ones included"),
    retrieve=extend_schema(summary="One flag"),
)
class Flags(Assessed):
    """What someone must know or act on. Ask with `open=true` for those that stand."""

    model = Flag
    serializer_class = FlagSerializer
    filterset_class = FlagFilters


class Asked(StrictView):
    """A question about one instant: `at`, as the case was known at `known_at`."""

    def query_parameters(self) -> Set[str]:
        return {"at", "known_at"}

    def instant(self, parameter: str, zone: ZoneInfo) -> datetime | None:
        """Return the instant that a parameter writes; None where it is left out."""
        written = self.request.query_params.get(parameter)
        if written is None:
            return None
        try:
            return instant_of(written, zone)
        except ValueError as refusal:
            raise ValidationError({parameter: _in_a_query(written, refusal)}) from None


class OfACase(Asked):
    """What the law makes of a stored case, now or as of an instant."""

    permission_classes = [WorksOnCases]

    def case(self, pk: UUID) -> Case:
        case = get_object_or_404(Case.objects.visible_to(self.request.user), pk=pk)
        note(self.request, AuditAction.READ_CASE, case=case.pk)
        return case

    def assessed(self, case: Case, *, why: bool) -> dict[str, Any]:
        """Return the assessment of the case as it was known at `known_at`, if asked with the reasons."""
        zone = case.zone_info
        at = self.instant("at", zone) or clock.now()
        return Reading.of(case).result(at=at, known_at=self.instant("known_at", zone), why=why)


class CaseAssessment(OfACase):
    """The assessment of a stored case."""

    @extend_schema(
        operation_id="cases_assessment",
        summary="What the law makes of a case, now or as of an instant",
        parameters=AS_OF,
        responses={200: ASSESSMENT},
        tags=["cases"],
    )
    def get(self, request, pk):
        """Its ids are those of the rows. `at` says as of when; it holds until `next_change`."""
        case = self.case(pk)
        if request.query_params:
            return Response(self.assessed(case, why=False))
        return Response(current_assessment(case, at=clock.now()).result)


class CaseExplained(OfACase):
    """Why the law answers as it does for a stored case."""

    @extend_schema(
        operation_id="cases_explain",
        summary="The assessment of a case with its reasons, now or as of an instant",
        parameters=AS_OF,
        responses={200: ASSESSMENT},
        tags=["cases"],
    )
    def get(self, request, pk):
        """Each bar and deadline has its `why`: facts, rule and version, what holds, the count step by step.

        `not_applying` lists every other bar that was looked at, with the conditions that failed.
        """
        return Response(self.assessed(self.case(pk), why=True))


class CaseWhatIf(OfACase):
    """What the law would make of a stored case if some facts were otherwise."""

    parser_classes = [JsonParser]

    def query_parameters(self) -> Set[str]:
        return frozenset()

    @extend_schema(
        operation_id="cases_what_if",
        summary="What would follow if facts of a case were otherwise; nothing is stored",
        request={"application/json": draft_schema()},
        responses={200: BESIDE},
        tags=["cases"],
    )
    def post(self, request, pk):
        """The assessment of today beside that of the draft. What is added or changed counts as known at `at`."""
        case, now = self.case(pk), clock.now()
        draft, reading = draft_of(request.data), Reading.of(case)
        at = draft.instant(case.zone_info, now=now)
        supposed = drafted(reading.document, draft, at=at)
        if_so = reading.flagged(assess_file(supposed.document, at=at, law=reading.law), at=at)
        return Response({"today": reading.result(at=now), "if_so": if_so})


class Assess(Asked):
    """The assessment of a case file that is sent, and not kept."""

    permission_classes = [IsAuthenticated]
    parser_classes = [CaseFileParser, YamlCaseFileParser]

    @extend_schema(
        operation_id="assess",
        summary="What the law makes of a case file, and why; nothing is stored",
        request={"application/json": CASE_FILE, "application/yaml": CASE_FILE},
        parameters=AS_OF,
        responses={200: ASSESSMENT},
    )
    def post(self, request):
        """The same answer as `manage.py assess`, under the law in force on this server. At most 1 MiB."""
        document = dict(request.data)
        check(document)
        zone = zone_of(document["case"]["jurisdiction"], document["case"].get("region"))
        at = self.instant("at", zone) or clock.now()
        known_at, law = self.instant("known_at", zone), law_now()
        return Response(assess_file(document, at=at, known_at=known_at, why=True, law=law))


class Due(StrictView):
    """One time limit, counted without a case."""

    permission_classes = [IsAuthenticated]
    parser_classes = [JsonParser]

    @extend_schema(
        operation_id="due",
        summary="Count one time limit, or when a thing sent counts as served",
        request=PolymorphicProxySerializer(
            component_name="CountAsked", serializers=list(WAYS.values()), resource_type_field_name=None
        ),
        responses={200: COUNT},
    )
    def post(self, request):
        """The same answer as `manage.py due`, in three ways: `rule`, `counting` with `period`, or `deemed`."""
        asked = way_of(request.data)(data=request.data)
        asked.is_valid(raise_exception=True)
        try:
            return Response(asked.answer())
        except ValueError as refusal:
            raise ValidationError(str(refusal)) from None


def _in_a_query(written: str, refusal: ValueError) -> str:
    """Return the message of a refusal; where a plus sign was lost on the way, say so."""
    if " " in written:
        return _("In an address, write the + of an offset as %2B.")
    return str(refusal)

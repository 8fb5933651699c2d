"""Cases, persons, proceedings and facts: read, and made by the actions of `cases.actions`."""

from datetime import date

from django.db.models import Prefetch
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.response import Response
from rest_framework.serializers import CharField

from accounts.models import AuditAction
from cases.actions import add_person, open_case, open_proceeding, record_fact, withdraw_fact
from cases.errors import AlreadyWithdrawn
from cases.models import FACT_TYPES, Case, CasePerson, Fact, FactRow, Proceeding
from cases.models.fields import keyed_fields
from config import clock
from config.api.pages import PagesInSequence
from config.api.problems import Overtaken
from config.api.rows import Rows
from config.api.strict import StrictSerializer
from people.models import Person

from .bodies import Named, NewCase, NewFact, NewPerson, NewProceeding
from .filters import CaseFilters, FactFilters, PersonFilters, ProceedingFilters
from .rows import CaseRow, FactOfAnyType, PersonRow, ProceedingRow

CASE_FILE = {"$ref": "#/components/schemas/CaseFile"}


@extend_schema_view(
    list=extend_schema(summary="The cases you may see"), retrieve=extend_schema(summary="One case")
)
class Cases(Rows):
    """The claim of one or more persons before the authorities of one country."""

    model = Case
    serializer_class = CaseRow
    filterset_class = CaseFilters

    def get_queryset(self):
        cases = super().get_queryset()
        if self.action == "file":  # what is seen in an emergency is not taken away
            cases = Case.objects.worked_on_by(self.request.user)
        return cases.select_related("team")

    def reading(self, row):
        action = AuditAction.EXPORT_CASE if self.action == "file" else AuditAction.READ_CASE
        return {"action": action, "case": row.pk}

    @extend_schema(summary="Open a case", request=NewCase, responses={201: CaseRow})
    def create(self, request):
        data = _checked(NewCase, request)
        opened_on = data.get("opened_on")
        case = open_case(
            team=Named(data, request.user).team,
            reference=data["reference"],
            jurisdiction=data["jurisdiction"],
            region=data.get("region") or "",
            opened_on=date.fromisoformat(opened_on) if opened_on else None,
            restricted=data.get("restricted", False),
            by=request.user,
            at=clock.now(),
        )
        return self.created(case.pk)

    @extend_schema(summary="The whole case as a case file", responses={200: CASE_FILE})
    @action(detail=True)
    def file(self, request, pk):
        """The case with its persons, proceedings and facts, withdrawn ones included, keyed by their ids."""
        return Response(self.get_object().as_file(ids="uuid"))


@extend_schema_view(
    list=extend_schema(summary="The persons of the cases you may see"),
    retrieve=extend_schema(summary="One person"),
)
class Persons(Rows):
    """Human beings, each in one case or more."""

    model = Person
    serializer_class = PersonRow
    filterset_class = PersonFilters

    def get_queryset(self):
        parts = CasePerson.objects.visible_to(self.request.user)
        return super().get_queryset().prefetch_related("names", Prefetch("case_persons", parts))

    def reading(self, row):
        return {"action": AuditAction.READ_PERSON, "person": row.pk}

    @extend_schema(summary="Add a person to a case", request=NewPerson, responses={201: PersonRow})
    def create(self, request):
        data = _checked(NewPerson, request)
        described = {"role": "", "names": (), **data, "case": Named(data, request.user).case}
        part = add_person(**described, by=request.user, at=clock.now())
        return self.created(part.person_id)


@extend_schema_view(
    list=extend_schema(summary="The proceedings of the cases you may see"),
    retrieve=extend_schema(summary="One proceeding"),
)
class Proceedings(Rows):
    """What is going on before an authority or a court."""

    model = Proceeding
    serializer_class = ProceedingRow
    filterset_class = ProceedingFilters

    def get_queryset(self):
        return super().get_queryset().prefetch_related("proceeding_persons")

    @extend_schema(
        summary="Open a proceeding in a case", request=NewProceeding, responses={201: ProceedingRow}
    )
    def create(self, request):
        data = _checked(NewProceeding, request)
        named = Named(data, request.user)
        proceeding = open_proceeding(
            **{**data, "case": named.case, "persons": named.members},
            by=request.user,
            at=clock.now(),
        )
        return self.created(proceeding.pk)


class WithdrawalSerializer(StrictSerializer):
    """Why a fact no longer stands."""

    reason = CharField(max_length=500)


@extend_schema_view(
    list=extend_schema(summary="The facts of a case, in the order in which they were recorded"),
    retrieve=extend_schema(summary="One fact"),
)
class Facts(Rows):
    """What happened, in any of the types of the case file. Never changed: withdrawn, and recorded anew."""

    model = FactRow
    serializer_class = FactOfAnyType
    filterset_class = FactFilters
    pagination_class = PagesInSequence

    def get_queryset(self):
        facts = super().get_queryset()
        if self.action == "withdraw":
            facts = facts.filter(case__in=Case.objects.worked_on_by(self.request.user))
        return facts

    @extend_schema(summary="Record a fact", request=NewFact, responses={201: FactOfAnyType})
    def create(self, request):
        """Recorded with the keys of its type; the case is assessed anew before the answer is sent."""
        data = _checked(NewFact, request)
        named = Named(data, request.user)
        columns = keyed_fields(FACT_TYPES[data["type"]])
        fact = record_fact(
            named.case,
            data["type"],
            person=named.one("person"),
            proceeding=named.one("proceeding"),
            persons=named.persons,
            **{field.name: data[field.contract_key] for field in columns if field.contract_key in data},
            by=request.user,
            at=clock.now(),
        )
        return self.created(fact.pk)

    @extend_schema(
        summary="Withdraw a fact that was recorded by mistake",
        request=WithdrawalSerializer,
        responses=FactOfAnyType,
    )
    @action(detail=True, methods=["post"])
    def withdraw(self, request, pk):
        """It stays in the record, with the reason, and counts no more from now on."""
        body = WithdrawalSerializer(data=request.data)
        body.is_valid(raise_exception=True)
        fact = self.get_object().fact
        try:
            withdraw_fact(fact, reason=body.validated_data["reason"], by=request.user, at=clock.now())
        except AlreadyWithdrawn as refusal:
            raise self._overtaken(fact.newest(), refusal) from None
        return self.answered(fact.pk, status.HTTP_200_OK)

    def _overtaken(self, now: Fact, refusal: AlreadyWithdrawn) -> Overtaken:
        current = self.get_serializer(self.get_queryset().get(pk=now.pk)).data
        return Overtaken(str(refusal), code="already_withdrawn", current=current, sent=self.request.data)


def _checked(body, request) -> dict:
    sent = body(data=request.data)
    sent.is_valid(raise_exception=True)
    return sent.validated_data

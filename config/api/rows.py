"""Rows of one kind, as lists and one by one: what every collection of the API has in common."""

from collections.abc import Set
from typing import Any, ClassVar
from uuid import UUID

from django.db import models
from django.shortcuts import get_object_or_404
from rest_framework import mixins, status
from rest_framework.permissions import SAFE_METHODS
from rest_framework.response import Response
from rest_framework.reverse import reverse
from rest_framework.viewsets import GenericViewSet

from accounts.api import WorksOnCases
from accounts.models import AuditAction
from accounts.reads import note

from .idempotency import DoneOnce
from .strict import StrictView


class Rows(DoneOnce, mixins.ListModelMixin, mixins.RetrieveModelMixin, GenericViewSet, StrictView):
    """The rows of `model` that the user may see; any other is not found, whether it exists or not."""

    model: ClassVar[type[models.Model]]
    filterset_class: ClassVar[Any]
    permission_classes = [WorksOnCases]
    lookup_value_converter = "uuid"

    def get_queryset(self):
        return self.model.objects.visible_to(self.request.user)  # type: ignore[attr-defined]

    def query_parameters(self) -> Set[str]:
        if self.action != "list":
            return frozenset()
        return self.filterset_class.base_filters.keys() | {"cursor", "page_size"}

    def list(self, request, *args, **kwargs):
        answer = super().list(request, *args, **kwargs)
        number = len(answer.data["results"])
        note(request, AuditAction.READ_LIST, case=self.case_read() if number else None, number=number)
        return answer

    def get_object(self):
        row = super().get_object()
        if self.request.method in SAFE_METHODS:
            note(self.request, **self.reading(row))
        return row

    def case_read(self) -> UUID | None:
        """Return the case to which the list was narrowed, if it was."""
        case = self.request.query_params.get("case")
        return UUID(case) if case else None

    def reading(self, row) -> dict[str, Any]:
        """Return what the trail says when `row`, which belongs to a case, is read."""
        return {"action": AuditAction.READ_CASE, "case": row.case_id, "about": row.pk}

    def created(self, pk) -> Response:
        """Return the answer to a request that has made the row `pk`."""
        return self.answered(pk, status.HTTP_201_CREATED)

    def answered(self, pk, code: int) -> Response:
        """Return the row `pk`, with its address where it has just been made. Raises Http404."""
        row = get_object_or_404(self.get_queryset(), pk=pk)
        made = code == status.HTTP_201_CREATED
        address = reverse(f"{self.basename}-detail", args=[pk], request=self.request)
        return Response(
            self.get_serializer(row).data, status=code, headers={"Location": address} if made else None
        )

"""Rows of one kind, as lists and one by one: what every collection of the API has in common."""

from collections.abc import Set
from typing import Any, ClassVar

from django.db import models
from rest_framework import mixins, status
from rest_framework.response import Response
from rest_framework.reverse import reverse
from rest_framework.viewsets import GenericViewSet

from accounts.api import WorksOnCases

from .strict import StrictView


class Rows(mixins.ListModelMixin, mixins.RetrieveModelMixin, GenericViewSet, StrictView):
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

    def created(self, pk) -> Response:
        """Return the answer to a request that has made the row `pk`."""
        row = self.get_queryset().get(pk=pk)
        address = reverse(f"{self.basename}-detail", args=[pk], request=self.request)
        return Response(
            self.get_serializer(row).data, status=status.HTTP_201_CREATED, headers={"Location": address}
        )

"""Views and bodies that refuse what they do not know: a filter mistyped must not look like an answer."""

from collections.abc import Mapping, Set
from typing import Any

from django.utils.translation import gettext as _
from rest_framework import serializers, status
from rest_framework.exceptions import ValidationError
from rest_framework.views import APIView

from accounts.reads import record_noted
from config import clock


class StrictView(APIView):
    """A view that refuses query parameters it does not know. What it noted is recorded as read when it answers."""

    def initial(self, request, *args, **kwargs):
        super().initial(request, *args, **kwargs)
        if unknown := sorted(request.query_params.keys() - self.query_parameters()):
            raise ValidationError(dict.fromkeys(unknown, _("There is no such parameter here.")))

    def finalize_response(self, request, response, *args, **kwargs):
        if response.status_code == status.HTTP_200_OK:
            record_noted(request, at=clock.now())
        return super().finalize_response(request, response, *args, **kwargs)

    def query_parameters(self) -> Set[str]:
        """Return the names of the parameters it reads."""
        return frozenset()


class StrictSerializer(serializers.Serializer):
    """A body with no keys beyond those declared."""

    def to_internal_value(self, data: Any) -> dict[str, Any]:
        if isinstance(data, Mapping) and (unknown := [key for key in data if key not in self.fields]):
            known = ", ".join(self.fields)
            message = _("unknown key; known here: {known}").format(known=known)
            raise ValidationError(dict.fromkeys(unknown, message))
        return super().to_internal_value(data)

"""Views and bodies that refuse what they do not know: a filter mistyped must not look like an answer."""

from collections.abc import Mapping, Set
from typing import Any

from django.utils.translation import gettext as _
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.views import APIView


class StrictView(APIView):
    """A view that refuses query parameters it does not know."""

    def initial(self, request, *args, **kwargs):
        super().initial(request, *args, **kwargs)
        if unknown := sorted(request.query_params.keys() - self.query_parameters()):
            raise ValidationError(dict.fromkeys(unknown, _("There is no such parameter here.")))

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

"""Long lists, page by page: each page begins behind a row, so the last costs what the first does."""

import re
from typing import Any

from django.core.exceptions import ValidationError as NoSuchValue
from django.utils.translation import gettext as _
from rest_framework.exceptions import NotFound, ValidationError
from rest_framework.pagination import CursorPagination

MOST_ROWS = 200


class Pages(CursorPagination):
    """Pages in the order of the ids, which are random: stable, and telling nothing."""

    ordering = "id"
    page_size = 50
    page_size_query_param = "page_size"
    page_size_query_description = "Rows of one page."
    cursor_query_description = "Where a page begins; follow `next` and `previous`."
    max_page_size = MOST_ROWS

    def get_page_size(self, request):
        written = request.query_params.get(self.page_size_query_param, str(self.page_size))
        if not re.fullmatch("[1-9][0-9]{0,2}", written) or int(written) > MOST_ROWS:
            raise ValidationError({"page_size": _("Write a number from 1 to {most}.").format(most=MOST_ROWS)})
        return int(written)

    def paginate_queryset(self, queryset, request, view=None):
        try:
            return super().paginate_queryset(queryset, request, view)
        except (NotFound, NoSuchValue, ValueError):
            raise ValidationError(
                {"cursor": _("This is no page. Follow the addresses that a page gives.")}
            ) from None

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        address = {"type": ["string", "null"], "format": "uri"}
        return {
            "type": "object",
            "required": ["next", "previous", "results"],
            "properties": {"next": address, "previous": address, "results": schema},
            "additionalProperties": False,
        }

    def get_schema_operation_parameters(self, view):
        cursor, page_size = super().get_schema_operation_parameters(view)
        size = {"type": "integer", "minimum": 1, "maximum": MOST_ROWS, "default": self.page_size}
        return [cursor, page_size | {"schema": size}]


class PagesInSequence(Pages):
    """Pages in the order in which the rows were recorded."""

    ordering = "sequence"

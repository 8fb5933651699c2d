"""How lists are narrowed by the query of their address."""

from django_filters.rest_framework import DjangoFilterBackend


class ListFilters(DjangoFilterBackend):
    """Filters of lists. One row is found by its id alone."""

    def filter_queryset(self, request, queryset, view):
        return queryset if view.detail else super().filter_queryset(request, queryset, view)

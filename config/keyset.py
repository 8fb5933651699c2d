"""Long lists, page by page. A page begins behind a row, so the last page costs what the first does.

The address names that row by its id alone. Where the row stands is asked of the database: no name and no
date is ever part of an address.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet, Value
from django.http import Http404, QueryDict

PAGE = 50


@dataclass(frozen=True, slots=True)
class Key:
    """One column of the order. Empty values come last, and only where the order is ascending."""

    name: str
    descending: bool = False
    nullable: bool = False

    def ordering(self, *, back: bool) -> str:
        return f"-{self.name}" if self.descending != back else self.name

    def beyond(self, value: Any, *, back: bool) -> list[Q]:
        """Return the rows behind `value` in this column, as ranges that an index can follow, in their order."""
        if value is None:
            return [Q((f"{self.name}__isnull", False))] if back else []
        ranges = [Q((f"{self.name}__{'lt' if self.descending != back else 'gt'}", value))]
        if self.nullable and not back:
            ranges.append(self.equal(None))
        return ranges

    def equal(self, value: Any) -> Q:
        return Q((f"{self.name}__isnull", True)) if value is None else Q((self.name, value))


@dataclass(frozen=True, slots=True)
class Page:
    """The rows of one page, and the queries of the addresses of its neighbours ("" where there is none)."""

    rows: list[dict[str, Any]]
    previous: str
    next: str


def page_of(queryset: QuerySet, keys: Sequence[Key], asked: QueryDict, *columns: str) -> Page:
    """Return the page of `queryset` that the address asks for, its rows holding `columns` and the keys.

    The last of `keys` is unique: its value is what `?after=` and `?before=` name. Raises Http404 for a row
    that is not there.
    """
    back = "before" in asked
    mark = asked.get("before") or asked.get("after")
    names = [*dict.fromkeys([*columns, *(key.name for key in keys)])]
    rows = list(_rows(queryset, keys, names, mark, back=back))
    more, rows = len(rows) > PAGE, rows[:PAGE]
    if back:
        rows.reverse()
    return Page(
        rows,
        previous=_query(asked, "before", rows[0][keys[-1].name]) if rows and (more if back else mark) else "",
        next=_query(asked, "after", rows[-1][keys[-1].name]) if rows and (back or more) else "",
    )


def _rows(queryset, keys, names, mark, *, back: bool):
    ordering = [key.ordering(back=back) for key in keys]
    if mark is None:
        return queryset.order_by(*ordering).values(*names)[: PAGE + 1]
    place = _place(queryset, keys, mark)
    ranges = [
        queryset.filter(where)
        .order_by(*ordering)
        .annotate(range=Value(number))
        .values(*names, "range")[: PAGE + 1]
        for number, where in enumerate(_ranges(keys, place, back=back))
    ]
    if len(ranges) == 1:
        return ranges[0]
    return ranges[0].union(*ranges[1:], all=True).order_by("range", *ordering)[: PAGE + 1]


def _place(queryset: QuerySet, keys: Sequence[Key], mark: str) -> tuple:
    try:
        found = queryset.filter(keys[-1].equal(UUID(mark))).values_list(*(key.name for key in keys)).first()
    except ValueError:
        found = None
    if found is None:
        raise Http404
    return found


def _ranges(keys: Sequence[Key], place: Sequence[Any], *, back: bool) -> Iterator[Q]:
    """Yield the ranges behind `place`, the nearest first: alike in all keys but the last, in all but two, ..."""
    for length in reversed(range(len(keys))):
        alike = Q()
        for key, value in zip(keys[:length], place, strict=False):
            alike &= key.equal(value)
        for beyond in keys[length].beyond(place[length], back=back):
            yield alike & beyond


def _query(asked: QueryDict, direction: str, mark: UUID) -> str:
    query = asked.copy()
    query.pop("after", None)
    query.pop("before", None)
    query[direction] = str(mark)
    return f"?{query.urlencode()}"

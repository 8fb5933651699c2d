"""A case as it was known at an earlier instant, and what has become of its facts since.

A correction turns the references of other facts to the fact that stands now. To read the case as it was known before,
they are turned back.
"""

from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from cases.casefile.meaning import reference_keys
from cases.models import Case, FactRow

Document = dict[str, Any]


@dataclass(frozen=True)
class Past:
    """What was known of a case at `known_at`. `rows` are all its facts by their ids."""

    rows: Mapping[str, FactRow]
    known_at: datetime

    @classmethod
    def of(cls, case: Case, known_at: datetime) -> "Past":
        """Return the past of a case whose facts nobody has read yet; one query."""
        columns = ("id", "type", "recorded_at", "withdrawn_at", "supersedes_id")
        return cls({str(row.pk): row for row in case.fact_rows.only(*columns)}, known_at)

    @cached_property
    def known(self) -> dict[str, FactRow]:
        """The facts that stood then, with the references they had then."""
        return {pk: self._as_then(row) for pk, row in self.rows.items() if self._stood(row)}

    @cached_property
    def recorded(self) -> list[FactRow]:
        """The facts recorded since and standing now, but for those that correct one known then."""
        return [
            row
            for pk, row in self.rows.items()
            if self._later(row.recorded_at) and row.withdrawn_at is None and pk not in self._replacing
        ]

    @cached_property
    def successors(self) -> dict[str, str]:
        """For each fact known then and corrected since, the last fact that was put in its place."""
        corrected = {str(row.supersedes_id) for row in self.rows.values() if row.supersedes_id}
        return {then: now for now, then in self._replacing.items() if now not in corrected}

    @cached_property
    def withdrawn(self) -> list[FactRow]:
        """The facts known then and withdrawn since, with nothing in their place."""
        return [
            row
            for pk, row in self.rows.items()
            if self._stood(row) and row.withdrawn_at and pk not in self.successors
        ]

    def as_then(self, document: Document) -> Document:
        """Return the case file with the references its facts had then."""
        if not self._replacing:
            return document
        return document | {"facts": [self._turned_back(fact) for fact in document["facts"]]}

    @cached_property
    def _replacing(self) -> dict[str, str]:
        """For each fact recorded since in place of another, the one known then that it leads back to."""
        earlier = {
            pk: str(row.supersedes_id)
            for pk, row in self.rows.items()
            if row.supersedes_id and self._later(row.recorded_at)
        }
        return {pk: then for pk in earlier if self._known(then := _led_back(pk, earlier))}

    def _as_then(self, row: FactRow) -> FactRow:
        then = copy(row)
        then.withdrawn_at = None
        then.details = self._with_references(row.type, row.details)
        return then

    def _turned_back(self, fact: Document) -> Document:
        return self._with_references(fact["type"], fact)

    def _with_references(self, kind: str, values: Document) -> Document:
        turned = {
            key: self._replacing[values[key]]
            for key, _kind in reference_keys(kind)
            if values.get(key) in self._replacing
        }
        return values | turned if turned else values

    def _stood(self, row: FactRow) -> bool:
        return not self._later(row.recorded_at) and (
            row.withdrawn_at is None or self._later(row.withdrawn_at)
        )

    def _known(self, pk: str) -> bool:
        return pk in self.rows and not self._later(self.rows[pk].recorded_at)

    def _later(self, instant: datetime | None) -> bool:
        return instant is not None and instant > self.known_at


def _led_back(pk: str, earlier: Mapping[str, str]) -> str:
    while pk in earlier:
        pk = earlier[pk]
    return pk


def listed(rows: Iterable[FactRow]) -> list[FactRow]:
    """Return facts in the order of their time, those without a date last."""
    return sorted(rows, key=lambda row: (row.sorts_at is None, row.sorts_at or row.recorded_at, row.sequence))

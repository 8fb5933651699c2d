"""The assessment a reader may rely on at an instant."""

import json
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django.db import connection
from django.db.models import BooleanField, ExpressionWrapper, Q

from cases.models import Case
from cases.models.document import FILE_ROWS
from deadlines import law as pure

from . import layout, moved
from .assessment import assess_file, assessment_of
from .law_in_force import LawInForce, law_of
from .models import Assessment
from .models.change import law_now
from .past import Past

_READ = f"SELECT {FILE_ROWS}, law.generation, law.moved FROM deadlines_law_of(%s) AS law"  # noqa: S608

Values = dict[str, Any]


@dataclass(frozen=True)
class Reading:
    """The facts of a stored case beside the law in force, both as of one query.

    `rows` is what FILE_ROWS says of the case. `moved`: its deadlines that a change of the law moved forward, each
    with its `moved_from` and, in UTC, its `moved_at`, as long as nobody has taken note of it.
    """

    case: Case
    rows: str
    law: LawInForce
    moved: list[Values]

    @classmethod
    def of(cls, case: Case) -> "Reading":
        with connection.cursor() as cursor:
            cursor.execute(_READ, [case.pk, case.pk])
            rows, generation, moved_rows = cursor.fetchone()
        return cls(case, rows, law_of(generation), layout.moved_deadlines(json.loads(moved_rows)))

    @cached_property
    def document(self) -> Values:
        """The case in the shape of the case file, by the ids of its rows."""
        return self.case.as_file(ids="uuid", rows=self.rows)

    def result(self, *, at: datetime, known_at: datetime | None = None, why: bool = False) -> Values:
        """Return what the law in force makes of the case at `at`, in the shape of the contract."""
        return self.flagged(self.plain(at=at, known_at=known_at, why=why), at=at)

    def plain(self, *, at: datetime, known_at: datetime | None = None, why: bool = False) -> Values:
        """Return the same without the flags of deadlines that a change of the law moved forward."""
        if known_at is None:
            return assess_file(self.document, at=at, why=why, law=self.law)
        document = Past.of(self.case, known_at).as_then(self.document)
        return assess_file(document, at=at, known_at=known_at, why=why, law=self.law)

    def found(self, *, at: datetime, past: Past | None = None) -> pure.Assessment:
        """Return the same as the objects of the law, from which the reasons can be drawn; nothing is flagged in it.

        `past` is the case as it was known earlier, where that is asked for.
        """
        if past is None:
            return assessment_of(self.document, at=at, law=self.law)
        return assessment_of(past.as_then(self.document), at=at, known_at=past.known_at, law=self.law)

    def flagged(self, result: Values, *, at: datetime, more: list[Values] | None = None) -> Values:
        """Return an assessment that also flags the deadlines that were moved forward by `at`, and `more` of them."""
        known = [each for each in self.moved if datetime.fromisoformat(each["moved_at"]) <= at]
        if not (known or more):
            return result
        return moved.with_flags(
            result,
            [*known, *(more or ())],
            at=at,
            zone=self.case.zone_info,
            law=self.law,
            country=self.case.jurisdiction,
        )


def drawn_up(reading: Reading, result: Values, *, at: datetime) -> Assessment:
    """Return the row of what the law in force makes of a case at `at`, not saved."""
    case, next_change = reading.case, layout.next_change(result)
    return Assessment(
        case_id=case.pk,
        result=result,
        zone=case.zone,
        assessed_at=at,
        next_change=next_change,
        sweep_at=next_change,
        packs=result["packs"],
        status=layout.weakest_status(result),
        level=layout.highest_level(result),
        next_due_at=layout.next_due_at(result, case.zone_info),
        generation=reading.law.generation,
    )


def current_assessment(case: Case, *, at: datetime) -> Assessment:
    """Return the stored assessment of `case` if it holds at `at`, else one drawn up afresh and not saved."""
    stored = Assessment.objects.filter(case=case).annotate(law=law_now()).first()
    if stored is not None and stored.holds_at(at) and stored.generation == stored.law:
        return stored
    reading = Reading.of(case)
    return drawn_up(reading, reading.result(at=at), at=at)


def being_checked(*, at: datetime, assessment: str = "assessment") -> ExpressionWrapper:
    """Return whether a row of a list is not yet assessed for `at` and the law in force, to annotate a queryset with.

    `assessment` is the path from the row to its assessment: "assessment" for a case, "case__assessment" for
    what belongs to one.
    """
    changed = _changed(at, f"{assessment}__")
    return ExpressionWrapper(changed | Q((f"{assessment}__isnull", True)), output_field=BooleanField())


def outlived(*, at: datetime) -> ExpressionWrapper:
    """Return the same of an assessment itself: whether time or the law has changed what it says by `at`."""
    return ExpressionWrapper(_changed(at, ""), output_field=BooleanField())


def _changed(at: datetime, path: str) -> Q:
    by_time = Q((f"{path}next_change__isnull", False), (f"{path}next_change__lte", at))
    return by_time | Q((f"{path}generation__isnull", False), (f"{path}generation__lt", law_now()))

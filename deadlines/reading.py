"""The assessment a reader may rely on at an instant."""

from datetime import datetime

from django.db.models import BooleanField, ExpressionWrapper, Q

from cases.models import Case

from . import layout
from .assessment import assess_file
from .models import Assessment


def drawn_up(case: Case, *, at: datetime, rows: str | None = None) -> Assessment:
    """Return the assessment of the stored facts of `case` at `at`, not saved.

    `rows` is what FILE_ROWS says of the case, where it was asked already.
    """
    result = assess_file(case.as_file(ids="uuid", rows=rows), at=at)
    next_change = layout.next_change(result)
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
    )


def current_assessment(case: Case, *, at: datetime) -> Assessment:
    """Return the stored assessment of `case` if it holds at `at`, else one drawn up afresh and not saved."""
    stored = Assessment.objects.filter(case=case).first()
    return stored if stored is not None and stored.holds_at(at) else drawn_up(case, at=at)


def being_checked(*, at: datetime, assessment: str = "assessment") -> ExpressionWrapper:
    """Return whether a row of a list is not yet assessed for `at`, to annotate a queryset with.

    `assessment` is the path from the row to its assessment: "assessment" for a case, "case__assessment" for
    what belongs to one.
    """
    changed = _changed(at, f"{assessment}__next_change")
    return ExpressionWrapper(changed | Q((f"{assessment}__isnull", True)), output_field=BooleanField())


def outlived(*, at: datetime) -> ExpressionWrapper:
    """Return the same of an assessment itself: whether time has changed what it says by `at`."""
    return ExpressionWrapper(_changed(at, "next_change"), output_field=BooleanField())


def _changed(at: datetime, next_change: str) -> Q:
    return Q((f"{next_change}__isnull", False), (f"{next_change}__lte", at))

"""What the facts of a case now mean in law, written where lists, search, the API and the outbox find it."""

import logging
from collections.abc import Sequence
from datetime import datetime

from cases.models import Case

from . import layout, notices
from .layout import Drawn, Values
from .models import Assessment, Flag
from .models.levels import SEVERITY
from .reading import drawn_up
from .settling import settle
from .storing import Changes, standing, stored_rows

logger = logging.getLogger(__name__)


def assess_case(case: Case, *, at: datetime) -> Assessment:
    """Assess `case` as it stands at `at`, store what it says with rows, flags and messages, and return it.

    Works in the caller's transaction, which holds the lock on the row of the case. What has not changed is
    not written.
    """
    file_rows, before, flags = standing(case)
    fresh, changes = drawn_up(case, at=at, rows=file_rows), Changes()
    rows = layout.differing_rows(fresh, before)
    raised = rows.pop(Flag, None)
    for model, stored in stored_rows(case, rows).items():
        _settle_rows(case, model, stored, rows[model], changes)
    if raised is not None:
        _settle_flags(case, flags, raised, changes, at)
    _settle_assessment(fresh, before, changes)
    changes.write()
    logger.info("case assessed case=%s", case.pk)
    return fresh


def _settle_assessment(fresh: Assessment, before: Assessment | None, changes: Changes) -> None:
    """Write the assessment unless it says the same as before."""
    if before is not None:
        fresh.pk = before.pk
        if fresh.says_the_same_as(before) and not before.failures:
            return
    columns = [field.attname for field in Assessment._meta.concrete_fields if not field.generated]
    changes.put(Assessment, [{column: getattr(fresh, column) for column in columns}])


def _settle_rows(
    case: Case,
    model: type[Drawn],
    stored: Sequence[Values],
    values: Sequence[Values],
    changes: Changes,
) -> None:
    """Make the rows of one table say what the assessment says."""
    settlement = settle(model, stored, values)
    changes.remove(model, settlement.gone)
    changes.put(model, _of(case, [*settlement.new, *(now for _before, now in settlement.changed)]))


def _settle_flags(
    case: Case, stored: Sequence[Values], values: Sequence[Values], changes: Changes, at: datetime
) -> None:
    """Raise, raise further and lower the flags of the case, and tell of those raised."""
    settlement = settle(Flag, stored, values)
    raised = [
        {**row, "raised_at": at, "risen_at": at, "step": 1, "lowered_at": None} for row in settlement.new
    ]
    kept = []
    for before, now in settlement.changed:
        if SEVERITY[now["level"]] > SEVERITY[before["level"]]:
            raised.append({**now, "risen_at": at, "step": now["step"] + 1})
        else:
            kept.append(now)
    lowered = [
        {**row, "lowered_at": max(at, datetime.fromisoformat(row["raised_at"]))} for row in settlement.gone
    ]
    changes.put(Flag, _of(case, [*raised, *kept, *lowered]))
    if telling := notices.telling(case, raised):
        changes.do(*telling)


def _of(case: Case, rows: Sequence[Values]) -> list[Values]:
    return [{**row, "case_id": case.pk} for row in rows]

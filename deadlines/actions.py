"""What the facts of a case now mean in law, written where lists, search, the API and the outbox find it."""

import logging
from collections.abc import Iterable, Sequence
from datetime import datetime

from accounts.ids import random_id
from cases.models import Case

from . import layout, notices
from .layout import Values
from .models import Assessment, Flag
from .models.levels import SEVERITY
from .models.rows import AssessedRow
from .reading import drawn_up
from .settling import settle

logger = logging.getLogger(__name__)


def assess_case(case: Case, *, at: datetime) -> Assessment:
    """Assess `case` as it stands at `at`, store what it says with rows, flags and messages, and return it.

    Takes the lock on the case's row and works in the caller's transaction. What has not changed is not
    written.
    """
    case = Case.objects.select_for_update().get(pk=case.pk)
    stored = Assessment.objects.filter(case=case).first()
    fresh = drawn_up(case, at=at)
    if stored is not None and stored.says_the_same_as(fresh):
        return stored
    _write(fresh, stored)
    for model, lay_out in layout.TABLES.items():
        values = lay_out(fresh)
        if stored is None or values != lay_out(stored):
            _settle_flags(case, values, at=at) if model is Flag else _settle_rows(model, case, values)
    logger.info("case assessed case=%s", case.pk)
    return fresh


def _write(fresh: Assessment, stored: Assessment | None) -> None:
    if stored is None:
        fresh.save(force_insert=True)
    else:
        fresh.pk = stored.pk
        fresh.save(force_update=True)


def _settle_rows(model: type[AssessedRow], case: Case, values: Sequence[Values]) -> None:
    """Make the stored rows of one table say what the assessment says."""
    settlement = settle(model, model.objects.filter(case=case).values(*_columns(model)), values)
    if settlement.gone:
        model.objects.filter(pk__in=[row["id"] for row in settlement.gone]).delete()
    _write_rows(model, case, [*settlement.new, *(now for _before, now in settlement.changed)])


def _settle_flags(case: Case, values: Sequence[Values], *, at: datetime) -> None:
    """Raise, raise further and lower the flags of `case`, and tell of those raised."""
    settlement = settle(Flag, case.flags.open().values(*_columns(Flag)), values)
    raised = [{**row, "raised_at": at, "risen_at": at, "step": 1} for row in settlement.new]
    kept = []
    for before, now in settlement.changed:
        if SEVERITY[now["level"]] > SEVERITY[before["level"]]:
            raised.append({**now, "risen_at": at, "step": now["step"] + 1})
        else:
            kept.append(now)
    lowered = [{**row, "lowered_at": max(at, row["raised_at"])} for row in settlement.gone]
    written = _write_rows(Flag, case, [*raised, *kept, *lowered])
    notices.write(case, written[: len(raised)], at=at)


def _write_rows(model: type[AssessedRow], case: Case, rows: Iterable[Values]) -> list[AssessedRow]:
    """Insert rows without an id, write over those with one; return them as saved, in the order given."""
    columns = _columns(model)
    return model.objects.bulk_create(
        [model(**{"id": random_id(), "case": case, **row}) for row in rows],
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=[name for name in columns if name != "id"],
    )


def _columns(model: type[AssessedRow]) -> list[str]:
    """Return the columns of a row without its case, and without those the database derives."""
    fields = model._meta.concrete_fields
    return [field.attname for field in fields if field.name != "case" and not field.generated]

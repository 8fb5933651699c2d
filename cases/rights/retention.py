"""For how long things are kept once a case is closed, and what is past its time.

The days are those at the place of the case. Nothing is erased by time alone: it is listed, and somebody decides.
"""

import logging
from datetime import date, datetime, timedelta

import pghistory
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from accounts.audit import record
from accounts.models import AuditAction, Organisation, User
from cases.errors import NotAccepted
from cases.models import Case, CasePerson, DueErasure
from people.models import Category, RetentionTime

logger = logging.getLogger(__name__)

DAY = timedelta(days=1)


def due_on(closed_on: date, years: int) -> date:
    """Return the first day on which what a case closed on a day holds is past its time.

    The day of closing does not count; the last day has its number and month, or is the end of that month
    (29 February, after a year: 28 February).

    Source: Regulation (EEC, Euratom) No 1182/71, art. 3(2)(c), for periods in years.
    """
    return _same_day(closed_on, closed_on.year + years) + DAY


@transaction.atomic
def set_time(organisation: Organisation, category: str, years: int | None, *, by: User, at: datetime) -> None:
    """Keep a category for so many years from now on; None: for ever. What is listed and no longer due, is not."""
    times = RetentionTime.objects.filter(organisation=organisation, category=Category(category))
    with pghistory.context(user=by.pk):
        if years is None:
            changed = times.delete()[0]
        else:
            changed = times.exclude(years=years).update(years=years)
            if not changed and not times.exists():
                changed = bool(
                    RetentionTime.objects.create(organisation=organisation, category=category, years=years)
                )
    if changed:
        record(AuditAction.CHANGE_RETENTION, by=by, organisation=organisation, at=at)


def list_due(*, at: datetime, limit: int = 100) -> int:
    """List what is past its time at `at`, and strike from the list what no longer is; return how many were taken on.

    Where that is `limit`, there may be more. Safe to run by any number of workers at once, and again.
    """
    taken_on = 0
    for time in RetentionTime.objects.order_by("pk"):
        taken_on += _list(time, at=at, limit=limit - taken_on)
        if taken_on == limit:
            return limit
    return taken_on + _strike(at=at, limit=limit - taken_on)


@transaction.atomic
def keep_longer(due: DueErasure, *, until: date, reason: str, by: User, at: datetime) -> None:
    """Keep something past its time until the end of a day, for a reason. Raises NotAccepted."""
    if until < at.date():
        raise NotAccepted(_("Choose today or a later day."), "until")
    DueErasure.objects.filter(pk=due.pk).update(kept_until=until, kept_reason=reason, kept_by=by)
    record(
        AuditAction.KEEP_LONGER,
        by=by,
        organisation=due.case.organisation_id,
        case=due.case_id,
        about=due,
        at=at,
    )


@transaction.atomic
def _list(time: RetentionTime, *, at: datetime, limit: int) -> int:
    cases = past(time, at=at)
    cases = cases.filter(~Exists(DueErasure.objects.filter(case=OuterRef("pk"), category=time.category)))
    if time.category == Category.IDENTITY:
        cases = cases.filter(Exists(CasePerson.objects.filter(case=OuterRef("pk"), person__erased_at=None)))
    claimed = list(
        cases.order_by("closed_on", "pk").select_for_update(skip_locked=True, of=("self",))[:limit]
    )
    # Another worker may have listed some of them after this one began to look, and before it had the lock.
    listed = set(
        DueErasure.objects.filter(case__in=claimed, category=time.category).values_list("case", flat=True)
    )
    left = (case for case in claimed if case.pk not in listed)
    found = [(case, first_day) for case in left if (first_day := due_since(case, time, at))]
    DueErasure.objects.bulk_create(
        DueErasure(case=case, category=time.category, due_on=first_day, listed_at=at)
        for case, first_day in found
    )
    for case, _first_day in found:
        logger.info("past its time case=%s category=%s", case.pk, time.category)
    return len(found)


def past(time: RetentionTime, *, at: datetime) -> QuerySet[Case]:
    """Return the cases that may be past a time: those closed so early that they are in one zone at least."""
    latest = at.date() + DAY
    return Case.objects.filter(
        organisation=time.organisation_id, closed_on__lt=_same_day(latest, latest.year - time.years) + DAY
    )


def due_since(case: Case, time: RetentionTime, at: datetime) -> date | None:
    """Return the first day on which what a case holds was past the time; None where at its place it is not yet."""
    if case.closed_on is None:
        return None
    first_day = due_on(case.closed_on, time.years)
    return first_day if first_day <= at.astimezone(case.zone_info).date() else None


@transaction.atomic
def _strike(*, at: datetime, limit: int) -> int:
    """Strike from the list what was reopened, closed again later, or is kept for longer by now."""
    times = {(time.organisation_id, time.category): time for time in RetentionTime.objects.all()}
    over = []
    listed = DueErasure.objects.select_related("case").select_for_update(skip_locked=True, of=("self",))
    for due in listed.order_by("pk"):
        time = times.get((due.case.organisation_id, due.category))
        if time is None or due_since(due.case, time, at) is None:
            over.append(due.pk)
    DueErasure.objects.filter(pk__in=over[:limit]).delete()
    return min(len(over), limit)


def _same_day(day: date, year: int) -> date:
    """Return the day of that number and month in another year; 28 February where it has no 29th."""
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)

"""After the law has changed: every case that stands under an older law is assessed anew, many at a time.

Any number of workers may do so at the same time, stop in the middle, or do it twice: which cases are left is what their
assessments say, and those at work are claimed under SKIP LOCKED.
"""

import logging
from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Subquery

from .models import Assessment
from .models.change import law_now
from .watch import assess_all, assess_or_put_off

logger = logging.getLogger(__name__)

CHUNK = 100  # cases in one transaction


def reassess(*, at: datetime, limit: int = CHUNK) -> int:
    """Assess some of the cases that stand under an older law anew; return how many were taken on.

    Where that is `limit`, there may be more. Those longest behind come first, and of these the ones whose next
    deadline is nearest. One that cannot be assessed is left to the sweep, and holds up no other.
    """
    with transaction.atomic():
        behind = _claimed(limit)
        if behind:
            _assess(behind, at)
    return len(behind)


def number_behind() -> int:
    """Return how many cases stand under an older law than the one in force."""
    return Assessment.objects.under_older_law(law_now()).count()


def _claimed(limit: int) -> list[Assessment]:
    waiting = Assessment.objects.under_older_law(law_now()).filter(failures=0)
    longest = waiting.order_by("generation").values("generation")[:1]
    behind = Assessment.objects.filter(generation=Subquery(longest), failures=0)
    unclaimed = behind.select_related("case").select_for_update(skip_locked=True, of=("case",))
    return list(unclaimed.defer("result", "packs").order_by("next_due_at", "pk")[:limit])


def _assess(behind: Sequence[Assessment], at: datetime) -> None:
    """Assess the cases together; where that fails, one by one."""
    try:
        with transaction.atomic():
            assess_all([each.case for each in behind], at)
        logger.info("cases assessed under new law number=%s", len(behind))
    # Whatever is wrong with one case, the others are assessed.
    except Exception:
        for each in behind:
            assess_or_put_off(each, at)

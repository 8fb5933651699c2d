"""Someone takes note of a deadline that a change of the law moved forward, and is not told of it again."""

import logging
from datetime import datetime
from uuid import UUID

from django.db import transaction

from accounts.models import User
from cases.models import Case

from .actions import assess_case

logger = logging.getLogger(__name__)


@transaction.atomic
def take_note(case: Case, *, rule: str, trigger: UUID, by: User, at: datetime) -> None:
    """Keep that `by` has seen where the deadline of a rule and a fact of `case` stands now; its flag is lowered."""
    case = Case.objects.select_for_update().get(pk=case.pk)
    moved = case.deadlines.filter(rule=rule, trigger=trigger, moved_at__isnull=False, moved_seen_at=None)
    if moved.update(moved_seen_at=at, moved_seen_by=by):
        assess_case(case, at=at)
        logger.info("moved deadline seen case=%s", case.pk)

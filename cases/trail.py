"""What the trail keeps of an action on a case: one event, named after the action, with the ids of what it made."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any

from accounts.audit import record
from accounts.models import User

from .models import Case, CasePerson

_acting: ContextVar[bool] = ContextVar("within an action", default=False)


@contextmanager
def acting() -> Iterator[bool]:
    """Yield whether the action is one of its own, and no part of another, which then tells of both."""
    within = _acting.get()
    token = _acting.set(True)
    try:
        yield not within
    finally:
        _acting.reset(token)


def record_action(name: str, made: Any, *, by: User | None, at: datetime) -> None:
    """Write the event of the action `name`, which returned `made`: a case, a row of one, or several rows."""
    if made == []:
        return
    row = made[0] if isinstance(made, list) else made
    case = row if isinstance(row, Case) else row.case
    record(name, by=by, organisation=case.organisation_id, case=case, at=at, **_ids(made))


def _ids(made: Any) -> dict[str, Any]:
    match made:
        case Case():
            return {}
        case CasePerson():
            return {"person": made.person_id}
        case list():
            return {"number": len(made)}
    return {"about": made, "person": getattr(made, "person_id", None)}

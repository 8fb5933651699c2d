"""Writing the trail: one event for one thing done, in the transaction that did it. Without the event, no deed."""

from contextvars import ContextVar
from datetime import datetime
from uuid import UUID

from django.db import connection, models

from .ids import random_id
from .models import AuditAction, Organisation, User

Named = models.Model | UUID | None  # a row, or its id

request_id: ContextVar[UUID | None] = ContextVar("the request that is answered", default=None)

_INSERT = """
INSERT INTO accounts_auditevent
(id, organisation_id, action, by_id, case_id, person_id, about_id, reason_id, number, at, request_id)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
"""


def record(
    action: str,
    *,
    by: User | None,
    organisation: Organisation | UUID | None,
    at: datetime,
    case: Named = None,
    person: Named = None,
    about: Named = None,
    reason: Named = None,
    number: int | None = None,
) -> None:
    """Write one event in the current transaction; rows are kept by their ids alone.

    `by` is who acted, None for a command nobody signed in to; `organisation` whose trail it belongs to, None for
    what belongs to none. `about` is the row meant within the case, or beside all cases; `reason` the row that says
    why or for what; `number` how many rows a list showed. Raises ValueError for a word that is no AuditAction.
    """
    ids = [_id(row) for row in (by, case, person, about, reason)]
    values = [random_id(), _id(organisation), AuditAction(action).value, *ids, number, at, request_id.get()]
    with connection.cursor() as cursor:
        cursor.execute(_INSERT, values)


def _id(row: Named) -> UUID | None:
    return row.pk if isinstance(row, models.Model) else row

"""Who acts, told to PostgreSQL at the beginning of each transaction, so that it shows them their rows only.

The word counts until the transaction ends, and for no other: a connection that goes on to the next request knows
nobody. Where nobody acts, the rows of cases are refused.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any
from uuid import UUID

from django.db import connection

from config import clock

_acting: ContextVar[UUID | None] = ContextVar("who acts", default=None)
_ACT_AS = "SELECT act_as(%s, %s)"
_ACT_AS_NOBODY = "SELECT act_as_nobody()"


def act_as(user: Any) -> None:
    """Let what is left of this request, and of the transaction it is in, see what `user` may see."""
    _acting.set(user.pk)
    if connection.in_atomic_block:
        tell(connection)


@contextmanager
def acting(user: Any = None) -> Iterator[None]:
    """Let the transactions that begin within be those of `user`, or of nobody until `act_as` says whose."""
    before = _acting.set(user and user.pk)
    try:
        if user is not None and connection.in_atomic_block:
            tell(connection)
        yield
    finally:
        _acting.reset(before)
        if connection.in_atomic_block and not connection.needs_rollback:
            tell(connection)


def tell(to: Any) -> None:
    """Tell PostgreSQL, in the transaction that `to` has begun, who acts. Nothing is said outside of one."""
    who = _acting.get()
    with to.wrap_database_errors, to.connection.cursor() as cursor:
        if who is None:
            cursor.execute(_ACT_AS_NOBODY)
        else:
            cursor.execute(_ACT_AS, [str(who), clock.now()])


def somebody_acts() -> bool:
    """Whether a transaction that begins now would be somebody's."""
    return _acting.get() is not None

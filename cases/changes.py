"""The one call upwards: when a case has changed, what follows in law is worked out anew."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.checks import Error

Listener = Callable[..., object]

_listener: Listener | None = None
_gathered: ContextVar[dict[UUID, Any] | None] = ContextVar("changes gathered", default=None)


def on_change(function: Listener) -> Listener:
    """Make `function(case, at=...)` the one that hears of every change, in the transaction that made it.

    Returns the function. The floor above registers it when it is ready.
    """
    global _listener
    _listener = function
    return function


def changed(case, *, at: datetime) -> None:
    """Tell the listener that `case` has changed. `at` is the instant as of which it is assessed anew."""
    if (gathered := _gathered.get()) is not None:
        gathered[case.pk] = case
    elif _listener is None:
        raise NobodyListens
    else:
        _listener(case, at=at)


@contextmanager
def one_change(*, at: datetime) -> Iterator[None]:
    """Let all changes made within be heard as one for each case, at the end; after an error, as none."""
    gathered: dict[UUID, Any] = {}
    outside = _gathered.set(gathered)
    try:
        yield
    finally:
        _gathered.reset(outside)
    for case in gathered.values():
        changed(case, at=at)


class NobodyListens(RuntimeError):
    """A case changed and nothing would have assessed it."""


def somebody_listens(app_configs, **options) -> list[Error]:
    """Return an error unless a change of a case is heard: a site that never assesses must not start."""
    if _listener is not None:
        return []
    return [
        Error(
            "No function is registered for changes of a case.",
            hint="Call cases.changes.on_change(function) in AppConfig.ready() of the app that assesses.",
            id="cases.E001",
        )
    ]

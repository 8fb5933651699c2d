"""The one call upwards: when a case has changed, what follows in law is worked out anew."""

from collections.abc import Callable
from datetime import datetime

from django.core.checks import Error

Listener = Callable[..., object]

_listener: Listener | None = None


def on_change(function: Listener) -> Listener:
    """Make `function(case, at=...)` the one that hears of every change, in the transaction that made it.

    Returns the function. The floor above registers it when it is ready.
    """
    global _listener  # noqa: PLW0603
    _listener = function
    return function


def changed(case, *, at: datetime) -> None:
    """Tell the listener that `case` has changed. `at` is the instant as of which it is assessed anew."""
    if _listener is None:
        raise NobodyListens
    _listener(case, at=at)


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

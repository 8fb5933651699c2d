"""Logs with ids and event words: an exception is told by its class and place, never by its message."""

import logging
import traceback
from types import TracebackType

ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Formatter(logging.Formatter):
    """Lines of a log without what a refusal or a database error may quote: names, notes, documents."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line. What another formatter has made of the exception is forgotten: it may tell all."""
        record.exc_text = None
        return super().format(record)

    def formatException(self, ei: ExceptionInfo) -> str:  # noqa: N802
        """Return the calls that led there and the classes raised, first cause first."""
        return "\n".join(_told(ei[1])) if ei[1] else ""


def _told(error: BaseException) -> list[str]:
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    before = _told(cause) if cause else []
    calls = [line.rstrip("\n") for line in traceback.format_tb(error.__traceback__)]
    return [*before, *calls, f"{type(error).__module__}.{type(error).__qualname__}"]

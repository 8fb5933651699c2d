"""Logs with ids and event words: an exception is told by its class and place, never by its message."""

import logging
import traceback
from copy import copy
from types import TracebackType
from uuid import UUID

from django.http import HttpRequest

ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Formatter(logging.Formatter):
    """Lines of a log without what a refusal, a database error or an address may quote: names, notes, links."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line. What another formatter has made of the exception is forgotten: it may tell all."""
        record.exc_text = None
        return super().format(_without_quotes(record))

    def formatException(self, ei: ExceptionInfo) -> str:  # noqa: N802
        """Return the calls that led there and the classes raised, first cause first."""
        return "\n".join(_told(ei[1])) if ei[1] else ""


def _without_quotes(record: logging.LogRecord) -> logging.LogRecord:
    """Return the record, in place of what Django or Celery quote in theirs what we know of it."""
    told = copy(record)
    if isinstance(record.args, dict) and "exc" in record.args:
        told.args = record.args | {"exc": _class_of(record), "args": "", "kwargs": "", "traceback": ""}
    elif request := getattr(record, "request", None):
        told.msg, told.args = (
            "%s %s %s",
            (getattr(record, "status_code", ""), request.method, _place(request)),
        )
    return told


def _class_of(record: logging.LogRecord) -> str:
    error = record.exc_info[1] if record.exc_info else None
    return type(error).__name__ if error else "an error"


def _place(request: HttpRequest) -> str:
    """Return the pattern of the address with the ids in it, but neither words nor the texts of links."""
    match = request.resolver_match
    if match is None:
        return "at an address that is none of ours"
    ids = [f"{name}={value}" for name, value in match.kwargs.items() if isinstance(value, UUID)]
    return " ".join([f"/{match.route}", *ids])


def _told(error: BaseException) -> list[str]:
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    before = _told(cause) if cause else []
    calls = [line.rstrip("\n") for line in traceback.format_tb(error.__traceback__)]
    return [*before, *calls, f"{type(error).__module__}.{type(error).__qualname__}"]

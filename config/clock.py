"""The only clock. Everything that decides takes the time as an argument; shells ask here."""

from datetime import UTC, date, datetime, timedelta, tzinfo

from django.conf import settings


def now() -> datetime:
    """Return the present instant, aware, in UTC.

    Where settings.CLOCK_OFFSET_FILE names a file (development and tests only), the seconds written in it are
    added: so a test moves the time of the server and the worker while they run.
    """
    return datetime.now(UTC) + _offset()


def today(zone: tzinfo) -> date:
    """Return the calendar day it is now in `zone`."""
    return now().astimezone(zone).date()


def _offset() -> timedelta:
    if settings.CLOCK_OFFSET_FILE is None or not settings.CLOCK_OFFSET_FILE.exists():
        return timedelta(0)
    return timedelta(seconds=float(settings.CLOCK_OFFSET_FILE.read_text(encoding="ascii")))

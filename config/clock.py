"""The only clock. Everything that decides takes the time as an argument; shells ask here."""

from datetime import datetime, timezone


def now() -> datetime:
    """Return the present instant, aware, in UTC."""
    return datetime.now(timezone.utc)

"""The instant for which an answer is asked, as people write it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from cases.dates import DateForm, read_date


def instant_of(written: str, zone: ZoneInfo) -> datetime:
    """Return the instant that `written` names, in `zone`: a day is its first instant there. Raises ValueError."""
    date = read_date(written)
    span = date.span(zone)
    if date.form not in (DateForm.DAY, DateForm.INSTANT) or span.earliest is None:
        raise ValueError(
            f'"{written}" is neither a day nor an instant: write 2022-12-28 or 2022-12-28T18:00:00+06:00'
        )
    return span.earliest.astimezone(zone)

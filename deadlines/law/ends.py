"""When a time limit ends, by the version of its rule that was in force."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from deadlines.law.closed_days import Calendar
from deadlines.law.counting import SYSTEMS, Count, Period, count
from deadlines.law.rules import Limit, Version
from deadlines.law.starts import Start


def end_of_limit(
    limit: Limit,
    versions: tuple[Version | None, ...],
    start: Start,
    calendar: Calendar,
    zone: ZoneInfo,
    *,
    times: int = 1,
) -> Count | None:
    """Return when a limit ends that runs from `start` for so many `times` its period; None where that is not known.

    Where several versions may apply, or two periods compete, the shortest gives the safe day and the longest the last.
    """
    if start.first is None or not all(versions):
        return None
    counts = [
        _counted(limit, Period(period.number * times, period.unit), start, calendar, zone)
        for version in versions
        for period in (version.period, version.longest)  # type: ignore[union-attr]
        if period is not None
    ]
    return _widest(counts) if len(counts) > 1 else next(iter(counts), None)


def _counted(limit: Limit, period: Period, start: Start, calendar: Calendar, zone: ZoneInfo) -> Count:
    return count(
        start.first,
        start.last,
        period,
        SYSTEMS[limit.counting],
        calendar,
        zone,
        against_state=limit.kind == "detention",
        first_day_counts=limit.first_day,
        because=start.because,
    )


def _widest(counts: list[Count]) -> Count:
    """Return the earliest safe day and the latest last day of several counts, with all their steps."""
    last_days: list[date | datetime | None] = [counted.last_day for counted in counts]
    return Count(
        min(counted.file_by for counted in counts),
        None if None in last_days else max(day for day in last_days if day is not None),
        tuple(dict.fromkeys(step for counted in counts for step in counted.steps)),
        any(counted.provisional for counted in counts),
    )

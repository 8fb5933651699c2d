"""Dates as people write them, and the instants they span. No clock, no database."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

FIRST_YEAR, LAST_YEAR = 1800, 2199
FARTHEST_OFFSET = timedelta(hours=14)
UNKNOWN = "unknown"


class DateFormError(ValueError):
    """What was written is none of the date forms, or names a day or hour that does not exist."""


class DateForm(StrEnum):
    """The ways in which a date may be written."""

    DAY = "day"  # 2022-11-30
    INSTANT = "instant"  # 2022-12-29T08:40:00+06:00
    MONTH = "month"  # 2022-12
    YEAR = "year"  # 2022
    RANGE = "range"  # 2022-09-26/2022-09-27
    UNTIL = "until"  # ../2022-12-28
    UNKNOWN = "unknown"  # it happened; nobody knows when


@dataclass(frozen=True, slots=True)
class Span:
    """The instants a written date may stand for, in UTC.

    `latest` is the first instant after the last day, or `earliest` itself where an instant was written.
    None is a bound that nobody knows. `exact` says that an instant was written.
    """

    earliest: datetime | None
    latest: datetime | None
    exact: bool


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """One date as it was written: its text, its form, and the days (or the instant) the text names."""

    text: str
    form: DateForm
    first: date | None = None  # None where the form leaves the beginning open, and for an instant
    last: date | None = None  # the last day, included
    instant: datetime | None = None  # aware, in the offset that was written

    def span(self, zone: ZoneInfo) -> Span:
        """Return the instants this date may stand for, its days being those of `zone`."""
        if self.instant is not None:
            moment = self.instant.astimezone(UTC)
            return Span(moment, moment, exact=True)
        return Span(
            start_of_day(self.first, zone) if self.first else None,
            start_of_day(self.last + timedelta(days=1), zone) if self.last else None,
            exact=False,
        )


def start_of_day(day: date, zone: ZoneInfo) -> datetime:
    """Return the first instant of `day` in `zone`, in UTC.

    Where the clocks skip midnight, the day begins at the change.
    """
    return datetime.combine(day, time.min, tzinfo=zone).astimezone(UTC)


def read_date(text: str) -> WrittenDate:
    """Return the date that `text` writes. Raises DateFormError, whose message says what is wrong."""
    for pattern, read in READERS:
        if found := pattern.fullmatch(text):
            return read(found)
    if NO_OFFSET.fullmatch(text):
        raise DateFormError(_("“{text}” needs its offset from UTC, such as +06:00.").format(text=text))
    raise DateFormError(
        _(
            "“{text}” is not a date. Write 2022-11-30, 2022-12-29T08:40:00+06:00, 2022-12, 2022, "
            "2022-09-26/2022-09-27, ../2022-12-28 or unknown."
        ).format(text=_shortened(text))
    )


def read_instant(text: str) -> datetime:
    """Return the aware instant that `text` writes, in its own offset.

    Raises DateFormError for every other form.
    """
    written = read_date(text)
    if written.instant is None:
        raise DateFormError(
            _(
                "“{text}” is not an instant. Write day, hour and offset from UTC: 2022-12-29T08:40:00+06:00."
            ).format(text=text)
        )
    return written.instant


def _read_unknown(found: re.Match[str]) -> WrittenDate:
    return WrittenDate(found[0], DateForm.UNKNOWN)


def _read_day(found: re.Match[str]) -> WrittenDate:
    day = _day(found[0])
    return WrittenDate(found[0], DateForm.DAY, day, day)


def _read_month(found: re.Match[str]) -> WrittenDate:
    first = _day(f"{found[0]}-01", shown=found[0])
    return WrittenDate(found[0], DateForm.MONTH, first, _first_of_next_month(first) - timedelta(days=1))


def _read_year(found: re.Match[str]) -> WrittenDate:
    first = _day(f"{found[0]}-01-01", shown=found[0])
    return WrittenDate(found[0], DateForm.YEAR, first, first.replace(month=12, day=31))


def _read_range(found: re.Match[str]) -> WrittenDate:
    first, last = _day(found["first"]), _day(found["last"])
    if last < first:
        raise DateFormError(
            _("“{text}” ends before it begins. Write the earlier day first.").format(text=found[0])
        )
    return WrittenDate(found[0], DateForm.RANGE, first, last)


def _read_until(found: re.Match[str]) -> WrittenDate:
    return WrittenDate(found[0], DateForm.UNTIL, None, _day(found["last"]))


def _read_instant(found: re.Match[str]) -> WrittenDate:
    _day(found["day"])
    try:
        moment = datetime.fromisoformat(found[0])
    except ValueError:
        raise _no_such_hour(found[0]) from None
    if int(found["minutes"] or 0) > 59 or abs(moment.utcoffset() or timedelta()) > FARTHEST_OFFSET:
        raise _no_such_hour(found[0])
    return WrittenDate(found[0], DateForm.INSTANT, instant=moment)


def _no_such_hour(text: str) -> DateFormError:
    return DateFormError(_("“{text}” names an hour or an offset that does not exist.").format(text=text))


def _day(text: str, shown: str | None = None) -> date:
    """Return the day that `text` (YYYY-MM-DD) names; a refusal shows `shown`, or else the text."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise DateFormError(
            _("“{text}” does not exist in the calendar.").format(text=shown or text)
        ) from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise DateFormError(
            _("“{text}” is not between {first} and {last}.").format(
                text=shown or text, first=FIRST_YEAR, last=LAST_YEAR
            )
        )
    return day


def _first_of_next_month(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)


def _shortened(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"


DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
HOUR = r"[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?"
NO_OFFSET = re.compile(rf"{DAY}[Tt ]{HOUR}")
READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], WrittenDate]], ...] = (
    (re.compile(DAY), _read_day),
    (re.compile(rf"(?P<day>{DAY})T{HOUR}(?:Z|[+-][0-9]{{2}}:(?P<minutes>[0-9]{{2}}))"), _read_instant),
    (re.compile(rf"(?P<first>{DAY})/(?P<last>{DAY})"), _read_range),
    (re.compile(rf"\.\./(?P<last>{DAY})"), _read_until),
    (re.compile(UNKNOWN), _read_unknown),
    (re.compile(r"[0-9]{4}-[0-9]{2}"), _read_month),
    (re.compile(r"[0-9]{4}"), _read_year),
)

"""Dates as people write them in their language."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.dates import DateForm, WrittenDate, read_date
from config.remembering import in_each_language

DAY, WEEKDAY, SHORT, MONTH = "j F Y", "l j F Y", "D j M Y", "F Y"
WEEKS_FROM = 28  # days from which on weeks are easier to grasp


def day_words(day: date) -> str:
    """Return a day with its weekday: Friday 30 December 2022."""
    return date_format(day, WEEKDAY)


def plain_day_words(day: date) -> str:
    """Return a day without its weekday: 30 December 2022."""
    return date_format(day, DAY)


@in_each_language
def short_day_words(day: date) -> str:
    """Return a day as narrow columns hold it: Fri 30 Dec 2022."""
    return date_format(day, SHORT)


def instant_words(at: datetime, zone: ZoneInfo) -> str:
    """Return day and hour as clocks in `zone` show them: 29 December 2022, 08:40."""
    return _hour(at.astimezone(zone), DAY)


def due_words(due: date | datetime, zone: ZoneInfo) -> str:
    """Return the end of a time limit, a day or an instant, with its weekday."""
    return _hour(due.astimezone(zone), WEEKDAY) if isinstance(due, datetime) else day_words(due)


def when_words(text: str, zone: ZoneInfo | None = None) -> str:
    """Return a written date in words; an instant by the clocks of `zone`, or else as it was written."""
    return _worded(read_date(text), zone) if text else _("not recorded")


def since_words(text: str, zone: ZoneInfo | None = None) -> str:
    """Return a written date so that it fits behind “since”: by its last day, where there are several."""
    written = read_date(text)
    if written.form in (DateForm.RANGE, DateForm.UNTIL, DateForm.MONTH, DateForm.YEAR) and written.last:
        return _("{day} at the latest").format(day=plain_day_words(written.last))
    if written.form is DateForm.UNKNOWN:
        return _("a day not known")
    return _worded(written, zone)


def is_exact(text: str) -> bool:
    """Whether a written date leaves no doubt about the day."""
    return bool(text) and read_date(text).form in (DateForm.DAY, DateForm.INSTANT)


@in_each_language
def distance_words(day: date, today: date) -> str:
    """Return how far away a day is: in 3 days, tomorrow, today, 2 days ago."""
    days = (day - today).days
    if near := {0: _("today"), 1: _("tomorrow"), -1: _("yesterday")}.get(days):
        return near
    if days >= WEEKS_FROM:
        return ngettext("in {n} week", "in {n} weeks", days // 7).format(n=days // 7)
    if days > 0:
        return ngettext("in {n} day", "in {n} days", days).format(n=days)
    if days <= -WEEKS_FROM:
        return ngettext("{n} week ago", "{n} weeks ago", -days // 7).format(n=-days // 7)
    return ngettext("{n} day ago", "{n} days ago", -days).format(n=-days)


def _worded(written: WrittenDate, zone: ZoneInfo | None) -> str:
    match written.form:
        case DateForm.DAY:
            return plain_day_words(written.first)
        case DateForm.INSTANT:
            return _hour(written.instant.astimezone(zone) if zone else written.instant, DAY)
        case DateForm.MONTH:
            return date_format(written.first, MONTH)
        case DateForm.YEAR:
            return str(written.first.year)
        case DateForm.RANGE:
            return _range(written.first, written.last)
        case DateForm.UNTIL:
            return _("by {day}").format(day=plain_day_words(written.last))
    return _("day not known")


def _range(first: date, last: date) -> str:
    if first == last:
        return plain_day_words(first)
    words = _("{first} or {last}") if last - first == timedelta(days=1) else _("between {first} and {last}")
    return words.format(first=_beginning(first, last), last=plain_day_words(last))


def _beginning(first: date, last: date) -> str:
    """The first of two days without what the last says again."""
    if (first.year, first.month) == (last.year, last.month):
        return date_format(first, "j")
    return date_format(first, "j F" if first.year == last.year else DAY)


def _hour(at: datetime, form: str) -> str:
    return f"{date_format(at, form)}, {at:%H:%M}"

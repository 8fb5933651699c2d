"""When something sent counts as served."""

from dataclasses import dataclass
from datetime import date, timedelta

from deadlines.law.closed_days import Calendar
from deadlines.law.counting.period import Period
from deadlines.law.counting.wording import DayNamed, doubt_about, holidays_between, weekday
from deadlines.law.sentences import said


@dataclass(frozen=True, slots=True)
class DeemedRule:
    """After how long something sent counts as served, whether or not it arrived."""

    after: Period  # days or working days; 0 days: at posting
    moves_disputed: bool = False  # courts disagree whether the day moves off a closed day
    sent: str = "posted"  # the word for what happened to it: posted, sent, handed to the centre


@dataclass(frozen=True, slots=True)
class Deemed:
    """The day on which something sent counts as served, and the day it would be if a closed day moved it."""

    deemed_on: date
    or_if_moved: date | None
    steps: tuple[str, ...]


def deemed(sent: date, rule: DeemedRule, calendar: Calendar) -> Deemed:
    """Return when something sent on `sent` counts as served; the day of sending does not count."""
    in_working_days = rule.after.unit == "working days"
    number = rule.after.number
    day = calendar.open_days_from(sent, number) if in_working_days else sent + timedelta(days=number)
    steps = [
        said("{sent} on {day}", sent=rule.sent, day=sent),
        said("{period}: {day}", period=rule.after, day=DayNamed(day)),
    ]
    moved = calendar.next_open(day) if rule.moves_disputed else day
    if moved != day:
        template = "{weekday}, closed: courts disagree whether it moves to {day}{holidays}"
        holidays = holidays_between(day, moved, calendar)
        steps.append(said(template, weekday=weekday(day), day=DayNamed(moved), holidays=holidays))
    if in_working_days or moved != day:
        steps += [doubt] if (doubt := doubt_about(sent, moved, calendar)) else []
    return Deemed(day, moved if moved != day else None, tuple(steps))

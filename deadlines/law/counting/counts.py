"""When a period ends: the safe day, the latest day, and the steps of the count."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from deadlines.law.closed_days import ONE_DAY, Calendar, also_closed
from deadlines.law.counting.days import End, doubt_of, nominal_end, runs_on_open_days, settled
from deadlines.law.counting.hours import HourEnd, at_time, hours_end, hours_on, start_of
from deadlines.law.counting.period import Period
from deadlines.law.counting.systems import System
from deadlines.law.counting.wording import because_of, written
from deadlines.law.sentences import Sentence, said

ON_THE_STATE = said("a limit on the State: closed days do not move it")
WITHOUT_PAUSE = System("", "", "", rolls=False)


@dataclass(frozen=True, slots=True)
class Count:
    """When a period ends. Days, or instants for hours and for limits on the State that start at one."""

    file_by: date | datetime  # the earliest defensible end, counted from the earliest trigger
    last_day: date | datetime | None  # the legal maximum, counted from the latest trigger, if it has a bound
    steps: tuple[str, ...]
    provisional: bool = False  # closed days that bear on the end are not known yet


@lru_cache(maxsize=16_384)
def count(
    first: date | datetime,
    last: date | datetime | None,
    period: Period,
    system: System,
    calendar: Calendar,
    zone: ZoneInfo,
    *,
    against_state: bool = False,
    first_day_counts: bool | None = None,
    distance: int = 0,
    because: str = "",
) -> Count:
    """Return when the period ends that a trigger between `first` and `last` starts.

    Days are those of `zone`, the place where the act is due; a naive instant is refused with ValueError.
    `against_state` marks a limit on deprivation of liberty: closed days neither move it nor are left out of it,
    and it runs, from an instant, to the same time of day. `first_day_counts` is what the rule settles about
    the day of the trigger, None where it settles nothing: then it does not count, but a limit on the State in
    days counts it for `file_by`. `distance` adds days before the end is moved. `because` says, for the steps,
    what `first` is.
    """
    for moment in (first, last):
        if isinstance(moment, datetime) and moment.utcoffset() is None:
            raise ValueError(f"{moment} needs its offset from UTC")
    counting = _Counting(
        period,
        WITHOUT_PAUSE if against_state else system,
        also_closed(calendar, system.also_closed),
        zone,
        against_state,
        first_day_counts,
        distance,
    )
    if period.unit == "hours":
        return counting.in_hours(first, last, because)
    return (
        counting.of_the_state(first, last, because)
        if against_state
        else counting.in_days(first, last, because)
    )


@dataclass(frozen=True, slots=True)
class _Counting:
    """One period under one system: how its end is found from a trigger."""

    period: Period
    system: System
    calendar: Calendar
    zone: ZoneInfo
    against_state: bool
    first_day_counts: bool | None
    distance: int

    def in_days(self, first: date, last: date | None, because: str) -> Count:
        """Count a time limit in days, weeks, months or years."""
        day, latest = self._day(first), None if last is None else self._day(last)
        end, doubt, steps = self._end_from(day, because)
        if latest is None or latest == day:
            return Count(end.file_by, None if latest is None else end.last_day, steps, bool(doubt))
        late_end, late_doubt, late_steps = self._end_from(latest, "at the latest")
        return Count(end.file_by, late_end.last_day, (*steps, *late_steps), bool(doubt or late_doubt))

    def in_hours(self, first: date, last: date | None, because: str) -> Count:
        """Count hours from an instant; from a day's start for `file_by` and its end for `last_day`."""
        start = first if isinstance(first, datetime) else start_of(first, self.zone)
        end = self._hours_from(start)
        verb = "counts back from {day}" if self.period.number < 0 else "starts at {day}"
        steps = [because_of(said(verb, day=written(start)), because), self._ends(end.at), end.step]
        if last is None:
            return Count(end.at, None, (*steps, *filter(None, (end.doubt,))), bool(end.doubt))
        latest = last if isinstance(last, datetime) else start_of(last + ONE_DAY, self.zone)
        late_end = self._hours_from(latest)
        if latest != start:
            template = "from {day} at the latest: {end}"
            steps.append(said(template, day=written(latest), end=written(late_end.at)))
        doubt = end.doubt or late_end.doubt
        return Count(end.at, late_end.at, (*steps, *filter(None, (doubt,))), bool(doubt))

    def of_the_state(self, first: date, last: date | None, because: str) -> Count:
        """Count a limit on deprivation of liberty in days, weeks, months or years."""
        open_question = (
            self.first_day_counts is None and self.period.unit == "days" and self.period.number > 0
        )
        file_by = self._limit_from(first, self._counts_first or open_question)
        verb = "counts back from {day}" if self.period.number < 0 else "starts with {day}"
        steps = [because_of(said(verb, day=written(first)), because)]
        steps.append(self._ends(file_by, "{length}, the first day counted: {end}" if open_question else ""))
        if last is None:
            return Count(file_by, None, (*steps, ON_THE_STATE))
        last_day = self._limit_from(last, self._counts_first)
        if last_day != file_by:
            template = _LATER[last != first, open_question]
            steps.append(self._ends(last_day, template, day=written(last)))
        return Count(file_by, last_day, (*steps, ON_THE_STATE))

    def _end_from(self, day: date, because: str) -> tuple[End, Sentence | None, tuple[Sentence, ...]]:
        """Return the end, the doubt about closed days if any, and the steps."""
        period, system, calendar = self.period, self.system, self.calendar
        nominal = nominal_end(day, period, system, calendar, first_day_counts=self._counts_first)
        steps: tuple[Sentence, ...] = (
            because_of(self._start(day), because),
            self._ends(nominal),
        )
        if self.distance:
            nominal += timedelta(days=self.distance)
            steps += (said("{number} days for distance: {end}", number=self.distance, end=nominal),)
        end = settled(nominal, day, period, system, calendar)
        doubt = doubt_of(end, nominal, day, period, system, calendar)
        return end, doubt, (*steps, end.step, doubt) if doubt else (*steps, end.step)

    def _hours_from(self, moment: datetime) -> HourEnd:
        if self.against_state:
            return HourEnd(hours_on(moment, self.period.number, self.zone), ON_THE_STATE)
        return hours_end(moment, self.period, self.system, self.calendar, self.zone)

    def _limit_from(self, trigger: date, first_day_counts: bool) -> date:
        """Return the end of a limit on the State: a day, or from an instant the same time on that day."""
        day = self._day(trigger)
        end = nominal_end(day, self.period, self.system, self.calendar, first_day_counts=first_day_counts)
        if not isinstance(trigger, datetime):
            return end
        return at_time(end, trigger.astimezone(self.zone).time(), self.zone)

    @property
    def _counts_first(self) -> bool:
        return self.first_day_counts is True

    def _day(self, trigger: date) -> date:
        return trigger.astimezone(self.zone).date() if isinstance(trigger, datetime) else trigger

    def _start(self, day: date) -> Sentence:
        if self.period.number < 0:
            return said("counts back from {day}", day=day)
        if self._counts_first or not self.period.number:
            return said("starts on {day}", day=day)
        return said("starts the day after {day}", day=day)

    def _ends(self, end: date, template: str = "", **values: object) -> Sentence:
        """Return the sentence that names the length of the period and its end."""
        period = Period(abs(self.period.number), self.period.unit)
        left_out = runs_on_open_days(period, self.system) and period.unit != "working days"
        length = said(_LENGTHS[self.period.number < 0, left_out], period=period)
        return said(template or "{length}: {end}", length=length, end=written(end), **values)


# By whether the period counts backwards, and whether closed days are left out of it.
_LENGTHS = {
    (False, False): "{period}",
    (True, False): "{period} back",
    (False, True): "{period}, closed days left out",
    (True, True): "{period} back, closed days left out",
}
# By whether the latest start is another day, and whether the first day may count.
_LATER = {
    (False, False): "{length}: {end}",
    (True, False): "{length} from {day}: {end}",
    (False, True): "{length}, the first day not counted: {end}",
    (True, True): "{length} from {day}, the first day not counted: {end}",
}

"""Dates told from the present, as the case file writes them."""

from datetime import datetime, time, timedelta
from typing import NamedTuple

DAY = timedelta(days=1)


class Told(NamedTuple):
    """A date as it is written, and the instants between which it happened; None where nobody can say."""

    text: str
    earliest: datetime | None
    latest: datetime | None


UNKNOWN = Told("unknown", None, None)


class Moments:
    """Days and hours before (negative) or after an aware instant, in its zone."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def start_of(self, days: int) -> datetime:
        """Return the first instant of the day so many days from today."""
        return datetime.combine(self.now.date() + days * DAY, time(), tzinfo=self.now.tzinfo)

    def day(self, days: int) -> Told:
        start = self.start_of(days)
        return Told(start.date().isoformat(), start, self.start_of(days + 1))

    def between(self, first: int, last: int) -> Told:
        """Return some day from the first to the last."""
        return Told(
            f"{self.day(first).text}/{self.day(last).text}", self.start_of(first), self.start_of(last + 1)
        )

    def by(self, days: int) -> Told:
        """Return that day or some day before."""
        return self.day(days)._replace(text=f"../{self.day(days).text}")

    def month(self, days: int) -> Told:
        """Return the month that day lies in."""
        first = self.start_of(days).replace(day=1)
        return Told(f"{first:%Y-%m}", first, (first + 32 * DAY).replace(day=1))

    def hour(self, hours: float) -> Told:
        """Return the instant so many hours from now, to five minutes."""
        moment = self.now + timedelta(hours=hours)
        moment = moment.replace(minute=moment.minute // 5 * 5, second=0, microsecond=0)
        return Told(moment.isoformat(), moment, moment)

    def clock(self, days: int, hour: int, minute: int = 0) -> Told:
        """Return that time on the day so many days from today."""
        moment = self.start_of(days).replace(hour=hour, minute=minute)
        return Told(moment.isoformat(), moment, moment)

    def this_morning(self, hour: int, minute: int) -> Told:
        """Return that time today, or half an hour ago where it has not come yet."""
        half_an_hour_ago, wanted = self.hour(-0.5), self.clock(0, hour, minute)
        return half_an_hour_ago if wanted.text > half_an_hour_ago.text else wanted

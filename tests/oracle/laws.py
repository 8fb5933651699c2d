"""What each body of law says about counting, written from its text for the second time."""

from typing import NamedTuple


class Law(NamedTuple):
    """What a text says of ends on closed days, of short periods and of hours.

    `end`: "moves" to the next open day; "may move", which nobody has verified; "stays".
    `back`: an end counted backwards "goes on back" to an open day; whether it does is "open"; it "stays".
    `hours`: "run" whatever the day; "pause" on closed days; "move" to the same time on an open day.
    """

    end: str = "moves"
    back: str = "open"
    hours: str = "run"
    clear: bool = False  # the days of both events are left out
    business_days_up_to: int = 0  # in a period so short only open days are counted
    two_open_days: bool = False  # a period of two days or more holds two open days
    shut: frozenset[tuple[int, int]] = frozenset()  # months and days on which its offices are shut


YEAR_END = frozenset({(12, 27), (12, 28), (12, 29), (12, 30), (12, 31)})
FINNISH = frozenset({(5, 1), (12, 6), (12, 24)})  # with the Friday between 19 and 25 June
LAWS = {
    "EU-1182": Law(two_open_days=True),
    "EU-APR": Law(),
    "CJEU": Law(),
    "ECHR": Law(end="stays", back="stays"),
    "DE": Law(),
    "DE-COURT": Law(hours="pause"),
    "UK-FTT": Law(shut=YEAR_END),
    "UK-CPR": Law(clear=True, business_days_up_to=5),
    "US": Law(back="goes on back", hours="move"),
    "US-CFR": Law(),
    "KZ": Law(end="may move"),
    "TR": Law(end="may move"),
    "PL": Law(),
    "FI": Law(shut=FINNISH),
    "CAUTIOUS": Law(end="may move"),
}

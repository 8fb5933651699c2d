"""How long after a fact is saved, or after time has changed the law's answer, a colleague's Today shows it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime, timedelta
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from time import monotonic, sleep

from django.conf import settings
from django.utils.html import escape

from cases.actions import record_fact
from cases.models import Case
from config.clock import now
from config.launch.places import free_port
from config.launch.site import Site
from deadlines.layout import next_change
from deadlines.models import Flag
from deadlines.models.levels import SEVERITY
from deadlines.presenting.alarms import SHOWN_FROM
from deadlines.reading import Reading

from .database import looking_into
from .measuring import Figure
from .pages import TODAY
from .reference import EVE, REFUSED, as_of
from .serving import environment, page
from .world import Browser, World

ROUNDS = 3
PACE = settings.SWEEP_SECONDS
PATIENCE = 120  # seconds
A_MOMENT = timedelta(seconds=2)
Alarm = tuple[str, str]  # level and text of a flag


def figures(world: World, colleague: Browser, database: str, folder: Path) -> Iterator[Figure]:
    """Let a real site run, with beat at its own pace."""
    with ExitStack() as stack:
        stack.enter_context(looking_into(database))
        clock = folder / "clock"
        port = free_port()
        variables = environment(
            database, CLOCK_OFFSET_FILE=str(clock), BEAT_SCHEDULE_FILE=str(folder / "beat")
        )
        site = Site(port, variables, folder / "log")
        stack.callback(site.stop)
        site.start()
        settings.CLOCK_OFFSET_FILE = clock
        stack.callback(setattr, settings, "CLOCK_OFFSET_FILE", None)
        today = Today(port, colleague.cookie)
        eves = [as_of(EVE, at=world.at, reference=f"round {number}") for number in range(ROUNDS)]
        saved = [_after_a_save(world.imported(eve), world, today) for eve in eves]
        refused = world.imported(as_of(REFUSED, at=world.at, reference="refused"))
        brought = [
            _after_time(refused, clock, today, wait=number * PACE / ROUNDS) for number in range(ROUNDS)
        ]
    yield Figure(
        "from a saved fact to its flag on a colleague's Today", f"{median(saved):.2f} s", "", _all(saved)
    )
    pace = f"beat looks every {PACE} s; {_all(brought)}"
    yield Figure("from the instant time raises a flag to Today", f"{median(brought):.1f} s", "", pace)


class Today:
    """A colleague's page, asked for again and again."""

    def __init__(self, port: int, cookie: str) -> None:
        self._connection = HTTPConnection("127.0.0.1", port)
        self._cookie = cookie

    def seconds_until_it_shows(self, case: Case, new: Callable[[], set[Alarm]]) -> float:
        """Return how long it takes until one of the new flags of the case is on the page."""
        started = monotonic()
        while not self._shows(case, new()):
            assert monotonic() - started < PATIENCE, f"nothing was shown within {PATIENCE} seconds"
            sleep(0.05)
        return monotonic() - started

    def _shows(self, case: Case, flags: set[Alarm]) -> bool:
        entries = page(self._connection, TODAY, self._cookie).split("<li ")
        ours = [entry for entry in entries if case.code in entry]
        return any(
            f'data-level="{level}"' in entry and escape(text) in entry
            for entry in ours
            for level, text in flags
        )


def _after_a_save(case: Case, world: World, today: Today) -> float:
    before, at = _flags(case), now()
    person = case.case_persons.get(role="principal").person_id
    step = {"step": "moved_to_border", "happened_at": at.isoformat(timespec="seconds"), "to_country": "RU"}
    record_fact(case, "removal_step", person=person, by=world.member, at=at, **step)
    return today.seconds_until_it_shows(case, lambda: _flags(case) - before)


def _after_time(case: Case, clock: Path, today: Today, *, wait: float) -> float:
    """Move the clock of the site to just before time alone raises a flag, and wait for it.

    `wait` seconds first, so that beat is each time at another point of its round.
    """
    sleep(wait)
    before, instant = _flags(case), _next_alarm(case)
    offset = instant - A_MOMENT - now() + _offset(clock)
    unfinished = clock.with_suffix(".unfinished")
    unfinished.write_text(str(offset.total_seconds()), encoding="ascii")
    unfinished.replace(clock)
    sleep(A_MOMENT.total_seconds())
    return today.seconds_until_it_shows(case, lambda: _flags(case) - before)


def _offset(clock: Path) -> timedelta:
    return timedelta(seconds=float(clock.read_text(encoding="ascii")) if clock.exists() else 0)


def _next_alarm(case: Case) -> datetime:
    """Return the first instant at which time raises a flag that Today shows."""
    reading = Reading.of(case)
    result = reading.result(at=now())
    while (instant := next_change(result)) is not None:
        later = reading.result(at=instant)
        if _kinds(later) - _kinds(result):
            return instant
        result = later
    raise AssertionError("Time raises no flag any more.")


def _kinds(result: dict) -> set[tuple]:
    shown = (flag for flag in result["flags"] if SEVERITY[flag["level"]] >= SHOWN_FROM)
    return {(flag["kind"], flag["person"], *flag["rules"]) for flag in shown}


def _flags(case: Case) -> set[Alarm]:
    flags = Flag.objects.open().filter(case=case, severity__gte=SHOWN_FROM)
    return set(flags.values_list("level", "text"))


def _all(seconds: list[float]) -> str:
    return "each time: " + ", ".join(f"{one:.2f} s" for one in seconds)

"""What the trail and row-level security cost together: the page of a case, and a save, with both and with neither."""

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from importlib import import_module
from pathlib import Path
from statistics import median
from unittest.mock import patch

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from accounts import audit, sight
from cases.models import Case

from .database import looking_into
from .measuring import Figure, in_turns, ratio
from .reference import EVE, as_of
from .saving import recorded, with_principal
from .serving import ROUNDS, environment, rate, server
from .world import Browser, World

TURNS, AT_A_TIME = 12, 10
MOST = 1.25
OF = "the same with neither"
Walls = Callable[[str], AbstractContextManager[None]]


def figures(world: World, browser: Browser, database: str, folder: Path) -> Iterator[Figure]:
    """Ask and save in turns, a few times each, over a connection that has done so before."""
    url = world.old.get_absolute_url()
    page, bare = _in_turns(database, lambda: browser.get(url))
    yield ratio("the page of a case, on record, by rows", page, bare, most=MOST, of=OF)
    yield _served(browser, world.old, database, folder)
    with looking_into(database):
        number = 2 * TURNS * (AT_A_TIME + 1)
        eve = (as_of(EVE, at=world.at, reference=f"wall {each}") for each in range(number))
        cases = iter([with_principal(world.imported(document)) for document in eve])
    save, bare = _in_turns(database, lambda: recorded(*next(cases), world), by=world)
    beside = f"{1 / bare:.0f}/s with neither: {bare / save:.2f} × as many"
    yield Figure("saves per second, one after another", f"{1 / save:.0f}/s", "", beside)


def _in_turns(database: str, job: Callable[[], object], *, by: World | None = None) -> list[float]:
    """Return the median seconds of the job with both walls, and with neither."""
    taken: dict[Walls, list[float]] = {_both: [], _neither: []}
    for _ in range(TURNS):
        for walls, seconds in taken.items():
            with walls(database), sight.acting(by and by.member):
                seconds += in_turns(AT_A_TIME, job)
    return [median(seconds) for seconds in taken.values()]


def _served(browser: Browser, case: Case, database: str, folder: Path) -> Figure:
    """Ask two web servers for the page, in turns: as fast as four browsers can."""
    without = environment(database, DJANGO_SETTINGS_MODULE="tests.bench.without_walls")
    with ExitStack() as stack:
        ports = [
            server(stack, "walled", environment(database), folder),
            server(stack, "bare", without, folder),
        ]
        rates: dict[int, list[float]] = {port: [] for port in ports}
        for _ in range(ROUNDS):
            for port, measured in rates.items():
                measured.append(
                    rate(
                        port, browser.cookie, case.get_absolute_url(), is_whole=lambda text: case.code in text
                    )
                )
    ours, bare = (median(measured) for measured in rates.values())
    beside = f"{bare:.0f}/s with neither: {ours / bare:.2f} × as many"
    return Figure("pages of a case per second", f"{ours:.0f}/s", "", beside)


@contextmanager
def _both(database: str) -> Iterator[None]:
    with looking_into(database, "DATABASE_URL"):
        yield


@contextmanager
def _neither(database: str) -> Iterator[None]:
    """Ask as the owner of the tables, who sees all rows; say nobody's name, and write no event."""
    with looking_into(database), patch.object(sight, "somebody_acts", lambda: False), ExitStack() as stack:
        for module in _recording():
            stack.enter_context(patch.object(module, "record", _nothing))
        yield


def nothing_recorded(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Answer without an event for anything: a middleware."""
    for module in _recording():
        patch.object(module, "record", _nothing).start()
    return get_response


def _recording() -> list[object]:
    """Return the modules that write events."""
    import_module(settings.ROOT_URLCONF)
    return [module for module in list(sys.modules.values()) if vars(module).get("record") is audit.record]


def _nothing(*_what: object, **_how: object) -> None:
    """Write no event."""

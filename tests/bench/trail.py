"""What the trail costs: a page and its requests per second, with the event of each reading and without."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from unittest.mock import patch

from django.http import HttpRequest, HttpResponse

from accounts import reads
from cases.models import Case

from .database import looking_into
from .measuring import Figure, in_turns, ratio
from .serving import ROUNDS, environment, rate, server
from .world import Browser

PAGES = 60


def figures(browser: Browser, case: Case, database: str, folder: Path) -> Iterator[Figure]:
    """Ask for the page of a case, then two web servers for the case list, with the trail and without in turns."""
    url = case.get_absolute_url()

    def without() -> None:
        with _silent():
            browser.get(url)

    with looking_into(database):
        ours, bare = in_turns(PAGES, lambda: browser.get(url), without)
    yield ratio("the page of a case, read on record", ours, bare, most=1.25, of="the same without its event")
    with ExitStack() as stack:
        silent = environment(database, DJANGO_SETTINGS_MODULE="tests.bench.without_trail")
        kept = server(stack, "recorded", environment(database), folder)
        bare_port = server(stack, "unrecorded", silent, folder)
        rates: dict[int, list[float]] = {kept: [], bare_port: []}
        for _ in range(ROUNDS):
            for port, measured in rates.items():
                measured.append(rate(port, browser.cookie))
    with_trail, bare_rate = (median(measured) for measured in rates.values())
    beside = f"{bare_rate:.0f}/s without: {with_trail / bare_rate:.2f} × as many"
    yield Figure("case lists per second, each on record", f"{with_trail:.0f}/s", "", beside)


def nothing_recorded(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Answer without recording what is read."""

    def answer(request: HttpRequest) -> HttpResponse:
        return get_response(request)

    patch.object(reads, "record", _nothing).start()
    return answer


def _nothing(*_what: object, **_how: object) -> None:
    """Write no event."""


@contextmanager
def _silent() -> Iterator[None]:
    with patch.object(reads, "record", _nothing):
        yield

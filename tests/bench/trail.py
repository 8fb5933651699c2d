"""What the trail costs: the page of a case, with the event of each reading and without."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from accounts import reads
from cases.models import Case

from .database import looking_into
from .measuring import Figure, in_turns, ratio
from .world import Browser

PAGES = 60


def figures(browser: Browser, case: Case, database: str) -> Iterator[Figure]:
    """Ask for the page of a case with the trail and without, in turns."""
    url = case.get_absolute_url()

    def without() -> None:
        with _silent():
            browser.get(url)

    with looking_into(database, "DATABASE_URL"):
        ours, bare = in_turns(PAGES, lambda: browser.get(url), without)
    yield ratio("the page of a case, read on record", ours, bare, most=1.25, of="the same without its event")


def _nothing(*_what: object, **_how: object) -> None:
    """Write no event."""


@contextmanager
def _silent() -> Iterator[None]:
    with patch.object(reads, "record", _nothing):
        yield

"""`python -m tests.bench`, over the servers that DATABASE_URL and REDIS_URL name."""

import logging
import os
import platform
import sys
import warnings
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
os.environ["DEVELOPMENT"] = "1"
os.environ["DATABASE_AS"] = "owner"  # makes databases; what is served is served by the role for that
os.environ.setdefault("SECRET_KEY", "for measuring only")
os.environ.setdefault("EMAIL_URL", "dummymail://")
django.setup()

from django.conf import settings  # noqa: E402

settings.ROOT_URLCONF = "tests.bench.plain"
logging.disable(logging.WARNING)
warnings.filterwarnings("ignore", "No directory at")

from config.clock import now  # noqa: E402

from . import (  # noqa: E402
    arriving,
    attack,
    database,
    law,
    pages,
    population,
    relaw,
    saving,
    serving,
    sweeping,
    trail,
    walls,
    world,
)
from .measuring import Figure  # noqa: E402

FEW, MANY = 1_000, int(os.environ.get("BENCH_CASES", "100000"))


def main() -> None:
    """Print one line for each figure, and how it was measured."""
    print(
        f"Python {platform.python_version()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the start."
    )
    for figure in _figures():
        print(figure, flush=True)
    print(f"Load {os.getloadavg()[0]:.1f} at the end. An exclamation mark: beyond its limit.")


def _figures() -> Iterator[Figure]:
    yield from law.figures()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="suspensive-bench-")))
        names = [f"{database.NAME}_{part}" for part in ("few", "arriving", "thousand", "many")]
        few, arrival, thousand, many = names
        for name in names:
            stack.callback(database.dropped, name)
        database.made(few)
        with database.looking_into(few):
            scene = world.begun(now())
            browser, other, colleague = map(world.Browser, (scene.member, scene.newcomer, scene.colleague))
            with database.looking_into(few, "DATABASE_URL"):
                small = pages.queries(browser, scene.young)
            scene.grow()
        for name, number in ((thousand, FEW), (many, MANY)):
            yield _filled(scene, name, number, like=few)
        with database.looking_into(thousand, "DATABASE_URL"):
            yield from pages.of_queries(small, pages.queries(browser, scene.old))
        yield from pages.times(browser, other, thousand, many, MANY)
        yield from sweeping.figures(many, MANY)
        yield from relaw.figures(many, MANY, folder)
        yield from saving.figures(scene, thousand)
        yield from serving.figures(browser, thousand, folder)
        yield from attack.figures(thousand, folder)
        yield from trail.figures(browser, scene.old, thousand)
        yield from walls.figures(scene, browser, thousand, folder)
        yield from arriving.figures(scene, colleague, database.made(arrival, like=few), folder)


def _filled(scene: world.World, name: str, number: int, *, like: str) -> Figure:
    started = monotonic()
    database.made(name, like=like)
    with database.looking_into(name):
        population.fill(scene.cases, scene.teams, number)
    return Figure(f"{number:,} cases made", f"{monotonic() - started:.0f} s")


if __name__ == "__main__":
    sys.exit(main())

"""How something is measured: beside its reference, in turns, and by the median; a busy machine slows both alike."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure beside its limit and what it was measured against. `holds` is None where no limit is set."""

    what: str
    value: str
    limit: str = ""
    beside: str = ""
    holds: bool | None = None

    def __str__(self) -> str:
        mark = {True: "  ", False: "! ", None: "  "}[self.holds]
        return f"{mark}{self.what:<58} {self.value:>14}  {self.limit:<11} {self.beside}".rstrip()


def in_turns(
    rounds: int, *jobs: Callable[[], object], clock: Callable[[], float] = perf_counter
) -> list[float]:
    """Return the median seconds each of `jobs` takes, all having been done in turns, `rounds` times."""
    for job in jobs:
        job()
    taken: list[list[float]] = [[] for _ in jobs]
    gc.collect()
    for _ in range(rounds):
        for job, seconds in zip(jobs, taken, strict=True):
            started = clock()
            job()
            seconds.append(clock() - started)
    return [median(seconds) for seconds in taken]


def ratio(what: str, measured: float, reference: float, *, most: float, of: str) -> Figure:
    """Return how many times as long as `reference` something took, both in seconds; `of` says what that is."""
    times = measured / reference
    return Figure(
        what,
        f"{times:.2f} ×",
        f"≤ {most:g} ×",
        f"{duration(measured)} against {duration(reference)}, {of}",
        times <= most,
    )


def duration(seconds: float) -> str:
    return f"{seconds * 1000:.2f} ms" if seconds < 1 else f"{seconds:.1f} s"

"""One line for each step, with the seconds it took."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def step(name: str) -> Iterator[None]:
    """Print `name` when it begins, and the seconds when it is done."""
    started = time.monotonic()
    print(f"  {name:<44}", end="", flush=True)
    try:
        yield
    except BaseException:
        print(" failed", flush=True)
        raise
    print(f" {time.monotonic() - started:5.1f} s", flush=True)


def say(*lines: str) -> None:
    """Print whole lines at once, also where nobody watches a terminal."""
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()

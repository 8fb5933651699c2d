"""Watches over programs while they run."""

import time
from collections import deque
from collections.abc import Sequence

from config.launch.errors import LaunchError
from config.launch.process import Program
from config.launch.progress import say

MOST_RESTARTS = 5
WITHIN_SECONDS = 60


def supervise(programs: Sequence[Program]) -> None:
    """Start again whatever ends, and say so. Never returns; raises LaunchError when one ends too often."""
    restarts = {program.name: deque[float](maxlen=MOST_RESTARTS) for program in programs}
    while True:
        for program in programs:
            if not program.running():
                _restart(program, restarts[program.name])
        time.sleep(0.5)


def _restart(program: Program, before: deque[float]) -> None:
    now = time.monotonic()
    if len(before) == MOST_RESTARTS and now - before[0] < WITHIN_SECONDS:
        raise LaunchError(f"{program.name} stops again and again. {program.last_words(20)}")
    before.append(now)
    say(f"{program.name} stopped ({program.ending()}). Starting it again; why is in {program.log}")
    program.kill()
    program.start()

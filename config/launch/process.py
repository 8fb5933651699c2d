"""Programs of ours: each in a session of its own, its output in a file, gone when the launcher is gone."""

import contextlib
import ctypes
import os
import pwd
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypedDict

from config.launch.errors import LaunchError
from config.launch.places import ROOT

PR_SET_PDEATHSIG = 1


@dataclass
class Program:
    """One program: how it is started, asked to end, and the process that runs it now."""

    name: str
    command: list[str]
    environment: Mapping[str, str]
    log: Path
    user: str | None = None
    farewell: signal.Signals = signal.SIGTERM
    typed: bytes = b""  # what it reads from its standard input
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)
    asked: bool = field(default=False, init=False)

    def start(self) -> None:
        """Start it, its output added to the end of its log."""
        self.asked = False
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.command,
                env=dict(self.environment),
                cwd=ROOT if self.user is None else "/",
                stdin=subprocess.PIPE if self.typed else subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=_dies_with_parent(self.farewell),
                **identity(self.user),
            )
        if self.process.stdin:
            self.process.stdin.write(self.typed)
            self.process.stdin.close()

    def running(self) -> bool:
        """Tell whether it was started and has not ended."""
        return self.process is not None and self.process.poll() is None

    def ask_to_end(self) -> None:
        """Send its farewell signal, once, and return at once."""
        if self.process and not self.asked and self.running():
            self.process.send_signal(self.farewell)
            self.asked = True

    def stop(self, patience: float = 15) -> None:
        """Ask it to end; after `patience` seconds, end it and all it started."""
        self.ask_to_end()
        if self.process:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(patience)
        self.kill()

    def ending(self) -> str:
        """Return how it ended, in words."""
        code = self.process.poll() if self.process else None
        return signal.Signals(-code).name if code and code < 0 else f"exit code {code}"

    def kill(self) -> None:
        """End it and all it started, at once. Returns when it is gone."""
        if self.process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.process = None

    def wait_until(self, ready: Callable[[], bool], seconds: float) -> None:
        """Return once `ready()`. Raises LaunchError, with the end of its log, if it ends or takes longer."""
        deadline = time.monotonic() + seconds
        while not ready():
            if not self.running():
                raise LaunchError(f"{self.name} did not start. {self.last_words()}")
            if time.monotonic() > deadline:
                raise LaunchError(
                    f"{self.name} was not ready after {seconds:.0f} seconds. {self.last_words()}"
                )
            time.sleep(0.05)

    def last_words(self, lines: int = 5) -> str:
        """Return the end of its log and where to read the rest."""
        end = self.log.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:]
        return "\n".join([f"The end of {self.log}:", *(f"    {line}" for line in end)])


class Identity(TypedDict, total=False):
    """Arguments of subprocess that say who runs a program."""

    user: str
    group: int
    extra_groups: list[int]


def identity(user: str | None) -> Identity:
    """Return what makes subprocess run as `user` and in none of our groups; as ourselves, if None."""
    return Identity(user=user, group=pwd.getpwnam(user).pw_gid, extra_groups=[]) if user else Identity()


def _dies_with_parent(farewell: signal.Signals) -> Callable[[], None] | None:
    """Return what makes the kernel send `farewell` to the child if the launcher is killed. Linux only."""
    if sys.platform != "linux":
        return None
    prctl = ctypes.CDLL(None).prctl
    return lambda: prctl(PR_SET_PDEATHSIG, farewell)

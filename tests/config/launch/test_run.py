"""`make run`, as a person sees it: it comes up, says where, keeps the data, and leaves nothing behind."""

import os
import re
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from config.launch.places import ROOT, free_port
from config.launch.postgres import ROLES
from config.launch.site import answers
from tests.running import eventually

OWN = (*ROLES, "DATABASE_AS", "REDIS_URL", "DJANGO_SETTINGS_MODULE", "SECRET_KEY", "EMAIL_URL", "DEVELOPMENT")


class TryOut:
    """One `make run` over a folder, in a session of its own."""

    def __init__(self, folder):
        self.folder = folder
        self.port = free_port()
        self.output = folder / "output"
        inherited = {name: value for name, value in os.environ.items() if name not in OWN}
        with self.output.open("w", encoding="utf-8") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "config.launch", "run"],
                env=inherited | {"VAR_FOLDER": str(folder), "PORT": str(self.port)},
                cwd=ROOT,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def told(self):
        return self.output.read_text(encoding="utf-8")

    def comes_up(self):
        eventually(
            lambda: "Ctrl-C stops it" in self.told() or self.process.poll() is not None, self.told(), 120
        )
        assert self.process.poll() is None, self.told()

    def programs(self):
        """Return the ids of the processes it started, and of those they started."""
        listed = subprocess.run(
            ["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True
        ).stdout
        parents = [tuple(map(int, line.split())) for line in listed.splitlines()]
        family = {self.process.pid}
        while more := {pid for pid, parent in parents if parent in family} - family:
            family |= more
        return family - {self.process.pid}

    def worker(self):
        """Return the process id of the worker it started."""
        found = subprocess.run(
            ["pgrep", "--parent", str(self.process.pid), "--full", "config.celery.* worker"],
            capture_output=True,
            text=True,
            check=True,
        )
        return int(found.stdout)

    def stop(self):
        """Press Ctrl-C; return the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        return self.process.wait(60)


@pytest.fixture
def try_out():
    """Return a function that starts a try-out, always over the same folder."""
    started = []
    with tempfile.TemporaryDirectory(prefix="suspensive-run-") as folder:
        Path(folder).chmod(0o755)

        def start():
            started.append(TryOut(Path(folder)))
            return started[-1]

        yield start
        for one in started:
            one.stop()


def alive(pids):
    listed = subprocess.run(["ps", "-eo", "pid="], capture_output=True, text=True, check=True).stdout
    return pids & set(map(int, listed.split()))


def test_it_comes_up_keeps_its_data_and_leaves_nothing_behind(try_out):
    # A first run says where it is and how to sign in.
    first = try_out()
    first.comes_up()
    assert f"http://localhost:{first.port}" in first.told()
    sign_ins = re.findall(r"\S+@\S+", first.told())
    assert sign_ins
    assert answers(f"http://127.0.0.1:{first.port}/readyz")

    # A second one beside it says that one runs already.
    second = try_out()
    assert second.process.wait(60) == 1
    assert f"already runs here, at http://localhost:{first.port}" in second.told()

    # A worker that dies is started again, and it is said.
    before = first.programs()
    os.kill(first.worker(), signal.SIGKILL)
    eventually(lambda: "The worker stopped (SIGKILL). Starting it again" in first.told(), "it was said")

    # Ctrl-C ends everything, and nothing else.
    everything = before | first.programs()
    assert first.stop() == 0
    eventually(lambda: not alive(everything), "every process had ended")

    # The next run finds the same organisation.
    third = try_out()
    third.comes_up()
    assert re.findall(r"\S+@\S+", third.told()) == sign_ins

    # Killed, it leaves nothing behind either.
    everything = third.programs()
    third.process.kill()
    eventually(lambda: not alive(everything), "every process had ended")

import os
import subprocess
import sys
import time

import pytest

from config.launch.errors import LaunchError
from config.launch.process import Program
from config.launch.supervise import MOST_RESTARTS, supervise
from tests.running import eventually


@pytest.fixture
def program(tmp_path):
    """Return a function that makes a program of a few lines of Python; all are ended afterwards."""
    made = []

    def make(code, **options):
        command = [sys.executable, "-c", code]
        made.append(Program("The test", command, os.environ, tmp_path / "log" / "test.log", **options))
        return made[-1]

    yield make
    for one in made:
        one.kill()


def written(program):
    return program.log.read_text(encoding="utf-8") if program.log.exists() else ""


def test_what_it_writes_is_in_its_log(program):
    one = program("import sys; print('out', flush=True); print('in', sys.stdin.read())", typed=b"typed")

    one.start()

    eventually(lambda: written(one) == "out\nin typed\n", "the log was written")


def test_it_is_asked_to_end_before_it_is_ended(program):
    one = program(
        "import signal, sys, time\n"
        "signal.signal(signal.SIGTERM, lambda *_: (print('farewell', flush=True), sys.exit()))\n"
        "print('ready', flush=True); time.sleep(60)"
    )
    one.start()
    eventually(lambda: "ready" in written(one))

    one.stop()

    assert "farewell" in written(one)
    assert not one.running()


def test_nothing_it_started_outlives_it(program):
    one = program(
        "import signal, subprocess, sys, time\n"
        "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        "print(subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']).pid, flush=True)\n"
        "time.sleep(60)"
    )
    one.start()
    eventually(lambda: written(one).endswith("\n"))
    child = int(written(one))

    one.stop(patience=0.2)

    eventually(lambda: gone(child), "its child had ended")


def gone(pid):
    listed = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    return listed.stdout.strip() in {"", "Z"}


def test_one_that_does_not_come_up_says_why(program):
    one = program("raise SystemExit('no such thing')")
    one.start()

    with pytest.raises(LaunchError, match=r"The test did not start.*(?s:.*)no such thing"):
        one.wait_until(lambda: False, seconds=10)


def test_one_that_is_never_ready_is_not_waited_for_for_ever(program):
    one = program("import time; time.sleep(60)")
    one.start()

    with pytest.raises(LaunchError, match="not ready after 0 s"):
        one.wait_until(lambda: False, seconds=0.2)


def test_what_stops_is_started_again_and_given_up_when_it_stops_again_and_again(program, capsys):
    one = program("print('here', flush=True)")
    one.start()
    before = time.monotonic()

    with pytest.raises(LaunchError, match="stops again and again"):
        supervise([one])

    assert written(one).count("here") == 1 + MOST_RESTARTS
    assert capsys.readouterr().out.count("The test stopped (exit code 0). Starting it again") == MOST_RESTARTS
    assert time.monotonic() - before < 60

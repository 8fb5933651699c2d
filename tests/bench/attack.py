"""What an attack on the sign-in costs: two hundred tries a second from a network that has used up its own."""

import os
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from http.client import HTTPConnection
from pathlib import Path
from time import monotonic, sleep
from urllib.parse import urlencode

from django.db import connection
from django.urls import reverse

from accounts.sign_in.guarding import TOO_MANY
from config.launch import commands
from config.launch.places import free_port
from config.launch.process import Program
from config.launch.site import answers

from .database import looking_into
from .measuring import Figure
from .serving import environment

A_SECOND, AT_ONCE, SECONDS, MOST = 200, 4, 10, 0.20
FORM = {"Host": "localhost", "Content-Type": "application/x-www-form-urlencoded"}
TICKS = os.sysconf("SC_CLK_TCK")


def figures(database: str, folder: Path) -> Iterator[Figure]:
    """Try passwords as fast as that, then ask for a page without content as often: what each takes of all cores."""
    with ExitStack() as stack:
        port = free_port()
        web = Program(
            "The attacked web", commands.web("127.0.0.1", port), environment(database), folder / "attacked"
        )
        stack.callback(web.stop)
        web.start()
        web.wait_until(lambda: answers(f"http://127.0.0.1:{port}/healthz"), seconds=60)
        attack = _Attack(port)
        while attack.status(HTTPConnection("127.0.0.1", port)) != TOO_MANY:
            pass
        assert web.process is not None
        taken = _taken(lambda one: attack.status(one) == TOO_MANY, port, web.process.pid, database)
        idle = _taken(lambda one: _alive(one), port, web.process.pid, database)
    what = f"of all cores, {A_SECOND} tries a second refused"
    beside = f"{idle:.1%} for as many answers without content: {taken / idle:.1f} × as much"
    yield Figure(what, f"{taken:.1%}", f"≤ {MOST:.0%}", beside, taken <= MOST)


class _Attack:
    """One wrong password after another for addresses that are nobody's, from one browser."""

    def __init__(self, port: int) -> None:
        connection = HTTPConnection("127.0.0.1", port)
        connection.request("GET", reverse("accounts:sign-in"), headers={"Host": "localhost"})
        answer = connection.getresponse()
        token = re.search(r'csrfmiddlewaretoken" value="([^"]+)"', answer.read().decode())
        assert token is not None
        self._headers = FORM | {"Cookie": answer.headers["Set-Cookie"].partition(";")[0]}
        self._form = {"csrfmiddlewaretoken": token[1], "password": "wrong"}
        self._tried = 0

    def status(self, connection: HTTPConnection) -> int:
        """Try once and return the status of the answer."""
        self._tried += 1
        body = urlencode(self._form | {"login": f"{self._tried}@south.example"})
        connection.request("POST", reverse("accounts:sign-in"), body, self._headers)
        answer = connection.getresponse()
        answer.read()
        return answer.status


def _alive(connection: HTTPConnection) -> bool:
    connection.request("GET", "/healthz", headers={"Host": "localhost"})
    answer = connection.getresponse()
    answer.read()
    return answer.status == 200


def _taken(asks, port: int, web: int, database: str) -> float:
    """Return which part of the time of all cores the web server and PostgreSQL need to answer at that pace."""
    before, started = _seconds_of(web, database), monotonic()
    with ThreadPoolExecutor(AT_ONCE) as browsers:
        for done in [browsers.submit(_paced, asks, port) for _browser in range(AT_ONCE)]:
            done.result()
    used = _seconds_of(web, database) - before
    return used / (monotonic() - started) / (os.cpu_count() or 1)


def _paced(asks, port: int) -> None:
    pause, connection = AT_ONCE / A_SECOND, HTTPConnection("127.0.0.1", port)
    next_at = monotonic()
    for _try in range(A_SECOND * SECONDS // AT_ONCE):
        assert asks(connection)
        next_at += pause
        sleep(max(0.0, next_at - monotonic()))
    connection.close()


def _seconds_of(web: int, database: str) -> float:
    """Return the processor time used so far by the web server's processes and by PostgreSQL's for this database."""
    with looking_into(database), connection.cursor() as cursor:
        cursor.execute("SELECT pid FROM pg_stat_activity WHERE datname = current_database()")
        backends = {pid for (pid,) in cursor.fetchall()}
    ours = {int(folder.name) for folder in Path("/proc").glob("[0-9]*") if _group_of(folder) == web}
    return sum(_ticks(pid) for pid in ours | backends) / TICKS


def _group_of(folder: Path) -> int | None:
    try:
        return os.getpgid(int(folder.name))
    except ProcessLookupError:
        return None


def _ticks(pid: int) -> int:
    """Return the ticks that a process has run, in its own code and in the kernel; 0 for one that has ended."""
    try:
        fields = (
            Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
        )
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return int(fields[11]) + int(fields[12])

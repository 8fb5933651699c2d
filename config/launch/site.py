"""Web, worker and beat over one PostgreSQL and one Redis."""

import http.client
import subprocess
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from config.launch import commands
from config.launch.errors import LaunchError
from config.launch.places import ROOT
from config.launch.process import Program


class Site:
    """The three programs of the product, at `http://localhost:<port>`; logs in `folder`."""

    def __init__(self, port: int, environment: Mapping[str, str], folder: Path) -> None:
        self.port = port
        self.environment = environment
        self.web = self._program("web", commands.web("127.0.0.1", port), folder)
        self.worker = self._program("worker", commands.worker(), folder)
        self.beat = self._program("beat", commands.beat(), folder)
        self.programs = [self.web, self.worker, self.beat]

    @property
    def address(self) -> str:
        """Return where a browser finds it."""
        return f"http://localhost:{self.port}"

    def start(self) -> None:
        """Start all three and wait until the web answers."""
        for program in self.programs:
            program.start()
        self.web.wait_until(lambda: answers(f"http://127.0.0.1:{self.port}/healthz"), seconds=60)

    def stop(self) -> None:
        """Ask all three to end at once, then wait for each."""
        for program in self.programs:
            program.ask_to_end()
        for program in self.programs:
            program.stop()

    def manage(self, *words: str) -> str:
        """Run a command of Django's; return what it printed. Raises LaunchError if it fails."""
        run = subprocess.run(
            commands.manage(*words),
            env={name: value for name, value in self.environment.items() if name != "DATABASE_AS"},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        if run.returncode:
            raise LaunchError(
                f"`manage.py {' '.join(words)}` failed.\n{run.stderr.strip() or run.stdout.strip()}"
            )
        return run.stdout

    def _program(self, name: str, command: list[str], folder: Path) -> Program:
        role = {"DATABASE_AS": "web" if name == "web" else "worker"}
        return Program(f"The {name}", command, {**self.environment, **role}, folder / f"{name}.log")


def answers(url: str, host: str = "") -> bool:
    """Tell whether `url` answers 200. `host` is the host name asked for, where it is not that of `url`."""
    address = urlsplit(url)
    connection = http.client.HTTPConnection(address.hostname or "", address.port, timeout=3)
    try:
        connection.request("GET", address.path, headers={"Host": host} if host else {})
        return connection.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()

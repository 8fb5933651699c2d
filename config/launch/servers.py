"""PostgreSQL and Redis: those the environment names, else our own."""

import os
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from config.launch import postgres, redis
from config.launch.places import VAR, secret
from config.launch.postgres import PostgresServer
from config.launch.process import Program
from config.launch.progress import step
from config.launch.redis import RedisServer


def lasting(stack: ExitStack) -> tuple[dict[str, str], list[Program]]:
    """Start what the environment does not name, its data under `var/`; `stack` stops it.

    Returns DATABASE_URL and REDIS_URL, and the programs that are our own.
    """
    addresses, own = _named(), list[Program]()
    with step("PostgreSQL"):
        if not addresses["DATABASE_URL"]:
            cluster = PostgresServer(VAR / "postgres", secret("postgres_password"), secret("app_password"))
            addresses["DATABASE_URL"] = _started(cluster, stack)
            own.append(cluster.program)
        postgres.check(addresses["DATABASE_URL"])
    with step("Redis"):
        if not addresses["REDIS_URL"]:
            queue = RedisServer(VAR / "redis")
            addresses["REDIS_URL"] = _started(queue, stack)
            own.append(queue.program)
        redis.check(addresses["REDIS_URL"])
    return addresses, own


@contextmanager
def passing() -> Iterator[dict[str, str]]:
    """Start what the environment does not name, fast and gone afterwards: for tests. Yields the addresses."""
    addresses = _named()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="suspensive-")))
        folder.chmod(0o755)
        if not addresses["DATABASE_URL"]:
            passwords = secrets.token_urlsafe(), secrets.token_urlsafe()
            cluster = PostgresServer(folder / "postgres", *passwords, forgetful=True)
            addresses["DATABASE_URL"] = _started(cluster, stack)
        if not addresses["REDIS_URL"]:
            addresses["REDIS_URL"] = _started(RedisServer(folder / "redis"), stack)
        postgres.check(addresses["DATABASE_URL"])
        redis.check(addresses["REDIS_URL"])
        yield addresses


def _named() -> dict[str, str]:
    return {name: os.environ.get(name, "") for name in ("DATABASE_URL", "REDIS_URL")}


def _started(server: PostgresServer | RedisServer, stack: ExitStack) -> str:
    stack.callback(server.stop)
    server.start()
    return server.url()

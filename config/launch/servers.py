"""PostgreSQL and Redis: those the environment names, else our own."""

import os
import secrets
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from config.launch import postgres, redis
from config.launch.places import VAR, secret
from config.launch.postgres import PostgresServer
from config.launch.process import Program
from config.launch.progress import step
from config.launch.redis import RedisServer

_NEEDING = ("postgres", *postgres.ROLES.values())  # a password of their own


def lasting(stack: ExitStack) -> tuple[dict[str, str], list[Program]]:
    """Start what the environment does not name, its data under `var/`; `stack` stops it.

    Returns the addresses of the database for each role and that of Redis, and the programs that are our own.
    """
    addresses, own = _named(), list[Program]()
    with step("PostgreSQL"):
        if "DATABASE_URL" not in addresses:
            cluster = PostgresServer(
                VAR / "postgres", {role: secret(f"{role}_password") for role in _NEEDING}
            )
            _start(cluster, stack)
            addresses |= cluster.addresses()
            own.append(cluster.program)
        postgres.check(_owners(addresses))
    with step("Redis"):
        if "REDIS_URL" not in addresses:
            queue = RedisServer(VAR / "redis")
            _start(queue, stack)
            addresses["REDIS_URL"] = queue.url()
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
        if "DATABASE_URL" not in addresses:
            passwords = {role: secrets.token_urlsafe() for role in _NEEDING}
            cluster = PostgresServer(folder / "postgres", passwords, forgetful=True)
            _start(cluster, stack)
            addresses |= cluster.addresses()
        if "REDIS_URL" not in addresses:
            queue = RedisServer(folder / "redis")
            _start(queue, stack)
            addresses["REDIS_URL"] = queue.url()
        postgres.check(_owners(addresses))
        redis.check(addresses["REDIS_URL"])
        yield addresses


def _named() -> dict[str, str]:
    return {name: os.environ[name] for name in (*postgres.ROLES, "REDIS_URL") if os.environ.get(name)}


def _owners(addresses: Mapping[str, str]) -> str:
    return addresses.get("DATABASE_OWNER_URL") or addresses["DATABASE_URL"]


def _start(server: PostgresServer | RedisServer, stack: ExitStack) -> None:
    stack.callback(server.stop)
    server.start()

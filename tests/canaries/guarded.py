"""The product as it stands where real names are: production settings, servers of its own, every byte of theirs kept."""

import os
import secrets
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from threading import Thread

import psycopg2
from redis import Redis
from redis.exceptions import RedisError

from config.launch.places import free_port
from config.launch.postgres import ROLES, PostgresServer
from config.launch.redis import RedisServer
from config.launch.site import Site

from .mailbox import Mailbox
from .scan import Leak, leaks_below, leaks_in

STATEMENT_TIMEOUT = 5_000  # milliseconds


class GuardedSite:
    """Web, worker and beat over a PostgreSQL, a Redis and a mail server that nobody else uses."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        passwords = {role: secrets.token_urlsafe() for role in ("postgres", *ROLES.values())}
        self.postgres = PostgresServer(folder / "postgres", passwords, forgetful=True)
        self.redis = RedisServer(folder / "redis")
        self.mailbox = Mailbox()
        self.redis_heard = bytearray()
        self.printed = bytearray()
        for name in ("tmp", "var"):
            (folder / name).mkdir()
        self._site = Site(free_port(), self._environment(), folder / "log")

    @property
    def port(self) -> int:
        """The port of 127.0.0.1 where the web answers."""
        return self._site.port

    @contextmanager
    def running(self) -> Iterator["GuardedSite"]:
        """Start everything, its tables made; stop it when this ends."""
        with ExitStack() as stack:
            stack.callback(self.postgres.stop)
            self.postgres.start()
            stack.callback(self.redis.stop)
            self.redis.start()
            Thread(target=self._listen, daemon=True).start()
            stack.enter_context(self.mailbox.open())
            self.manage("migrate", "--no-input", "--verbosity", "0")
            stack.callback(self._site.stop)
            self._site.start()
            yield self

    def manage(self, *words: str) -> str:
        """Run a command of Django's; return what it printed, which is searched as well."""
        printed = self._site.manage(*words)
        self.printed += printed.encode()
        return printed

    @contextmanager
    def superuser(self, database: str = "suspensive") -> Iterator["psycopg2.extensions.connection"]:
        """Yield a connection as the superuser, each statement of which is committed at once."""
        connection = psycopg2.connect(
            host="127.0.0.1",
            port=self.postgres.port,
            user="postgres",
            password=self.postgres.passwords["postgres"],
            dbname=database,
        )
        connection.autocommit = True
        try:
            yield connection
        finally:
            connection.close()

    def log_of_postgres(self) -> str:
        """Return what PostgreSQL has logged so far."""
        return self.postgres.program.log.read_text(encoding="utf-8", errors="replace")

    def logs(self) -> str:
        """Return what web, worker and beat have logged so far."""
        return "".join(program.log.read_text(encoding="utf-8") for program in self._site.programs)

    def leaks(self) -> list[Leak]:
        """Return every place but the tables of PostgreSQL in which a part of an invented name stands."""
        Redis.from_url(self.redis.url()).save()
        return [
            *leaks_below(self.folder, leaving_out=(self.postgres.data,)),
            *leaks_in("the log of PostgreSQL", self.log_of_postgres().encode()),
            *leaks_in("what Redis was told", bytes(self.redis_heard)),
            *leaks_in("what the mail server was told", bytes(self.mailbox.heard)),
            *leaks_in("what commands printed", bytes(self.printed)),
        ]

    def tables_with_leaks(self) -> set[str]:
        """Return the tables in which a part of an invented name stands."""
        with self.superuser() as connection, connection.cursor() as cursor:
            cursor.execute(
                "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
            )
            tables = [name for (name,) in cursor.fetchall()]
            return {table for table in tables if any(leaks_in(table, _rows(cursor, table)))}

    def _listen(self) -> None:
        """Keep every command that Redis is told."""
        with suppress(RedisError, OSError, ValueError), Redis.from_url(self.redis.url()).monitor() as monitor:
            for told in monitor.listen():
                self.redis_heard += repr(told).encode() + b"\n"

    def _environment(self) -> dict[str, str]:
        return os.environ | {
            "DEVELOPMENT": "0",
            "SECRET_KEY": secrets.token_urlsafe(50),
            "ALLOWED_HOSTS": "localhost,127.0.0.1",
            "SITE_URL": "https://localhost",
            **self.postgres.addresses(),
            "REDIS_URL": self.redis.url(),
            "EMAIL_URL": self.mailbox.url,
            "DEFAULT_FROM_EMAIL": "suspensive@localhost",
            "VAR_FOLDER": str(self.folder / "var"),
            "BEAT_SCHEDULE_FILE": str(self.folder / "var" / "beat-schedule"),
            "STATIC_FILES": "plain",
            "TMPDIR": str(self.folder / "tmp"),
            "STATEMENT_TIMEOUT_MS": str(STATEMENT_TIMEOUT),
            "API_REQUESTS_PER_MINUTE": "1000000",
            "SWEEP_SECONDS": "1",
            "WORKER_CONCURRENCY": "1",
            "WEB_PROCESSES": "1",
        }


def _rows(cursor: "psycopg2.extensions.cursor", table: str) -> bytes:
    cursor.execute(f'SELECT string_agg("{table}"::text, chr(10)) FROM "{table}"')  # noqa: S608  its own name
    return (cursor.fetchone()[0] or "").encode()

"""The product running: web, worker and beat as processes of their own, over their own database and Redis."""

import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from django.conf import settings
from django.db import OperationalError, connection
from redis import Redis

from config.launch.places import free_port
from config.launch.redis import RedisServer
from config.launch.site import Site
from tests import roles

# Of everyone in the tests.
PASSWORD = "correct horse battery staple"
KEPT_TABLES = {"django_migrations", "django_content_type", "auth_permission"}
KEPT_TABLES |= {"accounts_auditevent", "accounts_auditlink", "accounts_audithead"}  # nobody can empty them


class RunningSite:
    """A site at `url`. Nothing in it is a stand-in; only its clock can be moved."""

    def __init__(self, folder: Path, database: str) -> None:
        self.folder = folder
        self.database = database
        self.mail = folder / "mail"
        self.clock = folder / "clock"
        self.redis = RedisServer(folder / "redis")
        port = free_port()
        self._site = Site(port, self._environment(port), folder / "log")

    @property
    def url(self) -> str:
        return self._site.address

    @property
    def redis_url(self) -> str:
        return self.redis.url()

    def start(self) -> None:
        """Make the database from the migrations, and start everything."""
        with connection.creation._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{self.database}" WITH (FORCE)')
            cursor.execute(f'CREATE DATABASE "{self.database}"')
        self.manage("migrate", "--no-input", "--verbosity", "0")
        self.manage("collectstatic", "--no-input", "--verbosity", "0")
        self.redis.start()
        self._site.start()

    def stop(self) -> None:
        """Stop everything and drop the database."""
        self._site.stop()
        self.redis.stop()
        with connection.creation._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{self.database}" WITH (FORCE)')

    def reset(self) -> None:
        """Forget what a test left: rows, mails, a moved clock, a stopped worker and the tasks it died with."""
        self.move_clock(timedelta(0))
        eventually(self._empty, "the tables could be emptied")
        shutil.rmtree(self.mail, ignore_errors=True)
        stopped = [program for program in self._site.programs if not program.running()]
        if stopped:
            Redis.from_url(self.redis_url).delete("unacked", "unacked_index")
        for program in stopped:
            program.start()

    def manage(self, *words: str) -> str:
        """Run a command of Django's on this site; return what it printed."""
        return self._site.manage(*words)

    def move_clock(self, by: timedelta) -> None:
        """Let it be `by` later than it is, for web, worker and this test alike."""
        unfinished = self.clock.with_suffix(".unfinished")
        unfinished.write_text(str(by.total_seconds()), encoding="ascii")
        unfinished.replace(self.clock)

    def set_clock(self, at: datetime) -> None:
        """Let it be `at` now, for web, worker and this test alike; time goes on from there."""
        self.move_clock(at - datetime.now(UTC))

    def stop_worker(self) -> None:
        """End the worker, as a crash would: at once, with all it started."""
        self._site.worker.kill()

    def start_worker(self) -> None:
        """Start a worker again."""
        self._site.worker.start()

    def stop_beat(self) -> None:
        """End beat at once."""
        self._site.beat.kill()

    def start_beat(self) -> None:
        """Start beat again."""
        self._site.beat.start()

    def mails(self) -> list[EmailMessage]:
        """Return the e-mails sent since the last reset, oldest first."""
        files = sorted(self.mail.glob("*"), key=lambda file: file.stat().st_mtime_ns)
        return [message for file in files for message in _messages(file)]

    def logs(self) -> str:
        """Return everything web, worker and beat have written."""
        return "".join(program.log.read_text(encoding="utf-8") for program in self._site.programs)

    @contextmanager
    def tables(self) -> Iterator[None]:
        """Let this process's own models read and write this site's database."""
        before = connection.settings_dict["NAME"]
        connection.close()
        connection.settings_dict["NAME"] = self.database
        try:
            yield
        finally:
            connection.close()
            connection.settings_dict["NAME"] = before

    def _environment(self, port: int) -> dict[str, str]:
        return os.environ | {
            **roles.addresses(self.database),
            "REDIS_URL": self.redis.url(),
            "DEVELOPMENT": "1",
            "SECRET_KEY": settings.SECRET_KEY,
            "SITE_URL": f"http://localhost:{port}",
            "EMAIL_URL": f"filemail:///{self.mail}",
            "CLOCK_OFFSET_FILE": str(self.clock),
            "BEAT_SCHEDULE_FILE": str(self.folder / "beat-schedule"),
            "STATIC_ROOT": str(self.folder / "static"),
            "STATIC_FILES": "hashed",
            "SWEEP_SECONDS": "1",
            "WORKER_CONCURRENCY": "1",
            "WEB_PROCESSES": "1",
        }

    def _empty(self) -> bool:
        tables = set(connection.introspection.table_names()) - KEPT_TABLES
        names = ", ".join(connection.ops.quote_name(table) for table in sorted(tables))
        try:
            with connection.cursor() as cursor:
                cursor.execute(f"TRUNCATE {names} CASCADE")
        except OperationalError:  # a sweep and we waited for each other
            return False
        return True


def eventually(true: Callable[[], object], what: str = "it came true", seconds: float = 20) -> None:
    """Return as soon as `true()` holds. Fails after `seconds`, saying that it never held."""
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, f"Within {seconds} seconds it never held that {what}."
        time.sleep(0.1)


def _messages(file: Path) -> Iterator[EmailMessage]:
    for part in file.read_bytes().split(b"-" * 79 + b"\n"):
        if part.strip():
            yield message_from_bytes(part.strip(), policy=policy.default)

"""How web, worker and beat are started: the same for a try-out, the tests and production."""

import os
import sys


def web(host: str, port: int) -> list[str]:
    """Return the command of the web server: processes of blocking threads, no access log.

    WEB_PROCESSES and WEB_THREADS set how many; each thread keeps one connection to PostgreSQL.
    """
    return [
        *(sys.executable, "-m", "granian"),
        *("--interface", "wsgi", "--http", "1", "--no-ws"),
        *("--host", host, "--port", str(port)),
        *("--workers", os.environ.get("WEB_PROCESSES", "2")),
        *("--blocking-threads", os.environ.get("WEB_THREADS", "4")),
        *("--respawn-failed-workers", "--workers-kill-timeout", "10"),
        *("--log-level", "warning"),
        "config.wsgi:application",
    ]


def worker() -> list[str]:
    """Return the command of the worker, which takes tasks from Redis."""
    return [*_celery("worker"), "--without-gossip", "--without-mingle"]


def beat() -> list[str]:
    """Return the command of beat, which says when it is time to look."""
    return [*_celery("beat"), "--pidfile="]


def manage(*words: str) -> list[str]:
    """Return a command of Django's."""
    return [sys.executable, "manage.py", *words]


def _celery(part: str) -> list[str]:
    return [sys.executable, "-m", "celery", "--app", "config.celery", "--quiet", part, "--loglevel", "INFO"]

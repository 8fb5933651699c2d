"""What it costs to find that nothing is due."""

from collections.abc import Iterator

from django.db import connection

from config.clock import now
from deadlines.models import WatchRun
from deadlines.watch import sweep

from .database import looking_into
from .measuring import Figure, in_turns, ratio

ROUNDS = 200
LOOK = "SELECT id FROM deadlines_assessment WHERE sweep_at <= %s ORDER BY sweep_at LIMIT 1"
BEAT = """
UPDATE deadlines_watchrun SET last_started_at = %(at)s, last_finished_at = %(at)s, last_count = 0 WHERE name = 'sweep'
"""


def figures(database: str, number: int) -> Iterator[Figure]:
    with looking_into(database):
        assert sweep(at=now()) == 0, "something is due"
        assert WatchRun.objects.filter(name="sweep").exists()
        ours, bare = in_turns(ROUNDS, lambda: sweep(at=now()), _bare)
    yield ratio(f"an idle sweep, {number:,} cases", ours, bare, most=5, of="its bare SQL")


def _bare() -> None:
    at = now()
    with connection.cursor() as cursor:
        cursor.execute(LOOK, [at])
        assert cursor.fetchone() is None
        cursor.execute(BEAT, {"at": at})

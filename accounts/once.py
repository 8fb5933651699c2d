"""Sent twice, done once: the answer to what was sent is kept in the transaction that did it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import connection

from accounts.models import Answer, User

KEPT = timedelta(hours=24)
MOST_AT_ONCE = 1_000  # answers forgotten in one statement


@dataclass(frozen=True)
class Sending:
    """Something that `user` sent under a key; `sha256` is that of all that was sent."""

    user: User
    key: str
    sha256: str

    def wait(self) -> None:
        """Let nobody else work on the same key until this transaction ends; wait for who already does."""
        self._lock("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))")

    def is_free(self) -> bool:
        """Do the same without waiting; return False where someone already works on it."""
        return bool(self._lock("SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0))"))

    def earlier(self) -> Answer | None:
        """Return what was answered to this key, if anything was."""
        return Answer.objects.filter(user=self.user, key=self.key).first()

    def keep(self, *, at: datetime, **answer: Any) -> None:
        """Keep the answer: its status, headers, sentences, and the row it is about."""
        Answer.objects.create(user=self.user, key=self.key, sha256=self.sha256, at=at, **answer)

    def _lock(self, statement: str) -> Any:
        with connection.cursor() as cursor:
            cursor.execute(statement, [f"{self.user.pk} {self.key}"])
            return cursor.fetchone()[0]


def forget(*, at: datetime) -> None:
    """Forget the answers that are older than KEPT."""
    old = Answer.objects.filter(at__lt=at - KEPT).values("pk")[:MOST_AT_ONCE]
    Answer.objects.filter(pk__in=old).delete()

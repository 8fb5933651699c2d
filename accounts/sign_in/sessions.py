"""Sessions in PostgreSQL that end by themselves: after thirty minutes of rest, an administrator's after fifteen; and
twelve hours after sign-in."""

from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseSessions
from django.db import connection

from accounts.models import Session
from accounts.models.sign_in import ABSOLUTE, IDLE
from config import clock

SIGNED_IN_AT = "signed_in_at"
DEVICE = "device"
REST = "rest"  # seconds
NOTED_EVERY = timedelta(minutes=1)  # so much earlier than its rest allows, at most, a session is over
_READ = """
SELECT public_id, started_at, active_at, session_data FROM accounts_session
WHERE session_key = %s AND active_at > %s - idle AND started_at > %s
"""
_TOUCH = "UPDATE accounts_session SET active_at = %s WHERE session_key = %s AND active_at < %s"


class SessionStore(DatabaseSessions):
    """The session of one request. Reading it is activity, unless `in_background` is set before."""

    in_background = False
    public_id: Any = None
    _started_at: datetime | None = None
    _active_at: datetime | None = None

    @classmethod
    def get_model_class(cls):
        """Return the model of the rows."""
        return Session

    def load(self) -> dict[str, Any]:
        """Return what the session holds, {} where it is over. That it is used is noted once a minute."""
        at = clock.now()
        row = self._read(at)
        if row is None:
            self._session_key = None
            return {}
        self.public_id, self._started_at, self._active_at, data = row
        if not self.in_background and at - row[2] >= NOTED_EVERY:
            self._touch(at)
        return self.decode(data)

    def _read(self, at: datetime):
        with connection.cursor() as cursor:
            cursor.execute(_READ, [self.session_key, at, at - ABSOLUTE])
            return cursor.fetchone()

    def _touch(self, at: datetime) -> None:
        with connection.cursor() as cursor:
            cursor.execute(_TOUCH, [at, self.session_key, at])

    def create(self) -> None:
        """Begin anew, under another key."""
        self.public_id = self._started_at = self._active_at = None
        super().create()

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        """Return the row to be saved. A session begins with the sign-in; changing its key does not renew it."""
        now = clock.now()
        signed_in_at = data.get(SIGNED_IN_AT)
        started_at = datetime.fromisoformat(signed_in_at) if signed_in_at else self._started_at or now
        row = Session(
            session_key=self._get_or_create_session_key(),
            session_data=self.encode(data),
            expire_date=started_at + ABSOLUTE,
            started_at=started_at,
            active_at=(self.in_background and self._active_at) or now,
            idle=timedelta(seconds=data[REST]) if REST in data else IDLE,
            user_id=data.get(SESSION_KEY),
            device=data.get(DEVICE, ""),
        )
        if self.public_id:
            row.public_id = self.public_id
        self.public_id, self._started_at = row.public_id, started_at
        return row

    @classmethod
    def clear_expired(cls) -> None:
        """Delete what is over."""
        Session.objects.over(clock.now()).delete()

"""The connection: what it says when a transaction begins, and which roles it refuses to serve as."""

from django.conf import settings
from django.db.backends.postgresql import base

from accounts import sight

from .roles import SERVING, refuse_a_role_that_sees_too_much


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection whose transactions begin with who acts."""

    def init_connection_state(self) -> None:
        super().init_connection_state()
        if settings.DATABASE_AS in SERVING:
            with self.connection.cursor() as cursor:
                refuse_a_role_that_sees_too_much(cursor)

    def _set_autocommit(self, autocommit: bool) -> None:
        """Django turns autocommit off where a transaction begins, before its first statement."""
        super()._set_autocommit(autocommit)  # type: ignore[misc]  # not in the stubs
        if autocommit or not sight.somebody_acts():
            return
        try:
            sight.tell(self)
        except BaseException:
            self.connection.rollback()
            super()._set_autocommit(True)  # type: ignore[misc]
            raise

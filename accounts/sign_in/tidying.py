"""What signing in leaves behind, and nobody needs any more."""

from datetime import datetime

from accounts.models import Session

from . import throttle


def tidy(*, at: datetime) -> None:
    """Delete the sessions that are over by `at`, and the tries that no limit looks at."""
    Session.objects.over(at).delete()
    throttle.forget(at)

"""What Celery wakes. Each looks into PostgreSQL for what is due; to run it twice, or late, does no harm."""

from celery import shared_task

from accounts import sending
from accounts.sign_in import tidying
from cases import emergency
from cases.rights import retention
from config.clock import now

from . import listing, reassessing, watch

A_WHILE = 5  # seconds: in between, the same worker assesses what time changes and sends what is due


@shared_task
def sweep() -> None:
    """Assess the cases that time has changed."""
    watch.until_caught_up(watch.sweep, limit=100, clock=now)


@shared_task
def deliver() -> None:
    """Send the messages that are due: alarms first, then what else people are told."""
    watch.until_caught_up(watch.deliver, limit=10, clock=now)
    watch.until_caught_up(sending.send, limit=10, clock=now)
    emergency.remind(at=now())
    tidying.tidy(at=now())


@shared_task
def reassess() -> None:
    """Assess, for a while, cases that stand under an older law; while any are left, ask for two more hands.

    A hint that no worker takes in time is worth nothing: so they never pile up before other work.
    """
    if not watch.until_caught_up(reassessing.reassess, limit=reassessing.CHUNK, clock=now, seconds=A_WHILE):
        for _hand in range(2):
            reassess.apply_async(expires=A_WHILE)


@shared_task
def list_effects() -> None:
    """List, for a while, what proposed changes of the law would do; while any cases are left, go on later."""
    if not watch.until_caught_up(listing.go_on, limit=listing.CHUNK, clock=now, seconds=A_WHILE):
        list_effects.apply_async(expires=A_WHILE)


@shared_task
def list_due() -> None:
    """List what is past its time for keeping."""
    watch.until_caught_up(retention.list_due, limit=100, clock=now)

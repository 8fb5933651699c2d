"""What Celery wakes. Each looks into PostgreSQL for what is due; to run it twice, or late, does no harm."""

from celery import shared_task

from config.clock import now

from . import watch


@shared_task
def sweep() -> None:
    """Assess the cases that time has changed."""
    watch.until_caught_up(watch.sweep, limit=100, clock=now)


@shared_task
def deliver() -> None:
    """Send the messages that are due."""
    watch.until_caught_up(watch.deliver, limit=10, clock=now)

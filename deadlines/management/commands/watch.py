"""The watch without Celery and Redis: the same work in one plain loop."""

import logging
from time import sleep

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import InterfaceError, OperationalError, close_old_connections, connections

from accounts import sending
from accounts.sign_in import tidying
from cases.rights import retention
from config.clock import now
from deadlines import listing, reassessing, watch
from deadlines.tasks import A_WHILE

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Assess the cases that time has changed and send the messages that are due, again and again."

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true", help="do what is due now, then stop")

    def handle(self, *, once: bool, **options):
        if once:
            self.watch()
            return
        while True:
            self.watch_while_the_database_answers()
            sleep(settings.SWEEP_SECONDS)

    def watch(self):
        watch.until_caught_up(watch.sweep, limit=100, clock=now)
        watch.until_caught_up(watch.deliver, limit=10, clock=now)
        watch.until_caught_up(sending.send, limit=10, clock=now)
        tidying.tidy(at=now())
        watch.until_caught_up(reassessing.reassess, limit=reassessing.CHUNK, clock=now, seconds=A_WHILE)
        watch.until_caught_up(listing.go_on, limit=listing.CHUNK, clock=now, seconds=A_WHILE)
        watch.until_caught_up(retention.list_due, limit=100, clock=now)

    def watch_while_the_database_answers(self):
        """Do what is due; when the database is away, leave it to the next time."""
        close_old_connections()
        try:
            self.watch()
        except (OperationalError, InterfaceError) as error:
            logger.warning("watch interrupted error=%s", type(error).__name__)
            connections.close_all()

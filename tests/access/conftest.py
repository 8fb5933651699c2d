"""The world that is asked, made once for a module and forgotten after it."""

from datetime import datetime

import pytest
import time_machine
from django.db import transaction

from .asking import Asker
from .world import World

MORNING = datetime.fromisoformat("2022-12-29T09:00:00+06:00")  # of the reference case: much is due


@pytest.fixture(scope="module")
def asker(django_db_setup, django_db_blocker):
    """Ask in tests that are marked `django_db`: pytest-django makes the database for those alone."""
    with time_machine.travel(MORNING, tick=False), django_db_blocker.unblock(), transaction.atomic():
        yield Asker(World())
        transaction.set_rollback(True)

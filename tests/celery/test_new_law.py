"""After the law has changed the worker assesses every case anew, whatever happens to it and to Redis."""

from datetime import timedelta

import pytest
from redis import Redis

from config.clock import now
from deadlines import changing_law, reassessing
from deadlines.context import watch_line
from deadlines.models import Deadline, Flag, LawChange
from tests.deadlines.changed_law import install, pack, refused
from tests.running import eventually

CASES = 12


@pytest.fixture
def cases(site, team, caseworker):
    """Cases with a time to appeal that began to run a moment ago."""
    at = now()
    install(pack(), at)
    day = (at - timedelta(days=1)).date().isoformat()
    dates = {"pronounced_on": day, "served_on": day}
    return [refused(team, by=caseworker, at=at, reference=f"UZ-{number}", **dates) for number in range(CASES)]


def all_under_the_new_law():
    return reassessing.number_behind() == 0


def moved():
    return Deadline.objects.filter(moved_under__isnull=False).count()


def test_the_worker_takes_a_new_law_without_being_told_and_people_are(site, cases, caseworker):
    install(pack("2026.2", 10), now())

    eventually(all_under_the_new_law, "every case was assessed anew")
    assert moved() == CASES
    eventually(site.mails, "the messages had been sent")
    assert {message["To"] for message in site.mails()} == {caseworker.email}


def test_killed_in_the_middle_and_with_redis_emptied_the_worker_goes_on_with_what_is_left(site, cases):
    eventually(lambda: watch_line(at=now()).state == "ok", "the worker had swept")
    site.stop_worker()
    install(pack("2026.2", 10), now())
    reassessing.reassess(at=now(), limit=CASES // 2)
    Redis.from_url(site.redis_url).flushall()
    assert reassessing.number_behind() == CASES - CASES // 2

    site.start_worker()

    eventually(all_under_the_new_law, "the rest was assessed anew")
    assert moved() == CASES
    assert Flag.objects.open().filter(kind="deadline_moved").count() == CASES


def test_the_worker_lists_what_a_proposed_change_would_do(site, cases):
    change = changing_law.new_pack(pack("2026.2", 10), "UZ.yaml", at=now())
    changing_law.propose(change, by=None)

    eventually(lambda: LawChange.objects.get(pk=change.pk).listed_at, "the cases were listed")
    assert change.effects.count() == CASES
    assert moved() == 0

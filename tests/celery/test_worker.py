"""The worker flags and tells what time brings, whatever happens to it and to Redis, and nobody touches the case."""

from datetime import timedelta

import pytest
from redis import Redis

from cases.actions import add_person, open_case, open_proceeding, record_fact
from config.clock import now
from deadlines.context import watch_line
from deadlines.models import Flag
from tests.running import eventually

NAME = "Қарлығаш Жилина-Öztürk"


@pytest.fixture
def case(team, caseworker):
    """A refusal that must be challenged within a month."""
    by = {"by": caseworker, "at": now()}
    case = open_case(team=team, reference="KZ-2026-0001", jurisdiction="KZ", **by)
    part = add_person(
        case, role="principal", names=[{"text": NAME, "kind": "passport"}], nationalities=["RU"], **by
    )
    asylum = open_proceeding(
        case, kind="asylum", persons=[part.person], procedure="regular", subsequent=0, **by
    )
    day = now().astimezone(case.zone_info).date().isoformat()
    record_fact(case, "application", proceeding=asylum, made_on=day, **by)
    record_fact(
        case, "ruling", proceeding=asylum, body="authority", pronounced_on=day, outcome="rejected", **by
    )
    return case


def deadline_is_near():
    return Flag.objects.open().filter(kind="deadline_near", level="critical").exists()


def test_time_alone_raises_a_flag_and_sends_the_message(site, case, caseworker):
    eventually(lambda: watch_line(at=now()).state == "ok", "the worker had swept")
    assert not deadline_is_near()

    site.move_clock(timedelta(days=29))

    eventually(deadline_is_near, "the worker had flagged the case")
    eventually(lambda: [m for m in site.mails() if "act now" in m["Subject"]], "the message had been sent")
    assert {message["To"] for message in site.mails()} == {caseworker.email}
    assert all(case.code in message["Subject"] for message in site.mails())


def test_what_fell_due_while_no_worker_ran_and_redis_was_emptied_is_not_lost(site, case):
    site.stop_worker()
    site.move_clock(timedelta(days=29))
    Redis.from_url(site.redis_url).flushall()
    assert not deadline_is_near()

    site.start_worker()

    eventually(deadline_is_near, "the worker had flagged the case")
    eventually(site.mails, "the message had been sent")


def test_without_a_worker_the_watch_is_late(site, case):
    eventually(lambda: watch_line(at=now()).state == "ok", "the worker had swept")

    site.stop_worker()
    site.move_clock(timedelta(minutes=3))
    assert watch_line(at=now()).state == "late"

    site.start_worker()
    eventually(lambda: watch_line(at=now()).state == "ok", "the worker had caught up")


def test_no_name_leaves_the_database(site, case):
    site.move_clock(timedelta(days=29))
    eventually(site.mails, "the message had been sent")

    written = site.logs() + "".join(message.as_string() + message.get_content() for message in site.mails())
    redis = Redis.from_url(site.redis_url)
    queued = b"".join(redis.dump(key) or b"" for key in redis.scan_iter())
    assert [word for word in [*NAME.split(), case.reference] if word in written] == []
    assert [word for word in NAME.split() if word.encode() in queued] == []

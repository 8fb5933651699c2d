"""Whoever gets hold of Redis can make the worker do what is ours, and nothing else."""

import pickle
from pathlib import Path
from uuid import uuid4

import pytest
from celery import Celery
from kombu import Connection, Producer
from redis import Redis

from config.celery import SWEEP
from config.clock import now
from deadlines.models import WatchRun
from tests.running import eventually


class Touch:
    """An object that makes a file when it is unpickled."""

    def __init__(self, file):
        self.file = file

    def __reduce__(self):
        return Path.touch, (self.file,)


def the_worker_goes_on(site, foreign):
    """Wait until the worker has done with the message `foreign`, and has then begun and ended a sweep."""
    eventually(lambda: foreign not in under_way(site), "the worker had done with the message")
    after = now()
    swept = WatchRun.objects.filter(name=WatchRun.Name.SWEEP, last_finished_at__gt=after)
    eventually(swept.exists, "the worker had swept again")
    return True


def under_way(site):
    """Return all messages as Redis holds them: first those not yet taken, then those a worker has in hand."""
    redis = Redis.from_url(site.redis_url)
    return b"".join([*redis.lrange("celery", 0, -1), *redis.hvals("unacked")]).decode()


def test_a_pickle_is_never_opened(site, tmp_path):
    file, foreign = tmp_path / "opened", str(uuid4())
    with Connection(site.redis_url) as connection:
        Producer(connection).publish(
            pickle.dumps(((Touch(file),), {}, {})),
            routing_key="celery",
            content_type="application/x-python-serialize",
            content_encoding="binary",
            headers={"task": SWEEP, "id": foreign, "lang": "py", "argsrepr": "()", "kwargsrepr": "{}"},
        )

    assert the_worker_goes_on(site, foreign)
    assert not file.exists()


@pytest.mark.parametrize("name", ["os.system", "celery.chain", "celery.map", "celery.backend_cleanup"])
def test_a_task_that_is_not_ours_is_not_done(site, name):
    foreign = str(uuid4())
    Celery(broker=site.redis_url).send_task(name, args=["date"], task_id=foreign)

    assert the_worker_goes_on(site, foreign)
    assert "unregistered task" in site.logs()
    assert f"'id': '{foreign}'" in site.logs()
    assert f"[{foreign}] succeeded" not in site.logs()

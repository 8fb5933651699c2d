"""The Celery application. Redis carries hints: PostgreSQL says what is due; a task may run twice or late."""

import gc
import logging.config
import os

from celery import Celery
from celery.signals import setup_logging, worker_process_init, worker_ready
from django.conf import settings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
os.environ.setdefault("DATABASE_AS", "worker")  # unless another program has said what it is

SWEEP = "deadlines.tasks.sweep"
DELIVER = "deadlines.tasks.deliver"
REASSESS = "deadlines.tasks.reassess"
LIST_EFFECTS = "deadlines.tasks.list_effects"
LIST_DUE = "deadlines.tasks.list_due"
TASKS = (SWEEP, DELIVER, REASSESS, LIST_EFFECTS, LIST_DUE)
SECONDS = {LIST_DUE: 3600}  # between two runs; of the others those of the sweep
# A hint that no worker took before the next one is worth nothing.
EXPIRES = {"expires": settings.SWEEP_SECONDS}

app = Celery("suspensive")
app.conf.update(
    broker_url=settings.REDIS_URL,
    # kombu waits for ever on a frozen broker unless told otherwise.
    broker_transport_options={"socket_timeout": 5, "socket_connect_timeout": 3, "health_check_interval": 10},
    broker_connection_retry_on_startup=True,
    task_publish_retry_policy={"max_retries": 1, "interval_start": 0.2},
    accept_content=["json"],
    task_serializer="json",
    result_backend=None,
    task_ignore_result=True,
    task_soft_time_limit=120,
    task_time_limit=180,
    worker_concurrency=settings.WORKER_CONCURRENCY,
    worker_prefetch_multiplier=1,
    timezone="UTC",
    enable_utc=True,
    beat_schedule_filename=str(settings.BEAT_SCHEDULE_FILE),
    beat_max_loop_interval=settings.SWEEP_SECONDS,
    # An interval, never a crontab: hours that summer time repeats or skips leave holes in a crontab.
    beat_schedule={
        name: {"task": name, "schedule": SECONDS.get(name, settings.SWEEP_SECONDS), "options": EXPIRES}
        for name in TASKS
    },
)
app.autodiscover_tasks()


@app.on_after_finalize.connect
def keep_only_our_tasks(sender: Celery, **_kwargs: object) -> None:
    """Forget the tasks that come with Celery: a message may only name one of ours."""
    for name in set(sender.tasks) - set(TASKS):
        sender.tasks.unregister(name)


@worker_ready.connect
def catch_up(**_kwargs: object) -> None:
    """Look at once for what fell due while no worker ran."""
    for name in TASKS:
        app.send_task(name, **EXPIRES)


@worker_process_init.connect
def search_for_garbage_less_often(**_kwargs: object) -> None:
    """Leave what is loaded at the start out of every search, and search after more new objects.

    An assessment makes thousands of objects that end with it; searching among them took a third of its time.
    """
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


@setup_logging.connect
def use_our_logs(**_kwargs: object) -> None:
    """Log as the web does, instead of as Celery would."""
    logging.config.dictConfig(settings.LOGGING)

"""Every page says when everything was last looked at, and that it is late when it is."""

from datetime import timedelta

import pytest
from django.template import engines
from django.test import RequestFactory

from deadlines import watch
from deadlines.context import watch as watch_processor
from deadlines.context import watch_line

from .conftest import AT

pytestmark = pytest.mark.django_db


def test_a_watch_that_never_ran_says_so():
    line = watch_line(at=AT)

    assert (line.state, line.checked_at) == ("never", None)


@pytest.mark.parametrize(("seconds", "state"), [(0, "ok"), (120, "ok"), (121, "late")])
def test_a_watch_is_late_after_two_minutes(seconds, state):
    watch.sweep(at=AT)

    line = watch_line(at=AT + timedelta(seconds=seconds))

    assert (line.state, line.checked_at) == (state, AT)


def test_only_the_sweep_counts():
    watch.deliver(at=AT)

    assert watch_line(at=AT).state == "never"


def test_a_page_asks_once_and_only_if_it_shows_the_line(django_assert_num_queries):
    request = RequestFactory().get("/")
    page = engines["django"].from_string("{{ watch.state }} {{ watch.checked_at }}{{ watch.state }}")

    with django_assert_num_queries(0):
        watch_processor(request)
    with django_assert_num_queries(1):
        shown = [page.render(watch_processor(request)) for _fragment in range(3)]
    assert shown == ["never Nonenever"] * 3

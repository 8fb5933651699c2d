"""Times for keeping: to the day when something is due, who is told, and what is kept longer."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection

from accounts.models import AuditEvent
from cases.actions import reopen_case
from cases.errors import NotAccepted
from cases.models import Case, DueErasure
from cases.rights.erasing import erase_case
from cases.rights.retention import due_on, keep_longer, list_due, past, set_time
from people.models import RetentionTime
from tests.roles import taken_on

from .conftest import LATER

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("closed_on", "years", "due"),
    [
        pytest.param(date(2020, 5, 10), 5, date(2025, 5, 11), id="the day after the anniversary"),
        pytest.param(date(2019, 12, 31), 1, date(2021, 1, 1), id="at the turn of a year"),
        pytest.param(date(2024, 2, 29), 1, date(2025, 3, 1), id="a leap day, then none"),
        pytest.param(date(2024, 2, 29), 4, date(2028, 3, 1), id="a leap day, then one again"),
        pytest.param(date(2023, 2, 28), 1, date(2024, 2, 29), id="due on a leap day"),
        pytest.param(date(2096, 2, 29), 4, date(2100, 3, 1), id="2100 is no leap year"),
    ],
)
def test_the_day_of_closing_does_not_count(closed_on, years, due):
    assert due_on(closed_on, years) == due


@pytest.fixture
def closed(opened):
    """Return a function that makes a case that was closed on a day."""

    def close(day, reference="KZ-7"):
        case = opened(reference)
        case.closed_on = day
        case.save()
        return case

    return close


@pytest.fixture
def keeps(organisation, coordinator):
    """Return a function that sets for how long a category is kept."""
    return lambda years, category="case_file": set_time(
        organisation, category, years, by=coordinator, at=LATER
    )


@pytest.mark.parametrize(
    ("closed_on", "years"),
    [(date(2018, 5, 10), 5), (date(2020, 2, 29), 1), (date(2020, 2, 29), 4), (date(2023, 2, 28), 1)],
    ids=str,
)
def test_it_is_listed_from_its_first_moment_at_the_place_of_the_case(closed_on, years, closed, keeps):
    case = closed(closed_on)
    keeps(years)
    begins = datetime.combine(due_on(closed_on, years), datetime.min.time(), case.zone_info)

    for moment, listed in (
        (begins - timedelta(days=1), 0),
        (begins - timedelta(microseconds=1), 0),
        (begins, 1),
        (begins + timedelta(days=1), 1),
    ):
        DueErasure.objects.all().delete()
        list_due(at=moment.astimezone(UTC))
        assert (moment, DueErasure.objects.count()) == (moment, listed)


def test_it_is_listed_once_and_nothing_is_erased(closed, keeps):
    case = closed(date(2015, 1, 1))
    keeps(5)

    assert [list_due(at=LATER), list_due(at=LATER)] == [1, 0]
    due = DueErasure.objects.get()
    assert (due.case, due.category, due.due_on) == (case, "case_file", date(2020, 1, 2))
    assert Case.objects.filter(pk=case.pk).exists()


def test_without_a_time_nothing_is_due(closed, keeps):
    closed(date(1990, 1, 1))
    keeps(5)
    keeps(None)

    assert list_due(at=LATER) == 0
    assert not RetentionTime.objects.exists()
    assert AuditEvent.objects.filter(action="change_retention").count() == 2


def test_a_case_of_another_organisation_has_their_time(closed, outsider):
    closed(date(2015, 1, 1))
    set_time(outsider.organisation, "case_file", 1, by=outsider, at=LATER)

    assert list_due(at=LATER) == 0


def test_what_was_reopened_or_is_kept_for_longer_by_now_is_struck_from_the_list(closed, keeps, lawyer):
    one, other = closed(date(2015, 1, 1), "KZ-7"), closed(date(2017, 1, 1), "KZ-8")
    keeps(5)
    list_due(at=LATER)
    reopen_case(one, by=lawyer, at=LATER)
    keeps(50)
    list_due(at=LATER)
    assert not DueErasure.objects.exists()
    keeps(5)
    list_due(at=LATER)
    assert [due.case for due in DueErasure.objects.all()] == [other]


def test_what_is_kept_longer_waits_again_after_its_day(closed, keeps, coordinator):
    closed(date(2015, 1, 1))
    keeps(5)
    list_due(at=LATER)
    until = LATER.date() + timedelta(days=30)

    keep_longer(DueErasure.objects.get(), until=until, reason="a claim is coming", by=coordinator, at=LATER)

    assert not DueErasure.objects.waiting(until).exists()
    assert DueErasure.objects.waiting(until + timedelta(days=1)).exists()
    assert AuditEvent.objects.get(action="keep_longer").about_id == DueErasure.objects.get().pk
    with pytest.raises(NotAccepted):
        keep_longer(
            DueErasure.objects.get(),
            until=LATER.date() - timedelta(days=1),
            reason="x",
            by=coordinator,
            at=LATER,
        )


def test_an_identity_that_is_gone_is_not_listed_again(family, keeps, coordinator):
    keeps(1, "identity")
    at = LATER + timedelta(days=400)
    assert list_due(at=at) == 1

    erase_case(family.case, "identity", by=coordinator, at=at)

    assert list_due(at=at) == 0
    assert not DueErasure.objects.exists()


def test_as_many_are_taken_on_as_asked_for(closed, keeps):
    for number in range(5):
        closed(date(2015, 1, 1 + number), f"KZ-{number}")
    keeps(5)

    assert [list_due(at=LATER, limit=2) for _ in range(4)] == [2, 2, 1, 0]


@pytest.mark.django_db(transaction=True)
def test_any_number_of_workers_list_each_case_once(closed, keeps):
    for number in range(12):
        closed(date(2015, 1, 1), f"KZ-{number}")
    keeps(5)

    def work(_number):
        try:
            return list_due(at=LATER, limit=100)
        finally:
            connection.close()

    with ThreadPoolExecutor(3) as pool:
        listed = sum(pool.map(work, range(3))) + list_due(at=LATER)

    assert (listed, DueErasure.objects.count()) == (12, 12)


def test_the_worker_lists_them_as_its_own_role(closed, family, keeps):
    case = closed(date(2015, 1, 1))
    for category in ("case_file", "identity"):
        keeps(5, category)

    with taken_on("suspensive_worker"):
        listed = list_due(at=LATER + timedelta(days=5 * 366))

    assert listed == 3  # a case without a person has no identity to erase
    assert DueErasure.objects.filter(case=family.case).count() == 2
    assert DueErasure.objects.get(case=case).category == "case_file"


def test_those_due_are_found_by_an_index(closed, keeps):
    closed(date(2015, 1, 1))
    keeps(5)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
    plan = past(RetentionTime.objects.get(), at=LATER).order_by("closed_on").explain()
    assert "case_closed" in plan

"""Each emergency opening is looked at by somebody else in charge; until it is, they are reminded every day."""

from datetime import timedelta

import pytest
from django.core import mail
from django.db import IntegrityError
from django.urls import reverse

from accounts import sending
from accounts.models import AuditEvent, Letter
from cases.emergency import break_glass, remind, review_break_glass
from cases.errors import CaseworkError
from cases.models import BreakGlass
from tests.pages.conftest import MORNING

OVERVIEW = reverse("cases:emergencies")
OVER = MORNING + timedelta(minutes=60)
LATE = MORNING + BreakGlass.REVIEWED_WITHIN
SECOND = timedelta(seconds=1)


@pytest.fixture
def coordinator(member):
    return member("coordinator", teams=())


@pytest.fixture
def opened(case, colleague, coordinator):
    """The case, opened in an emergency by a colleague of another team."""
    return break_glass(case.code, reason="called from the airport", by=colleague, at=MORNING)


def page_of(opened):
    return reverse("cases:review-emergency", args=[opened.pk])


def test_who_is_in_charge_says_that_they_have_looked_at_it(opened, coordinator, signed_in, clock):
    clock.move_to(OVER)
    theirs = signed_in(coordinator)
    before = theirs.get(OVERVIEW).content.decode()

    answer = theirs.post(page_of(opened))

    after = theirs.get(OVERVIEW).content.decode()
    assert answer.url == OVERVIEW
    assert (page_of(opened) in before, page_of(opened) in after) == (True, False)
    assert f"by {coordinator.name}" in after
    event = AuditEvent.objects.get(action="review_break_glass")
    assert (event.by_id, event.case_id, event.about_id) == (coordinator.pk, opened.case_id, opened.pk)


def test_it_is_looked_at_once(opened, coordinator, member):
    review_break_glass(opened, by=coordinator, at=OVER)
    review_break_glass(opened, by=member("administrator"), at=OVER + SECOND)

    opened.refresh_from_db()
    assert (opened.reviewed_by, opened.reviewed_at) == (coordinator, OVER)
    assert AuditEvent.objects.filter(action="review_break_glass").count() == 1


def test_nobody_looks_at_their_own(case, stored, coordinator, signed_in, clock):
    opened = break_glass(case.code, reason="called", by=coordinator, at=MORNING)
    clock.move_to(OVER)
    theirs = signed_in(coordinator)

    theirs.post(page_of(opened))

    assert page_of(opened) not in theirs.get(OVERVIEW).content.decode()
    assert BreakGlass.objects.get().reviewed_at is None
    with pytest.raises(IntegrityError):
        BreakGlass.objects.update(reviewed_at=OVER, reviewed_by=coordinator)


@pytest.mark.parametrize(("who", "status"), [("colleague", 302), ("lawyer", 404), ("outsider", 404)])
def test_who_is_not_in_charge_looks_at_none(who, status, opened, signed_in, request, clock):
    clock.move_to(OVER)

    assert signed_in(request.getfixturevalue(who)).post(page_of(opened)).status_code == status
    assert BreakGlass.objects.get().reviewed_at is None


def test_what_is_open_is_ended_first(opened, coordinator):
    with pytest.raises(CaseworkError, match="still open"):
        review_break_glass(opened, by=coordinator, at=OVER - SECOND)


def test_it_is_overdue_after_three_days_to_the_second(opened, coordinator, signed_in, clock):
    clock.move_to(LATE - SECOND)
    assert "waited too long" not in signed_in(coordinator).get(OVERVIEW).content.decode()

    clock.move_to(LATE)
    assert "waited too long" in signed_in(coordinator).get(OVERVIEW).content.decode()


def test_what_nobody_has_looked_at_stands_first(opened, case, colleague, coordinator, signed_in, clock):
    later = break_glass(case.code, reason="again", by=colleague, at=OVER)
    clock.move_to(OVER + timedelta(hours=2))
    review_break_glass(later, by=coordinator, at=OVER + timedelta(hours=2))

    shown = signed_in(coordinator).get(OVERVIEW).context["rows"]

    assert [bool(row["post"]) for row in shown] == [True, False]


def test_those_in_charge_are_reminded_once_a_day_until_somebody_has(opened, coordinator, colleague, lawyer):
    def reminded():
        return [letter.recipient for letter in Letter.objects.filter(kind="review")]

    remind(at=LATE - SECOND)
    assert reminded() == []
    remind(at=LATE)
    remind(at=LATE + SECOND)
    assert reminded() == [coordinator]
    remind(at=LATE + timedelta(days=1))
    assert reminded() == [coordinator] * 2

    review_break_glass(opened, by=coordinator, at=LATE + timedelta(days=1))
    remind(at=LATE + timedelta(days=2))
    assert len(reminded()) == 2


def test_the_reminder_names_a_code_and_nobody(opened, colleague):
    remind(at=LATE)
    Letter.objects.exclude(kind="review").delete()

    sending.send(at=LATE)

    (message,) = mail.outbox
    words = message.subject + message.body
    assert opened.code in words
    assert not any(secret in words for secret in ("Рябинин", "KZ-2022-0001", colleague.name, opened.reason))

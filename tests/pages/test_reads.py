"""Who looks is on record: every page that shows a case or a person leaves one event, and no other page any."""

import pytest
from django.urls import reverse

from accounts.models import AuditEvent
from cases.models import InterpreterTask

from .addresses import OF_A_CASE, PAGES, WITHOUT_A_CASE, address  # noqa: F401  a fixture
from .conftest import MORNING

OTHERWISE = {
    **{name: ["read_list"] for name in ("deadlines:today", "deadlines:list", "cases:list", "people:list")},
    "law:change": ["refuse"],
}


def read(of_user):
    """Return what the trail has of what a user did beside signing in, the earliest first."""
    events = AuditEvent.objects.filter(by_id=of_user.pk).exclude(action="sign_in").order_by("at")
    return list(events.values_list("action", "case_id", "number"))


@pytest.mark.parametrize("page", OF_A_CASE, ids=str)
def test_a_page_of_a_case_is_one_reading_of_it(page, address, browser, caseworker, case):  # noqa: F811
    answer = browser.get(address(*page))

    shown = [("read_case", case.pk, None)]
    refused = [("refuse", None, None)]
    assert read(caseworker) == {200: shown, 403: refused, 404: refused, 405: []}[answer.status_code]


@pytest.mark.parametrize("page", WITHOUT_A_CASE, ids=str)
def test_a_list_is_one_reading_that_says_how_many_it_showed(page, address, browser, caseworker, case):  # noqa: F811
    answer = browser.get(address(*page))

    events = read(caseworker)
    expected = ["refuse"] if answer.status_code == 403 else OTHERWISE.get(page[0], [])
    assert [action for action, *_rest in events] == expected
    if page[0] == "cases:list":
        assert events == [("read_list", None, 1)]


@pytest.mark.parametrize("name", ["cases:search", "people:list"])
def test_a_search_is_one_reading_that_tells_nothing_of_what_was_typed(name, browser, caseworker, case):
    browser.post(reverse(name), {"q": "Рябинин"})

    assert read(caseworker) == [("read_list", None, 3)]


def test_today_shown_again_without_anything_new_is_no_reading(signed_in, caseworker, case):
    part = signed_in(caseworker, part=True)
    url = part.get(reverse("deadlines:today")).context["today_url"]

    assert part.get(url).status_code == 204
    assert len(read(caseworker)) == 1


def test_a_save_is_one_event_and_no_reading_beside_it(browser, caseworker, case):
    url = reverse("cases:add-person", args=[case.pk])

    refused = browser.post(url, {})
    saved = browser.post(url, {"name_1": "A. Person", "role": "parent"})

    assert (refused.status_code, saved.status_code) == (422, 302)
    assert [action for action, *_rest in read(caseworker)] == ["read_case", "add_person"]


@pytest.mark.parametrize("page", OF_A_CASE, ids=str)
def test_who_is_refused_a_page_is_on_record_and_nothing_is_read(page, address, signed_in, outsider, case):  # noqa: F811
    answer = signed_in(outsider).get(address(*page))

    events = [action for action, *_rest in read(outsider)]
    if answer.status_code == 405:
        assert events == []
        return
    assert events == ["refuse"]
    refusal = AuditEvent.objects.get(action="refuse")
    assert (refusal.about_id, refusal.organisation_id) == (case.pk, outsider.organisation_id)


def test_an_interpreter_who_reads_a_task_reads_of_its_case(signed_in, member, case, lawyer):
    interpreter = member("interpreter")
    task = InterpreterTask.objects.create(
        organisation=case.organisation,
        case=case,
        code=case.code,
        interpreter=interpreter,
        text="Read this to him.",
        until=MORNING.date(),
        given_by=lawyer,
        given_at=MORNING,
    )

    assert signed_in(interpreter).get(reverse("cases:task", args=[task.pk])).status_code == 200

    assert read(interpreter) == [("read_case", case.pk, None)]


def test_a_stranger_leaves_no_event(client, address, case):  # noqa: F811
    before = AuditEvent.objects.count()

    for page in PAGES:
        client.get(address(*page))

    assert AuditEvent.objects.count() == before

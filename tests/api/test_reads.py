"""What programs read and change is on record as what people do is: one event for each request."""

import pytest

from accounts.models import AuditEvent
from tests.api.test_sight import LISTS, ONE_ROW, PUBLIC, WITHOUT_CASES, address_of, ask, new_row, world  # noqa: F401

EXPECTED = {
    "/api/v1/cases/{id}/file/": "export_case",
    "/api/v1/persons/{id}/": "read_person",
    "/api/v1/facts/{id}/withdraw/": "withdraw_fact",
}


def actions():
    return list(AuditEvent.objects.exclude(by_id=None).order_by("at").values_list("action", flat=True))


@pytest.mark.parametrize(("method", "path"), sorted(ONE_ROW))
def test_one_row_is_one_event(world, api, method, path):  # noqa: F811
    assert ask(api, method, address_of(world["own"], path)).status_code == 200

    event = AuditEvent.objects.exclude(by_id=None).get()
    assert event.action == EXPECTED.get(path, "read_case")
    assert (event.case_id == world["own"].pk) != (event.action == "read_person")


@pytest.mark.parametrize(("method", "path"), sorted(LISTS))
def test_a_list_is_one_event_that_says_how_many_it_showed(world, api, method, path):  # noqa: F811
    narrowed = {} if path == "/api/v1/cases/" else {"case": world["own"].pk}
    shown = api.get(path, **narrowed).json()["results"]

    event = AuditEvent.objects.exclude(by_id=None).get()
    assert (event.action, event.number, event.case_id) == ("read_list", len(shown), narrowed.get("case"))
    assert shown


@pytest.mark.parametrize(("method", "path"), sorted(PUBLIC | WITHOUT_CASES))
def test_what_shows_no_case_is_no_event(db, api, method, path):
    ask(api, method, path)

    assert actions() == []


@pytest.mark.parametrize(
    ("rows", "action"),
    [("persons", "add_person"), ("proceedings", "open_proceeding"), ("facts", "record_fact")],
)
def test_what_is_added_is_one_event(world, api, rows, action):  # noqa: F811
    assert api.post(f"{rows}/", new_row(rows, world["own"], world)).status_code == 201

    assert actions() == [action]


@pytest.mark.parametrize(("method", "path"), sorted(ONE_ROW))
def test_a_foreign_row_is_one_refusal(world, api, method, path):  # noqa: F811
    address = address_of(world["other organisation"], path)
    ask(api, method, address)

    assert actions() == ["refuse"]
    assert str(AuditEvent.objects.get(action="refuse").about_id) in address


def test_what_the_role_may_not_do_is_a_refusal(world, member, program):  # noqa: F811
    auditor = program(member("auditor"))

    assert auditor.post("persons/", new_row("persons", world["own"], world)).status_code == 403

    assert actions() == ["refuse"]

"""Every address × method × role × relation to the case, held against the table."""

import pytest

from accounts.models import Role
from config.api.views import document
from tests.roles import first_wall_down

from .asking import problems, wrong_headers
from .routes import routes
from .table import (
    HIDDEN,
    LETS_IN,
    LINES,
    MISSING,
    OF_A_CASE,
    REFUSED,
    SIGNED_OUT,
    WHO,
    WORKING,
    Line,
    Whom,
    is_api,
)

pytestmark = pytest.mark.django_db

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
SHOWS_CASES = (*OF_A_CASE, Whom.SIGNED_IN)
DECLARED = {(line.method, line.address) for line in LINES}
ADDRESSES = sorted({line.address for line in LINES})


def test_every_address_and_method_is_declared():
    undeclared = set(routes()) - set(ADDRESSES)

    assert not undeclared, f"Declare in tests/access/table.py whom these answer: {sorted(undeclared)}"
    assert not set(ADDRESSES) - set(routes()), "These are in the table and nowhere on the site."
    described = {
        (method.upper(), path.replace("{id}", "{pk}"))
        for path, item in document()["paths"].items()
        for method in item
    }
    ours = {one for one in DECLARED if is_api(one[1]) and one[1] != "/api/"}
    assert described == ours, "The table and the OpenAPI document name different methods."


def test_every_role_is_in_the_table():
    assert {*WHO} == {*SIGNED_OUT, *Role.values}


@pytest.mark.parametrize("line", LINES, ids=str)
def test_each_is_answered_as_declared(asker, line):
    wrong = [
        problem
        for relation in line.relations
        for who in WHO
        for problem in problems(asker, line, who, relation)
    ]

    assert wrong == []


@pytest.mark.parametrize("line", [line for line in LINES if line.whom in SHOWS_CASES], ids=str)
def test_postgresql_alone_answers_as_declared(asker, line, monkeypatch):
    with first_wall_down(monkeypatch):
        wrong = [
            problem
            for relation in line.relations
            for who in WHO
            for problem in problems(asker, line, who, relation)
        ]

    assert wrong == []


@pytest.mark.parametrize("line", [line for line in LINES if line.whom in OF_A_CASE], ids=str)
def test_what_is_hidden_is_answered_like_what_is_not_there(asker, line):
    for who in WHO[len(SIGNED_OUT) :]:
        missing = plain(asker.ask(line, who, MISSING))
        for relation in HIDDEN:
            assert plain(asker.ask(line, who, relation)) == missing, (who, relation)


def plain(answer):
    """Return the whole of an answer: status, headers, body."""
    return answer.status_code, sorted(answer.headers.items()), answer.content


FOR_ROLES = [line for line in LINES if LETS_IN.get(line.whom, ((), 0))[1] == 403 and not is_api(line.address)]


@pytest.mark.parametrize("line", FOR_ROLES, ids=str)
def test_whoever_may_not_is_told_what_to_ask_for_and_whom(asker, line):
    able = LETS_IN[line.whom][0]
    for who in set(WHO) - {*SIGNED_OUT, *able}:
        page = " ".join(asker.ask(line, who, "own").content.decode().split())

        named = [role for role in Role if f"{role.label.lower()}" in page.partition("This is for:")[2][:200]]
        assert named == [role for role in Role if role in able], (who, page)
        assert "ask whoever administers your organisation for that role" in page


def test_a_program_that_may_not_is_told_what_to_ask_for_and_whom(asker):
    line = next(line for line in LINES if str(line) == "POST /api/v1/cases/")

    refused = asker.ask(line, "auditor", "own").json()["errors"][0]["detail"]

    assert refused.startswith("Your role does not work on cases. Ask whoever administers your organisation")


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_method_that_is_not_declared_is_refused(asker, address):
    for method in METHODS:
        looked_at = "GET" if method == "HEAD" else method
        if (looked_at, address) in DECLARED:
            continue
        for who in ("stranger", "caseworker", "administrator"):
            answer = asker.send(method, address, who)

            led_to_sign_in = answer.status_code == 302 and answer.headers["Location"].startswith("/accounts/")
            refused = answer.status_code in (*REFUSED, 401)
            assert refused or (who in SIGNED_OUT and led_to_sign_in), (method, who, answer.status_code)
            line = Line(Whom.ANYONE, method, address, 405)
            assert list(wrong_headers(line, answer)) == []


@pytest.mark.parametrize("line", [line for line in LINES if line.method == "GET"], ids=str)
def test_a_head_is_answered_like_a_get_without_its_body(asker, line):
    for who in ("stranger", WORKING[0]):
        head, get = (asker.send(method, line.address, who) for method in ("HEAD", "GET"))

        assert (head.status_code, head.content) == (get.status_code, b"")


@pytest.mark.parametrize(
    "line", [line for line in LINES if line.method == "POST" and not is_api(line.address)], ids=str
)
def test_a_form_of_another_site_changes_nothing(asker, line):
    asker.client.handler.enforce_csrf_checks = True
    try:
        answers = [asker.ask(line, who, "own") for who in WHO]
    finally:
        asker.client.handler.enforce_csrf_checks = False

    assert {answer.status_code for answer in answers} == {403}
    assert [problem for answer in answers for problem in wrong_headers(line, answer)] == []

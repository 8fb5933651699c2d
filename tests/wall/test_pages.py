"""Pages and API with the first wall taken away: what a query forgot, PostgreSQL still keeps to itself."""

import pytest
from django.urls import reverse

from accounts.models import ApiToken
from tests.api.conftest import Program
from tests.api.test_sight import LISTS, ONE_ROW, address_of, ask
from tests.pages.addresses import LEADS_ELSEWHERE, OF_A_CASE, OF_A_PERSON, WITHOUT_A_CASE
from tests.pages.conftest import clock, signed_in  # noqa: F401  fixtures
from tests.roles import second_wall_alone

SECRETS = ("Рябинин", "Ryabinin")
STRANGERS = ("colleague", "outsider", "administrator", "auditor")


@pytest.fixture
def address(world):
    """Return a function that gives the address of a page of a case."""

    def of(page, case):
        name, parts = page
        ruling = case.fact_rows.filter(type="ruling").order_by("sequence").first()
        values = {
            "pk": case.pk, "kind": "ruling", "fact_pk": ruling.pk, "code": "KZ", "rule": "KZ-APP-01",
            "change": ruling.pk, "trigger": ruling.pk, "task_pk": case.interpreter_tasks.order_by("pk").first().pk,
        }  # fmt: skip
        values["basis_pk"] = case.pk
        if name.startswith("people:"):
            values["pk"] = case.persons.first().pk
        return reverse(name, kwargs={part: values[part] for part in parts})

    return of


@pytest.fixture
def alone(monkeypatch):
    return lambda: second_wall_alone(monkeypatch)


def test_a_page_of_a_case_is_found_by_those_who_may_see_it_only(world, address, signed_in, alone):  # noqa: F811
    asked = {page: address(page, world.cases["own"][0]) for page in OF_A_CASE + OF_A_PERSON}
    with alone():
        browser = signed_in(world.users["caseworker"])
        for page, url in asked.items():
            assert browser.get(url).status_code == LEADS_ELSEWHERE.get(page[0], 200), page
        for stranger in STRANGERS:
            browser = signed_in(world.users[stranger])
            for page, url in asked.items():
                answer, other = browser.get(url), browser.post(url, {"kind": "ruling"})

                for_some_roles = {403} if LEADS_ELSEWHERE.get(page[0]) == 403 else set()
                assert {answer.status_code, other.status_code} <= {404, 405} | for_some_roles, (
                    stranger,
                    page,
                )
                assert not any(secret in answer.content.decode() for secret in SECRETS)


def test_a_restricted_case_is_found_by_those_assigned_only(world, address, signed_in, alone):  # noqa: F811
    url = address(("cases:detail", ("pk",)), world.cases["restricted"][0])
    with alone():
        seen = {name: signed_in(world.users[name]).get(url).status_code for name in ("caseworker", "lawyer")}

    assert seen == {"caseworker": 404, "lawyer": 200}


def test_a_page_of_many_cases_shows_those_one_may_see(world, address, signed_in, alone):  # noqa: F811
    for name, whose in (("colleague", "other team"), ("outsider", "other organisation")):
        hidden = [case for key, cases in world.cases.items() if key != whose for case in cases]
        with alone():
            browser = signed_in(world.users[name])
            pages = [browser.get(reverse(page)) for page, parts in WITHOUT_A_CASE if not parts]
            shown = "".join(page.content.decode() for page in pages)

        assert {page.status_code for page in pages} <= {200, *LEADS_ELSEWHERE.values()}
        assert all(case.code in shown for case in world.cases[whose])
        assert not any(case.code in shown or str(case.pk) in shown for case in hidden)


def test_a_search_finds_nothing_of_others(world, signed_in, alone):  # noqa: F811
    with alone():
        browser = signed_in(world.users["auditor"])
        for url in (reverse("cases:search"), reverse("people:list")):
            found = browser.post(url, {"q": "Рябинин"}).content.decode()

            assert not any(str(case.pk) in found for cases in world.cases.values() for case in cases)


def test_the_api_answers_for_ones_own_cases_only(world, alone):
    asked = {
        (method, relation, path): address_of(cases[0], path)
        for method, path in sorted(ONE_ROW)  # what is withdrawn is asked for before
        for relation, cases in world.cases.items()
    }
    tokens = {name: ApiToken.issue(world.users[name], "api") for name in ("caseworker", "auditor", "gone")}
    with alone():
        for name, token in tokens.items():
            for (method, relation, path), url in asked.items():
                status = ask(Program(token), method, url).status_code

                seen = name == "caseworker" and relation == "own"
                hidden = {"gone": 401, "auditor": 403 if method == "post" else 404}.get(name, 404)
                assert status == (200 if seen else hidden), (name, method, relation, path)


def test_a_list_of_the_api_holds_ones_own_rows_only(world, alone):
    hidden = {str(case.pk) for key, cases in world.cases.items() if key != "own" for case in cases}
    own = str(world.cases["own"][0].pk)
    token = ApiToken.issue(world.users["caseworker"], "api")
    with alone():
        for _method, path in LISTS:
            found = Program(token).get(
                path, **({"case": own} if path.endswith("/facts/") else {"page_size": 200})
            )

            assert found.json()["results"], path
            assert not any(pk in found.content.decode() for pk in hidden), path

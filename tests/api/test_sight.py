"""Who sees what beside the matrix of tests/access: whole lists, what a body names, dead tokens."""

from uuid import UUID

import pytest
from rest_framework.response import Response
from rest_framework.test import APIRequestFactory, force_authenticate
from rest_framework.views import APIView

from accounts.ids import random_id
from accounts.models import ApiToken, Role
from cases.models import Case, CasePerson, FactRow, Proceeding
from config.api.views import document
from deadlines.models import BarToRemoval, Deadline, Flag
from people.models import Person
from tests.access.table import LINES, Whom, is_api
from tests.api.conftest import Program
from tests.api.document import routes

WORKING = ("caseworker", "lawyer", "coordinator")
WATCHING = ("administrator", "auditor", "interpreter")
ROWS = {
    "cases": Case,
    "persons": Person,
    "proceedings": Proceeding,
    "facts": FactRow,
    "deadlines": Deadline,
    "bars": BarToRemoval,
    "flags": Flag,
}
PUBLIC = {
    ("get", "/api/v1/schema/"),
    ("get", "/api/v1/schemas/assessment.json"),
    ("get", "/api/v1/schemas/case-file.json"),
    ("get", "/api/v1/schemas/pack.json"),
}


def declared(*whom):
    """Return the routes of the table of tests/access that answer them, as the document writes them."""
    return {
        (line.method.lower(), line.address.replace("{pk}", "{id}"))
        for line in LINES
        if line.whom in whom and is_api(line.address)
    }


WITHOUT_CASES = declared(Whom.SIGNED_IN)
LISTS = declared(Whom.LISTS_OF_A_CASE)
ONE_ROW = declared(Whom.SEES_THE_CASE, Whom.CHANGES_THE_CASE)
CANARY = "Қанарейка"


@pytest.fixture
def world(stored, team, other_team, foreign_team):
    """The reference case three times: of our team, of another team of ours, and of another organisation."""
    cases = {
        "own": stored(team),
        "other team": stored(other_team, f"{CANARY}-1"),
        "other organisation": stored(foreign_team, f"{CANARY}-2"),
        "restricted": stored(team, f"{CANARY}-3"),
    }
    Case.objects.filter(pk=cases["restricted"].pk).update(restricted=True)
    return cases


def rows_of(case, rows):
    """Return the ids of the rows that belong to a case."""
    belonging = {"cases": {"pk": case.pk}, "persons": {"cases": case}}.get(rows, {"case": case})
    return {str(pk) for pk in ROWS[rows].objects.filter(**belonging).values_list("pk", flat=True)}


def row_of(case, rows):
    """Return the id of one of them, always the same."""
    return min(rows_of(case, rows))


def address_of(case, path):
    """Return a path of the document as the address of a row that belongs to the case."""
    return path.replace("{id}", row_of(case, path.split("/")[3])) if "{id}" in path else path


def ask(program, method, path):
    body = {"changes": []} if path.endswith("/what-if/") else {"reason": "entered twice"}
    return program.get(path) if method == "get" else program.post(path, body)


@pytest.mark.parametrize("role", [*WORKING, *WATCHING])
def test_a_list_without_filters_holds_no_foreign_row(world, member, program, role):
    theirs = program(member(role))
    for rows in set(ROWS) - {"facts"}:
        found = theirs.get(f"{rows}/", page_size=200)

        expected = rows_of(world["own"], rows) if role in WORKING else set()
        assert {row["id"] for row in found.json()["results"]} == expected
        assert CANARY not in found.content.decode()


def new_row(rows, case, world):
    person = str(world["own"].persons.order_by("pk").first().pk)
    return {
        "persons": {"case": str(case.pk), "names": [{"text": "A. Person"}]},
        "proceedings": {"case": str(case.pk), "kind": "asylum", "persons": [person]},
        "facts": {"case": str(case.pk), "type": "whereabouts", "person": person, "place": "Almaty"},
    }[rows]


def test_a_person_of_two_cases_tells_nothing_of_the_one_not_seen(world, api):
    own, hidden = world["own"], world["restricted"]
    person = own.persons.first()
    CasePerson.objects.create(case=hidden, person=person, role="other", position=9)

    assert [part["case"] for part in api.get(f"persons/{person.pk}/").json()["cases"]] == [str(own.pk)]
    assert api.get("persons/", case=hidden.pk).json()["results"] == []


@pytest.mark.parametrize(("key", "type_"), [("person", "whereabouts"), ("proceeding", "hearing")])
def test_a_fact_names_nothing_of_another_case(world, api, key, type_):
    rows = {"person": "persons", "proceeding": "proceedings"}[key]
    fact = {"case": str(world["own"].pk), "type": type_}
    answers = set()

    for stranger in (
        row_of(world["other organisation"], rows),
        row_of(world["restricted"], rows),
        random_id(),
    ):
        response = api.post("facts/", {**fact, key: str(stranger)})
        answers.add((response.status_code, response.content))

    assert len(answers) == 1
    status, body = answers.pop()
    assert status == 400
    assert f'"path":"{key}"'.encode() in body


def test_a_ruling_of_another_case_cannot_be_appealed(world, api):
    own = world["own"]
    fact = {
        "case": str(own.pk),
        "type": "appeal",
        "proceeding": str(row_of(own, "proceedings")),
        "remedy": "appeal",
    }
    foreign = FactRow.objects.filter(case=world["other organisation"], type="ruling").first().pk

    answers = [api.post("facts/", {**fact, "against": str(ruling)}) for ruling in (foreign, random_id())]

    assert [answer.status_code for answer in answers] == [400, 400]
    assert answers[0].content == answers[1].content


@pytest.mark.parametrize("slug", ["east", "far", "no-such-team"])
def test_a_case_is_opened_for_ones_own_team_only(api, other_team, foreign_team, slug):
    refused = api.post("cases/", {"team": slug, "reference": "KZ-2026-0001", "jurisdiction": "KZ"})

    assert refused.status_code == 400
    assert refused.json()["errors"] == [
        {"code": "not_accepted", "path": "team", "detail": "Write the slug of one of your teams."}
    ]


def test_two_organisations_may_use_one_reference(api, foreign_team, stored):
    stored(foreign_team, "KZ-2026-0001")

    opened = api.post("cases/", {"reference": "KZ-2026-0001", "jurisdiction": "KZ"})

    assert opened.status_code == 201


def strangers(member):
    revoked = member("caseworker")
    token = ApiToken.issue(revoked, "revoked")
    ApiToken.objects.matching(token).update(revoked_at="2026-01-01T00:00:00Z")
    gone = member("lawyer")
    of_the_gone = ApiToken.issue(gone, "gone")
    gone.is_active = False
    gone.save()
    return {"nobody": None, "unknown": "x" * 43, "revoked": token, "gone": of_the_gone, "not ASCII": "é"}


def test_without_a_live_token_nothing_is_seen_or_done(world, member):
    for stranger, token in strangers(member).items():
        for method, path in set(routes()) - PUBLIC:
            refused = ask(Program(token), method, address_of(world["own"], path))

            assert refused.status_code == 401, (stranger, method, path)
            assert refused.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize(("method", "path"), sorted(PUBLIC))
def test_what_holds_no_data_is_public_and_may_be_kept(client, db, method, path):
    answer = client.get(path)

    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "public, max-age=3600"


def test_a_session_of_the_browser_opens_no_data(client, caseworker):
    client.force_login(caseworker)

    assert client.get("/api/v1/cases/").status_code == 401


@pytest.mark.parametrize("role", Role.values)
def test_a_view_that_forgot_to_say_whom_it_lets_in_lets_nobody_in(member, role):
    class New(APIView):
        def get(self, request):
            return Response("a secret")

    request = APIRequestFactory().get("/")
    force_authenticate(request, member(role))

    assert New.as_view()(request).status_code == 403


@pytest.mark.parametrize(
    "path",
    [
        "cases/abc/",
        f"cases/{UUID(int=1)}/nothing/",
        "nothing/",
        "cases",
        f"facts/{UUID(int=1)}",
        "../v2/cases/",
    ],
)
def test_what_is_nowhere_is_not_found_in_json(program, caseworker, path):
    theirs = program(caseworker)
    missing = theirs.get(f"cases/{random_id()}/")

    nowhere = theirs.client.get(f"/api/v1/{path}")

    assert (nowhere.status_code, nowhere.content, dict(nowhere.headers)) == (
        404,
        missing.content,
        dict(missing.headers) | {"Allow": nowhere.headers["Allow"]},
    )


def test_the_document_says_which_routes_need_a_token():
    for path, item in document()["paths"].items():
        for method, operation in item.items():
            assert (operation["security"] == [{"token": []}]) == ((method, path) not in PUBLIC)

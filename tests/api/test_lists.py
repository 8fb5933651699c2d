"""Long lists: page by page, narrowed, and at the same price however many rows there are."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import ApiToken
from cases.models import Case

LISTS = ("cases", "persons", "proceedings", "deadlines", "bars", "flags")


@pytest.fixture
def cases(team):
    """Five cases without facts."""
    whose = {"organisation": team.organisation, "team": team, "jurisdiction": "KZ"}
    return [Case.objects.create(reference=f"KZ-{number}", **whose) for number in range(5)]


def test_pages_lead_from_one_to_the_next_and_back(api, cases):
    first = api.get("cases/", page_size=2).json()
    second = api.get(first["next"]).json()
    third = api.get(second["next"]).json()

    found = [row["id"] for page in (first, second, third) for row in page["results"]]
    assert sorted(found) == sorted(str(case.pk) for case in cases)
    assert (first["previous"], third["next"]) == (None, None)
    assert api.get(second["previous"]).json()["results"] == first["results"]


def test_a_page_has_50_rows_unless_asked_and_200_at_most(api, team):
    whose = {"organisation": team.organisation, "team": team, "jurisdiction": "KZ"}
    Case.objects.bulk_create(Case(reference=f"KZ-{number}", **whose) for number in range(201))

    assert len(api.get("cases/").json()["results"]) == 50
    assert len(api.get("cases/", page_size=200).json()["results"]) == 200


@pytest.mark.parametrize("page_size", ["0", "201", "-1", "1e2", "x", "", "0" * 5000 + "1", "٣"])
def test_no_other_page_size_is_taken(api, page_size):
    refused = api.get("cases/", page_size=page_size)

    assert refused.status_code == 400
    assert refused.json()["errors"][0]["path"] == "page_size"


@pytest.mark.parametrize("cursor", ["", "x", "cD1hYmM=", "bz0tMQ==", "cj0x", "cD0wMDAwMDAwMC0wMDAwLTAwMDA="])
@pytest.mark.parametrize("rows", ["cases", "facts"])
def test_a_cursor_of_ones_own_making_is_refused_or_a_page(api, case, rows, cursor):
    answer = api.get(f"{rows}/", cursor=cursor, **({"case": case.pk} if rows == "facts" else {}))

    assert answer.status_code == 200 or answer.json()["errors"][0]["path"] == "cursor"


@pytest.mark.parametrize(
    ("rows", "query", "path"),
    [
        ("cases", {"opened": "true"}, "opened"),
        ("cases", {"format": "json"}, "format"),
        ("flags", {"level": "urgent"}, "level"),
        ("deadlines", {"state": "done"}, "state"),
        ("deadlines", {"due_before": "soon"}, "due_before"),
        ("bars", {"person": "p1"}, "person"),
        ("facts", {}, "case"),
        ("facts", {"case": "KZ-2022-0001"}, "case"),
    ],
)
def test_a_filter_that_means_nothing_is_refused(api, rows, query, path):
    refused = api.get(f"{rows}/", **query)

    assert refused.status_code == 400
    assert refused.json()["errors"][0]["path"] == path


def test_one_row_takes_no_filter(api, case):
    assert api.get(f"cases/{case.pk}/", open="true").status_code == 400


@pytest.mark.parametrize(
    ("rows", "query"),
    [
        ("cases", {"reference": "KZ-2022-0001", "jurisdiction": "KZ", "team": "south", "open": "true"}),
        ("proceedings", {"kind": "criminal"}),
        ("deadlines", {"kind": ["appeal", "stay_request"], "due_before": "2099-01-01T00:00:00Z"}),
        ("bars", {"rule": "KZ-BAR-02"}),
        ("flags", {"level": ["critical"], "kind": "removal_risk", "open": "true"}),
    ],
)
def test_a_list_is_narrowed(api, case, rows, query):
    found = api.get(f"{rows}/", **query).json()["results"]

    assert found
    for row in found:
        for key in query.keys() & row.keys():
            assert row[key] in query[key]


def test_facts_come_in_the_order_in_which_they_were_recorded(api, case, reference_case):
    rows = api.get("facts/", case=case.pk).json()["results"]

    assert [row["type"] for row in rows] == [fact["type"] for fact in reference_case["facts"]]


def test_facts_are_narrowed_by_type_and_by_whom_they_are_about(api, case):
    rulings = api.get("facts/", case=case.pk, type=["ruling", "appeal"]).json()["results"]
    of_person = api.get("facts/", case=case.pk, person=api_person(api, case)).json()["results"]

    assert {row["type"] for row in rulings} == {"ruling", "appeal"}
    assert {row["person"] for row in of_person} == {api_person(api, case)}


def api_person(api, case):
    persons = api.get("persons/", case=case.pk).json()["results"]
    return next(person["id"] for person in persons if person["cases"][0]["role"] == "principal")


def test_a_deadline_of_a_person_is_found_by_them(api, case):
    person = api_person(api, case)

    found = api.get("deadlines/", person=person).json()["results"]

    assert found
    assert all(person in deadline["persons"] for deadline in found)


@pytest.mark.parametrize("rows", [*LISTS, "facts"])
def test_a_list_asks_the_same_of_the_database_however_many_rows(stored, team, api, rows):
    first = stored(team, "KZ-1")
    query = {"case": first.pk} if rows == "facts" else {}
    few = queries(api, rows, **query)
    for number in range(2, 5):
        stored(team, f"KZ-{number}")

    assert queries(api, rows, **query) == few <= 7  # one of them is its event in the trail


def queries(api, rows, **query):
    ApiToken.objects.update(last_used_at="2999-01-01T00:00:00Z")
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert api.get(f"{rows}/", **query).json()["results"]
    return len([one for one in captured if "SAVEPOINT" not in one["sql"]])

"""What would follow if facts of a case were otherwise, asked by a program; nothing of it is stored."""

import json

import pytest

from cases.models import FactRow

FRIDAY = "2022-12-16"


@pytest.fixture
def ask(api, case):
    """Return a function that asks what if some facts were otherwise."""

    def post(*changes, **more):
        return api.post(f"cases/{case.pk}/what-if/", {"changes": list(changes), **more})

    return post


@pytest.fixture
def ruling(case):
    return case.rulings.order_by("sequence").first()


def service(ruling):
    return {
        "fact": {
            "type": "service",
            "proceeding": str(ruling.proceeding_id),
            "ruling": str(ruling.pk),
            "received_on": FRIDAY,
        }
    }


def complaint(assessment):
    return next(one["file_by"] for one in assessment["deadlines"] if one["rule"] == "KZ-APP-01")


def test_served_on_friday_the_deadline_moves_and_nothing_is_stored(ask, api, case, ruling):
    facts = FactRow.objects.count()

    answer = ask(service(ruling))

    assert answer.status_code == 200
    assert (complaint(answer.json()["today"]), complaint(answer.json()["if_so"])) == (
        "2023-02-28",
        "2023-03-16",
    )
    assert FactRow.objects.count() == facts
    assert complaint(api.get(f"cases/{case.pk}/assessment/").json()) == "2023-02-28"


def test_an_empty_draft_is_today(ask):
    answer = ask(at="2022-12-28T18:00:00+06:00").json()

    assert answer["if_so"]["at"] == "2022-12-28T18:00:00+06:00"
    assert ask().json()["if_so"]["persons"] == ask().json()["today"]["persons"]


def test_facts_are_changed_and_left_out(ask, case, ruling):
    appeal = case.appeals.order_by("sequence").first()

    withdrawn = ask({"change": str(appeal.pk), "with": {"withdrawn_on": "2022-12-20"}}).json()
    gone = ask({"withdraw": str(ruling.pk)}).json()

    assert withdrawn["today"]["persons"] != withdrawn["if_so"]["persons"]
    assert not [one for one in gone["if_so"]["deadlines"] if one["trigger"] == str(ruling.pk)]


def test_added_facts_may_name_each_other(ask, ruling):
    about = {"proceeding": str(ruling.proceeding_id)}
    asked_for = {
        "id": "x1",
        "type": "stay_request",
        "against": str(ruling.pk),
        "requested_on": "2022-12-20",
        **about,
    }
    refused = {
        "type": "stay_ruling",
        "on_request": "x1",
        "outcome": "refused",
        "decided_on": "2022-12-28",
        **about,
    }

    assert ask({"fact": asked_for}, {"fact": refused}).status_code == 200


@pytest.mark.parametrize(
    ("change", "path"),
    [
        pytest.param({"withdraw": "f6"}, "changes[0].withdraw", id="no such fact"),
        pytest.param({"remove": "f6"}, "changes[0]", id="an unknown change"),
        pytest.param({"fact": {"type": "act_of_god"}}, "changes[0].fact.type", id="no such type"),
        pytest.param(
            {"fact": {"type": "service", "height": 1}}, "changes[0].fact.height", id="an unknown key"
        ),
    ],
)
def test_what_is_no_change_of_the_case_is_refused_with_its_path(ask, change, path):
    refused = ask(change)

    assert refused.status_code == 400
    assert path in {error["path"] for error in refused.json()["errors"]}


def test_keys_that_a_fact_does_not_have_are_refused(ask, ruling):
    changed = {"change": str(ruling.pk), "with": {"height": None, "type": "appeal", "outcome": "perhaps"}}

    refused = ask(changed)
    wrong = ask(changed | {"with": {"outcome": "perhaps"}})

    assert {error["path"] for error in refused.json()["errors"]} == {
        "changes[0].with.height",
        "changes[0].with.type",
    }
    assert [error["path"] for error in wrong.json()["errors"]] == ["changes[0].with.outcome"]


def test_a_fact_of_another_case_is_no_fact_of_this_one(ask, stored, team, ruling):
    other = stored(team, "KZ-2022-0002").rulings.first()

    foreign = service(ruling)["fact"] | {"ruling": str(other.pk)}

    refused = ask({"fact": foreign})

    assert refused.status_code == 400
    assert refused.json()["errors"][0]["path"] == "changes[0].fact.ruling"


def test_a_case_one_may_not_see_is_not_there(program, outsider, case):
    refused = program(outsider).post(f"cases/{case.pk}/what-if/", {"changes": []})

    assert refused.status_code == 404


@pytest.mark.parametrize(
    "body", [{}, {"changes": {}}, {"changes": [], "at": "soon"}, {"changes": [], "now": 1}]
)
def test_what_is_no_draft_is_refused(api, case, body):
    assert api.post(f"cases/{case.pk}/what-if/", json.dumps(body)).status_code == 400

"""Cases, persons, proceedings and every type of fact, made by a program."""

import pytest

from accounts.ids import random_id
from accounts.models import Team
from cases.casefile import check
from cases.models import FACT_TYPES, Case, FactRow, PersonFact, Proceeding
from cases.models import fields as columns
from people.models import Person

VALUES = {
    columns.CountryField: "RU",
    columns.DateFormField: "2026-03-02/2026-03-05",
    columns.TextKeyField: "Алматы № 7",
    columns.FlagField: True,
    columns.NumberField: 1,
    columns.TextsField: ["art. 32"],
    columns.CountriesField: ["RU", "BY"],
}


def sample(field, known):
    """Return a value for a column of a fact. `known` are the ids of facts that can be named, by their type."""
    match field:
        case columns.FactIdField():
            return known["ruling"]
        case columns.ReferenceField():
            return known[field.refers_to]
        case columns.WordField():
            return field.flatchoices[-1][0]
        case columns.WordsField():
            return [field.base_field.flatchoices[0][0]]
    return next(value for column, value in VALUES.items() if isinstance(field, column))


@pytest.fixture
def opened(api):
    """A case with a person and a proceeding, opened by a program: their ids."""
    case = api.post("cases/", {"reference": "KZ-2026-0001", "jurisdiction": "KZ"}).json()["id"]
    person = api.post("persons/", {"case": case, "role": "principal"}).json()["id"]
    first = {"kind": "asylum", "persons": [person], "procedure": "regular", "subsequent": 0}
    proceeding = api.post("proceedings/", {"case": case, **first}).json()["id"]
    return {"case": case, "person": person, "proceeding": proceeding}


@pytest.fixture
def known(api, opened):
    """Facts that others refer to: a ruling, an appeal against it, a request for a stay."""
    base = {"case": opened["case"], "proceeding": opened["proceeding"]}
    ruling = record(api, base, type="ruling", pronounced_on="2026-03-01")
    appeal = record(api, base, type="appeal", remedy="appeal", against=ruling)
    stay_request = record(api, base, type="stay_request", against=ruling)
    return {"ruling": ruling, "appeal": appeal, "stay_request": stay_request}


def record(api, base, **keys):
    response = api.post("facts/", {**base, **keys})
    assert response.status_code == 201, response.content
    return response.json()["id"]


def test_a_case_is_opened_and_found_at_its_address(api, team):
    response = api.post(
        "cases/",
        {
            "reference": "DE-2026-7",
            "jurisdiction": "DE",
            "region": "DE-BE",
            "opened_on": "2026-03-02",
            "team": team.slug,
        },
    )

    assert response.status_code == 201
    case = response.json()
    assert case == {
        "id": case["id"],
        "code": Case.objects.get().code,
        "team": "south",
        "reference": "DE-2026-7",
        "jurisdiction": "DE",
        "region": "DE-BE",
        "opened_on": "2026-03-02",
        "zone": "Europe/Berlin",
        "restricted": False,
    }
    assert api.get(response.headers["Location"]).json() == case


def test_a_restricted_case_is_seen_by_whoever_opened_it_alone(api, program, member):
    case = api.post("cases/", {"reference": "X", "jurisdiction": "KZ", "restricted": True}).json()["id"]

    assert api.get(f"cases/{case}/").status_code == 200
    assert program(member("lawyer")).get(f"cases/{case}/").status_code == 404


def test_whoever_is_in_several_teams_names_one(program, member, team, organisation):
    east = Team.objects.create(organisation=organisation, name="East", slug="east")
    theirs = program(member("lawyer", teams=[team, east]))
    case = {"reference": "KZ-1", "jurisdiction": "KZ"}

    assert theirs.post("cases/", case).json()["errors"][0]["path"] == "team"
    assert theirs.post("cases/", {**case, "team": "east"}).json()["team"] == "east"


def test_a_reference_is_taken_once(api):
    case = {"reference": "KZ-2026-0001", "jurisdiction": "KZ"}
    api.post("cases/", case)

    refused = api.post("cases/", case)

    assert refused.status_code == 409
    assert refused.json()["errors"] == [
        {
            "code": "reference_taken",
            "path": "reference",
            "detail": "Another case has this reference. Choose one that is free.",
        }
    ]
    assert Case.objects.count() == 1


def test_a_person_is_added_with_every_key_of_the_case_file(api, opened):
    keys = {
        "names": [{"text": "Павел Рябинин", "kind": "passport"}, {"text": "Pavel Ryabinin"}],
        "born": "1998",
        "nationalities": ["RU"],
        "minor": False,
        "unaccompanied": True,
    }

    person = api.post("persons/", {"case": opened["case"], "role": "spouse", **keys}).json()

    assert person == {"id": person["id"], "cases": [{"case": opened["case"], "role": "spouse"}], **keys}
    assert api.get(f"persons/{person['id']}/").json() == person


def test_a_year_may_be_a_number(api, opened):
    person = api.post("persons/", {"case": opened["case"], "born": 1998})
    fact = api.post(
        "facts/",
        {"case": opened["case"], "type": "circumstance", "person": opened["person"], "learned_on": 2026},
    )

    assert person.json()["born"] == "1998"
    assert fact.json()["learned_on"] == "2026"


def test_a_proceeding_is_opened_with_every_key_of_the_case_file(api, opened):
    keys = {
        "kind": "criminal",
        "persons": [opened["person"]],
        "authority": "district court",
        "docket": "7-12/2026",
        "procedure": "regular",
        "subsequent": 0,
        "offence": "illegal_crossing",
    }

    proceeding = api.post("proceedings/", {"case": opened["case"], **keys}).json()

    assert proceeding == {"id": proceeding["id"], "case": opened["case"], **keys}


@pytest.mark.parametrize("kind", FACT_TYPES)
def test_a_fact_of_every_type_is_recorded_with_every_key(api, opened, known, kind):
    model = FACT_TYPES[kind]
    about = "person" if issubclass(model, PersonFact) else "proceeding"
    keys = {field.contract_key: sample(field, known) for field in columns.keyed_fields(model)}
    sent = {"case": opened["case"], "type": kind, about: opened[about], **keys}
    if about == "proceeding":
        sent["persons"] = [opened["person"]]

    fact = api.post("facts/", sent).json()

    assert {key: fact[key] for key in sent} == sent
    assert fact.keys() - sent.keys() == {"id", "recorded_at"}
    assert api.get(f"facts/{fact['id']}/").json() == fact
    check(api.get(f"cases/{opened['case']}/file/").json())


def test_recording_a_fact_has_the_case_assessed_before_the_answer(api, opened):
    record(
        api,
        {"case": opened["case"], "proceeding": opened["proceeding"]},
        type="application",
        made_on="2026-03-02",
    )

    assessment = api.get(f"cases/{opened['case']}/assessment/").json()

    assert assessment["persons"][opened["person"]]["removal"]["status"] == "barred"
    assert api.get("flags/", case=opened["case"], kind="removal_barred").json()["results"]
    assert api.get("bars/", case=opened["case"], in_force="true").json()["results"]


def test_a_list_left_out_and_an_empty_one_are_told_apart(api, opened, known):
    base = {"case": opened["case"], "type": "ruling", "proceeding": opened["proceeding"]}

    assert api.post("facts/", {**base, "orders": []}).json()["orders"] == []
    assert "orders" not in api.post("facts/", base).json()


def test_a_fact_is_withdrawn_with_its_reason_and_stays_on_record(api, opened):
    fact = record(api, {"case": opened["case"], "person": opened["person"]}, type="whereabouts", place="A")

    withdrawn = api.post(f"facts/{fact}/withdraw/", {"reason": "another person"})

    assert withdrawn.json()["withdrawn"]["reason"] == "another person"
    assert [row["id"] for row in api.get("facts/", case=opened["case"]).json()["results"]] == [fact]
    assert api.get("facts/", case=opened["case"], standing=True).json()["results"] == []


def test_a_fact_is_withdrawn_once(api, opened):
    fact = record(api, {"case": opened["case"], "person": opened["person"]}, type="whereabouts", place="A")
    api.post(f"facts/{fact}/withdraw/", {"reason": "another person"})

    again = api.post(f"facts/{fact}/withdraw/", {"reason": "another person"})

    assert (again.status_code, again.json()["errors"][0]["code"]) == (409, "already_withdrawn")


def test_nobody_is_held_twice(api, opened):
    held = {"case": opened["case"], "type": "detention", "person": opened["person"]}
    api.post("facts/", {**held, "held_from": "2026-03-01", "held_to": "2026-03-09"})

    refused = api.post("facts/", {**held, "held_from": "2026-03-04"})

    assert refused.status_code == 409
    assert refused.json()["errors"][0]["path"] == "held_from"


@pytest.mark.parametrize(
    ("change", "path", "words"),
    [
        pytest.param({"type": "decree"}, "type", "not known here", id="unknown type"),
        pytest.param({"type": None}, "type", "empty", id="no type"),
        pytest.param({"against": ["x"]}, "against", "must be text", id="reference that is a list"),
        pytest.param({"lodgedon": "2026-03-02"}, "lodgedon", "lodged_on", id="key mistyped"),
        pytest.param({"lodged_on": "2026-02-30"}, "lodged_on", "2026-02-30", id="impossible day"),
        pytest.param({"lodged_on": "2026-03-02T08:00:00"}, "lodged_on", "offset", id="hour without offset"),
        pytest.param({"lodged_on": ""}, "lodged_on", "is not a date", id="empty date"),
        pytest.param({"lodged_on": 20260302}, "lodged_on", "20260302", id="number that is no year"),
        pytest.param({"by": "judge"}, "by", "not known here", id="unknown word, under the contract's key"),
        pytest.param({"by_whom": "state"}, "by_whom", "unknown key", id="column in place of the key"),
        pytest.param({"remedy": None}, "remedy", "empty", id="needed and empty"),
        pytest.param({"against": "f6"}, "against", "fact of this case", id="id that is none of ours"),
        pytest.param(
            {"against": str(random_id())}, "against", "fact of this case", id="reference to nothing"
        ),
        pytest.param({"persons": []}, "persons", "empty", id="no persons"),
        pytest.param({"persons": ["p1"]}, "persons", "is no id", id="persons by other names"),
        pytest.param({"person": "p1"}, "person", "about a proceeding", id="about the wrong thing"),
        pytest.param({"proceeding": "asylum"}, "proceeding", "is no id", id="proceeding by its kind"),
        pytest.param({"source": "x" * 501}, "source", "501 characters", id="text too long"),
        pytest.param({"source": "a\u0000b"}, "source", "U+0000", id="control character"),
        pytest.param({"note": "\ud800"}, "note", "U+D800", id="half a character"),
        pytest.param({"case": "KZ-2026-0001"}, "case", "no such case", id="case by its reference"),
        pytest.param({"certainty": "sure"}, "certainty", "confirmed", id="unknown certainty"),
        pytest.param({"withdrawn_on": {"day": 1}}, "withdrawn_on", "must be text", id="mapping for a date"),
    ],
)
def test_a_wrong_fact_is_refused_with_its_path_and_nothing_is_stored(api, opened, change, path, words):
    fact = {"case": opened["case"], "type": "appeal", "proceeding": opened["proceeding"], "remedy": "appeal"}

    refused = api.post("facts/", fact | change)

    assert refused.status_code == 400
    problem = next(one for one in refused.json()["errors"] if one["path"].startswith(path))
    assert words in problem["detail"]
    assert not FactRow.objects.exists()


def test_every_problem_of_a_fact_is_told_at_once(api, opened):
    fact = {"case": opened["case"], "type": "appeal", "lodged_on": "soon", "by": "judge", "colour": "red"}

    problems = api.post("facts/", fact).json()

    assert {one["path"] for one in problems["errors"]} == {
        "lodged_on",
        "by",
        "colour",
        "proceeding",
        "remedy",
    }
    assert problems["detail"] == "5 things to put right."


SET_BY_US = ("id", "recorded_at", "recorded_by", "withdrawn", "withdrawn_at", "sequence", "supersedes")
OF_OTHER_ROWS = ("organisation", "code", "zone", "closed_on", "assigned", "position", "created_at", "pk")


@pytest.mark.parametrize("rows", ["cases", "persons", "proceedings", "facts"])
def test_no_key_beyond_the_declared_ones_is_taken(api, opened, rows):
    body = {
        "cases": {"reference": "KZ-2", "jurisdiction": "KZ"},
        "persons": {"case": opened["case"]},
        "proceedings": {"case": opened["case"], "kind": "asylum", "persons": [opened["person"]]},
        "facts": {"case": opened["case"], "type": "whereabouts", "person": opened["person"]},
    }[rows]
    models = {"cases": Case, "persons": Person, "proceedings": Proceeding, "facts": FACT_TYPES["whereabouts"]}
    names = {field.name for field in models[rows]._meta.get_fields()}
    declared = {
        "cases": {"reference", "jurisdiction", "region", "opened_on", "team", "restricted"},
        "persons": {"case", "role", "names", "born", "nationalities", "minor", "unaccompanied"},
        "proceedings": {
            "case",
            "kind",
            "persons",
            "authority",
            "docket",
            "procedure",
            "subsequent",
            "offence",
        },
        "facts": {"case", "type", "person", "place", "country", "confirmed_at", "absconded"}
        | {"certainty", "source", "note"},
    }[rows]
    assert api.post(f"{rows}/", body).status_code == 201

    for key in (names | {*SET_BY_US, *OF_OTHER_ROWS}) - declared:
        refused = api.post(f"{rows}/", {**body, key: "x"})

        assert refused.status_code == 400, key
        assert key in {one["path"] for one in refused.json()["errors"]}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(b"", "is missing", id="nothing"),
        pytest.param(b"{", "not JSON", id="half an object"),
        pytest.param(b"[]", "JSON object", id="a list"),
        pytest.param(b'{"case": 1, "case": 2}', "twice", id="a key twice"),
        pytest.param('{"note": "é"}'.encode("latin-1"), "UTF-8", id="another encoding"),
        pytest.param(b'{"a":' * 5000, "deep", id="nested without end"),
        pytest.param(b'{"note": "' + b"x" * 1024 * 1024 + b'"}', "1 MiB", id="a megabyte"),
        pytest.param(b"case: x", "JSON object", id="YAML"),
    ],
)
def test_a_body_that_cannot_be_read_is_refused(api, content, words):
    refused = api.post("facts/", content)

    assert refused.status_code == 400
    assert words in str(refused.json()["errors"])


def test_a_form_is_no_body(api):
    refused = api.post("facts/", "a=b", content_type="application/x-www-form-urlencoded")

    assert refused.status_code == 415


def test_a_case_is_explained_now_or_as_it_was_known(api, opened):
    about = {"case": opened["case"], "proceeding": opened["proceeding"]}
    record(api, about, type="application", made_on="2026-03-02")

    explained = api.get(f"cases/{opened['case']}/explain/").json()
    then = api.get(f"cases/{opened['case']}/explain/", at="2026-03-20", known_at="2026-03-10").json()

    removal = explained["persons"][opened["person"]]["removal"]
    assert removal["bars"][0]["why"][0]["rules"] == [removal["bars"][0]["rule"]]
    assert all(rule["why"] for rule in removal["not_applying"])
    assert then["persons"][opened["person"]]["removal"]["status"] == "no_bar_found"


def test_an_assessment_may_be_asked_for_as_of_an_instant(api, opened):
    about = {"case": opened["case"], "proceeding": opened["proceeding"]}
    record(api, about, type="application", made_on="2026-03-02")

    then = api.get(f"cases/{opened['case']}/assessment/", at="2026-03-01").json()
    refused = api.get(f"cases/{opened['case']}/assessment/", at="soon")

    assert then["persons"][opened["person"]]["removal"]["status"] == "no_bar_found"
    assert (refused.status_code, refused.json()["errors"][0]["path"]) == (400, "at")

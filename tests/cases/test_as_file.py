"""A stored case in the shape of the case file."""

from datetime import date, timedelta

import pytest

from cases.actions import correct_fact, withdraw_fact
from cases.casefile import check, import_case
from cases.models import FACT_TYPES, FactRow
from tests.strategies import every_fact

from .conftest import AT

pytestmark = pytest.mark.django_db


def test_a_case_is_told_with_its_ids(case, asylum, record, pavel, lev):
    ruling = record(
        "ruling", proceeding=asylum, pronounced_on="2022-11-30", outcome="rejected", orders=["expulsion"]
    )
    appeal = record(
        "appeal", proceeding=asylum, persons=[pavel], against=ruling, remedy="appeal", by_whom="person"
    )

    assert case.as_file() == {
        "format": "suspensive-case/1",
        "case": {"reference": "KZ-2022-0001", "jurisdiction": "KZ"},
        "persons": {
            str(pavel.pk): {
                "role": "principal",
                "names": [{"text": "Павел", "kind": "passport"}],
                "nationalities": ["RU"],
            },
            str(lev.pk): {
                "role": "child",
                "names": [{"text": "Лев", "kind": "passport"}],
                "born": "2015",
                "minor": True,
            },
        },
        "proceedings": {
            str(asylum.pk): {
                "kind": "asylum",
                "persons": [str(pavel.pk), str(lev.pk)],
                "procedure": "regular",
                "subsequent": 0,
            }
        },
        "facts": [
            {
                "id": str(ruling.pk),
                "type": "ruling",
                "proceeding": str(asylum.pk),
                "pronounced_on": "2022-11-30",
                "outcome": "rejected",
                "orders": ["expulsion"],
                "recorded_at": "2022-12-10T10:00:00+06:00",
            },
            {
                "id": str(appeal.pk),
                "type": "appeal",
                "proceeding": str(asylum.pk),
                "persons": [str(pavel.pk)],
                "against": str(ruling.pk),
                "remedy": "appeal",
                "by": "person",
                "recorded_at": "2022-12-10T10:00:00+06:00",
            },
        ],
    }


def test_short_ids_stand_in_every_place(case, asylum, record, pavel, with_proceeding):
    with_proceeding(case, "asylum", pavel, subsequent=1)
    ruling = record("ruling", proceeding=asylum, outcome="rejected")
    record("act", proceeding=asylum, persons=[pavel], rule="KZ-APP-01", trigger=ruling)

    told = case.as_file(ids="short")

    assert list(told["persons"]) == ["p1", "p2"]
    assert list(told["proceedings"]) == ["asylum", "asylum_2"]
    assert [fact["id"] for fact in told["facts"]] == ["f1", "f2"]
    act = told["facts"][1]
    assert (act["proceeding"], act["persons"], act["trigger"]) == ("asylum", ["p1"], "f1")


def test_withdrawn_facts_are_told_with_when_and_why(case, record, pavel, lawyer):
    wrong = record("whereabouts", person=pavel, place="Almaty")
    right = correct_fact(wrong, place="Astana", by=lawyer, at=AT + timedelta(hours=1))
    withdraw_fact(right, reason="was never there", by=lawyer, at=AT + timedelta(hours=2))

    assert [fact["withdrawn"] for fact in case.as_file()["facts"]] == [
        {"at": "2022-12-10T11:00:00+06:00", "reason": "corrected"},
        {"at": "2022-12-10T12:00:00+06:00", "reason": "was never there"},
    ]


def test_place_and_day_of_the_case_are_told_where_recorded(opened):
    case = opened("DE-1", jurisdiction="DE", region="DE-BE", opened_on=date(2022, 10, 3))

    assert case.as_file()["case"] == {
        "reference": "DE-1",
        "jurisdiction": "DE",
        "region": "DE-BE",
        "opened_on": "2022-10-03",
    }


def test_no_order_and_orders_not_recorded_are_told_apart(case, asylum, record):
    record("ruling", proceeding=asylum, outcome="varied", orders=[])
    record("ruling", proceeding=asylum, outcome="varied")

    none_ordered, not_recorded = case.as_file()["facts"]
    assert none_ordered["orders"] == []
    assert "orders" not in not_recorded


def test_a_fact_told_by_nobody_at_no_hour_has_no_hour(case, pavel, record):
    fact = record("whereabouts", person=pavel, place="Almaty")
    type(fact).objects.update(recorded_at=None)

    assert "recorded_at" not in case.as_file()["facts"][0]


def test_a_case_without_anything_is_a_case_file(case):
    check(case.as_file())

    assert case.as_file()["facts"] == []


def test_however_many_rows_it_takes_one_query(case, asylum, record, pavel, lev, django_assert_num_queries):
    for place in ("Almaty", "Astana", "Oral"):
        record("whereabouts", person=pavel, place=place)
        record("application", proceeding=asylum, made_on="unknown")

    with django_assert_num_queries(1):
        told = case.as_file()

    assert (len(told["facts"]), len(told["persons"])) == (6, 2)


def test_the_view_holds_every_type_with_every_key(team):
    document = every_fact()
    case = import_case(document, team=team, by=None, at=AT)

    rows = {row.type: row for row in FactRow.objects.filter(case=case)}

    assert rows.keys() == FACT_TYPES.keys()
    for stated in document["facts"]:
        row = rows[stated["type"]]
        own = stated.keys() - COMMON
        assert row.details.keys() == own
        assert (row.certainty, row.source, row.note) == (
            stated["certainty"],
            stated["source"],
            stated["note"],
        )
        assert (row.person_id is None) == ("person" not in stated)
        assert (row.proceeding_id is None) == ("proceeding" not in stated)
        assert row.fact.kind_of_fact == stated["type"]


COMMON = frozenset(
    (
        "id",
        "type",
        "person",
        "proceeding",
        "persons",
        "recorded_at",
        "withdrawn",
        "certainty",
        "source",
        "note",
    )
)


@pytest.mark.parametrize(
    ("dates", "sorts_at"),
    [
        ({"held_from": "2022-09-26", "held_to": "2022-10-01"}, "2022-09-26T00:00:00+06:00"),
        ({"held_from": "../2022-09-26"}, "2022-09-27T00:00:00+06:00"),
        ({"held_from": "unknown", "held_to": "2022-10-01"}, "2022-10-01T00:00:00+06:00"),
        ({"held_from": "unknown"}, None),
    ],
)
def test_a_fact_has_its_place_in_time_by_its_main_date(case, record, pavel, dates, sorts_at):
    record("detention", person=pavel, **dates)

    found = FactRow.objects.get(case=case).sorts_at
    assert (found and found.astimezone(case.zone_info).isoformat()) == sorts_at


def test_the_main_dates_of_every_type_are_dates_of_it():
    for model in FACT_TYPES.values():
        assert model.main_dates
        for name in (*model.main_dates, *model.needs_one_of):
            assert model._meta.get_field(f"{name}_span")

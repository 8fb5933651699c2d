"""A case is opened, gets a person and a proceeding, by hand."""

import pytest
from django.urls import reverse

from cases.models import Case


@pytest.fixture
def sent(team):
    return {
        "reference": "KZ-2022-0099",
        "jurisdiction": "KZ",
        "team": str(team.pk),
        "opened_on": "2022-12-29",
    }


def test_a_case_is_opened_and_asks_for_its_first_person(sent, browser):
    answer = browser.post(reverse("cases:new"), sent)

    case = Case.objects.get()
    assert answer.url == reverse("cases:add-person", args=[case.pk])
    assert (case.reference, case.jurisdiction, case.opened_on.isoformat()) == (
        "KZ-2022-0099",
        "KZ",
        "2022-12-29",
    )


def test_a_reference_that_is_taken_is_refused_at_its_field(sent, case, browser):
    answer = browser.post(reverse("cases:new"), sent | {"reference": case.reference, "region": "KZ-ALA"})

    html = answer.content.decode()
    assert answer.status_code == 422
    assert 'href="#id_reference"' in html
    assert 'value="KZ-ALA"' in html


def test_a_team_of_others_cannot_be_chosen(sent, browser, outsider):
    answer = browser.post(reverse("cases:new"), sent | {"team": str(outsider.teams.get().pk)})

    assert answer.status_code == 422
    assert not Case.objects.exists()


def test_a_person_is_added_with_names_in_two_scripts(case, browser):
    sent = {
        "name_1": "Ольга Рябинина", "name_1_kind": "passport", "name_2": "Olga Ryabinina", "role": "parent",
        "born_form": "month", "born_year": "1961", "nationalities": ["RU", "", ""], "minor": "no",
    }  # fmt: skip

    answer = browser.post(reverse("cases:add-person", args=[case.pk]), sent)

    part = case.case_persons.select_related("person").last()
    assert answer.url == case.get_absolute_url()
    assert [name.text for name in part.person.names.all()] == ["Ольга Рябинина", "Olga Ryabinina"]
    assert (part.role, part.person.born, part.person.nationalities, part.person.minor) == (
        "parent",
        "1961",
        ["RU"],
        False,
    )


def test_a_proceeding_is_opened_for_some_persons(case, browser):
    person = case.persons.first()
    sent = {
        "kind": "removal",
        "persons": [str(person.pk)],
        "authority": "migration police",
        "subsequent": "0",
    }

    browser.post(reverse("cases:open-proceeding", args=[case.pk]), sent)

    proceeding = case.proceedings.get(kind="removal")
    assert (list(proceeding.persons.all()), proceeding.authority, proceeding.subsequent) == (
        [person],
        "migration police",
        0,
    )


def test_a_proceeding_concerns_somebody(case, browser):
    answer = browser.post(
        reverse("cases:open-proceeding", args=[case.pk]), {"kind": "removal", "docket": "7/22"}
    )

    assert answer.status_code == 422
    assert 'value="7/22"' in answer.content.decode()

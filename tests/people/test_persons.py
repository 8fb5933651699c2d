"""Persons and their names, seen through the cases they are part of."""

from datetime import UTC, datetime

import pytest

from cases import changes
from cases.actions import add_person, open_case
from people.models import Person, PersonName

pytestmark = pytest.mark.django_db
AT = datetime(2022, 12, 10, 4, 0, tzinfo=UTC)
NAMES = ["Қарлығаш Жилина", "Karlygash Zhilina", "قارلىعاش", "ካርሊጋሽ", "Öztürk", "卡尔雷加什"]


@pytest.fixture
def person(team, lawyer, monkeypatch):
    monkeypatch.setattr(changes, "_listener", lambda _case, **_when: None)
    case = open_case(team=team, reference="KZ-1", jurisdiction="KZ", by=lawyer, at=AT)
    names = [{"text": text, "kind": "alias"} for text in NAMES]
    return add_person(case, role="principal", names=names, by=lawyer, at=AT).person


def test_names_keep_their_script_and_order(person):
    assert [name.text for name in person.names.all()] == NAMES


def test_a_person_is_shown_by_the_first_name(person):
    assert person.display_name == NAMES[0]


def test_a_person_without_a_name_is_shown_by_nothing(organisation):
    assert Person.objects.create(organisation=organisation).display_name == ""


def test_neither_a_person_nor_a_name_gives_itself_away(person):
    assert str(person) == f"person {person.pk}"
    assert NAMES[0] not in str(person.names.first())


def test_a_person_in_no_case_is_seen_by_nobody(organisation, lawyer):
    Person.objects.create(organisation=organisation)

    assert not Person.objects.visible_to(lawyer).exists()


def test_a_person_is_seen_by_those_who_see_a_case_of_theirs(person, lawyer, colleague, outsider):
    assert list(Person.objects.visible_to(lawyer)) == [person]
    assert PersonName.objects.visible_to(lawyer).count() == len(NAMES)
    for other in (colleague, outsider):
        assert not Person.objects.visible_to(other).exists()
        assert not PersonName.objects.visible_to(other).exists()


def test_names_are_shown_without_a_query_for_each_person(person, lawyer, django_assert_num_queries):
    with django_assert_num_queries(3):
        shown = [one.display_name for one in Person.objects.visible_to(lawyer).prefetch_related("names")]

    assert shown == [NAMES[0]]

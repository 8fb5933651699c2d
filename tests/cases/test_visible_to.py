"""Who may see what, as a table: each role in each relation to a case, for every kind of row."""

import pytest
from django.contrib.auth.models import AnonymousUser

from accounts.models import Role, Team
from cases.models import FACT_TYPES, Case, CasePerson, FactRow, Proceeding, ProceedingPerson, Whereabouts
from people.models import Person, PersonName

pytestmark = pytest.mark.django_db

WORKS_ON_CASES = {Role.CASEWORKER, Role.LAWYER, Role.COORDINATOR}


@pytest.fixture
def seen(case, asylum, record, pavel):
    """Return a function that lists the kinds of rows of the case a user sees."""
    record("whereabouts", person=pavel, place="Almaty")
    kinds = (Case, CasePerson, Proceeding, ProceedingPerson, Whereabouts, FactRow, Person, PersonName)

    def kinds_seen(user):
        return {kind for kind in kinds if kind.objects.visible_to(user).exists()}

    kinds_seen.all = set(kinds)
    return kinds_seen


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("relation", ["same team", "other team", "no team", "other organisation", "left"])
@pytest.mark.parametrize("restricted", [False, True])
@pytest.mark.parametrize("assigned", [False, True])
def test_a_case_is_seen_by_its_team_and_a_restricted_one_by_those_assigned(
    case, seen, member, outsider, organisation, role, relation, restricted, assigned
):
    user = member(role, email="looks@south.example")
    _stand_in(user, relation, outsider)
    Case.objects.filter(pk=case.pk).update(restricted=restricted)
    if assigned:
        case.assigned.add(user)

    may = relation == "same team" and role in WORKS_ON_CASES and (assigned or not restricted)
    assert seen(user) == (seen.all if may else set())


def _stand_in(user, relation, outsider):
    """Put the user, who is of the case's team, into another relation to it."""
    if relation == "other team":
        user.teams.set([Team.objects.create(organisation=user.organisation, name="North", slug="north")])
    elif relation == "no team":
        user.teams.clear()
    elif relation == "other organisation":
        user.organisation = outsider.organisation
        user.save()
    elif relation == "left":
        user.is_active = False
        user.save()


def test_nobody_signed_in_sees_nothing(seen):
    assert seen(AnonymousUser()) == set()


def test_of_two_cases_only_the_own_is_seen(case, opened, with_person, member, outsider, lawyer):
    their_team = outsider.teams.get()
    with_person(opened("KZ-2", team=their_team), "Marina")

    assert list(Case.objects.visible_to(lawyer)) == [case]
    assert [str(other) for other in Case.objects.visible_to(outsider)] != [str(case)]
    assert not Person.objects.visible_to(lawyer).exists()


def test_a_person_of_two_cases_is_seen_once(pavel, opened, lawyer):
    other = opened("KZ-2")
    CasePerson.objects.create(case=other, person=pavel, role="principal", position=0)

    assert Person.objects.visible_to(lawyer).count() == 1


@pytest.mark.parametrize("kind", FACT_TYPES)
def test_facts_of_every_type_are_guarded(kind, colleague):
    assert not FACT_TYPES[kind].objects.visible_to(colleague).exists()
    assert "visible_to" in dir(FACT_TYPES[kind]._default_manager)


def test_seeing_takes_one_query_for_teams_and_one_for_rows(
    case, record, pavel, lawyer, django_assert_num_queries
):
    for place in ("Almaty", "Astana", "Oral"):
        record("whereabouts", person=pavel, place=place)

    with django_assert_num_queries(2):
        assert len(FactRow.objects.visible_to(lawyer)) == 3

"""Organisations, teams and users: how they sign in, and what they see of one another."""

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError

from accounts.ids import random_id
from accounts.models import ROLES_ON_CASES, Organisation, Role, Team, User
from tests.running import PASSWORD

pytestmark = pytest.mark.django_db


def test_an_id_has_128_random_bits():
    drawn = [random_id().int for _ in range(2000)]

    assert len(set(drawn)) == 2000
    varying = 0
    for number in drawn:
        varying |= number ^ drawn[0]
    assert varying == 2**128 - 1


def test_a_user_signs_in_with_the_address_in_any_case(member):
    user = member("lawyer", email="Some.One@South.example")

    assert user.email == "some.one@south.example"
    assert authenticate(username="SOME.ONE@south.example", password=PASSWORD) == user


def test_a_password_is_kept_as_an_argon2_hash(organisation):
    user = User.objects.create_user(
        "a@south.example", "correct horse battery", name="A", organisation=organisation, role=Role.LAWYER
    )

    assert user.password.startswith("argon2$")
    assert user.check_password("correct horse battery")


@pytest.mark.parametrize("password", ["", "wrong"])
def test_a_wrong_password_opens_nothing(lawyer, password):
    assert authenticate(username=lawyer.email, password=password) is None


def test_a_deactivated_user_does_not_sign_in(lawyer):
    User.objects.filter(pk=lawyer.pk).update(is_active=False)

    assert authenticate(username=lawyer.email, password=PASSWORD) is None


def test_without_a_password_nobody_signs_in(organisation):
    user = User.objects.create_user("a@south.example", name="A", organisation=organisation, role=Role.LAWYER)

    assert not user.has_usable_password()


def test_two_users_do_not_share_an_address(member):
    member("lawyer", email="one@south.example")

    with pytest.raises(IntegrityError):
        member("lawyer", email="ONE@south.example")


@pytest.mark.parametrize(("column", "value"), [("email", "Upper@south.example"), ("role", "director")])
def test_the_database_refuses_what_the_manager_would_not_write(lawyer, column, value):
    with pytest.raises(IntegrityError):
        User.objects.filter(pk=lawyer.pk).update(**{column: value})


@pytest.mark.parametrize("role", Role)
def test_only_some_roles_work_on_cases(member, role):
    assert member(role).works_on_cases is (role in ROLES_ON_CASES)


def test_there_is_no_user_who_sees_everything(lawyer):
    names = {field.name for field in User._meta.get_fields()}

    assert not names & {"is_superuser", "is_staff", "groups", "user_permissions"}
    assert not hasattr(User.objects, "create_superuser")


def test_users_see_their_own_organisation_and_no_other(lawyer, colleague, outsider, organisation):
    assert list(Organisation.objects.visible_to(lawyer)) == [organisation]
    assert {team.slug for team in Team.objects.visible_to(lawyer)} == {"south", "north"}
    assert set(User.objects.visible_to(lawyer)) == {lawyer, colleague}


def test_a_stranger_and_a_deactivated_user_see_nobody(lawyer):
    User.objects.filter(pk=lawyer.pk).update(is_active=False)
    lawyer.refresh_from_db()

    for user in (AnonymousUser(), lawyer):
        for model in (Organisation, Team, User):
            assert not model.objects.visible_to(user).exists()

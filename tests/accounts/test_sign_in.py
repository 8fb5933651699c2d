"""Signing in and out in a browser."""

import pytest
from django.urls import reverse

from tests.running import PASSWORD

pytestmark = pytest.mark.django_db
SIGN_IN = reverse("accounts:sign-in")


def test_a_user_signs_in_and_goes_where_they_wanted(client, lawyer):
    answer = client.post(f"{SIGN_IN}?next=/cases/", {"username": lawyer.email, "password": PASSWORD})

    assert (answer.status_code, answer["Location"]) == (302, "/cases/")
    assert client.session["_auth_user_id"] == str(lawyer.pk)


def test_nobody_is_sent_to_another_site(client, lawyer):
    answer = client.post(
        f"{SIGN_IN}?next=https://elsewhere.example/", {"username": lawyer.email, "password": PASSWORD}
    )

    assert answer["Location"] == "/"


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(client, lawyer):
    wrong = client.post(SIGN_IN, {"username": lawyer.email, "password": "wrong"})
    unknown = client.post(SIGN_IN, {"username": "nobody@south.example", "password": "wrong"})

    errors = [answer.context["form"].non_field_errors() for answer in (wrong, unknown)]
    assert list(errors[0]) == list(errors[1]) != []
    assert "_auth_user_id" not in client.session


def test_signing_out_is_a_post_and_ends_the_session(client, lawyer):
    client.force_login(lawyer)

    assert client.get(reverse("accounts:sign-out")).status_code == 405
    assert client.post(reverse("accounts:sign-out")).status_code == 302
    assert "_auth_user_id" not in client.session

"""A forgotten password: a letter to the address, and no word to whoever asks."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from accounts import letters, sending
from accounts.models import Letter, LetterKind, User
from config.clock import now as present
from tests.accounts.conftest import NOW, is_signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
RESET = reverse("accounts:reset")
ANOTHER = "another horse entirely"
NEW = {"new_password1": ANOTHER, "new_password2": ANOTHER}


@pytest.fixture
def link(lawyer, clock):
    """Return a function that asks for a letter and gives the link in it."""

    def asked():
        Client(headers={"host": "localhost"}).post(RESET, {"email": lawyer.email})
        sending.send(at=present())
        return re.search(r"http://localhost:8000(\S+)", mail.outbox[-1].body)[1]

    return asked


def follow(client, link):
    return client.get(link, follow=True).redirect_chain[-1][0]


@pytest.mark.parametrize(
    "email", ["lawyer@legal-aid-south.example", "nobody@south.example", "gone@south.example"]
)
def test_whoever_asks_gets_the_same_answer_and_costs_the_same(
    client, lawyer, member, email, django_assert_num_queries
):
    User.objects.filter(pk=member("auditor", email="gone@south.example").pk).update(is_active=False)

    with django_assert_num_queries(6):
        answer = client.post(RESET, {"email": email})

    assert (answer.status_code, "If the address is that of an account" in answer.content.decode()) == (
        200,
        True,
    )
    assert Letter.objects.count() == 1
    assert not mail.outbox


def test_only_the_letter_to_somebody_is_sent(client, lawyer):
    for email in (lawyer.email, "nobody@south.example"):
        client.post(RESET, {"email": email})

    sending.send(at=NOW)

    assert [message.to for message in mail.outbox] == [[lawyer.email]]
    assert not Letter.objects.due(NOW + timedelta(days=1)).exists()


def test_letters_tell_no_name(client, lawyer, organisation):
    letters.post_reset(lawyer, at=NOW)
    for kind in (LetterKind.NEW_DEVICE, LetterKind.SIGN_IN_CHANGED):
        letters.post([lawyer], kind, at=NOW)

    sending.send(at=NOW)

    assert len(mail.outbox) == 3
    for message in mail.outbox:
        told = f"{message.subject} {message.body}"
        assert not any(name in told for name in (lawyer.name, organisation.name, organisation.slug))


def test_the_link_sets_a_password_once_and_signs_nobody_in(client, lawyer, link):
    form = follow(client, first := link())

    assert client.post(form, NEW).url == reverse("accounts:sign-in")

    assert User.objects.get(pk=lawyer.pk).check_password(ANOTHER)
    assert not is_signed_in(client)
    assert "opens nothing any more" in Client(headers={"host": "localhost"}).get(first).content.decode()


def test_the_link_is_good_for_an_hour(client, link, clock):
    url = link()
    clock.shift(60 * 60 + 1)

    assert "opens nothing any more" in client.get(url).content.decode()


def test_a_weak_password_is_refused(client, lawyer, link):
    form = follow(client, link())

    client.post(form, {"new_password1": "short", "new_password2": "short"})

    assert not User.objects.get(pk=lawyer.pk).check_password("short")


def test_a_reset_ends_the_sessions_and_leaves_the_second_factor(real_names, client, lawyer, app, enter, link):
    signed_in = enter(lawyer)
    url = link()

    client.post(follow(client, url), NEW)

    assert not is_signed_in(signed_in)
    answer = client.post(reverse("accounts:sign-in"), {"login": lawyer.email, "password": ANOTHER})
    assert answer.url == reverse("mfa_authenticate")


def test_a_changed_password_ends_the_other_sessions(lawyer, enter):
    here, elsewhere = enter(lawyer, code=False), enter(lawyer, code=False)

    here.post(reverse("accounts:password"), NEW)

    assert (is_signed_in(here), is_signed_in(elsewhere)) == (True, False)


def test_so_many_letters_to_one_address_and_no_more(lawyer):
    answers = [
        Client(headers={"host": "localhost"}).post(
            RESET, {"email": lawyer.email}, REMOTE_ADDR=f"203.0.113.{number}"
        )
        for number in range(4)
    ]

    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]

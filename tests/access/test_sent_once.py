"""What is sent twice is done once: forms by their token, requests by their Idempotency-Key."""

import os
import re
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from random import Random
from threading import Barrier
from types import SimpleNamespace

import pytest
from django.db import connection, transaction
from django.test import Client

from accounts.models import Answer, ApiToken
from accounts.once import Sending, forget
from cases.actions import add_person, open_case
from cases.models import Case, Whereabouts
from config.clock import now

from .routes import routes
from .table import LINES, is_api

# PROOF_SENDS says how many forms and requests are sent by several at once.
SENDS, SEED = int(os.environ.get("PROOF_SENDS", "3")), 20261122
# Done again, these change nothing more.
HARMLESS = {
    "/people/{pk}/copy/",
    "/trail/",
    "/organisation/join/{token}/",
    "/organisation/invitations/{pk}/end/",
    "/organisation/users/{pk}/deactivate/",
    "/organisation/users/{pk}/reactivate/",
    "/cases/search/",
    "/people/",
    "/cases/{pk}/what-if/",
    "/accounts/sign-in/",
    "/accounts/sign-in/code/",
    "/accounts/sign-in/passkey/",
    "/accounts/sign-in/organisation/",
    "/accounts/reset/",
    "/accounts/reset/{uidb64}/{token}/",
    "/accounts/sign-out/everywhere/",
    "/cases/emergencies/{pk}/end/",
    "/cases/emergencies/{pk}/review/",
    "/cases/{pk}/tasks/{task_pk}/end/",
    "/accounts/sign-out/",
}
FORMS = sorted({line.address for line in LINES if line.method == "POST" and not is_api(line.address)})


@pytest.fixture
def case(team, caseworker):
    """A case of one person."""
    case = open_case(team=team, reference="KZ-2026-0001", jurisdiction="KZ", by=caseworker, at=now())
    add_person(case, role="principal", names=[], by=caseworker, at=now())
    return case


@pytest.fixture
def sender(caseworker):
    """The browser and the program of the caseworker: each call is a client of its own, as several tabs are."""
    browser = Client(headers={"host": "localhost"})
    browser.force_login(caseworker)
    token = ApiToken.issue(caseworker, "tests")

    def post(url, answers):
        tab = Client(headers={"host": "localhost"})
        tab.cookies = browser.cookies
        return tab.post(url, answers)

    def call(path, body, key):
        headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": key}
        return Client(headers=headers).post(f"/api/v1/{path}", body, content_type="application/json")

    return SimpleNamespace(get=browser.get, post=post, call=call)


@pytest.fixture
def form(case, sender):
    """Return a function that gives the address and the answers of a form, with a token of its own."""
    url = f"/cases/{case.pk}/log/whereabouts/"

    def filled(place="Almaty"):
        shown = sender.get(url).content.decode()
        token = re.search(r'name="once" value="([^"]+)"', shown)[1]
        person = str(case.persons.get().pk)
        return url, {"once": token, "persons": person, "place": place}

    return filled


@pytest.mark.parametrize("address", sorted(set(FORMS) - HARMLESS))
def test_every_form_that_changes_something_is_sent_once(address):
    assert getattr(routes()[address], "is_sent_once", False), "Put @sent_once on its view."


def test_a_form_sent_again_gets_the_same_answer(sender, form):
    url, answers = form()

    first, again = sender.post(url, answers), sender.post(url, answers)

    assert first.status_code == 302, first.context["form"].errors
    assert (again.status_code, again.headers["Location"]) == (first.status_code, first.headers["Location"])
    assert Whereabouts.objects.count() == 1


def test_a_form_refused_can_be_sent_again_once_it_is_put_right(sender, form):
    url, answers = form()

    refused = sender.post(url, answers | {"persons": ""})
    saved = sender.post(url, answers)

    assert (refused.status_code, saved.status_code) == (422, 302)


def test_a_form_changed_after_it_was_saved_says_so_and_keeps_what_was_typed(sender, form):
    url, answers = form()
    sender.post(url, answers)

    changed = sender.post(url, answers | {"place": "Astana"})

    shown = changed.content.decode()
    assert changed.status_code == 422
    assert "This form was saved before" in shown
    assert 'value="Astana"' in shown
    assert answers["once"] not in shown
    assert Whereabouts.objects.get().place == "Almaty"


def test_the_same_token_of_another_user_is_another_form(sender, form, lawyer):
    url, answers = form()
    sender.post(url, answers)
    other = Client(headers={"host": "localhost"})
    other.force_login(lawyer)

    assert other.post(url, answers).status_code == 302
    assert Whereabouts.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_however_many_send_a_form_at_once_it_is_done_once(sender, form):
    random = Random(SEED)
    for made in range(1, SENDS + 1):
        url, answers = form(place=f"place {made}")

        told = at_once(random.randint(2, 6), lambda url=url, answers=answers: sender.post(url, answers))

        assert {answer.status_code for answer in told} == {302}
        assert len({answer.headers["Location"] for answer in told}) == 1
        assert Whereabouts.objects.count() == made


@pytest.mark.django_db(transaction=True)
def test_however_many_send_a_request_at_once_it_is_done_once(sender, case):
    random = Random(SEED)
    for made in range(1, SENDS + 1):
        body = {"reference": f"KZ-{made}", "jurisdiction": "KZ"}

        told = at_once(
            random.randint(2, 6), lambda body=body, key=f"key {made}": sender.call("cases/", body, key)
        )

        assert {answer.status_code for answer in told} <= {201, 409}
        assert len({answer.content for answer in told if answer.status_code == 201}) == 1
        assert Case.objects.filter(reference=body["reference"]).count() == 1


def test_a_request_sent_again_is_answered_alike(sender, db):
    body = {"reference": "KZ-1", "jurisdiction": "KZ"}

    first, again = (sender.call("cases/", body, "a key") for _ in range(2))

    assert first.status_code == 201
    assert (again.status_code, again.content) == (first.status_code, first.content)
    assert again.headers["Location"] == first.headers["Location"]
    assert Case.objects.count() == 1


def test_a_key_is_for_one_request(sender, db):
    sender.call("cases/", {"reference": "KZ-1", "jurisdiction": "KZ"}, "a key")

    refused = sender.call("cases/", {"reference": "KZ-2", "jurisdiction": "KZ"}, "a key")

    assert refused.status_code == 422
    assert refused.json()["errors"][0]["code"] == "key_reused"
    assert Case.objects.count() == 1


def test_what_may_not_be_seen_any_more_is_not_answered_again(sender, db):
    body = {"reference": "KZ-1", "jurisdiction": "KZ"}
    sender.call("cases/", body, "a key")
    Case.objects.update(restricted=True)

    assert sender.call("cases/", body, "a key").status_code == 404


@pytest.mark.parametrize("key", ["x" * 256, "schlüssel"])
def test_a_key_that_is_none_is_refused(sender, db, key):
    assert sender.call("cases/", {"reference": "KZ-1", "jurisdiction": "KZ"}, key).status_code == 400


@pytest.mark.django_db(transaction=True)
def test_a_request_that_is_being_worked_on_is_not_begun_again(sender, case, caseworker):
    body = {"reference": "KZ-2", "jurisdiction": "KZ"}
    with ThreadPoolExecutor(1) as other, transaction.atomic():
        assert Sending(caseworker, "api a key", "").is_free()

        told = other.submit(closing(lambda: sender.call("cases/", body, "a key"))).result()

    assert told.status_code == 409
    assert told.json()["errors"][0]["code"] == "in_flight"
    assert sender.call("cases/", body, "a key").status_code == 201


def test_answers_are_forgotten_after_a_day(sender, caseworker, db):
    sender.call("cases/", {"reference": "KZ-1", "jurisdiction": "KZ"}, "a key")

    forget(at=now() + timedelta(hours=23))
    kept = Answer.objects.count()
    forget(at=now() + timedelta(hours=25))

    assert (kept, Answer.objects.count()) == (1, 0)


def at_once(number, send):
    """Return what each of so many threads is answered that send together."""
    barrier = Barrier(number)

    def sending():
        barrier.wait(timeout=30)
        return send()

    with ThreadPoolExecutor(number) as threads:
        return [one.result() for one in [threads.submit(closing(sending)) for _ in range(number)]]


def closing(work):
    """Return `work` with the connection of its thread closed after it."""

    def closed():
        try:
            return work()
        finally:
            connection.close()

    return closed

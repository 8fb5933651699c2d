"""How often something may be tried, before anything is hashed."""

import random
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.conf import settings as site
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.db import connection
from django.test import Client, RequestFactory
from django.urls import reverse
from granian.utils.proxies import wrap_wsgi_with_proxy_headers

from accounts.models import Attempts, AuditEvent
from accounts.sign_in import throttle
from accounts.sign_in.throttle import Bucket, Limit, admit, forget, give_back, network_of
from tests.accounts.conftest import NOW, code_at, is_signed_in
from tests.running import PASSWORD

pytestmark = pytest.mark.django_db
WRONG = "wrong"
SIGN_IN = reverse("accounts:sign-in")
FIVE = Bucket("test", "someone", Limit(5, timedelta(minutes=1)))


@pytest.fixture
def hashed(monkeypatch):
    """What was hashed, one entry for each time."""
    done = []
    verify, encode = Argon2PasswordHasher.verify, Argon2PasswordHasher.encode
    monkeypatch.setattr(Argon2PasswordHasher, "verify", lambda *a: done.append("verify") or verify(*a))
    monkeypatch.setattr(Argon2PasswordHasher, "encode", lambda *a: done.append("encode") or encode(*a))
    return done


def attempt(email, password=WRONG, address="203.0.113.7", client=None):
    client = client or Client(headers={"host": "localhost"})
    return client.post(SIGN_IN, {"login": email, "password": password}, REMOTE_ADDR=address)


def test_so_many_are_admitted_within_the_time_and_no_more():
    moments = [NOW + timedelta(seconds=second) for second in (0, 10, 20, 30, 59)]
    assert all(admit([FIVE], at) for at in moments)

    assert not admit([FIVE], NOW + timedelta(seconds=59.9))
    assert admit([FIVE], NOW + timedelta(seconds=60))
    assert not admit([FIVE], NOW + timedelta(seconds=69.9))


def test_a_full_bucket_is_not_asked_for_again_within_a_second(django_assert_num_queries):
    for _try in range(6):
        admit([FIVE], NOW)

    with django_assert_num_queries(0):
        assert not admit([FIVE], NOW + timedelta(seconds=0.99))
    with django_assert_num_queries(2):
        assert not admit([FIVE], NOW + timedelta(seconds=1))


def test_a_try_given_back_makes_room_at_once():
    for _try in range(6):
        admit([FIVE], NOW)

    give_back([FIVE], NOW)

    assert admit([FIVE], NOW)


def test_what_is_remembered_to_be_full_stays_small():
    for number in range(throttle.Full.MOST + 1):
        throttle.full.note(Bucket("test", str(number), FIVE.limit), NOW, NOW + timedelta(minutes=1))

    assert len(throttle.full._known) == 1


def test_what_was_right_does_not_count():
    for second in range(20):
        at = NOW + timedelta(seconds=second)
        assert admit([FIVE], at)
        give_back([FIVE], at)


def test_what_no_limit_looks_at_is_forgotten():
    admit([FIVE], NOW)

    forget(NOW + timedelta(days=1))
    assert Attempts.objects.exists()
    forget(NOW + timedelta(days=1, seconds=1))
    assert not Attempts.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_however_many_try_at_once_no_more_are_admitted():
    def take(_number):
        try:
            return admit([FIVE], NOW)
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=16) as pool:
        assert sum(pool.map(take, range(100))) == 5


@pytest.mark.parametrize("email", ["lawyer@legal-aid-south.example", "nobody@south.example"])
def test_the_sixth_try_of_a_minute_is_refused_unhashed_whoever_is_meant(clock, lawyer, hashed, email):
    answers = [attempt(email, address=f"203.0.113.{number}") for number in range(7)]

    assert [answer.status_code for answer in answers] == [200] * 5 + [429] * 2
    assert len(hashed) == 5
    assert "Wait a minute" in answers[-1].content.decode()


def test_the_right_password_is_refused_too_while_the_account_is_under_attack(clock, lawyer, hashed):
    for number in range(5):
        attempt(lawyer.email, address=f"203.0.113.{number}")

    assert attempt(lawyer.email, PASSWORD, "198.51.100.1").status_code == 429
    clock.shift(60)
    assert attempt(lawyer.email, PASSWORD, "198.51.100.1").status_code == 302


def test_a_known_device_comes_in_while_others_attack_the_name(clock, lawyer, enter):
    known = enter(lawyer, code=False)
    known.post(reverse("accounts:sign-out"))
    for number in range(20):
        attempt(lawyer.email, address=f"203.0.113.{number}")

    assert attempt(lawyer.email, PASSWORD, client=known).status_code == 302


def test_a_device_is_known_for_its_own_user_only(clock, lawyer, colleague, enter):
    known = enter(colleague, code=False)
    known.post(reverse("accounts:sign-out"))
    for _number in range(5):
        attempt(lawyer.email, client=known)

    assert attempt(lawyer.email, client=known).status_code == 429


def test_tries_refused_are_on_record_once_a_minute_for_the_account_that_was_tried(clock, lawyer):
    def refused():
        found = AuditEvent.objects.filter(action="refuse")
        return list(found.values_list("by_id", "organisation_id", "about_id"))

    for number in range(9):
        attempt(lawyer.email, address=f"203.0.113.{number}")
    assert refused() == [(None, lawyer.organisation_id, lawyer.pk)]

    clock.shift(61)
    for number in range(9):
        attempt(lawyer.email, address=f"203.0.113.{number}")
    assert len(refused()) == 2


def test_a_flood_from_a_network_is_on_record_once_a_minute(clock, lawyer):
    for number in range(40):
        attempt(f"{number}@south.example")

    assert AuditEvent.objects.filter(action="refuse", organisation_id=None, about_id=None).count() == 1


def test_a_network_has_twenty_wrong_tries_an_hour(clock, lawyer, hashed):
    answers = [attempt(f"{number}@south.example") for number in range(22)]

    assert [answer.status_code for answer in answers] == [200] * 20 + [429] * 2
    assert attempt("0@south.example", address="203.0.113.8").status_code == 200
    clock.shift(60 * 60)
    assert attempt("x@south.example").status_code == 200


def test_addresses_of_clients_are_believed_from_our_proxies_only():
    seen = []

    def site_behind(environ, _start):
        seen.append(network_of(RequestFactory().request(REMOTE_ADDR=environ["REMOTE_ADDR"])))

    served = wrap_wsgi_with_proxy_headers(site_behind, trusted_hosts=["127.0.0.1"])
    dice = random.Random(1)
    for _number in range(1000):
        invented = ".".join(str(dice.randrange(256)) for _part in range(4))
        served({"REMOTE_ADDR": "203.0.113.7", "HTTP_X_FORWARDED_FOR": invented}, None)
        served({"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_FOR": f"{invented}, 203.0.113.7"}, None)

    assert set(seen) == {"203.0.113.7"}


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("", "unknown"),
        ("unix:", "unknown"),
    ],
)
def test_a_network_is_an_ipv4_address_or_the_first_half_of_an_ipv6_one(address, network):
    assert network_of(RequestFactory().request(REMOTE_ADDR=address)) == network


def test_codes_are_throttled_by_the_user_they_are_tried_on(real_names, lawyer, app, clock):
    def browser(number):
        client = Client(headers={"host": "localhost"}, REMOTE_ADDR=f"203.0.113.{number}")
        client.post(SIGN_IN, {"login": lawyer.email, "password": PASSWORD})
        return client

    answers = [browser(number).post(reverse("mfa_authenticate"), {"code": "000000"}) for number in range(11)]

    assert [answer.status_code for answer in answers] == [200] * 10 + [429]
    late = browser(99)
    late.post(reverse("mfa_authenticate"), {"code": code_at(NOW)})
    assert not is_signed_in(late)


def test_what_cannot_be_counted_is_not_tried(lawyer, monkeypatch, hashed):
    def broken(*_args):
        raise ConnectionError

    monkeypatch.setattr(throttle, "_take", broken)

    with pytest.raises(ConnectionError):
        attempt(lawyer.email, PASSWORD)
    assert hashed == []


def test_no_address_is_kept(clock, lawyer):
    attempt(lawyer.email)

    assert not any(lawyer.email in row.key or "203" in row.key[:3] for row in Attempts.objects.all())
    assert site.SECRET_KEY not in str(list(Attempts.objects.values()))

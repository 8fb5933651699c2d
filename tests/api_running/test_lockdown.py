"""The emergency brake on the running site: under load nothing is given out any more, and alarms go on."""

import http.client
import json
import threading
from datetime import timedelta
from time import monotonic, sleep
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.test import Client

from accounts.lockdown import confirm_unlock, lock_down
from accounts.models import ApiToken
from cases.actions import add_person, open_case, open_proceeding, record_fact
from config.clock import now
from tests.running import eventually

SHOWN = {200, 201}
AT_MOST = 5  # seconds


@pytest.fixture
def case(team, caseworker):
    """A refusal that must be challenged within a month."""
    by = {"by": caseworker, "at": now()}
    case = open_case(team=team, reference="KZ-2026-0001", jurisdiction="KZ", **by)
    part = add_person(case, role="principal", names=[{"text": "A. Person"}], nationalities=["RU"], **by)
    asylum = open_proceeding(
        case, kind="asylum", persons=[part.person], procedure="regular", subsequent=0, **by
    )
    day = now().astimezone(case.zone_info).date().isoformat()
    record_fact(case, "application", proceeding=asylum, made_on=day, **by)
    record_fact(
        case, "ruling", proceeding=asylum, body="authority", pronounced_on=day, outcome="rejected", **by
    )
    return case


def session_of(user):
    """Return the header with which a browser says that this user is signed in."""
    client = Client()
    client.force_login(user)
    name = settings.SESSION_COOKIE_NAME
    return {"Cookie": f"{name}={client.cookies[name].value}"}


def token_of(user):
    return {"Authorization": f"Bearer {ApiToken.issue(user, 'a program')}"}


class Load:
    """What is asked of the site again and again: when it was asked, and whether it was given."""

    def __init__(self, site, requests):
        self._address = urlsplit(site.url).netloc
        self.asked = {request: [] for request in requests}
        self._over = threading.Event()
        self._threads = [threading.Thread(target=self._ask, args=one) for one in requests.items()]

    def __enter__(self):
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_error):
        self._over.set()
        for thread in self._threads:
            thread.join()

    def _ask(self, what, headers):
        method, _space, path = what.partition(" ")
        while not self._over.is_set():
            begun, new = monotonic(), {"reference": f"NEW-{len(self.asked[what])}", "jurisdiction": "KZ"}
            body = json.dumps(new) if method == "POST" else None
            self.asked[what].append((begun, self._status(method, path, body, headers) in SHOWN))
            sleep(0.02)

    def _status(self, method, path, body, headers):
        connection = http.client.HTTPConnection(self._address, timeout=30)
        connection.request(method, path, body, headers | {"Content-Type": "application/json"})
        answer = connection.getresponse()
        answer.read()
        connection.close()
        return answer.status

    def tried(self, what, since):
        """Return how often somebody asked for it since then."""
        return sum(begun >= since for begun, _given in self.asked[what])

    def given(self, what, since=0.0):
        """Return how often it was given to somebody who asked since then."""
        return sum(given for begun, given in self.asked[what] if begun >= since)


@pytest.fixture
def requests(case, caseworker, member):
    """What people and programs of the organisation have open: pages, a place for files, lists, the case file."""
    coordinator, page, token = member("coordinator"), case.get_absolute_url(), token_of(caseworker)
    return {
        "GET /": session_of(caseworker),
        f"GET {page}": session_of(caseworker),
        f"GET {page}log/ruling/": session_of(caseworker),
        "GET /law/changes/propose/": session_of(coordinator),
        "GET /api/v1/cases/": token,
        f"GET /api/v1/cases/{case.pk}/file/": token,
        "POST /api/v1/cases/": token,
    }


def test_within_five_seconds_nobody_of_the_organisation_is_given_anything(
    site, requests, organisation, outsider
):
    foreign = {"GET /cases/": session_of(outsider)}
    with Load(site, requests) as load, Load(site, foreign) as others:
        eventually(lambda: all(map(load.given, requests)), "everything had been given")
        begun = monotonic()
        lock_down(organisation, reason="laptop stolen", by=None, at=now())
        done = monotonic()
        eventually(lambda: all(load.tried(what, done) > 2 for what in requests), "all had been asked for")

    assert done - begun < AT_MOST
    assert {what: load.given(what, done) for what in requests} == dict.fromkeys(requests, 0)
    assert others.given("GET /cases/", done)


def test_alarms_go_on_and_name_a_code_only(site, case, organisation):
    lock_down(organisation, reason="laptop stolen", by=None, at=now())

    site.move_clock(timedelta(days=29))

    eventually(lambda: [m for m in site.mails() if "act now" in m["Subject"]], "the alarm had been sent")
    words = "".join(message["Subject"] + message.get_content() for message in site.mails())
    assert case.code in words
    assert not any(secret in words for secret in ("A. Person", case.reference))


def test_two_people_open_it_again_and_what_was_ended_stays_so(
    site, requests, organisation, member, caseworker
):
    lock_down(organisation, reason="laptop stolen", by=None, at=now())
    first, second = (
        member("coordinator", email="c2@south.example"),
        member("administrator", email="a2@south.example"),
    )

    confirm_unlock(organisation, by=first, at=now())
    with Load(site, {"GET /cases/": session_of(caseworker)}) as still:
        eventually(lambda: still.tried("GET /cases/", 0), "it had been asked for")
    confirm_unlock(organisation, by=second, at=now())
    with Load(site, requests | {"GET /cases/": session_of(caseworker)}) as load:
        eventually(lambda: load.given("GET /cases/"), "a new session was given the list")
        eventually(lambda: all(load.tried(what, 0) for what in requests), "all had been asked for")

    assert still.given("GET /cases/") == 0
    assert {what: load.given(what) for what in requests} == dict.fromkeys(requests, 0)

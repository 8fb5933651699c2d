"""Tokens: shown once, kept as SHA-256, noted when used, refused when revoked; and a limit for all who hold one."""

import hashlib
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from rest_framework.throttling import UserRateThrottle

from accounts.models import ApiToken
from config import clock
from tests.api.conftest import Program


def issued(capsys, email, **options):
    call_command("issue_token", email, label="the clinic", **options)
    return capsys.readouterr().out.strip()


def test_a_token_is_issued_on_the_command_line_and_opens_the_api(capsys, caseworker):
    me = Program(issued(capsys, caseworker.email)).get("me/").json()

    assert me == {
        "id": str(caseworker.pk),
        "email": caseworker.email,
        "name": caseworker.name,
        "role": "caseworker",
        "organisation": "legal-aid-south",
        "teams": [{"slug": "south", "name": "South"}],
    }


def test_only_the_sha_256_of_a_token_is_kept(capsys, caseworker):
    token = issued(capsys, caseworker.email)

    with connection.cursor() as cursor:
        cursor.execute("SELECT row_to_json(accounts_apitoken)::text FROM accounts_apitoken")
        [(row,)] = cursor.fetchall()
    assert hashlib.sha256(token.encode()).hexdigest() in row
    assert token not in row


def test_no_token_is_issued_to_nobody(capsys, caseworker):
    with pytest.raises(CommandError, match="no user"):
        issued(capsys, "nobody@example.org")
    caseworker.is_active = False
    caseworker.save()
    with pytest.raises(CommandError, match="no longer signs in"):
        issued(capsys, caseworker.email)
    assert not ApiToken.objects.exists()


def test_a_revoked_token_opens_nothing_from_the_next_request_on(caseworker):
    token = ApiToken.issue(caseworker, "lost")
    theirs = Program(token)
    assert theirs.get("me/").status_code == 200

    ApiToken.objects.matching(token).update(revoked_at=clock.now())

    assert theirs.get("me/").status_code == 401


def test_the_use_of_a_token_is_noted_once_a_minute(api):
    api.get("me/")
    noted = ApiToken.objects.get().last_used_at
    assert clock.now() - noted < timedelta(minutes=1)

    api.get("me/")

    assert ApiToken.objects.get().last_used_at == noted


@pytest.mark.parametrize("header", ["Bearer", "Bearer a b", "Basic eDp4", "Token x", "x", "Bearer \xff"])
def test_what_is_no_token_opens_nothing(client, db, header):
    assert client.get("/api/v1/me/", headers={"Authorization": header}).status_code == 401


def test_who_asks_too_often_is_asked_to_wait(api, program, lawyer, monkeypatch):
    monkeypatch.setitem(UserRateThrottle.THROTTLE_RATES, "user", "3/minute")

    answers = [api.get("me/") for _attempt in range(4)]

    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    assert int(answers[-1].headers["Retry-After"]) > 0
    assert program(lawyer).get("me/").status_code == 200, "others do not wait"

"""The tokens of programs: shown once, kept as a hash, ended at once."""

import hashlib
from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request
from rest_framework.test import APIRequestFactory

from accounts.api import TokenAuthentication
from accounts.models import ApiToken, User

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _now(monkeypatch):
    monkeypatch.setattr("config.clock.now", lambda: NOW)


def authenticated(header=None):
    headers = {} if header is None else {"Authorization": header}
    return TokenAuthentication().authenticate(Request(APIRequestFactory().get("/", headers=headers)))


def test_a_token_opens_the_door_for_its_user(lawyer):
    token = ApiToken.issue(lawyer, "nightly export")

    user, used = authenticated(f"Bearer {token}")

    assert (user, used.label) == (lawyer, "nightly export")
    used.refresh_from_db()
    assert used.last_used_at == NOW


def test_only_the_hash_of_a_token_is_kept(lawyer):
    token = ApiToken.issue(lawyer, "export")

    stored = ApiToken.objects.get()
    assert stored.sha256 == hashlib.sha256(token.encode()).hexdigest()
    assert token not in {str(getattr(stored, field.attname)) for field in ApiToken._meta.fields}


def test_a_request_without_a_token_is_nobodys(lawyer):
    assert authenticated() is None
    assert authenticated("Basic dXNlcjpwYXNz") is None


@pytest.mark.parametrize("header", ["Bearer wrong", "Bearer é", "bearer x"])
def test_a_wrong_token_is_refused(header):
    with pytest.raises(AuthenticationFailed, match="opens nothing"):
        authenticated(header)


def test_a_revoked_token_is_refused(lawyer):
    token = ApiToken.issue(lawyer, "export")
    ApiToken.objects.update(revoked_at=NOW)

    with pytest.raises(AuthenticationFailed):
        authenticated(f"Bearer {token}")


def test_the_token_of_a_deactivated_user_is_refused(lawyer):
    token = ApiToken.issue(lawyer, "export")
    User.objects.filter(pk=lawyer.pk).update(is_active=False)

    with pytest.raises(AuthenticationFailed):
        authenticated(f"Bearer {token}")


def test_use_is_noted_once_a_minute(lawyer, django_assert_num_queries):
    token = ApiToken.issue(lawyer, "export")
    ApiToken.objects.update(last_used_at=NOW - timedelta(seconds=59))

    with django_assert_num_queries(1):
        authenticated(f"Bearer {token}")

    ApiToken.objects.update(last_used_at=NOW - timedelta(seconds=60))
    with django_assert_num_queries(2):
        authenticated(f"Bearer {token}")


def test_users_see_their_own_tokens_only(lawyer, colleague):
    ApiToken.issue(lawyer, "export")

    assert ApiToken.objects.visible_to(lawyer).count() == 1
    for other in (colleague, AnonymousUser()):
        assert not ApiToken.objects.visible_to(other).exists()


def test_a_refusal_says_how_to_come_in():
    assert TokenAuthentication().authenticate_header(None) == "Bearer"

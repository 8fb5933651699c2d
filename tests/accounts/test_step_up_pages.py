"""Which pages ask again who is there. The addresses are read from the site: a new page is asked the day it is born."""

from datetime import timedelta

import pytest
from allauth.account.internal.flows.login import (
    _AUTHENTICATION_METHODS_USER_SESSION_KEY,
    AUTHENTICATION_METHODS_SESSION_KEY,
)
from allauth.account.internal.userkit import user_id_to_str
from django.test import Client
from django.urls import get_resolver, reverse
from django.urls.resolvers import URLResolver

from accounts.ids import random_id
from accounts.models import Role
from accounts.sign_in.records import FRESH
from config.clock import now

pytestmark = pytest.mark.django_db
AGAIN = reverse("accounts:again")
OWN_SIGN_IN = {
    f"accounts:{name}" for name in ("password", "add-app", "add-passkey", "remove-factor", "recovery-codes")
}
SHARING = {"cases:access", "cases:new-task", "organisation:hand-over"}
ROLES_AND_PEOPLE = {"organisation:invite", "organisation:user", "organisation:reactivate"}
ERASING = {"people:erase", "organisation:erase-due"}
EXPORTS = {"people:copy"}
WEIGHTY = OWN_SIGN_IN | SHARING | ROLES_AND_PEOPLE | ERASING | EXPORTS
VALUES = {"pk": 1, "kind": "ruling", "code": "KZ", "rule": "KZ-APP-01", "token": "0", "uidb64": "0"}


def pages(resolver=None, prefix=""):
    """Yield the name of each page that somebody signed in may open, and an address that it has."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            if entry.namespace and entry.namespace != "api":
                yield from pages(entry, f"{entry.namespace}:")
        elif prefix:
            name = f"{prefix}{entry.name}"
            yield name, reverse(name, kwargs=_values(entry.pattern.converters))


def _values(converters):
    return {
        part: random_id() if type(converter).__name__ == "UUIDConverter" else VALUES.get(part, "a")
        for part, converter in converters.items()
    }


@pytest.fixture
def signed_in(real_names):
    """Return a function that gives the browser of a user who showed a factor six minutes ago, or as long as told."""

    def browser(user, factor="webauthn", ago=FRESH + timedelta(minutes=1)):
        client = Client(headers={"host": "localhost"})
        user.refresh_from_db()  # one of the pages signs out everywhere
        client.force_login(user)
        session = client.session
        shown = {"method": "mfa", "type": factor, "at": (now() - ago).timestamp()}
        session[AUTHENTICATION_METHODS_SESSION_KEY] = [shown]
        session[_AUTHENTICATION_METHODS_USER_SESSION_KEY] = user_id_to_str(user)
        session.save()
        return client

    return browser


def asks_again(browser, address):
    """Return whether the page, looked at or sent to, leads to where it is asked who is there."""
    answers = (getattr(browser, method)(address) for method in ("get", "post"))
    return any(answer.headers.get("Location", "").startswith(AGAIN) for answer in answers)


def test_exactly_these_pages_ask_again(signed_in, member):
    asking = set()
    for role in (Role.ADMINISTRATOR, Role.COORDINATOR):
        user = member(role)
        asking |= {name for name, address in pages() if asks_again(signed_in(user), address)}

    assert asking == WEIGHTY


def test_of_these_exports_ask_everybody_for_a_passkey(signed_in, member):
    user, asking = member(Role.COORDINATOR), set()
    for name, address in pages():
        if name in WEIGHTY and asks_again(signed_in(user, "totp", timedelta(seconds=10)), address):
            asking.add(name)

    assert asking == EXPORTS


def test_what_is_sent_without_a_page_of_its_own_is_sent_again_from_where_it_was_typed(signed_in, member):
    boss = member(Role.ADMINISTRATOR)

    answer = signed_in(boss).post(reverse("organisation:reactivate", args=[boss.pk]))

    assert answer.url == f"{AGAIN}?next={reverse('organisation:user', args=[boss.pk])}&with=passkey"

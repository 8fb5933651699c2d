"""Asking the site as someone, and what must hold of every answer whatever it says."""

import json
import re
from collections.abc import Iterable, Iterator
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import quote, urlencode

from allauth.account.internal.flows import login
from allauth.account.internal.userkit import user_id_to_str
from django.conf import settings
from django.core.cache import cache
from django.db import connection, transaction
from django.http import HttpResponse
from django.shortcuts import resolve_url
from django.test import Client

from accounts.models import Role
from config import clock
from tests.api.document import assert_described

from .table import FOREIGN_PART, LINES, SEEN, SIGN_IN, SIGNED_OUT, WORKING, Line, Whom, expected, is_api
from .world import WORDS, World

HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
MAY_BE_KEPT = "public, max-age=3600"  # the published schemas: they hold no data
POLICY = ("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'")
ADDRESSES = re.compile(r'(?:href|src|action|hx-get|hx-post)="([^"]*)"')
LISTS = {line.address for line in LINES if line.whom is Whom.LISTS_OF_A_CASE}
# Who is there to be told of cases that they may not see, by code and id, and by nothing else.
TOLD_CODES = {
    "/trail/": Role.AUDITOR,
    "/cases/emergencies/": Role.ADMINISTRATOR,
    "/cases/tasks/": Role.INTERPRETER,
    "/cases/tasks/{pk}/": Role.INTERPRETER,
}
WRITES = re.compile(r"\s*(INSERT INTO|UPDATE|DELETE FROM)\s+\"?(\w+)", re.IGNORECASE)
# What looking at a page may write: that someone looked.
WRITTEN_BY_LOOKING = {
    "accounts_session",
    "accounts_apitoken",
    "accounts_attempts",
    "accounts_auditevent",
    "accounts_auditlink",
    "accounts_audithead",
}


class Asker:
    """Asks as one person or another. What an answer changed is taken back."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.client = Client(headers={"host": "localhost"})
        self.client.raise_request_exception = False
        self.sessions = {who: self._session(user) for who, user in world.people.items()}
        user = world.people["deactivated"]
        user.is_active = False
        user.save(update_fields=["is_active"])

    def ask(self, line: Line, who: str, relation: str) -> HttpResponse:
        """Return the answer to what a line of the table says."""
        return self.send(line.method, line.address, who, relation)

    def send(self, method: str, address: str, who: str, relation: str = "own") -> HttpResponse:
        """Return the answer at an address of the table."""
        url = address.format(**self.world.ids(address, relation, who))
        if address in LISTS and method in ("GET", "HEAD"):
            url += f"?{urlencode(self.world.query(address.split('/')[3], relation))}"
        cache.clear()
        self.client.cookies = self._cookies(address, who)
        with transaction.atomic():
            answer = self.client.generic(
                method, url, **self._sent(address, who, relation, with_body=method == "POST")
            )
            transaction.set_rollback(True)
        return answer

    def _sent(self, address: str, who: str, relation: str, *, with_body: bool) -> dict[str, Any]:
        body = self.world.body(address, "own" if relation == FOREIGN_PART else relation) if with_body else {}
        if not is_api(address):
            return {"data": urlencode(body), "content_type": "application/x-www-form-urlencoded"}
        token = self.world.tokens.get(who)
        return {
            "data": json.dumps(body),
            "content_type": "application/json",
            "headers": {"authorization": f"Bearer {token}"} if token else {},
        }

    def _cookies(self, address: str, who: str) -> SimpleCookie:
        signed_in = who in self.sessions and not is_api(address)
        return SimpleCookie({settings.SESSION_COOKIE_NAME: self.sessions[who]} if signed_in else {})

    def _session(self, user: Any) -> str:
        self.client.cookies.clear()
        self.client.force_login(user)
        session = self.client.session
        shown = {"method": "mfa", "type": "totp", "at": clock.now().timestamp()}
        session[login.AUTHENTICATION_METHODS_SESSION_KEY] = [shown]
        session[login._AUTHENTICATION_METHODS_USER_SESSION_KEY] = user_id_to_str(user)
        session.save()
        return session.session_key


def problems(asker: Asker, line: Line, who: str, relation: str) -> Iterator[str]:
    """Yield what is wrong with the answer that `who` gets about a case of that relation."""
    with written() as tables:
        answer = asker.ask(line, who, relation)
    asked = f"{line} as {who}, {relation}"
    status = expected(line, who, relation)
    if answer.status_code != status:
        yield f"{asked}: {answer.status_code} instead of {status}"
    is_led_on = status == SIGN_IN and line.whom not in (Whom.ANYONE, Whom.STRANGERS)
    if who in SIGNED_OUT and is_led_on and answer.headers.get("Location") != _to_sign_in(answer):
        yield f"{asked}: led to {answer.headers.get('Location')} instead of the sign-in"
    if is_api(line.address) and line.address != "/api/" and answer.status_code == status:
        yield from (f"{asked}: {problem}" for problem in undescribed(line, answer))
    if line.method in ("GET", "HEAD") and tables - WRITTEN_BY_LOOKING:
        yield f"{asked}: looking wrote into {sorted(tables - WRITTEN_BY_LOOKING)}"
    if line.whom is Whom.LISTS_OF_A_CASE and answer.status_code == 200:
        listed, seen = bool(answer.json()["results"]), who in WORKING and relation in SEEN
        if listed != seen:
            yield f"{asked}: {'lists' if listed else 'does not list'} the rows"
    for problem in [*wrong_headers(line, answer), *told(asker, line, answer, who, relation)]:
        yield f"{asked}: {problem}"


def _to_sign_in(answer: Any) -> str:
    return f"{resolve_url(settings.LOGIN_URL)}?{urlencode({'next': answer.wsgi_request.get_full_path()}, safe='/')}"


def undescribed(line: Line, answer: Any) -> Iterator[str]:
    """Yield what the OpenAPI document does not say of the answer of a route."""
    try:
        assert_described(line.method.lower(), answer.wsgi_request.path, answer)
    except AssertionError as difference:
        yield str(difference).splitlines()[0]


class written:  # noqa: N801  reads as a sentence
    """Gathers the tables that were written to while it lasts."""

    def __enter__(self) -> set[str]:
        self.tables: set[str] = set()
        self.wrapping = connection.execute_wrapper(self._note)
        self.wrapping.__enter__()
        return self.tables

    def __exit__(self, *error: Any) -> None:
        self.wrapping.__exit__(*error)

    def _note(self, execute, sql, parameters, many, context):
        if match := WRITES.match(sql):
            self.tables.add(match[2])
        return execute(sql, parameters, many, context)


def wrong_headers(line: Line, answer: HttpResponse) -> Iterator[str]:
    """Yield what is wrong with the headers, which are the same for every answer, errors included."""
    public = line.whom is Whom.ANYONE and line.address.startswith("/api/v1/schema")
    for name, value in HEADERS.items():
        right = MAY_BE_KEPT if public and name == "Cache-Control" and answer.status_code == 200 else value
        said = answer.headers.get(name, "")
        if not (said == right or (name == "Cache-Control" and right in said.split(", "))):
            yield f"{name}: {said!r} instead of {right!r}"
    policy = answer.headers.get("Content-Security-Policy", "")
    if missing := [directive for directive in POLICY if directive not in policy]:
        yield f"the content security policy lacks {missing}"
    if "unsafe" in policy or "*" in policy:
        yield f"the content security policy lets in what is unsafe: {policy}"
    for cookie in answer.cookies.values():
        if cookie.value and not (
            cookie["httponly"] and cookie["samesite"] == "Lax" and cookie["path"] == "/"
        ):
            yield f"the cookie {cookie.key} is open to scripts or other sites"


def told(asker: Asker, line: Line, answer: HttpResponse, who: str, relation: str) -> Iterator[str]:
    """Yield what the answer tells of cases that `who` may not see, and names that stand in an address."""
    text = answer.content.decode("utf-8", "replace")
    headers = "\n".join(f"{name}: {value}" for name, value in answer.headers.items())
    for hidden, secrets in asker.world.secrets.items():
        if who in WORKING and hidden in SEEN:
            continue
        # A stranger is led to the sign-in with the address that they asked for.
        known = secrets if who not in SIGNED_OUT else secrets[:2]
        if who == TOLD_CODES.get(line.address) and hidden != "other organisation":
            known = secrets[:1]
        if found := [secret for secret in known if any(one in text + headers for one in spellings(secret))]:
            yield f"tells {found} of {hidden}"
    if named := [address for address in ADDRESSES.findall(text) if _names(address, WORDS.values())]:
        yield f"a name stands in the address {named[0]}"


def spellings(text: str) -> tuple[str, ...]:
    """Return the text as it is, as JSON escapes it and as an address does."""
    return text, json.dumps(text)[1:-1], quote(text)


def _names(address: str, words: Iterable[str]) -> bool:
    return any(spelling in address for word in words for spelling in spellings(word))

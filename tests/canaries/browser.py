"""People at the product's pages, and a program at its API: each request and every address shown to them is kept."""

import json
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html import unescape
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urlencode, urlsplit

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value

from accounts.sign_in.codes import PERIOD
from tests.running import PASSWORD

ADDRESSES = re.compile(r'(?:href|src|action|hx-get|hx-post)="([^"]*)"')
SECRET = re.compile(r"secret=([A-Z2-7]+)")
HUNG_UP = 413  # the site does not read a body that is too large to its end
TYPED = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Answer:
    """What was answered."""

    status: int
    headers: dict[str, str]
    text: str

    def field(self, name: str) -> str:
        """Return the value of a hidden field."""
        found = re.search(rf'name="{name}" value="([^"]*)"', self.text)
        assert found, f"no field {name} in: {self.text[:500]}"
        return unescape(found[1])


@dataclass
class Browser:
    """One browser at the site on that port, behind a proxy that speaks TLS; with a token, a program."""

    port: int
    token: str = ""
    cookies: dict[str, str] = field(default_factory=dict)
    addresses: bytearray = field(default_factory=bytearray)

    def get(self, path: str, **headers: str) -> Answer:
        """Look at a page."""
        return self.ask("GET", path, **headers)

    def send(self, path: str, at: str = "", **typed: Any) -> Answer:
        """Fill in the form that stands at `at`, else at `path`, and send it."""
        token = self.get(at or path).field("csrfmiddlewaretoken")
        return self.ask("POST", path, urlencode({"csrfmiddlewaretoken": token, **typed}, doseq=True), TYPED)

    def call(self, path: str, body: Any) -> Answer:
        """Send JSON to the API."""
        return self.ask("POST", f"/api/v1/{path}", json.dumps(body, ensure_ascii=False), "application/json")

    def ask(
        self, method: str, path: str, body: str | bytes = "", content_type: str = "", **more: str
    ) -> Answer:
        """Send a request as it is."""
        headers = {
            "Host": "localhost",
            "X-Forwarded-For": "203.0.113.7",
            "X-Forwarded-Proto": "https",
            "Sec-Fetch-Site": "same-origin",
        }
        headers |= {"Origin": "https://localhost"} if method == "POST" else {}
        headers |= {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        headers |= {"Content-Type": content_type} if content_type else {}
        headers |= {"Authorization": f"Bearer {self.token}"} if self.token else {}
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        sent = body.encode() if isinstance(body, str) else body
        try:
            connection.request(method, path, sent, {**headers, **more})
            response = connection.getresponse()
        except ConnectionError:
            return Answer(HUNG_UP, {}, "")
        text = response.read().decode("utf-8", "replace")
        self._keep(response.headers.get_all("Set-Cookie") or [])
        connection.close()
        self.addresses += "\n".join([*ADDRESSES.findall(text), response.headers.get("Location", "")]).encode()
        return Answer(response.status, dict(response.headers.items()), text)

    def join(self, link: str, name: str) -> None:
        """Accept an invitation, sign in, and set up an app for codes."""
        path = urlsplit(link).path
        address = re.search(r"[\w.]+@[\w.]+\w", self.get(path).text)
        assert address
        assert self.send(path, name=name, password=PASSWORD).status == 200
        assert self.send("/accounts/sign-in/", login=address[0], password=PASSWORD).status == 302
        shown = self.get("/accounts/security/app/")
        secret = SECRET.search(unescape(shown.text))
        assert secret, shown.text[:500]
        code = format_hotp_value(hotp_value(secret[1], int(datetime.now(UTC).timestamp()) // PERIOD))
        typed = {"csrfmiddlewaretoken": shown.field("csrfmiddlewaretoken"), "code": code}
        kept = self.ask("POST", "/accounts/security/app/", urlencode(typed), TYPED)
        assert kept.status == 302, kept.text

    def _keep(self, cookies: list[str]) -> None:
        for text in cookies:
            self.cookies |= {name: morsel.value for name, morsel in SimpleCookie(text).items()}

"""What browser tests do on every page: sign in, and notice what goes wrong."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from itertools import count
from pathlib import Path

from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Page, Response

from accounts.models import Session
from tests.running import PASSWORD

SERVER_ERROR = 500
REFUSED = 400
# A page or fragment may well be a refusal; a style sheet, script or picture may not.
MAY_BE_REFUSED = {"document", "xhr", "fetch"}


def stay_signed_in(at: datetime) -> None:
    """Let who is signed in be at work until `at`, which the clock is about to show."""
    Session.objects.update(started_at=at, active_at=at)


class Watched:
    """A browser context and the problems seen in it: errors of scripts, of the policy, of the server."""

    _numbers = count(1)

    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        self.problems: list[str] = []
        context.on("console", self._console)
        context.on("weberror", lambda error: self.problems.append(str(error.error)))
        context.on("response", self._response)

    def pictures(self, folder: Path) -> Iterator[Path]:
        """Take a picture of each open page and yield where it lies."""
        for page in self.context.pages:
            picture = folder / f"page-{next(self._numbers)}.png"
            with suppress(Error):  # of a page that is just being left, there is none
                page.screenshot(path=picture, full_page=True, timeout=5000)
                yield picture

    def _console(self, message: ConsoleMessage) -> None:
        # Chromium also writes a line for each response of 400 and above; _response judges those.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.problems.append(message.text)

    def _response(self, response: Response) -> None:
        refused = response.status >= REFUSED and response.request.resource_type not in MAY_BE_REFUSED
        if refused or response.status >= SERVER_ERROR:
            self.problems.append(f"{response.status} {response.url}")


def sign_in(page: Page, user, password: str = PASSWORD) -> None:
    """Sign in as `user` and wait for the page that follows."""
    page.goto("/accounts/sign-in/")
    page.get_by_label("E-mail address").fill(user.email)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url(lambda url: "/sign-in/" not in url)

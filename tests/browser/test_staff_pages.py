"""The pages about the people who work here hold what every page holds: WCAG 2.2 AA, and the width of a phone."""

import pytest

from accounts import actions
from accounts.lockdown import lock_down
from cases.emergency import break_glass
from cases.staffing import give_task
from config.clock import now
from tests.browser.pages import sign_in
from tests.browser.test_every_page import CONTRAST, PHONE, SMALLEST, TOO_WIDE, WCAG, case, violations

__all__ = ["case"]  # the fixture


@pytest.fixture
def administrator(member):
    return member("administrator", teams=())


@pytest.fixture
def interpreter(member):
    return member("interpreter", teams=())


@pytest.fixture
def pages(case, team, lawyer, colleague, caseworker, interpreter, administrator):
    """The addresses that each looks at, by who signs in; one that nobody signs in for."""
    case.assigned.add(lawyer)
    at = now()
    invitation = actions.invite(
        team.organisation,
        email="new@south.example",
        role="lawyer",
        teams=[team],
        by=administrator,
        at=at,
    )
    break_glass(case.code, reason="called from the airport", by=colleague, at=at)
    task = give_task(
        case, interpreter=interpreter, kind="", text="Translate this", until=at.date(), by=lawyer, at=at
    )
    page, user = case.get_absolute_url(), f"/organisation/users/{lawyer.pk}/"
    organisation = (
        "",
        "invite/",
        "teams/",
        "teams/new/",
        f"teams/{team.pk}/",
        "name/",
        "lockdown/",
        "lost-device/",
    )
    return {
        None: (f"/organisation/join/{invitation.token}/", "/organisation/join/0/"),
        administrator: (
            *(f"/organisation/{name}" for name in organisation),
            user,
            f"{user}hand-over/",
            "/cases/emergencies/",
        ),
        caseworker: (
            page,
            *(f"{page}{name}/" for name in ("access", "close", "reopen", "tasks/new")),
            "/cases/emergency/",
        ),
        colleague: (page, f"{page}close/"),
        interpreter: ("/cases/tasks/", f"/cases/tasks/{task.pk}/"),
    }


def seen(open_page, pages, **options):
    """Open each page as whoever looks at it, and yield it with its address."""
    for user, addresses in pages.items():
        page = open_page(**options)
        if user is not None:
            sign_in(page, user)
        for address in addresses:
            page.goto(address)
            yield page, address


@pytest.fixture
def locked(pages, administrator):
    """What the administrator sees while the organisation is locked down: any page, and the way out."""
    lock_down(administrator.organisation, reason="laptop stolen", by=None, at=now())
    return {administrator: ("/", "/organisation/lockdown/")}


@pytest.mark.parametrize("which", ["pages", "locked"])
def test_everyone_can_use_them_by_day_and_by_night(open_page, which, request):
    found = []
    for page, what in seen(open_page, request.getfixturevalue(which), reduced_motion="reduce"):
        found += violations(page, WCAG, what)
        page.emulate_media(color_scheme="dark")
        found += violations(page, CONTRAST, f"{what}, dark")
        page.emulate_media(color_scheme="light")

    assert found == []


@pytest.mark.parametrize("which", ["pages", "locked"])
def test_none_is_wider_than_a_phone(open_page, which, request):
    found = []
    phone = {"viewport": {"width": PHONE, "height": 740}, "has_touch": True, "is_mobile": True}
    for page, what in seen(open_page, request.getfixturevalue(which), **phone):
        for width in (SMALLEST, PHONE):
            page.set_viewport_size({"width": width, "height": 740})
            found += [(what, width, element) for element in page.evaluate(TOO_WIDE)]

    assert found == []

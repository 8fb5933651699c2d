"""Pages of a person, of keeping and of erasing hold what every page holds: WCAG 2.2 AA, and the width of a phone."""

import pytest

from cases.actions import add_person, close_case, open_case
from cases.models import DueErasure
from cases.rights.erasing import erase_person
from cases.rights.holding import hold, record_basis, record_recipient
from config.clock import now
from tests.browser.test_every_page import CONTRAST, PHONE, SMALLEST, TOO_WIDE, WCAG, case, violations
from tests.browser.test_staff_pages import seen

__all__ = ["case"]  # the fixture


@pytest.fixture
def pages(case, member):
    """The addresses that a coordinator looks at: one person held, another erased, a case past its time."""
    coordinator, at = member("coordinator"), now()
    by = {"by": coordinator, "at": at}
    father = case.persons.get(names__text="Павел Рябинин")
    given = record_basis(
        father, purpose="sharing", basis="consent", how="in writing", given_on=at.date(), **by
    )
    record_recipient(father, recipient="Supreme Court", what="documents", basis="legal_claims", **by)
    for on in (case, father):
        hold(on, reason="complaint pending", **by)
    due = DueErasure.objects.create(case=case, category="case_file", due_on=at.date(), listed_at=at)
    over = open_case(team=case.team, reference="PL-2022-0001", jurisdiction="PL", **by)
    somebody = add_person(over, role="principal", names=[{"text": "A. Person"}], **by).person
    close_case(over, closed_on=at.date(), **by)
    erasure = erase_person(somebody, asked_by="person", **by)
    person, ours = f"/people/{father.pk}/", "/organisation/"
    return {
        coordinator: (
            person,
            *(f"{person}{name}/" for name in ("basis", "received", "hold", "copy", "erase")),
            f"{person}basis/{given.pk}/withdraw/",
            f"{case.get_absolute_url()}hold/",
            f"{ours}retention/",
            f"{ours}retention/{due.pk}/erase/",
            f"{ours}retention/{due.pk}/keep/",
            f"{ours}erasures/",
            f"{ours}erasures/{erasure.pk}/",
        )
    }


def test_everyone_can_use_them_by_day_and_by_night(open_page, pages):
    found = []
    for page, what in seen(open_page, pages, reduced_motion="reduce"):
        found += violations(page, WCAG, what)
        page.emulate_media(color_scheme="dark")
        found += violations(page, CONTRAST, f"{what}, dark")
        page.emulate_media(color_scheme="light")

    assert found == []


def test_none_is_wider_than_a_phone(open_page, pages):
    found = []
    phone = {"viewport": {"width": PHONE, "height": 740}, "has_touch": True, "is_mobile": True}
    for page, what in seen(open_page, pages, **phone):
        for width in (SMALLEST, PHONE):
            page.set_viewport_size({"width": width, "height": 740})
            found += [(what, width, element) for element in page.evaluate(TOO_WIDE)]

    assert found == []

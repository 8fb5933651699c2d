"""Changes of the law: who sees them, what each would do to one's own cases, and how far it has come."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from accounts.models import Team
from deadlines import changing_law, listing, reassessing
from deadlines.models import LawChange, LawEffect
from tests.deadlines.changed_law import close_day, install, pack, refused

from .conftest import MORNING

SERVED = {"pronounced_on": "2022-12-26", "served_on": "2022-12-28"}
CHANGES, PROPOSE = reverse("law:changes"), reverse("law:propose")


@pytest.fixture
def stored_case(team, lawyer):
    install(pack(), MORNING)
    return refused(team, by=lawyer, at=MORNING, **SERVED)


@pytest.fixture
def proposed(stored_case):
    change = changing_law.new_pack(pack("2026.2", 10), "UZ.yaml", at=MORNING)
    changing_law.propose(change, by=None)
    return change


def page_of(change):
    return reverse("law:change", args=[change.pk])


def list_all():
    while listing.go_on(at=MORNING):
        continue


def test_the_effects_are_listed_in_the_background_and_then_shown_by_code(
    proposed, stored_case, signed_in, lawyer
):
    browser = signed_in(lawyer)
    assert "<progress" in browser.get(page_of(proposed)).content.decode()

    list_all()

    shown = browser.get(page_of(proposed)).content.decode()
    assert "<progress" not in shown
    assert stored_case.code in shown
    assert "11 January 2023" in shown
    assert "7 January 2023" in shown or "6 January 2023" in shown
    assert stored_case.reference not in shown
    assert "Жилина" not in shown


def test_htmx_is_sent_the_part_that_moves(proposed, signed_in, lawyer):
    shown = signed_in(lawyer, part=True).get(page_of(proposed)).content.decode()

    assert shown.lstrip().startswith("<section")
    assert "every 3s" in shown


def test_a_list_stopped_in_the_middle_goes_on_where_it_was(proposed, team, lawyer):
    for number in range(3):
        refused(team, by=lawyer, at=MORNING, reference=f"UZ-{number}", **SERVED)

    listing.go_on(at=MORNING, limit=2)
    assert LawEffect.objects.count() == 2
    list_all()

    assert LawEffect.objects.count() == 4
    assert LawChange.objects.get(pk=proposed.pk).listed == 4


def test_a_list_made_under_an_older_law_is_made_again(proposed):
    list_all()
    close_day(date(2026, 8, 3), MORNING)

    list_all()

    change = LawChange.objects.get(pk=proposed.pk)
    assert change.listed == 1
    assert LawEffect.objects.count() == 1


def test_each_sees_the_effects_on_their_own_cases_alone(proposed, stored_case, signed_in, member):
    list_all()
    other = Team.objects.create(organisation=stored_case.organisation, name="North", slug="north")
    stranger = member("lawyer", teams=[other], email="north@legal-aid-south.example")

    shown = signed_in(stranger).get(page_of(proposed)).content.decode()

    assert stored_case.code not in shown


@pytest.mark.parametrize("role", ["caseworker", "administrator", "auditor"])
def test_others_find_no_page(role, proposed, signed_in, member):
    browser = signed_in(member(role))

    assert {browser.get(url).status_code for url in (CHANGES, page_of(proposed), PROPOSE)} == {404}
    assert "law/changes" not in browser.get(reverse("law:index")).content.decode()


def test_a_lawyer_sees_the_changes_and_proposes_none(proposed, signed_in, lawyer):
    browser = signed_in(lawyer)

    assert page_of(proposed) in browser.get(CHANGES).content.decode()
    assert browser.get(PROPOSE).status_code == 404
    assert browser.post(PROPOSE).status_code == 404


def test_a_coordinator_proposes_a_pack_for_their_organisation(stored_case, signed_in, member, outsider):
    coordinator = member("coordinator")
    file = SimpleUploadedFile("UZ.yaml", pack("2026.2", 10).encode())

    answer = signed_in(coordinator).post(PROPOSE, {"file": file})

    change = LawChange.objects.get(generation=None)
    assert answer.url == page_of(change)
    assert (change.organisation, change.proposed_by) == (coordinator.organisation, coordinator)
    outsider.role = "lawyer"
    outsider.save()
    assert signed_in(outsider).get(page_of(change)).status_code == 404


def test_a_pack_that_is_refused_is_not_kept_and_the_page_says_why(stored_case, signed_in, member):
    file = SimpleUploadedFile("UZ.yaml", pack("2026.2", 10).replace("kind: appeal", "kind: wish").encode())

    answer = signed_in(member("coordinator")).post(PROPOSE, {"file": file})

    assert answer.status_code == 422
    assert "UZ-APP-90" in answer.content.decode()
    assert not LawChange.objects.filter(generation=None).exists()


def test_while_cases_are_assessed_anew_the_page_says_how_far_it_is(proposed, signed_in, lawyer):
    changing_law.apply([proposed], by="a test", at=MORNING)
    browser = signed_in(lawyer)
    assert "being assessed under the new law" in browser.get(page_of(proposed)).content.decode()

    while reassessing.reassess(at=MORNING, limit=2):
        continue

    shown = browser.get(page_of(proposed)).content.decode()
    assert "<progress" not in shown
    assert "law here since" in shown


def test_who_has_noted_a_day_that_moved_forward_is_not_told_of_it_again(
    proposed, stored_case, signed_in, lawyer
):
    changing_law.apply([proposed], by="a test", at=MORNING)
    reassessing.reassess(at=MORNING)
    deadline = stored_case.deadlines.get(rule="UZ-APP-90")
    url = reverse("cases:moved-seen", args=[stored_case.pk, deadline.trigger, deadline.rule])
    browser = signed_in(lawyer)
    page = browser.get(stored_case.get_absolute_url()).content.decode()
    assert "the law has changed" in page
    assert url in page

    assert browser.get(url).status_code == 200
    browser.post(url)

    deadline.refresh_from_db()
    assert (deadline.moved_seen_at, deadline.moved_seen_by) == (MORNING, lawyer)
    assert "the law has changed" not in browser.get(stored_case.get_absolute_url()).content.decode()
    assert not stored_case.flags.open().filter(kind="deadline_moved").exists()

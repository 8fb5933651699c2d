"""The emergency brake: everybody out, alarms on, two to lift it."""

from datetime import UTC, datetime

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from accounts.errors import AlreadyLocked, NeedsAnother, NotInCharge, NotLocked
from accounts.lockdown import confirm_unlock, lock_down
from accounts.middleware import Locked
from accounts.models import ApiToken, AuditEvent, Letter, Lockdown
from accounts.sign_in.backend import Backend
from tests.running import PASSWORD

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
LOCK = reverse("organisation:lockdown")


@pytest.fixture
def coordinator(member):
    return member("coordinator")


@pytest.fixture
def administrator(member):
    return member("administrator", teams=())


@pytest.fixture
def browser():
    """Return a function that gives the browser of a user."""

    def sign_in(user):
        client = Client(headers={"host": "localhost"})
        client.force_login(user)
        return client

    return sign_in


@pytest.fixture
def locked(organisation):
    return lock_down(organisation, reason="laptop stolen", by=None, at=AT)


def test_every_session_and_token_of_the_organisation_ends(browser, organisation, lawyer, outsider):
    theirs, others = browser(lawyer), browser(outsider)
    token, foreign = ApiToken.issue(lawyer, "export"), ApiToken.issue(outsider, "export")

    lock_down(organisation, reason="laptop stolen", by=None, at=AT)

    assert theirs.get("/cases/").url.startswith("/accounts/sign-in/")
    assert others.get("/cases/").status_code == 200
    assert not ApiToken.objects.live().matching(token).exists()
    assert ApiToken.objects.live().matching(foreign).exists()


def test_who_signs_in_again_gets_one_page_and_no_other(browser, locked, lawyer):
    theirs = browser(lawyer)

    for address in ("/", "/cases/", "/law/", "/organisation/", LOCK.replace("lockdown", "teams")):
        answer = theirs.get(address)
        assert answer.status_code == 403
        assert "locked down" in answer.content.decode()
    assert theirs.post("/cases/new/", {}).status_code == 403
    assert theirs.get(LOCK).status_code == 403


def test_a_token_issued_while_it_lasts_opens_nothing(locked, lawyer):
    token = ApiToken.issue(lawyer, "export")

    assert not ApiToken.objects.live().matching(token).exists()
    with pytest.raises(CommandError, match="locked down"):
        call_command("issue_token", lawyer.email, label="export")


def test_everybody_is_told_by_a_letter(organisation, lawyer, coordinator, outsider):
    lock_down(organisation, reason="laptop stolen", by=None, at=AT)

    told = Letter.objects.filter(kind="lockdown").values_list("recipient", flat=True)
    assert set(told) == {lawyer.pk, coordinator.pk}


def test_two_different_people_in_charge_lift_it(browser, locked, coordinator, administrator, lawyer):
    first, second = browser(coordinator), browser(administrator)
    page = first.get(LOCK)

    first.post(LOCK, {"confirm": "1"})
    again = first.post(LOCK, {"confirm": "1"})
    still = browser(lawyer).get("/cases/").status_code
    last = second.post(LOCK, {"confirm": "1"})

    assert (page.status_code, again.status_code, still, last.status_code) == (200, 200, 403, 302)
    assert browser(lawyer).get("/cases/").status_code == 200
    lockdown = Lockdown.objects.get()
    assert (lockdown.confirmed_by, lockdown.lifted_by) == (coordinator, administrator)
    assert set(AuditEvent.objects.values_list("action", flat=True)) >= {
        "lock_down",
        "ask_to_unlock",
        "unlock",
    }


@pytest.mark.parametrize("role", ["caseworker", "lawyer", "auditor", "interpreter"])
def test_nobody_else_locks_or_lifts(browser, organisation, member, role):
    user = member(role)

    assert browser(user).post(LOCK, {"reason": "x"}).status_code == 403
    assert not Lockdown.objects.exists()
    lock_down(organisation, reason="x", by=None, at=AT)
    with pytest.raises(NotInCharge):
        confirm_unlock(organisation, by=user, at=AT)


def test_somebody_of_another_organisation_does_not_lift_it(organisation, locked, member, outsider):
    stranger = member("coordinator", organisation=outsider.organisation, teams=())

    with pytest.raises(NotInCharge):
        confirm_unlock(organisation, by=stranger, at=AT)


def test_the_button_asks_why_and_signs_out(browser, coordinator):
    theirs = browser(coordinator)

    nothing = theirs.post(LOCK, {"reason": ""})
    done = theirs.post(LOCK, {"reason": "laptop stolen"})

    assert (nothing.status_code, done.status_code) == (422, 302)
    assert Lockdown.objects.get().by == coordinator
    assert theirs.get("/").url.startswith("/accounts/sign-in/")


def test_signing_in_still_works_so_that_it_can_be_lifted(client, locked, coordinator):
    client.post(reverse("accounts:sign-in"), {"login": coordinator.email, "password": PASSWORD})

    assert client.get(LOCK).status_code == 200


def test_it_is_locked_once(organisation, locked):
    with pytest.raises(AlreadyLocked):
        lock_down(organisation, reason="again", by=None, at=AT)


def test_what_is_not_locked_is_not_lifted(organisation, coordinator):
    with pytest.raises(NotLocked):
        confirm_unlock(organisation, by=coordinator, at=AT)


def test_the_command_locks_and_needs_two_to_lift(organisation, coordinator, administrator):
    call_command("lockdown", organisation.slug, reason="search of the office")
    assert Letter.objects.filter(kind="lockdown").count() == 2

    with pytest.raises(CommandError, match="somebody else"):
        call_command("lockdown", organisation.slug, lift=[coordinator.email, coordinator.email])
    assert Lockdown.objects.open().exists()

    call_command("lockdown", organisation.slug, lift=[coordinator.email, administrator.email])
    assert not Lockdown.objects.open().exists()


def test_the_command_locks_the_whole_site(organisation, locked, outsider, coordinator):
    call_command("lockdown", all=True, reason="the server was seized")

    assert {one.organisation for one in Lockdown.objects.open()} == {organisation, outsider.organisation}
    assert Lockdown.objects.get(organisation=organisation) == locked
    with pytest.raises(CommandError, match="Name the organisation"):
        call_command("lockdown", all=True, lift=[coordinator.email, coordinator.email])


def test_the_database_itself_wants_two(locked, coordinator):
    with pytest.raises(IntegrityError):
        Lockdown.objects.update(confirmed_by=coordinator, lifted_by=coordinator, lifted_at=AT)


def test_whether_it_is_locked_comes_along_with_the_user(lawyer, django_assert_num_queries):
    with django_assert_num_queries(1):
        user = Backend().get_user(lawyer.pk)
        request = type("Request", (), {"user": user, "resolver_match": None})()
        assert Locked(HttpResponse).process_view(request, object(), (), {}) is None


def test_needing_another_is_said_so(organisation, locked, coordinator):
    confirm_unlock(organisation, by=coordinator, at=AT)

    with pytest.raises(NeedsAnother, match="somebody else"):
        confirm_unlock(organisation, by=coordinator, at=AT)

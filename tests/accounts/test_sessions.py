"""When a session ends: by rest, by age, by its user's hand, and whenever who may sign in has changed."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.contrib.sessions.backends.base import UpdateError
from django.db import connection
from django.template.loader import get_template
from django.test import Client
from django.urls import reverse

from accounts.actions import deactivate
from accounts.models import ApiToken, KnownDevice, Role, Session, User
from config.clock import now
from tests.accounts.conftest import is_signed_in

pytestmark = pytest.mark.django_db
HALF_AN_HOUR, TWELVE_HOURS = 30 * 60, 12 * 60 * 60
WATCH = reverse("deadlines:watch")


@pytest.fixture
def browser(clock, lawyer):
    browser = Client(headers={"host": "localhost"})
    browser.force_login(lawyer)
    return browser


def test_a_session_is_there_until_the_last_second_of_rest(browser, clock):
    clock.shift(HALF_AN_HOUR - 1)
    assert is_signed_in(browser)

    clock.shift(HALF_AN_HOUR)
    assert not is_signed_in(browser)


def test_what_a_page_asks_by_itself_is_no_activity(browser, clock):
    for _minute in range(30):
        clock.shift(60)
        answer = browser.get(WATCH, headers={"x-background": "1", "hx-request": "true"})

    assert answer.status_code == 302
    assert not is_signed_in(browser)


def test_what_a_page_asks_by_itself_ends_nothing_either(browser, clock):
    clock.shift(HALF_AN_HOUR - 1)

    assert browser.get(WATCH, headers={"x-background": "1", "hx-request": "true"}).status_code == 200


@pytest.mark.parametrize("template", ["components/watch.html", "deadlines/_today.html"])
def test_pages_mark_what_they_ask_by_themselves(template):
    source = get_template(template).template.source
    assert source.count('hx-trigger="every') == source.count("""hx-headers='{"X-Background": "1"}'""") == 1


def test_a_session_in_use_ends_twelve_hours_after_the_sign_in(browser, clock):
    for _step in range(36):
        clock.shift(20 * 60 - (1 if _step == 0 else 0))
        assert is_signed_in(browser)

    clock.shift(1)
    assert not is_signed_in(browser)


def test_a_new_password_does_not_make_a_session_younger(enter, lawyer, clock):
    browser = enter(lawyer, code=False)
    begun = Session.objects.get().started_at
    clock.shift(60)
    answer = browser.post(
        reverse("accounts:password"),
        {"new_password1": "another horse entirely", "new_password2": "another horse entirely"},
    )

    assert answer.status_code == 302
    assert Session.objects.get().started_at == begun


def ways_to_end(user):
    return {
        "deactivated": {"is_active": False},
        "another role": {"role": Role.COORDINATOR},
        "another password": {"password": "!"},
    }


@pytest.mark.parametrize("way", ["deactivated", "another role", "another password"])
def test_a_change_of_who_may_sign_in_ends_every_session_at_the_next_request(browser, lawyer, way):
    assert is_signed_in(browser)

    User.objects.filter(pk=lawyer.pk).update(**ways_to_end(lawyer)[way])

    assert not is_signed_in(browser)


def test_signing_out_everywhere_ends_all_and_forgets_the_devices(enter, lawyer):
    here, elsewhere = enter(lawyer, code=False), enter(lawyer, code=False)

    answer = here.post(reverse("accounts:sign-out-everywhere"))

    assert "Clear-Site-Data" in answer
    assert not is_signed_in(here)
    assert not is_signed_in(elsewhere)
    assert not KnownDevice.objects.exists()


def test_users_see_and_end_their_own_sessions_only(enter, lawyer, colleague):
    here, elsewhere, theirs = (
        enter(lawyer, code=False),
        enter(lawyer, code=False),
        enter(colleague, code=False),
    )
    ids = {
        user: list(Session.objects.of(user).values_list("public_id", flat=True))
        for user in (lawyer, colleague)
    }

    shown = here.get(reverse("accounts:security")).content.decode()
    assert all(str(one) in shown for one in ids[lawyer])
    assert not any(str(one) in shown for one in ids[colleague])
    assert here.post(reverse("accounts:end-session", args=ids[colleague])).status_code == 404
    other = next(one for one in ids[lawyer] if one != here.session.public_id and str(one) in shown)
    here.post(reverse("accounts:end-session", args=[other]))

    assert sorted([is_signed_in(here), is_signed_in(elsewhere)]) == [False, True]
    assert is_signed_in(theirs)


def test_a_session_that_was_ended_is_not_written_again(browser, lawyer):
    store = browser.session
    store["typed"] = "late"
    Session.objects.all().delete()

    with pytest.raises(UpdateError):
        store.save()
    assert not Session.objects.exists()


def test_what_is_over_is_deleted(browser, clock):
    clock.shift(HALF_AN_HOUR)

    type(browser.session).clear_expired()

    assert not Session.objects.exists()


@pytest.fixture
def asking(lawyer):
    """Return functions that ask with fifty sessions or one token of the lawyer, and tell whether it was answered."""

    def with_session():
        browser = Client(headers={"host": "localhost"})
        browser.force_login(lawyer)
        return lambda: is_signed_in(browser)

    def with_token(token):
        headers = {"host": "localhost", "Authorization": f"Bearer {token}"}
        return lambda: Client(headers=headers).get("/api/v1/me/").status_code == 200

    token = ApiToken.issue(lawyer, "export")
    return {
        "sessions": [with_session() for _number in range(50)],
        "tokens": [with_token(token) for _number in range(50)],
    }


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("kind", ["sessions", "tokens"])
def test_of_fifty_at_once_none_that_begins_after_a_deactivation_succeeds(kind, asking, lawyer, member):
    boss, ready, committed = member("administrator"), threading.Barrier(51), threading.Event()
    assert all(ask_for_it() for ask_for_it in asking[kind]), "what could be remembered of them now is"

    def ask(number, ask_for_it):
        ready.wait()
        if number % 2:
            committed.wait()
        late = committed.is_set()
        try:
            return late, ask_for_it()
        finally:
            connection.close()

    def leave():
        ready.wait()
        deactivate(lawyer, by=boss, at=now())
        committed.set()
        connection.close()

    with ThreadPoolExecutor(max_workers=51) as pool:
        asked = [pool.submit(ask, *one) for one in enumerate(asking[kind])]
        pool.submit(leave).result()
        answers = [future.result() for future in asked]

    assert sum(late for late, _shown in answers) >= 25
    assert not any(shown for late, shown in answers if late)

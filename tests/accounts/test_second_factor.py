"""The second factor: needed by everyone where real names are, good once, and set up before anything else."""

from datetime import UTC, datetime

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse

from accounts.models import Letter, Session
from accounts.sign_in import changing, codes
from tests.accounts.conftest import NOW, SECRET, code_at, is_signed_in
from tests.running import PASSWORD

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("real_names")]
CODE = reverse("mfa_authenticate")


def test_a_right_password_alone_signs_nobody_in(enter, lawyer, app):
    browser = enter(lawyer, code=False)

    assert "_auth_user_id" not in browser.session
    assert browser.get("/").url == "/accounts/sign-in/?next=/"


def test_the_code_of_the_app_opens_the_door(enter, lawyer, app):
    assert is_signed_in(enter(lawyer))


@pytest.mark.parametrize("half_minutes", [-1, 0, 1])
def test_a_telephone_may_be_half_a_minute_wrong(lawyer, app, half_minutes):
    moment = datetime.fromtimestamp(NOW.timestamp() + half_minutes * codes.PERIOD, UTC)

    assert codes.use(lawyer, code_at(moment), NOW) == app


@pytest.mark.parametrize("half_minutes", [-2, 2])
def test_a_minute_wrong_is_too_much(lawyer, app, half_minutes):
    moment = datetime.fromtimestamp(NOW.timestamp() + half_minutes * codes.PERIOD, UTC)

    assert codes.use(lawyer, code_at(moment), NOW) is None


def test_a_code_is_good_once_wherever_it_is_typed(enter, lawyer, app, clock):
    code = code_at(NOW)
    for signed_in in (True, False, False, False):
        browser = enter(lawyer, code=False)
        browser.post(CODE, {"code": code})
        assert ("_auth_user_id" in browser.session) is signed_in


def test_after_a_code_no_earlier_one_is_good(lawyer, app):
    earlier = code_at(datetime.fromtimestamp(NOW.timestamp() - codes.PERIOD, UTC))
    codes.use(lawyer, code_at(NOW), NOW)

    assert codes.use(lawyer, earlier, NOW) is None


@pytest.mark.parametrize("typed", ["", "٣٤٥٦٧٨", "000000 000000", "’; --", "1" * 30])
def test_what_is_no_code_opens_nothing(lawyer, app, typed):
    assert codes.use(lawyer, typed, NOW) is None


def test_a_recovery_code_is_good_once(enter, lawyer, app):
    changing.renew_recovery_codes(lawyer)
    code = changing.recovery_codes_of(lawyer)[0]

    for signed_in in (True, False):
        browser = enter(lawyer, code=False)
        browser.post(CODE, {"code": code})
        assert ("_auth_user_id" in browser.session) is signed_in


def test_the_first_sign_in_leads_to_the_set_up_and_nowhere_else(enter, lawyer):
    browser = enter(lawyer, code=False)

    for url in ("/", reverse("cases:list"), reverse("people:list"), reverse("accounts:password")):
        assert browser.get(url).url == reverse("accounts:security")
        assert browser.post(url).url == reverse("accounts:security")
    shown = browser.get(reverse("accounts:security")).content.decode()
    assert reverse("accounts:add-app") in shown
    assert reverse("accounts:add-passkey") in shown


def test_an_app_is_set_up_with_a_code_and_recovery_codes_are_shown_once(enter, lawyer):
    browser = enter(lawyer, code=False)
    url = reverse("accounts:add-app")
    browser.get(url)
    secret = browser.session["mfa.totp.secret"]
    assert browser.post(url, {"code": "000000"}).status_code == 422

    answer = browser.post(url, {"code": code_at(NOW, secret)}, follow=True)

    left = changing.recovery_codes_of(lawyer)
    assert answer.redirect_chain == [(reverse("accounts:recovery-codes"), 302)]
    assert len(left) == 10
    assert all(code in answer.content.decode() for code in left)
    again = browser.get(reverse("accounts:recovery-codes")).content.decode()
    assert not any(code in again for code in left)
    assert browser.get(reverse("cases:list")).status_code == 200


def test_the_code_that_set_up_an_app_does_not_sign_in(enter, lawyer):
    browser = enter(lawyer, code=False)
    browser.get(reverse("accounts:add-app"))
    code = code_at(NOW, browser.session["mfa.totp.secret"])
    browser.post(reverse("accounts:add-app"), {"code": code})

    assert codes.use(lawyer, code, NOW) is None


def test_secrets_lie_sealed_in_the_database(lawyer, app):
    changing.renew_recovery_codes(lawyer)

    stored = " ".join(str(factor.data) for factor in Authenticator.objects.all())
    assert SECRET not in stored
    assert not any(code in stored for code in changing.recovery_codes_of(lawyer))


def test_the_last_second_factor_stays(enter, lawyer, app):
    browser = enter(lawyer)

    browser.post(reverse("accounts:remove-factor", args=[app.pk]))

    assert Authenticator.objects.filter(pk=app.pk).exists()


def test_a_changed_factor_ends_the_other_sessions_and_is_told_of(enter, lawyer, app):
    here, elsewhere = enter(lawyer), enter(lawyer)
    Letter.objects.all().delete()

    here.post(reverse("accounts:recovery-codes"))

    assert is_signed_in(here)
    assert not is_signed_in(elsewhere)
    assert [letter.kind for letter in Letter.objects.all()] == ["sign_in_changed"]


def test_nobody_removes_the_factor_of_another(enter, lawyer, colleague, app):
    theirs = codes.keep_app(colleague, "A" * 32, 0)

    assert enter(lawyer).post(reverse("accounts:remove-factor", args=[theirs.pk])).status_code == 404


def test_who_has_lost_every_factor_sets_up_anew(enter, lawyer, app):
    browser = enter(lawyer)

    changing.forget_factors(lawyer)

    assert not is_signed_in(browser)
    assert enter(lawyer, code=False).get("/").url == reverse("accounts:security")


def test_a_wrong_code_is_answered_like_a_used_one(enter, lawyer, app):
    codes.use(lawyer, code_at(NOW), NOW)
    browser = enter(lawyer, code=False)

    answers = [browser.post(CODE, {"code": code}) for code in (code_at(NOW), "000000")]

    said = [answer.context["form"].errors["code"] for answer in answers]
    assert said[0] == said[1]


def test_there_is_no_way_around_the_second_factor(lawyer, app):
    browser = Client(headers={"host": "localhost"})
    browser.post(reverse("accounts:sign-in"), {"login": lawyer.email, "password": PASSWORD})

    for url in (CODE, reverse("accounts:sign-in"), reverse("accounts:security"), "/"):
        browser.get(url)
        browser.post(url, {})

    assert not Session.objects.filter(user=lawyer).exists()

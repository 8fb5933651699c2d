"""People of an organisation with a provider of its own sign in there, against one that really runs."""

import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from accounts.models import AuditEvent, IdentityProvider, User
from accounts.sign_in.sealing import seal
from config.clock import now
from tests.accounts.conftest import code_at, is_signed_in
from tests.accounts.openid_server import CLIENT_ID, CLIENT_SECRET
from tests.accounts.software_key import SoftwareKey

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def address():
    """The address of a provider that runs while these tests do."""
    command = [sys.executable, "-m", "tests.accounts.openid_server"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        yield server.stdout.readline().strip()
        server.terminate()


@pytest.fixture
def provider(address, organisation):
    return IdentityProvider.objects.create(
        organisation=organisation,
        server_url=address,
        client_id=CLIENT_ID,
        encrypted_secret=seal(CLIENT_SECRET),
    )


@pytest.fixture
def go(address, provider):
    """Return a function that signs in at the provider, which says `who` it is, and gives the browser and the answer."""

    def there_and_back(client=None, **who):
        requests.post(f"{address}/answer", json=who, timeout=5)
        client = client or Client(headers={"host": "localhost"})
        there = client.get(
            reverse("openid_connect_login", args=[provider.organisation.slug]), {"next": "/cases/"}
        )
        back = located(there["Location"])
        return client, client.get(f"{urlsplit(back).path}?{urlsplit(back).query}")

    return there_and_back


def located(url):
    """Return where the provider sends a browser that comes to `url`."""
    return requests.get(url, allow_redirects=False, timeout=5).headers["Location"]


def known(user, **more):
    return {"sub": "8f3", "email": user.email, "email_verified": True} | more


def test_a_colleague_comes_in_and_goes_where_they_wanted(go, lawyer):
    browser, answer = go(**known(lawyer))

    assert (answer.status_code, answer.url) == (302, "/cases/")
    assert is_signed_in(browser)


def test_the_second_time_the_provider_s_own_id_is_enough(go, lawyer):
    go(**known(lawyer))
    User.objects.filter(pk=lawyer.pk).update(email="another@legal-aid-south.example")

    assert is_signed_in(go(sub="8f3")[0])


@pytest.mark.parametrize(
    "who",
    [
        pytest.param({"sub": "1", "email": "nobody@south.example", "email_verified": True}, id="nobody"),
        pytest.param({"sub": "1", "email": "theirs", "email_verified": True}, id="of another organisation"),
        pytest.param({"sub": "1", "email": "gone", "email_verified": True}, id="deactivated"),
        pytest.param({"sub": "1", "email": "lawyer", "email_verified": False}, id="address not vouched for"),
        pytest.param({"sub": "1"}, id="without an address"),
        pytest.param({"error": "access_denied"}, id="who said no there"),
        pytest.param({"error": "server_error"}, id="a provider that fails"),
    ],
)
def test_nobody_else_does_and_all_get_the_same_answer(go, lawyer, outsider, member, who):
    gone = member("auditor", email="gone@south.example")
    User.objects.filter(pk=gone.pk).update(is_active=False)
    addresses = {"theirs": outsider.email, "gone": gone.email, "lawyer": lawyer.email}
    before = User.objects.count()

    browser, answer = go(
        **who | ({"email": addresses.get(who["email"], who["email"])} if "email" in who else {})
    )

    assert answer.status_code == 403
    assert "did not lead to an account here" in answer.content.decode()
    assert not is_signed_in(browser)
    assert User.objects.count() == before


def test_who_is_deactivated_here_is_not_let_in_by_being_known_there(go, lawyer):
    go(**known(lawyer))
    User.objects.filter(pk=lawyer.pk).update(is_active=False)

    assert go(**known(lawyer))[1].status_code == 403
    refused = AuditEvent.objects.get(action="fail_sign_in")
    assert (refused.organisation_id, refused.about_id) == (lawyer.organisation_id, lawyer.pk)


def test_who_works_elsewhere_is_refused_in_the_trail_of_the_provider_s_organisation(go, outsider, provider):
    assert go(**known(outsider))[1].status_code == 403

    refused = AuditEvent.objects.get(action="fail_sign_in")
    assert (refused.organisation_id, refused.about_id) == (provider.organisation_id, None)


def test_an_answer_that_this_browser_did_not_ask_for_opens_nothing(go, lawyer, provider):
    stranger = Client(headers={"host": "localhost"})
    back = reverse("openid_connect_callback", args=[provider.organisation.slug])

    assert stranger.get(back, {"code": "x", "state": "y"}).status_code == 403


def test_a_wrong_secret_opens_nothing(go, lawyer, provider):
    provider.encrypted_secret = seal("another")
    provider.save()

    assert go(**known(lawyer))[1].status_code == 403


def test_the_organisation_may_check_the_second_factor_itself(settings, go, lawyer, provider):
    settings.SECOND_FACTOR_NEEDED = True
    alone = go(**known(lawyer))[0]
    assert alone.get("/cases/").url == reverse("accounts:security")

    provider.checks_second_factor = True
    provider.save()

    assert go(**known(lawyer))[0].get("/cases/").status_code == 200


def test_an_administrator_shows_a_passkey_here_whatever_the_organisation_checks(
    settings, go, member, provider
):
    settings.SECOND_FACTOR_NEEDED = True
    provider.checks_second_factor = True
    provider.save()
    boss, key = member("administrator"), SoftwareKey()
    browser = go(**known(boss))[0]
    assert browser.get(reverse("organisation:users")).url == reverse("accounts:security")

    key.register(browser)

    assert browser.get(reverse("organisation:users")).status_code == 200


def test_who_has_a_second_factor_here_is_asked_for_it(settings, go, lawyer, app):
    settings.SECOND_FACTOR_NEEDED = True
    browser, answer = go(**known(lawyer))

    assert answer.url == reverse("mfa_authenticate")
    browser.post(answer.url, {"code": code_at(now())})
    assert is_signed_in(browser)


def test_an_organisation_is_found_by_its_short_name(client, provider):
    page = reverse("accounts:organisation")

    found = client.post(page, {"organisation": provider.organisation.slug}).content.decode()
    assert reverse("openid_connect_login", args=[provider.organisation.slug]) in found
    assert client.post(page, {"organisation": "nowhere"}).status_code == 422
    assert client.get(reverse("openid_connect_login", args=["nowhere"])).status_code == 404


def test_a_provider_is_set_by_command_and_its_secret_lies_sealed(organisation, monkeypatch):
    monkeypatch.setenv("CLIENT_SECRET", CLIENT_SECRET)

    call_command(
        "identity_provider", organisation.slug, "https://id.example", CLIENT_ID, "--checks-second-factor"
    )

    row = IdentityProvider.objects.get()
    assert (row.organisation, row.is_active, row.checks_second_factor) == (organisation, True, True)
    assert CLIENT_SECRET not in row.encrypted_secret
    call_command("identity_provider", organisation.slug, "--off")
    assert not IdentityProvider.objects.get().is_active


@pytest.mark.parametrize(
    "words", [["nowhere", "--off"], ["legal-aid-south"], ["legal-aid-south", "http://id.example", "x"]]
)
def test_what_cannot_be_a_provider_is_refused(organisation, words):
    with pytest.raises(CommandError):
        call_command("identity_provider", *words)


@pytest.mark.parametrize("url", ["http://id.example", "http://localhost.example", "ftp://x"])
def test_the_database_takes_no_provider_without_tls(organisation, url):
    with pytest.raises(IntegrityError), transaction.atomic():
        IdentityProvider.objects.create(organisation=organisation, server_url=url, client_id="x")

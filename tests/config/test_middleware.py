import pytest
from django.http import HttpResponse
from django.test import Client

from config.middleware import headers


def test_every_answer_stays_out_of_caches_and_other_sites(client):
    answer = client.get("/healthz")

    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "geolocation=()" in answer.headers["Permissions-Policy"]
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_even_the_way_to_https_has_its_headers(client, settings):
    settings.SECURE_SSL_REDIRECT, settings.SECURE_HSTS_SECONDS = True, 31_536_000

    plain, encrypted = client.get("/people/"), client.get("/healthz", secure=True)

    assert (plain.status_code, plain.headers["Location"]) == (301, "https://testserver/people/")
    assert "default-src 'none'" in plain.headers["Content-Security-Policy"]
    assert plain.headers["Cache-Control"] == "no-store"
    assert encrypted.headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"


def test_a_fault_of_ours_has_its_headers(client, caseworker, monkeypatch):
    def broken(*_args, **_options):
        raise RuntimeError

    client.force_login(caseworker)
    client.raise_request_exception = False
    monkeypatch.setattr("deadlines.views.people.listed", broken)

    answer = client.get("/people/")

    assert answer.status_code == 500
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Referrer-Policy"] == "no-referrer"


def test_what_names_its_own_caching_keeps_it(rf):
    def immutable(_request):
        return HttpResponse(headers={"Cache-Control": "max-age=31536000, immutable"})

    assert headers(immutable)(rf.get("/")).headers["Cache-Control"] == "max-age=31536000, immutable"


@pytest.mark.parametrize(
    ("fetched_from", "status"),
    [("same-origin", 200), ("same-site", 403), ("cross-site", 403), ("none", 403), (None, 403)],
)
def test_a_form_without_an_origin_is_ours_only_if_the_browser_says_so(db, fetched_from, status):
    client = Client(enforce_csrf_checks=True)
    token = client.get("/accounts/sign-in/").context["csrf_token"]
    sent = {"Origin": "null"} | ({"Sec-Fetch-Site": fetched_from} if fetched_from else {})

    answer = client.post(
        "/accounts/sign-in/",
        {"csrfmiddlewaretoken": str(token), "username": "nobody@example.org", "password": "wrong"},
        headers=sent,
    )

    assert answer.status_code == status


def test_a_form_of_ours_still_needs_its_token(db):
    client = Client(enforce_csrf_checks=True)

    answer = client.post(
        "/accounts/sign-in/", {}, headers={"Origin": "null", "Sec-Fetch-Site": "same-origin"}
    )

    assert answer.status_code == 403

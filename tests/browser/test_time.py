"""Time alone changes what the pages say: nobody touches the case, and nobody reloads."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from cases.actions import add_person, open_case, open_proceeding, record_fact
from config.clock import now
from deadlines.models import Assessment, Flag
from tests.browser.pages import sign_in, stay_signed_in
from tests.running import eventually

NAME = "Қарлығаш Жилина-Öztürk"
REFERENCE = "KZ-2026-0007"
PAGES = ["/", "/cases/", "/deadlines/", "/people/", "/cases/new/"]
TWENTY_SECONDS = 20_000


@pytest.fixture
def case(team, caseworker):
    """A refusal of today, served today, and not yet appealed against."""
    by = {"by": caseworker, "at": now()}
    case = open_case(team=team, reference=REFERENCE, jurisdiction="KZ", **by)
    part = add_person(
        case, role="principal", names=[{"text": NAME, "kind": "passport"}], nationalities=["RU"], **by
    )
    asylum = open_proceeding(
        case, kind="asylum", persons=[part.person], procedure="regular", subsequent=0, **by
    )
    day = now().astimezone(case.zone_info).date().isoformat()
    record_fact(case, "application", proceeding=asylum, made_on=day, registered_on=day, **by)
    refusal = record_fact(
        case, "ruling", proceeding=asylum, body="authority", pronounced_on=day, outcome="rejected", **by
    )
    record_fact(case, "service", proceeding=asylum, ruling=refusal, how="hand", received_on=day, **by)
    return case


def test_the_worker_flags_what_time_brings_and_today_shows_it_by_itself(site, case, page, caseworker):
    page.clock.install()
    sign_in(page, caseworker)
    assert alarms(page).count() == 0
    assert not Flag.objects.filter(kind="deadline_near").exists()

    stay_signed_in(now() + timedelta(days=60))
    site.set_clock(next_change(case) + timedelta(seconds=1))
    eventually(lambda: next_change(case) > now(), "the worker had assessed the case anew")
    site.move_clock(timedelta(days=29))
    eventually(
        Flag.objects.filter(kind="deadline_near", level="critical").exists, "the worker had flagged it"
    )

    page.clock.fast_forward(TWENTY_SECONDS)
    expect(alarms(page).filter(has_text=case.code).first).to_contain_text("Act now.")


def test_the_message_that_time_sends_says_no_name(site, case, caseworker):
    site.move_clock(timedelta(days=29))

    eventually(lambda: act_now(site, case), "the message had been sent")
    mail = act_now(site, case)[0]
    assert mail["To"] == caseworker.email
    assert site.url + case.get_absolute_url() in mail.get_content()
    said = mail.as_string() + mail.get_content()
    assert [word for word in (*NAME.split(), REFERENCE, "Kazakhstan", "Russia") if word in said] == []


def test_without_a_worker_every_page_turns_red(site, case, page, caseworker):
    sign_in(page, caseworker)
    pages = [*PAGES, case.get_absolute_url()]
    eventually(lambda: watch_at(page, "/") == "ok", "the watch had run")
    assert [watch_at(page, address) for address in pages] == ["ok"] * len(pages)

    site.stop_worker()
    site.move_clock(timedelta(minutes=3))

    assert [watch_at(page, address) for address in pages] == ["late"] * len(pages)
    assert "Alarms may be missing" in page.locator(".watch").inner_text()


def test_a_page_left_open_turns_red_by_itself(site, page, caseworker):
    page.clock.install()
    sign_in(page, caseworker)
    eventually(lambda: watch_at(page, "/") == "ok", "the watch had run")

    site.stop_worker()
    site.move_clock(timedelta(minutes=3))
    page.clock.fast_forward(TWENTY_SECONDS)

    expect(page.locator(".watch")).to_have_attribute("data-state", "late")
    expect(page.get_by_text("The watch is late")).not_to_have_count(0)


def next_change(case):
    return Assessment.objects.get(case=case).next_change


def alarms(page):
    return page.locator("#today .flag[data-level=critical]")


def act_now(site, case):
    """The messages about this case: one about the case of an earlier test may still arrive."""
    return [mail for mail in site.mails() if mail["Subject"] == f"case {case.code}: act now"]


def watch_at(page, address):
    page.goto(address)
    return page.locator(".watch").get_attribute("data-state")

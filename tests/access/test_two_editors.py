"""Two who change one thing at once: one is first, the other is shown both, and nothing typed is lost."""

import os
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from random import Random
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client

from accounts.models import ApiToken
from cases.actions import add_person, close_case, correct_fact, open_case, record_fact, withdraw_fact
from cases.models import Whereabouts
from config.clock import now

# PROOF_OVERLAPS says how many times two editors meet.
OVERLAPS, SEED = int(os.environ.get("PROOF_OVERLAPS", "4")), 20261122
FIRST, SECOND = "Almaty, 7 “Abai” street", "Шымкент"
WHY = "Recorded for the wrong person."


@pytest.fixture
def case(team, caseworker):
    case = open_case(team=team, reference="KZ-2026-0001", jurisdiction="KZ", by=caseworker, at=now())
    add_person(case, role="principal", names=[], by=caseworker, at=now())
    return case


@pytest.fixture
def whereabouts(case, caseworker):
    """Return a function that records where the person is."""
    return lambda: record_fact(
        case, "whereabouts", person=case.persons.get(), place="Astana", by=caseworker, at=now()
    )


@pytest.fixture
def fact(whereabouts):
    return whereabouts()


@pytest.fixture
def editor(caseworker):
    """Return a function that sends a form as the caseworker does in a tab of their own."""
    browser = Client(headers={"host": "localhost"})
    browser.force_login(caseworker)

    def send(fact, what, **typed):
        tab = Client(headers={"host": "localhost"})
        tab.cookies = browser.cookies
        about = {"person": str(fact.person_id)} if what == "correct" else {}
        return tab.post(f"/cases/{fact.case_id}/facts/{fact.pk}/{what}/", about | typed)

    return send


def text_of(answer):
    return unescape(answer.content.decode())


def test_a_correction_of_what_was_corrected_meanwhile_shows_both(editor, fact, lawyer):
    newer = correct_fact(fact, place=FIRST, by=lawyer, at=now())

    stale = editor(fact, "correct", place=SECOND)

    shown = text_of(stale)
    assert stale.status_code == 409
    assert f"<td>{FIRST}</td><td>{SECOND}</td>" in shown
    assert f"{lawyer.name} corrected this" in shown
    assert f'value="{SECOND}"' in shown
    assert f'action="/cases/{fact.case_id}/facts/{newer.pk}/correct/"' in shown
    assert editor(newer, "correct", place=SECOND).status_code == 302
    assert Whereabouts.objects.standing().get().place == SECOND


def test_a_correction_of_what_was_withdrawn_meanwhile_can_be_recorded_anew(editor, fact, lawyer):
    withdraw_fact(fact, reason=WHY, by=lawyer, at=now())

    stale = editor(fact, "correct", place=SECOND)

    shown = text_of(stale)
    assert stale.status_code == 409
    assert WHY in shown
    assert f'value="{SECOND}"' in shown
    assert f'action="/cases/{fact.case_id}/log/whereabouts/"' in shown


def test_what_was_corrected_meanwhile_is_not_withdrawn_unseen(editor, fact, lawyer):
    newer = correct_fact(fact, place=FIRST, by=lawyer, at=now())

    stale = editor(fact, "withdraw", reason=WHY)

    shown = text_of(stale)
    assert stale.status_code == 409
    assert FIRST in shown
    assert WHY in shown
    assert f'action="/cases/{fact.case_id}/facts/{newer.pk}/withdraw/"' in shown
    assert Whereabouts.objects.standing().get() == newer


def test_what_was_withdrawn_meanwhile_says_why_beside_ones_own_reason(editor, fact, lawyer):
    withdraw_fact(fact, reason=WHY, by=lawyer, at=now())

    stale = editor(fact, "withdraw", reason="It was yesterday.")

    assert stale.status_code == 409
    assert f"<td>{WHY}</td><td>It was yesterday.</td>" in text_of(stale)


def test_a_program_is_told_both(fact, lawyer, caseworker):
    newer = correct_fact(fact, place=FIRST, by=lawyer, at=now())
    program = Client(headers={"Authorization": f"Bearer {ApiToken.issue(caseworker, 'tests')}"})

    stale = program.post(
        f"/api/v1/facts/{fact.pk}/withdraw/", {"reason": WHY}, content_type="application/json"
    )

    assert stale.status_code == 409
    assert stale.json()["current"]["id"] == str(newer.pk)
    assert stale.json()["current"]["place"] == FIRST
    assert stale.json()["sent"] == {"reason": WHY}


def test_a_case_closed_while_a_fact_was_typed_keeps_what_was_typed(editor, fact, case, lawyer):
    close_case(case, closed_on=now().date(), by=lawyer, at=now())

    refused = editor(fact, "correct", place=SECOND)

    assert refused.status_code == 422
    assert "This case is closed. Reopen it first." in text_of(refused)
    assert f'value="{SECOND}"' in text_of(refused)


@pytest.mark.django_db(transaction=True)
def test_of_two_at_once_one_is_saved_and_the_other_is_told(editor, whereabouts):
    random = Random(SEED)
    for _ in range(OVERLAPS):
        fact = whereabouts()
        edits = [
            random.choice((("correct", {"place": place}), ("withdraw", {"reason": f"{WHY} {place}"})))
            for place in (FIRST, SECOND)
        ]

        answers = together([lambda edit=edit: editor(fact, edit[0], **edit[1]) for edit in edits])  # noqa: B023

        assert sorted(answer.status_code for answer in answers) == [302, 409], edits
        told = text_of(next(answer for answer in answers if answer.status_code == 409))
        assert all(next(iter(typed.values())) in told for _what, typed in edits), edits
        first = edits[[answer.status_code for answer in answers].index(302)]
        standing = [one.place for one in Whereabouts.objects.standing()]
        assert standing == ([first[1]["place"]] if first[0] == "correct" else [])
        Whereabouts.objects.standing().update(withdrawn_at=now(), withdrawn_reason="done with")


def together(works):
    """Return what several pieces of work give that begin at once."""
    barrier = Barrier(len(works))

    def begin(work):
        barrier.wait(timeout=30)
        try:
            return work()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(works)) as threads:
        return list(threads.map(begin, works))

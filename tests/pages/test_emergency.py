"""Break-glass: one case, one hour, everybody told; and never a case of another organisation."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.db import IntegrityError
from django.urls import reverse

from accounts import sending
from accounts.models import ApiToken, AuditEvent, Letter
from cases.emergency import break_glass, end_break_glass, written
from cases.errors import CaseworkError, NoSuchCode
from cases.models import BreakGlass, Case, Whereabouts
from people.models import Person
from tests.api.conftest import Program
from tests.pages.conftest import MORNING

ASK = reverse("cases:emergency")
HOUR = timedelta(minutes=60)


@pytest.fixture
def coordinator(member, organisation):
    return member("coordinator", teams=())


@pytest.fixture
def opened(case, colleague, coordinator):
    """The case, opened in an emergency by a colleague of another team."""
    return break_glass(case.code, reason="called from the airport", by=colleague, at=MORNING)


def test_who_is_not_of_the_team_sees_the_case_for_an_hour(case, colleague, signed_in, clock):
    theirs, page = signed_in(colleague), case.get_absolute_url()
    before = theirs.get(page).status_code

    answer = theirs.post(
        ASK, {"code": case.code.lower().replace("-", " "), "reason": "called from the airport"}
    )
    seen = theirs.get(page)
    clock.move_to(MORNING + HOUR - timedelta(seconds=1))
    at_the_end = signed_in(colleague).get(page).status_code
    clock.move_to(MORNING + HOUR)

    assert (before, answer.url, seen.status_code, at_the_end) == (404, page, 200, 200)
    assert "called from the airport" in seen.content.decode()
    assert signed_in(colleague).get(page).status_code == 404
    assert not Person.objects.visible_to(colleague).exists()


def test_a_restricted_case_too(case, caseworker, lawyer):
    Case.objects.filter(pk=case.pk).update(restricted=True)

    break_glass(case.code, reason="alone in the office", by=caseworker, at=MORNING)

    assert Case.objects.visible_to(caseworker).get() == case
    assert not Case.objects.visible_to(lawyer).exists()


def test_only_that_one_case(opened, stored, colleague):
    stored("KZ-2022-0002")

    assert list(Case.objects.visible_to(colleague)) == [opened.case]


def test_those_assigned_coordinators_and_administrators_are_told_at_once(
    case, colleague, lawyer, caseworker, coordinator, member, outsider
):
    administrator = member("administrator", teams=())
    case.assigned.add(lawyer)

    break_glass(case.code, reason="called", by=colleague, at=MORNING)

    told = Letter.objects.filter(kind="break_glass")
    assert {letter.recipient for letter in told} == {lawyer, coordinator, administrator}
    assert all(letter.next_try_at == MORNING for letter in told)


def test_the_message_names_a_code_and_nobody(opened, colleague):
    sending.send(at=MORNING)

    (message,) = mail.outbox
    words = message.subject + message.body
    assert opened.code in words
    assert not any(secret in words for secret in ("Рябинин", "KZ-2022-0001", colleague.name, opened.reason))


def test_it_is_in_the_trail(opened, colleague, case):
    event = AuditEvent.objects.get(action="break_glass")

    assert (event.by_id, event.case_id, event.about_id) == (colleague.pk, case.pk, opened.pk)


def test_an_unknown_code_and_one_of_others_get_the_same_answer(case, outsider, signed_in):
    theirs, answers = signed_in(outsider), {}
    for code in (case.code, "222-2222"):
        page = theirs.post(ASK, {"code": code, "reason": "called"})
        answers[code] = re.sub(rf'{code}|value="[^"]+"', "", page.content.decode())
        assert page.status_code == 422

    assert len(set(answers.values())) == 1
    assert not BreakGlass.objects.exists()
    assert not Letter.objects.exists()


def test_a_wrong_code_loses_nothing_that_was_typed(browser):
    answer = browser.post(ASK, {"code": "222-2222", "reason": "called from the airport"})

    assert "called from the airport" in answer.content.decode()


def test_who_sees_the_case_already_is_led_there_and_nobody_is_told(case, browser):
    answer = browser.post(ASK, {"code": case.code, "reason": "called"})

    assert answer.url == case.get_absolute_url()
    assert not BreakGlass.objects.exists()


@pytest.mark.parametrize("role", ["administrator", "auditor", "interpreter"])
def test_who_works_on_no_case_opens_none(role, case, member, signed_in):
    user = member(role)

    assert signed_in(user).get(ASK).status_code == 403
    with pytest.raises(CaseworkError, match="role"):
        break_glass(case.code, reason="called", by=user, at=MORNING)


def test_facts_are_recorded_and_nothing_else_is_changed(opened, case, colleague, signed_in, fact):
    theirs, page, ruling = signed_in(colleague), case.get_absolute_url(), fact("ruling").pk
    people = [str(case.persons.first().pk)]

    sent = {"persons": people, "person": people[0], "place": "Oral", "confirmed_at_form": "unknown"}
    assert theirs.post(f"{page}log/whereabouts/", sent).status_code == 302
    assert Whereabouts.objects.filter(case=case, recorded_by=colleague).exists()
    for address in ("persons/new/", "proceedings/new/", "access/", "close/", "reopen/", "tasks/new/",
                    f"facts/{ruling}/correct/", f"facts/{ruling}/withdraw/"):  # fmt: skip
        refused = theirs.get(page + address)
        assert refused.status_code == 403, address
        assert "in an emergency" in refused.content.decode()


def test_a_program_takes_nothing_away_and_changes_nothing(opened, case, colleague, fact):
    theirs = Program(ApiToken.issue(colleague, "export"))
    ruling = fact("ruling").pk

    answers = [
        theirs.get(f"cases/{case.pk}/file/"),
        theirs.post(f"facts/{ruling}/withdraw/", {"reason": "mistake"}),
        theirs.post("persons/", {"case": str(case.pk), "names": [{"text": "A. Person"}]}),
    ]

    assert [answer.status_code for answer in answers] == [404, 404, 400]


@pytest.mark.parametrize(
    ("who", "status"), [("coordinator", 302), ("colleague", 302), ("lawyer", 404), ("outsider", 404)]
)
def test_a_coordinator_ends_it_or_whoever_opened_it(who, status, opened, colleague, signed_in, request):
    user = request.getfixturevalue(who)

    answer = signed_in(user).post(reverse("cases:end-emergency", args=[opened.pk]))

    assert answer.status_code == status
    assert Case.objects.visible_to(colleague).exists() is (status == 404)


def test_what_is_over_is_not_ended_again(opened, coordinator):
    end_break_glass(opened, by=coordinator, at=MORNING + HOUR)

    opened.refresh_from_db()
    assert opened.ended_at is None


def test_those_in_charge_see_who_and_when_but_not_why(
    opened, coordinator, signed_in, colleague, outsider, member
):
    other = member("coordinator", organisation=outsider.organisation, teams=(), email="c@another.example")

    shown = signed_in(coordinator).get(reverse("cases:emergencies")).content.decode()
    foreign = signed_in(other).get(reverse("cases:emergencies")).content.decode()

    assert opened.code in shown
    assert colleague.name in shown
    assert opened.reason not in shown
    assert opened.code not in foreign


def test_the_page_of_the_case_tells_it_for_good(opened, signed_in, caseworker, case, clock):
    clock.move_to(MORNING + timedelta(days=1))

    shown = signed_in(caseworker).get(case.get_absolute_url()).content.decode()

    assert "saw this case in an emergency" in shown
    assert opened.reason in shown


@pytest.mark.parametrize("typed", ["7k4qm9x", "7K4-QM9X", " 7k4 - qm9x "])
def test_a_code_is_read_however_it_is_typed(typed):
    assert written(typed) == "7K4-QM9X"


def test_the_database_lets_nobody_see_for_longer(opened):
    with pytest.raises(IntegrityError):
        BreakGlass.objects.update(until=MORNING + HOUR + timedelta(seconds=1))


def test_a_code_of_nobody_is_refused(colleague):
    with pytest.raises(NoSuchCode):
        break_glass("222-2222", reason="called", by=colleague, at=MORNING)

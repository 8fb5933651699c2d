"""The pages of those who administer: who gets there, what they show, what they refuse."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from accounts import actions
from accounts.models import Invitation, Role, Team, User
from cases.actions import close_case
from tests.pages.conftest import MORNING

FOR_ADMINISTRATORS = ("users", "invite", "revoke", "teams", "new-team", "team", "own", "user", "deactivate",
                      "reactivate", "hand-over")  # fmt: skip
ONLY_POSTED = ("revoke", "deactivate", "reactivate")


@pytest.fixture
def administrator(member):
    return member("administrator", teams=())


@pytest.fixture
def office(signed_in, administrator):
    """The browser of the administrator."""
    return signed_in(administrator)


@pytest.fixture
def invitation(organisation, administrator):
    return actions.invite(
        organisation, email="new@south.example", role="lawyer", teams=(), by=administrator, at=MORNING
    )


@pytest.fixture
def address(team, lawyer, invitation):
    """Return a function that gives the address of a page of the organisation."""
    about = {"revoke": invitation.pk, "team": team.pk} | dict.fromkeys(
        ("user", "deactivate", "reactivate", "hand-over"), lawyer.pk
    )
    return lambda name: reverse(f"organisation:{name}", args=[about[name]] if name in about else [])


@pytest.fixture
def rests(case, lawyer):
    """The case, on whose last morning there is much to do, assigned to the lawyer alone."""
    case.assigned.add(lawyer)
    return case


@pytest.mark.parametrize("name", FOR_ADMINISTRATORS)
@pytest.mark.parametrize("role", Role)
def test_only_administrators_get_there(name, role, address, signed_in, member):
    browser = signed_in(member(role, email="looks@south.example"))

    answer = browser.post(address(name)) if name in ONLY_POSTED else browser.get(address(name))

    if role == Role.ADMINISTRATOR:
        assert answer.status_code in {200, 302}
    else:
        assert answer.status_code == 403
        assert "ask whoever administers your organisation for that role" in answer.content.decode()
        assert "new@south.example" not in answer.content.decode()


@pytest.mark.parametrize("name", ["revoke", "team", "user", "deactivate", "reactivate", "hand-over"])
def test_an_administrator_of_others_finds_nothing(name, address, signed_in, member, outsider):
    theirs = signed_in(member("administrator", organisation=outsider.organisation, teams=()))

    assert theirs.post(address(name), {"name": "Taken"}).status_code == 404
    assert User.objects.filter(is_active=False).count() == 0


def test_an_administrator_sees_no_case_and_no_person(office, case):
    for name in ("users", "teams"):
        shown = office.get(reverse(f"organisation:{name}")).content.decode()
        assert not any(secret in shown for secret in (case.reference, case.code, "Рябинин"))
    assert office.get(case.get_absolute_url()).status_code == 404


def test_somebody_is_invited_and_joins(office, client, team):
    sent = {"email": "new@south.example", "role": "caseworker", "teams": [str(team.pk)]}

    page = office.post(reverse("organisation:invite"), sent)
    link = Invitation.objects.get().link
    join = reverse("organisation:join", args=[Invitation.objects.get().token])
    weak = client.post(join, {"name": "New One", "password": "short"})
    done = client.post(join, {"name": "New One", "password": "four words that stay"})

    assert (page.status_code, link in page.content.decode()) == (200, True)
    assert (weak.status_code, "New One" in weak.content.decode()) == (422, True)
    assert done.status_code == 200
    assert list(User.objects.get(email="new@south.example").teams.all()) == [team]
    assert client.get(join).status_code == 404


def test_a_link_that_never_was_looks_like_one_that_ended(client, invitation, administrator):
    ended = reverse("organisation:join", args=[invitation.token])
    actions.revoke_invitation(invitation, by=administrator, at=MORNING)
    never = reverse("organisation:join", args=["0" * 64])

    answers = [client.get(address) for address in (ended, never)]

    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].content == answers[1].content


def test_whether_an_address_signs_in_elsewhere_makes_no_difference(office, outsider, team):
    sent = {"role": "caseworker", "teams": [str(team.pk)]}
    pages = {}
    for email in (outsider.email, "nobody@nowhere.example"):
        page = office.post(reverse("organisation:invite"), sent | {"email": email}).content.decode()
        own = (email, Invitation.objects.get(email=email).token)
        pages[email] = re.sub("|".join(map(re.escape, own)) + '|csrfmiddlewaretoken" value="[^"]+"', "", page)

    assert len(set(pages.values())) == 1


def test_who_works_on_cases_needs_a_team(office):
    answer = office.post(reverse("organisation:invite"), {"email": "a@b.example", "role": "lawyer"})

    assert answer.status_code == 422
    assert "a@b.example" in answer.content.decode()
    assert not Invitation.objects.exists()


def test_a_team_of_others_cannot_be_given(office, outsider):
    sent = {"email": "a@b.example", "role": "lawyer", "teams": [str(outsider.teams.get().pk)]}

    assert office.post(reverse("organisation:invite"), sent).status_code == 422


def test_another_role_holds_from_the_next_page_on(office, signed_in, lawyer, team, case, address):
    theirs = signed_in(lawyer)
    before = theirs.get(case.get_absolute_url()).status_code

    office.post(address("user"), {"role": "auditor"})

    lawyer.refresh_from_db()
    after = theirs.get(case.get_absolute_url()), signed_in(lawyer).get(case.get_absolute_url())
    assert (before, *(answer.status_code for answer in after)) == (200, 302, 404)


@pytest.mark.parametrize("sent", [{"role": "auditor"}, {"role": "lawyer", "teams": "other"}])
def test_a_role_or_team_is_not_taken_while_a_pressing_case_rests_on_it(
    office, rests, address, sent, organisation
):
    other = Team.objects.create(organisation=organisation, name="Other", slug="other")
    sent = sent | ({"teams": [str(other.pk)]} if "teams" in sent else {})

    answer = office.post(address("user"), sent)

    assert answer.status_code == 422
    assert rests.code in answer.content.decode()
    assert address("hand-over") in answer.content.decode()
    assert rests.reference not in answer.content.decode()


def test_who_is_alone_with_a_pressing_case_hands_it_over_first(office, rests, address, caseworker, lawyer):
    refused = office.post(address("deactivate"), follow=True)
    still = User.objects.get(pk=lawyer.pk).is_active
    nobody = office.post(address("hand-over"), {str(rests.pk): ""})
    office.post(address("hand-over"), {str(rests.pk): str(caseworker.pk)})
    office.post(address("deactivate"))

    assert refused.redirect_chain[-1][0] == address("hand-over")
    assert rests.code in refused.content.decode()
    assert rests.reference not in refused.content.decode()
    assert (still, nobody.status_code) == (True, 422)
    assert not User.objects.get(pk=lawyer.pk).is_active
    assert caseworker in rests.assigned.all()
    assert caseworker.letters.get().kind == "handed_over"


def test_a_case_is_handed_to_somebody_who_may_see_it(office, rests, address, colleague):
    assert office.post(address("hand-over"), {str(rests.pk): str(colleague.pk)}).status_code == 422
    assert colleague not in rests.assigned.all()


@pytest.mark.parametrize("why", ["another is assigned", "closed", "not assigned"])
def test_who_is_not_alone_leaves_at_once(why, office, rests, address, caseworker, lawyer):
    match why:
        case "another is assigned":
            rests.assigned.add(caseworker)
        case "closed":
            close_case(rests, closed_on=MORNING.date(), by=lawyer, at=MORNING)
        case "not assigned":
            rests.assigned.clear()

    office.post(address("deactivate"))

    assert not User.objects.get(pk=lawyer.pk).is_active


def test_an_assigned_colleague_who_left_does_not_count(office, rests, address, caseworker, lawyer):
    rests.assigned.add(caseworker)
    User.objects.filter(pk=caseworker.pk).update(is_active=False)

    office.post(address("deactivate"))

    assert User.objects.get(pk=lawyer.pk).is_active


def test_the_last_administrator_stays(office, administrator):
    url = reverse("organisation:deactivate", args=[administrator.pk])

    answer = office.post(url, follow=True)

    assert "Nobody else administers" in answer.content.decode()
    assert User.objects.get(pk=administrator.pk).is_active


def test_a_team_is_made_and_renamed(office, organisation):
    office.post(reverse("organisation:new-team"), {"name": "North"})
    team = Team.objects.get(name="North")
    office.post(reverse("organisation:team", args=[team.pk]), {"name": "Far north"})
    office.post(reverse("organisation:own"), {"name": "Legal Aid Everywhere"})

    team.refresh_from_db()
    organisation.refresh_from_db()
    assert (team.name, team.slug) == ("Far north", "legal-aid-south-north")
    assert organisation.name == "Legal Aid Everywhere"


def test_the_list_costs_the_same_however_many_work_here(office, member, django_assert_num_queries, team):
    url = reverse("organisation:users")
    with django_assert_num_queries(8) as few:
        office.get(url)
    for number in range(5):
        member("caseworker", email=f"more{number}@south.example")
    with django_assert_num_queries(len(few)):
        office.get(url)


@pytest.mark.parametrize(
    ("ago", "said"), [(timedelta(days=2), "opens until"), (timedelta(days=4), "too old")]
)
def test_an_invitation_says_how_long_it_opens(office, organisation, administrator, ago, said):
    actions.invite(
        organisation, email="a@b.example", role="lawyer", teams=(), by=administrator, at=MORNING - ago
    )

    assert said in office.get(reverse("organisation:users")).content.decode()

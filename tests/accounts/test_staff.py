"""How people come to work here, what they do here, and how they leave."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction

from accounts import actions, sending
from accounts.errors import AddressTaken, AlreadyHere, LinkEnded
from accounts.models import ApiToken, AuditEvent, Invitation, Letter, Organisation, Team, User

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
SOON = AT + timedelta(hours=1)


@pytest.fixture
def administrator(member):
    return member("administrator", teams=())


@pytest.fixture
def invited(organisation, team, administrator):
    """Return a function that invites an address."""

    def invite(email="new@south.example", *, role="caseworker", organisation=organisation, at=AT):
        return actions.invite(organisation, email=email, role=role, teams=[team], by=administrator, at=at)

    return invite


def accept(invitation, *, at=SOON):
    return actions.accept_invitation(invitation, name="New One", password="four words that stay", at=at)


def told():
    """Return the actions in the trail, the first first."""
    return list(AuditEvent.objects.order_by("at", "action").values_list("action", flat=True))


def test_an_invited_person_joins_with_the_role_and_teams_they_were_invited_to(invited, team):
    user = accept(invited("New@South.example"))

    assert (user.email, user.role, user.organisation) == (
        "new@south.example",
        "caseworker",
        team.organisation,
    )
    assert list(user.teams.all()) == [team]
    assert user.check_password("four words that stay")
    assert told() == ["invite", "accept_invitation"]


def test_the_link_opens_once(invited):
    invitation = invited()
    accept(invitation)

    with pytest.raises(LinkEnded):
        accept(invitation)


@pytest.mark.parametrize(
    ("after", "opens"), [(timedelta(days=3, seconds=-1), True), (timedelta(days=3), False)]
)
def test_the_link_opens_for_three_days(invited, after, opens):
    invitation = invited()

    assert Invitation.objects.open(AT + after).filter(pk=invitation.pk).exists() is opens
    if not opens:
        with pytest.raises(LinkEnded):
            accept(invitation, at=AT + after)


def test_only_the_hash_of_the_link_is_kept(invited):
    invitation = invited()

    stored = Invitation.objects.values().get()
    assert invitation.token not in map(str, stored.values())
    assert len(invitation.token) == 64
    assert Invitation.objects.matching(invitation.token).get() == invitation


def test_a_second_invitation_ends_the_first(invited):
    first, second = invited(), invited(at=SOON)

    with pytest.raises(LinkEnded):
        accept(first)
    assert accept(second).email == "new@south.example"


def test_a_colleague_is_not_invited_again(invited, lawyer):
    with pytest.raises(AlreadyHere):
        invited(lawyer.email)


def test_whether_an_address_signs_in_elsewhere_is_told_to_its_owner_only(invited, outsider):
    elsewhere, nowhere = invited(outsider.email), invited()

    assert {type(elsewhere), type(nowhere)} == {Invitation}
    with pytest.raises(AddressTaken):
        accept(elsewhere)
    assert User.objects.get(email=outsider.email).organisation != elsewhere.organisation


def test_the_link_is_sent_by_the_worker_and_names_nobody(invited, organisation):
    invitation = invited()

    assert sending.send(at=AT) == 1

    message = mail.outbox[0]
    assert message.to == ["new@south.example"]
    assert invitation.link in message.body
    assert organisation.name not in message.subject + message.body
    assert sending.send(at=SOON) == 0


def test_a_letter_that_the_mail_server_did_not_take_is_tried_again(invited, monkeypatch):
    invited()
    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", _refuse)

    sending.send(at=AT)

    letter = Letter.objects.get()
    assert (letter.sent_at, letter.last_error) == (None, "ConnectionRefusedError")
    assert AT < letter.next_try_at <= AT + timedelta(minutes=2)


def _refuse(*_args):
    raise ConnectionRefusedError


def test_a_team_gets_a_slug_that_tells_nothing_of_other_organisations(organisation, administrator):
    other = Organisation.objects.create(name="Other", slug="other")
    names = {"organisation": organisation, "by": administrator, "at": AT}
    Team.objects.create(organisation=other, name="West", slug="west")

    slugs = [actions.create_team(name="West", **names).slug, actions.create_team(name="Запад", **names).slug]

    assert slugs[0] == "legal-aid-south-west"
    assert re.fullmatch(r"legal-aid-south-[a-z]{6}", slugs[1])


def test_a_deactivated_user_is_out_at_the_next_request_and_so_are_their_tokens(client, lawyer, administrator):
    client.force_login(lawyer)
    ApiToken.issue(lawyer, "export")
    before = client.get("/cases/").status_code

    actions.deactivate(lawyer, by=administrator, at=AT)

    assert (before, client.get("/cases/").status_code) == (200, 302)
    actions.reactivate(lawyer, by=administrator, at=SOON)
    assert client.get("/cases/").status_code == 302, "an old session does not come back"
    assert not ApiToken.objects.live().exists()


def test_found_makes_an_organisation_and_prints_the_link_of_its_administrator(db, capsys):
    call_command("found", "Legal Aid North", administrator="Anna@north.example", team="Office")

    link = capsys.readouterr().out.split()[-1]
    organisation = Organisation.objects.get()
    invitation = Invitation.objects.matching(link.rstrip("/").rsplit("/", 1)[1]).get()
    assert (organisation.slug, organisation.teams.get().name) == ("legal-aid-north", "Office")
    assert (invitation.email, invitation.role) == ("anna@north.example", "administrator")


@pytest.mark.parametrize(
    ("name", "email", "said"),
    [
        ("Legal Aid South", "a@b.example", "already"),
        ("New", "no address", "no e-mail"),
        (" ", "a@b.example", "name"),
    ],
)
def test_found_refuses_what_makes_no_sense(organisation, name, email, said):
    with pytest.raises(CommandError, match=said):
        call_command("found", name, administrator=email)
    assert Organisation.objects.count() == 1


def test_the_database_holds_one_open_invitation_for_an_address(invited):
    invitation = invited()
    twin = Invitation.objects.get(pk=invitation.pk)
    twin.pk, twin.sha256 = None, "0" * 64

    with transaction.atomic(), pytest.raises(IntegrityError):
        twin.save(force_insert=True)

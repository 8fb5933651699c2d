"""Two organisations whose rows fill every table; and who looks at them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from allauth.account.models import EmailAddress, EmailConfirmation
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialToken
from django.db import connection

from accounts import letters
from accounts.models import (
    Answer,
    ApiToken,
    IdentityProvider,
    Invitation,
    KnownDevice,
    LetterKind,
    Lockdown,
    Organisation,
    Session,
    Team,
    User,
)
from cases.casefile import import_case, read
from cases.models import BreakGlass, Case, DueErasure, InterpreterTask
from cases.rights.holding import hold, record_basis, record_recipient
from cases.rights.retention import set_time
from config import clock
from deadlines.models import BarToRemoval, LawChange, LawEffect, RuleReview
from people.models import Erasure
from tests.strategies import every_fact

REFERENCE = Path(__file__).parents[1] / "reference" / "reference-case.yaml"
AT = datetime(2022, 12, 29, 3, tzinfo=UTC)


@pytest.fixture
def world(team, organisation, member):
    """Cases of our team, of another team, of another organisation, and restricted ones; all kinds of rows in each."""
    north = Team.objects.create(organisation=organisation, name="North", slug="north")
    other = Organisation.objects.create(name="Far away", slug="far-away")
    far = Team.objects.create(organisation=other, name="Far", slug="far")
    users = {
        "caseworker": member("caseworker"),
        "lawyer": member("lawyer"),
        "administrator": member("administrator", teams=[team, north]),
        "auditor": member("auditor", teams=[]),
        "colleague": member("caseworker", teams=[north], email="north@legal-aid-south.example"),
        "outsider": member("caseworker", teams=[far], organisation=other),
        "interpreter": member("interpreter", teams=[]),
        "in an emergency": member("lawyer", teams=[], email="hasty@legal-aid-south.example"),
        "gone": member("coordinator"),
    }
    users["gone"].is_active = False
    users["gone"].save()
    cases = {
        "own": _stored(team, "OWN"),
        "restricted": _stored(team, "RESTRICTED"),
        "other team": _stored(north, "NORTH"),
        "other organisation": _stored(far, "FAR"),
    }
    Case.objects.filter(pk__in=[case.pk for case in cases["restricted"]]).update(restricted=True)
    for case in [*cases["restricted"], *cases["own"]]:
        case.assigned.add(users["lawyer"])
    cases["other organisation"][0].assigned.add(users["outsider"])
    _emergency(cases["restricted"][0], users["in an emergency"], timedelta(minutes=59))
    _emergency(cases["own"][0], users["colleague"], timedelta(minutes=61))
    _emergency(cases["other organisation"][0], users["outsider"], timedelta(minutes=1))
    _task(cases["restricted"][0], users["interpreter"], users["lawyer"])
    _task(cases["own"][0], users["interpreter"], users["caseworker"])
    _task(cases["other organisation"][0], users["outsider"], users["outsider"])
    for user in users.values():
        _signing_in(user)
    for office, by in ((organisation, users["lawyer"]), (other, users["outsider"])):
        _law_of(office, by, Case.objects.filter(organisation=office))
        _office(office, by)
        _rights(office, by, Case.objects.filter(organisation=office))
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # the trail is chained at the end of a transaction
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    return SimpleNamespace(users=users, cases=cases)


def _emergency(case, user, ago):
    at = clock.now() - ago
    BreakGlass.objects.create(
        organisation=case.organisation, case=case, code=case.code, user=user, reason="Police at the door",
        opened_at=at, until=at + BreakGlass.LASTS,
    )  # fmt: skip


def _task(case, interpreter, by):
    InterpreterTask.objects.create(
        organisation=case.organisation, case=case, code=case.code, interpreter=interpreter, text="A letter",
        until=AT, given_by=by, given_at=AT,
    )  # fmt: skip


def _signing_in(user):
    ApiToken.issue(user, "tests")
    Answer.objects.create(user=user, key="form 1", sha256="0", status=302, at=AT)
    Session.objects.create(session_key=user.pk.hex, expire_date=AT, started_at=AT, active_at=AT, user=user)
    KnownDevice.objects.create(user=user, sha256="0", first_at=AT, last_at=AT)
    address = EmailAddress.objects.create(user=user, email=user.email)
    EmailConfirmation.objects.create(email_address=address, key=user.pk.hex)
    Authenticator.objects.create(user=user, type="totp", data={})
    account = SocialAccount.objects.create(user=user, provider="oidc", uid=user.pk.hex)
    SocialToken.objects.create(account=account, token="0")


def _stored(team, name):
    reference = read(REFERENCE.read_bytes())
    reference["case"]["reference"] = name
    everything = every_fact()
    everything["case"]["reference"] = f"{name}-EVERY"
    return [
        import_case(document, team=team, by=team.members.first(), at=AT)
        for document in (reference, everything)
    ]


def _office(organisation, by):
    invitation = Invitation.objects.create(
        organisation=organisation, email=f"new@{organisation.slug}.example", role="lawyer", sha256=organisation.slug,
        invited_at=AT, expires_at=AT,
    )  # fmt: skip
    invitation.teams.add(organisation.teams.first())
    IdentityProvider.objects.create(
        organisation=organisation, server_url="https://sign-in.example", client_id=organisation.slug
    )
    letters.post([by], LetterKind.LOCKDOWN, at=AT)
    others = organisation.users.exclude(pk=by.pk)
    confirmed = others.first() or User.objects.create_user(
        f"second@{organisation.slug}.example", name="A second", organisation=organisation, role="coordinator"
    )
    Lockdown.objects.create(
        organisation=organisation, reason="Over", since=AT, confirmed_by=confirmed, confirmed_at=AT, lifted_by=by,
        lifted_at=AT,
    )  # fmt: skip


def _rights(organisation, by, cases):
    set_time(organisation, "case_file", 5, by=by, at=AT)
    for case in cases:
        person = case.persons.first()
        hold(case, reason="A complaint", by=by, at=AT)
        hold(person, reason="A complaint", by=by, at=AT)
        record_basis(person, purpose="case_work", basis="consent", how="", given_on=AT.date(), by=by, at=AT)
        record_recipient(person, recipient="A court", what="other", basis="request", by=by, at=AT)
        DueErasure.objects.create(case=case, category="case_file", due_on=AT, listed_at=AT)
    Erasure.objects.create(
        organisation=organisation,
        scope="case",
        subject=organisation.pk,
        cases=[],
        asked_by="time",
        by=by,
        at=AT,
    )


def _law_of(organisation, by, cases):
    RuleReview.objects.create(
        organisation=organisation,
        pack="KZ",
        rule="KZ-APP-01",
        fingerprint="0",
        verdict="correct",
        by=by,
        at=AT,
    )
    change = LawChange.objects.create(
        kind="day", code="KZ", day=AT, name="A day", organisation=organisation, proposed_by=by, proposed_at=AT
    )
    for case in cases:
        LawEffect.objects.create(change=change, case=case, differences=[])
        person = case.persons.first()
        BarToRemoval.objects.create(
            case=case, person=person, rule="KZ-BAR", ordinal=9, bar_class="stay", in_force="true", acts=["removal"],
            to="any", orders="any", facts=[],
        )  # fmt: skip

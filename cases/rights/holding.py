"""Legal holds, the legal basis for each purpose, and who received something."""

from datetime import date, datetime

import pghistory
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.audit import record
from accounts.models import AuditAction, User
from cases.errors import NotAccepted
from cases.models import Case, Hold
from people.models import Basis, Disclosure, LegalBasis, Person


def hold(on: Case | Person, *, reason: str, by: User, at: datetime) -> Hold:
    """Let nothing of a case or a person be erased until the hold is lifted, and return it."""
    of_case = isinstance(on, Case)
    with transaction.atomic(), pghistory.context(user=by.pk):
        made = Hold.objects.create(
            organisation_id=on.organisation_id,
            reason=reason,
            set_by=by,
            set_at=at,
            **({"case": on} if of_case else {"person": on}),
        )
        _record_hold(AuditAction.HOLD_CASE if of_case else AuditAction.HOLD_PERSON, made, by, at)
    return made


def lift(held: Hold, *, by: User, at: datetime) -> None:
    """Lift a hold. Does nothing where it is lifted."""
    with transaction.atomic(), pghistory.context(user=by.pk):
        if Hold.objects.standing().filter(pk=held.pk).update(lifted_by=by, lifted_at=at):
            _record_hold(
                AuditAction.RELEASE_CASE if held.case_id else AuditAction.RELEASE_PERSON, held, by, at
            )


def record_basis(
    person: Person, *, purpose: str, basis: str, how: str, given_on: date, by: User, at: datetime
) -> LegalBasis:
    """Keep why the data of a person may be used for a purpose. Raises NotAccepted for a day to come."""
    if given_on > at.date():
        raise NotAccepted(_("Choose today or an earlier day."), "given_on")
    with transaction.atomic(), pghistory.context(user=by.pk):
        made = LegalBasis.objects.create(
            person=person,
            purpose=purpose,
            basis=basis,
            how=how,
            given_on=given_on,
            recorded_by=by,
            recorded_at=at,
        )
        record(
            AuditAction.RECORD_CONSENT,
            by=by,
            organisation=person.organisation_id,
            person=person,
            about=made,
            at=at,
        )
    return made


def withdraw_consent(basis: LegalBasis, *, withdrawn_on: date, by: User, at: datetime) -> None:
    """Keep that a consent was withdrawn. Raises NotAccepted for what is no consent, or a day that cannot be."""
    if basis.basis != Basis.CONSENT or basis.withdrawn_on is not None:
        raise NotAccepted(_("Only a consent that stands can be withdrawn."))
    if not basis.given_on <= withdrawn_on <= at.date():
        raise NotAccepted(_("Choose a day from that on which it was given until today."), "withdrawn_on")
    with transaction.atomic(), pghistory.context(user=by.pk):
        basis.withdrawn_on = withdrawn_on
        basis.save(update_fields=["withdrawn_on"])
        record(
            AuditAction.WITHDRAW_CONSENT,
            by=by,
            organisation=basis.person.organisation_id,
            person=basis.person_id,
            about=basis,
            at=at,
        )


@transaction.atomic
def record_recipient(
    person: Person, *, recipient: str, what: str, basis: str, by: User, at: datetime
) -> Disclosure:
    """Keep that somebody received something about a person, and return the row."""
    made = Disclosure.objects.create(person=person, recipient=recipient, what=what, basis=basis, by=by, at=at)
    record(
        AuditAction.RECORD_RECIPIENT,
        by=by,
        organisation=person.organisation_id,
        person=person,
        about=made,
        at=at,
    )
    return made


def _record_hold(action: str, held: Hold, by: User, at: datetime) -> None:
    record(
        action,
        by=by,
        organisation=held.organisation_id,
        case=held.case_id,
        person=held.person_id,
        about=held,
        at=at,
    )

"""Erasing a person, a case past its time, or the identity of its persons: in one transaction, with a certificate.

The database does it, and asks once more what stands against it. Nothing else may change what the history says.
"""

import json
import logging
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

import pghistory
from django.db import IntegrityError, connection, transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from accounts.audit import record
from accounts.models import AuditAction, User
from cases.changes import changed
from cases.errors import AlreadyErased, NotErasable
from cases.models import Case, CasePerson, Hold
from people.models import AskedBy, Category, Erasure, Person, Scope

logger = logging.getLogger(__name__)

_ERASE = "SELECT erase_as_asked(%s)::text"
SCOPES = {Category.CASE_FILE: Scope.CASE, Category.IDENTITY: Scope.IDENTITY}


@transaction.atomic
def erase_person(person: Person, *, asked_by: str, by: User, at: datetime) -> Erasure:
    """Erase everything held on a person and return the certificate.

    Cases in which nobody else is known go with them. In the others stays what concerns others as well, with the person
    known by an id alone. Raises NotErasable, and AlreadyErased where somebody was faster.
    """
    cases = _locked(Case.objects.filter(persons=person))
    if not Person.objects.known().select_for_update().filter(pk=person.pk).exists():
        raise AlreadyErased(_("They were erased already."))
    if refused := against_person(person, by=by, at=at):
        raise NotErasable(refused[0])
    erasure = Erasure(organisation_id=person.organisation_id, scope=Scope.PERSON, subject=person.pk)
    _erase(erasure, cases, asked_by=asked_by, by=by, at=at)
    record(
        AuditAction.ERASE_PERSON,
        by=by,
        organisation=person.organisation_id,
        person=person.pk,
        about=erasure,
        at=at,
    )
    logger.warning("person erased person=%s erasure=%s", person.pk, erasure.pk)
    return erasure


@transaction.atomic
def erase_case(case: Case, category: str, *, by: User, at: datetime) -> Erasure:
    """Erase what a category holds of a closed case, once its time is over, and return the certificate.

    Persons who are in another case as well stay known. Raises NotErasable, and AlreadyErased.
    """
    cases = _locked(Case.objects.filter(pk=case.pk))
    if not cases or not cases[0].due_erasures.filter(category=category).exists():
        raise AlreadyErased(_("It is not due to be erased any more."))
    if refused := against_case(cases[0], by=by, at=at):
        raise NotErasable(refused[0])
    cases[0].due_erasures.filter(category=category).delete()
    erasure = Erasure(organisation_id=case.organisation_id, scope=SCOPES[Category(category)], subject=case.pk)
    _erase(erasure, cases, asked_by=AskedBy.TIME, by=by, at=at)
    record(
        AuditAction.ERASE_CASE, by=by, organisation=case.organisation_id, case=case.pk, about=erasure, at=at
    )
    logger.warning("case erased case=%s category=%s erasure=%s", case.pk, category, erasure.pk)
    return erasure


def against_person(person: Person, *, by: User, at: datetime) -> list[str]:
    """Return in words what stands against erasing a person now; nothing where it may be done."""
    cases = Case.objects.filter(persons=person)
    found = _against(cases, [person.pk], at)
    if cases.exclude(pk__in=Case.objects.worked_on_by(by).values("pk")).exists():
        found.append(
            _(
                "They are also part of a case that you do not work on. Ask a coordinator who works on all of them."
            )
        )
    return found


def against_case(case: Case, *, by: User, at: datetime) -> list[str]:
    """Return in words what stands against erasing a case now; nothing where it may be done."""
    persons = CasePerson.objects.filter(case=case).values_list("person", flat=True)
    found = _against(Case.objects.filter(pk=case.pk), list(persons), at)
    if not Case.objects.worked_on_by(by).filter(pk=case.pk).exists():
        found.append(_("You do not work on this case. Ask a coordinator who does."))
    return found


def goes_and_stays(person: Person) -> tuple[list[Case], list[Case]]:
    """Return the cases that go with a person, and those that stay for others."""
    others = CasePerson.objects.exclude(person=person).filter(person__erased_at=None).values("case")
    cases = Case.objects.filter(persons=person).order_by("code")
    return list(cases.exclude(pk__in=others)), list(cases.filter(pk__in=others))


def _against(cases: QuerySet[Case], persons: Iterable[UUID], at: datetime) -> list[str]:
    found = []
    if Hold.objects.against(list(cases.values_list("pk", flat=True)), persons).exists():
        found.append(_("A legal hold stands. Whoever set it can lift it, once its reason is gone."))
    for code in cases.filter(closed_on=None).order_by("code").values_list("code", flat=True):
        found.append(_("Case {code} is open. Close it first.").format(code=code))
    running = cases.filter(deadlines__state__in=("open", "unknown"), deadlines__due_at__gt=at)
    for code in running.order_by("code").distinct().values_list("code", flat=True):
        found.append(_("A time limit of case {code} still runs. Wait until it is over.").format(code=code))
    return found


def _locked(cases: QuerySet[Case]) -> list[Case]:
    return list(Case.objects.filter(pk__in=cases.values("pk")).order_by("pk").select_for_update())


def _erase(erasure: Erasure, cases: list[Case], *, asked_by: str, by: User, at: datetime) -> None:
    erasure.asked_by, erasure.by, erasure.at = AskedBy(asked_by), by, at
    erasure.cases = [case.pk for case in cases]
    with pghistory.context(user=by.pk):
        erasure.save(force_insert=True)
        erasure.counts = _erased(erasure)
        for case in Case.objects.filter(pk__in=erasure.cases).order_by("pk"):
            changed(case, at=at)
    erasure.sha256 = erasure.hash
    erasure.save(update_fields=["counts", "sha256"])


def _erased(erasure: Erasure) -> dict[str, dict[str, int]]:
    """Have the database erase, and return how many rows of which table, as the certificate tells it."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(_ERASE, [erasure.pk])
            return json.loads(cursor.fetchone()[0])
    except IntegrityError:
        raise NotErasable(
            _(
                "Something that you do not see stands against it. Ask a coordinator who works on all their cases."
            )
        ) from None

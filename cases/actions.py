"""Every way in which a case comes to be and changes. Each is one transaction, and ends with a new assessment.

Keyword names are those of the columns; dates of facts are given as they are written. `by` is who acts,
None for a command nobody signed in to; `at` is the instant of the action.
"""

import logging
import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import wraps
from typing import Any

import pghistory
from django.db import connection, transaction
from django.utils.translation import gettext as _

from accounts.models import Organisation, Team, User
from people.models import Person, PersonName

from .changes import changed
from .errors import AlreadyWithdrawn, CaseClosed, GoesInCircles, NotAccepted, NotOfThisCase, ReferenceTaken
from .models import FACT_TYPES, Case, CasePerson, Fact, Proceeding, ProceedingPerson
from .models.case import sort_name
from .models.facts import REASON_LENGTH
from .models.fields import FactIdField, ReferenceField, keyed_fields
from .recording import as_recorded, new_fact, refuse_what_cannot_stand
from .trail import acting, record_action
from .values import accepted, span_of
from .zones import UnknownCountry, zone_of

logger = logging.getLogger(__name__)

REGION = re.compile(r"-[A-Z0-9]{1,3}")  # of ISO 3166-2, after the country

_PERSONS = "ARRAY(SELECT person_id FROM cases_caseperson WHERE case_id = cases_case.id)"


def action(function):
    """Make `function` one transaction, whose history says who acted and whose end is its event in the trail."""

    @wraps(function)
    def acted(*args, by: User | None, at: datetime, **details):
        with transaction.atomic(), pghistory.context(user=by and by.pk), acting() as on_its_own:
            made = function(*args, by=by, at=at, **details)
            if on_its_own:
                record_action(function.__name__, made, by=by, at=at)
            return made

    return acted


@action
def open_case(
    *,
    team: Team,
    reference: str,
    jurisdiction: str,
    by: User | None,
    at: datetime,
    region: str = "",
    opened_on: date | None = None,
    restricted: bool = False,
) -> Case:
    """Open a case of `team` and return it; a restricted one is assigned to `by`.

    Raises NotAccepted and ReferenceTaken.
    """
    Organisation.objects.select_for_update().get(pk=team.organisation_id)
    case = Case(
        organisation_id=team.organisation_id,
        team=team,
        opened_on=opened_on,
        restricted=restricted,
        **_read(Case, reference=reference, jurisdiction=jurisdiction, region=region),
    )
    _refuse_an_unknown_place(case)
    if Case.objects.filter(organisation=team.organisation_id, reference=case.reference).exists():
        raise ReferenceTaken(_("Another case has this reference. Choose one that is free."), "reference")
    case.save(force_insert=True)
    if restricted and by is not None:
        case.assigned.add(by)
    logger.info("case opened case=%s", case.pk)
    changed(case, at=at)
    return case


@action
def close_case(case: Case, *, closed_on: date, by: User | None, at: datetime, reason: str = "") -> Case:
    """Close the case as of the day `closed_on`, in its zone. Raises CaseClosed and NotAccepted."""
    case = _locked(case)
    if case.opened_on and closed_on < case.opened_on:
        raise NotAccepted(_("A case closes on or after the day it was opened."), "closed_on")
    case.closed_on, case.closing_reason = closed_on, reason
    case.save(update_fields=["closed_on", "closing_reason"])
    logger.info("case closed case=%s", case.pk)
    changed(case, at=at)
    return case


@action
def reopen_case(case: Case, *, by: User | None, at: datetime, reason: str = "") -> Case:
    """Open a closed case again, so that facts can be recorded in it."""
    case = Case.objects.select_for_update().get(pk=case.pk)
    case.closed_on, case.reopening_reason = None, reason
    case.save(update_fields=["closed_on", "reopening_reason"])
    logger.info("case reopened case=%s", case.pk)
    changed(case, at=at)
    return case


@action
def add_person(
    case: Case,
    *,
    role: str,
    names: Iterable[Mapping[str, str]],
    by: User | None,
    at: datetime,
    born: str = "",
    nationalities: Iterable[str] | None = None,
    minor: bool | None = None,
    unaccompanied: bool | None = None,
) -> CasePerson:
    """Record a person and their part in the case, and return the CasePerson.

    `names` are `{"text": ..., "kind": ...}`, the leading one first. Raises CaseClosed and NotAccepted.
    """
    case = _locked(case)
    described = _read(
        Person,
        born=born,
        nationalities=None if nationalities is None else list(nationalities),
        minor=minor,
        unaccompanied=unaccompanied,
    )
    person = Person.objects.create(
        organisation_id=case.organisation_id,
        born_span=span_of(described["born"], case.zone_info),
        **described,
    )
    known_as = PersonName.objects.bulk_create(
        PersonName(person=person, position=position, **_name(name)) for position, name in enumerate(names)
    )
    part = CasePerson.objects.create(
        case=case,
        person=person,
        position=case.case_persons.count(),
        sort_name=sort_name(known_as[0].text) if known_as else None,
        **_read(CasePerson, role=role),
    )
    logger.info("person added case=%s person=%s", case.pk, person.pk)
    changed(case, at=at)
    return part


@action
def open_proceeding(
    case: Case,
    *,
    kind: str,
    persons: Iterable[Person],
    by: User | None,
    at: datetime,
    authority: str = "",
    docket: str = "",
    procedure: str = "",
    subsequent: int | None = None,
    offence: str = "",
) -> Proceeding:
    """Open a proceeding for some persons of the case. Raises CaseClosed, NotAccepted and NotOfThisCase."""
    case = _locked(case)
    members = _members(case, persons)
    described = _read(
        Proceeding,
        kind=kind,
        authority=authority,
        docket=docket,
        procedure=procedure,
        subsequent=subsequent,
        offence=offence,
    )
    proceeding = Proceeding.objects.create(case=case, position=case.proceedings.count(), **described)
    ProceedingPerson.objects.bulk_create(
        ProceedingPerson(case=case, proceeding=proceeding, person=person, position=position)
        for position, person in enumerate(members)
    )
    logger.info("proceeding opened case=%s proceeding=%s", case.pk, proceeding.pk)
    changed(case, at=at)
    return proceeding


@action
def record_fact(
    case: Case,
    kind: str,
    /,
    *,
    by: User | None,
    at: datetime,
    person: Person | None = None,
    proceeding: Proceeding | None = None,
    persons: Iterable[Person] = (),
    **values: Any,
) -> Fact:
    """Record one fact of the type `kind` and return it.

    Raises CaseClosed, UnknownKind, NotAccepted, NotOfThisCase and DetentionsOverlap.
    """
    case = _locked(case)
    fact = new_fact(case, kind, person=person, proceeding=proceeding, persons=tuple(persons), **values)
    _record(fact, by=by, at=at)
    changed(case, at=at)
    return fact


@action
def record_fact_for_each(
    case: Case, kind: str, /, *, persons: Iterable[Person], by: User | None, at: datetime, **values: Any
) -> list[Fact]:
    """Record the same fact for several persons, as when a family crosses together: for all, or for none."""
    case = _locked(case)
    facts = [_record(new_fact(case, kind, person=person, **values), by=by, at=at) for person in persons]
    changed(case, at=at)
    return facts


@action
def correct_fact(fact: Fact, *, by: User | None, at: datetime, **values: Any) -> Fact:
    """Record `fact` anew with `values` in place of what was wrong, and return the new one.

    The old one is withdrawn and superseded; the facts that named it name the new one.
    Raises AlreadyWithdrawn, GoesInCircles, and what `record_fact` raises.
    """
    case = _locked(fact.case)
    fact = _standing(fact)
    corrected = new_fact(case, fact.kind_of_fact, **{**as_recorded(fact), **values})
    _refuse_a_circle(corrected, fact)
    _withdraw(fact, reason=_("corrected"), by=by, at=at)
    corrected.supersedes = fact
    _record(corrected, by=by, at=at)
    _let_others_name(corrected, instead_of=fact)
    changed(case, at=at)
    return corrected


@action
def withdraw_fact(fact: Fact, *, reason: str, by: User | None, at: datetime) -> Fact:
    """Withdraw a fact recorded by mistake. It stays in the record, with the reason.

    Raises AlreadyWithdrawn and NotAccepted.
    """
    case = _locked(fact.case)
    fact = _standing(fact)
    reason = reason.strip()
    if not reason or len(reason) > REASON_LENGTH:
        raise NotAccepted(
            _("Say in up to {most} characters why this is withdrawn.").format(most=REASON_LENGTH), "reason"
        )
    _withdraw(fact, reason=reason, by=by, at=at)
    changed(case, at=at)
    return fact


def _locked(case: Case) -> Case:
    """Return the case with its row locked, so that changes of one case follow one another."""
    columns = [field.attname for field in Case._meta.concrete_fields]
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {_PERSONS}, {', '.join(columns)} FROM cases_case WHERE id = %s FOR UPDATE",  # noqa: S608
            [case.pk],
        )
        person_ids, *values = cursor.fetchone()
    case = Case.from_db(connection.alias, columns, values)
    case.person_ids = frozenset(person_ids)
    if case.closed_on:
        raise CaseClosed(_("This case is closed. Reopen it first."))
    return case


def _standing(fact: Fact) -> Fact:
    """Return the fact as it is now stored. Raises AlreadyWithdrawn."""
    fact = type(fact).objects.select_related("case").get(pk=fact.pk)
    if fact.withdrawn_at:
        raise AlreadyWithdrawn(_("This was already withdrawn or corrected. Change what stands now."))
    return fact


def _record(fact: Fact, *, by: User | None, at: datetime) -> Fact:
    refuse_what_cannot_stand(fact)
    fact.recorded_at, fact.recorded_by = at, by
    fact.save(force_insert=True)
    logger.info("fact recorded case=%s type=%s fact=%s", fact.case_id, fact.kind_of_fact, fact.pk)
    return fact


def _withdraw(fact: Fact, *, reason: str, by: User | None, at: datetime) -> None:
    fact.withdrawn_at, fact.withdrawn_reason, fact.withdrawn_by = at, reason, by
    fact.save(update_fields=["withdrawn_at", "withdrawn_reason", "withdrawn_by"])
    logger.info("fact withdrawn case=%s type=%s fact=%s", fact.case_id, fact.kind_of_fact, fact.pk)


def _let_others_name(corrected: Fact, *, instead_of: Fact) -> None:
    """Turn the references of standing facts of the case from the old fact to the new one."""
    for model in FACT_TYPES.values():
        for field in keyed_fields(model):
            if isinstance(field, FactIdField) or (
                isinstance(field, ReferenceField) and field.related_model is type(corrected)
            ):
                naming = model.objects.standing().filter(
                    case=corrected.case, **{field.attname: instead_of.pk}
                )
                naming.update(**{field.attname: corrected.pk})


def _refuse_a_circle(corrected: Fact, fact: Fact) -> None:
    """Refuse a correction that would make the fact depend on itself, through what it names."""
    for field in keyed_fields(type(corrected)):
        if isinstance(field, ReferenceField) and _leads_to(fact, getattr(corrected, field.name)):
            raise GoesInCircles(
                _("Choose another: this one itself depends on what you are correcting."), field.name
            )


def _leads_to(fact: Fact, start: Fact | None) -> bool:
    """Whether `start`, or what it names, or what that names, and so on, is `fact`."""
    if start is None or start == fact:
        return start is not None
    named = (
        getattr(start, field.name) for field in keyed_fields(type(start)) if isinstance(field, ReferenceField)
    )
    return any(_leads_to(fact, further) for further in named)


def _read(model, **values: Any) -> dict[str, Any]:
    """Return values as the columns of `model` store them. Raises NotAccepted."""
    fields = {name: model._meta.get_field(name) for name in values}
    read = {name: accepted(field, values[name]) for name, field in fields.items()}
    for name, field in fields.items():
        if field.needed and not read[name]:
            raise NotAccepted(_("Fill this in."), name)
    return read


def _name(name: Mapping[str, str]) -> dict[str, str]:
    try:
        return _read(PersonName, text=name.get("text"), kind=name.get("kind"))
    except NotAccepted as refusal:
        raise NotAccepted(str(refusal), "names") from None


def _refuse_an_unknown_place(case: Case) -> None:
    try:
        zone_of(case.jurisdiction, case.region or None)
    except UnknownCountry:
        raise NotAccepted(_("Choose the country whose authorities decide."), "jurisdiction") from None
    if case.region and not REGION.fullmatch(case.region.removeprefix(case.jurisdiction)):
        raise NotAccepted(
            _("Write the region with its country, as in {country}-BE.").format(country=case.jurisdiction),
            "region",
        )


def _members(case: Case, persons: Iterable[Person]) -> list[Person]:
    """Return the persons, each once. Raises NotAccepted if there are none, NotOfThisCase for a stranger."""
    members = list(dict.fromkeys(persons))
    if not members:
        raise NotAccepted(_("Choose at least one person."), "persons")
    if not case.person_ids.issuperset(member.pk for member in members):
        raise NotOfThisCase(_("Choose among the persons of this case."), "persons")
    return members

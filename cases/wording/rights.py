"""What is held on a person and why, in the words of their page."""

from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import Role, User
from accounts.organisation.shown import cell, row
from cases.models import CasePerson, FactRow, Hold
from people.models import Basis, Disclosure, LegalBasis, Person

from .countries import countries_words
from .dates import plain_day_words, when_words
from .staff import MAY_HOLD


def held_on(person: Person, user: User) -> dict[str, Any]:
    """Return what the page of a person shows. Its names were prefetched."""
    names = [name.text for name in person.names.all()]
    return {
        "person": person,
        "name": names[0] if names else _("no name recorded"),
        "other_names": names[1:],
        "born": when_words(person.born),
        "nationalities": countries_words(person.nationalities) or _("not recorded"),
        "cases": [_case(part) for part in _parts(person, user)],
        "bases": [_basis(one) for one in person.legal_bases.order_by("given_on", "pk")],
        "holds": [_hold(one) for one in person.holds.standing().select_related("set_by").order_by("set_at")],
        "received": [_received(one) for one in person.disclosures.order_by("-at", "pk")],
        "may_hold": user.role in MAY_HOLD,
        "may_erase": user.role == Role.COORDINATOR,
    }


def _parts(person: Person, user: User) -> QuerySet[CasePerson]:
    facts = FactRow.objects.filter(case=OuterRef("case_id"), person=OuterRef("person_id")).values("person")
    number = Subquery(facts.annotate(number=Count("pk")).values("number"))
    parts = CasePerson.objects.visible_to(user).filter(person=person).select_related("case")
    return parts.annotate(facts=number).order_by("case__code")


def _case(part: CasePerson) -> dict[str, Any]:
    closed, facts = part.case.closed_on, part.facts or 0
    return row(
        part.case.reference,
        cell(_("Part in it"), str(part.get_role_display()) if part.role else _("not recorded")),
        cell(_("Facts about them alone"), ngettext("{n} fact", "{n} facts", facts).format(n=facts)),
        cell(_("State"), _("closed {day}").format(day=plain_day_words(closed)) if closed else _("open")),
        url=part.case.get_absolute_url(),
        detail=part.case.code,
    )


def _basis(one: LegalBasis) -> dict[str, Any]:
    ended = one.withdrawn_on
    state = _("withdrawn {day}").format(day=plain_day_words(ended)) if ended else _("stands")
    may_end = one.basis == Basis.CONSENT and not ended
    return row(
        str(one.get_purpose_display()),
        cell(_("Basis"), str(one.get_basis_display())),
        cell(_("Since"), plain_day_words(one.given_on)),
        cell(_("State"), state, soft=bool(ended)),
        url=reverse("people:withdraw", args=[one.person_id, one.pk]) if may_end else "",
        detail=one.how,
    )


def _hold(one: Hold) -> dict[str, Any]:
    return row(
        one.reason,
        cell(_("Since"), plain_day_words(one.set_at.date())),
        cell(_("Set by"), one.set_by.name),
    )


def _received(one: Disclosure) -> dict[str, Any]:
    return row(
        one.recipient,
        cell(_("What"), str(one.get_what_display())),
        cell(_("Basis"), str(one.get_basis_display())),
        cell(_("When"), plain_day_words(one.at.date())),
    )

"""The page of a person, what is held on them and why; and the pages on which that is changed, copied and ended."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.models import AuditAction, Role
from accounts.organisation.access import colleague, for_those
from accounts.reads import note
from accounts.step_up import fresh_factor_needed, fresh_passkey_needed
from cases.errors import AlreadyErased, CaseworkError
from cases.forms.rights import BasisForm, CopyForm, EraseForm, HoldForm, RecipientForm, WithdrawForm
from cases.models import Case, Hold
from cases.rights.copying import copy_of_everything
from cases.rights.erasing import against_person, erase_person, goes_and_stays
from cases.rights.holding import hold, lift, record_basis, record_recipient, withdraw_consent
from cases.wording.rights import held_on
from cases.wording.staff import MAY_HOLD
from config import clock
from config.forms import Refusable
from config.once import sent_once
from config.pages import posted, render_page
from people.models import LegalBasis, Person

from .finding import own_case_or_404

FORM = "cases/new.html"
for_those_who_hold = for_those(lambda user: user.role in MAY_HOLD)


@require_safe
def person_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What is held on a person: in which cases, on what basis, under which hold, and who received it."""
    person = _person_or_404(request, pk)
    context = held_on(person, colleague(request)) | {"is_own": _works_on(request, person)}
    return render_page(request, "people/person.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@sent_once
def basis(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Asks why the data of a person may be used, and for what."""
    person, form = _own_person_or_404(request, pk), BasisForm(posted(request))
    if form.is_valid():
        try:
            record_basis(person, **form.cleaned_data, by=colleague(request), at=clock.now())
        except CaseworkError as refusal:
            form.refuse(refusal)
        else:
            return _back(request, person, _("Recorded why it may be used."))
    words = {"title": _("Consent or legal basis"), "submit_words": _("Record"), "busy_words": _("Saving…")}
    return _form_page(request, person, form, words)


@require_http_methods(["GET", "HEAD", "POST"])
@sent_once
def withdraw(request: HttpRequest, pk: UUID, basis_pk: UUID) -> HttpResponse:
    """Asks when a consent was withdrawn."""
    person = _own_person_or_404(request, pk)
    given = get_object_or_404(LegalBasis.objects.select_related("person"), pk=basis_pk, person=person)
    form = WithdrawForm(posted(request), initial={"withdrawn_on": clock.now().date()})
    if form.is_valid():
        try:
            withdraw_consent(given, **form.cleaned_data, by=colleague(request), at=clock.now())
        except CaseworkError as refusal:
            form.refuse(refusal)
        else:
            return _back(request, person, _("Consent withdrawn. Stop what rested on it alone."))
    words = {
        "title": _("Withdraw consent"),
        "hint": _("Consent to {purpose}. What was done before stays lawful.").format(
            purpose=given.get_purpose_display()
        ),
        "submit_words": _("Withdraw consent"),
        "busy_words": _("Saving…"),
    }
    return _form_page(request, person, form, words)


@require_http_methods(["GET", "HEAD", "POST"])
@sent_once
def recipient(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Asks who received what about a person."""
    person, form = _own_person_or_404(request, pk), RecipientForm(posted(request))
    if form.is_valid():
        record_recipient(person, **form.cleaned_data, by=colleague(request), at=clock.now())
        return _back(request, person, _("Recorded who received it."))
    words = {
        "title": _("Somebody received something"),
        "submit_words": _("Record"),
        "busy_words": _("Saving…"),
    }
    return _form_page(request, person, form, words)


@require_http_methods(["GET", "HEAD", "POST"])
@fresh_passkey_needed
def copy(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Asks for whom a copy of everything is made, and gives it out as a file."""
    person, form = _own_person_or_404(request, pk), CopyForm(posted(request))
    if form.is_valid():
        try:
            packed = copy_of_everything(person, **form.cleaned_data, by=colleague(request), at=clock.now())
        except CaseworkError as refusal:
            form.refuse(refusal)
        else:
            return HttpResponse(
                packed,
                content_type="application/zip",
                headers={"Content-Disposition": f'attachment; filename="copy-{str(person.pk)[:8]}.zip"'},
            )
    context = {"form": form, "groups": form.groups} | _around(person)
    return render_page(request, "people/copying.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@for_those(lambda user: user.role == Role.COORDINATOR)
@fresh_factor_needed
@sent_once
def erase(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Says what goes and what stays, and what stands against it; then asks for a clear yes."""
    person, at, user = _own_person_or_404(request, pk), clock.now(), colleague(request)
    against, form = against_person(person, by=user, at=at), EraseForm(posted(request))
    if not against and form.is_valid():
        try:
            erasure = erase_person(person, asked_by=form.cleaned_data["asked_by"], by=user, at=at)
        except AlreadyErased as refusal:
            messages.info(request, str(refusal))
            return redirect("people:list")
        except CaseworkError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("Erased. This is the certificate."))
            return redirect("organisation:erasure", pk=erasure.pk)
    gone, kept = goes_and_stays(person)
    context = {
        "form": form,
        "groups": form.groups,
        "against": against,
        "gone": [case.code for case in gone],
        "kept": [case.code for case in kept],
        "recipients": list(person.disclosures.order_by("at").values_list("recipient", flat=True)),
    }
    return render_page(request, "people/erasing.html", context | _around(person))


@require_http_methods(["GET", "HEAD", "POST"])
@for_those_who_hold
@sent_once
def hold_person(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The holds on a person, and a form that sets one."""
    person = _own_person_or_404(request, pk)
    return _holds(request, person, _around(person))


@require_http_methods(["GET", "HEAD", "POST"])
@for_those_who_hold
@sent_once
def hold_case(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The holds on a case, and a form that sets one."""
    case = own_case_or_404(request, pk)
    crumbs = [
        {"url": reverse("cases:list"), "words": _("Cases")},
        {"url": case.get_absolute_url(), "words": case.reference},
    ]
    return _holds(request, case, {"crumbs": crumbs, "back_url": case.get_absolute_url()})


def _holds(request: HttpRequest, on: Case | Person, around: dict[str, Any]) -> HttpResponse:
    user, at = colleague(request), clock.now()
    standing = on.holds.standing().select_related("set_by").order_by("set_at")
    if "lift" in request.POST:
        lift(_held_or_404(standing, request.POST["lift"]), by=user, at=at)
        messages.success(request, _("Hold lifted."))
        return redirect(request.path)
    form = HoldForm(posted(request))
    if form.is_valid():
        hold(on, reason=form.cleaned_data["reason"], by=user, at=at)
        messages.success(request, _("Nothing of it is erased until the hold is lifted."))
        return redirect(request.path)
    context = {"holds": standing, "form": form, "groups": form.groups}
    return render_page(request, "cases/holds.html", context | around)


def _held_or_404(standing: models.QuerySet[Hold], pk: str) -> Hold:
    try:
        return get_object_or_404(standing, pk=UUID(pk))
    except ValueError:
        return get_object_or_404(standing.none())


def _person_or_404(request: HttpRequest, pk: UUID) -> Person:
    """Return a person this user may see and who was not erased; that they are shown is recorded."""
    people = Person.objects.visible_to(request.user).known().prefetch_related("names")
    person = get_object_or_404(people.select_related("organisation"), pk=pk)
    note(request, AuditAction.READ_PERSON, person=person.pk)
    return person


def _own_person_or_404(request: HttpRequest, pk: UUID) -> Person:
    """Return a person in a case this user works on. Raises PermissionDenied where they see it in an emergency only."""
    person = _person_or_404(request, pk)
    if not _works_on(request, person):
        raise PermissionDenied(
            _("You see this person in an emergency only. Ask somebody who works on the case.")
        )
    return person


def _works_on(request: HttpRequest, person: Person) -> bool:
    return Case.objects.worked_on_by(request.user).filter(persons=person).exists()


def _back(request: HttpRequest, person: Person, words: str) -> HttpResponse:
    messages.success(request, words)
    return redirect("people:person", pk=person.pk)


def _around(person: Person) -> dict[str, Any]:
    url = reverse("people:person", args=[person.pk])
    name = person.display_name or _("no name recorded")
    crumbs = [{"url": reverse("people:list"), "words": _("People")}, {"url": url, "words": name}]
    return {"crumbs": crumbs, "back_url": url, "name": name}


def _form_page(request: HttpRequest, person: Person, form: Refusable, words: dict[str, str]) -> HttpResponse:
    return render_page(request, FORM, {"form": form, "groups": form.groups} | _around(person) | words)

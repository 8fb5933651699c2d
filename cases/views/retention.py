"""For how long an organisation keeps what it holds, what is past its time, and the certificates of what was erased."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from accounts.models import AuditAction, Role
from accounts.organisation.access import colleague, for_those
from accounts.organisation.shown import cell, row
from accounts.reads import note
from accounts.step_up import fresh_factor_needed
from cases.errors import CaseworkError
from cases.forms.rights import KeepForm, SureForm, TimesForm
from cases.models import CasePerson, DueErasure
from cases.rights.erasing import against_case, erase_case
from cases.rights.retention import keep_longer, set_time
from cases.wording.dates import plain_day_words
from config import clock
from config.once import sent_once
from config.pages import posted, render_page
from people.models import Category, Erasure, Person, RetentionTime, Scope

from .emergency import moment

SHOWN = 200
for_those_in_charge = for_those(lambda user: user.is_in_charge)
for_coordinators = for_those(lambda user: user.role == Role.COORDINATOR)
for_those_who_look = for_those(lambda user: user.is_in_charge or user.role == Role.AUDITOR)


@require_http_methods(["GET", "HEAD", "POST"])
@for_those_in_charge
@sent_once
def retention(request: HttpRequest) -> HttpResponse:
    """The times for keeping, and what is past its time among the cases of who asks."""
    user, at = colleague(request), clock.now()
    times = dict(RetentionTime.objects.visible_to(user).values_list("category", "years"))
    form = TimesForm(posted(request), initial=times)
    if form.is_valid():
        for category, years in form.years.items():
            set_time(user.organisation, category, years, by=user, at=at)
        messages.success(request, _("Saved. What is past its time is listed within the hour."))
        return redirect("organisation:retention")
    due = DueErasure.objects.visible_to(user).waiting(at.date()).select_related("case")
    rows = [_due(one) for one in due.order_by("due_on", "pk")[:SHOWN]]
    note(request, AuditAction.READ_LIST, number=len(rows))
    context = {"form": form, "groups": form.groups, "due": rows, "works_on_cases": user.works_on_cases}
    return render_page(request, "cases/retention.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@for_coordinators
@fresh_factor_needed
@sent_once
def erase_due(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Says what goes and what stands against it; then asks for a clear yes."""
    due, at, user = _due_or_404(request, pk), clock.now(), colleague(request)
    against, form = against_case(due.case, by=user, at=at), SureForm(posted(request))
    if not against and form.is_valid():
        try:
            erasure = erase_case(due.case, due.category, by=user, at=at)
        except CaseworkError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("Erased. This is the certificate."))
            return redirect("organisation:erasure", pk=erasure.pk)
    return render_page(request, "cases/erase_due.html", _about(due) | _form(form) | {"against": against})


@require_http_methods(["GET", "HEAD", "POST"])
@for_coordinators
@sent_once
def keep_due(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Asks until when something is kept past its time, and why."""
    due, form = _due_or_404(request, pk), KeepForm(posted(request))
    if form.is_valid():
        try:
            keep_longer(due, **form.cleaned_data, by=colleague(request), at=clock.now())
        except CaseworkError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("Kept. It is listed again after that day."))
            return redirect("organisation:retention")
    words = {
        "title": _("Keep longer"),
        "hint": _("Case {code}: {what}").format(code=due.case.code, what=due.get_category_display()),
        "submit_words": _("Keep longer"),
        "busy_words": _("Saving…"),
    }
    return render_page(request, "cases/new.html", _about(due) | _form(form) | words)


@require_safe
@for_those_who_look
def erasures(request: HttpRequest) -> HttpResponse:
    """The certificates of what was erased, the latest first."""
    found = Erasure.objects.visible_to(colleague(request)).exclude(sha256="").select_related("by")
    rows = [_certificate(one) for one in found.order_by("-at", "-pk")[:SHOWN]]
    return render_page(request, "cases/erasures.html", {"rows": rows})


@require_safe
@for_those_who_look
def erasure(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One certificate: how much of what was erased, and whether it still says what it said."""
    found = Erasure.objects.visible_to(colleague(request)).exclude(sha256="").select_related("by")
    one = get_object_or_404(found, pk=pk)
    context = {
        "erasure": one,
        "scope": Scope(one.scope).label,
        "asked_by": one.get_asked_by_display(),
        "when": moment(one.at),
        "counts": [
            (_("Rows erased"), _counted(one.counts.get("erased", {}))),
            (_("Earlier versions emptied in the history"), _counted(one.counts.get("history", {}))),
            (_("Rows that stay, with the names struck out"), _counted(one.counts.get("struck", {}))),
        ],
        "holds": one.hash == one.sha256,
    }
    return render_page(request, "cases/erasure.html", context)


def _due_or_404(request: HttpRequest, pk: UUID) -> DueErasure:
    due = DueErasure.objects.visible_to(request.user).filter(case__closed_on__isnull=False)
    return get_object_or_404(due.select_related("case"), pk=pk)


def _due(one: DueErasure) -> dict[str, Any]:
    return row(
        one.case.code,
        cell(_("What"), str(one.get_category_display())),
        cell(_("Closed"), plain_day_words(one.case.closed_on)),
        cell(_("Due since"), plain_day_words(one.due_on)),
        cell(_("Kept before"), one.kept_reason or _("no"), soft=True),
        url=reverse("organisation:erase-due", args=[one.pk]),
        detail=one.case.reference,
    )


def _about(due: DueErasure) -> dict[str, Any]:
    people = CasePerson.objects.filter(case=due.case, person__erased_at=None)
    elsewhere = Person.objects.filter(case_persons__in=people, case_persons__case=due.case).filter(
        pk__in=CasePerson.objects.exclude(case=due.case).values("person")
    )
    return {
        "crumbs": [{"url": reverse("organisation:retention"), "words": _("Keeping and erasing")}],
        "back_url": reverse("organisation:retention"),
        "keep_url": reverse("organisation:keep-due", args=[due.pk]),
        "code": due.case.code,
        "what": due.get_category_display(),
        "is_case": due.category == Category.CASE_FILE,
        "people": people.count(),
        "elsewhere": elsewhere.distinct().count(),
        "due_on": plain_day_words(due.due_on),
    }


def _form(form) -> dict[str, Any]:
    return {"form": form, "groups": form.groups}


def _certificate(one: Erasure) -> dict[str, Any]:
    rows = sum(one.counts.get("erased", {}).values())
    return row(
        moment(one.at),
        cell(_("What"), str(Scope(one.scope).label)),
        cell(_("Who asked"), str(one.get_asked_by_display())),
        cell(_("Rows"), ngettext("{n} row", "{n} rows", rows).format(n=rows)),
        cell(_("By"), one.by.name),
        url=reverse("organisation:erasure", args=[one.pk]),
    )


def _counted(counts: dict[str, int]) -> list[tuple[str, int]]:
    return sorted(counts.items())

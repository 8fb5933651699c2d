"""Opening a case, adding a person to it, opening a proceeding."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.organisation.access import for_those
from cases.errors import CaseworkError
from cases.forms import CaseForm, PersonForm, ProceedingForm
from cases.models import Case
from config import clock
from config.forms import Refusable
from config.once import sent_once
from config.pages import posted, render_page

from .finding import own_case_or_404, saved
from .sent import refuse_a_changed_one

PAGE = "cases/new.html"


@require_http_methods(["GET", "HEAD", "POST"])
@for_those(lambda user: user.works_on_cases)
@sent_once
def open_case(request: HttpRequest) -> HttpResponse:
    """Asks for what is needed to begin a case; then on to its first person. For those who work on cases."""
    form = CaseForm(request.user, posted(request))
    if form.is_valid():
        try:
            refuse_a_changed_one(request)
            case = form.open(by=request.user, at=clock.now())
        except CaseworkError as refusal:
            form.refuse(refusal)
        else:
            return redirect("cases:add-person", pk=case.pk)
    cases_url = reverse("cases:list")
    return render_page(
        request,
        PAGE,
        {
            "title": _("Open a case"),
            "hint": _("Only what is needed to begin. Persons and what happened to them follow."),
            "crumbs": [{"url": cases_url, "words": _("Cases")}],
            "form": form,
            "groups": form.groups,
            "submit_words": _("Open case"),
            "busy_words": _("Opening…"),
            "back_url": cases_url,
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
@sent_once
def add_person(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Asks who a person of the case is."""
    case = own_case_or_404(request, pk)
    form = PersonForm(case, posted(request))
    if form.is_valid():
        try:
            refuse_a_changed_one(request)
            form.add(by=request.user, at=clock.now())
        except CaseworkError as refusal:
            form.refuse(refusal)
        else:
            return saved(request, case, _("Person added. Now record what happened to them."))
    words = {"title": _("Add a person"), "submit_words": _("Add person"), "busy_words": _("Adding…")}
    return render_page(request, PAGE, _of_case(case, form) | words)


@require_http_methods(["GET", "HEAD", "POST"])
@sent_once
def open_proceeding(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Asks what a proceeding of the case is about, and whom."""
    case = own_case_or_404(request, pk)
    form = ProceedingForm(case, posted(request))
    if form.is_valid():
        try:
            refuse_a_changed_one(request)
            form.open(by=request.user, at=clock.now())
        except CaseworkError as refusal:
            form.refuse(refusal)
        else:
            return saved(request, case, _("Proceeding opened. Now record what happened in it."))
    words = {
        "title": _("Open a proceeding"),
        "submit_words": _("Open proceeding"),
        "busy_words": _("Opening…"),
    }
    return render_page(request, PAGE, _of_case(case, form) | words)


def _of_case(case: Case, form: Refusable) -> dict[str, object]:
    return {
        "crumbs": [
            {"url": reverse("cases:list"), "words": _("Cases")},
            {"url": case.get_absolute_url(), "words": case.reference},
        ],
        "form": form,
        "groups": form.groups,
        "back_url": case.get_absolute_url(),
    }

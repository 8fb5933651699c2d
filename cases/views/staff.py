"""Who works on a case; closing it and opening it again; tasks for interpreters."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.models import AuditAction, Role
from accounts.organisation.access import colleague, for_those
from accounts.organisation.shown import cell, row
from accounts.reads import note
from accounts.step_up import fresh_factor_needed
from cases.actions import close_case, reopen_case
from cases.errors import CaseworkError
from cases.forms.staff import AccessForm, AnswerForm, CloseForm, ReopenForm, TaskForm
from cases.models import Case, InterpreterTask
from cases.staffing import answer_task, change_access, end_task, give_task
from cases.wording.dates import plain_day_words
from cases.wording.kinds import KINDS
from config import clock
from config.forms import Refusable
from config.once import sent_once
from config.pages import posted, render_page

from .finding import own_case_or_404, saved

PAGE = "cases/new.html"


@require_http_methods(["GET", "HEAD", "POST"])
@fresh_factor_needed
@sent_once
def case_access(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Asks who is assigned to the case, and whether only they see it."""
    case = own_case_or_404(request, pk)
    form = AccessForm(case, posted(request), initial=_now(case))
    if form.is_valid():
        restricted = form.cleaned_data["restricted"] == "yes"
        change_access(
            case, assigned=form.chosen, restricted=restricted, by=colleague(request), at=clock.now()
        )
        if restricted and colleague(request) not in form.chosen:
            messages.success(request, _("Saved. You are not assigned, so you see the case no more."))
            return redirect("cases:list")
        return saved(request, case, _("Saved who works on the case."))
    words = {"title": _("Who works on this case"), "submit_words": _("Save"), "busy_words": _("Saving…")}
    return _page(request, case, form, words)


@require_http_methods(["GET", "HEAD", "POST"])
@sent_once
def close(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Asks since when the case is closed, and why."""
    case, at = own_case_or_404(request, pk), clock.now()
    form = CloseForm(posted(request), initial={"closed_on": at.astimezone(case.zone_info).date()})
    if form.is_valid():
        try:
            close_case(case, by=colleague(request), at=at, **form.cleaned_data)
        except CaseworkError as refusal:
            form.refuse(refusal)
        else:
            return saved(request, case, _("Closed. Nothing more is recorded in it until it is opened again."))
    words = {
        "title": _("Close the case"),
        "hint": _("Its alarms end, and nothing can be recorded in it. It can be opened again."),
        "submit_words": _("Close case"),
        "busy_words": _("Closing…"),
    }
    return _page(request, case, form, words)


@require_http_methods(["GET", "HEAD", "POST"])
@sent_once
def reopen(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Asks why a closed case is opened again."""
    case = own_case_or_404(request, pk)
    form = ReopenForm(posted(request))
    if form.is_valid():
        reopen_case(case, by=colleague(request), at=clock.now(), **form.cleaned_data)
        return saved(request, case, _("Open again. Its answers are worked out anew."))
    words = {"title": _("Open the case again"), "submit_words": _("Open again"), "busy_words": _("Opening…")}
    return _page(request, case, form, words)


@require_http_methods(["GET", "HEAD", "POST"])
@fresh_factor_needed
@sent_once
def new_task(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Asks which interpreter is to do what, until when."""
    case, at = own_case_or_404(request, pk), clock.now()
    form = TaskForm(case, posted(request))
    if form.is_valid():
        given = form.cleaned_data | {"interpreter": form.people[form.cleaned_data["interpreter"]]}
        try:
            give_task(case, by=colleague(request), at=at, **given)
        except CaseworkError as refusal:
            form.refuse(refusal)
        else:
            return saved(request, case, _("The interpreter is told. What they write appears on this page."))
    words = {"title": _("Ask an interpreter"), "submit_words": _("Ask"), "busy_words": _("Asking…")}
    return _page(request, case, form, words)


@require_POST
def end_of_task(request: HttpRequest, pk: UUID, task_pk: UUID) -> HttpResponse:
    """Ends a task of an interpreter."""
    case = own_case_or_404(request, pk)
    task = get_object_or_404(InterpreterTask.objects.filter(case=case), pk=task_pk)
    end_task(task, by=colleague(request), at=clock.now())
    return saved(request, case, _("Ended: the interpreter sees the task no more."))


@require_safe
@for_those(lambda user: user.role == Role.INTERPRETER)
def tasks(request: HttpRequest) -> HttpResponse:
    """The tasks of an interpreter, the most pressing first."""
    mine = InterpreterTask.objects.filter(interpreter=colleague(request)).open_on(clock.now().date())
    rows = [_row(task) for task in mine.order_by("until", "given_at")]
    return render_page(request, "cases/tasks.html", {"rows": rows})


@require_http_methods(["GET", "HEAD", "POST"])
@sent_once
def task(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One task, with room for what the interpreter writes."""
    user, at = colleague(request), clock.now()
    found = get_object_or_404(InterpreterTask.objects.filter(interpreter=user).open_on(at.date()), pk=pk)
    note(request, AuditAction.READ_CASE, case=found.case_id, about=found.pk)
    form = AnswerForm(posted(request), initial={"answer": found.answer})
    if form.is_valid():
        try:
            answer_task(found, answer=form.cleaned_data["answer"], by=user, at=at)
        except CaseworkError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("Handed in. You can change it until the last day."))
            return redirect("cases:tasks")
    context = {"task": _row(found), "text": found.text, "form": form, "groups": form.groups}
    return render_page(request, "cases/task.html", context)


def _row(task: InterpreterTask) -> dict[str, object]:
    kind = KINDS[task.kind].title if task.kind else _("something else")
    state = _("handed in") if task.answered_at else _("to do")
    return row(
        task.code,
        cell(_("About"), str(kind)),
        cell(_("Until"), plain_day_words(task.until)),
        cell(_("State"), state),
        url=reverse("cases:task", args=[task.pk]),
    )


def _now(case: Case) -> dict[str, object]:
    assigned = [str(pk) for pk in case.assigned.values_list("pk", flat=True)]
    return {"assigned": assigned, "restricted": "yes" if case.restricted else "no"}


def _page(request: HttpRequest, case: Case, form: Refusable, words: dict[str, str]) -> HttpResponse:
    context = {
        "crumbs": [
            {"url": reverse("cases:list"), "words": _("Cases")},
            {"url": case.get_absolute_url(), "words": case.reference},
        ],
        "form": form,
        "groups": form.groups,
        "back_url": case.get_absolute_url(),
    }
    return render_page(request, PAGE, context | words)

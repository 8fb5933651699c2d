"""Recording a fact: first its kind, then only what that kind needs."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from cases.errors import CaseworkError
from cases.forms import RecordForm
from cases.forms.facts import kind_title
from cases.models import Case, Fact
from cases.wording.kinds import KINDS
from config import clock
from config.once import sent_once
from config.pages import posted, render_page

from .finding import case_context, case_or_404, kind_or_404, kinds, saved, story_of
from .sent import refuse_a_changed_one


@require_safe
def choose_kind(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The kinds of fact in their groups. With `?kind=`, on to the form of that kind."""
    case = case_or_404(request, pk)
    if kind := request.GET.get("kind"):
        return redirect("cases:record-kind", pk=case.pk, kind=kind_or_404(kind))
    return render_page(request, "cases/record.html", {"case": case_context(case), "kinds": kinds()})


@require_http_methods(["GET", "HEAD", "POST"])
@sent_once
def record_fact(request: HttpRequest, pk: UUID, kind: str) -> HttpResponse:
    """The form of one kind of fact. The address may fill it in: `?against=...`.

    So may another page that sends what an address must not hold, with `fill-in`: the form is shown, nothing recorded.
    """
    case = case_or_404(request, pk)
    sent = posted(request)
    filled_in = sent if sent is not None and "fill-in" in sent else None
    form = RecordForm(case, kind_or_404(kind), None if filled_in else sent, story=story_of(case))
    form.initial = dict(form.prefilled(filled_in or request.GET))
    if form.is_valid():
        try:
            refuse_a_changed_one(request)
            facts = form.record(by=request.user, at=clock.now())
        except CaseworkError as refusal:
            form.refuse(refusal)
        else:
            return saved(request, case, _saved_words(kind, facts), facts)
    return render_page(request, "cases/record.html", _context(case, form))


def _saved_words(kind: str, facts: list[Fact]) -> str:
    return ngettext(
        "Recorded: {fact}. The answers on this page count it already.",
        "Recorded for {n} persons: {fact}. The answers on this page count it already.",
        len(facts),
    ).format(fact=KINDS[kind].name, n=len(facts))


def _context(case: Case, form: RecordForm) -> dict:
    kind = KINDS[form.kind]
    action = reverse("cases:record-kind", args=[case.pk, form.kind])
    return {
        "case": case_context(case),
        "kinds": kinds(),
        "kind": {"value": kind.value, "label": kind.title, "hint": kind.hint},
        "title": kind_title(form.kind),
        "form": form,
        "groups": form.groups,
        "lacks": _lacking(case, form),
        "action": action,
        "submit_words": kind_title(form.kind),
    }


def _lacking(case: Case, form: RecordForm) -> dict[str, str] | None:
    """What must be there first, with the link that adds it."""
    match form.lacks:
        case "person":
            text = _(
                "The case names nobody yet. Add the person it is about, then record what happened to them."
            )
            return {
                "text": text,
                "url": reverse("cases:add-person", args=[case.pk]),
                "words": _("Add a person"),
            }
        case "proceeding":
            text = _(
                "This happens in a proceeding, and the case has none yet. Open it first: it takes a minute."
            )
            url = reverse("cases:open-proceeding", args=[case.pk])
            return {"text": text, "url": url, "words": _("Open a proceeding")}
    return None

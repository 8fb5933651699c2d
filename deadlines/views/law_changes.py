"""Changes of the law: those proposed and those made, what one would do to one's own cases, and how far it has come."""

from uuid import UUID

from django.db.models import F
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.models import AuditAction, Role
from accounts.reads import note
from cases.errors import CaseworkError
from cases.views.sent import refuse_a_changed_one
from config import clock
from config.once import sent_once
from config.pages import posted, render_page
from deadlines import changing_law
from deadlines.forms import ProposalForm
from deadlines.models import LawChange, LawEffect
from deadlines.models.change import may_see
from deadlines.packs import PackError
from deadlines.presenting import law_changes as presenting

MOST = 200  # cases, or changes, on one page


@require_safe
def law_changes(request: HttpRequest) -> HttpResponse:
    """What is proposed, and what has been law since when."""
    _let_in(request)
    changes = LawChange.objects.visible_to(request.user).defer("text").order_by("-proposed_at", "-pk")[:MOST]
    return render_page(
        request,
        "deadlines/law/changes.html",
        {
            "changes": [presenting.row(change) for change in changes],
            "crumbs": _crumbs()[:1],
            "propose_url": reverse("law:propose") if _may_propose(request) else "",
        },
    )


@require_safe
def law_change(request: HttpRequest, change: UUID) -> HttpResponse:
    """One change: the cases the user may see in which something would change, and how far it has come."""
    _let_in(request)
    found = LawChange.objects.visible_to(request.user).filter(pk=change).first()
    if found is None:
        raise Http404
    effects = LawEffect.objects.visible_to(request.user).filter(change=found).select_related("case")
    earlier_first = list(effects.order_by(F("earliest").asc(nulls_last=True), "pk")[:MOST])
    note(request, AuditAction.READ_LIST, number=len(earlier_first))
    context = presenting.page(found, earlier_first, request.user)
    return render_page(request, "deadlines/law/change.html", context | {"crumbs": _crumbs()})


@require_http_methods(["GET", "HEAD", "POST"])
@sent_once
def propose_change(request: HttpRequest) -> HttpResponse:
    """Asks a coordinator for a pack whose effects are to be listed."""
    if not _may_propose(request):
        raise Http404
    form = ProposalForm(posted(request), request.FILES or None)
    if form.is_valid():
        try:
            refuse_a_changed_one(request)
            name = request.FILES["file"].name or "pack.yaml"
            change = changing_law.new_pack(form.cleaned_data["file"], name, at=clock.now())
        except (PackError, CaseworkError) as refusal:
            form.add_error("file", str(refusal))
        else:
            changing_law.propose(change, by=request.user)
            return redirect("law:change", change.pk)
    context = {"form": form, "groups": [{"title": "", "fields": form.visible_fields()}], "crumbs": _crumbs()}
    return render_page(request, "deadlines/law/propose.html", context)


def _let_in(request: HttpRequest) -> None:
    if not may_see(request.user):
        raise Http404


def _may_propose(request: HttpRequest) -> bool:
    return may_see(request.user) and request.user.role == Role.COORDINATOR


def _crumbs() -> list[dict[str, str]]:
    return [
        {"url": reverse("law:index"), "words": _("Law")},
        {"url": reverse("law:changes"), "words": _("Changes of the law")},
    ]

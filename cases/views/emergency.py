"""Break-glass: asking to see a case that is not shared with one, and ending it."""

from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.organisation.access import colleague, for_those
from accounts.organisation.shown import cell, row
from cases.emergency import break_glass, end_break_glass, seen_already
from cases.errors import CaseworkError
from cases.forms.staff import EmergencyForm
from cases.models import BreakGlass
from config import clock
from config.pages import posted, render_page

SHOWN = 200  # the latest


@require_http_methods(["GET", "HEAD", "POST"])
@for_those(lambda user: user.works_on_cases)
def must_see(request: HttpRequest) -> HttpResponse:
    """Asks for the code of a case and a reason; then on to the case."""
    user, form = colleague(request), EmergencyForm(posted(request))
    if form.is_valid():
        if case := seen_already(form.cleaned_data["code"], user):
            return redirect(case)
        try:
            opened = break_glass(**form.cleaned_data, by=user, at=clock.now())
        except CaseworkError as refusal:
            form.refuse(refusal)
        else:
            messages.info(request, _("You see this case for an hour. Those who work on it have been told."))
            return redirect("cases:detail", pk=opened.case_id)
    return render_page(request, "cases/emergency.html", {"form": form, "groups": form.groups})


@require_POST
def end_emergency(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Ends an emergency opening: one's own, or for those in charge anybody's."""
    user = colleague(request)
    opened = get_object_or_404(BreakGlass.objects.visible_to(user), pk=pk)
    end_break_glass(opened, by=user, at=clock.now())
    messages.success(request, _("Ended: the case is no longer seen in an emergency."))
    return redirect("cases:emergencies" if user.is_in_charge else "deadlines:today")


@require_safe
@for_those(lambda user: user.is_in_charge)
def emergencies(request: HttpRequest) -> HttpResponse:
    """Who has opened which case in an emergency, the latest first. Cases are told by their codes."""
    at = clock.now()
    found = BreakGlass.objects.visible_to(request.user).select_related("user", "ended_by")
    rows = [_row(opened, at) for opened in found.order_by("-opened_at", "pk")[:SHOWN]]
    return render_page(request, "cases/emergencies.html", {"rows": rows})


def _row(opened: BreakGlass, at: datetime) -> dict[str, object]:
    is_open = opened.is_open(at)
    ended = opened.ended_at or opened.until
    state = _("open until {when}") if is_open else _("over since {when}")
    post = (
        {"url": reverse("cases:end-emergency", args=[opened.pk]), "words": _("End it")} if is_open else None
    )
    return row(
        opened.code,
        cell(_("Who"), opened.user.name),
        cell(_("Since"), moment(opened.opened_at)),
        cell(_("State"), state.format(when=moment(ended)), soft=not is_open),
        post=post,
    )


def moment(at: datetime) -> str:
    """Return an instant as these pages write it."""
    return f"{at:%-d %B %Y, %H:%M} UTC"

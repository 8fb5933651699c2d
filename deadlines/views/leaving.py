"""One colleague: role, teams, and whether they still work here. Here it is asked what rests on them."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.actions import reactivate
from accounts.errors import StaffError, StillNeeded
from accounts.models import User
from accounts.organisation.access import colleague, for_administrators
from accounts.organisation.forms import DutiesForm
from accounts.organisation.shown import crumbs
from accounts.step_up import fresh_factor_needed, fresh_factor_needed_on
from config import clock
from config.once import sent_once
from config.pages import posted, render_page
from deadlines import leaving
from deadlines.forms.leaving import HandOverForm


@require_http_methods(["GET", "HEAD", "POST"])
@for_administrators
@fresh_factor_needed
@sent_once
def user_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Asks for the role and the teams of a colleague; leads to deactivating them."""
    user, at = _colleague_or_404(request, pk), clock.now()
    now = {"role": user.role, "teams": [str(team) for team in user.teams.values_list("pk", flat=True)]}
    form = DutiesForm(user.organisation, posted(request), initial=now)
    codes: tuple[str, ...] = ()
    if form.is_valid():
        try:
            leaving.change_duties(
                user, role=form.cleaned_data["role"], teams=form.chosen_teams, by=colleague(request), at=at
            )
        except StaffError as refusal:
            form.refuse(refusal)
            codes = refusal.codes if isinstance(refusal, StillNeeded) else ()
        else:
            messages.success(request, _("Saved. It holds from their next page on."))
            return redirect("organisation:users")
    context = {
        "colleague": user,
        "form": form,
        "groups": form.groups,
        "crumbs": crumbs(),
        "must_hand_over": codes,
    }
    return render_page(request, "accounts/user.html", context)


@require_POST
@for_administrators
def deactivate_user(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Lets a colleague work here no more; where a case rests on them, on to handing it over."""
    user = _colleague_or_404(request, pk)
    try:
        leaving.deactivate(user, by=colleague(request), at=clock.now())
    except StillNeeded as refusal:
        messages.error(request, str(refusal))
        return redirect("organisation:hand-over", pk=user.pk)
    except StaffError as refusal:
        messages.error(request, str(refusal))
        return redirect("organisation:user", pk=user.pk)
    messages.success(request, _("Deactivated: they are signed out, and their API tokens have ended."))
    return redirect("organisation:users")


@require_POST
@for_administrators
@fresh_factor_needed_on("organisation:user")
def reactivate_user(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Lets a colleague work here again."""
    reactivate(_colleague_or_404(request, pk), by=colleague(request), at=clock.now())
    messages.success(request, _("They can sign in again. API tokens must be issued anew."))
    return redirect("organisation:user", pk=pk)


@require_http_methods(["GET", "HEAD", "POST"])
@for_administrators
@fresh_factor_needed
@sent_once
def hand_over(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Asks who takes the pressing cases that rest on a colleague alone. They are named by their codes."""
    user, at = _colleague_or_404(request, pk), clock.now()
    form = HandOverForm(user, leaving.resting_on(user, at=at), posted(request))
    if form.is_valid():
        leaving.hand_over(form.chosen, by=colleague(request), at=at)
        messages.success(request, _("Handed over, and those who take them are told. Go on."))
        return redirect("organisation:user", pk=user.pk)
    back = reverse("organisation:user", args=[user.pk])
    context = {
        "form": form,
        "groups": form.groups,
        "crumbs": crumbs((back, user.name)),
        "back_url": back,
        "title": _("Hand over"),
        "hint": _("These cases need somebody now, and nobody else is assigned to them."),
        "submit_words": _("Hand over"),
        "busy_words": _("Handing over…"),
    }
    template = "accounts/form.html" if form.cases else "accounts/nothing_rests.html"
    return render_page(request, template, context)


def _colleague_or_404(request: HttpRequest, pk: UUID) -> User:
    return get_object_or_404(
        User.objects.visible_to(colleague(request)).select_related("organisation"), pk=pk
    )

"""The teams of an organisation, and its own data."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.actions import change_organisation, change_team, create_team
from accounts.models import Team
from config import clock
from config.once import sent_once
from config.pages import posted, render_page

from .access import colleague, for_administrators
from .forms import NameForm
from .shown import cell, crumbs, form_page, row


@require_safe
@for_administrators
def teams(request: HttpRequest) -> HttpResponse:
    """The teams, and who is in each."""
    found = Team.objects.visible_to(colleague(request)).prefetch_related("members").order_by("name", "pk")
    return render_page(
        request, "accounts/teams.html", {"teams": [_team(team) for team in found], "crumbs": crumbs()}
    )


@require_http_methods(["GET", "HEAD", "POST"])
@for_administrators
@sent_once
def team_new(request: HttpRequest) -> HttpResponse:
    """Asks for the name of a new team."""
    form = NameForm(posted(request))
    if form.is_valid():
        name = form.cleaned_data["name"]
        create_team(colleague(request).organisation, name=name, by=colleague(request), at=clock.now())
        messages.success(request, _("Team created. Now say who is in it, on the page of each colleague."))
        return redirect("organisation:teams")
    words = {"title": _("New team"), "submit_words": _("Create team"), "busy_words": _("Creating…")}
    return form_page(request, form, words, back="organisation:teams")


@require_http_methods(["GET", "HEAD", "POST"])
@for_administrators
@sent_once
def team_edit(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Asks for another name of a team."""
    team = get_object_or_404(Team.objects.visible_to(colleague(request)), pk=pk)
    form = NameForm(posted(request), initial={"name": team.name})
    if form.is_valid():
        change_team(team, name=form.cleaned_data["name"], by=colleague(request), at=clock.now())
        messages.success(request, _("Team renamed."))
        return redirect("organisation:teams")
    words = {"title": _("Rename team"), "submit_words": _("Rename team"), "busy_words": _("Renaming…")}
    return form_page(request, form, words, back="organisation:teams")


@require_http_methods(["GET", "HEAD", "POST"])
@for_administrators
@sent_once
def own_data(request: HttpRequest) -> HttpResponse:
    """Asks for the name of the organisation."""
    organisation = colleague(request).organisation
    form = NameForm(posted(request), initial={"name": organisation.name})
    if form.is_valid():
        change_organisation(
            organisation, name=form.cleaned_data["name"], by=colleague(request), at=clock.now()
        )
        messages.success(request, _("The organisation has its new name."))
        return redirect("organisation:users")
    words = {
        "title": _("Name of the organisation"),
        "hint": _("Its people see it on every page. Programs know it by {slug}, which stays.").format(
            slug=organisation.slug
        ),
        "submit_words": _("Save name"),
        "busy_words": _("Saving…"),
    }
    return form_page(request, form, words, back="organisation:users")


def _team(team: Team) -> dict[str, object]:
    active = sorted(user.name for user in team.members.all() if user.is_active)
    return row(
        team.name,
        cell(_("Who is in it"), ", ".join(active) or _("nobody yet"), soft=not active),
        url=reverse("organisation:team", args=[team.pk]),
        detail=team.slug,
    )

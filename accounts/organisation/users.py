"""The people of an organisation, and those it has invited."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.actions import invite, revoke_invitation
from accounts.errors import StaffError
from accounts.models import Invitation, User
from accounts.step_up import fresh_factor_needed
from config import clock
from config.once import sent_once
from config.pages import posted, render_page

from .access import colleague, for_administrators
from .forms import InviteForm
from .shown import cell, crumbs, form_page, row


@require_safe
@for_administrators
def users(request: HttpRequest) -> HttpResponse:
    """Everybody who works here, those invited, and where the rest of the organisation is looked after."""
    at = clock.now()
    people = (
        User.objects.visible_to(colleague(request))
        .prefetch_related("teams")
        .order_by("-is_active", "name", "pk")
    )
    invited = Invitation.objects.visible_to(colleague(request)).filter(accepted_at=None, revoked_at=None)
    return render_page(
        request,
        "accounts/users.html",
        {
            "people": [_person(user) for user in people],
            "invited": [
                _invited(one, at) for one in invited.prefetch_related("teams").order_by("invited_at")
            ],
            "organisation": colleague(request).organisation.name,
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
@for_administrators
@fresh_factor_needed
@sent_once
def invite_user(request: HttpRequest) -> HttpResponse:
    """Asks whom to invite; then shows the link, which is sent as well, once."""
    form = InviteForm(colleague(request).organisation, posted(request))
    form.order_fields(["email", "role", "teams"])
    if form.is_valid():
        try:
            invitation = invite(
                colleague(request).organisation,
                email=form.cleaned_data["email"],
                role=form.cleaned_data["role"],
                teams=form.chosen_teams,
                by=colleague(request),
                at=clock.now(),
            )
        except StaffError as refusal:
            form.refuse(refusal)
        else:
            return _link_page(request, invitation)
    words = {
        "title": _("Invite somebody"),
        "submit_words": _("Send invitation"),
        "busy_words": _("Sending…"),
    }
    return form_page(request, form, words, back="organisation:users")


@require_POST
@for_administrators
def revoke(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Ends an invitation."""
    invitation = get_object_or_404(Invitation.objects.visible_to(colleague(request)), pk=pk)
    revoke_invitation(invitation, by=colleague(request), at=clock.now())
    messages.success(request, _("Invitation ended: its link opens nothing any more."))
    return redirect("organisation:users")


def _link_page(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    context = {"email": invitation.email, "link": invitation.link, "until": _moment(invitation.expires_at)}
    return render_page(request, "accounts/invited.html", context | {"crumbs": crumbs()})


def _person(user: User) -> dict[str, object]:
    return row(
        user.name,
        cell(_("Role"), user.get_role_display()),
        cell(_("Teams"), _names(user.teams.all()) or _("none")),
        cell(
            _("State"),
            _("works here") if user.is_active else _("no longer signs in"),
            soft=not user.is_active,
        ),
        url=reverse("organisation:user", args=[user.pk]),
        detail=user.email,
    )


def _invited(invitation: Invitation, at: datetime) -> dict[str, object]:
    open_until = _("opens until {moment}").format(moment=_moment(invitation.expires_at))
    return row(
        invitation.email,
        cell(_("Role"), invitation.get_role_display()),
        cell(_("Teams"), _names(invitation.teams.all()) or _("none")),
        cell(_("Link"), open_until if invitation.expires_at > at else _("too old: invite again"), soft=True),
        post={"url": reverse("organisation:revoke", args=[invitation.pk]), "words": _("End invitation")},
    )


def _names(teams: Iterable) -> str:
    return ", ".join(sorted(team.name for team in teams))


def _moment(at: datetime) -> str:
    return f"{localtime(at):%-d %B %Y, %H:%M} UTC"

"""The page behind the link of an invitation. It shows nothing but the form, to whoever holds the link."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from accounts.actions import accept_invitation
from accounts.errors import StaffError
from accounts.models import Invitation
from config import clock
from config.pages import posted, render_page

from .forms import JoinForm


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest, token: str) -> HttpResponse:
    """Asks the invited person for a name and a password; a link that has ended says no more than that."""
    at = clock.now()
    invitation = Invitation.objects.matching(token).open(at).select_related("organisation").first()
    if invitation is None:
        return render(request, "accounts/join_ended.html", status=404)
    form = JoinForm(invitation.email, posted(request))
    if form.is_valid():
        try:
            accept_invitation(
                invitation, name=form.cleaned_data["name"], password=form.cleaned_data["password"], at=at
            )
        except StaffError as refusal:
            form.refuse(refusal)
        else:
            return render(request, "accounts/joined.html", {"email": invitation.email})
    context = {"form": form, "email": invitation.email, "organisation": invitation.organisation.name}
    return render_page(request, "accounts/join.html", context)

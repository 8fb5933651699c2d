"""The page of the emergency brake: pulling it, and the two confirmations that let it go."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import localtime
from django.views.decorators.http import require_http_methods

from accounts.errors import StaffError
from accounts.lockdown import confirm_unlock, lock_down
from accounts.models import Lockdown
from accounts.step_up import fresh_passkey_needed
from config import clock
from config.once import sent_once
from config.pages import posted, render_page

from .access import colleague, for_those
from .forms import LockdownForm

PAGE = "accounts/lockdown.html"


@require_http_methods(["GET", "HEAD", "POST"])
@for_those(lambda user: user.is_in_charge)
@sent_once
def lockdown(request: HttpRequest) -> HttpResponse:
    """Asks why the organisation is to be locked down; while it is, asks to confirm that it is over."""
    found = Lockdown.objects.visible_to(colleague(request)).open().select_related("confirmed_by").first()
    return _asking_for_it(request) if found is None else _lifting(request, found)


def _asking_for_it(request: HttpRequest) -> HttpResponse:
    form, user = LockdownForm(posted(request)), colleague(request)
    if form.is_valid():
        try:
            reason = form.cleaned_data["reason"]
            lock_down(user.organisation, reason=reason, by=user, at=clock.now())
        except StaffError as refusal:
            form.refuse(refusal)
        else:
            return redirect("accounts:sign-in")
    return render_page(request, PAGE, {"form": form, "groups": form.groups})


@fresh_passkey_needed
def _lifting(request: HttpRequest, found: Lockdown) -> HttpResponse:
    user = colleague(request)
    context = {
        "since": f"{localtime(found.since):%-d %B %Y, %H:%M} UTC",
        "reason": found.reason,
        "confirmed_by": found.confirmed_by.name if found.confirmed_by else "",
        "is_mine": found.confirmed_by_id == user.pk,
    }
    if request.method == "POST" and "confirm" in request.POST:
        try:
            found = confirm_unlock(user.organisation, by=user, at=clock.now())
        except StaffError as refusal:
            messages.error(request, str(refusal))
        else:
            return redirect("deadlines:today" if found.lifted_at else reverse("organisation:lockdown"))
    return render_page(request, "accounts/unlock.html", context)

"""A colleague calls: their device is lost. Everybody can sign them out everywhere."""

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.lost_device import report_lost
from accounts.models import Role
from accounts.sign_in.guarding import of_report, throttled
from config import clock
from config.once import sent_once
from config.pages import posted, render_page

from .access import colleague, for_those
from .forms import LostDeviceForm


@require_http_methods(["GET", "HEAD", "POST"])
@for_those(lambda user: user.is_active and user.role != Role.INTERPRETER)
@throttled(of_report)
@sent_once
def lost_device(request: HttpRequest) -> HttpResponse:
    """Asks whose device is lost, and signs them out everywhere; it may be oneself."""
    user, form = colleague(request), LostDeviceForm(colleague(request), posted(request))
    if form.is_valid():
        report_lost(form.chosen, by=user, at=clock.now())
        if form.chosen == user:
            logout(request)
            return redirect("accounts:sign-in")
        messages.success(request, _("Signed out everywhere: the lost device shows nothing any more."))
        return redirect("organisation:lost-device")
    context = {
        "form": form,
        "groups": form.groups,
        "crumbs": [],
        "back_url": "/",
        "title": _("A device is lost"),
        "hint": _(
            "Every device of the colleague is signed out at once, and their API tokens end. They sign in again on "
            "a device they still have. It stays on record, and they are told by e-mail."
        ),
        "submit_words": _("Sign them out everywhere"),
        "busy_words": _("Signing out…"),
    }
    return render_page(request, "accounts/form.html", context)

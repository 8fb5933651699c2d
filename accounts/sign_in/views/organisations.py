"""The way to where an organisation's own people sign in."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.models import IdentityProvider
from accounts.sign_in.forms import OrganisationForm
from accounts.sign_in.guarding import not_counted, of_network, throttled
from config.pages import REFUSED, posted


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
@throttled(of_network)
def organisation(request: HttpRequest) -> HttpResponse:
    """Ask for the organisation and lead on to its provider: by a link, since forms lead nowhere else."""
    form = OrganisationForm(posted(request))
    url = ""
    if form.is_bound and form.is_valid():
        slug = form.cleaned_data["organisation"]
        if IdentityProvider.objects.filter(organisation__slug=slug, is_active=True).exists():
            not_counted(request)
            url = reverse("openid_connect_login", args=[slug])
        else:
            form.add_error(
                "organisation", _("No organisation of this name signs in elsewhere. Check how it is spelt.")
            )
    status = REFUSED if form.is_bound and form.errors else 200
    return render(request, "accounts/organisation.html", {"form": form, "url": url}, status=status)

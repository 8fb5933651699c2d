"""A new password: for someone who is signed in, and for someone who forgot theirs."""

from typing import Any

from django.contrib.auth import views
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import SetPasswordForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_http_methods

from accounts import letters
from accounts.audit import record
from accounts.models import AuditAction, User
from accounts.sign_in import changing
from accounts.sign_in.forms import AddressForm
from accounts.sign_in.guarding import of_letter, of_network, throttled
from accounts.step_up import fresh_proof_needed
from config import clock
from config.once import sent_once
from config.pages import REFUSED, posted


@fresh_proof_needed
@require_http_methods(["GET", "HEAD", "POST"])
@sent_once
def change(request: HttpRequest) -> HttpResponse:
    """Set another password; every other session ends."""
    form = SetPasswordForm(request.user, posted(request))  # type: ignore[type-var]  # signed in
    if form.is_bound and form.is_valid():
        form.save()
        changing.changed(request, AuditAction.CHANGE_PASSWORD)
        return redirect("accounts:security")
    return render(request, "accounts/password.html", {"form": form}, status=REFUSED if form.is_bound else 200)


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
@throttled(of_letter("email"))
def reset(request: HttpRequest) -> HttpResponse:
    """Write to the address, if it is somebody's. Nobody who asks learns whether it is."""
    form = AddressForm(posted(request))
    if form.is_bound and form.is_valid():
        user = User.objects.filter(email=form.cleaned_data["email"].lower(), is_active=True).first()
        letters.post_reset(user, at=clock.now())
        return render(request, "accounts/reset_asked.html")
    return render(request, "accounts/reset.html", {"form": form}, status=REFUSED if form.is_bound else 200)


@method_decorator(login_not_required, name="dispatch")
class ResetConfirmView(views.PasswordResetConfirmView):
    """What the link in the letter leads to. It sets a password and signs nobody in."""

    template_name = "accounts/reset_confirm.html"
    success_url = reverse_lazy("accounts:sign-in")

    def form_valid(self, form: Any) -> HttpResponse:
        """Set the password; whoever is signed in as this user no longer is."""
        changing.end_sessions(self.user)
        of = self.user.organisation_id
        record(AuditAction.CHANGE_PASSWORD, by=None, organisation=of, about=self.user, at=clock.now())
        changing.tell_of_change(self.user)
        return super().form_valid(form)


reset_confirm = require_http_methods(["GET", "HEAD", "POST"])(
    throttled(of_network)(ResetConfirmView.as_view())
)

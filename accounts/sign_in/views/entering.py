"""Coming in, and going out."""

import json
from typing import Any

from allauth.account.internal.stagekit import clear_login
from allauth.account.models import Login
from allauth.account.utils import get_next_redirect_url
from allauth.account.views import LoginView
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from allauth.mfa.webauthn.internal import flows
from allauth.mfa.webauthn.views import LoginWebAuthnView
from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from accounts.audit import record
from accounts.models import AuditAction
from accounts.sign_in.forms import CodeForm, SignInForm
from accounts.sign_in.guarding import not_counted, of_address, of_network, of_pending, throttled
from config import clock

FORGET = '"cache", "storage"'


class SignInView(LoginView):
    """Address and password; then, most often, the second factor."""

    form_class = SignInForm
    template_name = "accounts/sign_in.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add whether this is the try-out."""
        demonstration = not settings.SECOND_FACTOR_NEEDED
        return super().get_context_data(**kwargs) | {"demonstration": demonstration}


class SecondFactorView(AuthenticateView):
    """The code or the passkey of someone whose password was right."""

    form_class = CodeForm
    template_name = "accounts/second_factor.html"

    def form_invalid(self, form: Any) -> HttpResponse:
        """Ask again, and keep in the trail whose second factor was missed."""
        user = self.stage.login.user
        record(
            AuditAction.FAIL_SIGN_IN, by=None, organisation=user.organisation_id, about=user, at=clock.now()
        )
        return super().form_invalid(form)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add what the browser is asked for a passkey, where there is one."""
        context = super().get_context_data(**kwargs)
        has_passkey = is_mfa_enabled(self.stage.login.user, [Authenticator.Type.WEBAUTHN])
        return context | {"options": json.dumps(context["js_data"]["request_options"]) if has_passkey else ""}


class PasskeyView(LoginWebAuthnView):
    """A passkey alone: it holds the key and has checked the finger or the PIN. GET gives what the browser asks it."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Let the owner of the passkey in."""
        not_counted(self.request)
        factor = form.cleaned_data["credential"]
        login = Login(user=factor.user, redirect_url=get_next_redirect_url(self.request))
        return flows.perform_passwordless_login(self.request, factor, login)

    def form_invalid(self, form: Any) -> HttpResponse:
        """Show the sign-in page again, saying that it did not work."""
        return render(self.request, "accounts/sign_in.html", {"form": SignInForm(), "passkey_failed": True})


_looked_at_or_sent = require_http_methods(["GET", "HEAD", "POST"])
sign_in = _looked_at_or_sent(throttled(of_address("login"))(SignInView.as_view()))
second_factor = _looked_at_or_sent(throttled(of_pending)(SecondFactorView.as_view()))
passkey = _looked_at_or_sent(throttled(of_network)(PasskeyView.as_view()))


@login_not_required
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End this session, and let the browser forget what it kept of it."""
    logout(request)
    clear_login(request)
    return leave(redirect(settings.LOGIN_URL))


def leave(response: HttpResponse) -> HttpResponse:
    """Return `response`, telling the browser to forget pages and typed text; which device it is, it keeps."""
    response["Clear-Site-Data"] = FORGET
    return response

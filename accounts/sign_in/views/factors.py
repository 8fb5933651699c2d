"""Setting up a second factor, and doing away with one."""

import base64
import json
from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.internal.flows import post_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import clear_totp_secret, get_totp_secret
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from allauth.mfa.webauthn.internal import auth as webauthn
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.models import AuditAction
from accounts.sign_in import changing, codes
from accounts.sign_in.forms import AppForm
from accounts.sign_in.guarding import of_user, throttled
from accounts.sign_in.middleware import before_second_factor
from accounts.step_up import fresh_proof_needed
from config.once import sent_once
from config.pages import REFUSED, posted

SHOW_CODES = "show_recovery_codes"


@before_second_factor
@fresh_proof_needed
@require_http_methods(["GET", "HEAD", "POST"])
@throttled(of_user)
@sent_once
def add_app(request: HttpRequest) -> HttpResponse:
    """Show the secret for an app that makes codes; keep it once the app has shown a right code."""
    if any(factor.type == Authenticator.Type.TOTP for factor in changing.factors_of(request.user)):
        return redirect("accounts:security")
    secret = get_totp_secret(regenerate=request.method == "GET")
    form = AppForm(posted(request), secret=secret)
    if form.is_bound and form.is_valid():
        factor = codes.keep_app(request.user, secret, form.counter)
        clear_totp_secret(request)
        return _added(request, factor)
    context = {"form": form, **_shown(request, secret)}
    return render(request, "accounts/add_app.html", context, status=REFUSED if form.is_bound else 200)


@before_second_factor
@fresh_proof_needed
@require_http_methods(["GET", "HEAD", "POST"])
@sent_once
def add_passkey(request: HttpRequest) -> HttpResponse:
    """Ask the browser for a passkey, and keep it."""
    form = AddWebAuthnForm(posted(request), user=request.user)
    if form.is_bound and form.is_valid():
        made = form.cleaned_data
        return _added(request, webauthn.WebAuthn.add(request.user, made["name"], made["credential"]).instance)
    context = {
        "form": form,
        "options": json.dumps(webauthn.begin_registration(request.user, passwordless=True)),
    }
    return render(request, "accounts/add_passkey.html", context, status=REFUSED if form.is_bound else 200)


@fresh_proof_needed
@require_http_methods(["GET", "HEAD", "POST"])
@sent_once
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask whether, then forget a second factor. The last one that opens stays."""
    factor = get_object_or_404(Authenticator, pk=pk, user=request.user, type__in=changing.FACTORS)
    is_last = changing.stays(request.user, factor)
    refused = request.method == "POST" and is_last
    if request.method == "POST" and not refused:
        factor.delete()
        changing.changed(request, AuditAction.REMOVE_FACTOR)
        return redirect("accounts:security")
    context = {"factor": factor, "name": name_of(factor), "is_last": is_last}
    return render(request, "accounts/remove_factor.html", context, status=REFUSED if refused else 200)


@fresh_proof_needed
@require_http_methods(["GET", "HEAD", "POST"])
@sent_once
def recovery_codes(request: HttpRequest) -> HttpResponse:
    """Show new recovery codes, once; or offer to make new ones."""
    if request.method == "POST":
        changing.renew_recovery_codes(request.user)
        changing.changed(request, AuditAction.RENEW_RECOVERY_CODES)
        request.session[SHOW_CODES] = True
        return redirect("accounts:recovery-codes")
    left = changing.recovery_codes_of(request.user)
    shown = left if request.session.pop(SHOW_CODES, False) else None
    return render(request, "accounts/recovery_codes.html", {"codes": shown, "left": left})


def name_of(factor: Authenticator) -> str:
    """Return what a second factor is called."""
    return factor.wrap().name if factor.type == Authenticator.Type.WEBAUTHN else _("App for codes")


def _added(request: HttpRequest, factor: Authenticator) -> HttpResponse:
    """Let the session count as one that has shown the factor; with the first come recovery codes."""
    post_authentication(request, factor, reauthenticated=True)
    if changing.recovery_codes_of(request.user) is None:
        changing.renew_recovery_codes(request.user)
        request.session[SHOW_CODES] = True
    changing.changed(request, AuditAction.ADD_FACTOR)
    return redirect("accounts:recovery-codes" if SHOW_CODES in request.session else "accounts:security")


def _shown(request: HttpRequest, secret: str) -> dict[str, Any]:
    """Return the secret as a picture for the camera, as text, and as a link for an app on this device."""
    adapter = get_adapter()
    url = adapter.build_totp_url(request.user, secret)
    picture = base64.b64encode(adapter.build_totp_svg(url).encode()).decode("ascii")
    groups = " ".join(secret[start : start + 4] for start in range(0, len(secret), 4))
    return {"picture": f"data:image/svg+xml;base64,{picture}", "secret": groups, "url": url}

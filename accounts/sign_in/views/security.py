"""How I sign in, and where I am signed in; proving again who I am."""

import json
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.forms import ReauthenticateWebAuthnForm
from allauth.mfa.webauthn.internal import auth as webauthn
from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.models import AuditAction, IdentityProvider, Session
from accounts.models.sign_in import idle_of
from accounts.sign_in import changing
from accounts.sign_in.forms import AgainForm, PasswordAgainForm
from accounts.sign_in.guarding import not_counted, of_user, throttled
from accounts.sign_in.middleware import before_second_factor
from accounts.sign_in.records import Proof, has_shown, needed_of
from accounts.step_up import WITH_PASSKEY, ask
from config import clock
from config.once import sent_once
from config.pages import REFUSED, posted

from .entering import leave
from .factors import name_of


@before_second_factor
@require_safe
def security(request: HttpRequest) -> HttpResponse:
    """Show my password, second factors, recovery codes and sessions; before those are proved, how to prove them."""
    needed = needed_of(request.user)
    if settings.SECOND_FACTOR_NEEDED and not has_shown(request, needed):
        return _proving(request, needed)
    factors = changing.factors_of(request.user)
    codes = changing.recovery_codes_of(request.user)
    context = {
        "factors": [{"pk": factor.pk, "name": name_of(factor), "factor": factor} for factor in factors],
        "has_app": any(factor.type == Authenticator.Type.TOTP for factor in factors),
        "codes_left": None if codes is None else len(codes),
        "sessions": Session.objects.of(request.user).alive(clock.now()),
        "here": request.session.public_id,
        "rest_minutes": idle_of(request.user).seconds // 60,
        "demonstration": not settings.SECOND_FACTOR_NEEDED,
    }
    return render(request, "accounts/security.html", context)


def _proving(request: HttpRequest, needed: Proof) -> HttpResponse:
    """Ask for what was not shown yet; of one who has nothing of the kind, to set it up."""
    if changing.has_second_factor(request.user, needed):
        return ask(request, needed, back=request.path)
    return render(request, "accounts/set_up.html", {"only_passkey": needed is Proof.PASSKEY})


@require_POST
@sent_once
def end_session(request: HttpRequest, pk: UUID) -> HttpResponse:
    """End one of my sessions."""
    session = get_object_or_404(Session.objects.of(request.user), public_id=pk)
    if session.public_id == request.session.public_id:
        return sign_out_here(request)
    session.delete()
    return redirect("accounts:security")


@before_second_factor
@require_POST
def sign_out_everywhere(request: HttpRequest) -> HttpResponse:
    """End all of my sessions, this one too, and let every device be a new one."""
    changing.note(request, AuditAction.SIGN_OUT_EVERYWHERE)
    changing.forget_everything(request.user)
    return sign_out_here(request)


def sign_out_here(request: HttpRequest) -> HttpResponse:
    """End this session."""
    logout(request)
    return leave(redirect(settings.LOGIN_URL))


@before_second_factor
@require_http_methods(["GET", "HEAD", "POST"])
@throttled(of_user)
@sent_once
def again(request: HttpRequest) -> HttpResponse:
    """Ask for a second factor, or of one who has none for the password, and go on where it was needed.

    With `?with=passkey` for a passkey only; of one who has none, to set it up first.
    """
    factors = changing.factors_of(request.user)
    only_passkey = request.GET.get("with") == WITH_PASSKEY
    form = _form(request, posted(request), has_factor=bool(factors))
    if form.is_bound and form.is_valid():
        not_counted(request)
        form.save()
        changing.note(request, AuditAction.STEP_UP)
        return redirect(_next(request))
    with_passkey = any(factor.type == Authenticator.Type.WEBAUTHN for factor in factors)
    context = {
        "form": form,
        "field": None if only_passkey else _typed(request, form, has_factor=bool(factors)),
        "lacks_passkey": only_passkey and not with_passkey,
        "options": json.dumps(webauthn.begin_authentication(request.user)) if with_passkey else "",
        "provider_url": "" if only_passkey else _provider_url(request),
        "next": _next(request),
    }
    return render(request, "accounts/again.html", context, status=REFUSED if form.is_bound else 200)


def _form(request: HttpRequest, data: Any, *, has_factor: bool) -> Any:
    if not has_factor:
        return PasswordAgainForm(data, user=request.user)
    if data and "credential" in data:
        return ReauthenticateWebAuthnForm(data, user=request.user)
    return AgainForm(data, user=request.user)


def _typed(request: HttpRequest, form: Any, *, has_factor: bool) -> Any:
    """Return the field to type into; none for someone who signs in elsewhere only."""
    if has_factor:
        return form["code"] if "code" in form.fields else AgainForm(user=request.user)["code"]
    return form["password"] if request.user.has_usable_password() else None


def _provider_url(request: HttpRequest) -> str:
    """Return where the user's organisation asks for its own sign-in again, "" where it has none."""
    row = IdentityProvider.objects.filter(organisation=request.user.organisation_id, is_active=True)
    if not row.filter(checks_second_factor=True).exists():
        return ""
    asked = urlencode({"next": _next(request), "auth_params": "prompt=login"})
    return f"{reverse('openid_connect_login', args=[request.user.organisation.slug])}?{asked}"


def _next(request: HttpRequest) -> str:
    wanted = request.POST.get("next", request.GET.get("next", ""))
    ours = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if ours else "/"

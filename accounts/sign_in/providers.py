"""Sign-in at an organisation's own provider: each has one row, and lets in its own people only."""

from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialApp, SocialLogin
from django.http import HttpRequest
from django.shortcuts import render

from accounts.audit import record
from accounts.models import AuditAction, IdentityProvider, User
from config import clock

from .sealing import unseal

OPENID_CONNECT = "openid_connect"
REFUSED = 403


class Providers(DefaultSocialAccountAdapter):
    """What allauth is told of the providers."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Nobody gets an account by being known elsewhere."""
        return False

    def list_apps(
        self, request: HttpRequest, provider: str | None = None, client_id: str | None = None
    ) -> list:
        """Return the one provider of the organisation whose slug `provider` is; all of them without it."""
        rows = IdentityProvider.objects.filter(is_active=True).select_related("organisation")
        if provider not in {None, OPENID_CONNECT}:
            rows = rows.filter(organisation__slug=provider)
        return [_app(row) for row in rows]

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Let in a colleague of the organisation, found by what their provider calls them or by their address."""
        row = IdentityProvider.objects.get(organisation__slug=sociallogin.account.provider)
        user = sociallogin.user if sociallogin.is_existing else _by_address(row, sociallogin)
        if user is None or not user.is_active or user.organisation_id != row.organisation_id:
            of = row.organisation_id
            about = user if user and user.organisation_id == of else None
            record(AuditAction.FAIL_SIGN_IN, by=None, organisation=of, about=about, at=clock.now())
            raise ImmediateHttpResponse(_refusal(request))
        if not sociallogin.is_existing:
            sociallogin.connect(request, user)
        if row.checks_second_factor:
            record_authentication(request, user, "mfa", type="organisation")

    def on_authentication_error(self, request: HttpRequest, provider: Any, **about: Any) -> None:
        """Say that it did not work, and nothing of why: that is for the provider's own log."""
        raise ImmediateHttpResponse(_refusal(request))

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """Send nothing."""


def _app(row: IdentityProvider) -> SocialApp:
    return SocialApp(
        provider=OPENID_CONNECT,
        provider_id=row.organisation.slug,
        name=row.organisation.name[:40],
        client_id=row.client_id,
        secret=unseal(row.encrypted_secret) if row.encrypted_secret else "",
        settings={"server_url": row.server_url, "oauth_pkce_enabled": True},
    )


def _by_address(row: IdentityProvider, sociallogin: SocialLogin) -> User | None:
    """Return the colleague with an address that the provider vouches for."""
    addresses = [address.email.lower() for address in sociallogin.email_addresses if address.verified]
    return User.objects.filter(organisation=row.organisation_id, email__in=addresses).first()


def _refusal(request: HttpRequest) -> Any:
    return render(request, "accounts/provider_refused.html", status=REFUSED)

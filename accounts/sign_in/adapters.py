"""What allauth is told about this product: nobody registers, secrets are sealed, messages are ours."""

from datetime import datetime
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.contrib.auth import authenticate
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts import letters
from accounts.models import LetterKind, Role, User
from config import clock

from . import devices
from .sealing import seal, unseal


class Accounts(DefaultAccountAdapter):
    """Signing in. How often is counted before any of this: throttle.py."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes an account for themselves."""
        return False

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        """Return the active user whom these belong to; of a deactivated one, as of an unknown one, None."""
        return authenticate(request, **credentials)

    def is_reauthentication_required(self, *, app: str) -> bool:
        """Our own views ask again, and more strictly: accounts/step_up.py."""
        return False

    def respond_user_inactive(self, request: HttpRequest, user: User) -> HttpResponse:
        """Send back to the beginning who was deactivated on the way."""
        return redirect(settings.LOGIN_URL)

    def post_login(self, request: HttpRequest, user: User, **about: Any) -> HttpResponse:
        """Return the way on, and tell `user` where they have never signed in from before."""
        response = super().post_login(request, user, **about)
        at = clock.now()
        if devices.remember(request, response, user, at):
            _tell_of_new_device(user, at)
        return response

    def add_message(
        self, request, level, message_template=None, message_context=None, extra_tags="", message=None
    ):
        """Pass on what is said in so many words; what allauth would say of itself our pages say better."""
        if message is not None:
            super().add_message(request, level, extra_tags=extra_tags, message=message)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send nothing: accounts/letters.py does, and not while somebody waits."""


def _tell_of_new_device(user: User, at: datetime) -> None:
    """Write to `user`, and to those who administer the organisation: that takes no longer than a colleague's call."""
    letters.post([user], LetterKind.NEW_DEVICE, at=at, path=reverse("accounts:security"))
    officers = User.objects.filter(
        organisation=user.organisation_id, role=Role.ADMINISTRATOR, is_active=True
    ).exclude(pk=user.pk)
    page = reverse("organisation:user", args=[user.pk])
    letters.post(officers, LetterKind.DEVICE_OF_COLLEAGUE, at=at, path=page)


class Factors(DefaultMFAAdapter):
    """Second factors."""

    def encrypt(self, text: str) -> str:
        """Return `text` as it may lie in the database."""
        return seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        """Return what `encrypt` was given."""
        return unseal(encrypted_text)

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Return whom passkeys are for: the site, by its host name."""
        return super().get_public_key_credential_rp_entity() | {"name": "Suspensive"}

    def generate_authenticator_name(self, user: User, type: str) -> str:  # noqa: A002
        """Return what a passkey is called until its owner names it."""
        return _("Passkey")

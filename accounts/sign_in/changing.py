"""What happens when how someone signs in has changed: every other session of theirs is over."""

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.contrib.auth import update_session_auth_hash
from django.db.models import F
from django.http import HttpRequest
from django.urls import reverse

from accounts import letters
from accounts.audit import record
from accounts.models import AuditAction, LetterKind, Session, User
from config import clock

from . import devices
from .records import Proof, needed_of

FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def changed(request: HttpRequest, what: AuditAction) -> None:
    """Sign the user out everywhere but here, tell them, and put `what` they did into the trail."""
    note(request, what)
    end_sessions(request.user)
    update_session_auth_hash(request, request.user)
    tell_of_change(request.user)


def tell_of_change(user: User) -> None:
    """Write to `user` that how they sign in has changed."""
    letters.post([user], LetterKind.SIGN_IN_CHANGED, at=clock.now(), path=reverse("accounts:reset"))


def note(request: HttpRequest, what: AuditAction) -> None:
    """Put into the trail what the user did to how they sign in."""
    user = request.user
    record(what, by=user, organisation=user.organisation_id, about=user, at=clock.now())


def end_sessions(user: User) -> None:
    """End every session of `user`, at the latest with the next request of each."""
    User.objects.filter(pk=user.pk).update(sign_in_version=F("sign_in_version") + 1)
    user.refresh_from_db(fields=["sign_in_version"])
    Session.objects.of(user).delete()


def forget_everything(user: User) -> None:
    """End every session of `user`, and let every device be a new one."""
    end_sessions(user)
    devices.forget_all(user)


def factors_of(user: User) -> list[Authenticator]:
    """Return the second factors of `user`, recovery codes left out, oldest first."""
    return list(Authenticator.objects.filter(user=user, type__in=FACTORS).order_by("created_at"))


def has_second_factor(user: User, kind: Proof) -> bool:
    """Return whether `user` can show that kind of proof: a passkey, or any second factor."""
    types = [Authenticator.Type.WEBAUTHN] if kind is Proof.PASSKEY else FACTORS
    return Authenticator.objects.filter(user=user, type__in=types).exists()


def stays(user: User, factor: Authenticator) -> bool:
    """Return whether `user` would not get in any more without that factor."""
    others = [one for one in factors_of(user) if one.pk != factor.pk]
    if needed_of(user) is Proof.PASSKEY and factor.type == Authenticator.Type.WEBAUTHN:
        others = [one for one in others if one.type == Authenticator.Type.WEBAUTHN]
    return not others


def renew_recovery_codes(user: User) -> None:
    """Give `user` new recovery codes; the old ones open nothing any more."""
    Authenticator.objects.filter(user=user, type=Authenticator.Type.RECOVERY_CODES).delete()
    RecoveryCodes.activate(user)


def recovery_codes_of(user: User) -> list[str] | None:
    """Return the recovery codes that `user` has left, None where there never were any."""
    kept = Authenticator.objects.filter(user=user, type=Authenticator.Type.RECOVERY_CODES).first()
    return kept.wrap().get_unused_codes() if kept else None


def forget_factors(user: User) -> None:
    """Let `user`, who has lost them all, set up second factors anew at the next sign-in."""
    Authenticator.objects.filter(user=user).delete()
    forget_everything(user)

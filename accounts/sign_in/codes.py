"""Codes of six digits from a telephone, and recovery codes: each opens once."""

import hmac
from datetime import datetime

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from allauth.mfa.utils import decrypt, encrypt

from accounts.models import User

PERIOD = 30  # seconds
TYPED = (Authenticator.Type.TOTP, Authenticator.Type.RECOVERY_CODES)
_USED_UNTIL = "used_until"


def use(user: User, code: str, at: datetime) -> Authenticator | None:
    """Return the factor of `user` that `code` belongs to, and let that code never be right again."""
    factors = Authenticator.objects.select_for_update().filter(user=user, type__in=TYPED).order_by("-type")
    return next((factor for factor in factors if _use(factor, _plain(code), at)), None)


def counter_of(secret: str, code: str, at: datetime, *, after: int = -1) -> int | None:
    """Return which half minute `code` stands for: that of `at`, or one beside it, but later than `after`."""
    present = int(at.timestamp()) // PERIOD
    return next(
        (
            counter
            for counter in range(max(present - 1, after + 1), present + 2)
            if _same(format_hotp_value(hotp_value(secret, counter)), _plain(code))
        ),
        None,
    )


def keep_app(user: User, secret: str, counter: int) -> Authenticator:
    """Store the secret of an app whose code for `counter` has just been used."""
    return Authenticator.objects.create(
        user=user,
        type=Authenticator.Type.TOTP,
        data={"secret": encrypt(secret), _USED_UNTIL: counter},
    )


def _use(factor: Authenticator, code: str, at: datetime) -> bool:
    if factor.type == Authenticator.Type.RECOVERY_CODES:
        return factor.wrap().validate_code(code)
    counter = counter_of(decrypt(factor.data["secret"]), code, at, after=factor.data.get(_USED_UNTIL, -1))
    if counter is None:
        return False
    factor.data[_USED_UNTIL] = counter
    factor.save(update_fields=["data"])
    return True


def _plain(code: str) -> str:
    return "".join(code.split())


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(), other.encode())

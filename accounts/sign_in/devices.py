"""Browsers that a user has signed in with before: attackers on the user's name do not lock these out."""

import hashlib
import re
import secrets
from datetime import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from accounts.models import KnownDevice, User

_FOR = 400 * 24 * 60 * 60  # seconds; browsers keep no cookie for longer
# The first that fits: browsers name one another.
_BROWSERS = (
    ("Edg", "Edge"),
    ("OPR", "Opera"),
    ("Firefox", "Firefox"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
_SYSTEMS = (
    ("Android", "Android"),
    ("iPhone|iPad", "iOS"),
    ("Windows", "Windows"),
    ("Mac OS", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
)


def told_by(request: HttpRequest) -> str:
    """Return what the browser says it is, roughly: “Firefox, Linux”; "" where it says nothing we know."""
    said = request.headers.get("User-Agent", "")
    return ", ".join(filter(None, (_first(_BROWSERS, said), _first(_SYSTEMS, said))))


def fingerprint(request: HttpRequest) -> str:
    """Return the SHA-256 of what the device's cookie holds, "" where it has none."""
    token = request.COOKIES.get(settings.DEVICE_COOKIE_NAME, "")
    return _sha256(token) if token else ""


def knows(request: HttpRequest, email: str) -> bool:
    """Return whether the user with that address has signed in with this device before."""
    sha256 = fingerprint(request)
    return bool(sha256) and KnownDevice.objects.filter(sha256=sha256, user__email=email).exists()


def remember(request: HttpRequest, response: HttpResponse, user: User, at: datetime) -> bool:
    """Keep in mind that `user` signed in with this device. Return whether it is another than all before."""
    token = request.COOKIES.get(settings.DEVICE_COOKIE_NAME) or secrets.token_urlsafe(32)
    _keep(response, token)
    others = KnownDevice.objects.filter(user=user).exists()
    _device, is_new = KnownDevice.objects.update_or_create(
        user=user,
        sha256=_sha256(token),
        defaults={"last_at": at, "device": told_by(request)},
        create_defaults={"first_at": at, "last_at": at, "device": told_by(request)},
    )
    return is_new and others


def forget_all(user: User) -> None:
    """Let every device of `user` be a new one."""
    KnownDevice.objects.filter(user=user).delete()


def _keep(response: HttpResponse, token: str) -> None:
    response.set_cookie(
        settings.DEVICE_COOKIE_NAME,
        token,
        max_age=_FOR,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _first(names: tuple[tuple[str, str], ...], said: str) -> str:
    return next((name for pattern, name in names if re.search(pattern, said)), "")


def _sha256(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()

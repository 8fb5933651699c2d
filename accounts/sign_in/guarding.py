"""A view behind the throttle: counted first, in a statement of its own, and only then let into its transaction."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cache, wraps
from typing import Any

from allauth.account.internal.stagekit import get_pending_stage
from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse

from accounts.audit import record
from accounts.models import AuditAction, User
from config import clock

from . import devices, throttle
from .throttle import Bucket

View = Callable[..., HttpResponse]
TOO_MANY = 429
A_WHILE = 60  # seconds


def throttled(buckets_of: Callable[[HttpRequest], Sequence[Bucket]]) -> Callable[[View], View]:
    """Let a POST reach the view only where none of the buckets is full. The count outlives whatever follows."""

    def guard(view: View) -> View:
        @transaction.non_atomic_requests
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method == "POST" and (full := _counted(request, buckets_of(request))):
                _put_on_record(request, full, clock.now())
                return _refused(signed_in=request.user.is_authenticated)
            with transaction.atomic():
                return view(request, *args, **kwargs)

        return guarded

    return guard


def _refused(*, signed_in: bool) -> HttpResponse:
    return HttpResponse(_page(signed_in), status=TOO_MANY, headers={"Retry-After": str(A_WHILE)})


@cache
def _page(signed_in: bool) -> bytes:
    """Return the page that everybody gets, drawn once: whoever floods the site must not make it work."""
    return render_to_string(
        "accounts/too_many.html", {"back_url": "/" if signed_in else reverse(settings.LOGIN_URL)}
    ).encode()


def not_counted(request: HttpRequest) -> None:
    """Take this request's try back: what was typed was right."""
    buckets, at = getattr(request, "counted_try", ((), None))
    if at:
        throttle.give_back(buckets, at)


def of_address(field: str) -> Callable[[HttpRequest], Sequence[Bucket]]:
    """Count by the address typed into `field` and the network; on a device known to that address, by that."""

    def buckets(request: HttpRequest) -> Sequence[Bucket]:
        address = request.POST.get(field, "").strip().lower()
        if devices.knows(request, address):
            return [_of_device(request, "password", address)]
        return [_of_network(request), Bucket("password", address, throttle.PER_ACCOUNT)]

    return buckets


def of_letter(field: str) -> Callable[[HttpRequest], Sequence[Bucket]]:
    """Count what makes us write to the address typed into `field`."""

    def buckets(request: HttpRequest) -> Sequence[Bucket]:
        address = request.POST.get(field, "").strip().lower()
        return [_of_network(request), Bucket("letter", address, throttle.LETTERS_PER_ACCOUNT)]

    return buckets


def of_pending(request: HttpRequest) -> Sequence[Bucket]:
    """Count codes by the user who has given their password and nothing else yet."""
    stage = get_pending_stage(request)
    user = stage.login.user if stage else None
    if user is None:
        return [_of_network(request)]
    if devices.knows(request, user.email):
        return [_of_device(request, "code", user.email)]
    return [_of_network(request), Bucket("code", str(user.pk), throttle.CODES_PER_ACCOUNT)]


def of_user(request: HttpRequest) -> Sequence[Bucket]:
    """Count by whoever is signed in."""
    return [Bucket("again", str(request.user.pk), throttle.CODES_PER_ACCOUNT)]


def of_emergency(request: HttpRequest) -> Sequence[Bucket]:
    """Count the codes of cases tried by whoever is signed in."""
    return [Bucket("emergency", str(request.user.pk), throttle.EMERGENCIES_PER_ACCOUNT)]


def of_report(request: HttpRequest) -> Sequence[Bucket]:
    """Count the devices reported as lost by whoever is signed in."""
    return [Bucket("lost device", str(request.user.pk), throttle.REPORTS_PER_ACCOUNT)]


def of_network(request: HttpRequest) -> Sequence[Bucket]:
    """Count by the network alone, where nothing that is tried names an account."""
    return [_of_network(request)]


def _of_network(request: HttpRequest) -> Bucket:
    return Bucket("network", throttle.network_of(request), throttle.PER_NETWORK)


def _of_device(request: HttpRequest, what: str, address: str) -> Bucket:
    return Bucket(f"{what} on device", f"{devices.fingerprint(request)}:{address}", throttle.PER_DEVICE)


def _counted(request: HttpRequest, buckets: Sequence[Bucket]) -> Bucket | None:
    """Return the bucket that takes no more, None where the try is admitted."""
    at = clock.now()
    request.counted_try = (buckets, at)
    return throttle.first_full(buckets, at)


def _put_on_record(request: HttpRequest, full: Bucket, at: datetime) -> None:
    """Write into the trail, once a minute for each bucket, that it was full, and whose it is."""
    by = request.user if request.user.is_authenticated else None
    with transaction.atomic():
        if throttle.admit([Bucket("on record", full.key, throttle.ON_RECORD)], at):
            tried = by or _owner_of(full)
            of, about = (tried.organisation_id, None if by else tried) if tried else (None, None)
            record(AuditAction.REFUSE, by=by, organisation=of, about=about, at=at)


def _owner_of(bucket: Bucket) -> User | None:
    """Return the user whose account the bucket counts tries on, None where it counts a network or a device."""
    by = {"password": "email", "code": "pk"}.get(bucket.what)
    return User.objects.filter(**{by: bucket.whom}).first() if by else None

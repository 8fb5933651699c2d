"""How often something may be tried: counted in PostgreSQL, by one statement that no two requests can share.

Whatever keeps it from counting keeps the try from being made.
"""

import hashlib
import hmac
import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import connection
from django.http import HttpRequest

from accounts.models import Attempts

FORGOTTEN_AFTER = timedelta(days=1)
_TAKE = """
INSERT INTO accounts_attempts AS kept (key, hits, last_at) VALUES (%(key)s, ARRAY[%(at)s], %(at)s)
ON CONFLICT (key) DO UPDATE SET
    last_at = %(at)s,
    hits = ARRAY(SELECT hit FROM unnest(kept.hits) AS hit WHERE hit > %(since)s) || %(at)s
WHERE (SELECT count(*) FROM unnest(kept.hits) AS hit WHERE hit > %(since)s) < %(most)s
RETURNING 1
"""
_OLDEST = """
SELECT min(hit) FROM (
    SELECT unnest(hits) AS hit FROM accounts_attempts WHERE key = %(key)s
) AS kept WHERE hit > %(since)s
"""
_GIVE_BACK = "UPDATE accounts_attempts SET hits = array_remove(hits, %s) WHERE key = %s"


@dataclass(frozen=True)
class Limit:
    """At most so many tries within any span of that length."""

    most: int
    within: timedelta


PER_ACCOUNT = Limit(5, timedelta(minutes=1))
PER_NETWORK = Limit(20, timedelta(hours=1))
PER_DEVICE = Limit(5, timedelta(minutes=1))
CODES_PER_ACCOUNT = Limit(10, timedelta(hours=1))
EMERGENCIES_PER_ACCOUNT = Limit(5, timedelta(minutes=1))
REPORTS_PER_ACCOUNT = Limit(10, timedelta(hours=1))
ON_RECORD = Limit(1, timedelta(minutes=1))
LETTERS_PER_ACCOUNT = Limit(3, timedelta(hours=1))


@dataclass(frozen=True)
class Bucket:
    """What one limit counts: `what` is tried, by or on `whom`."""

    what: str
    whom: str
    limit: Limit

    @property
    def key(self) -> str:
        """Return what stands for it in the database, and tells nothing without SECRET_KEY."""
        secret = b"accounts.sign_in.throttle:" + settings.SECRET_KEY.encode()
        return hmac.new(secret, f"{self.what}:{self.whom}".encode(), hashlib.sha256).hexdigest()


class Full:
    """The buckets that this process has found full, so that a flood need not ask PostgreSQL for each try.

    Remembered for a second at most, and never beyond the moment at which the oldest try no longer counts. Where
    another process gives a try back, the next one waits that long.
    """

    MOST = 10_000
    FOR = timedelta(seconds=1)

    def __init__(self) -> None:
        self._known: dict[str, tuple[datetime, datetime]] = {}

    def holds(self, bucket: Bucket, at: datetime) -> bool:
        """Return whether nothing more goes into `bucket` at `at`, as far as is remembered."""
        since, until = self._known.get(bucket.key, (at, at))
        return since <= at < until

    def note(self, bucket: Bucket, at: datetime, frees_at: datetime) -> None:
        """Remember that `bucket` was full at `at`, and is until `frees_at` unless a try is given back."""
        if len(self._known) >= self.MOST:
            self._known.clear()
        self._known[bucket.key] = (at, min(frees_at, at + self.FOR))

    def has_room(self, bucket: Bucket) -> None:
        """Remember no more that `bucket` is full: a try was given back."""
        self._known.pop(bucket.key, None)

    def forget(self) -> None:
        """Remember nothing."""
        self._known.clear()


full = Full()


def admit(buckets: Iterable[Bucket], at: datetime) -> bool:
    """Count a try against each of `buckets`, up to the first that is full. Return False where one is."""
    return first_full(buckets, at) is None


def first_full(buckets: Iterable[Bucket], at: datetime) -> Bucket | None:
    """Count as `admit` does, and return the bucket that is full, None where each has taken the try."""
    buckets = list(buckets)
    known = next((bucket for bucket in buckets if full.holds(bucket, at)), None)
    if known:
        return known
    with connection.cursor() as cursor:
        return next((bucket for bucket in buckets if not _take(cursor, bucket, at)), None)


def give_back(buckets: Iterable[Bucket], at: datetime) -> None:
    """Take back the try of that moment: it was right, and does not count."""
    with connection.cursor() as cursor:
        for bucket in buckets:
            cursor.execute(_GIVE_BACK, [at, bucket.key])
            full.has_room(bucket)


def forget(at: datetime) -> None:
    """Delete what no limit looks at any more."""
    Attempts.objects.filter(last_at__lt=at - FORGOTTEN_AFTER).delete()


def network_of(request: HttpRequest) -> str:
    """Return the network the request comes from: the IPv4 address, the first 64 bits of an IPv6 one.

    The web server has put the client's address in REMOTE_ADDR, believing the proxies we trust and no others.
    """
    try:
        address = ipaddress.ip_address(request.META.get("REMOTE_ADDR", ""))
    except ValueError:
        return "unknown"
    mapped = getattr(address, "ipv4_mapped", None)
    if mapped or address.version == 4:
        return str(mapped or address)
    return str(ipaddress.ip_network((address, 64), strict=False))


def _take(cursor, bucket: Bucket, at: datetime) -> bool:
    cursor.execute(
        _TAKE,
        {"key": bucket.key, "at": at, "since": at - bucket.limit.within, "most": bucket.limit.most},
    )
    if cursor.fetchone() is not None:
        return True
    cursor.execute(_OLDEST, {"key": bucket.key, "since": at - bucket.limit.within})
    (oldest,) = cursor.fetchone()
    if oldest is not None:
        full.note(bucket, at, oldest + bucket.limit.within)
    return False

"""Proving the trail whole: every link is worked out anew from what the events say, and held against what is stored.

The text of an event is written here once more, and not asked of the database's own function: who changed the one
has not changed the other.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID

from django.db import connection, transaction
from psycopg2.extensions import cursor as Cursor  # noqa: N812  what it returns is one

from .models import AuditHead

_COLUMNS = (
    "link.sequence", "event.id", "event.organisation_id", "event.action", "event.by_id", "event.case_id",
    "event.person_id", "event.about_id", "event.reason_id", "event.number",
    "(extract(epoch FROM event.at) * 1000000)::bigint", "event.request_id",
)  # fmt: skip
_SAID = ", ".join(f"coalesce(({column})::text, '')" for column in _COLUMNS)
_LINKS = f"""
SELECT link.sequence, link.hash, CASE WHEN event.id IS NOT NULL THEN concat_ws('|', {_SAID}) END
FROM accounts_auditlink AS link LEFT JOIN accounts_auditevent AS event ON event.id = link.event_id
WHERE link.chain = %(chain)s ORDER BY link.sequence
"""  # noqa: S608  nothing of it is from outside
_UNLINKED = """
SELECT coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'), count(*) FROM accounts_auditevent AS event
WHERE NOT EXISTS (SELECT FROM accounts_auditlink AS link WHERE link.event_id = event.id) GROUP BY 1
"""
_CHAINS = """
SELECT chain FROM accounts_audithead UNION SELECT DISTINCT chain FROM accounts_auditlink UNION
SELECT DISTINCT coalesce(organisation_id, '00000000-0000-0000-0000-000000000000') FROM accounts_auditevent
"""
_GUARDS = """
SELECT tgrelid::regclass::text, tgname FROM pg_trigger WHERE tgenabled IN ('O', 'A') AND tgrelid IN
('accounts_auditevent'::regclass, 'accounts_auditlink'::regclass, 'accounts_audithead'::regclass)
"""
GUARDS = frozenset(
    {
        ("accounts_auditevent", "chained"),
        ("accounts_auditevent", "only_added_to"),
        ("accounts_auditevent", "never_emptied"),
        ("accounts_auditlink", "only_added_to"),
        ("accounts_auditlink", "never_emptied"),
        ("accounts_audithead", "only_moved_on"),
        ("accounts_audithead", "never_emptied"),
    }
)
AT_ONCE = 20_000  # rows fetched from the database at once


@dataclass(frozen=True, slots=True)
class Head:
    """The last link of a chain: how many events it has, and the hash that stands for all of them."""

    sequence: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found of one chain: how many links hold, and the first that does not, in words ("" if all do)."""

    chain: UUID
    links: int
    broken: str = ""


def heads() -> dict[UUID, Head]:
    """Return the last link of every chain, as stored."""
    return {head.chain: Head(head.sequence, bytes(head.hash)) for head in AuditHead.objects.order_by("chain")}


def guards_missing() -> list[str]:
    """Return the triggers that keep the trail and are gone or switched off, as `table.trigger`."""
    with connection.cursor() as cursor:
        cursor.execute(_GUARDS)
        standing = set(cursor.fetchall())
    return sorted(f"{table}.{trigger}" for table, trigger in GUARDS - standing)


def proofs(anchors: Mapping[UUID, Iterable[Head]], only: UUID | None = None) -> Iterator[Proof]:
    """Yield what is found of each chain, or of the chain `only`, all as of one instant.

    `anchors` are heads that were kept elsewhere: each must still be in its chain.
    """
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            cursor.execute("SET LOCAL cursor_tuple_fraction = 1")
            cursor.execute("SET LOCAL statement_timeout = 0")
            cursor.execute(_UNLINKED)
            unlinked = dict(cursor.fetchall())
            cursor.execute(_CHAINS)
            chains = {chain for (chain,) in cursor.fetchall()} | anchors.keys()
        stored = heads()
        for chain in sorted(chains if only is None else {only}):
            yield _proof(chain, stored.get(chain), tuple(anchors.get(chain, ())), unlinked.get(chain, 0))


def _proof(chain: UUID, head: Head | None, anchors: tuple[Head, ...], unlinked: int) -> Proof:
    kept = {anchor.sequence: anchor.hash for anchor in anchors}
    with _streamed(_LINKS, {"chain": chain}) as rows:
        last, broken = _followed(rows, kept)
    if not broken and (head or Head(0, b"")) != last:
        broken = f"the chain ends at link {last.sequence}, its head at {head.sequence if head else 'none'}"
    if not broken and (lost := max(kept, default=0)) > last.sequence:
        broken = f"links {last.sequence + 1} to {lost} are missing: a head kept elsewhere tells of them"
    if not broken and unlinked:
        broken = f"events without a link: {unlinked}"
    return Proof(chain, last.sequence, broken)


def _followed(
    rows: Iterable[tuple[int, memoryview, str | None]], kept: Mapping[int, bytes]
) -> tuple[Head, str]:
    """Return the last link that holds, and in words what is wrong with the next one, "" at the end of the chain."""
    number, last = 0, b""
    for sequence, stored, said in rows:
        if sequence != number + 1:
            return Head(number, last), f"link {number + 1} is missing"
        if said is None:
            return Head(number, last), f"the event of link {sequence} is missing"
        hashed = sha256(last + said.encode()).digest()
        if hashed != bytes(stored):
            return Head(number, last), f"link {sequence} does not hold: its event or the link was changed"
        if kept.get(sequence, hashed) != hashed:
            return Head(number, last), f"link {sequence} is not the one of the head kept elsewhere"
        number, last = sequence, hashed
    return Head(number, last), ""


@contextmanager
def _streamed(query: str, values: Mapping[str, object]) -> Iterator[Cursor]:
    """Yield the rows of a query, fetched as they are read."""
    with connection.connection.cursor(name="accounts_chain") as cursor:
        cursor.itersize = AT_ONCE
        cursor.execute(query, values)
        yield cursor

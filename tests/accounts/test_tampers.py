"""Whatever somebody changes who may do anything with the database, `verify_audit` finds it.

PROOF_TAMPERS says how many are drawn; each is made on a copy, from a seed that the failure names.
"""

import os
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from random import Random

import pytest
from django.db import connection

from accounts.audit import record
from accounts.chain import GUARDS, guards_missing, heads, proofs
from accounts.models import Organisation

from .conftest import TABLES

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
TAMPERS = int(os.environ.get("PROOF_TAMPERS", "200"))
LENGTH = 30
EDITS = (
    "action = CASE action WHEN 'refuse' THEN 'sign_in' ELSE 'refuse' END",
    "number = coalesce(number, 0) + 1",
    "number = NULL",
    "at = at - interval '1 microsecond'",
    "at = at + interval '1 year'",
    "organisation_id = NULL",
    *(f"{ids} = gen_random_uuid()" for ids in ("id", "by_id", "case_id", "person_id", "about_id")),
    *(f"{ids} = gen_random_uuid()" for ids in ("reason_id", "request_id", "organisation_id")),
)


class Tampering:
    """Somebody with every right, at work on the trail of one organisation of `length` events."""

    def __init__(self, cursor, organisation, draw):
        self.execute, self.fetch = cursor.execute, cursor.fetchall
        self.chain, self.draw = organisation.pk, draw

    def edit(self):
        self.execute(
            f"UPDATE accounts_auditevent SET {self.draw.choice(EDITS)} WHERE id = %s",  # noqa: S608
            [self._event(self._place())],
        )

    def delete_event(self):
        self.execute("DELETE FROM accounts_auditevent WHERE id = %s", [self._event(self._place())])

    def delete_link(self):
        self.execute(
            "DELETE FROM accounts_auditlink WHERE chain = %s AND sequence = %s", [self.chain, self._place()]
        )

    def delete_both_and_close_the_gap(self):
        place = self.draw.randrange(1, LENGTH)
        event = self._event(place)
        self.execute("DELETE FROM accounts_auditlink WHERE event_id = %s", [event])
        self.execute("DELETE FROM accounts_auditevent WHERE id = %s", [event])
        for later in range(place + 1, LENGTH + 1):
            self.execute(
                "UPDATE accounts_auditlink SET sequence = sequence - 1 WHERE chain = %s AND sequence = %s",
                [self.chain, later],
            )
        self.execute("UPDATE accounts_audithead SET sequence = sequence - 1 WHERE chain = %s", [self.chain])

    def insert(self):
        self.execute(
            "INSERT INTO accounts_auditevent (id, organisation_id, action, at) "
            "VALUES (gen_random_uuid(), %s, 'read_case', now()) RETURNING id",
            [self.chain],
        )
        ((event,),) = self.fetch()
        if self.draw.random() < 0.5:
            self.execute(
                "INSERT INTO accounts_auditlink (chain, sequence, event_id, hash) VALUES (%s, %s, %s, %s)",
                [self.chain, LENGTH + 1, event, sha256(b"nothing").digest()],
            )
            self.execute(
                "UPDATE accounts_audithead SET sequence = sequence + 1, hash = %s WHERE chain = %s",
                [sha256(b"nothing").digest(), self.chain],
            )

    def swap(self):
        one, other = self.draw.sample(range(1, LENGTH + 1), 2)
        events = self._event(one), self._event(other)
        self.execute(
            "UPDATE accounts_auditlink SET event_id = gen_random_uuid() WHERE event_id = %s", [events[0]]
        )
        self.execute(
            "UPDATE accounts_auditlink SET event_id = %s WHERE event_id = %s", [events[0], events[1]]
        )
        self.execute(
            "UPDATE accounts_auditlink SET event_id = %s WHERE chain = %s AND sequence = %s",
            [events[1], self.chain, one],
        )

    def cut_off_the_tail(self):
        """As a restored backup would, with the head of that day."""
        last = self.draw.randrange(0, LENGTH)
        self.execute(
            "DELETE FROM accounts_auditevent WHERE id IN "
            "(SELECT event_id FROM accounts_auditlink WHERE chain = %s AND sequence > %s)",
            [self.chain, last],
        )
        self.execute("DELETE FROM accounts_auditlink WHERE chain = %s AND sequence > %s", [self.chain, last])
        self._move_head(last)

    def write_anew(self):
        """Edit an event, and work out every hash from there on as the database would have."""
        place = self._place()
        self.execute(
            "UPDATE accounts_auditevent SET by_id = gen_random_uuid() WHERE id = %s", [self._event(place)]
        )
        for sequence in range(place, LENGTH + 1):
            self.execute(REHASH, {"chain": self.chain, "sequence": sequence})
        self._move_head(LENGTH)

    def switch_a_trigger_off(self):
        table, trigger = self.draw.choice(sorted(GUARDS))
        self.execute(f"ALTER TABLE {table} DISABLE TRIGGER {trigger}")

    def _place(self):
        return self.draw.randrange(1, LENGTH + 1)

    def _event(self, sequence):
        self.execute(
            "SELECT event_id FROM accounts_auditlink WHERE chain = %s AND sequence = %s",
            [self.chain, sequence],
        )
        return self.fetch()[0][0]

    def _move_head(self, last):
        self.execute("DELETE FROM accounts_audithead WHERE chain = %s", [self.chain])
        self.execute(
            "INSERT INTO accounts_audithead (chain, sequence, hash) "
            "SELECT chain, sequence, hash FROM accounts_auditlink WHERE chain = %s AND sequence = %s",
            [self.chain, last],
        )


REHASH = """
UPDATE accounts_auditlink AS link SET hash = sha256(
    coalesce((SELECT hash FROM accounts_auditlink WHERE chain = link.chain AND sequence = link.sequence - 1), '')
    || convert_to(format('%%s|%%s|%%s|%%s|%%s|%%s|%%s|%%s|%%s|%%s|%%s|%%s', link.sequence, e.id, e.organisation_id,
       e.action, e.by_id, e.case_id, e.person_id, e.about_id, e.reason_id, e.number,
       (extract(epoch FROM e.at) * 1000000)::bigint, e.request_id), 'UTF8'))
FROM accounts_auditevent AS e WHERE e.id = link.event_id AND link.chain = %(chain)s AND link.sequence = %(sequence)s
"""
WAYS = [name for name in vars(Tampering) if not name.startswith("_")]


@pytest.fixture
def trails(guarded):
    """Two organisations with a trail each, and a copy of both to begin from again."""
    organisations = [Organisation.objects.create(name=name, slug=name) for name in ("north", "south")]
    for number in range(LENGTH):
        for of in organisations:
            ids = {"case": of.pk, "person": of.pk} if number % 2 else {}
            record(
                "read_case", by=None, organisation=of, number=number, at=AT + timedelta(hours=number), **ids
            )
    with connection.cursor() as cursor:
        for table in TABLES:
            cursor.execute(f"CREATE TEMPORARY TABLE {table}_kept AS TABLE {table}")
        yield organisations
        switch(cursor, "ENABLE")
        for table in TABLES:
            cursor.execute(f"DROP TABLE {table}_kept")


def switch(cursor, how):
    for table in TABLES:
        cursor.execute(f"ALTER TABLE {table} {how} TRIGGER USER")


def as_it_was(cursor):
    for table in TABLES:
        cursor.execute(f"DELETE FROM {table}; INSERT INTO {table} SELECT * FROM {table}_kept")  # noqa: S608


def what_is_wrong(kept):
    anchors = {chain: [head] for chain, head in kept.items()}
    return [*guards_missing(), *(proof.broken for proof in proofs(anchors) if proof.broken)]


def test_every_tamper_is_found_and_nothing_else(trails):
    kept, missed = heads(), []
    assert what_is_wrong(kept) == []
    for seed in range(TAMPERS):
        draw = Random(seed)
        way = draw.choice(WAYS)
        with connection.cursor() as cursor:
            switch(cursor, "DISABLE")
            tampering = Tampering(cursor, draw.choice(trails), draw)
            if way == "switch_a_trigger_off":
                switch(cursor, "ENABLE")
                tampering.switch_a_trigger_off()
            else:
                getattr(tampering, way)()
                switch(cursor, "ENABLE")
            if not what_is_wrong(kept):
                missed.append(f"seed {seed} at {way}")
            switch(cursor, "DISABLE")
            as_it_was(cursor)
            switch(cursor, "ENABLE")

    assert missed == []
    assert what_is_wrong(kept) == []

"""The trail: written with what it tells of, and never changed."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from accounts.audit import record
from accounts.chain import heads
from accounts.ids import random_id
from accounts.models import SITE, AuditAction, AuditEvent, AuditGroup, AuditHead, AuditLink
from accounts.models.audit import actions_of
from tests.running import PASSWORD

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
SIGN_IN = reverse("accounts:sign-in")
TABLES = ("accounts_auditevent", "accounts_auditlink")


@pytest.fixture
def trail(guarded, organisation):
    """Twenty events, each in a transaction of its own."""
    for number in range(20):
        record(AuditAction.READ_LIST, by=None, organisation=organisation, number=number, at=AT)
    return organisation


def events(**which):
    return list(AuditEvent.objects.filter(**which).order_by("at").values_list("action", flat=True))


def verify(**options):
    out = StringIO()
    call_command("verify_audit", stdout=out, **options)
    return out.getvalue()


def execute(sql, *values):
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


def tamper(sql, *values):
    """Do as somebody would who may do anything."""
    execute("ALTER TABLE accounts_auditevent DISABLE TRIGGER only_added_to")
    execute("ALTER TABLE accounts_auditlink DISABLE TRIGGER only_added_to")
    execute("ALTER TABLE accounts_audithead DISABLE TRIGGER only_moved_on")
    execute(sql, *values)
    execute("ALTER TABLE accounts_auditevent ENABLE TRIGGER only_added_to")
    execute("ALTER TABLE accounts_auditlink ENABLE TRIGGER only_added_to")
    execute("ALTER TABLE accounts_audithead ENABLE TRIGGER only_moved_on")


def test_an_event_is_linked_to_the_one_before_when_its_transaction_ends(trail):
    assert list(AuditLink.objects.order_by("sequence").values_list("sequence", flat=True)) == [*range(1, 21)]
    assert AuditHead.objects.get().sequence == 20
    assert verify() == f"{trail.pk}: whole, 20 events.\n"


def test_what_belongs_to_no_organisation_has_a_chain_of_its_own(trail):
    record(AuditAction.FAIL_SIGN_IN, by=None, organisation=None, at=AT)

    assert verify() == f"{SITE}: whole, 1 events.\n{trail.pk}: whole, 20 events.\n"
    assert verify(organisation=trail.slug) == f"{trail.pk}: whole, 20 events.\n"


def test_an_event_of_a_transaction_that_fails_is_none(trail):
    with transaction.atomic():
        record(AuditAction.SIGN_OUT, by=None, organisation=trail, at=AT)
        transaction.set_rollback(True)

    assert verify() == f"{trail.pk}: whole, 20 events.\n"


def test_nobody_waits_for_the_head_of_a_chain_before_the_commit(trail):
    def another():
        record(AuditAction.SIGN_IN, by=None, organisation=trail, at=AT)
        connection.close()

    with transaction.atomic():
        record(AuditAction.SIGN_OUT, by=None, organisation=trail, at=AT)
        with ThreadPoolExecutor(1) as elsewhere:
            elsewhere.submit(another).result(timeout=20)

    last = AuditLink.objects.order_by("-sequence").values_list("event_id", flat=True)[:2]
    assert [AuditEvent.objects.get(pk=pk).action for pk in last] == ["sign_out", "sign_in"]
    assert verify() == f"{trail.pk}: whole, 22 events.\n"


def test_a_word_that_is_no_action_is_refused(organisation):
    with pytest.raises(ValueError, match="peeked"):
        record("peeked", by=None, organisation=organisation, at=AT)


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    "change",
    [
        "UPDATE {table} SET {column} = {column}",
        "DELETE FROM {table}",
        "TRUNCATE {table}",
        "DELETE FROM {table} WHERE false",
    ],
)
def test_nobody_changes_the_trail(trail, table, change):
    column = {"accounts_auditevent": "at", "accounts_auditlink": "hash"}[table]

    with pytest.raises(DatabaseError, match="only added to"):
        execute(change.format(table=table, column=column))

    assert verify()


@pytest.mark.parametrize("change", ["DELETE FROM accounts_audithead", "TRUNCATE accounts_audithead"])
def test_a_head_is_only_moved_on(trail, change):
    with pytest.raises(DatabaseError, match="only added to"):
        execute(change)


@pytest.mark.parametrize(
    ("change", "found"),
    [
        pytest.param(
            "UPDATE accounts_auditevent SET number = 99 WHERE number = 6",
            "link 7 does not hold: its event or the link was changed. The 6 links before it hold.",
            id="edited",
        ),
        pytest.param(
            "UPDATE accounts_auditevent SET at = at + interval '1 microsecond' WHERE number = 6",
            "link 7 does not hold",
            id="moved in time",
        ),
        pytest.param(
            "DELETE FROM accounts_auditevent WHERE number = 6",
            "the event of link 7 is missing",
            id="event deleted",
        ),
        pytest.param(
            "DELETE FROM accounts_auditlink WHERE sequence = 7", "link 7 is missing", id="link deleted"
        ),
        pytest.param(
            "UPDATE accounts_auditevent SET number = 11 - number WHERE number IN (5, 6)",
            "link 6 does not hold",
            id="swapped",
        ),
        pytest.param(
            "DELETE FROM accounts_auditlink WHERE sequence > 17",
            "ends at link 17, its head at 20",
            id="tail cut off",
        ),
    ],
)
def test_a_change_by_somebody_who_may_do_anything_is_found(trail, change, found):
    tamper(change)

    with pytest.raises(CommandError, match=found):
        verify()


def test_an_event_put_in_beside_the_chain_is_found(trail):
    execute("ALTER TABLE accounts_auditevent DISABLE TRIGGER chained")
    record(AuditAction.READ_CASE, by=None, organisation=trail, at=AT)
    execute("ALTER TABLE accounts_auditevent ENABLE TRIGGER chained")

    with pytest.raises(CommandError, match="events without a link: 1"):
        verify()


def test_a_trigger_that_is_off_is_found(trail):
    execute("ALTER TABLE accounts_auditevent DISABLE TRIGGER chained")

    try:
        with pytest.raises(CommandError, match=r"accounts_auditevent\.chained is off or gone"):
            verify()
    finally:
        execute("ALTER TABLE accounts_auditevent ENABLE TRIGGER chained")


def test_a_tail_cut_off_with_its_head_is_found_by_a_head_kept_elsewhere(trail, tmp_path):
    kept = tmp_path / "heads"
    with kept.open("w") as file:
        call_command("audit_heads", stdout=file)
    before = AuditLink.objects.get(sequence=17)

    tamper("DELETE FROM accounts_auditevent WHERE number > 16")
    tamper("DELETE FROM accounts_auditlink WHERE sequence > 17")
    tamper("UPDATE accounts_audithead SET sequence = 17, hash = %s", bytes(before.hash))

    assert verify() == f"{trail.pk}: whole, 17 events.\n"
    with pytest.raises(CommandError, match="links 18 to 20 are missing"):
        verify(heads=[kept])


def test_a_file_that_holds_no_heads_is_refused(trail, tmp_path):
    kept = tmp_path / "heads"
    kept.write_text("nothing of the kind\n", encoding="ascii")

    with pytest.raises(CommandError, match="line 1: this is no head"):
        verify(heads=[kept])


def test_the_heads_are_printed_to_be_kept_elsewhere(trail):
    out = StringIO()
    call_command("audit_heads", stdout=out)

    head = heads()[trail.pk]
    assert out.getvalue() == f"{trail.pk} 20 {head.hash.hex()}\n"


def test_every_action_is_of_one_group():
    of_groups = [action for group in AuditGroup for action in actions_of(group)]

    assert of_groups == AuditAction.values


def test_signing_in_and_out_is_kept(client, lawyer):
    client.post(SIGN_IN, {"login": lawyer.email, "password": PASSWORD})
    client.post(reverse("accounts:sign-out"))

    assert events(by_id=lawyer.pk, organisation_id=lawyer.organisation_id) == ["sign_in", "sign_out"]


def test_a_wrong_password_is_kept_for_the_account_that_was_tried(client, lawyer):
    client.post(SIGN_IN, {"login": lawyer.email.upper(), "password": "wrong"})

    event = AuditEvent.objects.get()
    assert (event.action, event.by_id, event.about_id) == ("fail_sign_in", None, lawyer.pk)
    assert event.organisation_id == lawyer.organisation_id


def test_an_unknown_address_is_kept_as_nobodys(client, lawyer):
    client.post(SIGN_IN, {"login": "nobody@south.example", "password": "wrong"})

    event = AuditEvent.objects.get()
    assert (event.action, event.organisation_id, event.about_id) == ("fail_sign_in", None, None)


def test_what_one_request_writes_has_its_number(client, lawyer):
    client.post(SIGN_IN, {"login": lawyer.email, "password": PASSWORD})
    client.get("/cases/")

    numbers = list(AuditEvent.objects.values_list("request_id", flat=True))
    assert len({*numbers} - {None}) == 2


def test_a_missing_row_is_refused_in_the_trail_like_one_that_may_not_be_seen(client, lawyer):
    client.force_login(lawyer)
    missing = random_id()

    client.get(f"/cases/{missing}/")

    event = AuditEvent.objects.get(action="refuse")
    assert (event.by_id, event.about_id, event.case_id) == (lawyer.pk, missing, None)


def test_an_address_that_leads_nowhere_is_no_refusal(client, lawyer):
    client.force_login(lawyer)

    client.get("/nowhere/")

    assert events() == ["sign_in"]

"""A copy of everything held on one person: what is in it, who received it, and when none is made."""

import json
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.db import connection

from accounts.lockdown import lock_down
from accounts.models import AuditEvent
from cases.errors import CaseworkError
from cases.rights.copying import copy_of_everything
from people.models import Disclosure

from .conftest import LATER, NAMES

pytestmark = pytest.mark.django_db


@pytest.fixture
def copied(family, lawyer):
    """The two files of a copy for the man of the family, as text."""
    packed = copy_of_everything(family.man, recipient="his lawyer", basis="request", by=lawyer, at=LATER)
    with ZipFile(BytesIO(packed)) as files:
        assert files.namelist() == ["person.json", "person.html"]
        return [files.read(name).decode() for name in files.namelist()]


def test_it_holds_every_row_of_every_table_that_names_them(copied, family):
    rows = json.loads(copied[0])["rows"]
    kept = {table.replace(".", "_"): len(found) for table, found in rows.items()}

    assert kept == {
        table: number for table, number in naming(family.man.pk).items() if table not in ("people_erasure",)
    }
    assert kept["people_personname"] == len(NAMES)
    assert kept["people_personnameevent"] == len(NAMES) + 2


def naming(person):
    """Return how many rows of each table hold the id of a person in a column of ids, but for the trail."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name, array_agg(column_name::text), array_agg(data_type::text)"
            " FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)"
            " WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND (udt_name IN ('uuid', '_uuid'))"
            " AND table_name NOT LIKE 'accounts_audit%' GROUP BY 1"
        )
        found = {}
        for table, columns, kinds in cursor.fetchall():
            holds = " OR ".join(
                f"%s = ANY ({column})" if kind == "ARRAY" else f"{column} = %s"
                for column, kind in zip(columns, kinds, strict=True)
            )
            cursor.execute(f"SELECT count(*) FROM {table} WHERE {holds}", [person] * len(columns))  # noqa: S608
            if number := cursor.fetchone()[0]:
                found[table] = number
    return found


def test_it_is_in_the_words_of_the_case_file_and_of_them_alone(copied, family):
    document = json.loads(copied[0])

    assert document["format"] == "suspensive-person/1"
    assert [name["text"] for name in document["person"]["names"]] == list(NAMES)
    (case,) = document["cases"]
    assert case["format"] == "suspensive-case/1"
    assert list(case["persons"]) == [str(family.man.pk)]
    assert [fact["type"] for fact in case["facts"]] == ["detention", "application", "ruling", "ruling"]


def test_nothing_in_it_names_the_others(copied):
    for text in copied:
        assert "Мирабель" not in text
        assert "Квартермайн" in text


def test_it_tells_by_role_and_day_who_read_it(copied):
    seen = json.loads(copied[0])["seen_by"]

    assert {"day": "2022-12-10", "role": "Lawyer", "what": "Person added", "times": 2} in seen
    assert "A lawyer" not in copied[0]


def test_who_received_it_is_kept_and_told(copied, family, lawyer):
    received = Disclosure.objects.filter(person=family.man).latest("at")
    assert (received.recipient, received.what, received.by) == ("his lawyer", "copy", lawyer)
    event = AuditEvent.objects.get(action="export_person")
    assert (event.person_id, event.about_id, event.by_id) == (family.man.pk, received.pk, lawyer.pk)
    told = json.loads(copied[0])["received_by"]
    assert [one["recipient"] for one in told] == ["Zabulon Kwartermain", "his lawyer"]
    assert "his lawyer" in copied[1]


def test_what_they_are_called_opens_nothing_when_it_is_read(family, lawyer):
    name = family.man.names.first()
    name.text = "<script>alert(1)</script>"
    name.save()
    packed = copy_of_everything(family.man, recipient="<b>", basis="request", by=lawyer, at=LATER)

    with ZipFile(BytesIO(packed)) as files:
        page = files.read("person.html").decode()
    assert "<script" not in page
    assert "&lt;b&gt;" in page


def test_none_is_made_while_the_organisation_is_locked_down(family, lawyer, organisation):
    lock_down(organisation, reason="search of the office", by=None, at=LATER)
    before = Disclosure.objects.count()

    with pytest.raises(CaseworkError, match="locked down"):
        copy_of_everything(family.man, recipient="his lawyer", basis="request", by=lawyer, at=LATER)

    assert Disclosure.objects.count() == before
    assert not AuditEvent.objects.filter(action="export_person").exists()

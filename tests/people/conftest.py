"""A family in one case and its father in another of his own, with his name in every place that takes a text."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection

from accounts import ids
from cases.actions import add_person, close_case, open_case, open_proceeding, record_fact
from cases.emergency import break_glass
from cases.rights.holding import hold, lift, record_basis, record_recipient
from cases.staffing import give_task
from people.models import PersonName

AT = datetime(2022, 12, 10, 4, 0, tzinfo=UTC)
LATER = datetime(2023, 6, 1, 4, 0, tzinfo=UTC)
CLOSED = date(2023, 5, 1)
NAMES = ("Забулон Квартермайн", "Zabulon Kwartermain", "زابولون", "ዛቡሎን")
WORDS = ("Квартермайн", "kwartermain", "Забулон", "zabulon", "زابولون", "ዛቡሎን")  # in no row after it


@pytest.fixture
def coordinator(member):
    return member("coordinator")


@pytest.fixture
def opened(team, lawyer):
    """Return a function that opens a case of the team."""
    return lambda reference: open_case(team=team, reference=reference, jurisdiction="KZ", by=lawyer, at=AT)


@pytest.fixture
def added(lawyer):
    """Return a function that adds a person of some names to a case."""

    def add(case, *names, **details):
        texts = [{"text": text, "kind": "alias"} for text in names]
        return add_person(case, names=texts, **{"role": "principal", "by": lawyer, "at": AT} | details).person

    return add


@pytest.fixture
def family(opened, added, lawyer, member, coordinator):
    """A case of a man, his wife and what both lived through, closed; his name is in all its texts."""
    case = opened("Квартермайн 2022")
    man = added(case, *NAMES, born="1984-02-03", nationalities=["RU"])
    wife = added(case, "Мирабель Остен", role="spouse", born="1986", nationalities=["RU"])
    both = open_proceeding(
        case, kind="asylum", persons=[man, wife], docket="14/Kwartermain", by=lawyer, at=AT
    )
    his = open_proceeding(case, kind="criminal", persons=[man], authority="Zabulon's court", by=lawyer, at=AT)
    told = {"source": "letter of Забулон Квартермайн", "note": "Квартермайна видели; ask Zabulon.", "at": AT}
    record_fact(case, "detention", person=man, held_from="2022-12-01", ground="criminal", by=lawyer, **told)
    record_fact(
        case, "border_crossing", person=wife, to_country="KZ", crossed_on="2022-11-01", by=lawyer, **told
    )
    record_fact(case, "application", proceeding=both, made_on="2022-11-05", by=lawyer, **told)
    record_fact(
        case, "ruling", proceeding=both, pronounced_on="2022-12-05", outcome="rejected", by=lawyer, **told
    )
    record_fact(
        case, "ruling", proceeding=his, pronounced_on="2022-12-06", outcome="convicted", by=lawyer, **told
    )
    _planted(case, man, lawyer, coordinator, member)
    close_case(case, closed_on=CLOSED, reason="Zabulon is safe", by=lawyer, at=LATER)
    return Family(case, man, wife, both, his)


@pytest.fixture
def alone(opened, added, lawyer, coordinator, member):
    """A case of one man, closed; his name is in all its texts."""
    case = opened("Kwartermain")
    man = added(case, *NAMES, born="1984-02-03", nationalities=["RU"])
    told = {"source": "Забулон Квартермайн", "note": "Kwartermain", "at": AT}
    record_fact(case, "detention", person=man, held_from="2022-12-01", ground="criminal", by=lawyer, **told)
    his = open_proceeding(case, kind="asylum", persons=[man], docket="Kwartermain", by=lawyer, at=AT)
    record_fact(
        case, "ruling", proceeding=his, pronounced_on="2022-12-05", outcome="rejected", by=lawyer, **told
    )
    _planted(case, man, lawyer, coordinator, member)
    close_case(case, closed_on=CLOSED, reason="Zabulon is safe", by=lawyer, at=LATER)
    return Family(case, man, None, his, his)


def _planted(case, man, lawyer, coordinator, member):
    interpreter = member("interpreter", teams=[], email=f"{ids.random_id().hex[:8]}@legal-aid-south.example")
    give_task(case, interpreter=interpreter, kind="", text="Read Забулон", until=CLOSED, by=lawyer, at=AT)
    break_glass(case.code, reason="Zabulon called", by=coordinator, at=AT)
    for on in (case, man):
        lift(hold(on, reason="Kwartermain v. Kazakhstan", by=coordinator, at=AT), by=coordinator, at=LATER)
    record_basis(
        man, purpose="case_work", basis="consent", how="Zabulon signed", given_on=AT.date(), by=lawyer, at=AT
    )
    record_recipient(
        man, recipient="Zabulon Kwartermain", what="documents", basis="request", by=lawyer, at=AT
    )
    first = PersonName.objects.filter(person=man).first()
    first.text = "Zabulon Kwartermain the elder"  # what a name was before is in the history
    first.save()
    first.text = NAMES[0]
    first.save()


class Family:
    def __init__(self, case, man, wife, both, his):
        self.case, self.man, self.wife, self.both, self.his = case, man, wife, both, his


@pytest.fixture
def found_in():
    """Return a function that gives the tables with a row, history included, in which a text stands in any column."""

    def search(*texts):
        with connection.cursor() as cursor:
            cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
            tables = [table for (table,) in cursor.fetchall()]
            found = set()
            for table in tables:
                for text in texts:
                    cursor.execute(
                        f"SELECT EXISTS (SELECT FROM {table} AS one WHERE one::text ~* %s)",  # noqa: S608
                        [text],
                    )
                    if cursor.fetchone()[0]:
                        found.add(table)
            return found

    return search

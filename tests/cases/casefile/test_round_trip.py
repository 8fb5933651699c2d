"""What is imported is exported as it was, and heard of once."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from hypothesis import HealthCheck, given, settings

from accounts.lockdown import lock_down
from accounts.models import AuditEvent, Team, User
from cases.casefile import CaseFileError, check, export_case, import_case, read
from cases.errors import ReferenceTaken
from cases.models import FACT_TYPES, Appeal, BorderCrossing, Case, FactRow, Ruling
from people.models import Person
from tests.cases.casefile.canonical import canonical
from tests.strategies import PLACES, case_files, every_fact

pytestmark = pytest.mark.django_db

REFERENCE_CASE = Path(__file__).parents[2] / "reference" / "reference-case.yaml"
NOW = datetime(2022, 12, 29, 3, tzinfo=UTC)


@pytest.fixture
def lawyer(team):
    return User.objects.create_user(
        "lawyer@ark.example", name="L", organisation=team.organisation, role="lawyer", teams=[team]
    )


def reference_case():
    return read(REFERENCE_CASE.read_bytes())


def test_the_reference_case_comes_back_as_it_was(team, lawyer, heard):
    case = import_case(reference_case(), team=team, by=lawyer, at=NOW)

    exported = export_case(case)

    assert canonical(exported) == canonical(reference_case())
    assert list(exported["persons"]) == ["p1", "p2", "p3"]
    assert list(exported["proceedings"]) == ["asylum", "criminal"]
    assert [fact["id"] for fact in exported["facts"]] == [f"f{number}" for number in range(1, 14)]
    assert heard == [(case, NOW)]


def test_an_import_fills_the_tables(team, lawyer):
    case = import_case(reference_case(), team=team, by=lawyer, at=NOW)

    assert (case.team, case.organisation, case.reference) == (team, team.organisation, "KZ-2022-0001")
    assert (case.jurisdiction, case.region, case.opened_on) == ("KZ", "", date(2022, 10, 3))
    assert [
        person.display_name for person in Person.objects.filter(cases=case).order_by("case_persons__position")
    ] == [
        "Павел Рябинин",
        "Марина Рябинина",
        "Лев Рябинин",
    ]
    appeal = Appeal.objects.get(proceeding__kind="asylum")
    assert appeal.against == Ruling.objects.get(proceeding__kind="asylum")
    assert (appeal.lodged_on, appeal.lodged_on_span.lower) == ("../2022-12-09", None)
    assert appeal.lodged_on_span.upper == datetime(2022, 12, 10, tzinfo=ZoneInfo("Asia/Almaty"))
    assert appeal.recorded_at == datetime(2022, 12, 9, 4, tzinfo=UTC)
    assert appeal.recorded_by == lawyer


def test_every_type_of_fact_with_every_key_comes_back_as_it_was(team):
    case = import_case(every_fact(), team=team, by=None, at=NOW)

    assert canonical(export_case(case)) == canonical(every_fact())
    assert set(FactRow.objects.filter(case=case).values_list("type", flat=True)) == set(FACT_TYPES)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(document=case_files())
def test_every_case_file_comes_back_as_it_was(document, team):
    with transaction.atomic():
        case = import_case(document, team=team, by=None, at=NOW)
        exported = export_case(case)
        by_uuid = case.as_file()
        transaction.set_rollback(True)

    check(exported)
    check(by_uuid)
    assert canonical(exported) == canonical(by_uuid) == canonical(document)


@pytest.mark.parametrize("place", PLACES)
def test_a_day_spans_the_hours_of_the_place(place, team):
    document = reference_case()
    document["case"] |= {"jurisdiction": place[0], "region": place[1]}

    case = import_case(document, team=team, by=None, at=NOW)

    crossing = BorderCrossing.objects.filter(case=case).first()
    assert crossing.crossed_on_span.lower == datetime(2022, 9, 26, tzinfo=case.zone_info)
    assert crossing.crossed_on_span.upper == datetime(2022, 9, 28, tzinfo=case.zone_info)


def test_facts_keep_the_order_of_the_file_even_where_one_names_a_later_one(team):
    document = reference_case()
    document["facts"].reverse()

    case = import_case(document, team=team, by=None, at=NOW)

    assert canonical(export_case(case)) == canonical(document)


def test_a_reference_that_exists_in_the_organisation_is_refused(team, heard):
    other = Team.objects.create(organisation=team.organisation, name="Astana", slug="astana")
    import_case(reference_case(), team=team, by=None, at=NOW)
    heard.clear()

    with pytest.raises(ReferenceTaken) as refused:
        import_case(reference_case(), team=other, by=None, at=NOW)

    assert refused.value.field == "reference"
    assert (Case.objects.count(), Person.objects.count(), heard) == (1, 3, [])


def test_a_document_that_is_no_case_file_is_refused_at_every_door(team, heard):
    document = reference_case()
    document["facts"][7]["against"] = "f99"

    with pytest.raises(CaseFileError) as refused:
        import_case(document, team=team, by=None, at=NOW)

    assert [problem.path for problem in refused.value.problems] == ["facts[7].against"]
    assert (Case.objects.count(), heard) == (0, [])


def test_the_command_prints_reference_and_code_of_the_case(team, lawyer, capsys):
    call_command("import_case", str(REFERENCE_CASE), "--team", "almaty", "--by", "Lawyer@ark.example")

    case = Case.objects.get()
    assert capsys.readouterr().out == f"KZ-2022-0001 {case.code}\n"
    assert set(FactRow.objects.values_list("recorded_by", flat=True)) == {lawyer.pk}


def test_the_command_refuses_a_reference_that_exists(team, capsys):
    call_command("import_case", str(REFERENCE_CASE), "--team", "almaty")

    with pytest.raises(SystemExit) as stopped:
        call_command("import_case", str(REFERENCE_CASE), "--team", "almaty")

    assert stopped.value.code == 2
    assert capsys.readouterr().err.startswith("case.reference: Another case has this reference.")
    assert Case.objects.count() == 1


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["no-such-file.yaml", "--team", "almaty"], "no-such-file.yaml: No such file or directory"),
        ([str(REFERENCE_CASE), "--team", "x"], "There is no team x. Teams: almaty."),
        ([str(REFERENCE_CASE), "--team", "almaty", "--by", "x@y"], "There is no user x@y."),
    ],
)
def test_the_command_says_what_it_does_not_find(arguments, says, team):
    with pytest.raises(CommandError, match=says) as refused:
        call_command("import_case", *arguments)

    assert refused.value.returncode == 2
    assert Case.objects.count() == 0


@pytest.mark.parametrize("form", ["yaml", "json"])
def test_what_the_export_command_writes_can_be_imported_again(form, team, capsys, tmp_path):
    call_command("import_case", str(REFERENCE_CASE), "--team", "almaty")
    capsys.readouterr()

    call_command("export_case", "KZ-2022-0001", "--format", form)

    written = capsys.readouterr().out
    document = read(written)
    check(document)
    assert canonical(document) == canonical(reference_case())
    assert (form == "json") == written.startswith("{")
    assert form == "json" or "  happened_at: 2022-12-29T08:40:00+06:00\n" in written
    if form == "json":
        assert json.loads(written) == document


def test_the_export_command_is_in_the_trail(team, capsys):
    call_command("import_case", str(REFERENCE_CASE), "--team", "almaty")

    call_command("export_case", "KZ-2022-0001")

    event = AuditEvent.objects.get(action="export_case")
    assert (event.organisation_id, event.case_id) == (team.organisation_id, Case.objects.get().pk)


def test_nothing_is_exported_while_the_organisation_is_locked_down(team, capsys):
    call_command("import_case", str(REFERENCE_CASE), "--team", "almaty")
    capsys.readouterr()
    lock_down(team.organisation, reason="search of the office", by=None, at=NOW)

    with pytest.raises(CommandError, match="locked down"):
        call_command("export_case", "KZ-2022-0001")

    assert capsys.readouterr().out == ""


def test_the_export_command_says_which_case_it_cannot_tell(team, capsys):
    with pytest.raises(CommandError, match="There is no case KZ-2022-0001") as refused:
        call_command("export_case", "KZ-2022-0001")

    assert refused.value.returncode == 2

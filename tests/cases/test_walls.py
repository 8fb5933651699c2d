"""What PostgreSQL itself refuses, whatever path through the code led there."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.db.models import CheckConstraint
from psycopg2.extras import DateTimeTZRange

from accounts.ids import random_id
from accounts.models import Organisation, Team
from cases.actions import withdraw_fact
from cases.models import (
    FACT_TYPES,
    Act,
    Appeal,
    Application,
    Case,
    CasePerson,
    Detention,
    Proceeding,
    ProceedingPerson,
    Ruling,
)
from cases.models.fields import (
    CountriesField,
    CountryField,
    DateFormField,
    FactIdField,
    ReferenceField,
    WordField,
    WordsField,
    keyed_fields,
)
from cases.values import span_of
from people.models import Person, PersonName

from .conftest import AT

pytestmark = pytest.mark.django_db
ALMATY = ZoneInfo("Asia/Almaty")


def refused_by(name, change):
    """Whether the constraint `name` refuses the change, at the latest when the transaction ends."""
    with pytest.raises(IntegrityError) as refused:
        _changed_for_good(change)
    return refused.value.__cause__.diag.constraint_name == name


@transaction.atomic
def _changed_for_good(change):
    change()
    connection.check_constraints()


def span(written):
    return span_of(written, ALMATY)


# --- Dates ---

FORMS = (
    "2022-11-30",
    "1800-01-01",
    "2199-12-31",
    "2024-02-29",
    "2022-12",
    "2022-02",
    "2022",
    "2022-09-26/2022-09-27",
    "../2022-12-28",
    "unknown",
    "2022-12-29T08:40:00+06:00",
    "2022-12-29T08:40Z",
    "2022-12-29T08:40:00.123456-09:30",
    "",
)
ZONES = (
    "Asia/Almaty",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
    "America/Juneau",
    "Asia/Manila",
    "Africa/Cairo",
)


def agrees(written, span):
    with connection.cursor() as cursor:
        cursor.execute("SELECT date_form_agrees(%s, %s::tstzrange)", [written, span])
        return cursor.fetchone()[0]


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("written", FORMS)
def test_what_was_written_agrees_with_its_span_in_every_zone(written, zone):
    assert agrees(written, span_of(written, ZoneInfo(zone))) is True


@pytest.mark.parametrize("written", [form for form in FORMS if form not in ("", "unknown")])
@pytest.mark.parametrize("by", [timedelta(days=2), timedelta(days=-2)])
def test_a_span_of_other_days_does_not_agree(written, by):
    right = span(written)
    lower = right.lower and right.lower + by
    upper = right.upper and right.upper + by

    assert agrees(written, DateTimeTZRange(lower, upper, "[]" if right.upper_inc else "[)")) is False


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2022-11-30", None),
        ("2022-11-30", "empty"),
        ("2022-11-30", "(,)"),
        ("", "(,)"),
        ("unknown", None),
        ("unknown", "[2022-11-30 00:00+06,2022-12-01 00:00+06)"),
        ("2022-11-31", "[2022-11-30 00:00+06,2022-12-01 00:00+06)"),
        ("2022-13", "[2022-11-30 00:00+06,2022-12-01 00:00+06)"),
        ("soon", "[2022-11-30 00:00+06,2022-12-01 00:00+06)"),
        ("../2022-11-30", "[2022-11-30 00:00+06,2022-12-01 00:00+06)"),
        ("../2022-11", "(,2022-12-01 00:00+06)"),
        ("../2022-11-30", "(,)"),
        ("2022-11-30", "(,2022-12-01 00:00+06)"),
        ("2022-11-30/2022-12", "[2022-11-30 00:00+06,2023-01-01 00:00+06)"),
        ("2022-11-30T10:00:00+06:00", "[2022-11-30 10:00+06,2022-11-30 11:00+06]"),
        ("2022-11-30T25:00:00+06:00", "[2022-11-30 10:00+06,2022-11-30 10:00+06]"),
        ("2022-11-30T10:00:00", "[2022-11-30 10:00+00,2022-11-30 10:00+00]"),
    ],
)
def test_what_is_no_date_or_tells_another_day_does_not_agree(written, told):
    assert agrees(written, told) is False


def test_every_written_date_is_held_against_its_span(record, pavel, asylum):
    """Each column of each table, so that none is forgotten."""
    checked = 0
    for model in (Person, *FACT_TYPES.values()):
        for field in keyed_fields(model):
            if isinstance(field, DateFormField):
                name = f"{model._meta.model_name}_{field.name}_is_a_date"
                assert name in {constraint.name for constraint in model._meta.constraints}
                assert model._meta.get_field(field.span_name).null
                checked += 1
    assert checked > 50


def test_a_written_date_is_never_stored_without_its_span(record, pavel):
    crossing = record("border_crossing", person=pavel, crossed_on="2022-09-26")
    rows = type(crossing).objects.filter(pk=crossing.pk)

    assert refused_by("bordercrossing_crossed_on_is_a_date", lambda: rows.update(crossed_on="2022-10-26"))
    assert refused_by("bordercrossing_crossed_on_is_a_date", lambda: rows.update(crossed_on_span=None))
    assert refused_by("person_born_is_a_date", lambda: Person.objects.update(born="1985"))


# --- Words, countries, what is needed ---


@pytest.mark.parametrize("kind", FACT_TYPES)
def test_every_word_and_country_of_every_type_is_checked(kind):
    model = FACT_TYPES[kind]
    checks = {
        constraint.name for constraint in model._meta.constraints if isinstance(constraint, CheckConstraint)
    }
    expected = {
        WordField: "is_known",
        WordsField: "are_known",
        CountryField: "is_a_country",
        CountriesField: "are_countries",
    }
    for field in keyed_fields(model):
        if ending := expected.get(type(field)):
            assert f"{model._meta.model_name}_{field.name}_{ending}" in checks


@pytest.mark.parametrize(
    ("constraint", "column", "value"),
    [
        ("ruling_outcome_is_known", "outcome", "lost"),
        ("ruling_orders_are_known", "orders", ["expulsion", "exile"]),
        ("ruling_countries_are_countries", "countries", ["RU", "Russia"]),
        ("ruling_certainty_is_known", "certainty", "sure"),
        ("ruling_withdrawn_with_a_reason", "withdrawn_at", AT),
        ("ruling_withdrawn_with_a_reason", "withdrawn_reason", "entered twice"),
        ("ruling_persons_are_of_the_case", "persons", [random_id()]),
        ("ruling_is_on_an_appeal_of_its_case", "on_appeal_id", random_id()),
        ("ruling_proceeding_is_of_the_case", "proceeding_id", random_id()),
        ("ruling_supersedes_one_of_its_case", "supersedes_id", random_id()),
    ],
)
def test_a_ruling_holds_only_what_the_contract_knows(record, asylum, constraint, column, value):
    ruling = record("ruling", proceeding=asylum, outcome="rejected")

    assert refused_by(constraint, lambda: Ruling.objects.filter(pk=ruling.pk).update(**{column: value}))


def test_an_appeal_has_a_remedy(record, asylum):
    record("appeal", proceeding=asylum, remedy="appeal")

    assert refused_by("appeal_remedy_is_known", lambda: Appeal.objects.update(remedy=""))


def test_an_application_has_at_least_one_of_its_dates(record, asylum):
    record("application", proceeding=asylum, made_on="2022-10-03")

    assert refused_by(
        "application_has_a_date", lambda: Application.objects.update(made_on="", made_on_span=None)
    )


def test_a_country_or_unhcr_protects(record, pavel):
    protection = record("protection", person=pavel, kind="mandate_refugee", by_country="UNHCR")
    rows = type(protection).objects.all()

    assert rows.update(by_country="KZ") == 1
    assert refused_by("protection_by_country_is_a_country", lambda: rows.update(by_country="UNICEF"))


# --- Detentions ---


def stored(case, person, held_from, held_to="", **columns):
    return Detention.objects.create(
        case=case,
        person=person,
        held_from=held_from,
        held_from_span=span(held_from),
        held_to=held_to,
        held_to_span=span(held_to),
        **columns,
    )


@pytest.mark.parametrize(
    ("held_from", "held_to"),
    [
        ("2022-09-27", "2022-09-26"),
        ("2022-09-27", "../2022-09-26"),
        ("2022-10", "2022-09"),
        ("2022-09-27T10:00:00+06:00", "2022-09-27T10:00:00+06:00"),
    ],
)
def test_a_detention_ends_after_it_starts(case, pavel, held_from, held_to):
    assert refused_by("detention_ends_after_it_starts", lambda: stored(case, pavel, held_from, held_to))


@pytest.mark.parametrize(
    ("held_from", "held_to"),
    [
        ("2022-09-27", "2022-09-27"),
        ("2022-09", "2022-09-01"),
        ("2022-09-27", "unknown"),
        ("unknown", "2022-09-27"),
        ("../2022-09-27", "../2022-09-01"),
    ],
)
def test_a_detention_that_may_end_after_it_starts_is_stored(case, pavel, held_from, held_to):
    assert stored(case, pavel, held_from, held_to).pk


def test_confirmed_detentions_of_a_person_do_not_overlap(case, pavel, lev, lawyer):
    first = stored(case, pavel, "2022-09-26")

    def second():
        return stored(case, pavel, "2022-10-26")

    assert refused_by("detentions_of_a_person_do_not_overlap", second)
    assert stored(case, lev, "2022-10-26").pk
    assert stored(case, pavel, "2022-10-26", certainty="reported").pk
    withdraw_fact(first, reason="entered twice", by=lawyer, at=AT)
    assert second().pk


def test_what_a_person_is_told_in_two_cases_is_told_twice(case, pavel, elsewhere):
    """A case is complete in itself: what another team recorded neither helps nor hinders it."""
    CasePerson.objects.create(case=elsewhere.case, person=pavel, role="other", position=1)
    stored(case, pavel, "2022-09-26")

    assert stored(elsewhere.case, pavel, "2022-09-26").pk


# --- The same case ---


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        (kind, field.name)
        for kind, model in FACT_TYPES.items()
        for field in keyed_fields(model)
        if isinstance(field, ReferenceField | FactIdField)
    ],
)
def test_a_fact_names_facts_of_its_own_case(record, asylum, elsewhere, kind, field, lawyer):
    needed = {"appeal": {"remedy": "appeal"}}.get(kind, {})
    fact = record(kind, proceeding=asylum, **needed)
    column = type(fact)._meta.get_field(field)
    foreign = _of_the_other_case(column, elsewhere, lawyer)

    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        type(fact).objects.filter(pk=fact.pk).update(**{column.attname: foreign.pk})
    assert "of_its_case" in str(refused.value) or "of_the_case" in str(refused.value)


def _of_the_other_case(column, elsewhere, lawyer):
    model = column.related_model if isinstance(column, ReferenceField) else Ruling
    if model is Ruling:
        return elsewhere.ruling
    needed = {"remedy": "appeal"} if model is Appeal else {}
    return model.objects.create(case=elsewhere.case, proceeding=elsewhere.proceeding, **needed)


def test_every_fact_is_held_to_the_persons_and_proceedings_of_its_case():
    with connection.cursor() as cursor:
        cursor.execute("SELECT conname FROM pg_constraint WHERE contype = 'f'")
        keys = {name for (name,) in cursor.fetchall()}
        cursor.execute("SELECT tgname FROM pg_trigger")
        triggers = {name for (name,) in cursor.fetchall()}
    for model in FACT_TYPES.values():
        name = model._meta.model_name
        about = "person" if hasattr(model, "person") else "proceeding"
        assert {f"{name}_{about}_is_of_the_case", f"{name}_supersedes_one_of_its_case"} <= keys
        assert about == "person" or f"{name}_persons_are_of_the_case" in triggers


def test_a_fact_about_a_person_of_another_case_is_refused(case, elsewhere):
    assert refused_by("detention_person_is_of_the_case", lambda: stored(case, elsewhere.person, "2022-09-26"))


def test_a_fact_does_not_move_to_another_case(record, asylum, elsewhere):
    ruling = record("ruling", proceeding=asylum, outcome="rejected")

    assert refused_by(
        "ruling_proceeding_is_of_the_case",
        lambda: Ruling.objects.filter(pk=ruling.pk).update(case=elsewhere.case),
    )


def test_a_trigger_may_be_a_fact_of_any_type_of_the_case(record, asylum, pavel):
    detention = record("detention", person=pavel, held_from="2022-09-26")
    act = record("act", proceeding=asylum, rule="KZ-DET-01", trigger=detention)

    assert Act.objects.get().trigger == detention.pk
    assert refused_by(
        "act_trigger_is_of_the_case", lambda: Act.objects.filter(pk=act.pk).update(trigger=random_id())
    )


def test_a_proceeding_is_for_persons_of_its_case(case, asylum, elsewhere):
    assert refused_by(
        "proceedingperson_is_of_the_case",
        lambda: ProceedingPerson.objects.create(
            case=case, proceeding=asylum, person=elsewhere.person, position=2
        ),
    )
    assert refused_by(
        "proceedingperson_is_of_the_proceeding",
        lambda: ProceedingPerson.objects.create(
            case=elsewhere.case, proceeding=asylum, person=elsewhere.person, position=2
        ),
    )


def test_a_person_with_facts_does_not_leave_the_case(case, record, pavel):
    record("whereabouts", person=pavel, place="Almaty")

    assert refused_by(
        "whereabouts_person_is_of_the_case",
        lambda: CasePerson.objects.filter(case=case, person=pavel).delete(),
    )


# --- Organisations ---


@pytest.fixture
def other_team():
    other = Organisation.objects.create(name="Another", slug="another")
    return Team.objects.create(organisation=other, name="Theirs", slug="theirs")


def test_the_team_of_a_case_is_of_its_organisation(case, other_team):
    assert refused_by("case_team_is_of_its_organisation", lambda: Case.objects.update(team=other_team))


def test_the_persons_of_a_case_are_of_its_organisation(case, other_team):
    stranger = Person.objects.create(organisation=other_team.organisation)

    assert refused_by(
        "caseperson_is_of_the_organisation",
        lambda: CasePerson.objects.create(case=case, person=stranger, position=0),
    )


# --- Cases, persons, proceedings ---


@pytest.mark.parametrize(
    ("constraint", "columns"),
    [
        ("case_closes_after_it_opens", {"opened_on": date(2022, 10, 3), "closed_on": date(2022, 10, 2)}),
        ("case_jurisdiction_is_a_country", {"jurisdiction": "kz"}),
        ("case_region_is_a_code", {"region": "Berlin"}),
        ("case_has_a_reference", {"reference": ""}),
    ],
)
def test_a_case_is_described_in_known_words(case, constraint, columns):
    assert refused_by(constraint, lambda: Case.objects.update(**columns))


def test_a_reference_is_unique_in_an_organisation(case, opened):
    other = opened("KZ-2022-0002")

    assert refused_by(
        "case_reference_is_unique", lambda: Case.objects.filter(pk=other.pk).update(reference=case.reference)
    )


def test_a_person_is_once_in_a_case(case, pavel):
    assert refused_by(
        "caseperson_is_unique", lambda: CasePerson.objects.create(case=case, person=pavel, position=1)
    )


@pytest.mark.parametrize(
    ("constraint", "model", "columns"),
    [
        ("proceeding_kind_is_known", Proceeding, {"kind": ""}),
        ("proceeding_procedure_is_known", Proceeding, {"procedure": "slow"}),
        ("proceeding_offence_is_known", Proceeding, {"offence": "theft"}),
        ("caseperson_role_is_known", CasePerson, {"role": "cousin"}),
        ("personname_kind_is_known", PersonName, {"kind": "nickname"}),
        ("personname_has_a_text", PersonName, {"text": ""}),
        ("person_nationalities_are_countries", Person, {"nationalities": ["Russia"]}),
    ],
)
def test_what_describes_a_case_is_in_known_words(asylum, constraint, model, columns):
    assert refused_by(constraint, lambda: model.objects.update(**columns))


def test_the_models_and_the_migrations_agree():
    call_command("makemigrations", "accounts", "people", "cases", check=True, dry_run=True, verbosity=0)


def test_constraints_have_names_that_fit_postgresql():
    names = [
        constraint.name
        for app in ("accounts", "people", "cases")
        for model in apps.get_app_config(app).get_models()
        for constraint in model._meta.constraints
    ]
    assert all(len(name) <= 63 for name in names)
    assert len(names) == len(set(names))


def test_a_certain_part_is_from_the_latest_start_to_the_earliest_end():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT detention_certain_part(%s::tstzrange, %s::tstzrange)", [span("2022-09"), span("2022-12")]
        )
        part = cursor.fetchone()[0]

    assert part.lower == datetime(2022, 9, 30, 18, tzinfo=UTC)
    assert part.upper == datetime(2022, 11, 30, 18, tzinfo=UTC)

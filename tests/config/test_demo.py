"""The fictional organisation shows what the product can say, on whatever day it is made."""

import re
import unicodedata
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from accounts.models import Role, User
from cases.casefile import check, export_case
from cases.models import FACT_TYPES, Case
from config import clock
from config.demo import organisation
from config.demo.cast import demo_cases
from deadlines.assessment import assess_file
from deadlines.law.bars import STRENGTH
from deadlines.models import Assessment, Flag
from tests.cases.casefile.canonical import canonical

README = Path(__file__).parents[2] / "README.md"
MOMENTS = [
    pytest.param(datetime(2026, 11, 22, 9, 20, tzinfo=UTC), id="a Sunday afternoon in Almaty"),
    pytest.param(datetime(2026, 12, 31, 19, 10, tzinfo=UTC), id="ten past midnight on New Year's Day"),
    pytest.param(datetime(2028, 2, 29, 3, 45, tzinfo=UTC), id="a leap day, before office hours"),
    pytest.param(datetime(2027, 3, 20, 23, 59, tzinfo=UTC), id="the eve of Nauryz"),
    pytest.param(datetime(2027, 7, 9, 16, 0, tzinfo=UTC), id="a Friday evening in summer"),
]
# Kinds that the law can give, with the levels at which each is shown.
FLAGS = {
    "removal_barred": {"info"},
    "removal_risk": {"critical"},
    "conflict": {"warning", "critical"},
    "stay_needed": {"warning", "critical"},
    "extradition_risk": {"warning", "critical"},
    "disguised_extradition": {"warning", "critical"},
    "bar_not_served": {"warning", "critical"},
    "bar_ending": {"warning", "critical"},
    "deadline_near": {"notice", "warning", "critical"},
    "deadline_missed": {"critical"},
    "detention_limit_near": {"warning"},
    "detention_limit_passed": {"critical"},
    "authority_late": {"notice"},
    "fact_missing": {"warning"},
    "no_deadline_found": {"warning"},
    "law_unverified": {"notice"},
    "whereabouts_stale": {"warning"},
    "no_pack": {"warning"},
    "breach_alleged": {"critical"},
}
LETTERS = {"Lu", "Ll", "Lo"}
SCRIPTS = {"CYRILLIC", "LATIN", "ARABIC", "GEORGIAN", "ARMENIAN", "ETHIOPIC"}


@cache
def documents(now):
    return [case.document for case in demo_cases(now)]


@cache
def assessments(now):
    return [assess_file(document, at=now) for document in documents(now)]


@pytest.mark.parametrize("now", MOMENTS)
def test_all_sixty_are_case_files_of_what_was_known_by_now(now):
    assert len(documents(now)) == 60
    for document in documents(now):
        check(document)
        recorded = [datetime.fromisoformat(fact["recorded_at"]) for fact in document["facts"]]
        assert recorded == sorted(recorded)
        assert recorded[-1] <= now


@pytest.mark.parametrize("now", MOMENTS)
def test_every_status_occurs(now):
    statuses = {
        protection["status"]
        for assessment in assessments(now)
        for person in assessment["persons"].values()
        for protection in person.values()
    }

    assert statuses == set(STRENGTH)


@pytest.mark.parametrize("now", MOMENTS)
def test_every_kind_of_flag_occurs_at_each_of_its_levels(now):
    raised = {}
    for flag in (flag for assessment in assessments(now) for flag in assessment["flags"]):
        raised.setdefault(flag["kind"], set()).add(flag["level"])

    assert raised == FLAGS


def test_every_type_of_fact_occurs():
    types = {fact["type"] for document in documents(MOMENTS[0].values[0]) for fact in document["facts"]}

    assert types == set(FACT_TYPES)


@pytest.mark.parametrize("now", MOMENTS)
def test_the_alarm_of_the_reference_case_is_live(now):
    assessment = assessments(now)[-1]

    assert documents(now)[-1]["persons"]["p1"]["names"][0]["text"] == "Павел Рябинин"
    assert assessment["persons"]["p1"]["removal"]["status"] == "barred_contested"
    pressing = {(flag["kind"], flag["person"]) for flag in assessment["flags"] if flag["level"] == "critical"}
    assert {("removal_risk", "p1"), ("bar_not_served", "p1"), ("conflict", "p1")} <= pressing


def test_nobody_shares_a_name_and_names_come_in_six_scripts():
    names = [
        name["text"]
        for document in documents(MOMENTS[0].values[0])
        for person in document["persons"].values()
        for name in person["names"]
        if name["kind"] != "transliteration"
    ]

    assert len(names) == len(set(names))
    letters = {letter for name in names for letter in name if unicodedata.category(letter) in LETTERS}
    assert {unicodedata.name(letter).split()[0] for letter in letters} == SCRIPTS


@pytest.mark.django_db
def test_the_command_stores_what_was_told_and_a_second_one_changes_nothing(time_machine):
    now = MOMENTS[0].values[0]
    time_machine.move_to(now, tick=False)

    call_command("demo", "--if-empty")
    call_command("demo", "--if-empty")

    cases = {case.reference: case for case in Case.objects.all()}
    assert len(cases) == Assessment.objects.count() == 60
    for document in documents(now):
        assert canonical(export_case(cases[document["case"]["reference"]])) == canonical(document)
    assert set(Flag.objects.values_list("kind", flat=True)) == set(FLAGS)
    assert set(User.objects.values_list("role", flat=True)) == set(Role.values)
    assert Case.objects.exclude(closed_on=None).count() == 2


@pytest.mark.django_db
def test_the_main_job_goes_as_the_readme_tells_it(client):
    call_command("demo")
    cases = {case.reference: case for case in Case.objects.all()}
    readme = README.read_text(encoding="utf-8")
    told = [cases[reference] for reference in re.findall(r"`([A-Z]{3}-\d{4})`", readme)]
    calm, arrived, transferred, abroad = told
    dana, marta = (
        User.objects.get(email=email) for email in re.findall(r"`(\w+@meridian.example)`", readme)[1::-1]
    )

    client.force_login(dana)
    before = client.get(calm.get_absolute_url()).content.decode()
    form = {
        "persons": [calm.persons.get().pk],
        "step": "moved_to_border",
        "happened_at_form": "day",
        "happened_at_day": clock.today(calm.zone_info).isoformat(),
    }
    recorded = client.post(f"{calm.get_absolute_url()}log/removal_step/", form)
    after = client.get(calm.get_absolute_url()).content.decode()
    client.force_login(marta)
    today = client.get("/").content.decode()

    assert "Removal barred, contested: appeal pending" in before
    assert "Act now" not in before
    assert recorded.status_code == 302
    assert "Removal is under way" in after
    assert today.index(calm.code) < today.index(Case.objects.get(persons__names__text="Павел Рябинин").code)
    assert (arrived.jurisdiction, transferred.jurisdiction, abroad.jurisdiction) == ("KZ", "DE", "UZ")
    assert transferred.deadlines.filter(rule="DE-STAY-02").exists()
    assert set(abroad.protection_statuses.values_list("status", flat=True)) == {"unknown"}


@pytest.mark.django_db
def test_everybody_signs_in_as_printed(client, capsys):
    organisation.found()

    call_command("demo", "--sign-ins")

    printed = capsys.readouterr().out
    password = printed.split("password ")[1].split()[0]
    for user in User.objects.all():
        assert f"{user.email} " in printed
        assert user.check_password(password)


@pytest.mark.django_db
def test_without_the_organisation_no_sign_ins_are_printed(capsys):
    call_command("demo", "--sign-ins")

    assert capsys.readouterr().out.startswith("There is no fictional organisation here")


@pytest.mark.django_db
@pytest.mark.parametrize("option", ["--if-empty", "--sign-ins"])
def test_it_is_refused_outside_development(option, settings):
    settings.DEVELOPMENT = False

    with pytest.raises(CommandError, match="development only"):
        call_command("demo", option)

    assert not User.objects.exists()


@pytest.mark.django_db
def test_an_organisation_that_is_there_is_left_alone(caseworker):
    with pytest.raises(CommandError, match="already"):
        call_command("demo")

    assert User.objects.get() == caseworker

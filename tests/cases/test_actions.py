"""Recording, correcting and withdrawing, through the door everybody uses."""

from datetime import UTC, date, datetime, timedelta

import pytest

from accounts.models import Organisation, Team
from cases.actions import (
    close_case,
    correct_fact,
    open_case,
    record_fact,
    record_fact_for_each,
    reopen_case,
    withdraw_fact,
)
from cases.errors import CaseClosed
from cases.models import Appeal, BorderCrossing, Case, FactRow, Ruling

from .conftest import AT

pytestmark = pytest.mark.django_db
LATER = AT + timedelta(hours=5)


def test_an_opened_case_belongs_to_the_team_and_its_organisation(team, lawyer, heard):
    case = open_case(
        team=team,
        reference="DE-1",
        jurisdiction="DE",
        region="DE-BE",
        opened_on=date(2022, 10, 3),
        by=lawyer,
        at=AT,
    )

    case.refresh_from_db()
    assert (case.team, case.organisation, case.zone) == (team, team.organisation, "Europe/Berlin")
    assert (case.reference, case.region, case.opened_on) == ("DE-1", "DE-BE", date(2022, 10, 3))
    assert heard == [(case, AT)]


def test_two_organisations_may_use_the_same_reference(opened):
    other = Organisation.objects.create(name="Another", slug="another")
    their_team = Team.objects.create(organisation=other, name="Theirs", slug="theirs")

    assert opened("KZ-1").pk != opened("KZ-1", team=their_team).pk


def test_a_restricted_case_is_assigned_to_who_opens_it(opened, lawyer):
    case = opened("KZ-1", restricted=True)

    assert list(case.assigned.all()) == [lawyer]
    assert list(Case.objects.visible_to(lawyer)) == [case]


def test_a_code_names_a_case_and_tells_nothing(opened):
    codes = {opened(f"KZ-{number}").code for number in range(20)}

    assert len(codes) == 20
    assert all(len(code) == 8 and code[3] == "-" for code in codes)


def test_a_person_has_their_names_in_order_and_their_part_in_the_case(case, lev, pavel):
    child = case.case_persons.get(person=lev)

    assert (child.role, lev.born, lev.minor) == ("child", "2015", True)
    assert lev.born_span.lower == datetime(2014, 12, 31, 18, tzinfo=UTC)
    assert pavel.display_name == "Павел"
    assert list(case.case_persons.values_list("person", flat=True)) == [lev.pk, pavel.pk]


def test_a_proceeding_keeps_the_order_of_its_persons(asylum, pavel, lev):
    members = asylum.proceeding_persons.order_by("position")

    assert [member.person for member in members] == [pavel, lev]


def test_a_fact_is_stored_with_what_was_written_and_the_instants_it_spans(record, pavel, lawyer):
    crossing = record(
        "border_crossing",
        person=pavel,
        crossed_on="2022-09-26/2022-09-27",
        manner="irregular",
        from_country="RU",
        to_country="KZ",
        source="himself",
    )

    crossing.refresh_from_db()
    assert (crossing.crossed_on, crossing.manner, crossing.source) == (
        "2022-09-26/2022-09-27",
        "irregular",
        "himself",
    )
    assert crossing.crossed_on_span.lower == datetime(2022, 9, 25, 18, tzinfo=UTC)
    assert crossing.crossed_on_span.upper == datetime(2022, 9, 27, 18, tzinfo=UTC)
    assert (crossing.recorded_at, crossing.recorded_by, crossing.withdrawn_at) == (AT, lawyer, None)


@pytest.mark.parametrize(
    ("written", "lower", "upper", "holds_its_end"),
    [
        ("2022-12-29T08:40:00+06:00", "2022-12-29T02:40Z", "2022-12-29T02:40Z", True),
        ("2022-12", "2022-11-30T18:00Z", "2022-12-31T18:00Z", False),
        ("2022", "2021-12-31T18:00Z", "2022-12-31T18:00Z", False),
        ("../2022-12-28", None, "2022-12-28T18:00Z", False),
        ("unknown", None, None, False),
    ],
)
def test_each_date_form_is_stored_as_its_span(record, pavel, written, lower, upper, holds_its_end):
    step = record("removal_step", person=pavel, step="moved_to_border", happened_at=written)

    step.refresh_from_db()
    span = step.happened_at_span
    assert span.lower == (lower and datetime.fromisoformat(lower))
    assert span.upper == (upper and datetime.fromisoformat(upper))
    assert span.upper_inc is holds_its_end


def test_what_is_left_out_is_not_recorded(record, pavel):
    detention = record("detention", person=pavel, held_from="2022-09-26")

    assert (detention.held_to, detention.held_to_span, detention.ground) == ("", None, "")


def test_a_family_that_crosses_together_is_several_facts_and_one_change(case, pavel, lev, lawyer, heard):
    heard.clear()

    facts = record_fact_for_each(
        case, "border_crossing", persons=[pavel, lev], crossed_on="2022-09-26", by=lawyer, at=AT
    )

    assert [fact.person for fact in facts] == [pavel, lev]
    assert heard == [(case, AT)]


def test_a_refused_fact_leaves_nothing_of_the_others(case, pavel, elsewhere, lawyer):
    with pytest.raises(Exception, match="person of this case"):
        record_fact_for_each(
            case,
            "border_crossing",
            persons=[pavel, elsewhere.person],
            crossed_on="2022-09-26",
            by=lawyer,
            at=AT,
        )

    assert not BorderCrossing.objects.exists()


def test_every_action_on_a_case_is_heard_once(case, record, pavel, asylum, heard, lawyer):
    heard.clear()

    fact = record("border_crossing", person=pavel, crossed_on="2022-09-26")
    fact = correct_fact(fact, crossed_on="2022-09-27", by=lawyer, at=LATER)
    withdraw_fact(fact, reason="entered twice", by=lawyer, at=LATER)
    close_case(case, closed_on=date(2022, 12, 31), by=lawyer, at=LATER)
    reopen_case(case, by=lawyer, at=LATER)

    assert heard == [(case, AT), *[(case, LATER)] * 4]


def test_a_correction_supersedes_and_the_old_fact_stays_withdrawn(record, asylum, lawyer):
    wrong = record(
        "ruling", proceeding=asylum, body="authority", pronounced_on="2022-11-30", outcome="rejected"
    )

    right = correct_fact(wrong, pronounced_on="2022-12-01", by=lawyer, at=LATER)

    wrong.refresh_from_db()
    assert (wrong.withdrawn_at, wrong.withdrawn_reason, wrong.withdrawn_by) == (LATER, "corrected", lawyer)
    assert (right.supersedes, wrong.superseded_by) == (wrong, right)
    assert (right.pronounced_on, right.outcome, right.body) == ("2022-12-01", "rejected", "authority")
    assert right.recorded_at == LATER
    assert list(Ruling.objects.standing()) == [right]


def test_what_named_the_old_fact_names_its_correction(record, asylum, lawyer):
    wrong = record("ruling", proceeding=asylum, pronounced_on="2022-11-30", outcome="rejected")
    appeal = record("appeal", proceeding=asylum, against=wrong, remedy="appeal", lodged_on="2022-12-09")
    act = record("act", proceeding=asylum, rule="KZ-APP-01", trigger=wrong, done_on="2022-12-09")

    right = correct_fact(wrong, outcome="inadmissible", by=lawyer, at=LATER)

    appeal.refresh_from_db()
    act.refresh_from_db()
    assert (appeal.against, act.trigger) == (right, right.pk)


def test_a_withdrawn_fact_keeps_naming_what_it_named(record, asylum, lawyer):
    wrong = record("ruling", proceeding=asylum, pronounced_on="2022-11-30", outcome="rejected")
    appeal = record("appeal", proceeding=asylum, against=wrong, remedy="appeal")
    withdraw_fact(appeal, reason="entered twice", by=lawyer, at=LATER)

    correct_fact(wrong, outcome="inadmissible", by=lawyer, at=LATER)

    assert Appeal.objects.get().against == wrong


def test_a_withdrawn_fact_stays_with_its_reason(case, record, pavel, lawyer):
    crossing = record("border_crossing", person=pavel, crossed_on="2022-09-26")

    withdraw_fact(crossing, reason=" entered twice ", by=lawyer, at=LATER)

    row = FactRow.objects.get(case=case)
    assert (row.pk, row.withdrawn_at, row.withdrawn_reason) == (crossing.pk, LATER, "entered twice")
    assert row.fact == crossing


def test_a_corrected_detention_may_overlap_the_one_it_replaces(record, pavel, lawyer):
    wrong = record("detention", person=pavel, held_from="2022-09-26", held_to="2022-10-26")

    right = correct_fact(wrong, held_to="2022-10-28", by=lawyer, at=LATER)

    assert right.held_to == "2022-10-28"


def test_a_reopened_case_takes_facts_again(case, pavel, lawyer):
    close_case(case, closed_on=date(2022, 12, 1), by=lawyer, at=AT)
    with pytest.raises(CaseClosed):
        record_fact(case, "whereabouts", person=pavel, place="Almaty", by=lawyer, at=AT)

    reopen_case(case, by=lawyer, at=LATER)

    assert record_fact(case, "whereabouts", person=pavel, place="Almaty", by=lawyer, at=LATER).pk


def test_facts_keep_the_order_in_which_they_were_recorded(case, record, pavel, asylum):
    facts = [
        record("whereabouts", person=pavel, place="Almaty"),
        record("application", proceeding=asylum, made_on="unknown"),
        record("border_crossing", person=pavel, crossed_on="2022-09-26"),
    ]

    rows = FactRow.objects.filter(case=case).order_by("sequence")
    assert [row.pk for row in rows] == [fact.pk for fact in facts]


def test_no_name_and_no_text_is_logged(record, pavel, caplog):
    caplog.set_level("INFO")

    record("whereabouts", person=pavel, place="Zhetysu street 4", note="came with Павел")

    assert "fact recorded" in caplog.text
    assert "Zhetysu" not in caplog.text
    assert "Павел" not in caplog.text

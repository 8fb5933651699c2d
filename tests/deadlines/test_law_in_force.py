"""When the law changes: which law is in force, and what becomes of the cases that stand under an older one."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from cases.actions import record_fact, withdraw_fact
from cases.models import Case, Service
from deadlines import changing_law, law_in_force, listing, reassessing, watch
from deadlines.actions import assess_case
from deadlines.assessment import assess_file
from deadlines.context import watch_line
from deadlines.errors import LawRefused
from deadlines.law_in_force import law_now, law_of, shipped
from deadlines.models import Assessment, BarToRemoval, Deadline, Flag, LawChange, Notice
from deadlines.packs import PackError
from deadlines.reading import Reading, being_checked, current_assessment

from .changed_law import close_day, install, pack, refused

AT = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
LATER = AT + timedelta(hours=1)
TWO_WEEKS, TEN_DAYS = date(2026, 3, 16), date(2026, 3, 12)


@pytest.fixture
def law(db):
    """A law under which an appeal is due within 14 days."""
    return install(pack(), AT)


@pytest.fixture
def case(law, team, lawyer):
    return refused(team, by=lawyer, at=AT)


def catch_up(at=LATER):
    while reassessing.reassess(at=at, limit=2) == 2:
        continue


def deadline():
    return Deadline.objects.get(rule="UZ-APP-90")


def moved_flags():
    return Flag.objects.open().filter(kind="deadline_moved")


def test_without_a_change_the_law_is_what_the_program_came_with(db):
    assert law_now() is shipped()


def test_an_installed_pack_is_law_for_stored_cases_and_their_assessments_say_so(case):
    assert deadline().file_by == TWO_WEEKS
    assert case.assessment.packs["UZ"]["version"] == "2026.1"
    assert case.assessment.generation == law_now().generation > 0


def test_until_it_is_assessed_anew_no_page_shows_what_the_older_law_said(case):
    install(pack("2026.2", 10), AT)

    (shown,) = current_assessment(case, at=LATER).result["deadlines"]
    assert shown["file_by"] == "2026-03-12"
    assert deadline().file_by == TWO_WEEKS
    assert Case.objects.annotate(late=being_checked(at=LATER)).get().late

    catch_up()

    assert deadline().file_by == TEN_DAYS
    assert not Case.objects.annotate(late=being_checked(at=LATER)).get().late
    assert Assessment.objects.get().packs["UZ"]["version"] == "2026.2"


def test_a_deadline_that_moves_forward_is_flagged_told_and_kept(case, lawyer):
    before = deadline()
    change = install(pack("2026.2", 10), AT)

    catch_up()

    row = deadline()
    assert (row.pk, row.moved_from, row.moved_at, row.moved_under) == (
        before.pk, TWO_WEEKS, LATER, change.generation,
    )  # fmt: skip
    flag = moved_flags().get()
    assert (flag.level, flag.rules, flag.person_id) == ("warning", ["UZ-APP-90"], case.persons.get().pk)
    assert "File by Thursday 12 March 2026, no longer by Monday 16 March 2026." in flag.text
    assert Notice.objects.filter(flag=flag, recipient=lawyer).count() == 1


def test_a_new_day_within_three_days_is_critical(case):
    at = datetime(2026, 3, 11, 12, 0, tzinfo=UTC)
    install(pack("2026.2", 10), at)

    catch_up(at)

    assert moved_flags().get().level == "critical"


def test_the_flag_stands_until_the_deadline_is_over_and_rises_when_it_is_near(case):
    install(pack("2026.2", 10), AT)
    catch_up()
    near = datetime(2026, 3, 9, 19, 0, tzinfo=UTC)  # 72 hours before 12 March is over in Tashkent
    assert case.assessment.next_change <= near

    with transaction.atomic():
        assess_case(case, at=near)
    assert moved_flags().get().level == "critical"

    with transaction.atomic():
        assess_case(case, at=datetime(2026, 3, 12, 20, 0, tzinfo=UTC))
    assert not moved_flags().exists()


def test_the_page_of_the_case_is_told_of_it_too(case):
    install(pack("2026.2", 10), AT)
    catch_up()

    kinds = [flag["kind"] for flag in Reading.of(case).result(at=LATER)["flags"]]

    assert kinds.count("deadline_moved") == 1


def test_a_deadline_that_moves_back_raises_no_flag(case):
    install(pack("2026.2", 17), AT)

    catch_up()

    assert deadline().file_by > TWO_WEEKS
    assert deadline().moved_at is None
    assert not moved_flags().exists()


def test_what_the_facts_move_is_not_put_down_to_the_law(case, lawyer):
    """A save that meets a case under an older law compares what the same facts come to under either."""
    install(pack("2026.2", 17), AT)
    service = Service.objects.get()

    withdraw_fact(service, reason="typed twice", by=lawyer, at=LATER)

    assert deadline().moved_at is None


def test_a_closed_day_is_law_at_once(case):
    close_day(TWO_WEEKS, AT)
    catch_up()

    assert deadline().file_by == date(2026, 3, 13)
    assert deadline().last_day == date(2026, 3, 17)
    assert moved_flags().exists()

    close_day(TWO_WEEKS, LATER, worked=True)
    catch_up(LATER)

    assert deadline().file_by == TWO_WEEKS


def test_a_day_closed_in_one_region_is_closed_there_alone(case):
    close_day(TWO_WEEKS, AT, region="UZ-TK")

    assert law_now().calendar_of("UZ", "UZ-TK").is_closed(TWO_WEEKS)
    assert not law_now().calendar_of("UZ", None).is_closed(TWO_WEEKS)


def test_unchanged_cases_keep_their_rows_and_only_name_the_law(team, lawyer, law, case):
    rows = [list(model.objects.order_by("pk").values()) for model in (Deadline, BarToRemoval, Flag)]
    said = case.assessment
    change = close_day(date(2026, 8, 3), AT)

    catch_up()

    assert [list(model.objects.order_by("pk").values()) for model in (Deadline, BarToRemoval, Flag)] == rows
    kept = Assessment.objects.get()
    assert (kept.pk, kept.assessed_at, kept.result) == (said.pk, said.assessed_at, said.result)
    assert kept.generation == change.generation


def test_a_new_version_that_says_the_same_is_named_and_nothing_else_is_written(case):
    said = case.assessment.result
    install(pack("2026.2"), AT)

    catch_up()

    kept = Assessment.objects.get()
    assert kept.packs["UZ"]["version"] == kept.result["packs"]["UZ"]["version"] == "2026.2"
    assert {**kept.result, "packs": said["packs"]} == said
    assert kept.assessed_at == AT


def test_stopped_in_the_middle_the_rest_is_assessed_later_and_twice_does_no_harm(team, lawyer, law):
    for number in range(5):
        refused(team, by=lawyer, at=AT, reference=f"UZ-{number}")
    install(pack("2026.2", 10), AT)

    assert reassessing.reassess(at=LATER, limit=2) == 2
    assert reassessing.number_behind() == 3

    catch_up()
    catch_up()

    assert reassessing.number_behind() == 0
    assert set(Deadline.objects.values_list("file_by", flat=True)) == {TEN_DAYS}
    assert moved_flags().count() == 5


def test_the_nearest_deadline_comes_first(team, lawyer, law):
    for reference, served_on in (("late", "2026-03-03"), ("soon", "2026-02-24")):
        refused(team, by=lawyer, at=AT, reference=reference, served_on=served_on)
    install(pack("2026.2", 10), AT)

    reassessing.reassess(at=LATER, limit=1)

    assert Assessment.objects.get(generation=law_now().generation).case.reference == "soon"


def test_a_case_that_cannot_be_assessed_holds_up_no_other(team, lawyer, law, monkeypatch):
    for reference in ("poison", "healthy"):
        refused(team, by=lawyer, at=AT, reference=reference)
    install(pack("2026.2", 10), AT)

    def assess(document, **asked):
        if document["case"]["reference"] == "poison":
            raise ValueError("Жилина")
        return assess_file(document, **asked)

    monkeypatch.setattr("deadlines.reading.assess_file", assess)
    catch_up()

    assert reassessing.number_behind() == 1
    assert Assessment.objects.get(failures=0).case.reference == "healthy"
    assert Assessment.objects.get(failures=1).sweep_at > LATER


def test_processes_that_know_different_generations_each_answer_by_the_one_in_the_database(case):
    older = law_now()
    install(pack("2026.2", 10), AT)

    assert law_now().file("UZ").pack.version == "2026.2"
    assert law_of(older.generation) is older
    assert older.file("UZ").pack.version == "2026.1"


def test_a_generation_of_another_database_is_another_law(case, monkeypatch):
    here = law_now()

    monkeypatch.setitem(connection.settings_dict, "NAME", "elsewhere")

    assert law_of(here.generation) is not here


def test_a_save_asks_no_more_than_before(case, lawyer):
    def queries(number):
        with CaptureQueriesContext(connection) as queries:
            record_fact(
                case, "whereabouts", person=case.persons.get().pk, place=f"at home {number}", country="UZ",
                confirmed_at="2026-03-03", by=lawyer, at=LATER,
            )  # fmt: skip
        return len(queries)

    under_this_law = queries(1)
    install(pack("2026.2", 10), AT)
    assert (
        queries(2) == under_this_law + 3
    )  # this process reads the new law; the rows it changes are read, and written
    assert queries(3) == under_this_law


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            pack("2026.1", 10), "2026.1 is in force; 2026.1 is not newer", id="same version, other content"
        ),
        pytest.param(pack("2025.9", 10), "2025.9 is not newer", id="an older version"),
        pytest.param(pack(), "is in force already", id="the same pack"),
    ],
)
def test_what_is_not_newer_is_refused(law, text, words):
    with pytest.raises(LawRefused, match=words):
        changing_law.new_pack(text, "UZ.yaml", at=AT)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("last_day: 2026-03-12", "last_day: 2026-03-13", "UZ-APP-90, example “from service”"),
        ("kind: appeal", "kind: wish", "UZ.yaml, line 8: UZ-APP-90"),
        ("under: [UZ-APP-90]", "under: [UZ-APP-91]", "line 18: UZ-BAR-90"),
    ],
)
def test_a_pack_that_is_not_fit_for_use_is_refused_with_rule_and_place(law, old, new, words):
    text = pack("2026.2", 10)
    assert old in text

    with pytest.raises(PackError, match=words):
        changing_law.new_pack(text.replace(old, new, 1), "UZ.yaml", at=AT)
    assert LawChange.objects.count() == 1


def test_a_pack_taken_back_leaves_the_shipped_law(case):
    changing_law.apply([changing_law.shipped_again("UZ", at=LATER)], by="a test", at=LATER)
    catch_up()

    assert law_now().file("UZ") is None
    assert not Deadline.objects.filter(rule="UZ-APP-90").exists()
    with pytest.raises(LawRefused, match="No pack UZ is installed here"):
        changing_law.shipped_again("UZ", at=LATER)


def test_what_was_applied_is_never_changed(law):
    law.version = "2027.1"
    with pytest.raises(DatabaseError), transaction.atomic():
        law.save()


def test_a_pack_that_cannot_be_read_any_more_takes_nothing_down_and_is_told(case, monkeypatch):
    def unreadable(code, text):
        raise PackError(code, "UZ-APP-90", "a condition of an earlier program")

    watch.sweep(at=LATER)
    install(pack("2026.2", 10), AT)
    monkeypatch.setattr(law_in_force, "read_installed", unreadable)

    assert law_now().unreadable == ("UZ",)
    assert law_now().file("UZ") is shipped().file("UZ")
    assert current_assessment(case, at=LATER).result["deadlines"] == []
    assert "UZ" in watch_line(at=LATER).text


def test_what_would_change_is_listed_and_nothing_changes(case, team, lawyer):
    refused(team, by=lawyer, at=AT, reference="closed", served_on="2026-03-02")
    Case.objects.filter(reference="closed").update(closed_on="2026-03-03")
    proposed = changing_law.new_pack(pack("2026.2", 10), "UZ.yaml", at=LATER)

    (found,) = [effect for chunk in listing.effects([proposed], at=LATER) for effect in chunk]

    assert (found.case, found.earliest) == (case, TEN_DAYS)
    (line,) = [line for line in found.lines if line["what"] == "deadline"]
    assert (line["before"]["file_by"], line["after"]["file_by"], line["earlier"]) == (
        "2026-03-16", "2026-03-12", True,
    )  # fmt: skip
    assert LawChange.objects.count() == 1
    assert {row.file_by for row in Deadline.objects.filter(rule="UZ-APP-90")} == {TWO_WEEKS}
    assert reassessing.number_behind() == 0

"""`manage.py packs install | uninstall | close-day`: what would change is printed before anything does."""

from datetime import UTC, date, datetime
from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command

from deadlines import reassessing
from deadlines.law_in_force import law_now
from deadlines.models import Deadline, LawChange

from .changed_law import install, pack, refused

AT = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def clock(settings):
    settings.CLOCK_OFFSET_FILE = None
    with time_machine.travel(AT, tick=False):
        yield


@pytest.fixture
def cases(team, lawyer):
    """One case in which a shorter period moves a deadline forward twice, and one with a later deadline."""
    install(pack(), AT)
    return [
        refused(team, by=lawyer, at=AT, reference=f"UZ-{served_on}", served_on=served_on)
        for served_on in ("2026-03-03", "2026-02-24")
    ]


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "UZ.yaml"
    path.write_text(pack("2026.2", 10), encoding="utf-8")
    return path


def packs(*words):
    out = StringIO()
    call_command("packs", *map(str, words), stdout=out)
    return out.getvalue()


def test_a_dry_run_prints_old_beside_new_earlier_dates_first_and_changes_nothing(cases, file):
    printed = packs("install", file, "--dry-run")

    later, sooner = cases
    assert printed.index(sooner.code) < printed.index(later.code)
    assert "Appeal within 10 days (UZ-APP-90): by 10 March 2026" in printed
    assert "→ by 6 March 2026" in printed
    assert "(earlier)" in printed
    assert "2 of 2 open cases that this may reach would change." in printed
    assert not any(word in printed for word in ("Жилина", "UZ-2026"))
    assert LawChange.objects.count() == 1
    assert reassessing.number_behind() == 0


@pytest.mark.parametrize(("answer", "version"), [("yes", "2026.2"), ("no", "2026.1"), ("", "2026.1")])
def test_it_asks_before_anything_changes(cases, file, monkeypatch, answer, version):
    monkeypatch.setattr("builtins.input", lambda _question: answer)

    packs("install", file)

    assert law_now().file("UZ").pack.version == version


def test_it_says_who_made_it_law(cases, file):
    packs("install", file, "--yes")

    change = LawChange.objects.get(version="2026.2")
    assert change.applied_by
    assert change.applied_at == AT
    assert reassessing.number_behind() == 2


def test_a_proposed_pack_is_left_to_the_workers_and_the_pages(cases, file):
    packs("install", file, "--propose")

    assert LawChange.objects.to_list().get().version == "2026.2"
    assert law_now().file("UZ").pack.version == "2026.1"


def test_a_pack_taken_back(cases, file):
    packs("uninstall", "UZ", "--yes")

    assert law_now().file("UZ") is None


def test_after_an_upgrade_every_case_is_assessed_under_what_the_program_now_says(cases):
    printed = packs("upgraded", "--yes")

    assert "0 of 2 open cases" in printed
    assert reassessing.number_behind() == 2


def test_a_closed_day_shows_what_it_moves(cases):
    printed = packs("close-day", "UZ", "2026-03-10", "Mourning", "--yes")

    assert cases[1].code in printed
    assert cases[0].code not in printed
    assert law_now().calendar_of("UZ", None).is_closed(date(2026, 3, 10))


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("close-day", "XX", "2026-03-10", "Mourning"), "no country"),
        (("close-day", "UZ", "2026-03-10", "Mourning", "--region", "KZ-ALA"), "no region of UZ"),
        (("close-day", "UZ", "2026-03-10", " "), "Say what the day is"),
        (("uninstall", "KZ"), "No pack KZ is installed here"),
        (("install", "/nowhere/UZ.yaml"), "No such file"),
    ],
)
def test_what_makes_no_sense_is_refused(db, words, message):
    with pytest.raises(CommandError, match=message):
        packs(*words, "--yes")
    assert not Deadline.objects.exists()

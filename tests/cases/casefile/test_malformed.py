"""Each malformed case file is refused with its path, the exit status is 2, and nothing is stored."""

import io
import sys

import pytest
from django.core.management import call_command

from cases.models import FACT_TYPES, Case, Proceeding
from people.models import Person
from tests.cases.casefile.malformed import WRONG_TEXTS, WRONG_VALUES, spoilt

pytestmark = pytest.mark.django_db


def imported(source, monkeypatch, capsys):
    """Return exit status and standard error of `import_case - --team almaty` for a file of these bytes."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(source)))
    with pytest.raises(SystemExit) as stopped:
        call_command("import_case", "-", "--team", "almaty")
    return stopped.value.code, capsys.readouterr().err


def assert_nothing_is_stored():
    stored = [Case, Person, Proceeding, *FACT_TYPES.values()]
    assert [model for model in stored if model._base_manager.exists()] == []


@pytest.mark.parametrize(
    ("path", "value", "refusal"), [pytest.param(*rest, id=name) for name, *rest in WRONG_VALUES]
)
def test_a_wrong_value_is_refused_with_its_path(path, value, refusal, team, monkeypatch, capsys):
    status, lines = imported(spoilt((path, value)).encode(), monkeypatch, capsys)

    assert status == 2
    assert any(line.startswith(refusal) for line in lines.splitlines()), lines
    assert_nothing_is_stored()


@pytest.mark.parametrize(("source", "refusal"), [pytest.param(*rest, id=name) for name, *rest in WRONG_TEXTS])
def test_a_wrong_text_is_refused_with_its_line(source, refusal, team, monkeypatch, capsys):
    status, lines = imported(source, monkeypatch, capsys)

    assert status == 2
    assert refusal in lines
    assert lines.count("\n") == 1
    assert_nothing_is_stored()


def test_all_problems_are_told_at_once(team, monkeypatch, capsys):
    source = spoilt(
        ("facts[3].ground", "banana"),
        ("facts[5].pronounced_on", "2022-02-30"),
        ("facts[7].against", "f99"),
        ("persons.p1.bron", "1985"),
        ("foo", 1),
    )

    _status, lines = imported(source.encode(), monkeypatch, capsys)

    assert sorted(line.split(":")[0] for line in lines.splitlines()) == [
        "facts[3].ground",
        "facts[5].pronounced_on",
        "facts[7].against",
        "foo",
        "persons.p1.bron",
    ]


@pytest.mark.parametrize("length", [3, 400])
def test_a_long_circle_of_appeals_is_told_once(length, team, monkeypatch, capsys):
    links = []
    for number in range(length):
        links += [
            {"id": f"r{number}", "type": "ruling", "proceeding": "asylum", "on_appeal": f"a{number}"},
            {
                "id": f"a{number}",
                "type": "appeal",
                "proceeding": "asylum",
                "remedy": "appeal",
                "against": f"r{(number + 1) % length}",
            },
        ]

    status, lines = imported(spoilt(("facts", links)).encode(), monkeypatch, capsys)

    assert status == 2
    assert lines.splitlines()[0].startswith(
        'facts[0].on_appeal: the references go in a circle: "r0", "a0", "r1", "a1"'
    )
    assert len(lines.splitlines()) == 1
    assert_nothing_is_stored()


def test_nobody_is_certainly_held_twice_at_a_time(team, monkeypatch, capsys):
    police, prison = (
        {"id": "d1", "type": "detention", "person": "p1", "held_from": "2022-10-01", "held_to": "2022-10-20"},
        {"id": "d2", "type": "detention", "person": "p1", "held_from": "2022-10-10"},
    )

    status, lines = imported(spoilt(("facts", [prison, police])).encode(), monkeypatch, capsys)

    assert status == 2
    assert lines.startswith("facts[0].held_from: overlaps facts[1], another detention of this person")
    assert_nothing_is_stored()


def test_a_file_of_nothing_but_mistakes_is_refused_in_a_moment(team, monkeypatch, capsys):
    mixed = [1, "a"] * 500
    facts = [{"id": f"f{n}", "type": "ruling", "proceeding": "x", "persons": mixed} for n in range(150)]

    status, lines = imported(spoilt(("facts", facts)).replace(" ", "").encode(), monkeypatch, capsys)

    assert status == 2
    assert len(lines.splitlines()) == 500

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from config import environment


@pytest.mark.parametrize(
    ("written", "read"),
    [("1", True), ("YES", True), ("on", True), ("0", False), ("false", False), ("", False)],
)
def test_a_switch_is_on_or_off(monkeypatch, written, read):
    monkeypatch.setenv("A_SWITCH", written)

    assert environment.switch("A_SWITCH") is read


@pytest.mark.parametrize(
    ("read", "written"),
    [
        pytest.param(lambda: environment.switch("X"), "maybe", id="neither on nor off"),
        pytest.param(lambda: environment.number("X", 1), "many", id="no number"),
        pytest.param(lambda: environment.number("X", 1, least=1), "0", id="too small"),
        pytest.param(lambda: environment.number("X", 1), "-1", id="negative"),
        pytest.param(lambda: environment.path("X", Path("/place")), "here", id="relative path"),
        pytest.param(lambda: environment.url("X", {"postgres"}), "mysql://localhost/", id="another database"),
        pytest.param(lambda: environment.choice("X", {"plain"}, "plain"), "fancy", id="not among the words"),
        pytest.param(lambda: environment.text("X"), "", id="missing"),
    ],
)
def test_what_is_not_understood_is_refused(monkeypatch, read, written):
    monkeypatch.setenv("X", written)

    with pytest.raises(ImproperlyConfigured, match="X"):
        read()


def test_a_refused_address_is_not_repeated(monkeypatch):
    monkeypatch.setenv("X", "mysql://user:secret@localhost/")

    with pytest.raises(ImproperlyConfigured) as refusal:
        environment.url("X", {"postgres"})

    assert "secret" not in str(refusal.value)


def test_words_stand_between_commas(monkeypatch):
    monkeypatch.setenv("X", "one.example, two.example,")

    assert environment.words("X") == ["one.example", "two.example"]


def test_commands_take_over_the_try_out_of_their_folder(monkeypatch, tmp_path):
    monkeypatch.delenv("SECRET_KEY", raising=False)
    monkeypatch.delenv("A_SETTING", raising=False)
    monkeypatch.setenv("ANOTHER", "mine")
    (tmp_path / "environment").write_text(
        "SECRET_KEY=kept\nA_SETTING=a=b\nANOTHER=theirs\n", encoding="utf-8"
    )

    environment.adopt(tmp_path / "environment")

    assert environment.text("A_SETTING") == "a=b"
    assert environment.text("ANOTHER") == "mine"

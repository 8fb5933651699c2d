"""Changes of a case are heard by one function, and a site where nobody listens does not start."""

import pytest

from cases import changes
from cases.actions import record_fact
from cases.changes import NobodyListens, changed, on_change, somebody_listens
from cases.models import FactRow

from .conftest import AT


def test_the_registered_function_hears_of_a_change(monkeypatch):
    monkeypatch.setattr(changes, "_listener", None)
    calls = []

    on_change(lambda case, *, at: calls.append((case, at)))
    changed("a case", at=AT)

    assert calls == [("a case", AT)]
    assert somebody_listens(None) == []


def test_the_site_does_not_start_when_nobody_listens(monkeypatch):
    monkeypatch.setattr(changes, "_listener", None)

    assert [error.id for error in somebody_listens(None)] == ["cases.E001"]
    with pytest.raises(NobodyListens):
        changed("a case", at=AT)


@pytest.mark.django_db
def test_a_fact_that_cannot_be_assessed_is_not_stored(case, pavel, lawyer, monkeypatch):
    def broken(case, *, at):
        raise ZeroDivisionError

    monkeypatch.setattr(changes, "_listener", broken)

    with pytest.raises(ZeroDivisionError):
        record_fact(case, "whereabouts", person=pavel, place="Almaty", by=lawyer, at=AT)
    assert not FactRow.objects.exists()

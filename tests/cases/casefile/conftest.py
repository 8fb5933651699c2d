import pytest

from accounts.models import Organisation, Team
from cases import changes


@pytest.fixture
def team(db):
    """A team in Almaty."""
    return Team.objects.create(
        organisation=Organisation.objects.create(name="Ark", slug="ark"), name="Almaty", slug="almaty"
    )


@pytest.fixture(autouse=True)
def heard(monkeypatch):
    """The changes of cases that were heard, in place of their assessment: the case and the instant."""
    heard = []
    monkeypatch.setattr(changes, "_listener", lambda case, *, at: heard.append((case, at)))
    return heard

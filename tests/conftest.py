"""What every test stands on: servers, a site that runs, an organisation and the people in it."""

import atexit
import os
from contextlib import ExitStack
from functools import cache

import django
import pytest

from config.launch import servers

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
os.environ.setdefault("DEVELOPMENT", "1")
os.environ.setdefault("DATABASE_AS", "owner")
os.environ.setdefault("SECRET_KEY", "for tests only")
os.environ.setdefault("EMAIL_URL", "memorymail://")

# Before any test module is read, since those import models. The workers of xdist inherit the addresses.
_servers = ExitStack()
atexit.register(_servers.close)
os.environ.update(_servers.enter_context(servers.passing()))
django.setup()

from django.conf import settings  # noqa: E402
from django.contrib.auth.hashers import make_password  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402

from accounts import sight  # noqa: E402
from accounts.models import Organisation, Team, User  # noqa: E402
from accounts.sign_in import throttle  # noqa: E402
from tests import roles  # noqa: E402
from tests.running import PASSWORD, RunningSite  # noqa: E402


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Keep the tests of a module that need a running site on one worker of xdist, and so on one site."""
    for item in items:
        if "site" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.xdist_group(item.path.stem))


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The test database, in which a test that commits may empty the trail when it is done. Nobody else may."""
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        for table in ("event", "link", "head"):
            cursor.execute(f"ALTER TABLE accounts_audit{table} DISABLE TRIGGER never_emptied")


@pytest.fixture(autouse=True)
def _served(monkeypatch):
    """Let PostgreSQL show each page and each answer of the API what it shows the role that serves, and nothing else.

    Whoever acted in the test before has stopped.
    """
    sight._acting.set(None)
    request = Client.request

    def as_the_web(client, **asked):
        with roles.served():
            return request(client, **asked)

    monkeypatch.setattr(Client, "request", as_the_web)


@pytest.fixture(scope="session")
def running_site(tmp_path_factory, worker_id, django_db_blocker):
    """The product, running; one for each worker of xdist. Tests ask for `site`."""
    database = f"site_{settings.DATABASES['default']['NAME']}_{worker_id}"
    site = RunningSite(tmp_path_factory.mktemp("site"), database)
    with django_db_blocker.unblock():
        try:
            site.start()
            yield site
        finally:
            site.stop()


@pytest.fixture
def site(running_site, django_db_blocker, settings):
    """The product, running and empty. The models of this test read and write its database."""
    settings.CLOCK_OFFSET_FILE = running_site.clock
    with django_db_blocker.unblock(), running_site.tables():
        running_site.reset()
        yield running_site


@pytest.fixture(autouse=True)
def _nothing_is_full():
    """Let no test be refused what another one tried too often."""
    throttle.full.forget()


@pytest.fixture
def organisation(db):
    return Organisation.objects.create(name="Legal Aid South", slug="legal-aid-south")


@pytest.fixture
def team(organisation):
    return Team.objects.create(organisation=organisation, name="South", slug="south")


@pytest.fixture
def member(organisation, team):
    """Return a function that makes a user of the team, or of the teams given, who signs in with PASSWORD."""

    def make(role, *, teams=(team,), organisation=organisation, email=""):
        email = email or f"{role}@{organisation.slug}.example"
        user = User.objects.create_user(
            email, name=f"A {role}", organisation=organisation, role=role, teams=teams
        )
        user.password = _encoded(PASSWORD)
        user.save(update_fields=["password"])
        return user

    return make


@pytest.fixture
def caseworker(member):
    return member("caseworker")


@pytest.fixture
def lawyer(member):
    return member("lawyer")


@pytest.fixture
def colleague(member, organisation):
    """Return a caseworker of another team of the same organisation."""
    north = Team.objects.create(organisation=organisation, name="North", slug="north")
    return member("caseworker", teams=[north], email="north@legal-aid-south.example")


@pytest.fixture
def outsider(member):
    """Return a caseworker of another organisation."""
    other = Organisation.objects.create(name="Another one", slug="another-one")
    their_team = Team.objects.create(organisation=other, name="Theirs", slug="theirs")
    return member("caseworker", teams=[their_team], organisation=other)


@cache
def _encoded(password):
    return make_password(password)

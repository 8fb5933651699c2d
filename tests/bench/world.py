"""Who works in the benchmark, on which cases, and a way to ask the site as they would."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from http.cookies import SimpleCookie
from importlib import import_module

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.base import SessionBase
from django.core.handlers.wsgi import WSGIHandler
from django.test import RequestFactory

from accounts.models import Organisation, Role, Team, User
from cases.casefile import import_case
from cases.models import Case

from .reference import HOURS, LAST, as_of

ORGANISATIONS = 20


@dataclass
class World:
    """`member` and `colleague` work in the big team, `newcomer` in the small one.

    `young` is a case of a few facts, `old` one of more than a hundred; `cases` are those copied.
    """

    teams: list[Team]
    member: User
    colleague: User
    newcomer: User
    young: Case
    at: datetime
    cases: list[Case]
    old: Case | None = None

    def grow(self) -> None:
        """Add the reference case as it stood at its other hours, and a case of many facts."""
        self.cases += [self.imported(as_of(hour, at=self.at, reference=hour)) for hour in HOURS[1:]]
        self.old = self.imported(_long(as_of(LAST, at=self.at, reference="long"), at=self.at))

    def imported(self, document: dict) -> Case:
        return import_case(document, team=self.teams[1], by=self.member, at=self.at)


def begun(at: datetime) -> World:
    """Make the organisations and who works there, and one case of five facts."""
    teams = [_team(number) for number in range(ORGANISATIONS) for _ in "ab"]
    member, colleague = (_lawyer(teams[1], name) for name in ("member", "colleague"))
    newcomer = _lawyer(teams[0], "newcomer")
    world = World(teams, member, colleague, newcomer, Case(), at, [])
    world.young = world.imported(as_of(HOURS[0], at=at, reference=HOURS[0]))
    world.cases = [world.young]
    return world


class Browser:
    """Asks this process's own site, through all its middleware, as `user` who has signed in."""

    def __init__(self, user: User) -> None:
        self.cookie = SimpleCookie({settings.SESSION_COOKIE_NAME: _session(user)}).output(header="").strip()
        self._requests = RequestFactory(headers={"host": "localhost", "cookie": self.cookie})
        self._site = WSGIHandler()

    def get(self, url: str) -> str:
        """Return the page. Anything but a whole page is an error."""
        answer = self._site(self._requests.get(url).environ, lambda _status, _headers: None)
        try:
            page = b"".join(answer).decode()
        finally:
            answer.close()
        assert answer.status_code == 200, f"{url} answered {answer.status_code}: {page[:200]}"
        return page


def _team(number: int) -> Team:
    slug = f"organisation-{number}"
    organisation, _made = Organisation.objects.get_or_create(slug=slug, defaults={"name": slug})
    team = f"{slug}-{organisation.teams.count()}"
    return Team.objects.create(organisation=organisation, name=team, slug=team)


def _lawyer(team: Team, name: str) -> User:
    email = f"{name}@suspensive.example"
    return User.objects.create_user(
        email, name=email, organisation=team.organisation, role=Role.LAWYER, teams=[team]
    )


def _session(user: User) -> str:
    """Return the key of a stored session in which `user` is signed in."""
    store: type[SessionBase] = import_module(settings.SESSION_ENGINE).SessionStore
    session = store()
    session.update(
        {
            SESSION_KEY: str(user.pk),
            BACKEND_SESSION_KEY: settings.AUTHENTICATION_BACKENDS[0],
            HASH_SESSION_KEY: user.get_session_auth_hash(),
        }
    )
    session.create()
    return str(session.session_key)


def _long(document: dict, *, at: datetime) -> dict:
    """Return the case file with a hundred facts more: a year of telephone calls."""
    calls = [
        {
            "id": f"call{number}",
            "type": "whereabouts",
            "person": "p1",
            "place": "at home",
            "country": "KZ",
            "confirmed_at": (at - timedelta(days=number + 1)).date().isoformat(),
        }
        for number in range(100)
    ]
    return document | {"facts": [*document["facts"], *calls]}

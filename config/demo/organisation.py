"""The fictional organisation: two offices, someone of each role, and a task for the interpreter."""

from datetime import datetime, timedelta
from typing import NamedTuple

from django.conf import settings
from django.utils.crypto import salted_hmac

from accounts.models import Organisation, Role, Team, User
from cases.models import Case
from cases.staffing import give_task

NAME, SLUG = "Meridian Legal Aid", "meridian"
TEAMS = {"almaty": "Almaty office", "west": "Oral office"}


TO_INTERPRET = "ALA-0455"  # the reference of a case
TASK = """Please be there at 10 in the morning on the day of the hearing, at the reception of the office.

The words to have ready in both languages: application, certificate, hearing, refusal, appeal, last day."""


class Colleague(NamedTuple):
    email: str
    name: str
    role: Role
    teams: tuple[str, ...]


COLLEAGUES = (
    Colleague("dana@meridian.example", "Dana Serikova", Role.CASEWORKER, ("west",)),
    Colleague("samir@meridian.example", "Samir Haddadi", Role.CASEWORKER, ("almaty",)),
    Colleague("marta@meridian.example", "Marta Lindgren", Role.LAWYER, ("almaty", "west")),
    Colleague("yerlan@meridian.example", "Yerlan Tasbolat", Role.COORDINATOR, ("almaty", "west")),
    Colleague("olga@meridian.example", "Olga Prykhodko", Role.ADMINISTRATOR, ()),
    Colleague("tomas@meridian.example", "Tomas Quill", Role.AUDITOR, ()),
    Colleague("aigul@meridian.example", "Aigul Nurlan", Role.INTERPRETER, ()),
)


def found() -> dict[str, Team]:
    """Create the organisation with its teams and colleagues, and return the teams by their slugs."""
    organisation = Organisation.objects.create(name=NAME, slug=SLUG)
    teams = {
        slug: Team.objects.create(organisation=organisation, name=name, slug=slug)
        for slug, name in TEAMS.items()
    }
    for email, name, role, slugs in COLLEAGUES:
        User.objects.create_user(
            email,
            password(),
            name=name,
            organisation=organisation,
            role=role,
            teams=[teams[slug] for slug in slugs],
        )
    return teams


def caseworkers() -> dict[str, User]:
    """Return who records the cases of each team."""
    users = User.objects.filter(organisation__slug=SLUG, role=Role.CASEWORKER)
    return {user.teams.get().slug: user for user in users}


def ask_the_interpreter(*, at: datetime) -> None:
    """Give the interpreter something to do, for the week that follows `at`."""
    case = Case.objects.get(reference=TO_INTERPRET)
    give_task(
        case,
        interpreter=User.objects.get(organisation__slug=SLUG, role=Role.INTERPRETER),
        kind="hearing",
        text=TASK,
        until=(at + timedelta(days=7)).date(),
        by=caseworkers()[case.team.slug],
        at=at,
    )


def password() -> str:
    """Return the password of all of them: this try-out's own, drawn from its SECRET_KEY."""
    drawn = salted_hmac("config.demo", settings.SECRET_KEY, algorithm="sha256").hexdigest()
    return "-".join(drawn[start : start + 4] for start in (0, 4, 8))

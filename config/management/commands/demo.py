"""A fictional organisation with sixty cases, to try the product on: `manage.py demo`. In development only."""

from argparse import ArgumentParser
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError
from django.db import transaction

from accounts.models import Organisation, Team, User
from cases.actions import close_case
from cases.casefile import import_case
from cases.changes import one_change
from config import clock
from config.demo import organisation
from config.demo.cast import DemoCase, demo_cases


class Command(BaseCommand):
    help = "Make a fictional organisation with users of every role and sixty cases dated from today."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--if-empty", action="store_true", help="do nothing where there is an organisation"
        )
        parser.add_argument(
            "--sign-ins", action="store_true", help="only print who can sign in, and the password"
        )

    def handle(self, *, if_empty: bool, sign_ins: bool, **options: Any) -> None:
        if not settings.DEVELOPMENT:
            raise CommandError("Everybody could read these passwords: this works in development only.")
        if sign_ins:
            self.stdout.write("\n".join(_sign_ins()))
        elif not Organisation.objects.exists():
            self.stdout.write(f"{_make(clock.now())} cases of {organisation.NAME}, a fictional organisation")
        elif not if_empty:
            raise CommandError("There is an organisation already. `manage.py flush` forgets everything.")


@transaction.atomic
def _make(now: datetime) -> int:
    """Store the organisation and its cases as they stand at `now`; return how many cases."""
    teams = organisation.found()
    recorders = organisation.caseworkers()
    cases = demo_cases(now)
    for case in cases:
        _store(case, team=teams[case.team], by=recorders[case.team], at=clock.now())
    organisation.ask_the_interpreter(at=clock.now())
    return len(cases)


def _store(told: DemoCase, *, team: Team, by: User, at: datetime) -> None:
    with one_change(at=at):
        case = import_case(told.document, team=team, by=by, at=at)
        if told.closed_days_ago is not None:
            closed_on = (at - timedelta(days=told.closed_days_ago)).astimezone(case.zone_info).date()
            close_case(case, closed_on=closed_on, by=by, at=at)


def _sign_ins() -> Iterator[str]:
    """Yield the password of all, and a line for each user of the fictional organisation."""
    present = set(User.objects.filter(organisation__slug=organisation.SLUG).values_list("email", flat=True))
    if not present:
        yield "There is no fictional organisation here: sign in with an account of your own."
        return
    yield f"Sign in with the password {organisation.password()} as"
    for email, _name, role, slugs in organisation.COLLEAGUES:
        if email in present:
            offices = ", ".join(organisation.TEAMS[slug] for slug in slugs) or "sees no case"
            yield f"  {email:<26}{role.label} ({offices})"

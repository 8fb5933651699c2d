"""Makes an organisation and invites who administers it: `manage.py found NAME --administrator EMAIL`."""

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management import BaseCommand, CommandError
from django.core.validators import validate_email
from django.db import transaction

from accounts.actions import create_organisation, invite
from accounts.models import Invitation, Organisation, Role
from config import clock


class Command(BaseCommand):
    help = "Make an organisation with its first team, and print the link by which its administrator joins."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "name", metavar="NAME", help="the name of the organisation, as its people know it"
        )
        parser.add_argument(
            "--administrator", required=True, metavar="EMAIL", help="who is to look after its accounts"
        )
        parser.add_argument("--team", default="First team", metavar="NAME", help="its first team")

    def handle(self, *, name: str, administrator: str, team: str, **options: Any) -> None:
        _refuse(name, administrator)
        invitation = _found(name, team, administrator)
        self.stdout.write(f"{invitation.organisation.slug} has an organisation, a team and an invitation.")
        self.stdout.write("Give this link to its administrator; it opens once, within three days:")
        self.stdout.write(invitation.link)


@transaction.atomic
def _found(name: str, team: str, administrator: str) -> Invitation:
    at = clock.now()
    organisation = create_organisation(name, team=team, by=None, at=at)
    return invite(organisation, email=administrator, role=Role.ADMINISTRATOR, teams=(), by=None, at=at)


def _refuse(name: str, administrator: str) -> None:
    try:
        validate_email(administrator)
    except ValidationError:
        raise CommandError(f"{administrator} is no e-mail address.") from None
    if not name.strip():
        raise CommandError("The organisation needs a name.")
    if Organisation.objects.filter(name=name).exists():
        raise CommandError(f"There is an organisation {name} already.")

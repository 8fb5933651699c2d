"""Stores the case of a case file: `manage.py import_case FILE --team SLUG`."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import BaseCommand, CommandError

from accounts.models import Team, User
from cases.casefile import CaseFileError, import_case, read
from cases.casefile.limits import LARGEST_FILE
from cases.errors import ReferenceTaken
from config import clock

REFUSED = 2  # exit status


class Command(BaseCommand):
    help = "Store the case of a case file, and print its reference and its code."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "file", metavar="FILE", help="a case file in YAML or JSON; - reads standard input"
        )
        parser.add_argument("--team", required=True, metavar="SLUG", help="the team whose case it becomes")
        parser.add_argument("--by", metavar="EMAIL", help="the user who imports it")

    def handle(self, *, file: str, team: str, by: str | None, **options: Any) -> None:
        """Exit with status 2 where the file is refused: each problem on standard error, nothing stored."""
        owner, user = _team(team), _user(by)
        try:
            case = import_case(read(_source(file)), team=owner, by=user, at=clock.now())
        except CaseFileError as refusal:
            self._refuse([str(problem) for problem in refusal.problems])
        except ReferenceTaken as refusal:
            self._refuse([f"case.reference: {refusal}"])
        else:
            self.stdout.write(f"{case.reference} {case.code}")

    def _refuse(self, lines: list[str]) -> None:
        for line in lines:
            self.stderr.write(line)
        sys.exit(REFUSED)


def _source(file: str) -> bytes:
    """Return the bytes of a file or of standard input: no more than shows that it is too large."""
    if file == "-":
        return sys.stdin.buffer.read(LARGEST_FILE + 1)
    try:
        with Path(file).open("rb") as opened:
            return opened.read(LARGEST_FILE + 1)
    except OSError as error:
        raise CommandError(f"{file}: {error.strerror}", returncode=REFUSED) from None


def _team(slug: str) -> Team:
    try:
        return Team.objects.select_related("organisation").get(slug=slug)
    except Team.DoesNotExist:
        known = ", ".join(Team.objects.order_by("slug").values_list("slug", flat=True))
        raise CommandError(
            f"There is no team {slug}. Teams: {known or 'none'}.", returncode=REFUSED
        ) from None


def _user(email: str | None) -> User | None:
    if email is None:
        return None
    try:
        return User.objects.get_by_natural_key(email)
    except User.DoesNotExist:
        raise CommandError(f"There is no user {email}.", returncode=REFUSED) from None

"""The emergency brake: `manage.py lockdown ORGANISATION --reason …`, and `--lift EMAIL EMAIL` when it is over.

Where the whole site is in danger: `manage.py lockdown --all --reason …`. Each organisation is opened by its own two.
"""

from argparse import ArgumentParser
from typing import Any

from django.core.management import BaseCommand, CommandError
from django.db import transaction

from accounts.errors import StaffError
from accounts.lockdown import confirm_unlock, lock_down
from accounts.models import Lockdown, Organisation, User
from config import clock


class Command(BaseCommand):
    help = (
        "Lock an organisation down at once, or lift the lockdown with two people who confirm that it is over."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        which = parser.add_mutually_exclusive_group(required=True)
        which.add_argument("organisation", metavar="ORGANISATION", nargs="?", help="its slug")
        which.add_argument("--all", action="store_true", help="every organisation; with --reason only")
        what = parser.add_mutually_exclusive_group(required=True)
        what.add_argument("--reason", help="what has happened, in a few words that name nobody")
        what.add_argument(
            "--lift", nargs=2, metavar="EMAIL", help="the two who confirm: coordinators or administrators"
        )

    def handle(
        self, *, organisation: str | None, reason: str | None, lift: list[str] | None, **options: Any
    ) -> None:
        if organisation is None and lift:
            raise CommandError("Name the organisation: each is opened by two of its own.")
        try:
            for one in _meant(organisation):
                self.stdout.write(_lift(one, lift) if lift else _lock(one, reason or ""))
        except StaffError as refusal:
            raise CommandError(str(refusal)) from None


def _meant(slug: str | None) -> list[Organisation]:
    """Return the organisation of that slug; without one, all that are not locked down."""
    if slug is None:
        locked = Lockdown.objects.open().values("organisation")
        return list(Organisation.objects.exclude(pk__in=locked).order_by("slug"))
    found = Organisation.objects.filter(slug=slug).first()
    if found is None:
        raise CommandError(f"There is no organisation {slug}.")
    return [found]


def _lock(organisation: Organisation, reason: str) -> str:
    if not reason.strip():
        raise CommandError("Say in a few words what has happened.")
    lock_down(organisation, reason=reason[:500], by=None, at=clock.now())
    return (
        f"{organisation.slug} is locked down. Alarms are still sent. Two people lift it: --lift EMAIL EMAIL"
    )


@transaction.atomic
def _lift(organisation: Organisation, emails: list[str]) -> str:
    at = clock.now()
    for email in emails:
        lockdown = confirm_unlock(organisation, by=_user(organisation, email), at=at)
        if lockdown.lifted_at:
            break
    return f"{organisation.slug} is open again."


def _user(organisation: Organisation, email: str) -> User:
    user = organisation.users.filter(email=email.strip().lower()).first()
    if user is None:
        raise CommandError(f"{organisation.slug} has no user {email}.")
    return user

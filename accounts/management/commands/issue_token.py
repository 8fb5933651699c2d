"""Gives a program the right to act as a user: `manage.py issue_token EMAIL --label LABEL`."""

from argparse import ArgumentParser
from typing import Any

from django.core.management import BaseCommand, CommandError
from django.db import transaction

from accounts.audit import record
from accounts.models import ApiToken, AuditAction, Lockdown, User
from config import clock


class Command(BaseCommand):
    help = "Issue a token for the API and print it, once: only its SHA-256 is kept."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email", metavar="EMAIL", help="the user whose rights the token has")
        parser.add_argument("--label", required=True, help="what the token is for, to know it by later")

    def handle(self, *, email: str, label: str, **options: Any) -> None:
        try:
            user = User.objects.get_by_natural_key(email)
        except User.DoesNotExist:
            raise CommandError(f"There is no user {email}.") from None
        if not user.is_active:
            raise CommandError(f"{email} no longer signs in; a token would open nothing.")
        if Lockdown.objects.open().filter(organisation=user.organisation_id).exists():
            raise CommandError("The organisation is locked down; a token would open nothing.")
        with transaction.atomic():
            token = ApiToken.issue(user, label)
            record(
                AuditAction.ISSUE_TOKEN,
                by=None,
                organisation=user.organisation_id,
                about=user,
                at=clock.now(),
            )
        self.stdout.write(token)

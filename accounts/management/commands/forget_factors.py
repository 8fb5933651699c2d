"""Lets somebody who has lost every second factor set up anew: `manage.py forget_factors EMAIL`."""

from argparse import ArgumentParser
from typing import Any

from django.core.management import BaseCommand, CommandError
from django.db import transaction

from accounts.audit import record
from accounts.models import AuditAction, User
from accounts.sign_in import changing
from config import clock


class Command(BaseCommand):
    help = (
        "Forget the second factors and recovery codes of a user, and sign them out everywhere. Make sure first, "
        "by a way other than e-mail, who asks for it."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email", metavar="EMAIL", help="whose second factors are lost")

    @transaction.atomic
    def handle(self, *, email: str, **options: Any) -> None:
        try:
            user = User.objects.get_by_natural_key(email)
        except User.DoesNotExist:
            raise CommandError(f"There is no user {email}.") from None
        changing.forget_factors(user)
        changing.tell_of_change(user)
        of = user.organisation_id
        record(AuditAction.REMOVE_FACTOR, by=None, organisation=of, about=user, at=clock.now())

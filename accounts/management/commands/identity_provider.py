"""Lets an organisation sign in at its own provider: `manage.py identity_provider SLUG URL CLIENT_ID`."""

import os
from argparse import ArgumentParser
from typing import Any

from django.core.management import BaseCommand, CommandError

from accounts.models import IdentityProvider, Organisation
from accounts.sign_in.sealing import seal


class Command(BaseCommand):
    help = (
        "Set where the people of an organisation sign in by OpenID Connect, or --off. The secret of the client is "
        "read from the environment variable CLIENT_SECRET."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("organisation", metavar="SLUG", help="the organisation's short name")
        parser.add_argument("server_url", metavar="URL", nargs="?", help="the provider's address, https://…")
        parser.add_argument(
            "client_id", metavar="CLIENT_ID", nargs="?", help="what the provider calls this site"
        )
        parser.add_argument(
            "--checks-second-factor",
            action="store_true",
            help="the provider asks for a second factor each time",
        )
        parser.add_argument("--off", action="store_true", help="end it: they sign in with a password again")

    def handle(self, *, organisation: str, **options: Any) -> None:
        found = Organisation.objects.filter(slug=organisation).first()
        if found is None:
            raise CommandError(f"There is no organisation {organisation}.")
        if options["off"]:
            IdentityProvider.objects.filter(organisation=found).update(is_active=False)
            return
        if not options["client_id"] or not options["server_url"].startswith("https://"):
            raise CommandError("Name the provider's address, which begins with https://, and the client id.")
        self._set(found, options)

    def _set(self, organisation: Organisation, options: dict[str, Any]) -> None:
        values = {
            "server_url": options["server_url"],
            "client_id": options["client_id"],
            "encrypted_secret": seal(os.environ.get("CLIENT_SECRET", "")),
            "checks_second_factor": options["checks_second_factor"],
            "is_active": True,
        }
        IdentityProvider.objects.update_or_create(organisation=organisation, defaults=values)

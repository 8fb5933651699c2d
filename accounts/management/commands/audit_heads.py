"""Prints the last link of each chain of the trail: `manage.py audit_heads`. Keep it where this machine cannot reach."""

from typing import Any

from django.core.management import BaseCommand

from accounts.chain import heads


class Command(BaseCommand):
    help = "Print organisation, number of events and hash of each trail, a line each, to be kept elsewhere."

    def handle(self, **options: Any) -> None:
        for chain, head in heads().items():
            self.stdout.write(f"{chain} {head.sequence} {head.hash.hex()}")

"""Proves the trail whole: `manage.py verify_audit [--organisation SLUG] [--heads FILE]...`."""

from argparse import ArgumentParser
from collections import defaultdict
from pathlib import Path
from typing import Any
from uuid import UUID

from django.core.management import BaseCommand, CommandError

from accounts.chain import Head, guards_missing, proofs
from accounts.models import Organisation


class Command(BaseCommand):
    help = "Work out every link of the trail anew, and say which one is the first that does not hold."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--organisation", metavar="SLUG", help="the trail of this organisation only")
        parser.add_argument(
            "--heads",
            metavar="FILE",
            type=Path,
            action="append",
            default=[],
            help="what `audit_heads` printed earlier; may be given more than once",
        )

    def handle(self, *, organisation: str | None, heads: list[Path], **options: Any) -> None:
        wrong = [f"The trigger {trigger} is off or gone." for trigger in guards_missing()]
        for proof in proofs(_anchors(heads), _chain(organisation)):
            if proof.broken:
                wrong.append(f"{proof.chain}: {proof.broken}. The {proof.links} links before it hold.")
            else:
                self.stdout.write(f"{proof.chain}: whole, {proof.links} events.")
        if wrong:
            raise CommandError("\n".join(wrong))


def _chain(slug: str | None) -> UUID | None:
    if slug is None:
        return None
    try:
        return Organisation.objects.get(slug=slug).pk
    except Organisation.DoesNotExist:
        raise CommandError(f"There is no organisation {slug}.") from None


def _anchors(files: list[Path]) -> dict[UUID, list[Head]]:
    """Return the heads in files that `audit_heads` has written."""
    anchors = defaultdict(list)
    for file in files:
        for number, line in enumerate(file.read_text(encoding="ascii").splitlines(), start=1):
            try:
                chain, sequence, hashed = line.split()
                anchors[UUID(chain)].append(Head(int(sequence), bytes.fromhex(hashed)))
            except ValueError:
                raise CommandError(f"{file}, line {number}: this is no head of a trail.") from None
    return anchors

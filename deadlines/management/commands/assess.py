"""What the law makes of a case file: `manage.py assess FILE`. Needs no database and no server."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from django.core.management import BaseCommand, CommandError

from cases.casefile import CaseFileError, check, read
from cases.casefile.limits import LARGEST_FILE
from cases.zones import zone_of
from config import clock
from deadlines.assessment import assess_file
from deadlines.in_words import assessment_in_words
from deadlines.moments import instant_of

REFUSED = 2  # exit status


class Command(BaseCommand):
    help = "Say what the law makes of a case file at an instant: bars to removal, deadlines and flags."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "file", metavar="FILE", help="a case file in YAML or JSON; - reads standard input"
        )
        parser.add_argument(
            "--at", metavar="WHEN", help="an instant, or a day: its start there; now if left out"
        )
        parser.add_argument("--known-at", metavar="WHEN", help="leave out what was recorded later")
        parser.add_argument("--format", choices=("json", "text"), default="json")
        parser.add_argument(
            "--no-why",
            dest="why",
            action="store_false",
            help="leave out the reasons: facts, rule and version, conditions, count; and why every other bar is absent",
        )

    def handle(self, *, file: str, at: str | None, known_at: str | None, **options: Any) -> None:
        """Exit with status 2 where the file is refused, each problem on standard error."""
        try:
            document = read(_source(file))
            check(document)
        except CaseFileError as refusal:
            for problem in refusal.problems:
                self.stderr.write(str(problem))
            sys.exit(REFUSED)
        zone = zone_of(document["case"]["jurisdiction"], document["case"].get("region"))
        instant = _instant("--at", at, zone) or clock.now()
        known = _instant("--known-at", known_at, zone)
        assessment = assess_file(document, at=instant, known_at=known, why=options["why"])
        if options["format"] == "text":
            self.stdout.write(assessment_in_words(assessment, document))
        else:
            self.stdout.write(json.dumps(assessment, ensure_ascii=False, indent=2))


def _source(file: str) -> bytes:
    """Return the bytes of a file or of standard input: no more than shows that it is too large."""
    if file == "-":
        return sys.stdin.buffer.read(LARGEST_FILE + 1)
    try:
        with Path(file).open("rb") as opened:
            return opened.read(LARGEST_FILE + 1)
    except OSError as error:
        raise CommandError(f"{file}: {error.strerror}", returncode=REFUSED) from None


def _instant(option: str, written: str | None, zone: ZoneInfo) -> Any:
    """Return the instant an option writes; None where it is left out."""
    if written is None:
        return None
    try:
        return instant_of(written, zone)
    except ValueError as error:
        raise CommandError(f"{option}: {error}", returncode=REFUSED) from None

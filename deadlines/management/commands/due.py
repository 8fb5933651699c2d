"""One count without a case: `manage.py due RULE --trigger WHEN`. Needs no database and no server."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management import BaseCommand, CommandError

from deadlines.due import due_counting
from deadlines.due_rules import due_deemed, due_rule
from deadlines.in_words import count_in_words

REFUSED = 2  # exit status


class Command(BaseCommand):
    help = (
        "Count one time limit: of a rule, of a counting system alone, or until a thing sent counts as served."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("rule", nargs="?", metavar="RULE", help="the rule that sets the time limit")
        parser.add_argument("--trigger", metavar="WHEN", help="when what starts the count happened")
        parser.add_argument(
            "--basis",
            default="",
            help="what the trigger is: served, known, held, ...; the rule's own if left out",
        )
        parser.add_argument(
            "--version-day", default="", metavar="WHEN", help="the day that picks the version of the rule"
        )
        parser.add_argument("--counting", metavar="SYSTEM", help="a counting system, in place of a rule")
        parser.add_argument("--period", help='with --counting: "2 weeks", "-10 days", "5 clear days"')
        parser.add_argument("--deemed", metavar="RULE", help="the rule on deemed service")
        parser.add_argument("--posted", metavar="WHEN", help="with --deemed: when it was posted or sent")
        parser.add_argument(
            "--region", default="", help="a country (DE) or region (DE-BE) whose closed days count"
        )
        parser.add_argument("--format", choices=("json", "text"), default="json")

    def handle(self, **options: Any) -> None:
        try:
            answer = _answer(options)
        except ValueError as error:
            raise CommandError(str(error), returncode=REFUSED) from None
        if options["format"] == "text":
            self.stdout.write(count_in_words(answer))
        else:
            self.stdout.write(json.dumps(answer, ensure_ascii=False, indent=2))


# What each way of asking needs, and what it takes beside that.
WAYS = {
    "rule": ({"trigger"}, {"basis", "version_day"}),
    "counting": ({"trigger", "period"}, set()),
    "deemed": ({"posted"}, set()),
}


def _answer(options: dict[str, Any]) -> dict[str, Any]:
    """Return the answer to the one way of asking that is used. Raises ValueError."""
    ways = [way for way in WAYS if options[way]]
    if len(ways) != 1:
        raise ValueError("write one of RULE, --counting SYSTEM or --deemed RULE")
    needed, also = WAYS[ways[0]]
    given = {key for key in ("trigger", "period", "posted", "basis", "version_day") if options[key]}
    if missing := needed - given:
        raise ValueError(f"{' and '.join(map(_named, sorted(missing)))} is missing")
    if excess := given - needed - also:
        raise ValueError(f"{' and '.join(map(_named, sorted(excess)))} has no meaning here")
    if options["counting"]:
        return due_counting(options["counting"], options["period"], options["trigger"], options["region"])
    if options["deemed"]:
        return due_deemed(options["deemed"], options["posted"], options["region"])
    return due_rule(
        options["rule"],
        options["trigger"],
        basis=options["basis"],
        version_day=options["version_day"],
        region=options["region"],
    )


def _named(option: str) -> str:
    return f"--{option.replace('_', '-')}"

"""Writes a stored case as a case file: `manage.py export_case REFERENCE`."""

from argparse import ArgumentParser
from collections.abc import Callable
from typing import Any

from django.core.management import BaseCommand, CommandError
from django.db import transaction

from accounts.audit import record
from accounts.models import AuditAction, Lockdown
from cases.casefile import export_case, to_json, to_yaml
from cases.models import Case
from config import clock

WRITERS = {"yaml": to_yaml, "json": to_json}


class Command(BaseCommand):
    help = "Write a case as a case file to standard output."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("reference", metavar="REFERENCE", help="the organisation's reference of the case")
        parser.add_argument("--team", metavar="SLUG", help="the team, where several have such a reference")
        parser.add_argument("--format", choices=sorted(WRITERS), default="yaml")

    def handle(self, *, reference: str, team: str | None, format: str, **options: Any) -> None:  # noqa: A002
        """Exit with status 2 where there is no such case, or more than one; with 1 where it may not go out now."""
        case = _found(reference, team)
        if Lockdown.objects.open().filter(organisation=case.organisation_id).exists():
            raise CommandError("The organisation is locked down: nothing is exported.")
        self.stdout.write(_exported(case, WRITERS[format]), ending="")


def _found(reference: str, team: str | None) -> Case:
    cases = Case.objects.filter(reference=reference)
    if team is not None:
        cases = cases.filter(team__slug=team)
    try:
        return cases.get()
    except Case.DoesNotExist:
        raise CommandError(f"There is no case {reference}.", returncode=2) from None
    except Case.MultipleObjectsReturned:
        raise CommandError(f"Several teams have a case {reference}. Add --team.", returncode=2) from None


@transaction.atomic
def _exported(case: Case, write: Callable[[Any], str]) -> str:
    record(AuditAction.EXPORT_CASE, by=None, organisation=case.organisation_id, case=case, at=clock.now())
    return write(export_case(case))

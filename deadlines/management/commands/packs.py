"""The packs: listed with their rules and worked examples; and the ways in which the law in force here is changed."""

import getpass
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management import BaseCommand, CommandError
from django.utils.translation import gettext as _

from config import clock
from deadlines import changing_law, listing
from deadlines.errors import LawRefused
from deadlines.law_in_force import law_now
from deadlines.listing import Effect
from deadlines.models import LawChange
from deadlines.packs import PackError
from deadlines.packs.examples import check_examples
from deadlines.packs.loading import pack_files
from deadlines.presenting import effects as words
from deadlines.presenting.pack_list import told

REFUSED = 2  # exit status


class Command(BaseCommand):
    help = (
        "List the packs with their rules, marks and rows left out, and run their worked examples. "
        "Or change the law in force on this server: first every open case in which something would change is printed."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        ways = parser.add_subparsers(dest="way", metavar="install | uninstall | close-day | upgraded")
        install = ways.add_parser("install", help="install packs in place of those of the same codes")
        install.add_argument("files", nargs="+", metavar="FILE", type=Path)
        uninstall = ways.add_parser("uninstall", help="go back to the pack that came with the program")
        uninstall.add_argument("code", metavar="CODE")
        close = ways.add_parser("close-day", help="close a day for courts and offices of a country")
        close.add_argument("country", metavar="COUNTRY")
        close.add_argument("day", metavar="DAY", type=date.fromisoformat)
        close.add_argument("name", metavar="NAME")
        close.add_argument("--region", default="", help="in this region only, such as KZ-ALA")
        close.add_argument("--worked", action="store_true", help="the day is worked, not closed")
        upgraded = ways.add_parser(
            "upgraded", help="after an upgrade: assess every case under the law it brought"
        )
        for way in (install, uninstall, close, upgraded):
            then = way.add_mutually_exclusive_group()
            then.add_argument("--dry-run", action="store_true", help="print what would change, and stop")
            then.add_argument("--yes", action="store_true", help="do not ask")
            then.add_argument(
                "--propose",
                action="store_true",
                help="list the cases on the pages of the site; change nothing",
            )

    def handle(self, *, way: str | None, **options: Any) -> None:
        try:
            if way is None:
                self.list()
            else:
                self.change(list(_changes(way, options)), **options)
        except (PackError, LawRefused) as refusal:
            raise CommandError(str(refusal), returncode=REFUSED) from None

    def list(self) -> None:
        """Print the packs that came with the program. Needs no database."""
        for file in pack_files():
            self.stdout.write("\n".join(told(file)))
            self.stdout.write(f"  {check_examples(file)} worked examples hold\n")

    def change(
        self, changes: Sequence[LawChange], *, dry_run: bool, yes: bool, propose: bool, **_options: Any
    ) -> None:
        """Print what the changes would do; then, if that is wanted, let them be law."""
        for change in changes:
            self.stdout.write(words.change_words(change))
        if propose:
            for change in changes:
                changing_law.propose(change, by=None)
            self.stdout.write(
                _("Proposed. The cases are listed under /law/changes/ as the workers get to them.")
            )
            return
        self.show(changes)
        if dry_run:
            return
        if not yes and not _agreed():
            self.stdout.write(_("Nothing was changed."))
            return
        changing_law.apply(changes, by=getpass.getuser(), at=clock.now())
        self.stdout.write(
            _(
                "This is law here now. The workers assess every case anew; /law/changes/ shows how far they are."
            )
        )

    def show(self, changes: Sequence[LawChange]) -> None:
        """Print the cases in which something would change, by their codes: earlier dates first."""
        looked_at = listing.concerned(changes).count()
        found = [effect for chunk in listing.effects(changes, at=clock.now()) for effect in chunk]
        law = listing.law_with(changes, law_now())
        for effect in sorted(found, key=_earlier_dates_first):
            self.stdout.write(_("case {code}").format(code=effect.case.code))
            for line in words.lines(effect.lines, law, effect.case.jurisdiction):
                mark = f" ({line['mark']})" if line["mark"] else ""
                self.stdout.write(f"    {line['about']}: {line['before']} → {line['after']}{mark}")
        self.stdout.write(
            _("{n} of {all} open cases that this may reach would change.").format(n=len(found), all=looked_at)
        )


def _changes(way: str, options: dict[str, Any]) -> Iterator[LawChange]:
    at = clock.now()
    if way == "install":
        for file in options["files"]:
            yield changing_law.new_pack(_read(file), file.name, at=at)
    elif way == "uninstall":
        yield changing_law.shipped_again(options["code"], at=at)
    elif way == "upgraded":
        yield changing_law.program_upgraded(at=at)
    else:
        place = {"region": options["region"], "worked": options["worked"]}
        yield changing_law.new_day(options["country"], options["day"], options["name"], **place, at=at)


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{file}: {error}", returncode=REFUSED) from None


def _earlier_dates_first(effect: Effect) -> tuple[date, str]:
    return effect.earliest or date.max, effect.case.code


def _agreed() -> bool:
    """Ask whoever runs the command; without a terminal the answer is no."""
    try:
        return input(_("Let this be law here from now on? Write yes: ")).strip().lower() in ("yes", _("yes"))
    except EOFError:
        return False

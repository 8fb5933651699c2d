"""The law in force for stored cases: the packs the program is shipped with, newer ones installed here, and added days.

The law of a generation never changes, so each process keeps what it has read under the number of the generation; which
one is in force comes along with whatever is asked of the database about a case.
"""

import logging
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache
from types import MappingProxyType

from django.db import connection

from deadlines.closed_days import calendar_of
from deadlines.law.closed_days import Calendar
from deadlines.law.rules import Packs
from deadlines.packs import PackError
from deadlines.packs.loading import PackFile, check_together, pack_files, packs_among, read_text

from .models import LawChange
from .models.change import GENERATION

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class AddedDay:
    """A day closed or worked in a country, or in one region of it ("": everywhere there)."""

    country: str
    region: str
    day: date
    name: str
    worked: bool


@dataclass(frozen=True, eq=False)
class LawInForce:
    """The law of one generation. `unreadable`: installed packs that this program cannot read, by their codes.

    In the place of an unreadable pack stands the shipped one.
    """

    generation: int
    files: tuple[PackFile, ...]
    days: tuple[AddedDay, ...] = ()
    unreadable: tuple[str, ...] = ()

    def packs_for(self, jurisdiction: str) -> Packs:
        """Return the packs of one jurisdiction. The same arguments give the same object."""
        return _packs_for(self, jurisdiction)

    def calendar_of(self, jurisdiction: str, region: str | None) -> Calendar:
        """Return the closed days of a country or region. The same arguments give the same object."""
        return _calendar_of(self, jurisdiction, region)

    def title(self, rule: str, jurisdiction: str) -> str:
        """Return the title of a rule in one jurisdiction; its id where no pack has it."""
        packs = self.packs_for(jurisdiction)
        found = (pack.by_id.get(rule) for pack in (packs.national, *packs.shared) if pack)
        return next((each.title for each in found if each), rule)

    def file(self, code: str) -> PackFile | None:
        """Return the pack of this code with all that its file says."""
        return next((file for file in self.files if file.pack.code == code), None)

    def with_pack(self, file: PackFile) -> "LawInForce":
        """Return this law as it would be with a pack in place of the one of its code. Raises PackError."""
        others = [other for other in self.files if other.pack.code != file.pack.code]
        files = tuple(sorted([*others, file], key=lambda each: each.pack.code))
        check_together(files)
        return replace(self, files=files)

    def without_pack(self, code: str) -> "LawInForce":
        """Return this law as it would be with the shipped pack of this code, or with none. Raises PackError."""
        file = shipped().file(code)
        if file is not None:
            return self.with_pack(file)
        files = tuple(each for each in self.files if each.pack.code != code)
        check_together(files)
        return replace(self, files=files)

    def changed(self, change: LawChange) -> "LawInForce":
        """Return this law as it would be with a change that is proposed. Raises PackError."""
        match change.kind:
            case LawChange.Kind.PACK:
                return self.with_pack(read_installed(change.code, change.text))
            case LawChange.Kind.SHIPPED:
                return self.without_pack(change.code)
            case LawChange.Kind.DAY:
                return self.with_day(day_of(change))
        return self

    def with_day(self, day: AddedDay) -> "LawInForce":
        """Return this law as it would be with one more day closed or worked."""
        return replace(self, days=(*self.days, day))


@cache
def shipped() -> LawInForce:
    """Return the law the program comes with. Needs no database."""
    return LawInForce(0, pack_files())


def law_now() -> LawInForce:
    """Return the law in force: one query, for whoever asks the database nothing else."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {GENERATION}")
        return law_of(cursor.fetchone()[0])


def law_of(generation: int) -> LawInForce:
    """Return the law of a generation. Asks the database only when this process has not kept it."""
    return _law_of(generation, connection.settings_dict["NAME"]) if generation else shipped()


@lru_cache(maxsize=4)
def _law_of(generation: int, _database: str) -> LawInForce:
    changes = list(LawChange.objects.in_force(generation))
    law = replace(shipped(), generation=generation, days=tuple(map(day_of, _days(changes))))
    unreadable = []
    for change in _installed(changes):
        try:
            law = law.with_pack(read_installed(change.code, change.text))
        except PackError as error:
            unreadable.append(change.code)
            logger.error("installed pack not readable code=%s rule=%s", change.code, error.rule)  # noqa: TRY400
    return replace(law, unreadable=tuple(unreadable))


@lru_cache(maxsize=64)
def read_installed(code: str, text: str) -> PackFile:
    """Return the pack that was installed with this text. Raises PackError."""
    return read_text(text, f"{code}.yaml")


def day_of(change: LawChange) -> AddedDay:
    """Return the day that a change closes, or has worked."""
    if change.day is None:
        raise ValueError(change.kind)
    return AddedDay(change.code, change.region, change.day, change.name, change.worked)


def is_newer(version: str, than: str) -> bool:
    """Whether the version of a pack comes after another one: 2026.10 after 2026.9."""
    first, second = ([int(part) for part in re.findall(r"\d+", each)] for each in (version, than))
    return first > second


def _days(changes: Iterable[LawChange]) -> list[LawChange]:
    return [change for change in changes if change.kind == LawChange.Kind.DAY]


def _installed(changes: Iterable[LawChange]) -> list[LawChange]:
    """Return the last installation of each pack, unless it was taken back or the program ships a newer one."""
    last: dict[str, LawChange] = {}
    for change in changes:
        if change.kind == LawChange.Kind.PACK:
            last[change.code] = change
        elif change.kind == LawChange.Kind.SHIPPED:
            last.pop(change.code, None)
    return [change for change in last.values() if _replaces_the_shipped(change)]


def _replaces_the_shipped(change: LawChange) -> bool:
    file = shipped().file(change.code)
    return file is None or is_newer(change.version, file.pack.version)


@lru_cache(maxsize=512)
def _packs_for(law: LawInForce, jurisdiction: str) -> Packs:
    return packs_among((file.pack for file in law.files), jurisdiction)


@lru_cache(maxsize=512)
def _calendar_of(law: LawInForce, jurisdiction: str, region: str | None) -> Calendar:
    calendar = calendar_of(jurisdiction, region)
    days = [each for each in law.days if each.country == jurisdiction and each.region in ("", region)]
    for each in days:
        calendar = _with(calendar, each)
    return calendar


def _with(calendar: Calendar, added: AddedDay) -> Calendar:
    """Return the calendar with one day closed, or worked: what was said of it before is overruled."""
    closed = {day: name for day, name in calendar.closed.items() if day != added.day}
    worked = calendar.worked - {added.day}
    if added.worked:
        worked |= {added.day}
    else:
        closed[added.day] = added.name
    return replace(
        calendar,
        closed=MappingProxyType(closed),
        worked=worked,
        estimated=calendar.estimated - {added.day},
    )

"""Every way in which the law in force here changes: a pack is installed or taken back, a day is closed or worked."""

import logging
from collections.abc import Sequence
from datetime import date, datetime
from hashlib import sha256

from django.db import connection, transaction
from django.utils.translation import gettext as _

from accounts.audit import record
from accounts.models import AuditAction, User
from cases.zones import UnknownCountry, zone_of
from deadlines.packs.examples import check_examples
from deadlines.packs.loading import read_text

from .errors import LawRefused
from .law_in_force import LawInForce, day_of, is_newer, law_now, shipped
from .models import LawChange

logger = logging.getLogger(__name__)

_ONE_AT_A_TIME = "LOCK TABLE deadlines_lawchange IN SHARE ROW EXCLUSIVE MODE"
_NEXT = "SELECT nextval('deadlines_generation')"


def new_pack(text: str, name: str, *, at: datetime) -> LawChange:
    """Return the change, not saved, that would install the pack of a text. `name` is that of its file.

    Raises PackError where the pack is not fit for use or a worked example does not hold, and LawRefused where it is
    not newer than the one in force.
    """
    file, law = read_text(text, name), law_now()
    law.with_pack(file)
    check_examples(file)
    change = LawChange(
        kind=LawChange.Kind.PACK,
        code=file.pack.code,
        version=file.pack.version,
        text=text,
        sha256=sha256(text.encode()).hexdigest(),
        proposed_at=at,
    )
    _refuse_what_changes_nothing(change, law)
    return change


def shipped_again(code: str, *, at: datetime) -> LawChange:
    """Return the change, not saved, that puts the shipped pack in the place of the installed one. Raises LawRefused."""
    change = LawChange(kind=LawChange.Kind.SHIPPED, code=code, proposed_at=at)
    _refuse_what_changes_nothing(change, law_now())
    return change


def program_upgraded(*, at: datetime) -> LawChange:
    """Return the change, not saved, by which every case comes to be assessed under what a new program says."""
    return LawChange(kind=LawChange.Kind.PROGRAM, proposed_at=at)


def new_day(country: str, day: date, name: str, *, region: str, worked: bool, at: datetime) -> LawChange:
    """Return the change, not saved, that closes a day in a country or region, or has it worked. Raises LawRefused."""
    try:
        zone_of(country, region or None)
    except UnknownCountry as error:
        raise LawRefused(str(error)) from None
    if region and region.partition("-")[0] != country:
        raise LawRefused(_("{region} is no region of {country}.").format(region=region, country=country))
    if not name.strip():
        raise LawRefused(_("Say what the day is."))
    change = LawChange(
        kind=LawChange.Kind.DAY,
        code=country,
        region=region,
        day=day,
        name=name.strip(),
        worked=worked,
        proposed_at=at,
    )
    _refuse_what_changes_nothing(change, law_now())
    return change


@transaction.atomic
def propose(change: LawChange, *, by: User | None) -> None:
    """Keep a change as proposed, so that its effects are listed. By a user, it is their organisation's proposal."""
    change.proposed_by = by
    change.organisation = by.organisation if by else None
    change.save(force_insert=True)
    record(
        AuditAction.PROPOSE_LAW, by=by, organisation=change.organisation, about=change, at=change.proposed_at
    )
    logger.info("change of the law proposed change=%s", change.pk)


@transaction.atomic
def apply(changes: Sequence[LawChange], *, by: str, at: datetime) -> None:
    """Let the changes be law from now on: one transaction, after which every case is assessed anew.

    `by` is the account on the server. Raises LawRefused where the law has changed so that one of them no longer fits.
    """
    with connection.cursor() as cursor:
        cursor.execute(_ONE_AT_A_TIME)
        for change in changes:
            law = law_now()
            _refuse_what_changes_nothing(change, law)
            law.changed(change)
            cursor.execute(_NEXT)
            (change.generation,) = cursor.fetchone()
            change.applied_by, change.applied_at = by, at
            change.save()
            record(AuditAction.CHANGE_LAW, by=None, organisation=None, about=change, at=at)
            logger.info("change of the law applied change=%s generation=%s", change.pk, change.generation)


def _refuse_what_changes_nothing(change: LawChange, law: LawInForce) -> None:
    match change.kind:
        case LawChange.Kind.PACK:
            _refuse_what_is_not_newer(change, law)
        case LawChange.Kind.SHIPPED:
            if law.file(change.code) is shipped().file(change.code):
                raise LawRefused(_("No pack {code} is installed here.").format(code=change.code))
        case LawChange.Kind.DAY:
            if day_of(change) in law.days:
                raise LawRefused(_("That is said of this day already."))


def _refuse_what_is_not_newer(change: LawChange, law: LawInForce) -> None:
    file = law.file(change.code)
    if file is None or is_newer(change.version, file.pack.version):
        return
    words = {"code": change.code, "version": file.pack.version, "other": change.version}
    if file.text == change.text:
        raise LawRefused(_("{code} {version} is in force already.").format(**words))
    raise LawRefused(
        _("{code} {version} is in force; {other} is not newer. Give the pack a higher version.").format(
            **words
        )
    )

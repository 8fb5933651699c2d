"""What a change of the law would do, case by case, before anything changes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import reduce
from operator import or_
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet

from cases.models import Case
from deadlines.packs.loading import SHARED

from .assessment import assess_file
from .differences import Change, differences, moved
from .law_in_force import LawInForce, law_now
from .models import LawChange, LawEffect
from .storing import Standing, standings

CHUNK = 100  # cases looked at together

Line = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Effect:
    """What would change in one case. `earliest`: the earliest day to which a deadline would move forward."""

    case: Case
    earliest: date | None
    lines: list[Line]


def effects(changes: Sequence[LawChange], *, at: datetime) -> Iterator[list[Effect]]:
    """Yield, for one chunk of open cases after the other, those in which something would change. Raises PackError."""
    law, cases = law_now(), concerned(changes).order_by("pk")
    after, last = law_with(changes, law), None
    while chunk := list((cases.filter(pk__gt=last) if last else cases)[:CHUNK]):
        yield _effects(chunk, law, after, at)
        last = chunk[-1].pk


def law_with(changes: Iterable[LawChange], law: LawInForce) -> LawInForce:
    """Return what `law` would be with all these changes. Raises PackError."""
    for change in changes:
        law = law.changed(change)
    return law


def concerned(changes: Iterable[LawChange]) -> QuerySet[Case]:
    """Open cases that the changes may reach: those of their countries and regions; all, for a pack that many share."""
    places, cases = [_place(change) for change in changes], Case.objects.open()
    return cases.filter(reduce(or_, (Q(**place) for place in places))) if all(places) else cases


def _place(change: LawChange) -> dict[str, Any]:
    """Return what the cases have in common that a change may reach; nothing, where it may be any."""
    place: dict[str, Any] = {} if change.code in ("", *SHARED) else {"jurisdiction": change.code}
    place |= {"region": change.region} if change.region else {}
    return place | ({"organisation": change.organisation_id} if change.organisation_id else {})


def go_on(*, at: datetime, limit: int = CHUNK) -> int:
    """List the effects of a proposed change on so many more cases; return how many were looked at.

    Where that is `limit`, there may be more, of this change or of another. A list that was begun under a law that is
    not in force any more begins again.
    """
    with transaction.atomic():
        change = LawChange.objects.to_list().select_for_update(skip_locked=True).first()
        return _go_on(change, at, limit) if change else 0


def _go_on(change: LawChange, at: datetime, limit: int) -> int:
    law = law_now()
    if change.listed_under != law.generation:
        _begin(change, law)
    cases = concerned([change]).order_by("pk")
    chunk = list((cases.filter(pk__gt=change.listed_through) if change.listed_through else cases)[:limit])
    LawEffect.objects.bulk_create(
        LawEffect(change=change, case=effect.case, earliest=effect.earliest, differences=effect.lines)
        for effect in _effects(chunk, law, law.changed(change), at)
    )
    change.listed += len(chunk)
    if len(chunk) < limit:
        change.listed_at = at
    else:
        change.listed_through = chunk[-1].pk
    change.save()
    return limit


def _begin(change: LawChange, law: LawInForce) -> None:
    change.effects.all().delete()
    change.listed, change.listed_under = 0, law.generation
    change.listed_through = change.listed_at = None


def _effects(cases: Sequence[Case], law: LawInForce, after: LawInForce, at: datetime) -> list[Effect]:
    found = (_effect(standing, law, after, at) for standing in standings(cases)) if cases else ()
    return [effect for effect in found if effect.lines]


def _effect(standing: Standing, law: LawInForce, after: LawInForce, at: datetime) -> Effect:
    reading, before = standing.reading, standing.before
    if before is not None and before.holds_at(at) and before.generation == law.generation:
        now = before.result
    else:
        now = assess_file(reading.document, at=at, law=law)
    found = differences(now, assess_file(reading.document, at=at, law=after))
    lines = [
        *(_line("deadline", change, "file_by", change.stands["rule"]) for change in found.deadlines),
        *(_line("bar", change, "in_force", change.stands["rule"]) for change in found.bars),
        *(_line("status", change, "status", change.key[1]) for change in found.statuses),
    ]
    earlier = [change.stands["file_by"][:10] for change in found.deadlines if _is_earlier(change)]
    return Effect(reading.case, date.fromisoformat(min(earlier)) if earlier else None, lines)


def _line(what: str, change: Change, key: str, about: str) -> Line:
    """Return one difference: what it is about (a rule, or a kind of act), and the answer before and after."""
    line: Line = {"what": what, "about": about}
    for when, answer in (("before", change.before), ("after", change.after)):
        line[when] = None if answer is None else _said(what, answer, key)
    if what == "deadline":
        line["earlier"] = _is_earlier(change)
    return line


def _said(what: str, answer: Mapping[str, Any], key: str) -> Line:
    said = {key: answer[key]}
    if what == "deadline":
        said |= {"last_day": answer["last_day"], "state": answer["state"]}
    return said


def _is_earlier(change: Change) -> bool:
    by = moved(change)
    return by is not None and by.total_seconds() < 0

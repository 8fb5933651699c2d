"""A draft over a case: facts left out, changed or added, as if it were so. It is stored nowhere.

A draft is `{"changes": [...], "at": WHEN}`; each change is `{"withdraw": ID}`, `{"change": ID, "with": {...}}` (keys of
the case file; null takes one out) or `{"fact": {...}}` (a fact of the case file, its id may be left out).
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from cases.casefile import CaseFileError, Problem
from cases.casefile.checking import character_problems
from cases.casefile.json_text import NotJson, read_json
from cases.casefile.meaning import meaning_problems, reference_keys
from cases.casefile.problems import shortened
from cases.casefile.schema import published
from cases.casefile.shape import problems_against
from cases.casefile.years import years_as_text
from cases.models import FACT_TYPES

from .moments import instant_of

Values = dict[str, Any]

LARGEST = 64 * 1024  # characters of a draft that travels in a page
MOST_CHANGES = 50
KEYS_OF_A_CHANGE = ({"withdraw"}, {"fact"}, {"change", "with"})
FIXED = ("id", "type")  # what no change of a fact touches
_PLACE = re.compile(r"^facts\[(\d+)\]")


@dataclass(frozen=True, slots=True)
class Draft:
    """What is supposed of a case: its changes in order, and the instant as written ("": now)."""

    changes: tuple[Values, ...] = ()
    at: str = ""

    def __str__(self) -> str:
        """The draft as it travels in a page."""
        return json.dumps({"changes": self.changes, "at": self.at}, ensure_ascii=False)

    def instant(self, zone: ZoneInfo, *, now: datetime) -> datetime:
        """Return the instant that is asked for. Raises CaseFileError."""
        try:
            return instant_of(self.at, zone) if self.at else now
        except ValueError as refusal:
            raise CaseFileError([Problem("at", str(refusal))]) from None

    def with_change(self, change: Values) -> "Draft":
        return Draft((*self.changes, change), self.at)

    def without(self, number: int) -> "Draft":
        """Return the draft without one of its changes, counted from 0."""
        return Draft((*self.changes[:number], *self.changes[number + 1 :]), self.at)

    def touching(self, fact: str) -> int | None:
        """Return the number of the change of a stored fact; None where the draft leaves it as it is."""
        numbers = (
            n for n, one in enumerate(self.changes) if fact in (one.get("change"), one.get("withdraw"))
        )
        return next(numbers, None)


@dataclass(frozen=True, slots=True)
class Drafted:
    """A case file as a draft has it. `touched`: by the number of its change, each fact changed or added.

    `left_out`: the ids of facts that do not stand, those that refer to such among them.
    """

    document: Values
    touched: Mapping[int, Values]
    left_out: frozenset[str]


def read_draft(text: str) -> Draft:
    """Return the draft that a page carries. Raises CaseFileError."""
    if len(text) > LARGEST:
        raise CaseFileError(
            [Problem("", _("The draft is larger than 64 KiB. Begin again with fewer changes."))]
        )
    try:
        value = read_json(text)
    except NotJson:
        raise CaseFileError([Problem("", _("The draft cannot be read. Begin again."))]) from None
    return draft_of(value)


def draft_of(value: Any) -> Draft:
    """Return the draft that a JSON value is. Raises CaseFileError."""
    if problems := list(_shape_problems(value)):
        raise CaseFileError(problems)
    return Draft(tuple(value["changes"]), value.get("at") or "")


def drafted(document: Values, draft: Draft, *, at: datetime) -> Drafted:
    """Return the case file as the draft has it at `at`: what it adds or changes is known from then.

    The document stays as it is. Raises CaseFileError, with the path within the draft.
    """
    stored = {fact["id"]: fact for fact in document["facts"]}
    standing = {key: fact for key, fact in stored.items() if "withdrawn" not in fact}
    if problems := list(_strange(draft.changes, standing)):
        raise CaseFileError(problems)
    touched = {
        number: _fact(change, stored, at)
        for number, change in enumerate(draft.changes)
        if "withdraw" not in change
    }
    paths = {n: f"changes[{n}].{'fact' if 'fact' in draft.changes[n] else 'with'}" for n in touched}
    if problems := [each for n, fact in touched.items() for each in _of_a_fact(fact, paths[n])]:
        raise CaseFileError(problems)
    facts = [*{**stored, **{_key(draft.changes[n], n): fact for n, fact in touched.items()}}.values()]
    gone = {change["withdraw"] for change in draft.changes if "withdraw" in change}
    left_out = _with_what_refers(gone, facts)
    kept = document | {"facts": [fact for fact in facts if fact["id"] not in left_out]}
    if problems := list(_of_the_whole(kept, {touched[n]["id"]: path for n, path in paths.items()})):
        raise CaseFileError(problems)
    return Drafted(kept, touched, frozenset(left_out))


def _key(change: Values, number: int) -> str | int:
    """Return under what a fact of the draft stands: the id of the one it changes, or its own number."""
    return change.get("change", number)


def _shape_problems(value: Any) -> Iterator[Problem]:
    if not isinstance(value, dict) or not isinstance(value.get("changes"), list):
        yield Problem("changes", _("Send the changes as a list."))
        return
    for key in value.keys() - {"changes", "at"}:
        yield Problem(str(key)[:60], _("unknown key; known here: changes, at"))
    if problem := _problem_at(value.get("at")):
        yield Problem("at", problem)
    if len(value["changes"]) > MOST_CHANGES:
        yield Problem("changes", _("At most {most} changes at once.").format(most=MOST_CHANGES))
    for number, change in enumerate(value["changes"][:MOST_CHANGES]):
        if not _is_a_change(change):
            message = _('write {"withdraw": ID}, {"change": ID, "with": {…}} or {"fact": {…}}')
            yield Problem(f"changes[{number}]", message)


def _problem_at(written: Any) -> str:
    if not written:
        return ""
    if not isinstance(written, str):
        return _("Write a day or an instant as text.")
    try:
        instant_of(written, ZoneInfo("UTC"))
    except ValueError as refusal:
        return str(refusal)
    return ""


def _is_a_change(change: Any) -> bool:
    if not isinstance(change, dict) or change.keys() not in KEYS_OF_A_CHANGE:
        return False
    return all(isinstance(part, dict if key in ("fact", "with") else str) for key, part in change.items())


def _strange(changes: Iterable[Values], standing: Mapping[str, Values]) -> Iterator[Problem]:
    """Yield the changes of what is no standing fact of this case, of one already changed, or of what is fixed."""
    seen: set[str] = set()
    for number, change in enumerate(changes):
        key = "change" if "change" in change else "withdraw"
        if key not in change:
            continue
        fact = change[key]
        if fact not in standing:
            yield Problem(f"changes[{number}].{key}", _("no such fact stands in this case"))
        elif fact in seen:
            yield Problem(f"changes[{number}].{key}", _("this fact is changed twice; say it once"))
        elif "with" in change:
            yield from _strange_keys(change["with"], standing[fact]["type"], f"changes[{number}].with")
        seen.add(fact)


def _strange_keys(keys: Values, kind: str, path: str) -> Iterator[Problem]:
    """Yield the keys that no change touches, and those that are taken out and never could be there."""
    known = published()["$defs"][kind]["properties"]
    for key, value in keys.items():
        if key in FIXED:
            yield Problem(f"{path}.{key}", _("this stays as it is; add another fact instead"))
        elif value is None and key not in known:
            yield Problem(f"{path}.{shortened(key)}", _("unknown key"))


def _fact(change: Values, stored: Mapping[str, Values], at: datetime) -> Values:
    """Return the fact that a change comes to, recorded at the instant that is asked for."""
    recorded = {"recorded_at": at.replace(microsecond=0).isoformat()}
    if "fact" in change:
        fact = {"id": str(uuid4())} | recorded | deepcopy(change["fact"])
    else:
        merged = stored[change["change"]] | recorded | deepcopy(change["with"])
        fact = {key: value for key, value in merged.items() if value is not None}
    years_as_text({"facts": [fact]})
    return fact


def _with_what_refers(gone: set[str], facts: Iterable[Values]) -> set[str]:
    """Return the ids of the facts that are gone, of those that refer to them, and so on."""
    named = [(fact["id"], {fact.get(key) for key, _kind in reference_keys(fact["type"])}) for fact in facts]
    while more := {key for key, names in named if key not in gone and any(name in gone for name in names)}:
        gone = gone | more
    return gone


def _of_a_fact(fact: Values, path: str) -> Iterator[Problem]:
    """Yield what is wrong with the shape of one fact."""
    kind = fact.get("type")
    if not isinstance(kind, str) or kind not in FACT_TYPES:
        message = _("There is no fact of the type “{kind}”.").format(kind=str(kind)[:60])
        yield Problem(f"{path}.type", message)
        return
    for problem in (*problems_against(published()["$defs"][kind], fact), *character_problems(fact)):
        yield Problem(".".join(filter(None, (path, problem.path))), problem.message)


def _of_the_whole(document: Values, paths: Mapping[str, str]) -> Iterator[Problem]:
    """Yield what cannot be in the case as the draft has it. `paths` leads to the facts of the draft, by their ids."""

    def place(found: re.Match[str]) -> str:
        return paths.get(document["facts"][int(found[1])]["id"], found[0])

    for problem in meaning_problems(document):
        yield Problem(_PLACE.sub(place, problem.path), problem.message)

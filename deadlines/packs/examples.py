"""The worked examples of a pack, run: each says what the rules must come to."""

from collections.abc import Iterator
from typing import Any

from cases.casefile.checking import check
from cases.casefile.problems import CaseFileError
from deadlines.closed_days import calendar_of
from deadlines.due_rules import deemed_under, due_under
from deadlines.law import as_contract, assess
from deadlines.law.rules import Pack, Packs
from deadlines.moments import instant_of
from deadlines.timeline import timeline_of

from .errors import PackError
from .loading import SHARED, PackFile, pack_files, packs_for

Example = dict[str, Any]

ANYBODY = {"p1": {"role": "principal", "nationalities": ["RU"]}}


def check_examples(file: PackFile) -> int:
    """Run every worked example and return how many there are. Raises PackError at the first that does not hold."""
    for rule, example in file.examples:
        run_example(file.pack, rule, example)
    return len(file.examples)


def check_all_examples() -> int:
    """Run every worked example of every pack and return how many there are. Raises PackError."""
    return sum(check_examples(file) for file in pack_files())


def run_example(pack: Pack, rule: str, example: Example) -> None:
    """Run one worked example of a rule. Raises PackError, which names both and what came out instead."""
    for what, expected, found in _compared(pack, rule, example):
        if found != expected:
            message = f"{what} is {_shown(found)}, not {_shown(expected)}"
            raise PackError(pack.code, rule, message, example=example["title"])


def _compared(pack: Pack, rule: str, example: Example) -> Iterator[tuple[str, Any, Any]]:
    """Yield what an example says, as it is expected and as it is found."""
    try:
        if "case" in example:
            yield from _of_assessment(example, assessed(pack, example))
        elif "deemed" in example:
            yield from _of_count(
                example, deemed_under(pack, pack.by_id[rule], **example["deemed"]), "deemed_on", "or_if_moved"
            )
        else:
            expected = {"file_by": example.get("last_day"), **example}
            yield from _of_count(
                expected, due_under(pack, pack.by_id[rule], **example["due"]), "file_by", "last_day"
            )
    except CaseFileError as error:
        raise PackError(pack.code, rule, str(error), example=example["title"]) from None
    except ValueError as error:
        if isinstance(error, PackError):
            raise
        raise PackError(pack.code, rule, str(error), example=example["title"]) from None


def _of_count(example: Example, answer: Example, *days: str) -> Iterator[tuple[str, Any, Any]]:
    yield "state", example.get("state"), answer.get("state")
    yield from ((day, example.get(day), answer[day]) for day in days)


def _of_assessment(example: Example, assessment: Example) -> Iterator[tuple[str, Any, Any]]:
    person = assessment["persons"]["p1"]
    for act, status in example.get("status", {}).items():
        yield f"{act}.status", status, person.get(act, {}).get("status", "absent")
    listed = {bar["rule"]: bar["in_force"] for protection in person.values() for bar in protection["bars"]}
    for rule, in_force in example.get("bars", {}).items():
        yield f"bar {rule}", in_force, listed.get(rule, "absent")
    remedies = {remedy["rule"] for remedy in person["removal"]["not_available"]}
    for rule, absent in example.get("not_available", {}).items():
        yield f"not available {rule}", absent, rule in remedies
    raised = {rule for flag in assessment["flags"] for rule in flag["rules"]}
    for rule, flagged in example.get("flagged", {}).items():
        yield f"a flag that names {rule}", flagged, rule in raised
    yield from _of_deadlines(example.get("deadlines", {}), assessment["deadlines"])


def _of_deadlines(expected: Example, deadlines: list[Example]) -> Iterator[tuple[str, Any, Any]]:
    found = {deadline["rule"]: deadline for deadline in deadlines}
    for rule, keys in expected.items():
        if keys == "absent":
            yield f"deadline {rule}", "absent", "listed" if rule in found else "absent"
            continue
        for key, value in keys.items():
            yield f"deadline {rule}: {key}", value, found.get(rule, {}).get(key, "absent")


def assessed(pack: Pack, example: Example) -> Example:
    """Return the assessment of the case of an example, with this pack in place of the one of its name."""
    document = document_of(pack, example["case"])
    check(document)
    jurisdiction = document["case"]["jurisdiction"]
    packs = _with(pack, packs_for(jurisdiction))
    timeline = timeline_of(document)
    calendar = calendar_of(jurisdiction, timeline.region or None)
    return as_contract(assess(timeline, packs, calendar, instant_of(example["at"], timeline.zone)))


def document_of(pack: Pack, case: Example) -> Example:
    """Return a case file from what an example writes: the persons are anybody unless it says who."""
    jurisdiction = case.get("jurisdiction", pack.code)
    return {
        "format": "suspensive-case/1",
        "case": {"reference": "EXAMPLE", "jurisdiction": jurisdiction, "region": case.get("region")},
        "persons": case.get("persons", ANYBODY),
        "proceedings": case.get("proceedings", {}),
        "facts": case["facts"],
    }


def _with(pack: Pack, packs: Packs) -> Packs:
    shared = tuple(pack if other.code == pack.code else other for other in packs.shared)
    national = pack if pack.code not in SHARED and pack.code == packs.jurisdiction else packs.national
    return Packs(packs.jurisdiction, national, shared)


def _shown(value: Any) -> str:
    return "nothing" if value is None else str(value)

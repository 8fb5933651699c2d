"""Assessments and counts as plain text, for a lawyer who reads them in a terminal or on paper."""

from collections.abc import Iterator, Mapping
from textwrap import wrap
from typing import Any

WIDTH = 100

STATUSES = {
    "barred": "barred",
    "barred_contested": "barred, contested",
    "unknown": "unknown",
    "no_bar_found": "no bar found in this record",
}
CLASSES = {
    "A-AUTO": "by law",
    "A-WINDOW": "by law while it can be appealed or a timely appeal is pending",
    "R-PEND": "by law until the court decides on the stay asked for",
    "R-GRANT": "only once a stay is granted",
    "I-GRANT": "an international measure, binding once indicated",
    "D": "at the discretion of the authority or court",
    "CONTESTED": "claimed: text or practice is disputed",
    "PERIOD": "a period to leave is running",
    "NONE": "expressly no bar",
}
IN_FORCE = {
    True: "in force",
    False: "asked for or to be asked for, NOT in force",
    "unknown": "not known to be in force",
}
MARKS = {
    "read": "text read",
    "read-p": "text read in part",
    "secondary": "secondary source",
    "unverified": "not verified",
}
KINDS = {
    "appeal": "appeal",
    "application": "application",
    "stay_request": "request for a stay",
    "other_act": "act of the person",
    "authority": "the State must act",
    "detention": "the State must release or renew",
}
DRAFT = "These rules are a draft: no lawyer of the jurisdiction has reviewed them. This is not legal advice."

Answer = Mapping[str, Any]


def assessment_in_words(assessment: Answer, document: Answer) -> str:
    """Return an assessment of the contract as text. `document`: the case file it is drawn from."""
    case = document["case"]
    lines = [f"Case {case['reference']} ({case['jurisdiction']}) at {assessment['at']}", *_packs(assessment)]
    for key, protections in assessment["persons"].items():
        lines += ["", _person(key, document["persons"][key])]
        lines += [line for act, found in protections.items() for line in _protection(act, found)]
    lines += [
        "",
        "Deadlines",
        *_or_none(line for found in assessment["deadlines"] for line in _deadline(found)),
    ]
    lines += ["", "Flags", *_or_none(line for found in assessment["flags"] for line in _flag(found))]
    change = assessment["next_change"] or "never by time alone"
    return "\n".join([*lines, "", f"Changes next: {change}"])


def count_in_words(answer: Answer) -> str:
    """Return the answer of a count as text: the day first, then how it was counted and by what law."""
    lines = [
        f"{answer.get('rule') or answer['counting']}: {answer.get('title') or answer.get('period') or 'deemed service'}"
    ]
    if "deemed_on" in answer:
        lines.append(f"Counts as served on: {answer['deemed_on'] or 'unknown'}")
        lines += [f"If a closed day moves it: {answer['or_if_moved']}"] if answer["or_if_moved"] else []
    else:
        lines += [
            f"File by:  {answer['file_by'] or 'unknown'}",
            f"Last day: {answer['last_day'] or 'not known'}",
        ]
    lines += [f"  - {step}" for step in answer["steps"]]
    if answer["source"]:
        mark = (
            f" ({MARKS[answer['evidence']]}, confidence {answer['confidence']})"
            if "evidence" in answer
            else ""
        )
        lines.append(f"Source: {answer['source']}{mark}")
    return "\n".join([*lines, *_draft(answer.get("packs", {}))])


def _packs(assessment: Answer) -> Iterator[str]:
    packs = assessment["packs"]
    named = (f"{code} {pack['version']} ({pack['status']})" for code, pack in packs.items())
    yield f"Rules: {', '.join(named)}"
    yield from _draft(packs)


def _draft(packs: Answer) -> Iterator[str]:
    if any(pack["status"] == "draft" for pack in packs.values()):
        yield DRAFT


def _person(key: str, person: Answer) -> str:
    names = [name["text"] for name in person.get("names", ())]
    return " / ".join([f"Person {key}", *names])


def _protection(act: str, found: Answer) -> Iterator[str]:
    yield f"  {act.capitalize()}: {STATUSES[found['status']].upper()} ({MARKS[found['evidence']]})"
    for bar in found["bars"]:
        yield from _bar(bar)
    for remedy in found["not_available"]:
        yield f"    not available: {remedy['rule']}, {remedy['why']}"
    for missing in found["missing"]:
        yield f"    missing: {missing['key']} of {missing['fact']}, {missing['why']}"
    for rule in found.get("not_applying", ()):
        reasons = "; ".join(reason["text"] for reason in rule["why"])
        yield from _wrapped(f"not {rule['rule']}: {reasons}", 4)


def _bar(bar: Answer) -> Iterator[str]:
    yield f"    {bar['rule']}: {IN_FORCE[bar['in_force']]}; {CLASSES[bar['class']]}"
    yield f"      bars {', '.join(bar['acts'])} to {_listed(bar['to'], 'any country')}, {_orders(bar['orders'])}"
    ends = [f"until {bar['until']}"] if bar["until"] else []
    ends += [f"ends when {bar['ends_when']}"] if bar["ends_when"] else []
    yield f"      since {bar['since'] or 'an unknown day'}; {'; '.join(ends) or 'no end known'}"
    source = f"{bar['source'] or 'none in force'} ({MARKS[bar['evidence']]})"
    yield f"      source: {source}; facts: {', '.join(bar['facts'])}"
    for reason in bar.get("why", ())[1:]:
        yield from _wrapped(f"- {reason['text']}", 6)


def _deadline(found: Answer) -> Iterator[str]:
    persons = ", ".join(found["persons"])
    days = f"file by {found['file_by'] or 'unknown'}, last day {found['last_day'] or 'not known'}"
    met = f"{' perhaps met' * (found['state'] == 'unknown')} by {found['met_by']}" if found["met_by"] else ""
    rule = f"{found['rule']} ({KINDS[found['kind']]}; {persons}; from {found['trigger']})"
    yield f"  {rule}: {found['state'].upper()}{met}; {days}"
    yield from (f"      {step}" for step in found["steps"])


def _flag(flag: Answer) -> Iterator[str]:
    grounds = ", ".join([*flag["rules"], *flag["facts"]])
    text = f"{flag['level'].upper()} {flag['kind']} {flag['person'] or ''}: {flag['text']}"
    yield from _wrapped(f"{text} [{grounds}]" if grounds else text, 2)


def _wrapped(text: str, indent: int) -> list[str]:
    return wrap(text, WIDTH, initial_indent=" " * indent, subsequent_indent=" " * (indent + 4))


def _orders(orders: Any) -> str:
    return "whatever the order" if orders == "any" else f"of the order in {', '.join(orders)} alone"


def _listed(values: Any, any_: str) -> str:
    return any_ if values == "any" else ", ".join(values) or "countries not known"


def _or_none(lines: Iterator[str]) -> list[str]:
    return list(lines) or ["  none"]

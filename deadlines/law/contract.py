"""An assessment as the contract `suspensive-assessment/1` writes it: plain values, ready for JSON."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from deadlines.law.assess import Assessment
from deadlines.law.bars import BarFound, Protection
from deadlines.law.flags import Flag
from deadlines.law.limits import Deadline
from deadlines.law.sentences import Sentence
from deadlines.law.starts import Missing
from deadlines.law.why import Why

FORMAT = "suspensive-assessment/1"
ABOUT_ONE_RULE = frozenset(
    {
        "authority_late",
        "bar_ending",
        "deadline_missed",
        "deadline_moved",
        "deadline_near",
        "detention_limit_near",
        "detention_limit_passed",
    }
)


def as_contract(assessment: Assessment, why: Why | None = None) -> dict[str, Any]:
    """Return the assessment in the shape of the contract, instants in the zone of the case.

    With the reasons: each bar and deadline has its `why`, each protection the bars that do not apply, and the whole
    the dates that leave open what has happened.
    """
    zone = assessment.timeline.zone
    not_available = [{"rule": remedy.rule, "why": remedy.why} for remedy in assessment.not_available]
    contract = {
        "format": FORMAT,
        "at": _moment(assessment.at, zone),
        "packs": {pack.code: {"version": pack.version, "status": pack.status} for pack in assessment.packs},
        "persons": {
            person: {
                act: _protection(found, zone, not_available) for act, found in assessed.protections.items()
            }
            for person, assessed in assessment.persons.items()
        },
        "deadlines": [_deadline(deadline, zone) for deadline in assessment.deadlines],
        "flags": [_flag(flag) for flag in assessment.flags],
        "next_change": _moment(assessment.next_change, zone),
    }
    if why is not None:
        _add_why(contract, assessment, why)
    return contract


def subject_of(flag: Mapping[str, Any]) -> str:
    """Return the rule that a flag of the contract is about, "" where its kind is not about one."""
    return next(iter(flag["rules"]), "") if flag["kind"] in ABOUT_ONE_RULE else ""


def _add_why(contract: dict[str, Any], assessment: Assessment, why: Why) -> None:
    for person, assessed in assessment.persons.items():
        for act, found in assessed.protections.items():
            written = contract["persons"][person][act]
            for bar, row in zip(found.bars, written["bars"], strict=True):
                row["why"] = [_sentence(one) for one in why.bars[person, bar.rule.id, bar.orders]]
            written["not_applying"] = [
                {"rule": one.rule.id, "why": [_sentence(sentence) for sentence in one.sentences]}
                for one in why.not_applying[person]
                if act in one.acts
            ]
    for deadline, row in zip(assessment.deadlines, contract["deadlines"], strict=True):
        chain = why.deadlines[deadline.rule.id, deadline.trigger.id, deadline.persons]
        row["why"] = [_sentence(sentence) for sentence in chain]
    contract["doubts"] = [_sentence(sentence) for sentence in why.doubts]


def _sentence(sentence: Sentence) -> dict[str, Any]:
    return {"text": str(sentence), "facts": list(sentence.facts), "rules": list(sentence.rules)}


def _protection(found: Protection, zone: ZoneInfo, not_available: list[dict[str, str]]) -> dict[str, Any]:
    return {
        "status": found.status,
        "evidence": found.evidence,
        "bars": [_bar(bar, zone) for bar in found.bars],
        "not_available": not_available,
        "missing": [_missing(missing) for missing in found.missing],
    }


def _bar(bar: BarFound, zone: ZoneInfo) -> dict[str, Any]:
    return {
        "rule": bar.rule.id,
        "class": str(bar.bar.bar_class),
        "in_force": "unknown" if bar.in_force is None else bar.in_force,
        "acts": list(bar.bar.acts),
        "to": "any" if bar.to is None else sorted(bar.to),
        "orders": "any" if bar.orders is None else sorted(bar.orders - {""}),
        "since": bar.since.written if bar.since else None,
        "until": _moment(bar.until, zone),
        "ends_when": bar.bar.ends_when or None,
        "facts": [fact.id for fact in bar.facts],
        "evidence": bar.evidence,
        "contested": bar.contested,
        "source": bar.version.source if bar.version else None,
    }


def _deadline(deadline: Deadline, zone: ZoneInfo) -> dict[str, Any]:
    return {
        "rule": deadline.rule.id,
        "kind": deadline.limit.kind,
        "proceeding": deadline.trigger.proceeding,
        "persons": list(deadline.persons),
        "trigger": deadline.trigger.id,
        "file_by": _moment(deadline.file_by, zone),
        "last_day": _moment(deadline.last_day, zone),
        "state": deadline.state,
        "met_by": deadline.met_by.id if deadline.met_by else None,
        "steps": list(deadline.count.steps) if deadline.count else [],
        "evidence": deadline.evidence,
        "source": deadline.version.source if deadline.version else None,
        "provisional": bool(deadline.count and deadline.count.provisional),
    }


def _flag(flag: Flag) -> dict[str, Any]:
    return {
        "kind": flag.kind,
        "level": flag.level,
        "person": flag.person,
        "facts": list(flag.facts),
        "rules": list(flag.rules),
        "text": flag.text,
    }


def _missing(missing: Missing) -> dict[str, str]:
    return {"fact": missing.fact, "key": missing.key, "why": missing.why}


def _moment(bound: date | datetime | None, zone: ZoneInfo) -> str | None:
    """A day as a day; an instant in the zone of the case."""
    if isinstance(bound, datetime):
        return bound.astimezone(zone).isoformat()
    return bound.isoformat() if bound else None

"""Flags: on the page of their case, and on Today."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from deadlines.models import Flag, Level
from deadlines.models.levels import SEVERITY

from .due import action as deadline_action
from .due import persons_words
from .law import Law
from .record import Record, missing_fact
from .rules.links import rule_url

# Among flags of one level, what can send a person away comes first.
FIRST = (
    "breach_alleged",
    "removal_risk",
    "deadline_missed",
    "detention_limit_passed",
    "stay_needed",
    "bar_not_served",
    "bar_ending",
    "deadline_moved",
    "deadline_near",
    "conflict",
    "disguised_extradition",
    "extradition_risk",
)
SHOWN_FROM = SEVERITY[Level.NOTICE]  # what is merely for information says nothing to do


def of_case(result: Mapping[str, Any], record: Record) -> list[dict[str, Any]]:
    """Return what to do next in a case, the most urgent first; alike flags of several persons are one."""
    alike: dict[tuple, list[Mapping[str, Any]]] = {}
    for flag in result["flags"]:
        if SEVERITY[flag["level"]] >= SHOWN_FROM:
            alike.setdefault((flag["level"], flag["kind"], flag_text(flag["kind"], flag["text"])), []).append(
                flag
            )
    groups = sorted(alike.values(), key=lambda flags: _urgency(flags[0]["level"], flags[0]["kind"]))
    return [_of_case(number, flags, result, record) for number, flags in enumerate(groups)]


def alarm(flags: Iterable[Mapping[str, Any]]) -> dict[str, Any] | None:
    """Return the red line at the head of a page, None while nothing is critical."""
    critical = [flag for flag in flags if flag["level"] == Level.CRITICAL]
    if not critical:
        return None
    return {"url": "#next", "text": critical[0]["text"], "more": len(critical) - 1}


def outside(flags: Iterable[Flag]) -> list[dict[str, Any]]:
    """Return stored flags (with their `law`) by level and within it by case: the case by its code, nobody by name.

    The case whose flag rose last comes first.
    """
    levels: dict[str, dict[Any, list[Flag]]] = {}
    for flag in flags:
        levels.setdefault(flag.level, {}).setdefault(flag.case_id, []).append(flag)
    return [
        {
            "level": level,
            "title": Level(level).label,
            "cases": [_of_one_case(found) for found in cases.values()],
        }
        for level, cases in sorted(levels.items(), key=lambda item: -SEVERITY[Level(item[0])])
    ]


def flag_text(kind: str, text: str) -> str:
    """Return the text of a flag; the keys of the case file that are missing are told elsewhere, in words."""
    return _("An answer turns on what is not recorded yet.") if kind == "fact_missing" else text


def _urgency(level: str, kind: str) -> tuple[int, int]:
    return -SEVERITY[Level(level)], FIRST.index(kind) if kind in FIRST else len(FIRST)


def _of_one_case(flags: list[Flag]) -> dict[str, Any]:
    flags = sorted(flags, key=lambda flag: _urgency(flag.level, flag.kind))
    case = flags[0].case
    law = Law.of(case.jurisdiction, flags[0].law)
    persons = {flag.person_id for flag in flags if flag.person_id}
    return {
        "id": f"flag-{flags[0].pk}",
        "level": flags[0].level,
        "word": flags[0].get_level_display(),
        "case": case.code,
        "case_url": reverse("cases:detail", args=[case.pk]),
        "who": persons_words(len(persons)) if persons else "",
        "texts": list(dict.fromkeys(flag_text(flag.kind, flag.text) for flag in flags)),
        "grounds": [
            _rule(law, rule) for rule in dict.fromkeys(rule for flag in flags for rule in flag.rules)
        ],
    }


def _of_case(
    number: int, flags: list[Mapping[str, Any]], result: Mapping[str, Any], record: Record
) -> dict[str, Any]:
    first = flags[0]
    rules = [_rule(record.law, rule) for rule in first["rules"]]
    facts = record.fact_links(first["facts"])
    return {
        "id": f"flag-{number}",
        "level": first["level"],
        "word": Level(first["level"]).label,
        "text": flag_text(first["kind"], first["text"]),
        "who": record.names(flag["person"] for flag in flags if flag["person"]),
        "grounds": [*rules, *facts],
        "action": _action(flags, result, record) if record.is_open else None,
    }


def _rule(law: Law, rule: str) -> dict[str, str]:
    return {"words": f"{law.title(rule)} ({rule})", "url": rule_url(rule)}


def _action(
    flags: list[Mapping[str, Any]], result: Mapping[str, Any], record: Record
) -> dict[str, str] | None:
    """Return the form that does what a flag asks for, filled in as far as is known."""
    first = flags[0]
    person = first["person"] if len(flags) == 1 else None
    match first["kind"]:
        case "bar_not_served":
            url = record.record_url("bar_notice", persons=person, rule=next(iter(first["rules"]), None))
            return {"url": url, "words": _("Record that they were told")}
        case "stay_needed":
            url = record.record_url("stay_request", against=record.of_kind(first["facts"], "ruling"))
            return {"url": url, "words": _("Record request for a stay")}
        case "whereabouts_stale":
            return {"url": record.record_url("whereabouts", persons=person), "words": _("Record whereabouts")}
        case "deadline_moved":
            seen = reverse("cases:moved-seen", args=[record.case.pk, first["facts"][0], first["rules"][0]])
            return {"url": seen, "words": _("Note the new day")}
        case "fact_missing":
            return _missing(first, result, record)
        case "deadline_near" | "deadline_missed":
            return _of_deadline(first, result, record)
    return None


def _missing(flag: Mapping[str, Any], result: Mapping[str, Any], record: Record) -> dict[str, str] | None:
    acts = result["persons"].get(flag["person"], {})
    missing = next((missing for answer in acts.values() for missing in answer["missing"]), None)
    if missing is None:
        return None
    shown = missing_fact(missing, record)
    return {"url": shown["url"], "words": shown["action"]}


def _of_deadline(flag: Mapping[str, Any], result: Mapping[str, Any], record: Record) -> dict[str, str] | None:
    found = (d for d in result["deadlines"] if d["rule"] in flag["rules"] and d["trigger"] in flag["facts"])
    deadline = next(found, None)
    return deadline_action(deadline, record) if deadline else None

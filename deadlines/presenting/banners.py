"""The protection banner: for each person the answer, its ground, and everything it rests on."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from cases.wording.countries import country_words
from cases.wording.dates import since_words
from deadlines.law import Why
from deadlines.models import ProtectionStatus
from deadlines.models.levels import SEVERITY

from .law import CLASSES, evidence, pack_words, status_words
from .reasons import Ground, carrying, ground_of, is_contested, sentence, standing_words
from .record import Record, missing_fact
from .rules.links import rule_url
from .sentences import told

Answer = Mapping[str, Any]


def banners(result: Mapping[str, Any], record: Record, why: Why) -> list[dict[str, Any]]:
    """Return a banner for each person, the one with the most pressing flag first."""
    shown = [
        _banner(str(part.person_id), result["persons"][str(part.person_id)], result, record, why)
        for part in record.persons
        if str(part.person_id) in result["persons"]
    ]
    return sorted(shown, key=lambda banner: -_pressing(banner["person_id"], result))


def headline(answer: Answer, record: Record) -> str:
    """Return the answer as a lawyer would say it, with its reason where one is known."""
    words, ground = status_words(answer["status"]), _ground(answer, record)
    return f"{words}: {ground.reason.words}" if ground else words


def _banner(
    person: str, acts: Mapping[str, Answer], result: Mapping[str, Any], record: Record, why: Why
) -> dict[str, Any]:
    removal = acts["removal"]
    ground = _ground(removal, record)
    return {
        "id": f"person-{person}",
        "person_id": person,
        "person": record.name(person),
        "status": removal["status"],
        "word": headline(removal, record),
        "since": since_words(ground.bar["since"], record.case.zone_info)
        if ground and ground.bar["since"]
        else "",
        "ground": _ground_words(removal, ground, result, record),
        "others": [_other(act, acts[act]) for act in ("transfer", "extradition") if act in acts],
        "why": _why(person, removal, record, why),
        "reasons_url": record.reasons_url(f"person-{person}"),
        "pack": pack_words(result["packs"], record.case.jurisdiction),
    }


def _ground(answer: Answer, record: Record) -> Ground | None:
    return ground_of(carrying(answer["bars"], answer["status"]), record.story)


def _ground_words(answer: Answer, ground: Ground | None, result: Mapping[str, Any], record: Record) -> str:
    if ground is not None:
        return f"{sentence(ground, record.story)} ({_law_words(ground)})."
    country = country_words(record.case.jurisdiction)
    match answer["status"]:
        case "no_bar_found":
            words = _(
                "Every rule for {country} was looked at, and none bars removal on the facts recorded here. "
                "That does not make removal lawful."
            )
        case "unknown" if record.case.jurisdiction not in result["packs"]:
            words = _("There are no rules for {country} here, so nothing can be ruled out.")
        case "unknown":
            words = _("A rule that may bar removal could not be decided on what is recorded.")
        case _:
            words = _("A bar under the law of {country} stands. See why.")
    return words.format(country=country)


def _law_words(ground: Ground) -> str:
    """The law behind a ground, with what weakens it: source; reading contested; not verified."""
    bar = ground.bar
    words = [bar.get("source") or bar["rule"]]
    if is_contested(bar):
        words.append(_("reading contested"))
    if bar["evidence"] in ("unverified", "secondary"):
        words.append(
            {"unverified": _("text not verified"), "secondary": _("from a secondary source")}[bar["evidence"]]
        )
    return "; ".join(words)


def _other(act: str, answer: Answer) -> dict[str, str]:
    word = {
        "barred": _("barred"),
        "barred_contested": _("barred, contested"),
        "unknown": _("not known"),
        "no_bar_found": _("no bar found"),
    }[answer["status"]]
    return {"act": ProtectionStatus.Act(act).label, "status": answer["status"], "word": word}


def _why(person: str, answer: Answer, record: Record, why: Why) -> dict[str, list]:
    listed = [bar for bar in answer["bars"] if bar["in_force"] is not False and bar["class"] != "NONE"]
    return {
        "bars": [bar_words(person, bar, record, why) for bar in listed],
        "not_in_force": [bar_words(person, bar, record, why) for bar in answer["bars"] if bar not in listed],
        "missing": [missing_fact(missing, record) for missing in answer["missing"]],
        "not_available": [
            {
                "title": record.law.title(remedy["rule"]),
                "rule": remedy["rule"],
                "rule_url": rule_url(remedy["rule"]),
                "why": remedy["why"],
            }
            for remedy in answer["not_available"]
        ],
    }


def bar_words(person: str, bar: Answer, record: Record, why: Why) -> dict[str, Any]:
    """Return one bar of a person, with the chain that leads to it."""
    kind = [standing_words(bar), str(CLASSES.get(bar["class"], ""))]
    return {
        "title": record.law.title(bar["rule"]),
        "rule": bar["rule"],
        "rule_url": rule_url(bar["rule"]),
        "review": record.reviews.words(bar["rule"]),
        "citation": bar.get("source") or "",
        "evidence": evidence(bar["evidence"]),
        "kind": "; ".join(words for words in kind if words),
        "since": since_words(bar["since"], record.case.zone_info) if bar["since"] else "",
        "ends_when": bar["ends_when"] or "",
        "facts": record.fact_links(bar["facts"]),
        "chain": told(why.bars[person, bar["rule"], _orders(bar)], record),
    }


def _orders(bar: Answer) -> frozenset[str] | None:
    """Return the orders a bar covers as the reasons name them: one that covers an order nobody knows names none."""
    return None if bar["orders"] == "any" else frozenset(bar["orders"] or [""])


def _pressing(person: str, result: Mapping[str, Any]) -> int:
    levels = (SEVERITY[flag["level"]] for flag in result["flags"] if flag["person"] == person)
    return max(levels, default=0)

"""What the rules of a pack say of facts, of the law and of each other must make sense."""

from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise
from typing import Any

from deadlines.law.conditions import CONDITIONS, OF_APPLICATION
from deadlines.law.proceedings import OUTCOME_GROUPS
from deadlines.law.rules import Pack
from deadlines.law.starts import date_of

from .building import period_of
from .words import drawn_values, expanded, values_of, words_of

Written = Mapping[str, Any]

# Arguments without which a condition means nothing.
_NEEDED = {
    "application_pending": {"kinds"},
    "law_not_known": {"kinds"},
    "appeal_pending": {"under"},
    "window_open": {"under"},
    "stay_to_be_asked_for": {"under"},
    "measure_indicated": {"bodies"},
    "stay_request_pending": {"under"},
    "ruling_stands": {"against"},
}
# Arguments that are written as true, or left out.
_SAID = {"without_consent", "without_order", "abandoned_by_leaving"}
# A ruling is dated by its own keys, by the service of it, or by the person's departure after it.
_NOT_ITS_OWN = {"served", "received", "centre", "posted", "departed"}


def problems_of(document: Written) -> Iterator[tuple[str | None, str]]:
    """Yield what is wrong with a document of the right shape: the rule at fault (None: the pack), and what it is."""
    rules = {rule["id"]: rule for rule in document["rules"]}
    left_out = [left["id"] for left in document.get("left_out", ())]
    ids = [rule["id"] for rule in document["rules"]] + left_out
    yield from ((id_, "this id stands twice") for id_ in sorted({id_ for id_ in ids if ids.count(id_) > 1}))
    for remedy in document.get("remedies", ()):
        if remedy["rule"] not in rules:
            yield remedy["rule"], "named under remedies, and no rule of this pack"
    for id_, rule in rules.items():
        yield from ((id_, problem) for problem in _problems_of_rule(rule, rules))


def _problems_of_rule(rule: Written, rules: Mapping[str, Written]) -> Iterator[str]:
    yield from _problems_of_versions(rule)
    yield from _problems_of_deemed(rule.get("deemed", {}))
    if "limit" in rule:
        yield from _problems_of_limit(rule["limit"], rules)
        if not rule.get("examples"):
            yield "a time limit needs a worked example"
    for condition in _conditions(rule.get("bar", {})):
        yield from _problems_of_condition(*condition, rules)
    if "bar" in rule and not rule.get("examples"):
        yield "a bar needs a worked example"
    if "precondition" in rule:
        yield from _problems_of_match(rule["precondition"]["on"])
        yield from _unknown(rule["precondition"]["prior"], words_of("appeal", "remedy"), "prior")


def _problems_of_deemed(deemed: Written) -> Iterator[str]:
    if "when" in deemed:
        if deemed["when"]["fact"] != "service":
            yield "when: what counts as served is a service"
        yield from _problems_of_match(deemed["when"])


def _problems_of_versions(rule: Written) -> Iterator[str]:
    versions = rule["versions"]
    counted = "limit" in rule or "deemed" in rule
    for version in versions:
        since, until = version.get("since", ""), version.get("until", "9999")
        if until < since:
            yield f"the version since {since} ends before it begins"
        if counted and "period" not in version and "instead" not in version:
            yield "a version of it sets no period"
        if not counted and ("period" in version or "longest" in version):
            yield "a version of it sets a period, and there is no limit to count"
    ordered = sorted(versions, key=lambda version: version.get("since", ""))
    for earlier, later in pairwise(ordered):
        if later.get("since", "") <= earlier.get("until", "9999"):
            yield f"two versions overlap on {later.get('since', 'every earlier day')}"
    if len({version.get("decided_by", "trigger") for version in versions}) > 1:
        yield "its versions are decided by different dates"
    if all("instead" in version for version in versions):
        yield "it is in force in none of its versions"
    yield from _problems_of_periods(versions)


def _problems_of_periods(versions: list[Written]) -> Iterator[str]:
    in_hours = set()
    for written in (version[key] for version in versions for key in ("period", "longest") if key in version):
        try:
            period = period_of(written)
        except ValueError as error:
            yield str(error)
        else:
            in_hours.add(period is not None and period.unit == "hours")
    if len(in_hours) > 1:
        yield "it counts partly in hours and partly in days: make two rules of it"


def _problems_of_limit(limit: Written, rules: Mapping[str, Written]) -> Iterator[str]:
    for match in (*limit.get("starts", ()), *limit.get("met_by", ())):
        yield from _problems_of_match(match)
    if limit.get("whole_days") and limit["kind"] != "detention":
        yield "whole_days: only a limit on detention may run from an instant"
    if (after := limit.get("after")) is not None:
        other = rules.get(after, {}).get("limit")
        if other is None or "after" in other:
            yield f"after: {after} is no rule of this pack with a time limit that a fact starts"
        return
    for match in limit["starts"]:
        for basis in filter(None, (limit["basis"], limit.get("latest_basis"))):
            if date_of(match["fact"], basis) not in values_of(match["fact"]) and not (
                match["fact"] == "ruling" and basis in _NOT_ITS_OWN
            ):
                yield f"basis: “{basis}” dates no {match['fact']}"


def _problems_of_match(match: Written) -> Iterator[str]:
    known = values_of(match["fact"])
    for key, written in match.items():
        if key == "fact":
            continue
        if key not in known:
            yield f"{match['fact']} has no key “{key}”"
        else:
            yield from _problems_of_values(key, written, known[key])


def _problems_of_values(key: str, written: Any, known: frozenset | None) -> Iterator[str]:
    if known is not None and key in ("outcome", "outcomes", "result"):
        yield from _unknown(written, known | set(OUTCOME_GROUPS), key)
    elif known is not None:
        yield from _unknown(written, known, key)
    elif key == "subsequent" and not all(
        type(number) in (int, type(None)) for number in expanded(key, written)
    ):
        yield "subsequent: write numbers, or “later”"


def _unknown(written: Any, known: frozenset, key: str) -> Iterator[str]:
    for value in written if isinstance(written, list) else [written]:
        if value is not None and value not in known:
            yield f"{key}: “{value}” is not one of {', '.join(sorted(map(str, known)))}"


def _conditions(bar: Written) -> Iterator[tuple[str, Written]]:
    for condition in (*bar.get("while_any", ()), *bar.get("only_if", ())):
        yield from condition.items()


def _problems_of_condition(name: str, arguments: Written, rules: Mapping[str, Written]) -> Iterator[str]:
    for key in sorted(_NEEDED.get(name, set()) - set(arguments)):
        yield f"{name} needs “{key}”"
    for key, written in arguments.items():
        if key not in CONDITIONS[name].arguments:
            yield f"{name} takes no “{key}”"
        elif key == "under":
            yield from (
                f"{name}: {id_} is no rule of this pack with a time limit"
                for id_ in written
                if "limit" not in rules.get(id_, {})
            )
        elif key in _SAID:
            if written is not True:
                yield f"{name}: write “{key}: true”, or leave it out"
        elif key == "against":
            yield from _problems_of_match(written)
        else:
            yield from _problems_of_values(key, written, _values_of_argument(name, key))


def _values_of_argument(condition: str, key: str) -> frozenset | None:
    if key in OF_APPLICATION:
        return drawn_values(key)
    return {
        "kinds": words_of("protection", "kind")
        if condition == "protection_in_force"
        else drawn_values("proceeding"),
        "outcomes": words_of("ruling", "outcome"),
        "remedies": words_of("appeal", "remedy"),
        "bodies": words_of("interim_measure", "body"),
    }[key]


def problems_between(pack: Pack, shared: Mapping[str, Collection[str]]) -> Iterator[tuple[str, str]]:
    """Yield what a pack says of rules that are nowhere: the rule at fault, and what it is.

    `shared`: the ids of the rules of each shared pack that is loaded. What would stand in another one is not judged.
    """
    elsewhere = {id_ for ids in shared.values() for id_ in ids}
    for rule in pack.rules:
        for id_ in rule.carries_out:
            if id_.partition("-")[0] in (*shared, _prefix(pack)) and id_ not in elsewhere:
                yield rule.id, f"carries_out: {id_} is no rule of a shared pack"
        for id_ in (id_ for version in rule.versions for id_ in version.instead):
            known = id_ in pack.by_id or id_ in elsewhere
            if not known and id_.partition("-")[0] in (*shared, _prefix(pack)):
                yield rule.id, f"instead: {id_} is a rule neither of this pack nor of a shared one"


def _prefix(pack: Pack) -> str:
    """What the ids of the rules of a pack begin with, which is not always its code."""
    return pack.rules[0].id.partition("-")[0]

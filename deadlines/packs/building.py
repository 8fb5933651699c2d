"""A pack that has been checked becomes the objects of the law."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from deadlines.law.counting import Period, read_period
from deadlines.law.rules import (
    MARKS,
    Bar,
    BarClass,
    Condition,
    Deemed,
    Limit,
    Match,
    Pack,
    Precondition,
    Remedy,
    Rule,
    Version,
)

from .words import expanded

SAME_DAY = Period(0, "days")

Written = Mapping[str, Any]


def build(document: Written) -> Pack:
    """Return the pack that a checked document writes."""
    bound = document.get("bound")
    return Pack(
        code=document["code"],
        name=document["name"],
        version=document["version"],
        status=document["status"],
        rules=tuple(_rules(document)),
        bound=None if bound is None else {state: _day(last) for state, last in bound.items()},
        remedies=tuple(
            Remedy(remedy["rule"], dict(remedy["absent"])) for remedy in document.get("remedies", ())
        ),
    )


def _rules(document: Written) -> list[Rule]:
    built: dict[str, Rule] = {}
    for written in sorted(document["rules"], key=lambda rule: "after" in rule.get("limit", {})):
        built[written["id"]] = _rule(written, document["counting"], built)
    return [built[written["id"]] for written in document["rules"]]


def _rule(written: Written, counting: str, built: Mapping[str, Rule]) -> Rule:
    return Rule(
        id=written["id"],
        title=written["title"],
        versions=tuple(_version(version) for version in written["versions"]),
        limit=_limit(written["limit"], counting, built) if "limit" in written else None,
        bar=_bar(written["bar"]) if "bar" in written else None,
        deemed=_deemed(written["deemed"]) if "deemed" in written else None,
        precondition=_precondition(written["precondition"]) if "precondition" in written else None,
        carries_out=tuple(written.get("carries_out", ())),
    )


def _version(written: Written) -> Version:
    return Version(
        since=_day(written.get("since")),
        until=_day(written.get("until")),
        decided_by=written.get("decided_by", "trigger"),
        evidence=written.get("evidence", MARKS[-1]),
        source=written.get("source", ""),
        confidence=written.get("confidence", "L"),
        contested=written.get("contested", False),
        instead=tuple(written.get("instead", ())),
        period=period_of(written.get("period")),
        longest=period_of(written.get("longest")),
    )


def _limit(written: Written, counting: str, built: Mapping[str, Rule]) -> Limit:
    after = written.get("after")
    return Limit(
        kind=written["kind"],
        starts=tuple(match_of(match) for match in written.get("starts", ())),
        basis=built[after].limit.basis if after else written["basis"],  # type: ignore[union-attr]
        counting=written.get("counting", counting),
        met_by=tuple(match_of(match) for match in written.get("met_by", ())),
        after=after,
        latest_basis=written.get("latest_basis"),
        first_day={"counted": True, "not_counted": False}.get(written.get("first_day", "")),
        whole_days=written.get("whole_days", False),
        listed=written.get("listed", True),
        repeats=written.get("repeats", False),
        note=written.get("note", ""),
    )


def _bar(written: Written) -> Bar:
    return Bar(
        bar_class=BarClass(written["class"]),
        acts=tuple(written["acts"]),
        to=written.get("to", "any"),
        orders=written.get("orders", "any"),
        while_any=_conditions(written["while_any"]),
        only_if=_conditions(written.get("only_if", ())),
        established=written.get("established", True),
        ends_when=written.get("ends_when", ""),
    )


def _deemed(written: Written) -> Deemed:
    return Deemed(
        moved=None if written["moved"] == "disputed" else False,
        sent=written.get("sent", "posted"),
        when=match_of(written["when"]) if "when" in written else None,
    )


def _precondition(written: Written) -> Precondition:
    return Precondition(match_of(written["on"]), frozenset(written["prior"]))


def _conditions(written: Any) -> tuple[Condition, ...]:
    return tuple(
        Condition(name, {key: _argument(key, value) for key, value in arguments.items()})
        for condition in written
        for name, arguments in condition.items()
    )


def _argument(key: str, written: Any) -> Any:
    if key == "against":
        return match_of(written)
    if key == "under":
        return tuple(written)
    return written if isinstance(written, bool) else expanded(key, written)


def match_of(written: Written) -> Match:
    """Return which facts are meant by a mapping of their type and keys."""
    return Match(
        written["fact"], tuple((key, expanded(key, value)) for key, value in written.items() if key != "fact")
    )


def period_of(written: str | None) -> Period | None:
    """Return the period that a version writes; "same day" is none at all. Raises ValueError."""
    if written is None:
        return None
    return SAME_DAY if written == "same day" else read_period(written)


def _day(written: str | None) -> date | None:
    return None if written is None else date.fromisoformat(written)

"""Cases under the law of the Union, followed through time: every fact is written at once, each day asked about."""

from dataclasses import dataclass
from typing import Any

from tests.deadlines.law.cases import assessed, bars, case_file, person, raised, states, status

Fact = dict[str, Any]


@dataclass(frozen=True)
class Found:
    """What the law makes of a case on one day, as far as these tests ask."""

    found: dict[str, Any]

    def status(self, act: str = "removal") -> str:
        return status(self.found, act=act)

    def in_force(self, act: str = "removal") -> set[str]:
        """The bars that are in force for certain, whatever orders they cover."""
        return {rule for rule, in_force in bars(self.found, act=act).items() if in_force is True}

    def unknown(self, act: str = "removal") -> set[str]:
        """The bars of which it is not known whether they are in force."""
        return {rule for rule, in_force in bars(self.found, act=act).items() if in_force == "unknown"}

    def open(self) -> dict[str, str]:
        """The day by which each open deadline is to be met, by rule."""
        return {d["rule"]: d["file_by"] for d in self.found["deadlines"] if d["state"] == "open"}

    def state(self, rule: str) -> str | None:
        return states(self.found).get(rule)

    def flags(self) -> dict[str, str]:
        """The level of each kind of flag."""
        return raised(self.found)

    def missing(self, act: str = "removal") -> set[tuple[str, str]]:
        """What nobody recorded: the fact and its key."""
        return {(one["fact"], one["key"]) for one in self.found["persons"]["p1"][act]["missing"]}


class AsylumCase:
    """A case of one person with all its facts. `asylum`: the keys of its asylum proceeding."""

    def __init__(
        self, *facts: Fact, state: str, persons: dict[str, Any] | None = None, **asylum: Any
    ) -> None:
        proceedings = {
            "asylum": {
                "kind": "asylum",
                "persons": ["p1"],
                "procedure": "regular",
                "subsequent": 0,
                **asylum,
            },
            "transfer": {"kind": "transfer", "persons": ["p1"]},
            "removal": {"kind": "removal", "persons": ["p1"]},
        }
        known = {key: value for key, value in proceedings["asylum"].items() if value is not None}
        self._file = case_file(
            *facts,
            jurisdiction=state,
            persons=persons or {"p1": person()},
            proceedings={**proceedings, "asylum": known},
        )

    def on(self, day: str) -> Found:
        return Found(assessed(self._file, day))


def _fact(id_: str, type_: str, proceeding: str, **values: Any) -> Fact:
    return {"id": id_, "type": type_, "proceeding": proceeding, **values}


def applied(lodged_on: str | None = None, **values: Any) -> Fact:
    dated = {"lodged_on": lodged_on} if lodged_on else {}
    return _fact("applied", "application", "asylum", **dated, **values)


def decided(on: str, outcome: str, proceeding: str = "asylum", **values: Any) -> Fact:
    """The authority's decision."""
    return _fact(
        "decided", "ruling", proceeding, body="authority", pronounced_on=on, outcome=outcome, **values
    )


def served(on: str, ruling: str = "decided", proceeding: str = "asylum") -> Fact:
    return _fact(f"served-{ruling}", "service", proceeding, ruling=ruling, how="hand", received_on=on)


def acted(on: str, against: str = "decided", remedy: str = "appeal", proceeding: str = "asylum") -> Fact:
    """An action in court, or another remedy, against a ruling."""
    return _fact(f"{remedy}-{against}", "appeal", proceeding, against=against, remedy=remedy, lodged_on=on)


def asked(on: str, against: str = "decided", proceeding: str = "asylum", **values: Any) -> Fact:
    """A request for suspensive effect, or to be allowed to remain."""
    return _fact(f"asked-{against}", "stay_request", proceeding, against=against, requested_on=on, **values)


def answered(on: str, outcome: str, against: str = "decided", proceeding: str = "asylum") -> Fact:
    """The court's order on that request, served on the day it was made."""
    return _fact(
        f"answered-{against}",
        "stay_ruling",
        proceeding,
        on_request=f"asked-{against}",
        decided_on=on,
        served_on=on,
        outcome=outcome,
    )


def judged(on: str, outcome: str, appeal: str = "appeal-decided", **values: Any) -> Fact:
    """The court's ruling on an action."""
    return _fact(
        f"judged-{appeal}",
        "ruling",
        "asylum",
        body="court",
        on_appeal=appeal,
        pronounced_on=on,
        outcome=outcome,
        **values,
    )

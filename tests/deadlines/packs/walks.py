"""A case that is followed through time: what the law makes of it on one day after another."""

from datetime import datetime, time
from typing import Any

from cases.casefile import check
from cases.zones import zone_of
from deadlines.assessment import assess_file

ANNA = {
    "role": "principal",
    "names": [{"text": "Anna Kuznetsova", "kind": "passport"}],
    "nationalities": ["RU"],
}


class Day:
    """What stands for one person at noon of a day."""

    def __init__(self, assessment: dict[str, Any], person: str) -> None:
        self._acts = assessment["persons"][person]
        self.status = self._acts["removal"]["status"]
        self.bars = {bar["rule"]: bar["in_force"] for act in self._acts.values() for bar in act["bars"]}
        self.deadlines = {d["rule"]: d for d in assessment["deadlines"] if person in d["persons"]}
        self.states = {rule: deadline["state"] for rule, deadline in self.deadlines.items()}
        self.file_by = {rule: deadline["file_by"] for rule, deadline in self.deadlines.items()}
        self.flags = {f["kind"]: f["level"] for f in reversed(assessment["flags"]) if f["person"] == person}
        self.missing = {one["key"] for act in self._acts.values() for one in act["missing"]}

    def status_of(self, act: str) -> str:
        return self._acts[act]["status"]

    @property
    def in_force(self) -> set[str]:
        """The bars that are in force."""
        return {rule for rule, in_force in self.bars.items() if in_force is True}


class Walk:
    """A case to which facts are added as they happen."""

    def __init__(
        self, jurisdiction: str, proceedings: dict[str, Any], *, region: str | None = None, **person: Any
    ) -> None:
        place = {"jurisdiction": jurisdiction} | ({"region": region} if region else {})
        self._document = {
            "format": "suspensive-case/1",
            "case": {"reference": "W-1", **place},
            "persons": {"p1": ANNA | person},
            "proceedings": proceedings,
            "facts": [],
        }
        self._zone = zone_of(jurisdiction, region or "")

    def happens(self, id_: str, type_: str, proceeding: str | None = None, **keys: Any) -> None:
        """Record a fact about a proceeding, or about the person."""
        about = {"proceeding": proceeding} if proceeding else {"person": "p1"}
        self._document["facts"].append({"id": id_, "type": type_, **about, **keys})
        check(self._document)

    def on(self, day: str) -> Day:
        """Return what stands at noon of a day."""
        noon = datetime.combine(datetime.fromisoformat(day), time(12), self._zone)
        return Day(assess_file(self._document, at=noon), "p1")

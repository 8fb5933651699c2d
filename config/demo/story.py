"""A case file as it is told: persons, proceedings and facts, each recorded soon after it could be known."""

from datetime import datetime, timedelta
from random import Random
from typing import Any

from cases.models import FACT_TYPES, PersonFact
from cases.zones import zone_of
from config.demo.dates import Moments, Told
from config.demo.names import Household, Origin

ADULTS = range(-58, -21)  # years of birth, from this year
CHILDREN = range(-15, -1)


class Story:
    """One case, told step by step. `moments` tells its dates; `random` varies what does not matter.

    `taken` are the names of the persons of other stories.
    `persons`, `proceedings` and `facts` are those of the case file.
    """

    def __init__(
        self, now: datetime, seed: str, taken: set[str], *, jurisdiction: str, region: str = ""
    ) -> None:
        self.random = Random(seed)  # noqa: S311
        self.jurisdiction = jurisdiction
        self.moments = Moments(now.astimezone(zone_of(jurisdiction, region)))
        self.closed_days_ago: int | None = None
        self._case: dict[str, Any] = {"jurisdiction": jurisdiction, **({"region": region} if region else {})}
        self._taken = taken
        self.opened_days_ago = 0
        self._last_recorded_at = self.moments.start_of(0)
        self.persons: dict[str, dict[str, Any]] = {}
        self.proceedings: dict[str, dict[str, Any]] = {}
        self.facts: list[dict[str, Any]] = []

    def open(self, days_ago: int) -> None:
        """Let the office hear of the case so many days ago: nothing is recorded before."""
        self.opened_days_ago = days_ago
        self._case["opened_on"] = self.moments.day(-days_ago).text
        opened_at = self.moments.start_of(-days_ago) + timedelta(hours=10)
        self._last_recorded_at = min(opened_at, self.moments.now - timedelta(hours=1))

    def close(self, days_ago: int) -> None:
        self.closed_days_ago = days_ago

    def somebody(self, origin: Origin) -> str:
        """Add one adult, and return their key."""
        return self.household(origin, "principal")[0]

    def household(self, origin: Origin, *roles: str) -> list[str]:
        """Add people of one surname, and return their keys. Children are minors."""
        house = Household(origin, self.random, self._taken)
        woman = self.random.random() < 0.4
        added = []
        for role in roles:
            is_woman = {"principal": woman, "spouse": not woman}.get(role, self.random.random() < 0.5)
            added.append(self.person(role, house.name(woman=is_woman), house.country))
        return added

    def person(self, role: str, names: list[dict[str, str]], nationality: str, **keys: Any) -> str:
        """Add one person under the names given, and return their key."""
        minor = {"minor": True} if role == "child" else {}
        born = {} if "born" in keys else {"born": self._born(child=role == "child" or "minor" in keys)}
        key = f"p{len(self.persons) + 1}"
        self.persons[key] = {
            "role": role,
            "names": names,
            "nationalities": [nationality],
            **born,
            **minor,
            **keys,
        }
        return key

    def proceeding(self, kind: str, persons: list[str], **keys: Any) -> str:
        """Open a proceeding and return its key: its kind."""
        self.proceedings[kind] = {"kind": kind, "persons": persons, **keys}
        return kind

    def tell(self, type_: str, about: str, **keys: Any) -> str:
        """Add a fact about a person or a proceeding, and return its id. Of `from_` the underscore is dropped."""
        id_ = f"f{len(self.facts) + 1}"
        subject = "person" if issubclass(FACT_TYPES[type_], PersonFact) else "proceeding"
        dates = [value for value in keys.values() if isinstance(value, Told)]
        written = {key.rstrip("_"): _written(value) for key, value in keys.items()}
        recorded_at = self._recorded_at(dates).isoformat()
        self.facts.append({"id": id_, "type": type_, subject: about, **written, "recorded_at": recorded_at})
        return id_

    def tell_of_each(self, type_: str, persons: list[str], **keys: Any) -> list[str]:
        """Add the same fact for several persons, and return the ids."""
        return [self.tell(type_, person, **keys) for person in persons]

    def withdraw(self, id_: str, reason: str) -> None:
        """Let a fact turn out to be a mistake soon after it was recorded."""
        fact = next(fact for fact in self.facts if fact["id"] == id_)
        recorded_at = datetime.fromisoformat(fact["recorded_at"])
        latest = self.moments.now.replace(second=0, microsecond=0)
        found_out = max(recorded_at, min(recorded_at + timedelta(hours=20), latest))
        fact["withdrawn"] = {"at": found_out.isoformat(), "reason": reason}

    def document(self, reference: str) -> dict[str, Any]:
        """Return the case file."""
        return {
            "format": "suspensive-case/1",
            "case": {"reference": reference, **self._case},
            "persons": self.persons,
            "proceedings": self.proceedings,
            "facts": self.facts,
        }

    def _recorded_at(self, dates: list[Told]) -> datetime:
        """Return an instant some hours after what has happened could be known; not before the last record."""
        now = self.moments.now
        happened = [date for date in dates if date.earliest and date.earliest <= now]
        known = max([self._last_recorded_at, *(min(date.latest or now, now) for date in happened)])
        learned = known + timedelta(minutes=self.random.randrange(10, 1800))
        latest = now - timedelta(minutes=self.random.randrange(5, 25))
        earliest = max([self._last_recorded_at, *(date.earliest or known for date in happened)])
        self._last_recorded_at = max(earliest, min(learned, latest)).replace(second=0, microsecond=0)
        return self._last_recorded_at

    def _born(self, *, child: bool) -> str:
        """Return a date of birth as exactly as the papers tell it."""
        year = self.moments.now.year + self.random.choice(CHILDREN if child else ADULTS)
        month, day = self.random.randrange(1, 13), self.random.randrange(1, 29)
        return self.random.choice(
            [f"{year}-{month:02}-{day:02}", f"{year}-{month:02}-{day:02}", f"{year}-{month:02}", str(year)]
        )


def _written(value: Any) -> Any:
    return value.text if isinstance(value, Told) else value

"""When a person left the country, of their own accord or because they were sent away."""

from deadlines.law.asking import asked_once
from deadlines.law.reading import Reading
from deadlines.law.timeline import Fact, certainly_before, in_order


@asked_once
def departures(reading: Reading, person: str) -> tuple[Fact, ...]:
    """Return the facts by which `person` left: attempts that succeeded and removals carried out, in order."""
    tried = (a for a in reading.concerning("departure_attempt", person) if a.values.get("result") == "left")
    sent = (s for s in reading.concerning("removal_step", person) if s.values.get("step") == "carried_out")
    return tuple(sorted((*tried, *sent), key=in_order))


def departure_after(reading: Reading, person: str, fact: Fact) -> Fact | None:
    """Return the first departure of `person` that did not certainly come before `fact`."""
    return next((left for left in departures(reading, person) if not certainly_before(left, fact)), None)

"""Flags about the State that looks for the person."""

from collections.abc import Iterable

from deadlines.law.bars import act_of_step, countries_of_danger, countries_seeking, destinations
from deadlines.law.detention import held
from deadlines.law.flags.findings import SENDING_AWAY, Findings, Flag, flag_of
from deadlines.law.proceedings import Order
from deadlines.law.reading import Reading
from deadlines.law.timeline import Fact


def extradition_risk(found: Findings) -> Flag | None:
    reading, person = found.reading, found.person
    if not found.sought:
        return None
    fled = countries_of_danger(reading, person) - _only_seeking(reading, person)
    notices = [n for n in reading.concerning("wanted_notice", person) if n.values.get("by") in fled]
    requests = [
        request
        for request in reading.concerning("extradition_request", person)
        if request.values.get("by") in fled and not reading.has(request, "withdrawn_on")
    ]
    if not notices and not requests:
        return None
    critical = requests or held(reading, person)
    facts = tuple(fact.id for fact in (*notices, *requests))
    text = "The State the person fled is looking for them."
    return flag_of(found, "extradition_risk", "critical" if critical else "warning", facts, (), text)


def _only_seeking(reading: Reading, person: str) -> frozenset[str]:
    """The States that seek the person and are neither theirs nor the one they came from."""
    left = {crossing.values.get("from", "") for crossing in reading.concerning("border_crossing", person)}
    for status in reading.concerning("protection", person):
        left.update(status.values.get("countries", ()))
    return countries_seeking(reading, person) - left - set(reading.timeline.persons[person].nationalities)


def disguised_extradition(found: Findings) -> Flag | None:
    reading, person = found.reading, found.person
    if not found.sought:
        return None
    steps = _steps_of(found, SENDING_AWAY)
    seeking = countries_seeking(reading, person)
    under_way: list[Order | None] = [*found.removal_orders] or ([None] if steps else [])
    going_to = {c for order in under_way for c in destinations(reading, person, "removal", order)}
    if not under_way or not seeking & going_to:
        return None
    requested = any(
        not reading.has(request, "withdrawn_on")
        for request in reading.concerning("extradition_request", person)
    )
    sought = (
        *reading.concerning("wanted_notice", person),
        *reading.concerning("extradition_request", person),
    )
    facts = (*(f.id for f in sought), *(o.ruling.id for o in found.removal_orders), *(s.id for s in steps))
    level = "critical" if requested or held(reading, person) else "warning"
    text = "Removal would bring the person to a State that wants them, past the rules of extradition."
    return flag_of(found, "disguised_extradition", level, facts, (), text)


def _steps_of(found: Findings, acts: Iterable[str]) -> tuple[Fact, ...]:
    return tuple(step for step in found.steps if act_of_step(step) in acts)

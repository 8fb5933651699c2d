"""Conditions about what the person has or is given: protection, a period to leave, a State that asks for them."""

from collections.abc import Iterator, Mapping
from typing import Any

from deadlines.law.conditions.holding import Hold, View, earliest_end, unconfirmed
from deadlines.law.detention import held
from deadlines.law.proceedings import (
    PROTECTION,
    UNCHANGED,
    attacked_by,
    countries_of,
    decision_above,
    outcome_now,
)
from deadlines.law.reading import Reading
from deadlines.law.timeline import Fact, When


def protection_is_in_force(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Hold]:
    """A status or finding protects the person: given by a ruling that stands, or recorded as `protection`."""
    reading = view.reading
    for ruling in reading.concerning("ruling", person):
        if not _may_protect(ruling) or decision_above(reading, ruling, person) is not None:
            continue
        outcome = _standing_outcome(reading, ruling, person)
        if outcome in arguments.get("outcomes", PROTECTION) and not _status_ended(reading, ruling, person):
            yield _protected((ruling,), ruling.happened, countries_of(reading, ruling))
    for status in reading.concerning("protection", person):
        ended = status.dates.get("ended_on")
        if status.values.get("kind") in arguments.get("kinds", (status.values.get("kind"),)) and not (
            ended is not None and reading.has(status, "ended_on")
        ):
            yield _protected((status,), status.happened, tuple(status.values.get("countries", ())))


def _may_protect(ruling: Fact) -> bool:
    """Whether a ruling gives protection, or confirms one that may."""
    said = (ruling.values.get("outcome"), ruling.values.get("result"))
    return said[0] in UNCHANGED or not PROTECTION.isdisjoint(said)


def _standing_outcome(reading: Reading, ruling: Fact, person: str) -> str | None:
    """The outcome a ruling leaves standing: its own, or the result it names on appeal."""
    below = ruling
    while (attacked := attacked_by(reading, below)) is not None:
        below = attacked
    return outcome_now(reading, below, person)


def _status_ended(reading: Reading, ruling: Fact, person: str) -> bool:
    """Whether a later ruling of the same proceeding ended the status and stands."""
    return any(
        later.proceeding == ruling.proceeding
        and later.values.get("outcome") == "status_ended"
        and outcome_now(reading, later, person) == "status_ended"
        for later in reading.concerning("ruling", person)
        if later is not ruling
    )


def _protected(facts: tuple[Fact, ...], since: When | None, countries: tuple[str, ...]) -> Hold:
    return Hold(facts, since, contested=unconfirmed(*facts), countries=countries)


def period_to_leave_runs(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Hold]:
    """A ruling that stands gives the person until a day to leave."""
    reading = view.reading
    for ruling in reading.concerning("ruling", person):
        until = earliest_end(ruling, "leave_by")
        if until and decision_above(reading, ruling, person) is None and not reading.day_over(until):
            yield Hold(
                (ruling,), ruling.happened, until=until, attacked=ruling.id, contested=unconfirmed(ruling)
            )


def extradition_is_sought(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Hold]:
    """A State has asked for the person, or the person is held for extradition."""
    reading = view.reading
    for request in reading.concerning("extradition_request", person):
        if not reading.has(request, "withdrawn_on"):
            yield Hold((request,), request.happened)
    spell = held(reading, person)
    for part in spell.detentions if spell else ():
        if part.values.get("ground") in ("extradition", "extradition_provisional"):
            yield Hold((part,), part.happened)

"""Conditions about what the person has or is given: protection, a period to leave, a State that asks for them."""

from collections.abc import Iterator, Mapping
from typing import Any

from deadlines.law.asking import asked_once
from deadlines.law.conditions.holding import Hold, View, earliest_end, unconfirmed
from deadlines.law.detention import held
from deadlines.law.happened import Happened, told_by_facts
from deadlines.law.matching import fits, value_of
from deadlines.law.proceedings import (
    PROTECTION,
    REPLACED,
    UNCHANGED,
    attacked_by,
    countries_of,
    decision_above,
    orders,
    outcome_now,
)
from deadlines.law.reading import Reading
from deadlines.law.starts import Missing
from deadlines.law.timeline import Fact


def protection_is_in_force(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Hold]:
    """A status or finding protects the person: given by a ruling that stands, or recorded as `protection`.

    A ruling on asylum of unknown outcome, or a status of unknown kind, may protect and may not.
    """
    outcomes = arguments.get("outcomes", PROTECTION)
    for outcome, hold in _by_rulings(view.reading, person):
        if outcome is None or outcome in outcomes:
            yield hold
    for kind, hold in _by_statuses(view.reading, person):
        if kind is None or kind in arguments.get("kinds", (kind,)):
            yield hold


@told_by_facts
def _by_rulings(happened: Happened, person: str) -> tuple[tuple[str | None, Hold], ...]:
    """The protection that each ruling which stands gives or may give, with the outcome it leaves standing."""
    found = []
    for ruling in happened.concerning("ruling", person):
        if not _may_protect(happened, ruling) or decision_above(happened, ruling, person) is not None:
            continue
        outcome = _standing_outcome(happened, ruling, person)
        if outcome is None or not _status_ended(happened, ruling, person):
            key = "result" if ruling.values.get("outcome") else "outcome"
            lacking = () if outcome else (Missing(ruling.id, key, "what was decided is not recorded"),)
            found.append((outcome, _protected(ruling, countries_of(happened, ruling), lacking)))
    return tuple(found)


@asked_once
def _by_statuses(reading: Reading, person: str) -> tuple[tuple[str | None, Hold], ...]:
    """The protection that each status recorded gives, with its kind."""
    found = []
    for status in reading.concerning("protection", person):
        if not reading.has(status, "ended_on"):
            kind = status.values.get("kind")
            why = "what protects the person is not recorded"
            lacking = () if kind else (Missing(status.id, "kind", why),)
            found.append((kind, _protected(status, tuple(status.values.get("countries", ())), lacking)))
    return tuple(found)


def _may_protect(happened: Happened, ruling: Fact) -> bool:
    """Whether a ruling gives protection, confirms one that may, or leaves open whether it does."""
    outcome = ruling.values.get("outcome")
    if outcome in UNCHANGED or outcome in PROTECTION or ruling.values.get("result") in PROTECTION:
        return True
    left_open = outcome is None or (outcome in REPLACED and "result" not in ruling.values)
    return left_open and value_of(happened.timeline, ruling, "proceeding") == "asylum"


def _standing_outcome(happened: Happened, ruling: Fact, person: str) -> str | None:
    """The outcome a ruling leaves standing: its own, or the result it names on appeal."""
    below = ruling
    while (attacked := attacked_by(happened, below)) is not None:
        below = attacked
    return outcome_now(happened, below, person)


def _status_ended(happened: Happened, ruling: Fact, person: str) -> bool:
    """Whether a later ruling of the same proceeding ended the status and stands."""
    return any(
        later.proceeding == ruling.proceeding
        and later.values.get("outcome") == "status_ended"
        and outcome_now(happened, later, person) == "status_ended"
        for later in happened.concerning("ruling", person)
        if later is not ruling
    )


def _protected(fact: Fact, countries: tuple[str, ...], missing: tuple[Missing, ...]) -> Hold:
    return Hold(
        (fact,),
        fact.happened,
        None if missing else True,
        contested=unconfirmed(fact),
        countries=countries,
        missing=missing,
    )


def period_to_leave_runs(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Hold]:
    """A ruling that stands gives the person until a day to leave."""
    reading = view.reading
    for ruling in reading.concerning("ruling", person):
        until = earliest_end(ruling, "leave_by")
        if until and decision_above(reading, ruling, person) is None and not reading.day_over(until):
            yield Hold(
                (ruling,), ruling.happened, until=until, attacked=ruling.id, contested=unconfirmed(ruling)
            )


def ruling_stands(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Hold]:
    """A ruling of the sort meant stands: no higher one has undone it, or put another outcome in its place."""
    reading = view.reading
    for ruling in reading.concerning("ruling", person):
        suits, keys = fits(reading.timeline, arguments["against"], ruling)
        own = ruling.values.get("outcome")
        outcome = outcome_now(reading, ruling, person) if suits else "undone"
        if outcome not in (own, None):
            continue
        changed = outcome is None and bool(own or decision_above(reading, ruling, person))
        missing = tuple(Missing(ruling.id, key, "whether this ruling is meant turns on it") for key in keys)
        if changed:
            missing += (Missing(ruling.id, "result", "what stands after the higher ruling is not recorded"),)
        yield Hold(
            (ruling,),
            ruling.happened,
            None if missing else True,
            contested=unconfirmed(ruling),
            attacked=ruling.id,
            countries=countries_of(reading, ruling),
            missing=missing,
        )


def no_order_stands(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Hold]:
    """No order to send the person away stands."""
    if not orders(view.reading, person):
        yield Hold((), None)


def extradition_is_sought(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Hold]:
    """A State has asked for the person, or the person is held for extradition.

    `without_consent`: while the authority for extradition has not consented.
    """
    reading = view.reading
    unconsented = "without_consent" in arguments
    requests = [
        request
        for request in reading.concerning("extradition_request", person)
        if not reading.has(request, "withdrawn_on")
    ]
    for request in requests:
        if not (unconsented and reading.has(request, "consented_on")):
            yield _asked_for(request, whose=unconsented)
    spell = None if unconsented and requests else held(reading, person)
    for part in spell.detentions if spell else ():
        if part.values.get("ground") in ("extradition", "extradition_provisional"):
            yield _held_for_somebody(part, known=not unconsented or bool(requests))


def _held_for_somebody(detention: Fact, *, known: bool) -> Hold:
    """Detention for extradition; where it matters which State asks and no request says so, that is not known."""
    missing = () if known else (Missing(detention.id, "extradition_request", "which State asks decides"),)
    return Hold((detention,), detention.happened, None if missing else True, missing=missing)


def _asked_for(request: Fact, *, whose: bool) -> Hold:
    """A request for extradition, with the State that made it. `whose`: it matters which State that is."""
    by = request.values.get("by")
    missing = (Missing(request.id, "by", "which State asks decides"),) if whose and not by else ()
    countries = (by,) if by else ()
    return Hold((request,), request.happened, None if missing else True, countries=countries, missing=missing)

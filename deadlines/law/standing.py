"""Where the conditions of a bar hold, and under which version of its rule."""

from typing import NamedTuple

from deadlines.law.conditions import CONDITIONS, Hold, View
from deadlines.law.reading import Reading
from deadlines.law.rules import Bar, Rule, Version
from deadlines.law.starts import Missing
from deadlines.law.timeline import Fact
from deadlines.law.versions import Picked, note_next_version, picked_by_facts, versions_between

_CHALLENGES = frozenset({"appeal", "stay_request"})


class Standing(NamedTuple):
    """A place where the conditions of a bar hold, and the version of its rule that applies there."""

    hold: Hold
    version: Version | None


class Provisos(NamedTuple):
    """What the conditions come to without which a bar does not hold. `value` None: it is not known."""

    value: bool | None = True
    contested: bool = False
    missing: tuple[Missing, ...] = ()


def provisos(view: View, person: str, bar: Bar) -> Provisos:
    """Return whether every condition of `only_if` holds."""
    found = Provisos()
    for condition in bar.only_if:
        holds = list(CONDITIONS[condition.name].find(view, person, condition.arguments))
        sure = [hold for hold in holds if hold.value]
        unknown = [hold for hold in holds if hold.value is None]
        if sure:
            found = found._replace(contested=found.contested or all(hold.contested for hold in sure))
        elif unknown:
            missing = (one for hold in unknown for one in hold.missing)
            found = found._replace(value=None, missing=(*found.missing, *missing))
        else:
            return Provisos(value=False)
    return found


def under_its_version(reading: Reading, rule: Rule, person: str, hold: Hold) -> Standing | None:
    """Return where a bar holds under the version that applies; None where other rules apply in its place.

    Where none is known, or it may be that others apply, whether it bars is not known.
    """
    if rule.unbounded is not None:
        return Standing(hold, rule.unbounded)
    picked = _picked(reading, rule, person, hold)
    if picked.left_to_others:
        return None
    version = next(iter(picked.applying), None)
    if hold.value is not False and (None in picked.versions or picked.may_be_left_to_others):
        hold = hold._replace(value=None, missing=(*hold.missing, *picked.missing))
    return Standing(hold, version)


def _picked(reading: Reading, rule: Rule, person: str, hold: Hold) -> Picked:
    if rule.decided_by == "trigger":
        note_next_version(reading, rule)
        return Picked(versions_between(rule, reading.day, reading.day))
    applications = reading.of("application")
    picked = picked_by_facts(reading.timeline, rule, _deciding(hold), applications, (person,), reading.day)
    if picked.by_today:
        note_next_version(reading, rule)
    return picked


def _deciding(hold: Hold) -> tuple[Fact, ...]:
    """The facts of a hold among which the one is that decides: never the challenge, whose own lodging is another."""
    return tuple(fact for fact in hold.facts if fact.type not in _CHALLENGES)


def provided(standing: Standing, provisos: Provisos) -> Standing:
    """Return the same as surely as the provisos of the bar hold."""
    hold = standing.hold
    if hold.value is False:
        return standing
    return standing._replace(
        hold=hold._replace(
            value=hold.value if provisos.value else None,
            contested=hold.contested or provisos.contested,
            missing=(*hold.missing, *provisos.missing),
        )
    )

"""Where the conditions of a bar hold, and under which version of its rule."""

from typing import NamedTuple

from deadlines.law.conditions import CONDITIONS, Hold, View
from deadlines.law.reading import Reading
from deadlines.law.rules import Bar, Rule, Version
from deadlines.law.starts import Missing
from deadlines.law.timeline import Fact
from deadlines.law.versions import Picked, note_next_version, picked_by_facts, versions_between

_CHALLENGES = frozenset({"appeal", "stay_request"})
_UNSAID = Missing("", "", "")  # a doubt that no fact would settle


class Standing(NamedTuple):
    """A place where the conditions of a bar hold, and the version of its rule that applies there."""

    hold: Hold
    version: Version | None


def doubts_about(view: View, person: str, bar: Bar) -> tuple[Missing, ...] | None:
    """Return what leaves open whether the provisos of a bar hold, empty where they do; None where one does not."""
    missing: tuple[Missing, ...] = ()
    for condition in bar.only_if:
        holds = list(CONDITIONS[condition.name].find(view, person, condition.arguments))
        if any(hold.value for hold in holds):
            continue
        unknown = [hold for hold in holds if hold.value is None]
        if not unknown:
            return None
        missing += tuple(one for hold in unknown for one in hold.missing) or (_UNSAID,)
    return missing


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
    picked = picked_by_facts(
        reading.timeline, rule, _deciding(hold, rule), applications, (person,), reading.day
    )
    if picked.by_today:
        note_next_version(reading, rule)
    return picked


def _deciding(hold: Hold, rule: Rule) -> tuple[Fact, ...]:
    """The facts of a hold among which the one is that decides: never the challenge, whose own lodging is another."""
    return tuple(fact for fact in hold.facts if fact.type not in _CHALLENGES)


def in_doubt(standing: Standing, missing: tuple[Missing, ...]) -> Standing:
    """The same, where it is not known whether the provisos of the bar hold."""
    hold = standing.hold
    if hold.value is False:
        return standing
    named = tuple(one for one in missing if one is not _UNSAID)
    return standing._replace(hold=hold._replace(value=None, missing=(*hold.missing, *named)))

"""Which facts a time limit may be about, at whatever instant: those that may start it and those that may meet it."""

from functools import lru_cache

from deadlines.law.asking import asked_once
from deadlines.law.matching import fits
from deadlines.law.rules import Limit, Match, Pack, Packs, Rule
from deadlines.law.starts import Missing
from deadlines.law.timeline import Fact, Timeline, certainly_before

# Facts that may start a limit, each with what would settle whether it does.
Triggers = tuple[tuple[Fact, tuple[Missing, ...]], ...]

ATTACKS = frozenset({"appeal", "stay_request"})
_ABOUT_THE_PROCEEDING = ATTACKS | frozenset({"ruling"})


@asked_once
def that_may_start(
    timeline: Timeline, packs: Packs, in_force: tuple[Pack, ...]
) -> tuple[tuple[Rule, Limit, Triggers], ...]:
    """Return the limits that may run, each with what may start it, those counted from the end of another one last."""
    limits = _limits_of(packs, in_force, frozenset(timeline.by_type))
    found = ((rule, limit, _triggers(timeline, rule, limit)) for rule, limit in limits)
    return tuple((rule, limit, triggers) for rule, limit, triggers in found if triggers or limit.after)


@lru_cache(maxsize=4096)
def _limits_of(
    packs: Packs, in_force: tuple[Pack, ...], kinds: frozenset[str]
) -> tuple[tuple[Rule, Limit], ...]:
    """The limits that facts of these kinds may start, but for those carried out by other rules."""
    rules = (rule for pack in in_force for rule in pack.limiting if rule.id not in packs.carried_out)
    limits = ((rule, rule.limit) for rule in rules)
    return tuple((rule, limit) for rule, limit in limits if limit and (limit.after or limit.kinds & kinds))


def _triggers(timeline: Timeline, rule: Rule, limit: Limit) -> Triggers:
    found = []
    for match in limit.starts:
        for trigger in timeline.by_type.get(match.fact, ()):
            suits, open_keys = fits(timeline, match, trigger)
            if suits:
                why = f"whether {rule.id} applies turns on it"
                found.append((trigger, tuple([Missing(trigger.id, key, why) for key in open_keys])))
    return tuple(found)


@asked_once
def that_may_meet(timeline: Timeline, match: Match, trigger: Fact, person: str) -> tuple[Fact, ...]:
    """Return the facts about `person` that `match` means and that may answer what started the limit."""
    return tuple(
        fact
        for fact in timeline.by_type.get(match.fact, ())
        if person in timeline.concerned[fact.id]
        and _answers(fact, trigger)
        and fits(timeline, match, fact)[0]
    )


def _answers(fact: Fact, trigger: Fact) -> bool:
    """Whether `fact` is about what started the limit, and not older than it.

    What obstructed a request made late is told by the request itself, which then answers it. A challenge to something
    that is no ruling cannot name it: one that names another ruling is about that.
    """
    if fact is trigger:
        return fact.type == "late_request" and fact.happened is not None
    if "against" in fact.values:
        return bool(fact.values["against"] == trigger.id)
    if fact.type in ATTACKS and trigger.type == "ruling":
        return fact.proceeding == trigger.proceeding
    if fact.type in _ABOUT_THE_PROCEEDING and trigger.proceeding is not None:
        return fact.proceeding == trigger.proceeding and not certainly_before(fact, trigger)
    return not certainly_before(fact, trigger)

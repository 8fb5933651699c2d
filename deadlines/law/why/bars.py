"""Why a bar stands, and why every other bar of the packs does not."""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from deadlines.law.bars import BarFound
from deadlines.law.conditions import CONDITIONS, View
from deadlines.law.rules import Bar, BarClass, Condition, Pack, Rule, Version
from deadlines.law.sentences import FactNamed, KeyNamed, RuleNamed, Sentence, Several, said
from deadlines.law.starts import Missing
from deadlines.law.timeline import Timeline

from .failing import failed_because
from .holding import holds_because, named

CLAIMED = {
    BarClass.CONTESTED: "it is claimed only: the text or the practice is disputed",
    BarClass.DISCRETION: "it is claimed only: it lies at the discretion of the authority or court",
}


class NotApplying(NamedTuple):
    """A bar of the packs that does not stand, and which of its conditions failed."""

    rule: Rule
    acts: tuple[str, ...]
    sentences: tuple[Sentence, ...]


def why_bar(view: View, person: str, found: BarFound) -> tuple[Sentence, ...]:
    """Return the chain behind a bar: the rule and its version, what holds, what it reaches, what weakens or ends it."""
    bar = found.bar
    return (
        version_said(found.rule, found.version),
        *_holding(view, person, bar.only_if),
        *_holding(view, person, bar.while_any, covered=found.orders),
        *_standing(found),
        *(missing_said(missing, view.reading.timeline) for missing in found.missing),
        *_ending(found),
    )


def not_applying(
    view: View, packs: Iterable[Pack], person: str, listed: Collection[str]
) -> tuple[NotApplying, ...]:
    """Return every bar of the packs whose rule is not listed, with the conditions that failed."""
    bars = [(rule, rule.bar) for pack in packs for rule in pack.barring if rule.id not in listed and rule.bar]
    return tuple([NotApplying(rule, bar.acts, _failing(view, person, bar)) for rule, bar in bars])


def version_said(rule: Rule, version: Version | None) -> Sentence:
    """Return which version of a rule was applied, and where it stands written."""
    named_rule = RuleNamed(rule.id)
    if version is None:
        return said("{rule}: no version of it is known for that day", rule=named_rule)
    values = {"rule": named_rule, "source": version.source, "since": version.since, "until": version.until}
    match version.since is not None, version.until is not None:
        case True, True:
            return said("{rule} as in force from {since} to {until}: {source}", **values)
        case True, False:
            return said("{rule} as in force since {since}: {source}", **values)
        case False, True:
            return said("{rule} as in force until {until}: {source}", **values)
    return said("{rule}: {source}", **values)


def missing_said(missing: Missing, timeline: Timeline) -> Sentence:
    """Return what is not recorded, and why the answer needs it."""
    fact = timeline.by_id[missing.fact]
    key = KeyNamed(fact.type, missing.key)
    return said("not recorded: {key} of {fact}; {why}", key=key, fact=named(fact), why=missing.why)


def _holding(
    view: View, person: str, conditions: Iterable[Condition], covered: frozenset[str] | None = None
) -> Iterator[Sentence]:
    for condition in conditions:
        for hold in CONDITIONS[condition.name].find(view, person, condition.arguments):
            if covered is None or hold.attacked in covered:
                yield holds_because(condition.name, hold)


def _standing(found: BarFound) -> Iterator[Sentence]:
    if found.orders is not None:
        yield _covered(found.orders - {""})
    if found.to:
        yield said("it bars only what leads to {countries}", countries=Several(sorted(found.to)))
    elif found.to is not None:
        yield said("it bars only what leads to a country of danger, and none is recorded")
    if found.bar.bar_class is BarClass.NONE:
        yield said("the law says expressly that this bars nothing")
    elif found.in_force is False:
        yield said("asked for or to be asked for is not granted: it bars nothing yet")
    elif not found.bar.established:
        yield said("what the law says here is not established: it is neither there nor absent")
    elif found.contested:
        yield said(_weakness(found))


def _covered(orders: frozenset[str]) -> Sentence:
    if not orders:
        return said("it bars only one order, and which is not recorded")
    return said(
        "it bars only what is ordered in {rulings}",
        rulings=Several(FactNamed(o, "ruling") for o in sorted(orders)),
    )


def _weakness(found: BarFound) -> str:
    if found.bar.bar_class in CLAIMED:
        return CLAIMED[found.bar.bar_class]
    if any(fact.certainty != "confirmed" for fact in found.facts):
        return "it is claimed only: not all that it rests on is confirmed"
    if found.version is not None and found.version.contested:
        return "it is claimed only: the rule is contested"
    return "it is claimed only: whether it came in time is not beyond doubt"


def _ending(found: BarFound) -> Iterator[Sentence]:
    if found.until is not None:
        yield said("it ends with {end} unless the next step is taken", end=found.until)
    if found.bar.ends_when:
        yield said("it ends when {event}", event=found.bar.ends_when)


def _failing(view: View, person: str, bar: Bar) -> tuple[Sentence, ...]:
    """Which conditions failed: those that must hold beside the others first, for they decide alone."""
    for condition in bar.only_if:
        holds = CONDITIONS[condition.name].find(view, person, condition.arguments)
        if all(hold.value is False for hold in holds):
            return tuple(failed_because(view, person, condition))
    if len(bar.while_any) == 1:
        return tuple(failed_because(view, person, bar.while_any[0]))
    found: dict[Sentence, None] = {}
    for condition in bar.while_any:
        found.update(dict.fromkeys(failed_because(view, person, condition)))
    return tuple(found)

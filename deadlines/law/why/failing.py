"""Why a condition does not hold: what is not recorded, or what each thing that is recorded came to."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from deadlines.law.asking import asked_once
from deadlines.law.conditions import CONDITIONS, View
from deadlines.law.detention import held
from deadlines.law.limits import Deadline
from deadlines.law.matching import OPEN, suits, value_of
from deadlines.law.proceedings import (
    application_pending,
    decided,
    decision_above,
    decisions_on,
    first_rulings,
    orders,
    pending,
)
from deadlines.law.reading import Reading
from deadlines.law.rules import Condition, Match
from deadlines.law.sentences import RuleNamed, Sentence, Several, said
from deadlines.law.timeline import Fact

from .holding import named

# What is told without naming anything.
NO_CHALLENGE = said("no challenge by the person is recorded that would bar it")
NO_PROTECTION = said("no protection of the sort meant here is recorded")
NO_STAY = said("no stay has been asked for")
NO_ORDER = said("no order to send the person away stands")
NO_PERIOD = said("no ruling gives a period to leave")
LAW_KNOWN = said("nothing is recorded on which the law is not established")
NOTHING_LEFT_OPEN = said("no ruling on appeal leaves open whether a refusal is final")
NO_RULING = said("no ruling of the sort meant here is recorded")

Explainer = Callable[[View, str, Mapping[str, Any]], Iterator[Sentence]]


def _application_pending(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Sentence]:
    reading, kinds = view.reading, arguments["kinds"]
    applications = [
        application
        for application in reading.concerning("application", person)
        if value_of(reading.timeline, application, "proceeding") in kinds
    ]
    if not applications:
        yield said("no application in a proceeding of kind {kinds} is recorded", kinds=Several(sorted(kinds)))
    for application in applications:
        wanted = ((key, value) for key, value in arguments.items() if key in OPEN)
        yield from _answered(reading, application, person) or _other_in(reading, wanted, application)


@asked_once
def _answered(reading: Reading, application: Fact, person: str) -> list[Sentence]:
    """What an application of the sort meant came to; nothing while it waits."""
    if reading.has(application, "withdrawn_on"):
        return [said("{fact} was withdrawn", fact=named(application))]
    if application_pending(reading, application, person) is not False:
        return []
    rulings = Several(map(named, first_rulings(reading, application.proceeding or "", person)))
    return [said("{fact} has been answered by {rulings}", fact=named(application), rulings=rulings)]


def _appeal_pending(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Sentence]:
    reading = view.reading
    if not view.limits.of_rules(arguments["under"], person):
        yield _nothing_started(arguments["under"])
        return
    remedies = arguments.get("remedies")
    appeals = [
        appeal
        for appeal in reading.concerning("appeal", person)
        if appeal.values.get("by", "person") == "person"
        and (remedies is None or appeal.values["remedy"] in remedies)
    ]
    if not appeals:
        yield NO_CHALLENGE
    for appeal in appeals:
        yield from _over(reading, appeal, person) or _not_meant(view, appeal, person, arguments)


@asked_once
def _over(reading: Reading, appeal: Fact, person: str) -> list[Sentence]:
    """Why a challenge is pending no longer; empty while it is."""
    if pending(reading, appeal, person):
        return []
    if reading.has(appeal, "withdrawn_on"):
        return [said("{fact} was withdrawn", fact=named(appeal))]
    rulings = decisions_on(reading, appeal, person)
    if rulings:
        return [
            said(
                "{fact} has been decided by {rulings}",
                fact=named(appeal),
                rulings=Several(map(named, rulings)),
            )
        ]
    return [said("what {fact} attacked no longer stands", fact=named(appeal))]


def _not_meant(view: View, appeal: Fact, person: str, arguments: Mapping[str, Any]) -> Iterator[Sentence]:
    """Why a pending challenge bars nothing here: what it attacks, or that it came late."""
    ruling = view.reading.by_id.get(appeal.values.get("against", ""))
    if ruling is None:
        return
    if (match := arguments.get("against")) and (other := _other_than(view.reading, match, ruling)):
        yield from other
        return
    late = [d for d in view.limits.under(arguments["under"], ruling, person) if d.met_by is appeal]
    for deadline in late:
        if deadline.state == "late":
            yield _came_late(appeal, deadline)
    if not late:
        yield said(
            "{fact} attacks {ruling}, and none of {rules} is about that",
            fact=named(appeal),
            ruling=named(ruling),
            rules=_rules(arguments["under"]),
        )


def _came_late(fact: Fact, deadline: Deadline) -> Sentence:
    return said(
        "{fact} came after {day}, the last day under {rule}",
        fact=named(fact),
        day=deadline.last_day,
        rule=RuleNamed(deadline.rule.id),
    )


@cache
def _nothing_started(rules: tuple[str, ...]) -> Sentence:
    return said("nothing recorded has started a time limit under {rules}", rules=_rules(rules))


def _window_open(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Sentence]:
    deadlines = view.limits.of_rules(arguments["under"], person)
    if not deadlines:
        yield _nothing_started(arguments["under"])
    for deadline in deadlines:
        other = (
            _other_than(view.reading, arguments["against"], deadline.trigger)
            if "against" in arguments
            else []
        )
        yield from other or _closed(deadline)


def _closed(deadline: Deadline) -> Iterator[Sentence]:
    """Why a time limit no longer runs; nothing while it does."""
    rule, trigger = RuleNamed(deadline.rule.id), named(deadline.trigger)
    if deadline.met_by is not None and deadline.state == "late":
        yield _came_late(deadline.met_by, deadline)
    elif deadline.met_by is not None:
        yield said(
            "{fact} was filed under {rule}: its window has served", fact=named(deadline.met_by), rule=rule
        )
    elif deadline.state == "missed":
        yield said(
            "the time under {rule} for {fact} ended on {day}", rule=rule, fact=trigger, day=deadline.last_day
        )
    elif deadline.state == "moot":
        yield said("nothing is left to be done about {fact} under {rule}", fact=trigger, rule=rule)


def _protection_in_force(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Sentence]:
    reading, ended = view.reading, False
    for status in reading.concerning("protection", person):
        if reading.has(status, "ended_on"):
            ended = True
            yield said("the protection of {fact} has ended", fact=named(status))
    for ruling in reading.concerning("ruling", person):
        above = decision_above(reading, ruling, person)
        if above is not None and ruling.values.get("outcome") in arguments.get("outcomes", ()):
            ended = True
            yield said("{fact} no longer stands: {above}", fact=named(ruling), above=named(above))
    if not ended:
        yield NO_PROTECTION


def _stay_granted(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Sentence]:
    reading = view.reading
    for ruling in reading.concerning("stay_ruling", person):
        if ruling.values.get("outcome") == "granted":
            yield said("the stay that {fact} granted has ended", fact=named(ruling))
        else:
            yield said("{fact} refused the stay", fact=named(ruling))
    for request in reading.concerning("stay_request", person):
        if not decided(reading, request, person):
            yield said("{fact} asks for a stay that is not granted", fact=named(request))


def _stay_request_pending(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Sentence]:
    reading = view.reading
    for request in reading.concerning("stay_request", person):
        rulings = reading.referring("stay_ruling", "on_request", request.id)
        late = [
            d
            for d in view.limits.of_rules(arguments["under"], person)
            if d.met_by is request and d.state == "late"
        ]
        if rulings:
            yield said(
                "{fact} has been decided by {rulings}",
                fact=named(request),
                rulings=Several(map(named, rulings)),
            )
        elif late:
            yield _came_late(request, late[0])
        else:
            yield said(
                "{fact} is about none of {rules}", fact=named(request), rules=_rules(arguments["under"])
            )


def _stay_to_be_asked_for(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Sentence]:
    if "without_order" not in arguments and not orders(view.reading, person):
        yield NO_ORDER
        return
    yield from _appeal_pending(view, person, arguments)
    yield from _window_open(view, person, arguments)


@cache
def _no_measure(bodies: frozenset[str]) -> Sentence:
    return said("no interim measure of {bodies} is recorded", bodies=Several(sorted(bodies)))


def _measure_indicated(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Sentence]:
    reading, bodies = view.reading, arguments["bodies"]
    measures = [m for m in reading.concerning("interim_measure", person) if m.values.get("body") in bodies]
    if not measures:
        yield _no_measure(bodies)
    for measure in measures:
        if reading.has(measure, "refused_on"):
            yield said("{fact} was refused", fact=named(measure))
        else:
            yield said("{fact} is lifted, or has ended", fact=named(measure))


def _period_to_leave(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Sentence]:
    rulings = [r for r in view.reading.concerning("ruling", person) if "leave_by" in r.dates]
    if not rulings:
        yield NO_PERIOD
    for ruling in rulings:
        yield said("the period to leave that {fact} gave is over", fact=named(ruling))


def _law_not_known(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Sentence]:
    yield LAW_KNOWN


def _finality_not_known(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Sentence]:
    yield NOTHING_LEFT_OPEN


def _extradition_sought(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Sentence]:
    reading = view.reading
    requests = reading.concerning("extradition_request", person)
    for request in requests:
        if reading.has(request, "withdrawn_on"):
            yield said("{fact} was withdrawn", fact=named(request))
        elif reading.has(request, "consented_on"):
            yield said("the extradition authority has consented to {fact}", fact=named(request))
    if not requests and held(reading, person) is None:
        yield said("no State has asked for the person, and they are not held for extradition")
    elif not requests:
        yield said("no State has asked for the person")


def _ruling_stands(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Sentence]:
    """What each ruling of the proceedings meant came to; those of other proceedings are not in question."""
    reading, match = view.reading, arguments["against"]
    kinds = dict(match.keys).get("proceeding")
    rulings = tuple(
        [
            ruling
            for ruling in reading.concerning("ruling", person)
            if kinds is None or value_of(reading.timeline, ruling, "proceeding") in kinds
        ]
    )
    yield from _none_stands(reading, match, rulings)


@asked_once
def _none_stands(reading: Reading, match: Match, rulings: tuple[Fact, ...]) -> list[Sentence]:
    found: list[Sentence] = []
    for ruling in rulings:
        found += _other_than(reading, match, ruling) or [said("{fact} no longer stands", fact=named(ruling))]
    return found or [NO_RULING]


def _no_order(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Sentence]:
    for order in orders(view.reading, person):
        yield said("{fact} orders that the person be sent away", fact=named(order.ruling))


@asked_once
def _other_than(reading: Reading, match: Match, fact: Fact) -> list[Sentence]:
    """Return why a fact is not of the sort that a rule means: the first key that differs; empty where it may be."""
    if fact.type != match.fact:
        return [said("{fact} is no {kind}", fact=named(fact), kind=match.fact.replace("_", " "))]
    return _other_in(reading, match.keys, fact)


def _other_in(reading: Reading, keys: Iterable[tuple[str, frozenset[Any]]], fact: Fact) -> list[Sentence]:
    """Return the first of some keys in which a fact is other than a rule asks; empty where it may be as asked."""
    for key, wanted in keys:
        value = value_of(reading.timeline, fact, key)
        if suits(value, wanted, key) is False:
            words = {"key": key.replace("_", " "), "value": _words(value), "wanted": _wanted(wanted)}
            return [said("{fact}: {key} is {value}; the rule asks for {wanted}", fact=named(fact), **words)]
    return []


def _words(value: Any) -> Any:
    if value is None:
        return "not recorded"
    values = sorted(map(str, value)) if isinstance(value, frozenset) else [str(value)]
    return Several(one.replace("_", " ") for one in values)


@cache
def _wanted(wanted: frozenset[Any]) -> Several:
    """The values a rule asks for; a long row of numbers (every later application) as its first one and more."""
    numbers = sorted(value for value in wanted if type(value) is int)
    if len(numbers) > 10:
        return Several([f"{numbers[0]} or more"])
    return Several(sorted("none" if value is None else str(value).replace("_", " ") for value in wanted))


@cache
def _rules(ids: tuple[str, ...]) -> Several:
    return Several(map(RuleNamed, ids))


# What is told where none of the facts is recorded without which a condition never holds.
NOTHING = {
    "appeal_pending": NO_CHALLENGE,
    "protection_in_force": NO_PROTECTION,
    "stay_granted": NO_STAY,
    "stay_request_pending": NO_STAY,
    "period_to_leave": NO_PERIOD,
    "ruling_stands": NO_RULING,
    "law_not_known": LAW_KNOWN,
    "finality_not_known": NOTHING_LEFT_OPEN,
}


def failed_because(view: View, person: str, condition: Condition) -> Iterable[Sentence]:
    """Return why a condition does not hold for a person."""
    nothing = NOTHING.get(condition.name)
    if nothing is not None and not CONDITIONS[condition.name].may_hold(view.reading.kinds(person)):
        return (nothing,)
    return FAILING[condition.name](view, person, condition.arguments)


FAILING: Mapping[str, Explainer] = {
    "application_pending": _application_pending,
    "appeal_pending": _appeal_pending,
    "window_open": _window_open,
    "protection_in_force": _protection_in_force,
    "stay_granted": _stay_granted,
    "stay_request_pending": _stay_request_pending,
    "stay_to_be_asked_for": _stay_to_be_asked_for,
    "measure_indicated": _measure_indicated,
    "period_to_leave": _period_to_leave,
    "law_not_known": _law_not_known,
    "finality_not_known": _finality_not_known,
    "extradition_sought": _extradition_sought,
    "ruling_stands": _ruling_stands,
    "no_order": _no_order,
}

"""What forbids sending a person away: every bar of the packs, one by one, and what they come to together."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any, NamedTuple

from deadlines.law.asking import asked_once
from deadlines.law.conditions import CONDITIONS, Finder, Hold, View
from deadlines.law.happened import Happened, told_by_facts
from deadlines.law.proceedings import Order, orders
from deadlines.law.reading import Reading
from deadlines.law.rules import MARKS, Bar, BarClass, Packs, Rule, Version
from deadlines.law.standing import Standing, provided, provisos, under_its_version
from deadlines.law.starts import Missing
from deadlines.law.timeline import Fact, When, certainly_before

# The strength of an answer, the weakest first. Nothing is ever "allowed".
STRENGTH = ("no_bar_found", "unknown", "barred_contested", "barred")

# Facts that no bar rests on, but for the countries of danger they name.
_NO_GROUND = frozenset(
    {
        "bar_notice",
        "border_crossing",
        "circumstance",
        "permit",
        "wanted_notice",
        "whereabouts",
    }
)
_DISPUTED = frozenset({BarClass.CONTESTED, BarClass.DISCRETION})


class BarFound(NamedTuple):
    """One bar as it stands for one person. `in_force`: True, False (asked for only) or None (not known).

    `status` is what it alone makes of an act it covers. `to` and `orders`: the countries and rulings it covers, None
    for any.
    """

    rule: Rule
    bar: Bar
    version: Version | None
    in_force: bool | None
    contested: bool
    status: str
    since: When | None
    until: date | datetime | None
    to: frozenset[str] | None
    orders: frozenset[str] | None
    facts: tuple[Fact, ...]
    missing: tuple[Missing, ...]
    next_step_filed: bool

    @property
    def evidence(self) -> str:
        return self.version.evidence if self.version else "unverified"

    @property
    def undisputed(self) -> bool:
        return self.status == "barred"

    def covers(self, order: Order | None, country: str | None) -> bool | None:
        """Whether it covers an order (None: any removal) to a country (None: not known, and so perhaps).

        One that is about a ruling nobody recorded may be about each.
        """
        if self.orders is not None and (order is None or order.ruling.id not in self.orders):
            return None if order is not None and "" in self.orders else False
        if self.to is None:
            return True
        return None if country is None or not self.to else country in self.to


class Protection(NamedTuple):
    """What stands between a person and one act of sending away."""

    act: str
    status: str
    evidence: str
    bars: tuple[BarFound, ...]
    missing: tuple[Missing, ...]


def bars_to_removal(view: View, packs: Packs, person: str) -> tuple[BarFound, ...]:
    """Return every bar of the packs that is in force, asked for or in doubt for `person`, by rule.

    Members of a family of whom the same is known are judged once.
    """
    danger = countries_of_danger(view.reading, person)
    alike = (danger, view.reading.known(person, besides=_NO_GROUND))
    found: tuple[BarFound, ...] | None = view.bars.get(alike)
    if found is None:
        found = view.bars[alike] = _bars(view, packs, person, danger)
    return found


def _bars(view: View, packs: Packs, person: str, danger: frozenset[str]) -> tuple[BarFound, ...]:
    reading = view.reading
    day = reading.day
    found: list[BarFound] = []
    for rule, bar, conditions in _that_may_hold(packs, day, frozenset(reading.kinds(person))):
        only_if = provisos(view, person, bar) if bar.only_if else None
        if only_if is not None and only_if.value is False:
            continue
        standing: dict[frozenset[str] | None, list[Standing]] = {}
        for find, arguments in conditions:
            for hold in find(view, person, arguments):
                under = under_its_version(reading, rule, person, hold)
                if under is not None:
                    covered = frozenset({hold.attacked}) if bar.orders == "attacked" else None
                    standing.setdefault(covered, []).append(provided(under, only_if) if only_if else under)
        for covered, together in standing.items():
            found.append(_joined(rule, bar, covered, together, danger))
    return tuple(sorted(found, key=_by_rule))


def _by_rule(found: BarFound) -> tuple[str, list[str]]:
    return found.rule.id, sorted(found.orders or ())


@lru_cache(maxsize=4096)
def _that_may_hold(
    packs: Packs, day: date, kinds: frozenset[str]
) -> tuple[tuple[Rule, Bar, tuple[tuple[Finder, Mapping[str, Any]], ...]], ...]:
    """The rules in force that raise a bar, each with those of its conditions that facts of these kinds may meet."""
    barring = (rule for pack in packs.in_force(day) for rule in pack.barring)
    rules = [rule for rule in barring if rule.id not in packs.carried_out]
    found = ((rule, rule.bar, _met_by(rule.bar, kinds)) for rule in rules if rule.bar is not None)
    return tuple((rule, bar, conditions) for rule, bar, conditions in found if conditions)


def _met_by(bar: Bar, kinds: frozenset[str]) -> tuple[tuple[Finder, Mapping[str, Any]], ...]:
    named = [(CONDITIONS[condition.name], condition.arguments) for condition in bar.while_any]
    return tuple((condition.find, arguments) for condition, arguments in named if condition.may_hold(kinds))


def _joined(
    rule: Rule,
    bar: Bar,
    covered: frozenset[str] | None,
    standing: list[Standing],
    danger: frozenset[str],
) -> BarFound:
    """One bar out of all the places where its conditions hold: the surest of them carries it."""
    holds = [one.hold for one in standing]
    (surest, version), alike, carrying = standing[0], holds, holds
    if len(holds) > 1:
        surest, version = max(standing, key=_sureness)
        alike = [hold for hold in holds if hold.value is surest.value]
        carrying = [hold for hold in alike if hold.contested == surest.contested]
    in_force = None if not bar.established and surest.value is not False else surest.value
    if bar.bar_class is BarClass.NONE:
        in_force = False
    contested = surest.contested or bar.bar_class in _DISPUTED or bool(version and version.contested)
    return BarFound(
        rule,
        bar,
        version,
        in_force,
        contested,
        status_of(bar, in_force, contested=contested),
        _first([hold.since for hold in carrying]),
        _earliest_end([hold.until for hold in carrying]),
        _countries(bar, carrying, danger),
        covered,
        tuple(dict.fromkeys([fact for hold in alike for fact in hold.facts])),
        tuple(dict.fromkeys([missing for hold in alike for missing in hold.missing])),
        all(hold.next_step_filed for hold in carrying),
    )


def status_of(bar: Bar, in_force: bool | None, *, contested: bool) -> str:
    """What a bar alone makes of an act that it covers."""
    if in_force is None:
        return "unknown"
    if not in_force or bar.bar_class is BarClass.NONE:
        return "no_bar_found"
    return "barred_contested" if contested else "barred"


def _sureness(standing: Standing) -> tuple[bool, bool, bool]:
    hold = standing.hold
    return hold.value is True, hold.value is None, not hold.contested


def _countries(bar: Bar, holds: list[Hold], danger: frozenset[str]) -> frozenset[str] | None:
    if bar.to == "any":
        return None
    named = [frozenset(hold.countries) for hold in holds]
    if bar.to == "named" and not all(named):
        return None
    return frozenset().union(*(countries or danger for countries in named))


def _first(dates: list[When | None]) -> When | None:
    known = [when for when in dates if when is not None]
    return min(known, key=lambda when: str(when.last_day or when.first_day or ""), default=None)


def _earliest_end(ends: list[date | datetime | None]) -> date | datetime | None:
    """The first of several ends, for the sake of the alarms; None if one of them has no end."""
    if None in ends:
        return None
    return ends[0] if len(ends) == 1 else min(ends, key=lambda end: end.isoformat() if end else "")


@asked_once
def countries_of_danger(reading: Reading, person: str) -> frozenset[str]:
    """The countries to which the person must not be sent: their own, those they fled, those that seek them."""
    danger = set(reading.timeline.persons[person].nationalities) | countries_seeking(reading, person)
    for crossing in reading.concerning("border_crossing", person):
        danger.add(crossing.values.get("from", ""))
    for status in reading.concerning("protection", person):
        danger.update(status.values.get("countries", ()))
    return frozenset(danger - {"", reading.timeline.jurisdiction})


@asked_once
def countries_seeking(reading: Reading, person: str) -> frozenset[str]:
    """The States with a live wanted notice or request for the person, at any certainty."""
    notices = [notice.values.get("by", "") for notice in reading.concerning("wanted_notice", person)]
    requests = [
        request.values.get("by", "")
        for request in reading.concerning("extradition_request", person)
        if not reading.has(request, "withdrawn_on")
    ]
    return frozenset([*notices, *requests]) - {""}


@told_by_facts
def standing_orders(happened: Happened, person: str, act: str) -> tuple[Order, ...]:
    """The orders for one act that still stand and are not carried out."""
    found = orders(happened, person)
    if not found or carried_out(happened, person):
        return ()
    return tuple(order for order in found if order.act == act)


def suspended(order: Order, bars: Iterable[BarFound]) -> bool:
    """Whether a bar that names this very order, and is disputed by nobody, keeps it from being carried out.

    A period to leave does not: it makes enforcement premature and silences nothing.
    """
    own = [bar for bar in bars if bar.orders is not None and order.ruling.id in bar.orders]
    return any(bar.undisputed and bar.bar.bar_class is not BarClass.PERIOD for bar in own)


@told_by_facts
def carried_out(happened: Happened, person: str) -> Fact | None:
    """Return the step by which the person was sent away, if they have not come back since."""
    taken = happened.concerning("removal_step", person)
    steps = [step for step in taken if step.values.get("step") == "carried_out"]
    if not steps:
        return None
    back = [c for c in happened.concerning("border_crossing", person) if certainly_before(steps[-1], c)]
    return None if back else steps[-1]


def open_steps(reading: Reading, person: str, *, acts: frozenset[str] | None = None) -> tuple[Fact, ...]:
    """The steps towards sending the person away since the last one carried out or called off."""
    steps: list[Fact] = []
    for step in reading.concerning("removal_step", person):
        if step.values.get("step") in ("carried_out", "called_off"):
            steps.clear()
        elif acts is None or act_of_step(step) in acts:
            steps.append(step)
    return tuple(steps)


def act_of_step(step: Fact) -> str:
    by = step.values.get("by", "removal")
    return by if by in ("transfer", "extradition") else "removal"


def protection(
    reading: Reading, person: str, act: str, bars: tuple[BarFound, ...], *, national_law: bool
) -> Protection:
    """Return the weakest answer over every order that can be carried out and every destination in play.

    Where no order can be carried out, the answer is that against any removal; an order that a bar of its own
    suspends is weighed where nothing else would be found.
    """
    covering = tuple(bar for bar in bars if act in bar.bar.acts)
    standing = standing_orders(reading, person, act)
    loose = tuple(order for order in standing if not suspended(order, covering))
    missing = tuple(dict.fromkeys(missing for bar in covering for missing in bar.missing))
    weighed: tuple[Order | None, ...] = loose or (None,)
    answers = [
        _answer(covering, order, country, national_law=national_law)
        for order in weighed
        for country in destinations(reading, person, act, order)
    ]
    status, marks = min(answers, key=lambda answer: STRENGTH.index(answer[0]))
    if not loose and standing and status in ("unknown", "no_bar_found"):
        status, marks = min(
            (
                _answer(covering, order, country, national_law=national_law)
                for order in standing
                for country in destinations(reading, person, act, order)
            ),
            key=lambda answer: STRENGTH.index(answer[0]),
        )
    return Protection(act, status, _best(marks), covering, missing)


def destinations(reading: Reading, person: str, act: str, order: Order | None) -> tuple[str | None, ...]:
    """The countries in play: those an order or an open step names, else those seeking or the nationalities."""
    named = set(order.countries if order else ())
    named |= {
        step.values["to"]
        for step in open_steps(reading, person, acts=frozenset({act}))
        if "to" in step.values
    }
    if not named and act == "extradition":
        named = set(countries_seeking(reading, person))
    return tuple(sorted(named or reading.timeline.persons[person].nationalities)) or (None,)


def _answer(
    bars: tuple[BarFound, ...], order: Order | None, country: str | None, *, national_law: bool
) -> tuple[str, tuple[str, ...]]:
    """Return the strongest status that any bar gives here, and the marks of the rules that carry it."""
    by_status: dict[str, list[str]] = {}
    for bar in bars:
        covers = bar.covers(order, country)
        if covers is None and bar.status != "no_bar_found":
            by_status.setdefault("unknown", []).append(bar.evidence)
        elif covers:
            by_status.setdefault(bar.status, []).append(bar.evidence)
    if not national_law:
        by_status.setdefault("unknown", [])
    by_status.setdefault("no_bar_found", [])
    status = max(by_status, key=STRENGTH.index)
    return status, tuple(by_status[status])


def _best(marks: tuple[str, ...]) -> str:
    return min(marks, key=MARKS.index, default=MARKS[-1])

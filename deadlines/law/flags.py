"""What somebody must know: conclusions over bars, deadlines and facts together."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import NamedTuple

from deadlines.law.bars import (
    BarFound,
    Protection,
    act_of_step,
    carried_out,
    countries_of_danger,
    countries_seeking,
    destinations,
    open_steps,
    standing_orders,
    suspended,
)
from deadlines.law.conditions import View
from deadlines.law.detention import held
from deadlines.law.limits import Deadline
from deadlines.law.matching import fits
from deadlines.law.proceedings import (
    AGAINST_PERSON,
    Order,
    appeals_against,
    decision_above,
    undecided,
)
from deadlines.law.reading import Reading, start_of
from deadlines.law.rules import BarClass, Packs, Rule
from deadlines.law.timeline import Fact

LEVELS = ("info", "notice", "warning", "critical")

_THREE_DAYS = timedelta(hours=72)
_STALE = timedelta(hours=48)
_SENDING_AWAY = ("removal", "transfer")
_ACTS_OF_THE_PERSON = frozenset({"appeal", "application", "stay_request", "other_act"})
_BY_LAW = frozenset({BarClass.AUTO, BarClass.WINDOW})
_ON_REQUEST = frozenset({BarClass.ON_REQUEST, BarClass.ON_GRANT})
_SOUGHT_BY = frozenset({"wanted_notice", "extradition_request"})
_STAYS = frozenset({BarClass.ON_GRANT, BarClass.INDICATED})


class Flag(NamedTuple):
    """One conclusion. `subject` tells apart flags of one kind about different deadlines or rulings."""

    kind: str
    level: str
    person: str | None
    facts: tuple[str, ...]
    rules: tuple[str, ...]
    text: str
    subject: str = ""


@dataclass(frozen=True, eq=False)
class Findings:
    """Everything found about one person in one reading."""

    view: View
    packs: Packs
    person: str
    bars: tuple[BarFound, ...]
    protections: tuple[Protection, ...]
    deadlines: tuple[Deadline, ...]

    @property
    def reading(self) -> Reading:
        return self.view.reading

    @cached_property
    def claimed(self) -> tuple[BarFound, ...]:
        """The bars in force, claimed or in doubt: all that is more than merely asked for."""
        return tuple(bar for bar in self.bars if bar.status != "no_bar_found")

    @cached_property
    def grounds(self) -> tuple[str, ...]:
        """The facts those bars rest on."""
        return _facts(self.claimed)

    @cached_property
    def rules(self) -> tuple[str, ...]:
        """The rules of those bars."""
        return _rules(self.claimed)

    @cached_property
    def removal_orders(self) -> tuple[Order, ...]:
        return tuple(o for act in _SENDING_AWAY for o in standing_orders(self.reading, self.person, act))

    @cached_property
    def enforceable(self) -> tuple[Order, ...]:
        """The orders that could be carried out now."""
        return tuple(order for order in self.removal_orders if not suspended(order, self.bars))

    @property
    def sought(self) -> bool:
        """Whether any State is known to look for the person."""
        return bool(self.reading.kinds(self.person) & _SOUGHT_BY)

    @cached_property
    def steps(self) -> tuple[Fact, ...]:
        return open_steps(self.reading, self.person)


def flags(found: Findings) -> Iterator[Flag]:
    """Yield every flag of one person. A person who has been sent away keeps only what can still be done."""
    for rule in _FLAGS:
        yield from rule(found)


def _removal_barred(found: Findings) -> Iterator[Flag]:
    bars = [bar for bar in found.bars if bar.in_force and bar.bar.bar_class is not BarClass.NONE]
    if bars:
        yield _flag(
            found, "removal_barred", "info", _facts(bars), _rules(bars), "A bar to removal is in force."
        )


def _removal_risk(found: Findings) -> Iterator[Flag]:
    orders, steps = found.enforceable, found.steps
    if not orders and not steps:
        return
    facts = (*found.grounds, *(o.ruling.id for o in orders), *(s.id for s in steps))
    yield _flag(found, "removal_risk", "critical", facts, found.rules, _risk_text(found, bool(orders)))


def _risk_text(found: Findings, ordered: bool) -> str:
    what = "The order to leave the country can be carried out" if ordered else "Removal is under way"
    status = next(p.status for p in found.protections if p.act == "removal")
    return {
        "barred": f"{what} although removal is barred.",
        "barred_contested": f"{what} while a bar to removal is claimed.",
        "unknown": f"{what}; whether a bar protects the person is not known.",
        "no_bar_found": f"{what}; no bar to removal is found in this record.",
    }[status]


def _conflict(found: Findings) -> Iterator[Flag]:
    orders = found.removal_orders
    if not orders:
        return
    elsewhere = [
        fact
        for fact in undecided(found.reading, found.person)
        if any(order.ruling.proceeding != fact.proceeding for order in orders)
    ]
    if elsewhere:
        level = "critical" if found.enforceable else "warning"
        facts = (*(fact.id for fact in elsewhere), *(order.ruling.id for order in orders))
        text = "Removal is ordered in one proceeding while another proceeding about the person is pending."
        yield _flag(found, "conflict", level, facts, found.rules, text)


def _stay_needed(found: Findings) -> Iterator[Flag]:
    asked = [b for b in found.bars if b.bar.bar_class in _ON_REQUEST]
    protected = any(
        bar.undisputed and bar.orders is None and bar.bar.bar_class in _BY_LAW and "removal" in bar.bar.acts
        for bar in found.bars
    )
    granted = any(bar.in_force and bar.bar.bar_class in _STAYS for bar in found.bars)
    if protected or granted or not (asked or found.removal_orders):
        return
    windows = [d for d in found.deadlines if d.limit.kind == "stay_request" and d.state == "open"]
    urgent = bool(found.enforceable) or any(_near(found.reading, d.file_by, _THREE_DAYS) for d in windows)
    facts = (*_facts(asked), *(order.ruling.id for order in found.removal_orders))
    text = "Nothing undisputed keeps the person here: ask for a stay or an interim measure."
    yield _flag(found, "stay_needed", "critical" if urgent else "warning", facts, _rules(asked), text)


def _extradition_risk(found: Findings) -> Iterator[Flag]:
    reading, person = found.reading, found.person
    if not found.sought:
        return
    fled = countries_of_danger(reading, person) - _only_seeking(reading, person)
    notices = [n for n in reading.concerning("wanted_notice", person) if n.values.get("by") in fled]
    requests = [
        request
        for request in reading.concerning("extradition_request", person)
        if request.values.get("by") in fled and not reading.has(request, "withdrawn_on")
    ]
    if notices or requests:
        critical = requests or held(reading, person)
        facts = tuple(fact.id for fact in (*notices, *requests))
        text = "The State the person fled is looking for them."
        yield _flag(found, "extradition_risk", "critical" if critical else "warning", facts, (), text)


def _only_seeking(reading: Reading, person: str) -> frozenset[str]:
    """The States that seek the person and are neither theirs nor the one they came from."""
    left = {crossing.values.get("from", "") for crossing in reading.concerning("border_crossing", person)}
    for status in reading.concerning("protection", person):
        left.update(status.values.get("countries", ()))
    return countries_seeking(reading, person) - left - set(reading.timeline.persons[person].nationalities)


def _disguised_extradition(found: Findings) -> Iterator[Flag]:
    reading, person = found.reading, found.person
    if not found.sought:
        return
    steps = _steps_of(found, _SENDING_AWAY)
    seeking = countries_seeking(reading, person)
    under_way: list[Order | None] = [*found.removal_orders] or ([None] if steps else [])
    going_to = {c for order in under_way for c in destinations(reading, person, "removal", order)}
    if not under_way or not seeking & going_to:
        return
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
    yield _flag(found, "disguised_extradition", level, facts, (), text)


def _bar_not_served(found: Findings) -> Iterator[Flag]:
    reading, person = found.reading, found.person
    spell, steps = held(reading, person), found.steps
    if not found.claimed or not (spell or steps):
        return
    place = _place(spell.detentions[-1] if spell else None, steps)
    told = [n for n in reading.concerning("bar_notice", person) if _told_there(n, place)]
    if not told:
        where = (*((spell.detentions[-1].id,) if spell else ()), *(step.id for step in steps))
        text = "The authority that holds the person has not been told of the bar to removal."
        level = "critical" if steps else "warning"
        yield _flag(found, "bar_not_served", level, (*where, *found.grounds), found.rules, text)


def _place(detention: Fact | None, steps: tuple[Fact, ...]) -> str | None:
    """Where the person is: at the place of the last step that names one, else where they are held."""
    named = [step.values["place"] for step in steps if step.values.get("place")]
    return named[-1] if named else detention.values.get("place") if detention else None


def _told_there(notice: Fact, place: str | None) -> bool:
    return place is None or notice.values.get("place") in (None, "", place)


def _bar_ending(found: Findings) -> Iterator[Flag]:
    for bar in found.claimed:
        hearings = _expected_rulings(found, bar)
        ends = [end for hearing in hearings if (end := _earliest(hearing, "set_for")) is not None]
        if bar.until is not None and not bar.next_step_filed:
            ends.append(bar.until)
        if ends:
            urgent = any(_near(found.reading, end, _THREE_DAYS) for end in ends)
            facts = (*_facts([bar]), *(hearing.id for hearing in hearings))
            text = f"The bar of {bar.rule.id} will end; file the next remedy before it does."
            level = "critical" if urgent else "warning"
            yield _flag(found, "bar_ending", level, facts, (bar.rule.id,), text, bar.rule.id)


def _expected_rulings(found: Findings, bar: BarFound) -> list[Fact]:
    """The hearings set for a later day in a proceeding whose ruling would end the bar."""
    proceedings = {f.proceeding for f in bar.facts if f.type in ("application", "appeal") and f.proceeding}
    return [
        hearing
        for hearing in found.reading.concerning("hearing", found.person)
        if hearing.proceeding in proceedings
        and hearing.values.get("what", "hearing") == "hearing"
        and not hearing.values.get("called_off")
        and not found.reading.has(hearing, "held_on")
        and (end := _latest(hearing, "set_for")) is not None
        and not found.reading.day_over(end)
    ]


def _deadlines(found: Findings) -> Iterator[Flag]:
    for deadline in found.deadlines:
        if deadline.limit.kind == "detention":
            yield from _of_detention(found, deadline)
        elif deadline.limit.kind == "authority":
            yield from _of_authority(found, deadline)
        elif deadline.limit.kind in _ACTS_OF_THE_PERSON:
            yield from _of_person(found, deadline)


def _of_person(found: Findings, deadline: Deadline) -> Iterator[Flag]:
    if deadline.state == "missed" or _may_be_missed(found.reading, deadline):
        was = "was" if deadline.state == "missed" else "may have been"
        text = (
            f"The time limit of {deadline.rule.id} {was} missed: file at once and ask for leave to be late."
        )
        yield _about(found, deadline, "deadline_missed", "critical", text)
    elif deadline.state == "open" and (level := _nearness(found.reading, deadline.file_by)):
        text = f"{deadline.rule.title}: file by {_words(deadline.file_by)}."
        yield _about(found, deadline, "deadline_near", level, text)


def _may_be_missed(reading: Reading, deadline: Deadline) -> bool:
    """Whether the safe day has passed and nothing is recorded that may have met the limit."""
    if deadline.state != "unknown" or deadline.met_by is not None or deadline.file_by is None:
        return False
    return reading.day_over(deadline.file_by)


def _nearness(reading: Reading, file_by: date | datetime | None) -> str | None:
    """Return the level of a deadline that is near: 14 days before the safe day, 7 days, 72 hours."""
    steps = ((_THREE_DAYS, "critical"), (timedelta(days=7), "warning"), (timedelta(days=14), "notice"))
    return next((level for before, level in steps if _near(reading, file_by, before)), None)


def _of_detention(found: Findings, deadline: Deadline) -> Iterator[Flag]:
    if deadline.state == "missed" or _may_be_missed(found.reading, deadline):
        text = f"{deadline.rule.title}: the limit has passed; release is due."
        yield _about(found, deadline, "detention_limit_passed", "critical", text)
    elif deadline.state == "open" and _near(
        found.reading, deadline.file_by, _warning_before(found, deadline)
    ):
        text = f"{deadline.rule.title}: the limit ends {_words(deadline.file_by)}."
        yield _about(found, deadline, "detention_limit_near", "warning", text)


def _warning_before(found: Findings, deadline: Deadline) -> timedelta:
    """72 hours before the end; for a limit of 72 hours or less, half of it."""
    period = deadline.version.period if deadline.version else None
    hours = period.number if period and period.unit == "hours" else 73
    return timedelta(hours=hours / 2) if hours <= 72 else _THREE_DAYS


def _of_authority(found: Findings, deadline: Deadline) -> Iterator[Flag]:
    end = deadline.last_day or deadline.file_by
    if (
        deadline.state in ("missed", "unknown")
        and deadline.met_by is None
        and end
        and found.reading.day_over(end)
    ):
        text = f"{deadline.rule.title}: the authority's own time limit has passed."
        yield _about(found, deadline, "authority_late", "notice", text)


def _fact_missing(found: Findings) -> Iterator[Flag]:
    lacking = dict.fromkeys(
        (missing.fact, missing.key)
        for missing in (
            *(m for bar in found.bars for m in bar.missing),
            *(m for deadline in found.deadlines for m in deadline.missing if deadline.state != "moot"),
        )
    )
    if lacking:
        keys = ", ".join(sorted({key for _, key in lacking}))
        text = f"An answer turns on what is not recorded: {keys}."
        yield _flag(found, "fact_missing", "warning", [fact for fact, _ in lacking], (), text)


def _no_deadline_found(found: Findings) -> Iterator[Flag]:
    started = {deadline.trigger.id for deadline in found.deadlines}
    for ruling in found.reading.concerning("ruling", found.person):
        if ruling.values.get("outcome") not in AGAINST_PERSON or ruling.id in started:
            continue
        if decision_above(found.reading, ruling, found.person) is None:
            text = "No rule draws a time limit from this ruling: ask a lawyer by when it must be challenged."
            yield _flag(found, "no_deadline_found", "warning", (ruling.id,), (), text, ruling.id)


def _law_unverified(found: Findings) -> Iterator[Flag]:
    bars = [b for b in found.claimed if b.evidence == "unverified" or b.contested]
    deadlines = [d for d in found.deadlines if d.state != "moot" and d.evidence == "unverified"]
    if bars or deadlines:
        rules = (*_rules(bars), *(deadline.rule.id for deadline in deadlines))
        facts = (*_facts(bars), *(deadline.trigger.id for deadline in deadlines))
        text = "An answer rests on a rule that is not verified, or contested: have a lawyer confirm it."
        yield _flag(found, "law_unverified", "notice", facts, rules, text)


def _step_left_out(found: Findings) -> Iterator[Flag]:
    """A rule asks for one remedy before another, and the later one came alone."""
    for rule in found.packs.preconditions:
        yield from _without(found, rule)


def _without(found: Findings, rule: Rule) -> Iterator[Flag]:
    reading, precondition = found.reading, rule.precondition
    for appeal in reading.concerning("appeal", found.person):
        ruling = reading.by_id.get(appeal.values.get("against", ""))
        if precondition is None or ruling is None or not fits(reading.timeline, precondition.on, appeal)[0]:
            continue
        remedies = {other.values["remedy"] for other in appeals_against(reading, ruling, found.person)}
        if not remedies & precondition.prior:
            yield _flag(
                found,
                "law_unverified",
                "notice",
                (ruling.id, appeal.id),
                (rule.id,),
                f"{rule.title}.",
                rule.id,
            )


def _whereabouts_stale(found: Findings) -> Iterator[Flag]:
    reading = found.reading
    spell = held(reading, found.person)
    if spell is None:
        return
    seen = [w for w in reading.concerning("whereabouts", found.person) if not w.values.get("absconded")]
    last = max((w.happened.earliest for w in seen if w.happened and w.happened.earliest), default=None)
    if last is None or reading.over(last + _STALE):
        text = "The person is or may be held, and nobody has located them in the last 48 hours."
        yield _flag(found, "whereabouts_stale", "warning", (spell.detentions[-1].id,), (), text)


def _no_pack(found: Findings) -> Iterator[Flag]:
    if found.packs.national is None:
        text = "No pack of rules covers this country: every answer needs a lawyer."
        yield _flag(found, "no_pack", "warning", (), (), text)


_FLAGS: tuple[Callable[[Findings], Iterator[Flag]], ...] = (
    _removal_barred,
    _removal_risk,
    _conflict,
    _stay_needed,
    _extradition_risk,
    _disguised_extradition,
    _bar_not_served,
    _bar_ending,
    _deadlines,
    _fact_missing,
    _no_deadline_found,
    _law_unverified,
    _step_left_out,
    _whereabouts_stale,
    _no_pack,
)


def breach_alleged(found: Findings, status_then: str) -> Iterator[Flag]:
    """The person was sent away while, at that instant, a bar was in force or claimed."""
    step = carried_out(found.reading, found.person)
    if step is not None and status_then in ("barred", "barred_contested"):
        text = "The person was sent away while a bar to removal was in force or claimed."
        yield _flag(found, "breach_alleged", "critical", (step.id,), (), text)


def _steps_of(found: Findings, acts: Iterable[str]) -> tuple[Fact, ...]:
    return tuple(step for step in found.steps if act_of_step(step) in acts)


def _near(reading: Reading, end: date | datetime | None, before: timedelta) -> bool:
    """Whether `end` (the start of a day, or an instant) is no further away than `before`."""
    if end is None:
        return False
    instant = end if isinstance(end, datetime) else start_of(end, reading.zone)
    return reading.over(instant - before)


def _earliest(fact: Fact, key: str) -> date | None:
    when = fact.dates.get(key)
    return when.first_day if when else None


def _latest(fact: Fact, key: str) -> date | None:
    when = fact.dates.get(key)
    return when.last_day if when else None


def _words(end: date | datetime | None) -> str:
    if isinstance(end, datetime):
        return f"{end:%H:%M} on {end:%A} {end.day} {end:%B %Y}"
    return f"{end:%A} {end.day} {end:%B %Y}" if end else "a day not known"


def _facts(bars: Iterable[BarFound]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fact.id for bar in bars for fact in bar.facts))


def _rules(bars: Iterable[BarFound]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(bar.rule.id for bar in bars))


def _about(found: Findings, deadline: Deadline, kind: str, level: str, text: str) -> Flag:
    subject = f"{deadline.rule.id} {deadline.trigger.id}"
    return _flag(found, kind, level, (deadline.trigger.id,), (deadline.rule.id,), text, subject)


def _flag(
    found: Findings,
    kind: str,
    level: str,
    facts: Iterable[str],
    rules: Iterable[str],
    text: str,
    subject: str = "",
) -> Flag:
    return Flag(
        kind, level, found.person, tuple(dict.fromkeys(facts)), tuple(dict.fromkeys(rules)), text, subject
    )

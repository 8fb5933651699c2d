"""Flags about bars to removal and the orders and steps against which they stand."""

from collections.abc import Iterator
from datetime import date

from deadlines.law.bars import BarFound, carried_out
from deadlines.law.detention import held
from deadlines.law.flags.findings import THREE_DAYS, Findings, Flag, facts_of, flag_of, near, rules_of
from deadlines.law.proceedings import decided, undecided
from deadlines.law.rules import BarClass
from deadlines.law.timeline import Fact

_BY_LAW = frozenset({BarClass.AUTO, BarClass.WINDOW})
_ON_REQUEST = frozenset({BarClass.ON_REQUEST, BarClass.ON_GRANT})
_STAYS = frozenset({BarClass.ON_GRANT, BarClass.INDICATED})


def removal_barred(found: Findings) -> Flag | None:
    bars = [bar for bar in found.claimed if bar.in_force and "removal" in bar.bar.acts]
    if not bars:
        return None
    text = "A bar to removal is in force."
    return flag_of(found, "removal_barred", "info", facts_of(bars), rules_of(bars), text)


def removal_risk(found: Findings) -> Flag | None:
    orders, steps = found.enforceable, found.steps
    if not orders and not steps:
        return None
    facts = (*found.grounds, *(o.ruling.id for o in orders), *(s.id for s in steps))
    return flag_of(found, "removal_risk", "critical", facts, found.rules, _risk_text(found))


def _risk_text(found: Findings) -> str:
    what = "Removal is under way" if found.steps else "The order to leave the country can be carried out"
    status = next(p.status for p in found.protections if p.act == "removal")
    return {
        "barred": f"{what} although removal is barred.",
        "barred_contested": f"{what} while a bar to removal is claimed.",
        "unknown": f"{what}; whether a bar protects the person is not known.",
        "no_bar_found": f"{what}; no bar to removal is found in this record.",
    }[status]


def conflict(found: Findings) -> Flag | None:
    orders = found.removal_orders
    if not orders:
        return None
    elsewhere = [
        fact
        for fact in undecided(found.reading, found.person)
        if any(order.ruling.proceeding != fact.proceeding for order in orders)
    ]
    if not elsewhere:
        return None
    level = "critical" if found.enforceable else "warning"
    facts = (*(fact.id for fact in elsewhere), *(order.ruling.id for order in orders))
    text = "Removal is ordered in one proceeding while another proceeding about the person is pending."
    return flag_of(found, "conflict", level, facts, found.rules, text)


def stay_needed(found: Findings) -> Flag | None:
    asked = [bar for bar in found.bars if bar.bar.bar_class in _ON_REQUEST]
    if not asked and not found.removal_orders:
        return None
    protected = any(
        bar.undisputed and bar.orders is None and bar.bar.bar_class in _BY_LAW and "removal" in bar.bar.acts
        for bar in found.bars
    )
    granted = any(bar.in_force and bar.bar.bar_class in _STAYS for bar in found.bars)
    if protected or granted:
        return None
    windows = [d for d in found.deadlines if d.limit.kind == "stay_request" and d.state == "open"]
    urgent = bool(found.enforceable) or any(near(found.reading, d.file_by, THREE_DAYS) for d in windows)
    facts = (*facts_of(asked), *(order.ruling.id for order in found.removal_orders))
    level = "critical" if urgent else "warning"
    return flag_of(found, "stay_needed", level, facts, rules_of(asked), _stay_text(found))


def _stay_text(found: Findings) -> str:
    reading, person = found.reading, found.person
    if all(decided(reading, request, person) for request in reading.concerning("stay_request", person)):
        return "Nothing undisputed keeps the person here: ask for a stay or an interim measure."
    return "A stay has been asked for and is not decided: nothing else undisputed keeps the person here."


def bar_not_served(found: Findings) -> Flag | None:
    reading, person = found.reading, found.person
    spell, steps = held(reading, person), found.steps
    if not found.claimed or not (spell or steps):
        return None
    place = _place(spell.detentions[-1] if spell else None, steps)
    told = [n for n in reading.concerning("bar_notice", person) if _told_there(n, place)]
    if told:
        return None
    where = (*((spell.detentions[-1].id,) if spell else ()), *(step.id for step in steps))
    text = "The authority that holds the person has not been told of the bar to removal."
    level = "critical" if steps else "warning"
    return flag_of(found, "bar_not_served", level, (*where, *found.grounds), found.rules, text)


def _place(detention: Fact | None, steps: tuple[Fact, ...]) -> str | None:
    """Where the person is: at the place of the last step that names one, else where they are held."""
    named = [step.values["place"] for step in steps if step.values.get("place")]
    return named[-1] if named else detention.values.get("place") if detention else None


def _told_there(notice: Fact, place: str | None) -> bool:
    return place is None or notice.values.get("place") in (None, "", place)


def bar_ending(found: Findings) -> Iterator[Flag]:
    for bar in found.claimed:
        hearings = _expected_rulings(found, bar)
        ends = [end for hearing in hearings if (end := _earliest(hearing, "set_for")) is not None]
        if bar.until is not None and not bar.next_step_filed:
            ends.append(bar.until)
        if ends:
            urgent = any(near(found.reading, end, THREE_DAYS) for end in ends)
            facts = (*facts_of([bar]), *(hearing.id for hearing in hearings))
            text = f"{bar.rule.title}: this bar will end. File the next remedy before it does."
            level = "critical" if urgent else "warning"
            yield flag_of(found, "bar_ending", level, facts, (bar.rule.id,), text, bar.rule.id)


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


def _earliest(fact: Fact, key: str) -> date | None:
    when = fact.dates.get(key)
    return when.first_day if when else None


def _latest(fact: Fact, key: str) -> date | None:
    when = fact.dates.get(key)
    return when.last_day if when else None


def breach_alleged(found: Findings, status_then: str) -> Flag | None:
    """The person was sent away while, at that instant, a bar was in force or claimed."""
    step = carried_out(found.reading, found.person)
    if step is None or status_then not in ("barred", "barred_contested"):
        return None
    text = "The person was sent away while a bar to removal was in force or claimed."
    return flag_of(found, "breach_alleged", "critical", (step.id,), (), text)

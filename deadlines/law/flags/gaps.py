"""Flags about what is not known: facts nobody recorded, rules nobody verified, people nobody located."""

from collections.abc import Iterator
from datetime import timedelta

from deadlines.law.detention import held
from deadlines.law.flags.findings import Findings, Flag, facts_of, flag_of, rules_of
from deadlines.law.matching import fits
from deadlines.law.proceedings import AGAINST_PERSON, appeals_against, decision_above
from deadlines.law.rules import Rule

_STALE = timedelta(hours=48)


def fact_missing(found: Findings) -> Flag | None:
    missing = [one for bar in found.bars for one in bar.missing]
    missing += [one for deadline in found.deadlines for one in deadline.missing if deadline.state != "moot"]
    if not missing:
        return None
    lacking = dict.fromkeys([(one.fact, one.key) for one in missing])
    keys = ", ".join(sorted({key for _, key in lacking}))
    text = f"An answer turns on what is not recorded: {keys}."
    return flag_of(found, "fact_missing", "warning", [fact for fact, _ in lacking], (), text)


def no_deadline_found(found: Findings) -> Iterator[Flag]:
    started = {deadline.trigger.id for deadline in found.deadlines}
    for ruling in found.reading.concerning("ruling", found.person):
        if ruling.values.get("outcome") not in AGAINST_PERSON or ruling.id in started:
            continue
        if decision_above(found.reading, ruling, found.person) is None:
            text = "No rule draws a time limit from this ruling: ask a lawyer by when it must be challenged."
            yield flag_of(found, "no_deadline_found", "warning", (ruling.id,), (), text, ruling.id)


def law_unverified(found: Findings) -> Flag | None:
    bars = [bar for bar in found.claimed if bar.contested or bar.evidence == "unverified"]
    deadlines = [d for d in found.deadlines if d.state != "moot" and d.evidence == "unverified"]
    if not bars and not deadlines:
        return None
    rules = (*rules_of(bars), *(deadline.rule.id for deadline in deadlines))
    facts = (*facts_of(bars), *(deadline.trigger.id for deadline in deadlines))
    text = "An answer rests on a rule that is not verified, or contested: have a lawyer confirm it."
    return flag_of(found, "law_unverified", "notice", facts, rules, text)


def step_left_out(found: Findings) -> Iterator[Flag]:
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
            yield flag_of(
                found,
                "law_unverified",
                "notice",
                (ruling.id, appeal.id),
                (rule.id,),
                f"{rule.title}.",
                rule.id,
            )


def whereabouts_stale(found: Findings) -> Flag | None:
    reading = found.reading
    spell = held(reading, found.person)
    if spell is None:
        return None
    seen = [w for w in reading.concerning("whereabouts", found.person) if not w.values.get("absconded")]
    last = max((w.happened.earliest for w in seen if w.happened and w.happened.earliest), default=None)
    if last is not None and not reading.over(last + _STALE):
        return None
    text = "The person is or may be held, and nobody has located them in the last 48 hours."
    return flag_of(found, "whereabouts_stale", "warning", (spell.detentions[-1].id,), (), text)


def no_pack(found: Findings) -> Flag | None:
    if found.packs.national is not None:
        return None
    text = "No pack of national rules covers this country: every answer needs a lawyer."
    return flag_of(found, "no_pack", "warning", (), (), text)

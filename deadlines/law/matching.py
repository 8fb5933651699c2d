"""Whether a fact is of the sort that a rule means. What the answer needs and nobody recorded leaves it open."""

from typing import Any

from deadlines.law.asking import asked_once
from deadlines.law.rules import Match
from deadlines.law.timeline import Fact, Timeline

# Keys whose absence, or the value `unknown`, leaves the answer open. Any other key left out means no.
OPEN = frozenset({"procedure", "subsequent", "manner", "ground", "body", "offence", "unaccompanied"})


_NOT_RECORDED = frozenset({None, "unknown"})


@asked_once
def fits(timeline: Timeline, match: Match, fact: Fact) -> tuple[bool, tuple[str, ...]]:
    """Return whether `fact` may be what `match` means, and the keys that would settle it if they were recorded."""
    missing = []
    if fact.type != match.fact:
        return False, ()
    for key, wanted in match.keys:
        answer = suits(value_of(timeline, fact, key), wanted, key)
        if answer is False:
            return False, ()
        if answer is None:
            missing.append(key)
    return True, tuple(missing)


def suits(value: Any, wanted: frozenset[Any], key: str) -> bool | None:
    """Whether a value, or one of several, is among those wanted; None where what is not recorded leaves it open."""
    values = value if isinstance(value, frozenset) else (value,)
    if not wanted.isdisjoint(values):
        return True
    return None if key in OPEN and not _NOT_RECORDED.isdisjoint(values) else False


def value_of(timeline: Timeline, fact: Fact, key: str) -> Any:
    """Return what a rule may ask of a fact under `key`: its own value, its proceeding's, or one drawn from both."""
    drawn = _DRAWN.get(key)
    if drawn is not None:
        return drawn(timeline, fact)
    value = fact.values.get(key)
    return frozenset(value) or None if isinstance(value, list | tuple) else value


def _of_proceeding(name: str) -> Any:
    def read(timeline: Timeline, fact: Fact) -> Any:
        proceeding = timeline.proceedings.get(fact.proceeding or "")
        return getattr(proceeding, name) if proceeding else None

    return read


def _instance(timeline: Timeline, fact: Fact) -> str:
    return "appeal" if "on_appeal" in fact.values else "first"


def _decides(timeline: Timeline, fact: Fact) -> str | None:
    appeal = timeline.by_id.get(fact.values.get("on_appeal", ""))
    return appeal.values["remedy"] if appeal else None


def _against_body(timeline: Timeline, fact: Fact) -> str | None:
    ruling = timeline.by_id.get(fact.values.get("against", ""))
    return ruling.values.get("body") if ruling else None


def _against_instance(timeline: Timeline, fact: Fact) -> str | None:
    ruling = timeline.by_id.get(fact.values.get("against", ""))
    return _instance(timeline, ruling) if ruling else None


def _made_by(timeline: Timeline, fact: Fact) -> str:
    return str(fact.values.get("by", "person"))


def _into_the_country(timeline: Timeline, fact: Fact) -> bool:
    return bool(fact.values.get("to", timeline.jurisdiction) == timeline.jurisdiction)


def _served_abroad(timeline: Timeline, fact: Fact) -> bool:
    services = timeline.by_type.get("service", ())
    return any(s.values.get("abroad") and s.values.get("ruling") == fact.id for s in services)


def _minor(timeline: Timeline, fact: Fact) -> frozenset[bool | None]:
    """Whether each person concerned is a minor when it happens."""
    day = fact.happened.first_day if fact.happened else None
    return frozenset(timeline.persons[person].is_minor(day) for person in timeline.concerned[fact.id])


def _unaccompanied(timeline: Timeline, fact: Fact) -> frozenset[bool | None]:
    """Whether each person concerned is a minor on their own. Who is of age is not."""
    day = fact.happened.first_day if fact.happened else None
    persons = (timeline.persons[person] for person in timeline.concerned[fact.id])
    return frozenset(False if p.is_minor(day) is False else p.unaccompanied for p in persons)


def _is_final(timeline: Timeline, fact: Fact) -> bool:
    return "final_on" in fact.dates


_DRAWN = {
    "proceeding": _of_proceeding("kind"),
    "procedure": _of_proceeding("procedure"),
    "subsequent": _of_proceeding("subsequent"),
    "offence": _of_proceeding("offence"),
    "instance": _instance,
    "decides": _decides,
    "against_body": _against_body,
    "against_instance": _against_instance,
    "made_by": _made_by,
    "into_the_country": _into_the_country,
    "final": _is_final,
    "served_abroad": _served_abroad,
    "minor": _minor,
    "unaccompanied": _unaccompanied,
}

# Those of them that every fact of a proceeding shares.
OF_PROCEEDING = frozenset({"proceeding", "procedure", "subsequent", "offence"})

# Every key that a rule may ask for, beside the fact's own.
DRAWN_KEYS = frozenset(_DRAWN)

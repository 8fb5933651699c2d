"""Whether a fact is of the sort that a rule means. What the answer needs and nobody recorded leaves it open."""

from typing import Any

from deadlines.law.asking import asked_once
from deadlines.law.rules import Match
from deadlines.law.timeline import Fact, Timeline

# Keys whose absence, or the value `unknown`, leaves the answer open. Any other key left out means no.
OPEN = frozenset({"procedure", "subsequent", "manner", "ground", "body", "offence"})


@asked_once
def fits(timeline: Timeline, match: Match, fact: Fact) -> tuple[bool, tuple[str, ...]]:
    """Return whether `fact` may be what `match` means, and the keys that would settle it if they were recorded."""
    missing = []
    if fact.type != match.fact:
        return False, ()
    for key, wanted in match.keys:
        value = value_of(timeline, fact, key)
        if value in (None, "unknown") and key in OPEN:
            missing.append(key)
        elif not (wanted & value if isinstance(value, frozenset) else value in wanted):
            return False, ()
    return True, tuple(missing)


def value_of(timeline: Timeline, fact: Fact, key: str) -> Any:
    """Return what a rule may ask of a fact under `key`: its own value, its proceeding's, or one drawn from both."""
    drawn = _DRAWN.get(key)
    if drawn is not None:
        return drawn(timeline, fact)
    value = fact.values.get(key)
    return frozenset(value) if isinstance(value, list | tuple) else value


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
}

# Every key that a rule may ask for, beside the fact's own.
DRAWN_KEYS = frozenset(_DRAWN)

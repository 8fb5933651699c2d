"""What starts the count: the day a rule names, or the earliest day that can be defended in its place."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from deadlines.law.timeline import Fact, When


class Missing(NamedTuple):
    """A key that nobody recorded, and why the answer needs it."""

    fact: str
    key: str
    why: str


class Start(NamedTuple):
    """From when a time limit runs: the earliest and the latest bound, days or (for hours) instants.

    `first` None: no earliest day can be defended. `last` None: no latest bound is known. `disputed`: it is the law
    that leaves a range, and no fact would narrow it.
    """

    first: date | datetime | None
    last: date | datetime | None
    because: str
    missing: tuple[Missing, ...] = ()
    disputed: bool = False


# Which key of the trigger dates each basis, and how the steps name it.
BASES = {
    "pronounced": ("pronounced_on", "day of the ruling"),
    "sent": ("sent_on", "day of sending"),
    "posted": ("posted_on", "day of posting"),
    "served": ("received_on", "day of service"),
    "received": ("received_on", "day of receipt"),
    "known": ("known_on", "day of learning of it"),
    "centre": ("sent_on", "day it was handed to the centre"),
    "held": ("held_from", "start of the detention"),
    "registered": ("registered_on", "day of registration"),
    "lodged": ("lodged_on", "day of lodging"),
    "made": ("made_on", "day of application"),
    "crossed": ("crossed_on", "day of the crossing"),
    "departed": ("tried_on", "day of departure"),
    "final": ("final_on", "day the ruling became final"),
    "learned": ("learned_on", "day of learning of it"),
    "issued": ("issued_on", "day of issue"),
    "requested": ("requested_on", "day of the request"),
    "obstacle_ended": ("obstacle_ended_on", "day the obstacle ended"),
}

# Facts that date a basis by a key of their own.
_OF_ITS_OWN = {("stay_ruling", "served"): "served_on", ("removal_step", "departed"): "happened_at"}

_BY_SERVICE = frozenset({"served", "received", "known", "centre", "sent"})
# What a day deemed to be that of service may start.
DEEMED = frozenset({"served", "received", "centre"})
_SERVICE_MISSING = "the day the ruling was served starts the time limit"


def date_of(fact: str, basis: str) -> str:
    """Return the key by which a fact of this type is dated on `basis`."""
    return _OF_ITS_OWN.get((fact, basis), BASES[basis][0])


def start_of_limit(
    basis: str, trigger: Fact, services: tuple[Fact, ...], deemed: Mapping[str, Start], *, exact: bool
) -> Start:
    """Return from when a limit runs that `trigger` starts on `basis`.

    `services`: those recorded of the trigger; `deemed`: when the law deems them done, by their ids. `exact`: the limit
    is counted in hours.
    """
    if trigger.type == "ruling" and basis in _BY_SERVICE:
        return _from_service(basis, trigger, services, deemed if basis in DEEMED else {})
    if trigger.type == "stay_ruling" and basis == "served":
        return _from_service_of_stay(trigger)
    key, words = date_of(trigger.type, basis), BASES[basis][1]
    when = trigger.dates.get(key)
    if when is not None:
        return start_at(when, words, exact=exact)
    if trigger.type == "ruling":
        return _earliest_of_ruling(trigger, Missing(trigger.id, key, f"the {words} starts the time limit"))
    return Start(
        None,
        None,
        f"{words} is not recorded",
        (Missing(trigger.id, key, f"the {words} starts the time limit"),),
    )


def _from_service(basis: str, ruling: Fact, services: tuple[Fact, ...], deemed: Mapping[str, Start]) -> Start:
    """Service if it is recorded or deemed, or when the person learned of the ruling; else the day of the ruling."""
    known = [start for service in services for start in _of_service(service, deemed.get(service.id))]
    if basis == "known" and "known_on" in ruling.dates:
        known.append(start_at(ruling.dates["known_on"], "day of learning of it"))
    if basis == "sent":
        sent = (ruling, *services)
        known = [start_at(s.dates["sent_on"], "day of sending") for s in sent if "sent_on" in s.dates]
    bounded = [start for start in known if start.first is not None]
    if bounded:
        return min(bounded, key=lambda start: start.first)  # type: ignore[arg-type, return-value]
    return _earliest_of_ruling(ruling, Missing(ruling.id, "service", _SERVICE_MISSING))


def _of_service(service: Fact, deemed: Start | None) -> Iterator[Start]:
    """The day of service as recorded, as the law deems it, or whichever of the two comes first and last."""
    received = service.dates.get("received_on")
    recorded = start_at(received, "day of service") if received else None
    starts = [start for start in (recorded, deemed) if start is not None and start.first is not None]
    if starts:
        yield joined(starts)


def joined(starts: Sequence[Start]) -> Start:
    """Return one start out of several that the law may mean: the earliest day, and the latest."""
    if len(starts) == 1:
        return starts[0]
    lasts = [start.last for start in starts]
    return Start(
        min(start.first for start in starts if start.first is not None),
        None if None in lasts else max(last for last in lasts if last is not None),
        "; ".join(start.because for start in starts),
        tuple(dict.fromkeys(missing for start in starts for missing in start.missing)),
        disputed=True,
    )


def _from_service_of_stay(stay_ruling: Fact) -> Start:
    """The day a ruling on a stay was served; else the day it was given, without a latest bound."""
    if "served_on" in stay_ruling.dates:
        return start_at(stay_ruling.dates["served_on"], "day of service")
    missing = (Missing(stay_ruling.id, "served_on", _SERVICE_MISSING),)
    decided = stay_ruling.dates.get("decided_on")
    if decided is None or decided.first_day is None:
        return Start(None, None, "service is not recorded", missing)
    return Start(decided.first_day, None, "day of the ruling: service is not recorded", missing)


def _earliest_of_ruling(ruling: Fact, missing: Missing) -> Start:
    """The day of the ruling in place of a later one that nobody recorded: the worst case, without a latest bound."""
    dated = [(ruling.dates[key], words) for key, words in _RULING_DAYS if key in ruling.dates]
    bounded = [(when.first_day, words) for when, words in dated if when.first_day is not None]
    if not bounded:
        return Start(None, None, "the day of the ruling is not known", (missing, *_undated(ruling)))
    first, words = min(bounded)
    return Start(first, None, f"{words}: {_NOT_RECORDED[missing.key]}", (missing,))


def _undated(ruling: Fact) -> tuple[Missing, ...]:
    return (Missing(ruling.id, "pronounced_on", "without it no time limit can be counted"),)


_RULING_DAYS = (
    ("pronounced_on", "day of the ruling"),
    ("sent_on", "day the ruling was sent"),
    ("known_on", "day of learning of the ruling"),
)
_NOT_RECORDED = {
    "service": "service is not recorded",
    "pronounced_on": "its own day is not recorded",
    "final_on": "the day it became final is not recorded",
    "posted_on": "posting is not recorded",
    "lodged_on": "lodging is not recorded",
}


def start_at(when: When, words: str, *, exact: bool = False) -> Start:
    """Return the start that a date gives. `exact`: the limit is counted in hours."""
    if exact and when.exact:
        return Start(when.earliest, when.latest, words)
    return Start(when.first_day, when.last_day, words)

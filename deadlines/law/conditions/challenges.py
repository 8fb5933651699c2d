"""Conditions about challenges: a time limit that still runs, an appeal that is pending and came in time."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from deadlines.law.conditions.holding import Hold, View, unconfirmed
from deadlines.law.departures import departures
from deadlines.law.limits import Deadline
from deadlines.law.matching import fits
from deadlines.law.proceedings import appeals_against, attacked_by, decided, pending
from deadlines.law.reading import Reading
from deadlines.law.starts import Missing
from deadlines.law.timeline import Fact, certainly_before


def appeal_is_pending(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Hold]:
    """A challenge by the person is pending that came in time under one of the rules `under`.

    Between the safe day and the last day, and where no rule says what is in time, it is claimed only. Which ruling
    a challenge attacks is never assumed.
    """
    reading = view.reading
    for appeal in reading.concerning("appeal", person):
        if not _is_meant(appeal, arguments) or not pending(reading, appeal, person):
            continue
        ruling = reading.by_id.get(appeal.values.get("against", ""))
        if ruling is None:
            yield from _against_unknown(view, person, appeal, arguments)
            continue
        timely = in_time(view, ruling, appeal, person, arguments)
        abandoned = _abandoned(reading, appeal, person) if "abandoned_by_leaving" in arguments else ()
        if timely is None or abandoned is None:
            continue
        missing = (*timely.missing, *abandoned)
        yield Hold(
            (ruling, appeal),
            appeal.happened,
            True if timely.known and not abandoned else None,
            contested=timely.contested or unconfirmed(ruling, appeal),
            attacked=ruling.id,
            missing=missing,
        )


def _abandoned(reading: Reading, appeal: Fact, person: str) -> tuple[Missing, ...] | None:
    """Return None if the person certainly left after the appeal was brought; else what leaves that open."""
    later = [left for left in departures(reading, person) if not certainly_before(left, appeal)]
    if any(certainly_before(appeal, left) and left.certainty == "confirmed" for left in later):
        return None
    why = "an appeal is given up by leaving the country after it was brought"
    return tuple(Missing(left.id, left.main_key, why) for left in later)


def _is_meant(appeal: Fact, arguments: Mapping[str, Any]) -> bool:
    """Whether the person brought it, by one of the remedies meant."""
    remedy = appeal.values["remedy"]
    return appeal.values.get("by", "person") == "person" and remedy in arguments.get("remedies", (remedy,))


def _against_unknown(view: View, person: str, appeal: Fact, arguments: Mapping[str, Any]) -> Iterator[Hold]:
    """A challenge of which nobody recorded what it attacks may attack each ruling of its proceeding that is meant."""
    reading = view.reading
    missing = (Missing(appeal.id, "against", "which ruling it attacks decides what it bars"),)
    meant = [deadline.trigger for deadline in view.limits.of_rules(arguments["under"], person)]
    if "against" in arguments:
        rulings = reading.concerning("ruling", person)
        meant += [ruling for ruling in rulings if lacking_of(reading, ruling, arguments) is not None]
    for ruling in dict.fromkeys(meant):
        if ruling.proceeding == appeal.proceeding:
            yield Hold((appeal,), appeal.happened, None, attacked=ruling.id, missing=missing)


def window_is_open(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Hold]:
    """A time limit under one of the rules `under` has not run out. After its safe day it is claimed only.

    Whether a limit runs whose rule only may apply is not known.
    """
    for deadline in view.limits.of_rules(arguments["under"], person):
        ruling = deadline.trigger
        if not _may_run(view.reading, deadline):
            continue
        lacking = lacking_of(view.reading, ruling, arguments)
        if lacking is None:
            continue
        unsettled = deadline.count is None or not deadline.certain or lacking
        yield Hold(
            (ruling,),
            ruling.happened,
            None if unsettled else True,
            contested=deadline.state == "unknown" or unconfirmed(ruling),
            until=deadline.file_by,
            attacked=ruling.id,
            missing=(*deadline.missing, *lacking),
            next_step_filed=_next_step_filed(view.reading, deadline, person),
        )


def _may_run(reading: Reading, deadline: Deadline) -> bool:
    if deadline.state not in ("open", "unknown") or deadline.met_by is not None:
        return False
    return deadline.certain or deadline.last_day is None or not reading.day_over(deadline.last_day)


def _next_step_filed(reading: Reading, deadline: Deadline, person: str) -> bool:
    """Whether what keeps the person here after the window is filed: a challenge, or the stay that it is there for."""
    if deadline.limit.kind == "stay_request":
        requests = reading.referring("stay_request", "against", deadline.trigger.id)
        return any(not decided(reading, request, person) for request in requests)
    return any(
        pending(reading, appeal, person) for appeal in appeals_against(reading, deadline.trigger, person)
    )


def lacking_of(reading: Reading, ruling: Fact, arguments: Mapping[str, Any]) -> tuple[Missing, ...] | None:
    """Return what would settle whether a ruling, or one below it, is of the sort meant; None where it is not."""
    against = arguments.get("against")
    if against is None:
        return ()
    suits, keys = fits(reading.timeline, against, ruling)
    if suits:
        return tuple(Missing(ruling.id, key, "whether this ruling is meant turns on it") for key in keys)
    below = attacked_by(reading, ruling)
    return None if below is None else lacking_of(reading, below, arguments)


class InTime(NamedTuple):
    """That a challenge came in time, or that this is claimed only.

    `known`: whether the ruling is surely of the sort meant, and a rule about it surely applies; if not, `missing`
    would settle that.
    """

    known: bool
    contested: bool = False
    missing: tuple[Missing, ...] = ()


def in_time(
    view: View, ruling: Fact, challenge: Fact, person: str, arguments: Mapping[str, Any]
) -> InTime | None:
    """Return whether a challenge came in time under the most favourable rule; None where it did not.

    None too where none of the rules is about this ruling, and the condition does not name it either.
    """
    lacking = lacking_of(view.reading, ruling, arguments)
    if lacking is None:
        return None
    deadlines = view.limits.under(arguments["under"], ruling, person)
    states = {_state_for(deadline, challenge) for deadline in deadlines if deadline.certain}
    for state in ("met", "unknown"):
        if state in states:
            return InTime(not lacking, contested=state == "unknown", missing=lacking)
    unsure = [d for d in deadlines if not d.certain and _state_for(d, challenge) in ("met", "unknown")]
    if unsure:
        return InTime(known=False, missing=(*lacking, *(m for d in unsure for m in d.missing)))
    undecided = (deadlines or "against" in arguments) and "late" not in states
    return InTime(not lacking, contested=True, missing=lacking) if undecided else None


def _state_for(deadline: Deadline, appeal: Fact) -> str | None:
    if deadline.state == "moot" and deadline.met_by is appeal:
        return "unknown"
    return deadline.state if deadline.met_by is appeal else None

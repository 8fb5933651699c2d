"""Conditions about challenges: a time limit that still runs, an appeal that is pending and came in time."""

from collections.abc import Iterator, Mapping
from typing import Any

from deadlines.law.conditions.holding import Hold, View, unconfirmed
from deadlines.law.limits import Deadline
from deadlines.law.matching import fits
from deadlines.law.proceedings import (
    appeals_against,
    attacked_by,
    pending,
)
from deadlines.law.reading import Reading
from deadlines.law.starts import Missing
from deadlines.law.timeline import Fact


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
        timely = (
            _timely(view, ruling, appeal, person, arguments) if _suits(reading, ruling, arguments) else ""
        )
        if timely in ("met", "unknown"):
            yield Hold(
                (ruling, appeal),
                appeal.happened,
                contested=timely == "unknown" or unconfirmed(ruling, appeal),
                attacked=ruling.id,
            )


def _is_meant(appeal: Fact, arguments: Mapping[str, Any]) -> bool:
    """Whether the person brought it, by one of the remedies meant."""
    remedy = appeal.values["remedy"]
    return appeal.values.get("by", "person") == "person" and remedy in arguments.get("remedies", (remedy,))


def _against_unknown(view: View, person: str, appeal: Fact, arguments: Mapping[str, Any]) -> Iterator[Hold]:
    """A challenge of which nobody recorded what it attacks may attack each ruling of its proceeding."""
    missing = (Missing(appeal.id, "against", "which ruling it attacks decides what it bars"),)
    for deadline in view.limits.of_rules(arguments["under"], person):
        if deadline.trigger.proceeding == appeal.proceeding:
            yield Hold((appeal,), appeal.happened, None, attacked=deadline.trigger.id, missing=missing)


def window_is_open(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Hold]:
    """A time limit under one of the rules `under` has not run out. After its safe day it is claimed only."""
    for deadline in view.limits.of_rules(arguments["under"], person):
        ruling = deadline.trigger
        if deadline.state not in ("open", "unknown") or deadline.met_by is not None:
            continue
        if not _suits(view.reading, ruling, arguments):
            continue
        yield Hold(
            (ruling,),
            ruling.happened,
            None if deadline.count is None else True,
            contested=deadline.state == "unknown" or unconfirmed(ruling),
            until=deadline.file_by,
            attacked=ruling.id,
            missing=deadline.missing,
            next_step_filed=any(
                pending(view.reading, appeal, person)
                for appeal in appeals_against(view.reading, ruling, person)
            ),
        )


def _suits(reading: Reading, ruling: Fact, arguments: Mapping[str, Any]) -> bool:
    """Whether a ruling, or one below it, is of the sort the condition means."""
    against = arguments.get("against")
    if against is None or fits(reading.timeline, against, ruling)[0]:
        return True
    below = attacked_by(reading, ruling)
    return below is not None and _suits(reading, below, arguments)


def _timely(view: View, ruling: Fact, appeal: Fact, person: str, arguments: Mapping[str, Any]) -> str:
    """Return "met", "unknown", "late" or "": whether the appeal came in time under the most favourable rule.

    Empty: none of the rules is about this ruling, and the condition does not name it either.
    """
    deadlines = view.limits.under(arguments["under"], ruling, person)
    states = {_state_for(deadline, appeal) for deadline in deadlines}
    undecided = "unknown" if deadlines or "against" in arguments else ""
    return next((state for state in ("met", "unknown", "late") if state in states), undecided)


def _state_for(deadline: Deadline, appeal: Fact) -> str | None:
    if deadline.state == "moot" and deadline.met_by is appeal:
        return "unknown"
    return deadline.state if deadline.met_by is appeal else None

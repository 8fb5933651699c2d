"""Conditions about stays and interim measures: asked for, to be asked for, granted, indicated."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from deadlines.law.conditions.challenges import InTime, appeal_is_pending, in_time, window_is_open
from deadlines.law.conditions.holding import Hold, View, earliest_end, unconfirmed
from deadlines.law.proceedings import decided, decision_above, ordered, orders
from deadlines.law.reading import Reading
from deadlines.law.starts import Missing
from deadlines.law.timeline import Fact


def stay_is_granted(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Hold]:
    """A court has stayed one ruling; while it is only asked for, nothing is barred."""
    reading = view.reading
    for ruling in reading.concerning("stay_ruling", person):
        until = earliest_end(ruling, "until")
        if ruling.values.get("outcome") == "granted" and not (until and reading.day_over(until)):
            yield _stay(reading, ruling, until)
    for request in reading.concerning("stay_request", person):
        if not decided(reading, request, person):
            yield Hold((request,), request.happened, False, attacked=request.values.get("against", ""))


def _stay(reading: Reading, ruling: Fact, until: date | datetime | None) -> Hold:
    """A stay of the ruling its request names; where none is named, or it orders nothing, of nobody knows what."""
    request = reading.by_id.get(ruling.values.get("on_request", ""))
    stayed = reading.by_id.get(request.values.get("against", "")) if request else None
    missing = _unclear(reading, ruling, request, stayed)
    facts = (request, ruling) if request else (ruling,)
    return Hold(
        facts,
        ruling.happened,
        None if missing else True,
        until=until,
        attacked="" if missing or stayed is None else stayed.id,
        contested=unconfirmed(*facts),
        missing=missing,
        next_step_filed=False,
    )


def _unclear(
    reading: Reading, ruling: Fact, request: Fact | None, stayed: Fact | None
) -> tuple[Missing, ...]:
    """What is not recorded of a stay, so that nobody can say which order it bars."""
    if stayed is None:
        lacking = (request.id, "against") if request else (ruling.id, "on_request")
        return (Missing(*lacking, "a stay bars only the ruling that was to be stayed"),)
    if not ordered(reading, stayed):
        return (Missing(stayed.id, "orders", "a stay bars what the ruling orders, and no order is recorded"),)
    return ()


def stay_request_is_pending(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Hold]:
    """A request for a stay that came in time under one of the rules `under` is not decided."""
    reading = view.reading
    for request in reading.concerning("stay_request", person):
        if decided(reading, request, person):
            continue
        ruling = reading.by_id.get(request.values.get("against", ""))
        if ruling is None:
            yield from _of_unknown(view, person, request, arguments)
        elif decision_above(reading, ruling, person) is None:
            timely = in_time(view, ruling, request, person, arguments)
            if timely is not None:
                yield _asked_in_time(ruling, request, timely)


def _asked_in_time(ruling: Fact, request: Fact, timely: InTime) -> Hold:
    return Hold(
        (ruling, request),
        request.happened,
        True if timely.known else None,
        contested=timely.contested or unconfirmed(ruling, request),
        attacked=ruling.id,
        missing=timely.missing,
    )


def _of_unknown(view: View, person: str, request: Fact, arguments: Mapping[str, Any]) -> Iterator[Hold]:
    """A request of which nobody recorded what is to be stayed may be about each ruling of its proceeding."""
    missing = (Missing(request.id, "against", "a request bars only the ruling that is to be stayed"),)
    for deadline in view.limits.of_rules(arguments["under"], person):
        ruling = deadline.trigger
        if ruling.proceeding == request.proceeding and decision_above(view.reading, ruling, person) is None:
            yield Hold((request,), request.happened, None, attacked=ruling.id, missing=missing)


def stay_must_be_asked_for(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Hold]:
    """A ruling can be or is challenged, an order to send the person away stands, and no stay is granted.

    `without_order`: also while no order is recorded, where the law lets the refusal itself open the way to removal.
    """
    reading = view.reading
    if "without_order" not in arguments and not orders(reading, person):
        return
    stayed = {hold.attacked for hold in stay_is_granted(view, person, {}) if hold.value}
    for source in (appeal_is_pending, window_is_open):
        for hold in source(view, person, arguments):
            if hold.attacked not in stayed:
                yield Hold(hold.facts, hold.since, False, attacked=hold.attacked)


def measure_is_indicated(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Hold]:
    """An international body has indicated an interim measure. A request alone bars nothing and is listed as such."""
    reading = view.reading
    for measure in reading.concerning("interim_measure", person):
        if measure.values.get("body") not in arguments["bodies"]:
            continue
        until = earliest_end(measure, "until")
        over = any(reading.has(measure, key) for key in ("refused_on", "lifted_on"))
        if over or (until and reading.day_over(until)):
            continue
        indicated = reading.has(measure, "indicated_on")
        yield Hold(
            (measure,),
            measure.dates.get("indicated_on") if indicated else measure.dates.get("requested_on"),
            indicated,
            contested=unconfirmed(measure),
            until=until,
            countries=tuple(measure.values.get("countries", ())),
            next_step_filed=False,
        )

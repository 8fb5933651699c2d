"""The conditions a bar may rest on. A pack names them; each says where, since when and how surely it holds.

A condition takes the view of a case (`View`), a person and its arguments, and yields a `Hold` for each place where
it holds or may hold. What is missing for an answer makes it unknown, never false.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from deadlines.law.detention import held
from deadlines.law.limits import Deadline, Limits
from deadlines.law.matching import OPEN, fits, value_of
from deadlines.law.proceedings import (
    PROTECTION,
    REFUSAL,
    UNCHANGED,
    appeals_against,
    application_pending,
    attacked_by,
    countries_of,
    decision_above,
    first_rulings,
    orders,
    outcome_now,
    pending,
)
from deadlines.law.reading import Reading
from deadlines.law.rules import Condition
from deadlines.law.starts import Missing
from deadlines.law.timeline import Fact, When


@dataclass(frozen=True, slots=True)
class View:
    """One reading of a case together with the time limits drawn from it."""

    reading: Reading
    limits: Limits


class Hold(NamedTuple):
    """Where a condition holds. `value`: True, False (asked for, not granted) or None (not known)."""

    facts: tuple[Fact, ...]
    since: When | None
    value: bool | None = True
    contested: bool = False
    until: date | datetime | None = None
    attacked: str = ""  # the ruling under challenge or stayed
    countries: tuple[str, ...] = ()  # the countries it protects against, where it names them
    missing: tuple[Missing, ...] = ()
    next_step_filed: bool = True  # False: it ends by time, and nobody has asked for what must follow


Finder = Callable[[View, str, Mapping[str, Any]], Iterator[Hold]]


def application_is_pending(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Hold]:
    """An application in a proceeding of one of the `kinds` waits for its first answer."""
    reading = view.reading
    for application in _latest_applications(reading, person, arguments["kinds"]):
        state = application_pending(reading, application, person)
        lacking = _lacking(reading, application, arguments)
        if state is False or lacking is None:
            continue
        missing = tuple(
            Missing(application.id, key, "whether this is a first application decides") for key in lacking
        )
        if state is None:
            missing += _result_missing(reading, application, person)
        yield Hold(
            (application,),
            application.happened,
            None if missing else True,
            contested=application.certainty != "confirmed",
            missing=missing,
        )


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
                contested=timely == "unknown" or _unconfirmed(ruling, appeal),
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
            contested=deadline.state == "unknown" or _unconfirmed(ruling),
            until=deadline.file_by,
            attacked=ruling.id,
            missing=deadline.missing,
            next_step_filed=any(
                pending(view.reading, appeal, person)
                for appeal in appeals_against(view.reading, ruling, person)
            ),
        )


def protection_is_in_force(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Hold]:
    """A status or finding protects the person: given by a ruling that stands, or recorded as `protection`."""
    reading = view.reading
    for ruling in reading.concerning("ruling", person):
        if not _may_protect(ruling) or decision_above(reading, ruling, person) is not None:
            continue
        outcome = _standing_outcome(reading, ruling, person)
        if outcome in arguments.get("outcomes", PROTECTION) and not _status_ended(reading, ruling, person):
            yield _protected((ruling,), ruling.happened, countries_of(reading, ruling))
    for status in reading.concerning("protection", person):
        ended = status.dates.get("ended_on")
        if status.values.get("kind") in arguments.get("kinds", (status.values.get("kind"),)) and not (
            ended is not None and reading.has(status, "ended_on")
        ):
            yield _protected((status,), status.happened, tuple(status.values.get("countries", ())))


def stay_is_granted(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Hold]:
    """A court has stayed one ruling; while it is only asked for, nothing is barred."""
    reading = view.reading
    for ruling in reading.concerning("stay_ruling", person):
        until = _end(ruling, "until")
        if ruling.values.get("outcome") == "granted" and not (until and reading.day_over(until)):
            yield _stay(reading, ruling, until)
    for request in reading.concerning("stay_request", person):
        decided = reading.referring("stay_ruling", "on_request", request.id)
        if not any(person in reading.timeline.concerned[ruling.id] for ruling in decided):
            yield Hold((request,), request.happened, False, attacked=request.values.get("against", ""))


def _stay(reading: Reading, ruling: Fact, until: date | datetime | None) -> Hold:
    """A stay of the ruling its request names; where none is named, of nobody knows what."""
    request = reading.by_id.get(ruling.values.get("on_request", ""))
    attacked = request.values.get("against", "") if request else ""
    lacking = (request.id, "against") if request else (ruling.id, "on_request")
    missing = () if attacked else (Missing(*lacking, "a stay bars only the ruling that was to be stayed"),)
    facts = (request, ruling) if request else (ruling,)
    return Hold(
        facts,
        ruling.happened,
        True if attacked else None,
        until=until,
        attacked=attacked,
        contested=_unconfirmed(*facts),
        missing=missing,
        next_step_filed=False,
    )


def stay_must_be_asked_for(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Hold]:
    """A ruling can be or is challenged, an order to send the person away stands, and no stay is granted."""
    reading = view.reading
    if not orders(reading, person):
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
        until = _end(measure, "until")
        over = any(reading.has(measure, key) for key in ("refused_on", "lifted_on"))
        if over or (until and reading.day_over(until)):
            continue
        indicated = reading.has(measure, "indicated_on")
        yield Hold(
            (measure,),
            measure.dates.get("indicated_on") if indicated else measure.dates.get("requested_on"),
            indicated,
            contested=_unconfirmed(measure),
            until=until,
            countries=tuple(measure.values.get("countries", ())),
            next_step_filed=False,
        )


def period_to_leave_runs(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Hold]:
    """A ruling that stands gives the person until a day to leave."""
    reading = view.reading
    for ruling in reading.concerning("ruling", person):
        until = _end(ruling, "leave_by")
        if until and decision_above(reading, ruling, person) is None and not reading.day_over(until):
            yield Hold(
                (ruling,), ruling.happened, until=until, attacked=ruling.id, contested=_unconfirmed(ruling)
            )


def law_is_not_known(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Hold]:
    """An application or a refusal stands for which the effect of the law here is not established."""
    reading = view.reading
    for application in _latest_applications(reading, person, arguments["kinds"]):
        lacking = _lacking(reading, application, arguments)
        if lacking is None or reading.has(application, "withdrawn_on"):
            continue
        missing = tuple(
            Missing(application.id, key, "whether this is a first application decides") for key in lacking
        )
        for facts in _unsettled(reading, application, person, arguments.get("outcomes")):
            yield Hold(facts, facts[-1].happened, None, missing=missing)


def _unsettled(
    reading: Reading, application: Fact, person: str, refusals: frozenset[str] | None
) -> Iterator[tuple[Fact, ...]]:
    """The application while it waits for its answer; or each of these refusals that still stands."""
    if refusals is None:
        if application_pending(reading, application, person) is not False:
            yield (application,)
        return
    for ruling in reading.concerning("ruling", person):
        refused = ruling.proceeding == application.proceeding and ruling.values.get("outcome") in refusals
        if refused and not _settled(reading, ruling, person):
            yield (application, ruling)


def finality_is_not_known(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Hold]:
    """A higher ruling leaves a refusal standing, and whether that is final is not recorded."""
    reading = view.reading
    for application in _latest_applications(reading, person, arguments["kinds"]):
        for refusal in first_rulings(reading, application.proceeding or "", person):
            last = decision_above(reading, refusal, person)
            while last is not None and (higher := decision_above(reading, last, person)) is not None:
                last = higher
            if (
                last is None
                or outcome_now(reading, refusal, person) not in REFUSAL
                or reading.has(last, "final_on")
            ):
                continue
            missing = (
                Missing(last.id, "final_on", "until the refusal is final a challenge may still bar removal"),
            )
            yield Hold((refusal, last), last.happened, None, missing=missing)


def extradition_is_sought(view: View, person: str, arguments: Mapping[str, Any]) -> Iterator[Hold]:
    """A State has asked for the person, or the person is held for extradition."""
    reading = view.reading
    for request in reading.concerning("extradition_request", person):
        if not reading.has(request, "withdrawn_on"):
            yield Hold((request,), request.happened)
    spell = held(reading, person)
    for part in spell.detentions if spell else ():
        if part.values.get("ground") in ("extradition", "extradition_provisional"):
            yield Hold((part,), part.happened)


@dataclass(frozen=True, slots=True)
class Named:
    """A condition as packs name it: how it is found, the arguments it takes, and facts without which it never holds."""

    find: Finder
    arguments: frozenset[str]
    needs: frozenset[str]


CONDITIONS: Mapping[str, Named] = {
    "application_pending": Named(
        application_is_pending, frozenset({"kinds"}) | OPEN, frozenset({"application"})
    ),
    "appeal_pending": Named(
        appeal_is_pending, frozenset({"under", "remedies", "against"}), frozenset({"appeal"})
    ),
    "window_open": Named(window_is_open, frozenset({"under", "against"}), frozenset({"ruling"})),
    "protection_in_force": Named(
        protection_is_in_force, frozenset({"kinds", "outcomes"}), frozenset({"ruling", "protection"})
    ),
    "stay_granted": Named(stay_is_granted, frozenset(), frozenset({"stay_request", "stay_ruling"})),
    "stay_to_be_asked_for": Named(
        stay_must_be_asked_for, frozenset({"under", "remedies", "against"}), frozenset({"ruling"})
    ),
    "measure_indicated": Named(measure_is_indicated, frozenset({"bodies"}), frozenset({"interim_measure"})),
    "period_to_leave": Named(period_to_leave_runs, frozenset(), frozenset({"ruling"})),
    "law_not_known": Named(
        law_is_not_known, frozenset({"kinds", "outcomes"}) | OPEN, frozenset({"application"})
    ),
    "finality_not_known": Named(finality_is_not_known, frozenset({"kinds"}), frozenset({"ruling"})),
    "extradition_sought": Named(
        extradition_is_sought, frozenset(), frozenset({"extradition_request", "detention"})
    ),
}


def find(view: View, person: str, condition: Condition) -> Iterator[Hold]:
    """Yield where a pack's condition holds, or may hold, for `person`."""
    named = CONDITIONS[condition.name]
    if view.reading.kinds(person) & named.needs:
        yield from named.find(view, person, condition.arguments)


def _latest_applications(reading: Reading, person: str, kinds: frozenset[str]) -> tuple[Fact, ...]:
    """The last application of the person in each proceeding of these kinds."""
    latest = {
        application.proceeding: application
        for application in reading.concerning("application", person)
        if value_of(reading.timeline, application, "proceeding") in kinds
    }
    return tuple(latest.values())


def _lacking(reading: Reading, application: Fact, arguments: Mapping[str, Any]) -> tuple[str, ...] | None:
    """Return the keys that leave open whether the application is meant; None where it is not."""
    lacking = []
    for key, wanted in arguments.items():
        if key not in OPEN:
            continue
        value = value_of(reading.timeline, application, key)
        if value is None:
            lacking.append(key)
        elif value not in wanted:
            return None
    return tuple(lacking)


def _result_missing(reading: Reading, application: Fact, person: str) -> tuple[Missing, ...]:
    return tuple(
        Missing(ruling.id, "result", "what stands after this ruling is not recorded")
        for ruling in reading.concerning("ruling", person)
        if ruling.proceeding == application.proceeding
        and ruling.values.get("outcome") in ("varied", "reversed")
        and "result" not in ruling.values
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


def _may_protect(ruling: Fact) -> bool:
    """Whether a ruling gives protection, or confirms one that may."""
    said = (ruling.values.get("outcome"), ruling.values.get("result"))
    return said[0] in UNCHANGED or not PROTECTION.isdisjoint(said)


def _standing_outcome(reading: Reading, ruling: Fact, person: str) -> str | None:
    """The outcome a ruling leaves standing: its own, or the result it names on appeal."""
    below = ruling
    while (attacked := attacked_by(reading, below)) is not None:
        below = attacked
    return outcome_now(reading, below, person)


def _status_ended(reading: Reading, ruling: Fact, person: str) -> bool:
    """Whether a later ruling of the same proceeding ended the status and stands."""
    return any(
        later.proceeding == ruling.proceeding
        and later.values.get("outcome") == "status_ended"
        and outcome_now(reading, later, person) == "status_ended"
        for later in reading.concerning("ruling", person)
        if later is not ruling
    )


def _settled(reading: Reading, ruling: Fact, person: str) -> bool:
    """Whether nothing of a refusal is left to protect from: it fell, or the person was protected in its place."""
    outcome = outcome_now(reading, ruling, person)
    return outcome == "undone" or outcome in PROTECTION


def _protected(facts: tuple[Fact, ...], since: When | None, countries: tuple[str, ...]) -> Hold:
    return Hold(facts, since, contested=_unconfirmed(*facts), countries=countries)


def _unconfirmed(*facts: Fact) -> bool:
    return any(fact.certainty != "confirmed" for fact in facts)


def _end(fact: Fact, key: str) -> date | datetime | None:
    """The earliest moment at which what `fact` gives until `key` may lapse; None where it has no end."""
    when = fact.dates.get(key)
    if when is None:
        return None
    return when.earliest if when.exact else when.first_day

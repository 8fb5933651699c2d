"""Conditions about applications that wait for an answer, and refusals whose effect is not known."""

from collections.abc import Iterator, Mapping
from typing import Any

from deadlines.law.conditions.holding import Hold, View
from deadlines.law.happened import Happened, told_by_facts
from deadlines.law.matching import OPEN, suits, value_of
from deadlines.law.proceedings import (
    PROTECTION,
    REFUSAL,
    REPLACED,
    appeals_against_unknown,
    application_pending,
    decision_above,
    first_rulings,
    outcome_now,
)
from deadlines.law.reading import Reading
from deadlines.law.starts import Missing
from deadlines.law.timeline import Fact


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
            None if missing or state is None else True,
            contested=application.certainty != "confirmed",
            missing=missing,
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


def _settled(reading: Reading, ruling: Fact, person: str) -> bool:
    """Whether nothing of a refusal is left to protect from: it fell, or the person was protected in its place."""
    outcome = outcome_now(reading, ruling, person)
    return outcome == "undone" or outcome in PROTECTION


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


@told_by_facts
def _latest_applications(happened: Happened, person: str, kinds: frozenset[str]) -> tuple[Fact, ...]:
    """The last application of the person in each proceeding of these kinds."""
    latest = {
        application.proceeding: application
        for application in happened.concerning("application", person)
        if value_of(happened.timeline, application, "proceeding") in kinds
    }
    return tuple(latest.values())


def _lacking(reading: Reading, application: Fact, arguments: Mapping[str, Any]) -> tuple[str, ...] | None:
    """Return the keys that leave open whether the application is meant; None where it is not."""
    lacking = []
    for key, wanted in arguments.items():
        if key not in OPEN:
            continue
        answer = suits(value_of(reading.timeline, application, key), wanted, key)
        if answer is False:
            return None
        if answer is None:
            lacking.append(key)
    return tuple(lacking)


def _result_missing(reading: Reading, application: Fact, person: str) -> tuple[Missing, ...]:
    rulings = [r for r in reading.concerning("ruling", person) if r.proceeding == application.proceeding]
    unsaid = [r for r in rulings if r.values.get("outcome") in REPLACED and "result" not in r.values]
    return (
        *(Missing(ruling.id, "result", "what stands after this ruling is not recorded") for ruling in unsaid),
        *(
            Missing(r.id, "outcome", "what was decided is not recorded")
            for r in rulings
            if "outcome" not in r.values
        ),
        *(
            Missing(appeal.id, "against", "which ruling it attacks decides what stands")
            for appeal in appeals_against_unknown(reading, application.proceeding, person)
        ),
    )

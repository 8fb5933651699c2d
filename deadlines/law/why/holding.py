"""Why a condition holds: one sentence for each place where it does, or may."""

from typing import NamedTuple

from deadlines.law.conditions import Hold
from deadlines.law.sentences import FactNamed, Sentence, said
from deadlines.law.timeline import Fact


class _Told(NamedTuple):
    """How a condition is told: where it holds, where something is only asked for, and where it is not known.

    `{first}` and `{fact}` are the first and the last of the facts it rests on.
    """

    holds: str
    unknown: str
    asked: str = ""


TOLD = {
    "application_pending": _Told(
        "{fact} waits for its first answer",
        "whether {fact} is of the sort meant here and still waits for its first answer is not known",
    ),
    "appeal_pending": _Told(
        "{fact} against {first} is pending and came in time",
        "whether {fact} is pending, in time and against a ruling of the sort meant here is not known",
    ),
    "window_open": _Told(
        "the time to challenge {fact} is still running",
        "whether the time to challenge {fact} is still running is not known",
    ),
    "protection_in_force": _Told(
        "{fact} gives protection, and it stands",
        "whether {fact} gives protection that still stands is not known",
    ),
    "stay_granted": _Told(
        "{fact} grants a stay",
        "{fact} grants a stay, and of which ruling is not known",
        "{fact} asks for a stay that is not granted",
    ),
    "stay_request_pending": _Told(
        "{fact} asks for a stay, came in time and is not decided",
        "whether {fact} came in time and is not decided is not known",
    ),
    "stay_to_be_asked_for": _Told(
        "{fact}: a stay may be asked for",
        "{fact}: whether a stay may be asked for is not known",
        "{fact}: a stay may be asked for, and none is granted",
    ),
    "measure_indicated": _Told(
        "{fact} was indicated and is not lifted",
        "whether {fact} was indicated is not known",
        "{fact} is asked for and not indicated",
    ),
    "period_to_leave": _Told(
        "{fact} gives a period to leave, and it is running",
        "whether the period to leave that {fact} gives is running is not known",
    ),
    "law_not_known": _Told(
        "what the law makes of {fact} is not established",
        "what the law makes of {fact} is not established",
    ),
    "finality_not_known": _Told(
        "whether {fact} made {first} final is not recorded",
        "whether {fact} made {first} final is not recorded",
    ),
    "extradition_sought": _Told(
        "{fact} shows that a State wants the person extradited",
        "whether {fact} shows that a State wants the person extradited is not known",
    ),
    "ruling_stands": _Told(
        "{fact} stands", "whether {fact} stands, and is of the sort meant here, is not known"
    ),
    "no_order": _Told(
        "no order to send the person away stands",
        "whether an order to send the person away stands is not known",
    ),
}


def holds_because(condition: str, hold: Hold) -> Sentence:
    """Return why a condition holds where `hold` says that it does, or may."""
    told = TOLD[condition]
    template = {True: told.holds, False: told.asked or told.holds, None: told.unknown}[hold.value]
    if not hold.facts:
        return said(template)
    return said(template, first=named(hold.facts[0]), fact=named(hold.facts[-1]))


def named(fact: Fact) -> FactNamed:
    return FactNamed(fact.id, fact.type)

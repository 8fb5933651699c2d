"""The conditions a bar rests on, in words."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from .links import rule_link
from .matches import match_words, term_words, values_words

Written = Mapping[str, Any]

CONDITIONS = {
    "application_pending": lazy("An application waits for its first answer"),
    "appeal_pending": lazy("A challenge that the person brought in time is pending"),
    "window_open": lazy("The time to challenge a ruling is still running"),
    "protection_in_force": lazy("A status or a finding protects the person"),
    "stay_granted": lazy("A court has stayed the ruling; a stay only asked for is listed and stops nothing"),
    "stay_to_be_asked_for": lazy(
        "A ruling is or can be challenged, an order to send the person away stands, and nobody has stayed it"
    ),
    "stay_request_pending": lazy("A request for a stay that was made in time is not decided"),
    "measure_indicated": lazy(
        "An international body has indicated a measure; one only asked for is listed and stops nothing"
    ),
    "period_to_leave": lazy("A period to leave, set by a ruling that stands, is running"),
    "ruling_stands": lazy("A ruling stands and has not been undone"),
    "no_order": lazy("No order to send the person away stands"),
    "law_not_known": lazy(
        "An application or a refusal stands for which the law here is not established: the answer is “not known”"
    ),
    "finality_not_known": lazy(
        "A higher ruling left a refusal standing, and whether it is final is not recorded: the answer is “not known”"
    ),
    "extradition_sought": lazy("A State has asked for the person, or they are held for extradition"),
}
# Arguments that stand for themselves where they are set.
SET = {
    "abandoned_by_leaving": lazy("it is over once the person has left after lodging it"),
    "without_consent": lazy("the authority for extradition has not consented"),
    "without_order": lazy("also while no order to send the person away is recorded"),
}
# What the other arguments ask of which kind of fact, and under which of its keys: their words are those of that key.
ARGUMENTS = {
    "kinds": ("application", "proceeding", lazy("proceeding")),
    "outcomes": ("ruling", "outcome", lazy("outcome")),
    "remedies": ("appeal", "remedy", lazy("remedy")),
    "bodies": ("interim_measure", "body", lazy("body")),
    "manner": ("border_crossing", "manner", lazy("manner of crossing")),
    "ground": ("detention", "ground", lazy("ground of detention")),
    "body": ("ruling", "body", lazy("decided by")),
}
OF_PROTECTION = ("protection", "kind", lazy("status"))


def conditions(written: Iterable[Written]) -> list[dict[str, Any]]:
    """Return conditions for a page: a sentence, what narrows it, and the rules it looks at."""
    return [condition(name, arguments) for one in written for name, arguments in one.items()]


def condition(name: str, arguments: Written) -> dict[str, Any]:
    """Return one condition with its arguments in words."""
    terms = [argument_words(name, key, value) for key, value in arguments.items() if key != "under"]
    return {
        "words": str(CONDITIONS[name]),
        "terms": [words for words in terms if words],
        "under": [rule_link(id_) for id_ in arguments.get("under", ())],
    }


def argument_words(condition: str, key: str, written: Any) -> str:
    """Return what narrows a condition, "" where it does not."""
    if key == "against":
        return _("against: {match}").format(match=match_words(written))
    if key in SET:
        return str(SET[key]) if written else ""
    if key not in ARGUMENTS:
        return term_words("application", key, written)
    fact, of_fact, name = (
        OF_PROTECTION if (condition, key) == ("protection_in_force", "kinds") else ARGUMENTS[key]
    )
    return _("{name}: {values}").format(name=name, values=values_words(fact, of_fact, written))

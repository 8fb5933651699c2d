"""The conditions a bar may rest on. A pack names them; each says where, since when and how surely it holds.

A condition takes the view of a case (`View`), a person and its arguments, and yields a `Hold` for each place where
it holds or may hold. What is missing for an answer makes it unknown, never false.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from deadlines.law.conditions.applications import (
    application_is_pending,
    finality_is_not_known,
    law_is_not_known,
)
from deadlines.law.conditions.challenges import appeal_is_pending, window_is_open
from deadlines.law.conditions.holding import Finder, Hold, View
from deadlines.law.conditions.status import (
    extradition_is_sought,
    no_order_stands,
    period_to_leave_runs,
    protection_is_in_force,
    ruling_stands,
)
from deadlines.law.conditions.stays import (
    measure_is_indicated,
    stay_is_granted,
    stay_must_be_asked_for,
    stay_request_is_pending,
)

__all__ = ["CONDITIONS", "OF_APPLICATION", "Finder", "Hold", "View"]


@dataclass(frozen=True, slots=True)
class Named:
    """A condition as packs name it: how it is found and the arguments it takes.

    `needs`: the facts without one of which it never holds; None where it may hold without any.
    """

    find: Finder
    arguments: frozenset[str]
    needs: frozenset[str] | None

    def may_hold(self, kinds: Iterable[str]) -> bool:
        """Whether it may hold where there are facts of these kinds only."""
        return self.needs is None or not self.needs.isdisjoint(kinds)


# What a pack may ask of the proceeding of an application, or of its applicant.
OF_APPLICATION = frozenset({"procedure", "subsequent", "offence", "unaccompanied"})


# The conditions by the names that packs use.
CONDITIONS: Mapping[str, Named] = {
    "application_pending": Named(
        application_is_pending, frozenset({"kinds"}) | OF_APPLICATION, frozenset({"application"})
    ),
    "appeal_pending": Named(
        appeal_is_pending,
        frozenset({"under", "remedies", "against", "abandoned_by_leaving"}),
        frozenset({"appeal"}),
    ),
    "window_open": Named(window_is_open, frozenset({"under", "against"}), None),
    "protection_in_force": Named(
        protection_is_in_force, frozenset({"kinds", "outcomes"}), frozenset({"ruling", "protection"})
    ),
    "stay_granted": Named(stay_is_granted, frozenset(), frozenset({"stay_request", "stay_ruling"})),
    "stay_to_be_asked_for": Named(
        stay_must_be_asked_for,
        frozenset({"under", "remedies", "against", "without_order"}),
        frozenset({"ruling"}),
    ),
    "measure_indicated": Named(measure_is_indicated, frozenset({"bodies"}), frozenset({"interim_measure"})),
    "period_to_leave": Named(period_to_leave_runs, frozenset(), frozenset({"ruling"})),
    "law_not_known": Named(
        law_is_not_known, frozenset({"kinds", "outcomes"}) | OF_APPLICATION, frozenset({"application"})
    ),
    "finality_not_known": Named(finality_is_not_known, frozenset({"kinds"}), frozenset({"ruling"})),
    "extradition_sought": Named(
        extradition_is_sought,
        frozenset({"without_consent"}),
        frozenset({"extradition_request", "detention"}),
    ),
    "stay_request_pending": Named(
        stay_request_is_pending, frozenset({"under", "against"}), frozenset({"stay_request"})
    ),
    "ruling_stands": Named(ruling_stands, frozenset({"against"}), frozenset({"ruling"})),
    "no_order": Named(no_order_stands, frozenset(), None),
}

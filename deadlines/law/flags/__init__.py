"""What somebody must know: conclusions over bars, deadlines and facts together."""

from collections.abc import Callable, Iterator

from deadlines.law.flags.extradition import disguised_extradition, extradition_risk
from deadlines.law.flags.findings import LEVELS, Findings, Flag
from deadlines.law.flags.gaps import (
    fact_missing,
    law_unverified,
    no_deadline_found,
    no_pack,
    step_left_out,
    whereabouts_stale,
)
from deadlines.law.flags.removal import (
    bar_ending,
    bar_not_served,
    breach_alleged,
    conflict,
    removal_barred,
    removal_risk,
    stay_needed,
)
from deadlines.law.flags.time_limits import time_limits

__all__ = ["LEVELS", "Findings", "Flag", "breach_alleged", "flags"]

_ABOUT_THE_PERSON: tuple[Callable[[Findings], Flag | None], ...] = (
    removal_barred,
    removal_risk,
    conflict,
    stay_needed,
    extradition_risk,
    disguised_extradition,
    bar_not_served,
    fact_missing,
    law_unverified,
    whereabouts_stale,
    no_pack,
)
_ABOUT_EACH_SUBJECT: tuple[Callable[[Findings], Iterator[Flag]], ...] = (
    bar_ending,
    time_limits,
    no_deadline_found,
    step_left_out,
)


def flags(found: Findings) -> Iterator[Flag]:
    """Yield every flag of one person."""
    for about_the_person in _ABOUT_THE_PERSON:
        if flag := about_the_person(found):
            yield flag
    for about_each in _ABOUT_EACH_SUBJECT:
        yield from about_each(found)

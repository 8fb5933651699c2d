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

_FLAGS: tuple[Callable[[Findings], Iterator[Flag]], ...] = (
    removal_barred,
    removal_risk,
    conflict,
    stay_needed,
    extradition_risk,
    disguised_extradition,
    bar_not_served,
    bar_ending,
    time_limits,
    fact_missing,
    no_deadline_found,
    law_unverified,
    step_left_out,
    whereabouts_stale,
    no_pack,
)


def flags(found: Findings) -> Iterator[Flag]:
    """Yield every flag of one person."""
    for rule in _FLAGS:
        yield from rule(found)

"""How each body of law counts: which day starts a period and whether its end moves off a closed day.

The marks say how well a row is established: `read`, `read-p` (read in part), `secondary`, `unverified`.
A row with several marks carries its weakest.
"""

from dataclasses import dataclass

from deadlines.law.closed_days import ClosedDay

FRIDAY = 4


@dataclass(frozen=True, slots=True, eq=False)
class System:
    """One way of counting. Systems are equal only if they are the same object, to key a cache cheaply."""

    name: str
    source: str
    mark: str
    rolls: bool = True  # an end on a closed day moves to the next open day
    roll_established: bool = True  # that move is read, or known with confidence M-H or better
    back_established: bool = False  # an end counted backwards moves on to the open day before
    days_are_clear: bool = False  # "days" are clear days: an event that ends the period is left out too
    open_days_up_to: int = 0  # a period of so many days or fewer counts open days only
    least_open_days: int = 0  # how many open days a period of two days or more must hold
    hours_skip_closed_days: bool = False
    hours_roll: bool = False
    also_closed: tuple[ClosedDay, ...] = ()


YEAR_END = tuple(ClosedDay("not a working day of the Tribunal", 12, day) for day in range(27, 32))
FINNISH_DAYS = (
    ClosedDay("May Day", 5, 1),
    ClosedDay("Midsummer Eve", 6, 19, weekday=FRIDAY),
    ClosedDay("Independence Day", 12, 6),
    ClosedDay("Christmas Eve", 12, 24),
)
GERMAN_LAW = "BGB sections 187-193; VwVfG section 31; ZPO section 222 with VwGO section 57"

SYSTEMS: dict[str, System] = {
    system.name: system
    for system in (
        System("EU-1182", "Regulation (EEC, Euratom) No 1182/71, art. 3", "read-p", least_open_days=2),
        System("EU-APR", "Regulation (EU) 2024/1348, art. 73", "read"),
        System("CJEU", "CJEU C-171/03 Toeters; 152/85 Misset; T-85/97 Horeca", "secondary"),
        System("ECHR", "ECtHR, Sabri Güneş v Turkey [GC] 27396/06, 29 June 2012", "read", rolls=False),
        System("DE", GERMAN_LAW, "read"),
        System("DE-COURT", GERMAN_LAW, "read", hours_skip_closed_days=True),
        System("UK-FTT", "SI 2014/2604, rules 1(4), 11 and 19", "read", also_closed=YEAR_END),
        System("UK-CPR", "CPR 2.8 and 6.26", "secondary", days_are_clear=True, open_days_up_to=5),
        System("US", "FRAP 26(a); FRCP 6(a)", "read", back_established=True, hours_roll=True),
        System("US-CFR", "8 CFR 1001.1(h), 1003.38(b)", "unverified"),
        System(
            "KZ",
            "CPC arts 49-50; APPC, which refers to the Civil Procedure Code",
            "unverified",
            roll_established=False,
        ),
        System("TR", "Law No 2577, arts 7-8", "unverified", roll_established=False),
        System("PL", "KPA art. 57", "unverified"),
        System(
            "FI",
            "Act 150/1930, referred to by Act 808/2019 section 13",
            "unverified",
            also_closed=FINNISH_DAYS,
        ),
        System(
            "CAUTIOUS",
            "no rule on counting established: the safe reading",
            "unverified",
            roll_established=False,
        ),
    )
}

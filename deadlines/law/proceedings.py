"""Where each proceeding stands: which rulings still hold, what is pending, which orders can be carried out."""

from collections.abc import Iterator
from typing import NamedTuple

from deadlines.law.asking import asked_once
from deadlines.law.happened import Happened, told_by_facts
from deadlines.law.reading import Reading
from deadlines.law.timeline import Fact, certainly_before

# Outcomes by what they mean for the person. The names may stand in a pack's `outcome:` in place of the list.
REFUSAL = frozenset(
    {
        "rejected",
        "manifestly_unfounded",
        "inadmissible",
        "implicitly_withdrawn",
        "status_ended",
        "fresh_claim_refused",
    }
)
PROTECTION = frozenset(
    {
        "refugee_status",
        "subsidiary_protection",
        "humanitarian_status",
        "withholding_granted",
        "torture_deferral_granted",
    }
)
UNDONE = frozenset({"quashed", "remitted"})
REPLACED = frozenset({"varied", "reversed"})
UNCHANGED = frozenset({"upheld", "out_of_time", "leave_refused", "discontinued"})
AGAINST_PERSON = (
    REFUSAL
    | UNCHANGED
    | frozenset(
        {
            "entry_refused",
            "fear_not_found",
            "removal_ordered",
            "transfer_ordered",
            "convicted",
            "detention_ordered",
            "extradition_granted",
        }
    )
)
OUTCOME_GROUPS = {"refusal": REFUSAL, "protection": PROTECTION, "against_person": AGAINST_PERSON}

# What a ruling in an asylum proceeding must say to decide the application. One of which nobody recorded what it says
# may have decided it.
_DECISIVE = (
    REFUSAL
    | PROTECTION
    | frozenset({"withdrawn", "entry_refused", "removal_ordered", "transfer_ordered", ""})
)

_SENDING_AWAY = {
    "expulsion": "removal",
    "removal": "removal",
    "deportation": "removal",
    "transfer": "transfer",
    "extradition": "extradition",
}
_IMPLIED_ORDERS = {
    "removal_ordered": ("removal",),
    "transfer_ordered": ("transfer",),
    "extradition_granted": ("extradition",),
}


class Order(NamedTuple):
    """An order to send somebody away that still stands. `act`: removal, transfer or extradition."""

    ruling: Fact
    act: str
    countries: tuple[str, ...]


def appeals_against(happened: Happened, ruling: Fact, person: str) -> tuple[Fact, ...]:
    """The challenges to a ruling that concern `person`, whoever made them."""
    concerned = happened.timeline.concerned
    return tuple(
        appeal
        for appeal in happened.referring("appeal", "against", ruling.id)
        if person in concerned[appeal.id]
    )


def decisions_on(happened: Happened, appeal: Fact, person: str) -> tuple[Fact, ...]:
    """The rulings that decide an appeal and have not been undone. Leave to appeal decides nothing."""
    concerned = happened.timeline.concerned
    return tuple(
        ruling
        for ruling in happened.referring("ruling", "on_appeal", appeal.id)
        if person in concerned[ruling.id]
        and ruling.values.get("outcome") != "leave_granted"
        and not undone(happened, ruling, person)
    )


@told_by_facts
def decision_above(happened: Happened, ruling: Fact, person: str) -> Fact | None:
    """Return the latest ruling on a challenge to `ruling` that has not been undone; None while there is none."""
    above = [
        decision
        for appeal in appeals_against(happened, ruling, person)
        for decision in decisions_on(happened, appeal, person)
    ]
    return above[-1] if above else None


def undone(happened: Happened, ruling: Fact, person: str) -> bool:
    """Whether a ruling was quashed or remitted, so that what was pending before it is pending again."""
    above = decision_above(happened, ruling, person)
    return above is not None and above.values.get("outcome") in UNDONE


@asked_once
def pending(reading: Reading, appeal: Fact, person: str) -> bool:
    """Whether a challenge is neither decided nor withdrawn, and what it attacks has not fallen."""
    if reading.has(appeal, "withdrawn_on"):
        return False
    attacked = reading.by_id.get(appeal.values.get("against", ""))
    if attacked is not None and undone(reading, attacked, person):
        return False
    return not decisions_on(reading, appeal, person)


def decided(happened: Happened, request: Fact, person: str) -> bool:
    """Whether a request for a stay has been decided for `person`."""
    rulings = happened.referring("stay_ruling", "on_request", request.id)
    return any(person in happened.timeline.concerned[ruling.id] for ruling in rulings)


def waived(happened: Happened, ruling: Fact, person: str) -> bool:
    """Whether the right to appeal was given up."""
    waivers = happened.referring("waiver", "ruling", ruling.id)
    return bool(waivers) and any(person in happened.timeline.concerned[waiver.id] for waiver in waivers)


def outcome_now(happened: Happened, ruling: Fact, person: str) -> str | None:
    """Return the outcome that stands after every ruling above this one.

    "undone" where nothing stands; None where its outcome is not recorded, or a higher ruling changed it, or may have,
    and the result is not recorded.
    """
    chain = [ruling]
    while (above := decision_above(happened, chain[-1], person)) is not None:
        chain.append(above)
    for decision in reversed(chain[1:]):
        outcome = decision.values.get("outcome")
        if outcome in UNDONE:
            return "undone"
        if outcome not in UNCHANGED:
            left_open = outcome in (None, *REPLACED) and "result" not in decision.values
            return None if left_open else str(decision.values.get("result", outcome))
    if len(chain) == 1 and _may_be_changed(happened, ruling, person):
        return None
    return ruling.values.get("outcome") or None


def _may_be_changed(happened: Happened, ruling: Fact, person: str) -> bool:
    """Whether a challenge in its proceeding changed something, and nobody recorded which ruling it attacks."""
    return any(
        decision.values.get("outcome") not in UNCHANGED
        for appeal in appeals_against_unknown(happened, ruling.proceeding, person)
        for decision in decisions_on(happened, appeal, person)
        if decision is not ruling
    )


def appeals_against_unknown(happened: Happened, proceeding: str | None, person: str) -> tuple[Fact, ...]:
    """The challenges in a proceeding of which nobody recorded what they attack."""
    appeals = happened.concerning("appeal", person)
    return tuple(a for a in appeals if a.proceeding == proceeding and "against" not in a.values)


def first_rulings(happened: Happened, proceeding: str, person: str) -> tuple[Fact, ...]:
    """The first-instance rulings that decide on an application of `person` in this proceeding."""
    return tuple(
        ruling
        for ruling in happened.concerning("ruling", person)
        if ruling.proceeding == proceeding
        and "on_appeal" not in ruling.values
        and ruling.values.get("outcome", "") in _DECISIVE
    )


@asked_once
def application_pending(reading: Reading, application: Fact, person: str) -> bool | None:
    """Whether an application still waits for its first answer; None where a higher ruling leaves that open."""
    if reading.has(application, "withdrawn_on"):
        return False
    outcomes = [
        outcome_now(reading, ruling, person)
        for ruling in first_rulings(reading, application.proceeding or "", person)
        if not certainly_before(ruling, application)
    ]
    if all(outcome == "undone" for outcome in outcomes):
        return True
    return None if None in outcomes else False


def undecided(reading: Reading, person: str) -> tuple[Fact, ...]:
    """The applications and challenges of the person that are not decided."""
    applications = (
        fact
        for fact in reading.concerning("application", person)
        if application_pending(reading, fact, person) is not False
    )
    appeals = (
        fact
        for fact in reading.concerning("appeal", person)
        if fact.values.get("by", "person") == "person" and pending(reading, fact, person)
    )
    return (*applications, *appeals)


@told_by_facts
def orders(happened: Happened, person: str) -> tuple[Order, ...]:
    """The orders to send `person` away that still stand, each named by the last ruling that carries it."""
    return tuple(_orders(happened, person))


def _orders(happened: Happened, person: str) -> Iterator[Order]:
    for ruling in happened.concerning("ruling", person):
        if decision_above(happened, ruling, person) is None:
            acts = {_SENDING_AWAY[order] for order in ordered(happened, ruling) if order in _SENDING_AWAY}
            for act in sorted(acts):
                yield Order(ruling, act, countries_of(happened, ruling))


def ordered(happened: Happened, ruling: Fact) -> tuple[str, ...]:
    """Return what a ruling orders. On appeal, orders left out are those of the ruling attacked, in doubt too."""
    outcome = str(ruling.values.get("outcome", ""))
    named = ruling.values.get("orders")
    if named is None and outcome not in UNDONE and (attacked := attacked_by(happened, ruling)) is not None:
        named = ordered(happened, attacked)
    return (*(named or ()), *_IMPLIED_ORDERS.get(outcome, ()))


def attacked_by(happened: Happened, ruling: Fact) -> Fact | None:
    """Return the ruling that a ruling on appeal is about; None in the first instance."""
    appeal = happened.by_id.get(ruling.values.get("on_appeal", ""))
    return happened.by_id.get(appeal.values.get("against", "")) if appeal else None


def countries_of(happened: Happened, ruling: Fact) -> tuple[str, ...]:
    """The countries a ruling names, or those of the ruling it confirms."""
    attacked = attacked_by(happened, ruling)
    inherited = countries_of(happened, attacked) if attacked else ()
    return tuple(ruling.values.get("countries", inherited))

"""Facts about one refusal and what may follow it, and rules under which they can be told."""

import pytest

from tests.deadlines.law.small_packs import assessed_under

ASYLUM = {"kind": "asylum", "persons": ["p1"], "procedure": "regular", "subsequent": 0}
REMOVAL = {"kind": "removal", "persons": ["p1"]}
APPLIED = {"id": "applied", "type": "application", "proceeding": "asylum", "made_on": "2026-06-01"}
REFUSED = {
    "id": "refused",
    "type": "ruling",
    "proceeding": "asylum",
    "pronounced_on": "2026-07-01",
    "outcome": "rejected",
}
SERVED = {
    "id": "served",
    "type": "service",
    "proceeding": "asylum",
    "ruling": "refused",
    "how": "hand",
    "received_on": "2026-07-03",
}
APPEALED = {
    "id": "appealed",
    "type": "appeal",
    "proceeding": "asylum",
    "against": "refused",
    "remedy": "appeal",
    "lodged_on": "2026-07-09",
}
UPHELD = {
    "id": "upheld",
    "type": "ruling",
    "proceeding": "asylum",
    "on_appeal": "appealed",
    "pronounced_on": "2026-07-20",
    "outcome": "upheld",
    "final_on": "2026-07-25",
}
QUASHED = {**UPHELD, "id": "quashed", "outcome": "quashed"}
ASKED = {
    "id": "asked",
    "type": "stay_request",
    "proceeding": "asylum",
    "against": "refused",
    "requested_on": "2026-07-09",
}
NOT_STAYED = {
    "id": "not-stayed",
    "type": "stay_ruling",
    "proceeding": "asylum",
    "on_request": "asked",
    "decided_on": "2026-07-14",
    "outcome": "refused",
}
STAYED = {**NOT_STAYED, "id": "stayed", "outcome": "granted"}
WAIVED = {
    "id": "waived",
    "type": "waiver",
    "proceeding": "asylum",
    "ruling": "refused",
    "waived_on": "2026-07-04",
}
MEASURE = {
    "id": "measure",
    "type": "interim_measure",
    "person": "p1",
    "body": "HRC",
    "requested_on": "2026-07-02",
}
SOUGHT = {
    "id": "sought",
    "type": "extradition_request",
    "person": "p1",
    "by": "RU",
    "received_on": "2026-06-01",
}
HELD = {"id": "held", "type": "detention", "person": "p1", "held_from": "2026-06-01", "ground": "extradition"}
STATUS = {
    "id": "status",
    "type": "protection",
    "person": "p1",
    "kind": "subsidiary",
    "granted_on": "2026-01-01",
}
ORDERED = {**REFUSED, "id": "ordered", "proceeding": "removal", "outcome": "removal_ordered"}

RULES = """
  - id: DE-APP-90
    title: Action within 2 weeks
    limit: {kind: appeal, starts: [{fact: ruling, outcome: refusal}], basis: served, met_by: [{fact: appeal}]}
    versions: [{period: 2 weeks, CITED}]
  - id: DE-STAY-90
    title: Ask for a stay within 1 week
    limit:
      {kind: stay_request, starts: [{fact: ruling, outcome: refusal}], basis: served, met_by: [{fact: stay_request}]}
    versions: [{period: 1 week, CITED}]
  - id: DE-BAR-90
    title: No removal
    bar: {class: A-AUTO, acts: [removal], while_any: [CONDITION]}
    versions: [{CITED}]
"""


def without(fact, key):
    return {name: value for name, value in fact.items() if name != key}


def fails(condition, cases):
    """Return the cases of one condition: its name with the facts, and the sentences that must be said."""
    return [
        pytest.param(
            condition, facts, sentences, id=f"{condition.partition(':')[0]}: {'; '.join(sentences)}"[:99]
        )
        for facts, sentences in cases
    ]


A_BAR = "bar: {class: A-AUTO, acts: [removal], "


def bar_of(condition, *facts, day="2026-07-12", keys="", class_="A-AUTO", version="", **proceedings):
    """Return the bar that rests on one condition, with its reasons."""
    rules = RULES.replace("CONDITION", condition).replace(
        A_BAR, f"bar: {{class: {class_}, acts: [removal], {keys}"
    )
    head, _, tail = rules.rpartition("{CITED}")
    found = assessed_under(
        f"{head}{{{version}CITED}}{tail}",
        day,
        *facts,
        proceedings={"asylum": ASYLUM, "removal": REMOVAL, **proceedings},
        why=True,
    )
    bars = found["persons"]["p1"]["removal"]["bars"]
    return next((bar for bar in bars if bar["rule"] == "DE-BAR-90"), None)


def standing(bar):
    if bar["in_force"] is True and bar["contested"]:
        return "claimed"
    return {True: "in force", False: "asked for", "unknown": "unknown"}[bar["in_force"]]


def texts(bar):
    return [why["text"] for why in bar["why"]]


ORDERING = {**REFUSED, "orders": ["removal"]}
OPEN = without(ASYLUM, "procedure")

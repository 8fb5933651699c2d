"""What must hold of every case, whatever its facts: drawn by hypothesis, and by the thousand from seeds."""

import os
from copy import deepcopy
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases.dates import read_instant
from deadlines.assessment import assess_file
from deadlines.packs import all_packs
from deadlines.packs.loading import SHARED
from tests.deadlines.law.random_cases import random_case, random_instant
from tests.strategies import case_files

SEEDS = range(int(os.environ.get("PROOF_SEEDS", "300")))
drawn = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
instants = st.integers(0, 2**31).map(lambda seed: random_instant(Random(seed)))
FOREVER = timedelta(days=3650)


def statuses(assessment):
    return {
        (person, act): found["status"]
        for person, acts in assessment["persons"].items()
        for act, found in acts.items()
    }


def seeded(seed):
    draw = Random(seed)
    return random_case(seed), random_instant(draw), draw


def the_order_does_not_matter(document, at, draw):
    shuffled = deepcopy(document)
    draw.shuffle(shuffled["facts"])

    assert assess_file(shuffled, at=at) == assess_file(document, at=at)


def a_withdrawn_fact_was_never_there(document, at, draw):
    if not document["facts"]:
        return
    gone = draw.choice(document["facts"])["id"]
    withdrawn = deepcopy(document)
    for fact in withdrawn["facts"]:
        if fact["id"] == gone:
            fact["withdrawn"] = {"at": at.isoformat(), "reason": "a mistake"}

    assert assess_file(withdrawn, at=at) == assess_file(without(document, gone), at=at)


def without(document, gone):
    """The case file without a fact, and without what refers to it."""
    names = {gone}
    while more := {
        fact["id"] for fact in document["facts"] if fact["id"] not in names and names & referred(fact)
    }:
        names |= more
    return {**document, "facts": [fact for fact in document["facts"] if fact["id"] not in names]}


def referred(fact):
    keys = ("against", "on_appeal", "on_request", "ruling", "trigger")
    return {fact[key] for key in keys if isinstance(fact.get(key), str)}


def an_undisputed_bar_is_never_overlooked(document, at, draw):
    if not document["persons"]:
        return
    person = draw.choice(sorted(document["persons"]))
    measure = {
        "id": "an undisputed bar",
        "type": "interim_measure",
        "person": person,
        "body": "HRC",
        "indicated_on": (at - timedelta(days=3)).date().isoformat(),
    }
    barred = {**document, "facts": [*document["facts"], measure]}

    assert assess_file(barred, at=at)["persons"][person]["removal"]["status"] == "barred"


def nothing_changes_before_the_next_change(document, at, draw):
    now = assess_file(document, at=at)
    end = read_instant(now["next_change"]) if now["next_change"] else at + FOREVER

    for share in (draw.random(), 1):
        later = max(at, at + (end - at) * share - timedelta(microseconds=1))
        then = assess_file(document, at=later)
        assert statuses(then) == statuses(now)
        assert levels(then) == levels(now)


def levels(assessment):
    return {
        (flag["kind"], flag["person"], flag["level"], tuple(flag["rules"])) for flag in assessment["flags"]
    }


NATIONAL = [pack.code for pack in all_packs() if pack.code not in SHARED]
MONTHS = [
    date(2022, 9, 1),
    date(2026, 6, 1),
]  # before and around the day on which the law of the Union changed


@pytest.mark.parametrize("first", MONTHS, ids=str)
@pytest.mark.parametrize("jurisdiction", [*NATIONAL, "FR"])
def test_what_is_not_recorded_frees_nobody_to_be_removed(jurisdiction, first):
    for seed in SEEDS[::10]:
        document, draw = random_case(seed, jurisdiction, first), Random(seed)
        at = random_instant(draw, first)
        before = statuses(assess_file(document, at=at))
        after = statuses(assess_file(with_less_recorded(document, draw), at=at))
        freed = [who for who, found in after.items() if found == "no_bar_found" != before.get(who, found)]
        assert freed == [], f"seed {seed} at {at.isoformat()}"


def with_less_recorded(document, draw):
    """The case file without some of what leaves a question open."""
    less = deepcopy(document)
    open_keys = [(less["proceedings"]["asylum"], "procedure"), (less["proceedings"]["asylum"], "subsequent")]
    for fact in less["facts"]:
        if fact["type"] == "application" and "lodged_on" in fact:
            open_keys.append((fact, "lodged_on"))
        if fact["type"] == "ruling":
            open_keys.append((fact, "body"))
    open_keys += [(person, "unaccompanied") for person in less["persons"].values()]
    for holder, key in draw.sample(open_keys, draw.randint(1, len(open_keys))):
        holder.pop(key, None)
    return less


PROPERTIES = [
    the_order_does_not_matter,
    a_withdrawn_fact_was_never_there,
    an_undisputed_bar_is_never_overlooked,
    nothing_changes_before_the_next_change,
]


@pytest.mark.parametrize("holds", PROPERTIES, ids=lambda holds: holds.__name__)
def test_it_holds_for_seeded_cases(holds):
    for seed in SEEDS:
        document, at, draw = seeded(seed)
        try:
            holds(document, at, draw)
        except AssertionError as broken:
            raise AssertionError(f"seed {seed} at {at.isoformat()}") from broken


@pytest.mark.parametrize("holds", PROPERTIES, ids=lambda holds: holds.__name__)
@given(document=case_files(), at=instants, seed=st.integers(0, 2**31))
@drawn
def test_it_holds_for_any_case_file(holds, document, at, seed):
    holds(document, at, Random(seed))


def test_the_seeded_cases_are_not_all_alike():
    found = {
        status
        for seed in SEEDS
        for status in statuses(assess_file(seeded(seed)[0], at=seeded(seed)[1])).values()
    }

    assert found == {"barred", "barred_contested", "unknown", "no_bar_found"}

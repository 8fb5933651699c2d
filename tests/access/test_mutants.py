"""The matrix notices each wall that is taken down. PROOF_WALLS says how many of them are tried."""

import os
from random import Random

import pytest
from django.db import transaction

from accounts import sight

from .asking import problems
from .mutants import every
from .rows import GUARDED, wrong_rows
from .table import HIDDEN, LINES, MISSING, WHO, WORKING

pytestmark = pytest.mark.django_db

WALLS, SEED = int(os.environ.get("PROOF_WALLS", "4")), 20261122
MUTANTS = every()
RELATIONS = (*HIDDEN, "own", MISSING, "assigned", "own, with a part of another organisation's")
# Walls behind another wall: what they keep out, the one before them has kept out already.
BEHIND_ANOTHER: dict[str, str] = {}


@pytest.fixture(autouse=True)
def _served():
    """Ask as the owner of the tables, to whom PostgreSQL shows all: else it would hide what a wall lets through."""
    sight._acting.set(None)


def drawn():
    tried = [mutant for mutant in MUTANTS if str(mutant) not in BEHIND_ANOTHER]
    return Random(SEED).sample(tried, min(WALLS, len(tried)))


def test_the_walls_are_found():
    found = {str(mutant) for mutant in MUTANTS}

    assert len(found) > 40
    assert "cases.models.case.CaseQuerySet.visible_to: hides nothing" in found
    assert "accounts.api.WorksOnCases.has_permission: permits all" in found
    assert set(BEHIND_ANOTHER) <= found


@pytest.mark.parametrize("mutant", drawn(), ids=str)
def test_a_wall_that_is_taken_down_is_noticed(asker, mutant):
    with transaction.atomic(), mutant.down():
        noticed = next(noticing(asker), None)
        transaction.set_rollback(True)

    assert noticed
    assert next(iter_first_line(asker), None) is None, "the wall stands again"


def noticing(asker):
    """Yield what is wrong while a wall is down, what is noticed soonest first."""
    for model in GUARDED:
        try:
            yield from wrong_rows(asker.world, model)
        except AttributeError as error:  # nobody who is not signed in has an organisation
            yield str(error)
    for relation in RELATIONS:
        for line in LINES:
            for who in (WORKING[0], *WHO) if relation in line.relations else ():
                yield from problems(asker, line, who, relation)


def iter_first_line(asker):
    """Yield what is wrong with one page and one table when every wall stands."""
    yield from wrong_rows(asker.world, GUARDED[0])
    yield from problems(asker, LINES[0], WORKING[0], "own")

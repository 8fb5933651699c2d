"""Whether something exists cannot be asked: what is hidden is answered as what is not there."""

import os
from random import Random

import pytest
from django.apps import apps

from accounts.ids import random_id

from .table import HIDDEN, LINES, MISSING, OF_A_CASE, WATCHING, WORKING
from .test_matrix import plain

pytestmark = pytest.mark.django_db

# PROOF_PAIRS says how many are asked.
PAIRS, SEED = int(os.environ.get("PROOF_PAIRS", "60")), 20261122
ASKING = [line for line in LINES if line.whom in OF_A_CASE]
# Unique over organisations: drawn at random, or of the server itself.
SAY_NOTHING = {
    "accounts.Organisation.slug",  # given on the command line by whoever runs the server
    "accounts.Team.slug",
    "accounts.User.email",  # one address signs in to one account
    "accounts.ApiToken.sha256",
    "accounts.Session.public_id",
    "accounts.AuditLink.event_id",
    "accounts.Invitation.sha256",
    "cases.Case.code",
    "deadlines.LawChange.generation",
    "deadlines.WatchRun.name",
}


def test_what_is_hidden_and_what_is_missing_are_answered_alike(asker):
    random = Random(SEED)
    for _ in range(PAIRS):
        line, relation = random.choice(ASKING), random.choice(HIDDEN)
        who = random.choice((*WORKING, *WATCHING))

        hidden, missing = plain(asker.ask(line, who, relation)), plain(asker.ask(line, who, MISSING))

        assert hidden == missing, f"seed {SEED} at {line} as {who}, {relation}"


def test_ids_are_128_bits_drawn_at_random():
    drawn = [random_id().int for _ in range(4_000)]

    ones = [sum(number >> bit & 1 for number in drawn) for bit in range(128)]

    assert len(set(drawn)) == len(drawn)
    assert all(
        1_700 < count < 2_300 for count in ones
    )  # nine standard deviations: version bits would be 0 or all


def test_every_row_that_has_an_address_has_such_an_id():
    told = {line.address.split("/")[3] for line in ASKING if line.address.startswith("/api/v1/")}
    for model in apps.get_models():
        if model._meta.app_label in ("people", "cases") and not model.__name__.endswith("Event"):
            assert model._meta.pk.get_internal_type() == "UUIDField", model
    assert told >= {"cases", "persons", "facts"}


def test_nothing_unique_beyond_an_organisation_could_be_asked_for():
    found = set()
    for model in apps.get_models():
        if model._meta.app_label not in ("accounts", "people", "cases", "deadlines"):
            continue
        for field in model._meta.concrete_fields:
            if field.unique and not field.primary_key and not field.is_relation:
                found.add(f"{model._meta.label}.{field.name}")

    assert found <= SAY_NOTHING

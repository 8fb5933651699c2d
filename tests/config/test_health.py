from unittest.mock import patch

from django.db import OperationalError

from config import health


def test_the_process_is_alive_without_asking_the_database(client):
    answer = client.get("/healthz")

    assert answer.status_code == 200


def test_it_is_ready_when_every_migration_has_been_applied(client, db):
    answer = client.get("/readyz")

    assert (answer.status_code, answer.content) == (200, b"ready\n")


def test_it_is_not_ready_while_a_migration_is_missing(client, db):
    with patch.object(health.MigrationExecutor, "migration_plan", return_value=["one"]):
        answer = client.get("/readyz")

    assert (answer.status_code, answer.content) == (503, b"migrations\n")


def test_it_is_not_ready_without_its_database(client, db):
    with patch.object(health, "MigrationExecutor", side_effect=OperationalError):
        answer = client.get("/readyz")

    assert (answer.status_code, answer.content) == (503, b"database\n")

"""A backup can be restored: the checks on the tables hold with the empty search path that pg_restore sets."""

from datetime import UTC, datetime

import pytest
from django.apps import apps
from django.db import connection

from cases.casefile import import_case
from tests.strategies import every_fact

OURS = ("accounts", "people", "cases", "deadlines")


@pytest.mark.django_db
def test_every_row_passes_the_checks_of_its_table_while_it_is_restored(team):
    import_case(every_fact(), team=team, by=None, at=datetime(2022, 12, 29, 3, tzinfo=UTC))
    models = [
        model for app in OURS for model in apps.get_app_config(app).get_models(include_auto_created=True)
    ]
    tables = [model._meta.db_table for model in models if model._meta.managed]

    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL search_path TO ''")
        for table in tables:
            cursor.execute(f"CREATE TEMP TABLE restored (LIKE public.{table} INCLUDING CONSTRAINTS)")
            cursor.execute(f"INSERT INTO pg_temp.restored SELECT * FROM public.{table}")  # noqa: S608
            cursor.execute("DROP TABLE pg_temp.restored")

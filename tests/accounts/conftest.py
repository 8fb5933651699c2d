"""The trail as it stands outside of tests, where nobody empties it."""

import pytest
from django.db import connection

TABLES = ("accounts_auditevent", "accounts_auditlink", "accounts_audithead")


@pytest.fixture
def guarded(transactional_db):
    """Switch on every trigger of the trail."""
    with connection.cursor() as cursor:
        for table in TABLES:
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER never_emptied")
        yield
        for table in TABLES:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER never_emptied")

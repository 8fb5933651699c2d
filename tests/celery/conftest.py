"""The real worker and beat over their own PostgreSQL and Redis."""

import pytest


@pytest.fixture
def db(site):
    """Let the shared fixtures write to the database of the running site, where its worker finds them."""

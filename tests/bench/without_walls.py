"""The settings of the product without its trail and its second wall: PostgreSQL is asked as the owner of all rows."""

import os

import environ

from config.settings import *  # noqa: F403
from config.settings import DATABASES, MIDDLEWARE

DATABASES["default"] |= environ.Env.db_url_config(os.environ["DATABASE_OWNER_URL"]) | {
    "ENGINE": "django.db.backends.postgresql"
}
MIDDLEWARE.append("tests.bench.walls.nothing_recorded")

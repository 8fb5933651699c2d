"""The settings of the product, with a new connection to PostgreSQL for each request."""

from config.settings import *  # noqa: F403
from config.settings import DATABASES

DATABASES["default"]["CONN_MAX_AGE"] = 0

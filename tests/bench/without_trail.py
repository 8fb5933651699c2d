"""The settings of the product, and a middleware with which no reading is recorded."""

from config.settings import *  # noqa: F403
from config.settings import MIDDLEWARE

MIDDLEWARE.append("tests.bench.trail.nothing_recorded")

"""What every test stands on: settings for tests, and PostgreSQL and Redis started where none are named."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
os.environ.setdefault("DEVELOPMENT", "1")
os.environ.setdefault("SECRET_KEY", "for tests only")

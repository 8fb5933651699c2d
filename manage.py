#!/usr/bin/env python
"""Django's commands, on the try-out of this folder where the environment names no other site."""

import os
import sys
from pathlib import Path

from django.core.management import execute_from_command_line

from config import environment

# As which role each command works on the database, if not as the owner of its tables.
SERVING = {"watch": "worker", "runserver": "web"}

if __name__ == "__main__":
    environment.adopt(Path(__file__).resolve().parent / "var/environment")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    os.environ.setdefault("DATABASE_AS", SERVING.get(sys.argv[1] if sys.argv[1:] else "", "owner"))
    execute_from_command_line(sys.argv)

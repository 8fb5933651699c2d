#!/usr/bin/env python
"""Django's commands, on the try-out of this folder where the environment names no other site."""

import os
import sys
from pathlib import Path

from django.core.management import execute_from_command_line

from config import environment

if __name__ == "__main__":
    environment.adopt(Path(__file__).resolve().parent / "var/environment")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    execute_from_command_line(sys.argv)

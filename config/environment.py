"""The environment, read strictly: what is not understood is refused, never guessed."""

import os
from collections.abc import Container
from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

YES = {"1", "true", "yes", "on"}
NO = {"0", "false", "no", "off"}


def adopt(file: Path) -> None:
    """Take over the settings in `file`, lines of NAME=VALUE, where the environment has none of its own.

    So that `manage.py` works on the try-out in this folder without further ado.
    """
    if "SECRET_KEY" in os.environ or not file.exists():
        return
    lines = file.read_text(encoding="utf-8").splitlines()
    os.environ.update(dict(line.split("=", 1) for line in lines) | os.environ)


def text(name: str, default: str | None = None) -> str:
    """Return the variable as written. Raises ImproperlyConfigured when it is empty and has no default."""
    value = os.environ.get(name, "") or default
    if value is None:
        raise ImproperlyConfigured(f"Set the environment variable {name}.")
    return value


def switch(name: str, *, default: bool = False) -> bool:
    """Return True or False for 1/0, true/false, yes/no, on/off in any case."""
    value = text(name, "yes" if default else "no").lower()
    if value not in YES | NO:
        raise ImproperlyConfigured(f"{name} must be 1 or 0, not {value!r}.")
    return value in YES


def number(name: str, default: int, *, least: int = 0) -> int:
    """Return a whole number of at least `least`."""
    value = text(name, str(default))
    if not value.isdecimal() or int(value) < least:
        raise ImproperlyConfigured(f"{name} must be a whole number, {least} or more, not {value!r}.")
    return int(value)


def choice(name: str, among: Container[str], default: str) -> str:
    """Return one of the words `among`."""
    value = text(name, default)
    if value not in among:
        raise ImproperlyConfigured(f"{name} cannot be {value!r}.")
    return value


def words(name: str, default: tuple[str, ...] = ()) -> list[str]:
    """Return the parts between commas, without blanks around them."""
    return [word.strip() for word in text(name, ",".join(default)).split(",") if word.strip()]


def path(name: str, default: Path) -> Path:
    """Return an absolute path."""
    return optional_path(name) or default


def optional_path(name: str) -> Path | None:
    """Return an absolute path, or None where the variable is empty."""
    value = text(name, "")
    if value and not Path(value).is_absolute():
        raise ImproperlyConfigured(f"{name} must be an absolute path, not {value!r}.")
    return Path(value) if value else None


def url(name: str, schemes: set[str], default: str | None = None) -> str:
    """Return an address whose scheme is one of `schemes`. Never repeated: it may hold a password."""
    value = text(name, default)
    if urlsplit(value).scheme not in schemes:
        raise ImproperlyConfigured(f"{name} must begin with one of: {', '.join(sorted(schemes))}.")
    return value


def database(name: str) -> str:
    """Return the address of the database for one of its roles: that of DATABASE_URL where it has none of its own."""
    schemes = {"postgres", "postgresql"}
    return url(name, schemes, os.environ.get("DATABASE_URL") or "postgres:///suspensive")

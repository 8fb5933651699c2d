"""Persons in the words of the case file."""

from typing import Any

from django.db import models

from .fields import keyed_fields
from .models import Person


def recorded_keys(row: models.Model) -> dict[str, Any]:
    """Return what was recorded in a row, by the keys of the case file; what was not has no key."""
    values = {field.contract_key: getattr(row, field.name) for field in keyed_fields(type(row))}
    return {key: value for key, value in values.items() if value is not None and value != ""}


def person_keys(person: Person) -> dict[str, Any]:
    """Return a person as the case file writes them. Uses the names that were prefetched."""
    names = [recorded_keys(name) for name in person.names.all()]
    return {**({"names": names} if names else {}), **recorded_keys(person)}

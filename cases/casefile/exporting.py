"""A case becomes a case file."""

from typing import Any

from cases.models import Case


def export_case(case: Case) -> dict[str, Any]:
    """Return the case as a document, withdrawn facts included, its ids short: p1, asylum, f1."""
    return case.as_file(ids="short")

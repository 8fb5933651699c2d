"""A case becomes a case file."""

from typing import Any

from cases.models import Case

from .schema import published


def export_case(case: Case) -> dict[str, Any]:
    """Return the case as a document, withdrawn facts included, its ids short: p1, asylum, f1."""
    document = case.as_file(ids="short")
    return document | {"facts": [_in_order(fact) for fact in document["facts"]]}


def _in_order(fact: dict[str, Any]) -> dict[str, Any]:
    """Return the fact with its keys in the order of the schema."""
    order = published()["$defs"][fact["type"]]["properties"]
    return {key: fact[key] for key in order if key in fact}

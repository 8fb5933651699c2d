"""From the id of a rule, wherever it is shown, to its page."""

from typing import Any

from django.urls import reverse

from deadlines.packs.catalogue import Entry, catalogue


def rule_url(id_: str) -> str:
    """Return the address of a rule's page, "" where no pack has it."""
    entry = catalogue().entries.get(id_)
    return reverse("law:rule", args=[entry.code, id_]) if entry else ""


def rule_link(id_: str) -> dict[str, Any]:
    """Return a rule to be shown as a link: its id, title and address. A part stands for a rule that has several."""
    entry = catalogue().entries.get(id_)
    return {"id": id_, "title": entry.title if entry else "", "url": url_of(entry) if entry else ""}


def url_of(entry: Entry) -> str:
    """Return the address of a rule's page."""
    return reverse("law:rule", args=[entry.code, entry.id])

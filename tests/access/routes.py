"""Every address of the site, read from its URL resolver."""

import re
from collections.abc import Iterator
from typing import Any

from django.urls import get_resolver
from django.urls.resolvers import URLPattern, URLResolver

PART = re.compile(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>[^)]*\)")


def routes() -> dict[str, Any]:
    """Return every address, its parts in braces, with the view that answers there."""
    return dict(_below(get_resolver(), "/"))


def _below(resolver: URLResolver, before: str) -> Iterator[tuple[str, Any]]:
    for entry in resolver.url_patterns:
        written = str(entry.pattern).removeprefix("^").removesuffix("$")
        address = before + PART.sub(lambda part: f"{{{part[1] or part[2]}}}", written)
        if isinstance(entry, URLPattern):
            yield address, entry.callback
        else:
            yield from _below(entry, address)

"""Filters above a list: what the address chose, and what could be chosen."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.http import QueryDict
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

SELECTED = mark_safe(" selected")


@dataclass(frozen=True, slots=True)
class Choice:
    """One filter: its name in the address, its label, its options; the first one is in force unless chosen."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]

    def value(self, asked: QueryDict) -> str:
        """Return the option in force. What is not among the options counts as not chosen."""
        first = self.options[0][0]
        value = asked.get(self.name, first)
        return value if any(value == option for option, _label in self.options) else first

    def shown(self, asked: QueryDict) -> dict[str, Any]:
        return {
            "id": f"filter-{self.name}",
            "name": self.name,
            "label": self.label,
            "options": options(self.options, self.value(asked)),
        }


@lru_cache(maxsize=1024)
def options(choices: tuple[tuple[str, str], ...], chosen: str) -> SafeString:
    """Return the options of a select. There are hundreds of countries, and they are the same for everyone."""
    return format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        ((value, SELECTED if value == chosen else "", label) for value, label in choices),
    )


def chosen(choices: Iterable[Choice], asked: QueryDict) -> dict[str, str]:
    """Return the option in force of each filter."""
    return {choice.name: choice.value(asked) for choice in choices}


def is_narrowed(choices: Iterable[Choice], asked: QueryDict) -> bool:
    """Whether any filter is set to something else than its first option."""
    return any(choice.value(asked) != choice.options[0][0] for choice in choices)

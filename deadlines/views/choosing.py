"""Filters above a list: what the address chose, and what could be chosen."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict


@dataclass(frozen=True, slots=True)
class Choice:
    """One filter: its name in the address, its label, its options; the first one is in force unless chosen."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]

    def value(self, asked: QueryDict) -> str:
        """Return the option in force. What is not among the options counts as not chosen."""
        value = asked.get(self.name, "")
        return value if any(value == option for option, _label in self.options) else self.options[0][0]

    def shown(self, asked: QueryDict) -> dict[str, Any]:
        chosen = self.value(asked)
        options = [
            {"value": value, "label": label, "chosen": value == chosen} for value, label in self.options
        ]
        return {"id": f"filter-{self.name}", "name": self.name, "label": self.label, "options": options}


def chosen(choices: Iterable[Choice], asked: QueryDict) -> dict[str, str]:
    """Return the option in force of each filter."""
    return {choice.name: choice.value(asked) for choice in choices}


def is_narrowed(choices: Iterable[Choice], asked: QueryDict) -> bool:
    """Whether any filter is set to something else than its first option."""
    return any(choice.value(asked) != choice.options[0][0] for choice in choices)

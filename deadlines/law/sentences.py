"""Sentences that can be read, linked and translated: a template in English and the values that fill it.

A sentence is the English text itself. Who wants it in another language, or the facts in it as links, takes `template`
and `values`. The templates are the message ids of the translations.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple


class FactNamed(NamedTuple):
    """A fact in a sentence."""

    id: str
    type: str

    def __str__(self) -> str:
        return f"{self.type.replace('_', ' ')} {self.id}"


class RuleNamed(NamedTuple):
    """A rule in a sentence."""

    id: str

    def __str__(self) -> str:
        return self.id


class KeyNamed(NamedTuple):
    """A key of a kind of fact in a sentence."""

    fact: str
    key: str

    def __str__(self) -> str:
        return self.key


class Several(tuple[Any, ...]):
    """Several things of one sort in a sentence, with commas between them."""

    __slots__ = ()

    def __str__(self) -> str:
        return ", ".join(map(str, self))

    __format__ = object.__format__


class Sentence(str):
    """One sentence in English, with what it was made of."""

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, Any]

    @property
    def facts(self) -> tuple[str, ...]:
        """The ids of the facts it names, each once, in order."""
        return self._named(FactNamed)

    @property
    def rules(self) -> tuple[str, ...]:
        """The ids of the rules it names, each once, in order."""
        return self._named(RuleNamed)

    def _named(self, sort: type[FactNamed] | type[RuleNamed]) -> tuple[str, ...]:
        found: list[str] = []
        for value in self.values.values():
            found += [
                one.id for one in (value if isinstance(value, Several) else (value,)) if isinstance(one, sort)
            ]
        return tuple(dict.fromkeys(found))


def said(template: str, **values: Any) -> Sentence:
    """Return the sentence of a template and its values: text, days, instants, facts, rules, or several of them."""
    sentence = Sentence(template.format_map(values))
    sentence.template = template
    sentence.values = values
    return sentence

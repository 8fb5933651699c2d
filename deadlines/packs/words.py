"""The words a pack may use of facts: which keys each kind of fact has, and which values those keys take."""

from functools import cache

from django.db import models

from cases.models import FACT_TYPES, PersonFact, Proceeding
from cases.models.fields import WordField, WordsField, keyed_fields
from cases.models.words import Appellant, Remedy, RulingBody
from deadlines.law.matching import DRAWN_KEYS, OPEN
from deadlines.law.proceedings import OUTCOME_GROUPS

# What a rule asks of a fact beyond the fact's own keys. None: any value of the right type.
_DRAWN: dict[str, frozenset | None] = {
    "instance": frozenset({"first", "appeal"}),
    "decides": frozenset(Remedy.values),
    "against_body": frozenset(RulingBody.values),
    "against_instance": frozenset({"first", "appeal"}),
    "made_by": frozenset(Appellant.values),
    "into_the_country": frozenset({True, False}),
    "final": frozenset({True, False}),
    "subsequent": None,
    "served_abroad": frozenset({True, False}),
    "minor": frozenset({True, False}),
    "unaccompanied": frozenset({True, False}),
}
_OF_PROCEEDING = {"proceeding": "kind", "procedure": "procedure", "offence": "offence"}
_ABOUT_PROCEEDING = {*_OF_PROCEEDING, "subsequent"}

# A claim after the first one. No case file counts further than this.
LATER = frozenset(range(1, 1001))


@cache
def values_of(fact: str) -> dict[str, frozenset | None]:
    """Return the keys that a rule may ask of a fact of this type, each with its values (None: any)."""
    model = FACT_TYPES[fact]
    drawn = DRAWN_KEYS - _ABOUT_PROCEEDING if issubclass(model, PersonFact) else DRAWN_KEYS
    return _values_by_key(model) | {key: drawn_values(key) for key in drawn}


def drawn_values(key: str) -> frozenset | None:
    """Return the values of a key that is drawn from a fact's proceeding or its references (None: any)."""
    if key in _OF_PROCEEDING:
        return _values_by_key(Proceeding)[_OF_PROCEEDING[key]]
    return _DRAWN[key]


def words_of(fact: str, key: str) -> frozenset:
    """Return the words that the case file knows under `key` of a fact of this type."""
    return values_of(fact)[key] or frozenset()


def expanded(key: str, written: object) -> frozenset:
    """Return the values that a pack writes under `key`: one or a list, with the groups of outcomes written out.

    None stands for a key left out, and so does false, but for keys whose absence leaves the question open.
    """
    if key == "subsequent" and written == "later":
        return LATER
    values = frozenset(written if isinstance(written, list) else [written])
    if key not in OPEN and any(value is False for value in values):
        values |= {None}
    if key not in ("outcome", "outcomes", "result"):
        return values
    return frozenset().union(*(OUTCOME_GROUPS.get(value, {value}) for value in values))


@cache
def _values_by_key(model: type[models.Model]) -> dict[str, frozenset | None]:
    return {field.contract_key: _values(field) for field in keyed_fields(model)}


def _values(field: models.Field) -> frozenset | None:
    column = field.base_field if isinstance(field, WordsField) else field
    if not isinstance(column, WordField) and not isinstance(field, WordsField):
        return None
    return frozenset(word for word, _label in column.choices or () if word)

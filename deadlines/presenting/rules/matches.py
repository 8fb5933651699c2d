"""Which facts a rule means, in words: “Ruling; proceeding: asylum; outcome: any refusal”."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from cases.models import FACT_TYPES, Offence, Procedure, ProceedingKind
from cases.models.fields import WordField, WordsField, keyed_fields
from cases.models.words import Appellant, Remedy, RulingBody
from cases.wording.countries import country_words
from cases.wording.kinds import KINDS
from cases.wording.questions import question

Written = Mapping[str, Any]

INSTANCES = {"first": lazy("first instance"), "appeal": lazy("on appeal")}
# Keys that a rule draws from the proceeding of a fact, or from the facts it refers to, with the words for their values.
DRAWN: dict[str, tuple[Any, Mapping[Any, Any]]] = {
    "proceeding": (lazy("proceeding"), dict(ProceedingKind.choices)),
    "procedure": (lazy("track"), dict(Procedure.choices)),
    "offence": (lazy("charge"), dict(Offence.choices)),
    "subsequent": (
        lazy("application"),
        {0: lazy("the first one"), "later": lazy("a later one")},
    ),
    "instance": (lazy("instance"), INSTANCES),
    "decides": (lazy("decides on"), dict(Remedy.choices)),
    "against_body": (lazy("against a ruling of"), dict(RulingBody.choices)),
    "against_instance": (lazy("against a ruling of"), INSTANCES),
    "made_by": (lazy("made by"), dict(Appellant.choices)),
}
# What is drawn and answered by yes or no.
YES_OR_NO = {
    "into_the_country": (lazy("into the country"), lazy("not into the country")),
    "final": (lazy("final"), lazy("not final")),
    "served_abroad": (lazy("served abroad"), lazy("not served abroad")),
    "unaccompanied": (lazy("of an unaccompanied minor"), lazy("not of an unaccompanied minor")),
    "minor": (lazy("of a minor"), lazy("not of a minor")),
}
# Keys whose question is longer than their name.
NAMES = {"outcome": lazy("outcome"), "result": lazy("what stands"), "remedy": lazy("remedy")}
GROUPS = {
    "refusal": lazy("any refusal"),
    "protection": lazy("any form of protection"),
    "against_person": lazy("any ruling against the person"),
}


def match_words(match: Written) -> str:
    """Return which facts a match means: the kind, and what must hold of it."""
    terms = [term_words(match["fact"], key, value) for key, value in match.items() if key != "fact"]
    return "; ".join([str(KINDS[match["fact"]].title), *terms])


def term_words(fact: str, key: str, written: Any) -> str:
    """Return what a fact must be like under `key`: “outcome: any refusal”, “not final”."""
    if key in YES_OR_NO and isinstance(written, bool):
        return str(YES_OR_NO[key][0 if written else 1])
    return _("{name}: {values}").format(name=key_words(fact, key), values=values_words(fact, key, written))


def key_words(fact: str, key: str) -> str:
    """Return what is asked of a fact under `key`."""
    if key in DRAWN:
        return str(DRAWN[key][0])
    if key in YES_OR_NO:
        return str(YES_OR_NO[key][0])
    if key in NAMES:
        return str(NAMES[key])
    asked = question(fact, _columns(fact)[key].name)
    words = str(asked.name or asked.label).removesuffix("?")
    return words[0].lower() + words[1:]


def values_words(fact: str, key: str, written: Any) -> str:
    """Return the values that fit, one of which is enough."""
    values = written if isinstance(written, list | tuple) else [written]
    *first, last = [_value(fact, key, value) for value in values]
    return _("{first} or {last}").format(first=", ".join(first), last=last) if first else last


def labels(fact: str, key: str) -> Mapping[Any, Any]:
    """Return the words for each value that a fact may have under `key`."""
    if key in DRAWN:
        return DRAWN[key][1]
    return _labels(_columns(fact)[key]) if key in _columns(fact) else {}


def _value(fact: str, key: str, value: Any) -> str:
    if value is None:
        return _("not recorded")
    if isinstance(value, bool):
        return _("yes") if value else _("no, or not recorded")
    if key in ("outcome", "outcomes", "result") and value in GROUPS:
        return str(GROUPS[value])
    if key == "subsequent" and isinstance(value, int) and value:
        return _("after {number} before it").format(number=value)
    found = labels(fact, key).get(value)
    return str(found) if found is not None else country_words(str(value))


@cache
def _columns(fact: str) -> dict[str, models.Field]:
    return {column.contract_key: column for column in keyed_fields(FACT_TYPES[fact])}


def _labels(column: models.Field) -> Mapping[str, Any]:
    if isinstance(column, WordsField):
        return dict(column.base_field.flatchoices)
    return dict(column.flatchoices) if isinstance(column, WordField) else {}

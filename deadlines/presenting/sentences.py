"""Sentences of the law for people: in their language, with links to the facts and rules they name."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from functools import singledispatch
from typing import Any

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from cases.wording.dates import due_words
from deadlines.law.sentences import FactNamed, KeyNamed, RuleNamed, Sentence, Several

from .record import Record, key_words
from .rules.links import rule_url

_FIRST_LETTER = re.compile(r"^((?:<[^>]*>)*)(\w)")


def told(sentences: Iterable[Sentence], record: Record) -> list[SafeString]:
    """Return each sentence as HTML in the language of the reader, with a capital letter and a full stop."""
    return [_told(sentence, record) for sentence in sentences]


def _told(sentence: Sentence, record: Record) -> SafeString:
    if not sentence.values:
        return _ended(conditional_escape(_(sentence.template)))
    words = {name: word(value, record) for name, value in sentence.values.items()}
    return _ended(format_html(_(sentence.template), **words))


def _ended(clause: SafeString) -> SafeString:
    """Return an escaped clause as a sentence, its first letter a capital."""
    stop = "" if clause.endswith(".") else "."
    return mark_safe(_FIRST_LETTER.sub(lambda first: first[1] + first[2].upper(), f"{clause}{stop}"))  # noqa: S308


@singledispatch
def word(value: Any, record: Record) -> str:
    """Return one value of a sentence in words."""
    return _(str(value))


@word.register
def _fact(value: FactNamed, record: Record) -> str:
    return format_html('<a href="{}">{}</a>', record.fact_url(value.id), record.story.named(value.id))


@word.register
def _rule(value: RuleNamed, record: Record) -> str:
    url = rule_url(value.id)
    if not url:
        return format_html('<span class="rule-id">{}</span>', value.id)
    return format_html('<a class="rule-id" href="{}">{}</a>', url, value.id)


@word.register
def _key(value: KeyNamed, record: Record) -> str:
    return key_words(value.fact, value.key)


@word.register
def _several(value: Several, record: Record) -> str:
    return format_html_join(", ", "{}", ((word(one, record),) for one in value))


@word.register
def _day(value: date | datetime, record: Record) -> str:
    return due_words(value, record.case.zone_info)

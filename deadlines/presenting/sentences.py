"""Sentences of the law for people: in their language, with links to the facts and rules they name."""

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import singledispatch
from typing import Any

from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.wording.dates import day_words, due_words, plain_day_words
from deadlines.law.counting import Period
from deadlines.law.counting.wording import DayNamed, Holidays, Moment, Weekday
from deadlines.law.sentences import FactNamed, KeyNamed, RuleNamed, Sentence, Several

from .record import Record, key_words
from .rules.links import rule_url

_FIRST_LETTER = re.compile(r"^((?:<[^>]*>)*)(\w)")


def told(sentences: Iterable[str], record: Record) -> list[SafeString]:
    """Return each sentence as HTML in the language of the reader, with a capital letter and a full stop.

    Text that is no sentence of the law any more, because it was stored, stays as it is.
    """
    return [_told(sentence, record) for sentence in sentences]


def _told(sentence: str, record: Record) -> SafeString:
    return _ended(
        _words(sentence, record) if isinstance(sentence, Sentence) else conditional_escape(sentence)
    )


def _words(sentence: Sentence, record: Record) -> SafeString:
    """Return a sentence as HTML, without a capital letter or a full stop."""
    if not sentence.values:
        return conditional_escape(_(sentence.template))
    words = {name: word(value, record) for name, value in sentence.values.items()}
    return format_html(_(sentence.template), **words)


def _ended(clause: SafeString) -> SafeString:
    """Return an escaped clause as a sentence, its first letter a capital."""
    stop = "" if clause.endswith(".") else "."
    return mark_safe(_FIRST_LETTER.sub(lambda first: first[1] + first[2].upper(), f"{clause}{stop}"))  # noqa: S308


def _span(first: date, last: date) -> str:
    """Return holidays without their year: 1 January, or 27 December to 31 December."""
    if first == last:
        return date_format(first, "j F")
    return _("{first} to {last}").format(first=date_format(first, "j F"), last=date_format(last, "j F"))


UNITS: dict[str, Callable[[int], str]] = {
    "hours": lambda n: ngettext("{n} hour", "{n} hours", n),
    "days": lambda n: ngettext("{n} day", "{n} days", n),
    "clear days": lambda n: ngettext("{n} clear day", "{n} clear days", n),
    "working days": lambda n: ngettext("{n} working day", "{n} working days", n),
    "weeks": lambda n: ngettext("{n} week", "{n} weeks", n),
    "months": lambda n: ngettext("{n} month", "{n} months", n),
    "years": lambda n: ngettext("{n} year", "{n} years", n),
}


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
def _day(value: date, record: Record) -> str:
    return due_words(value, record.case.zone_info) if isinstance(value, datetime) else plain_day_words(value)


@word.register
def _day_of_the_week(value: DayNamed, record: Record) -> str:
    return day_words(value.day)


@word.register
def _weekday(value: Weekday, record: Record) -> str:
    return str(WEEKDAYS[value.number])


@word.register
def _moment(value: Moment, record: Record) -> str:
    return due_words(value.at, record.case.zone_info)


@word.register
def _holidays(value: Holidays, record: Record) -> str:
    named = "; ".join(f"{_span(first, last)}: {name}" for first, last, name in value.spans)
    return f" ({named})" if named else ""


@word.register
def _period(value: Period, record: Record) -> str:
    if not value.number:
        return _("the same day")
    return UNITS[value.unit](abs(value.number)).format(n=value.number)


@word.register
def _sentence(value: Sentence, record: Record) -> str:
    return _words(value, record)

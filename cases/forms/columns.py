"""For each column of a fact the form field that asks for it."""

from collections.abc import Iterable
from functools import singledispatch

from django import forms
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.models import Case
from cases.models.fields import (
    CountriesField,
    CountryField,
    DateFormField,
    FactIdField,
    FlagField,
    LongTextKeyField,
    NumberField,
    ReferenceField,
    TextKeyField,
    TextsField,
    WordField,
    WordsField,
)
from cases.wording.countries import country_choices, country_words
from cases.wording.facts import Story

from . import dates

FEW = 4  # choices that are shown all at once
COUNTRIES_SHOWN = 3


class CountriesWidget(forms.SelectMultiple):
    """Several countries, one to a select; what is left open is left out."""

    template_name = "components/countries.html"

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        chosen = list(value or ())
        context["widget"]["places"] = [*chosen, *[""] * max(1, COUNTRIES_SHOWN - len(chosen))]
        context["widget"]["countries"] = self.choices
        return context

    def value_from_datadict(self, data, files, name):
        codes = data.getlist(name) if hasattr(data, "getlist") else data.get(name) or ()
        return list(dict.fromkeys(code for code in codes if code))


class LinesField(forms.CharField):
    """Several short texts, one to a line."""

    widget = forms.Textarea

    def prepare_value(self, value):
        return "\n".join(value) if isinstance(value, list | tuple) else value

    def clean(self, value):
        lines = (line.strip() for line in super().clean(value).splitlines())
        return [line for line in lines if line] or None


class YesField(forms.BooleanField):
    """A box: True where it is ticked, None where it is not."""

    def clean(self, value):
        return super().clean(value) or None


class AnswerField(forms.TypedChoiceField):
    """Yes, no, or left open."""

    def __init__(self, **options):
        choices = [("", _("Not recorded")), ("yes", _("Yes")), ("no", _("No"))]
        super().__init__(
            choices=choices,
            coerce=lambda answer: answer == "yes",
            empty_value=None,
            widget=forms.RadioSelect,
            **options,
        )

    def prepare_value(self, value):
        return {True: "yes", False: "no", None: ""}.get(value, value)


@singledispatch
def asked(column: models.Field, case: Case, story: Story, **options) -> forms.Field:
    """Return the form field for a column. `options` are the label, the hint and whether an answer is needed."""
    raise TypeError(f"no form field for {column}")


@asked.register
def _text(column: TextKeyField, case: Case, story: Story, **options) -> forms.Field:
    return forms.CharField(max_length=column.max_length, **options)


@asked.register
def _long_text(column: LongTextKeyField, case: Case, story: Story, **options) -> forms.Field:
    return forms.CharField(max_length=column.max_length, widget=forms.Textarea, **options)


@asked.register
def _date(column: DateFormField, case: Case, story: Story, **options) -> forms.Field:
    return date_field(case, **options)


@asked.register
def _word(column: WordField, case: Case, story: Story, **options) -> forms.Field:
    return word_field(column.flatchoices, **options)


@asked.register
def _words(column: WordsField, case: Case, story: Story, **options) -> forms.Field:
    choices = [(word, capfirst(label)) for word, label in column.base_field.flatchoices]
    return forms.TypedMultipleChoiceField(
        choices=choices, widget=forms.CheckboxSelectMultiple, empty_value=None, **options
    )


@asked.register
def _texts(column: TextsField, case: Case, story: Story, **options) -> forms.Field:
    return LinesField(**options)


@asked.register
def _country(column: CountryField, case: Case, story: Story, **options) -> forms.Field:
    bodies = [(body, body) for body in column.also]
    return forms.ChoiceField(choices=[("", _("Not recorded")), *bodies, *country_choices()], **options)


@asked.register
def _countries(column: CountriesField, case: Case, story: Story, **options) -> forms.Field:
    return countries_field(**options)


@asked.register
def _flag(column: FlagField, case: Case, story: Story, **options) -> forms.Field:
    return AnswerField(**options) if column.yes_or_no else YesField(**options)


@asked.register
def _number(column: NumberField, case: Case, story: Story, **options) -> forms.Field:
    return forms.IntegerField(min_value=0, **options)


@asked.register
def _reference(column: ReferenceField, case: Case, story: Story, **options) -> forms.Field:
    return _fact_field(story, [column.refers_to], **options)


@asked.register
def _fact_id(column: FactIdField, case: Case, story: Story, **options) -> forms.Field:
    return _fact_field(story, None, **options)


def date_field(case: Case, **options) -> forms.Field:
    """Return the field for a date; its hours are those of the case."""
    words = _("Time in {country} ({zone})").format(country=country_words(case.jurisdiction), zone=case.zone)
    return dates.DateFormField(zone=case.zone_info, zone_words=words, **options)


def word_field(choices: Iterable[tuple[str, str]], **options) -> forms.Field:
    """Return the field for one word of a list: all in sight where they are few."""
    labelled = [(word, capfirst(label)) for word, label in choices if word]
    few = len(labelled) <= FEW
    if few and options.get("required"):
        return forms.ChoiceField(choices=labelled, widget=forms.RadioSelect, **options)
    empty = _("Choose one") if options.get("required") else _("Not recorded")
    widget = forms.RadioSelect if few else forms.Select
    return forms.ChoiceField(choices=[("", empty), *labelled], widget=widget, **options)


def countries_field(**options) -> forms.Field:
    """Return the field for several countries."""
    return forms.TypedMultipleChoiceField(
        choices=country_choices(), widget=CountriesWidget, empty_value=None, **options
    )


def _fact_field(story: Story, kinds: list[str] | None, **options) -> forms.Field:
    """Return the field for another standing fact of the case, described in words."""
    facts = [
        row
        for row in story.rows.values()
        if row.withdrawn_at is None and (kinds is None or row.type in kinds)
    ]
    choices = [(str(row.pk), story.sentence(row)) for row in facts]
    empty = _("Not recorded") if choices else _("None is recorded in this case yet")
    return forms.ChoiceField(choices=[("", empty), *choices], **options)

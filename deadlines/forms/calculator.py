"""A count without a case: a rule or a counting system, a date, and where."""

from functools import cached_property
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from cases.forms.dates import DateFormField, DateFormWidget
from config.forms import say_plainly
from deadlines.due import Place, due_counting, place_of
from deadlines.due_rules import bases_of, due_deemed, due_rule, place_in
from deadlines.law.counting import SYSTEMS, read_period
from deadlines.packs.catalogue import Entry, catalogue
from deadlines.presenting.rules.counting import system_name
from deadlines.presenting.rules.saying import basis_words, sent_words

RULE, COUNTING = "rule", "counting"
NO_SYSTEM = "CAUTIOUS"  # the place of a fiction of service does not depend on a counting system
ASKED = "count"  # the button's name: without it the form is only looked at


class CalculatorForm(forms.Form):
    """Counts. What is asked stands in the address, so it names nobody."""

    by = forms.ChoiceField(
        label=lazy("Count with"),
        choices=[(RULE, lazy("A rule")), (COUNTING, lazy("A counting system and a period"))],
        widget=forms.RadioSelect,
    )
    rule = forms.ChoiceField(label=lazy("Rule"), required=False)
    counting = forms.ChoiceField(label=lazy("Counting system"), required=False)
    period = forms.CharField(
        label=lazy("Period"),
        required=False,
        max_length=100,
        help_text=lazy("2 weeks, 1 month, 72 hours, 5 working days, 5 clear days; -10 days counts back."),
    )
    basis = forms.ChoiceField(label=lazy("What happened on that date?"), required=False)
    region = forms.CharField(
        label=lazy("Region"),
        required=False,
        max_length=6,
        help_text=lazy("Only where clocks or holidays differ within the country: DE-BE, GB-SCT, US-CA."),
    )
    version_day = forms.DateField(
        label=lazy("Day that decides which version of the law applies"),
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        help_text=lazy("Only if it is not the date above."),
    )

    def __init__(self, asked: QueryDict):
        self.asked = asked = asked.copy()
        asked.setdefault("by", RULE)
        super().__init__(asked if ASKED in asked else None, initial=_looked_at(asked))
        self.fields["rule"].choices = [("", _("Choose a rule")), *rule_choices()]
        self.fields["counting"].choices = [("", _("Choose a counting system")), *_systems()]
        self.fields["basis"].choices = self._bases()
        self.fields["trigger"] = self._trigger()
        for name, field in self.fields.items():
            field.required = field.required or name in ((RULE,) if self.way == RULE else (COUNTING, "period"))
            field.optional_word = _("if it matters")
        say_plainly(self)

    @property
    def way(self) -> str:
        """Whether a rule or a counting system is asked for."""
        return COUNTING if self.asked.get("by") == COUNTING else RULE

    @cached_property
    def entry(self) -> Entry | None:
        """The rule asked for, if it is one that counts."""
        entry = catalogue().entries.get(self.asked.get("rule", "")) if self.way == RULE else None
        return entry if entry and is_counted(entry) else None

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        self._check("period", lambda: read_period(cleaned["period"]), self.way == COUNTING)
        self._check("region", self.place, bool(cleaned.get("region")))
        return cleaned

    def answer(self) -> dict[str, Any] | None:
        """Return the count; None where none was asked for, or it cannot be made: the form then says why."""
        if not self.is_valid():
            return None
        try:
            return self._counted(self.cleaned_data)
        except ValueError as refusal:
            self.add_error("trigger", _sentence(refusal))
            return None

    def _counted(self, asked: dict[str, Any]) -> dict[str, Any]:
        trigger, region = asked["trigger"], self._region
        if self.way == COUNTING:
            return due_counting(asked["counting"], asked["period"], trigger, region)
        if self.entry and self.entry.rule.limit is None:
            return due_deemed(self.entry.id, trigger, region)
        day = asked["version_day"].isoformat() if asked["version_day"] else ""
        return due_rule(asked["rule"], trigger, basis=asked["basis"], version_day=day, region=region)

    def _check(self, name: str, read: Any, wanted: bool) -> None:
        """Put what `read` refuses beside the field it is about."""
        if not wanted or name in self.errors:
            return
        try:
            read()
        except ValueError as refusal:
            self.add_error(name, _sentence(refusal))

    @property
    def _region(self) -> str:
        return self.asked.get("region", "").strip().upper()

    def place(self) -> Place:
        """Return the place whose days are counted. Raises ValueError."""
        if self.entry:
            limit = self.entry.rule.limit
            return place_in(self.entry.file.pack, limit.counting if limit else NO_SYSTEM, self._region)
        return place_of(self.asked.get("counting", ""), self._region)

    def _trigger(self) -> DateFormField:
        try:
            zone = self.place().zone
        except ValueError:
            zone = place_of("", "").zone
        words = _("By the clocks of {zone}").format(zone=zone.key)
        return DateFormField(zone=zone, zone_words=words, label=self._date_label(), required=True)

    def _date_label(self) -> str:
        if self.entry is None:
            return _("Date from which it is counted")
        limit = self.entry.rule.limit
        if limit is None:
            sent = sent_words(self.entry.written["deemed"])
            return _("Day on which it was {sent}").format(sent=sent)
        basis = self.asked.get("basis") or limit.basis
        return capfirst(basis_words(basis).removeprefix("the "))

    def _bases(self) -> list[tuple[str, str]]:
        limit = self.entry.rule.limit if self.entry else None
        if limit is None:
            return [("", "")]
        own, *others = bases_of(limit)
        return [
            ("", capfirst(basis_words(own))),
            *((other, capfirst(basis_words(other))) for other in others),
        ]


def is_counted(entry: Entry) -> bool:
    """Whether one can count with a rule."""
    return entry.rule.limit is not None or entry.rule.deemed is not None


def rule_choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the rules one can count with, by the name of their country or treaty."""
    groups = [
        (file.pack.name, [(e.id, f"{e.id}: {e.title}") for e in catalogue().of(file) if is_counted(e)])
        for file in sorted(catalogue().files, key=lambda file: file.pack.name)
    ]
    return [(name, rules) for name, rules in groups if rules]


def _systems() -> list[tuple[str, str]]:
    return [(name, f"{name}: {system_name(name)}") for name in SYSTEMS]


def _looked_at(asked: QueryDict) -> dict[str, Any]:
    """Return what an address fills in that does not ask for a count yet."""
    names = ("rule", "counting", "period", "basis", "region", "version_day")
    filled = {name: asked[name] for name in names if name in asked}
    trigger = DateFormWidget().value_from_datadict(asked, {}, "trigger")
    return {"by": asked["by"], "trigger": trigger, **filled}


def _sentence(refusal: ValueError) -> str:
    words = str(refusal)
    return f"{capfirst(words)}."

"""The form of every kind of fact, drawn from the columns of its model."""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from accounts.models import User
from cases.actions import correct_fact, record_fact, record_fact_for_each, withdraw_fact
from cases.errors import CaseworkError
from cases.models import FACT_TYPES, Case, Fact, PersonFact, Proceeding
from cases.models.fields import ReferenceField, keyed_fields
from cases.wording.facts import Story
from cases.wording.kinds import KINDS
from cases.wording.questions import question
from config.forms import say_plainly
from people.models import Person

from .columns import asked

# What each kind is asked first, in the order in which people tell it; the rest follows under a heading.
FIRST = {
    "ruling": ("outcome", "body", "pronounced_on", "on_appeal", "orders", "leave_by"),
    "service": ("ruling", "how", "received_on", "sent_on"),
    "appeal": ("against", "remedy", "lodged_on", "body", "posted_on"),
    "application": ("made_on", "registered_on", "lodged_on"),
    "detention": ("held_from", "ground", "authority", "place", "held_to"),
    "whereabouts": ("confirmed_at", "place", "country", "absconded"),
    "circumstance": ("what", "learned_on"),
    "interim_measure": ("body", "requested_on", "indicated_on", "countries"),
    "removal_step": ("step", "happened_at", "set_for", "to_country", "place", "by_way"),
    "departure_attempt": ("tried_on", "to_country", "result"),
    "bar_notice": ("to_authority", "place", "rule", "given_at", "how"),
    "extradition_request": ("by_country", "received_on", "announced_on"),
    "hearing": ("what", "set_for", "held_on", "place"),
    "extension": ("last_day", "by_whom"),
}
HOW_WE_KNOW = ("certainty", "source", "note")
# A reference that is chosen beforehand where the case leaves no other choice.
PLAIN_REFERENCES = frozenset({"against", "ruling", "on_request"})


class FactForm(forms.Form):
    """Asks for one kind of fact of one case. The names of the fields are those of the columns."""

    def __init__(self, case: Case, kind: str, *args, story: Story, **options):
        super().__init__(*args, **options)
        self.case, self.kind, self.story = case, kind, story
        self.model = FACT_TYPES[kind]
        self.fields |= self.about()
        self.fields |= {name: self._asked(name) for name in [*self.first, *self.rest, *HOW_WE_KNOW]}
        say_plainly(self)

    def about(self) -> dict[str, forms.Field]:
        """Return the fields that ask whom or which proceeding it is about."""
        raise NotImplementedError

    @cached_property
    def columns(self) -> dict[str, Any]:
        return {column.name: column for column in keyed_fields(self.model)}

    @cached_property
    def first(self) -> list[str]:
        return [name for name in FIRST.get(self.kind, self._own) if name in self.columns]

    @cached_property
    def rest(self) -> list[str]:
        return [name for name in self._own if name not in self.first]

    @cached_property
    def _own(self) -> list[str]:
        return [name for name in self.columns if name not in HOW_WE_KNOW]

    @cached_property
    def people(self) -> dict[str, Person]:
        """The persons of the case by their ids, in their order."""
        parts = self.case.case_persons.select_related("person").prefetch_related("person__names")
        return {str(part.person_id): part.person for part in parts.order_by("position")}

    @cached_property
    def proceedings(self) -> dict[str, Proceeding]:
        return {str(proceeding.pk): proceeding for proceeding in self.case.proceedings.order_by("position")}

    @property
    def groups(self) -> list[dict[str, Any]]:
        """The fields in groups, as the page shows them."""
        about = [self[name] for name in self.fields if name not in self.columns]
        groups = [{"title": "", "fields": [*about, *(self[name] for name in self.first)]}]
        if self.rest:
            groups.append(self._folded(_("More, if you know it"), self.rest))
        groups.append({"title": _("How do we know?"), "fields": [self[name] for name in HOW_WE_KNOW]})
        return groups

    def _folded(self, title: str, names: list[str]) -> dict[str, Any]:
        """Return a group that stays folded until it is asked for, or holds something already."""
        fields = [self[name] for name in names]
        return {
            "title": title,
            "fields": fields,
            "folded": True,
            "open": any(_is_filled(field) for field in fields),
        }

    def clean(self) -> None:
        """Refuse a form in which nothing is answered: a fact that says nothing can still raise an alarm, or a bar."""
        told = any(self.cleaned_data.get(name) not in (None, "", []) for name in self._own)
        if not told and not self.errors:
            raise forms.ValidationError(
                _("Nothing is filled in yet. Answer at least one question; a date may be “Not known”.")
            )
        if self.kind == "extension" and not self.cleaned_data.get("rule"):
            self._ask_for_grounds()

    def _ask_for_grounds(self) -> None:
        """Ask of a day that stands on its own what it is for and who says so: no rule tells it."""
        asked_for = {
            "note": _("Write what must be done by then: no rule tells it."),
            "source": _("Write who says so: a letter, a ruling, a call."),
        }
        for name, words in asked_for.items():
            if name not in self.errors and not self.cleaned_data.get(name):
                self.add_error(name, words)

    def refuse(self, refusal: CaseworkError) -> None:
        """Show a refusal of the action beside the field it is about."""
        names = ("person", "persons") if refusal.field in ("person", "persons") else (refusal.field,)
        self.add_error(next((name for name in names if name in self.fields), None), str(refusal))

    def values(self) -> dict[str, Any]:
        """Return what was answered, by column."""
        return {name: self.cleaned_data[name] for name in self.columns}

    def _asked(self, name: str) -> forms.Field:
        column, words = self.columns[name], question(self.kind, name)
        field = asked(
            column, self.case, self.story, label=words.label, help_text=words.hint, required=column.needed
        )
        field.why = words.why
        if name in PLAIN_REFERENCES and isinstance(column, ReferenceField) and len(field.choices) == 2:
            field.initial = field.choices[1][0]
        return field

    def _persons_field(self, field_class: type[forms.ChoiceField], **options) -> forms.Field:
        choices = [(key, person.display_name or _("no name recorded")) for key, person in self.people.items()]
        return field_class(choices=choices, **options)

    def _proceeding_field(self) -> forms.Field:
        choices = [(key, proceeding_words(one)) for key, one in self.proceedings.items()]
        field = forms.ChoiceField(
            label=_("In which proceeding?"), choices=choices, widget=forms.RadioSelect, required=True
        )
        if len(choices) == 1:
            field.initial = choices[0][0]
        return field

    def _some_persons_field(self) -> forms.Field:
        field = self._persons_field(
            forms.MultipleChoiceField,
            label=_("Only for some of them?"),
            help_text=_("Leave it open if it concerns everyone in the proceeding."),
            widget=forms.CheckboxSelectMultiple,
            required=False,
        )
        field.optional_word = _("if so")
        return field

    def _proceeding_fields(self) -> dict[str, forms.Field]:
        fields = {"proceeding": self._proceeding_field()}
        return fields | ({"persons": self._some_persons_field()} if len(self.people) > 1 else {})

    def _chosen_persons(self) -> list[Person]:
        return [self.people[key] for key in self.cleaned_data.get("persons", ())]

    def _proceeding_values(self) -> dict[str, Any]:
        return {
            "proceeding": self.proceedings[self.cleaned_data["proceeding"]],
            "persons": self._chosen_persons(),
        }


class RecordForm(FactForm):
    """Records a new fact: of a person, one for each who is chosen."""

    def about(self) -> dict[str, forms.Field]:
        if not issubclass(self.model, PersonFact):
            return self._proceeding_fields()
        field = self._persons_field(
            forms.MultipleChoiceField, label=_("Whom does it concern?"), widget=forms.CheckboxSelectMultiple
        )
        if len(self.people) == 1:
            field.initial = list(self.people)
        elif self.people:
            field.help_text = _("It is recorded for each of them.")
        return {"persons": field}

    @property
    def lacks(self) -> str:
        """What the case must have before this kind can be recorded: person, proceeding, or nothing."""
        if not self.people:
            return "person"
        return "" if issubclass(self.model, PersonFact) or self.proceedings else "proceeding"

    def record(self, *, by: User, at) -> list[Fact]:
        """Record what was answered and return the facts. Raises CaseworkError."""
        values = {name: value for name, value in self.values().items() if value not in (None, "")}
        if issubclass(self.model, PersonFact):
            return record_fact_for_each(
                self.case, self.kind, persons=self._chosen_persons(), by=by, at=at, **values
            )
        return [record_fact(self.case, self.kind, by=by, at=at, **self._proceeding_values(), **values)]

    def prefilled(self, asked_for: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        """Yield what an address fills in beforehand, and the proceeding of the ruling it names."""
        for name, field in self.fields.items():
            if values := asked_for.getlist(name):
                yield name, values if isinstance(field, forms.MultipleChoiceField) else values[0]
        for name in ("against", "ruling", "on_request", "on_appeal", "trigger"):
            row = self.story.rows.get(asked_for.get(name, ""))
            if row is not None and row.proceeding_id and "proceeding" in self.fields:
                yield "proceeding", str(row.proceeding_id)


class CorrectForm(FactForm):
    """Records a fact anew in place of one that was wrong."""

    def __init__(self, fact: Fact, *args, **options):
        self.fact = fact
        super().__init__(fact.case, fact.kind_of_fact, *args, initial=_as_initial(fact), **options)

    def about(self) -> dict[str, forms.Field]:
        if not issubclass(self.model, PersonFact):
            return self._proceeding_fields()
        field = self._persons_field(
            forms.ChoiceField, label=_("Whom does it concern?"), widget=forms.RadioSelect
        )
        return {"person": field}

    def correct(self, *, by: User, at) -> Fact:
        """Record what was answered and return the new fact. Raises CaseworkError."""
        if issubclass(self.model, PersonFact):
            about: dict[str, Any] = {"person": self.people[self.cleaned_data["person"]]}
        else:
            about = self._proceeding_values()
        return correct_fact(self.fact, by=by, at=at, **about, **self.values())


class WithdrawForm(forms.Form):
    """Asks why a fact is withdrawn."""

    reason = forms.CharField(
        label=lazy("Why is it withdrawn?"),
        max_length=500,
        error_messages={"required": lazy("Say why, in a few words.")},
        help_text=lazy("For colleagues who ask later: recorded twice, another person’s, a misunderstanding."),
    )

    def withdraw(self, fact: Fact, *, by: User, at) -> Fact:
        """Withdraw the fact. Raises CaseworkError."""
        return withdraw_fact(fact, reason=self.cleaned_data["reason"], by=by, at=at)

    def refuse(self, refusal: CaseworkError) -> None:
        self.add_error("reason" if refusal.field == "reason" else None, str(refusal))


def _is_filled(field: forms.BoundField) -> bool:
    value = field.value()
    if isinstance(value, Mapping):
        return any(text for part, text in value.items() if part != "form") or value.get("form") == "unknown"
    return bool(value or field.errors)


def proceeding_words(proceeding: Proceeding) -> str:
    """Return a proceeding in a phrase: Asylum, local executive body."""
    return ", ".join(
        words
        for words in (capfirst(proceeding.get_kind_display()), proceeding.authority, proceeding.docket)
        if words
    )


def _as_initial(fact: Fact) -> dict[str, Any]:
    initial = {column.name: getattr(fact, column.attname) for column in keyed_fields(type(fact))}
    initial |= {name: str(value) for name, value in initial.items() if isinstance(value, UUID)}
    if isinstance(fact, PersonFact):
        return initial | {"person": str(fact.person_id)}
    return initial | {"proceeding": str(fact.proceeding_id), "persons": [str(pk) for pk in fact.persons]}


def kind_title(kind: str) -> str:
    """Return the title of the form that records a kind of fact: Record ruling."""
    return _("Record {fact}").format(fact=KINDS[kind].name)

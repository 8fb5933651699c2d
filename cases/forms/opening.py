"""Forms that open a case, add a person to it and open a proceeding."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from accounts.models import Team, User
from cases.actions import add_person, open_case, open_proceeding
from cases.models import Case, CasePerson, CaseRole, Offence, Procedure, Proceeding, ProceedingKind
from cases.wording.countries import country_choices
from config.forms import Refusable, Refusal, say_plainly
from people.models import NameKind

from .columns import AnswerField, countries_field, date_field, word_field

NAMES = 3  # how many names the form has room for
_FIRST_OR_NOT = lazy("a first application usually protects, a repeated one often does not.")


class CaseForm(Refusable):
    """Opens a case of one of the user's teams."""

    reference = forms.CharField(
        label=lazy("Reference"),
        max_length=100,
        help_text=lazy("The one your organisation uses, such as KZ-2026-0001. No name: it stands in lists."),
    )
    jurisdiction = forms.ChoiceField(
        label=lazy("Country"), help_text=lazy("Whose authorities decide on removal.")
    )
    region = forms.CharField(
        label=lazy("Region"),
        required=False,
        max_length=6,
        help_text=lazy("Only where law, clocks or holidays differ within the country: DE-BE, GB-SCT, US-CA."),
    )
    opened_on = forms.DateField(
        label=lazy("Opened on"), required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, user: User, *args, **options):
        super().__init__(*args, **options)
        self.teams = {str(team.pk): team for team in user.teams.order_by("name")}
        self.fields["jurisdiction"].choices = [("", _("Choose a country")), *country_choices()]
        self.fields["team"] = self._team_field()
        say_plainly(self)

    @property
    def groups(self) -> list[dict[str, Any]]:
        return [{"title": "", "fields": list(self)}]

    def open(self, *, by: User, at) -> Case:
        """Open the case. Raises CaseworkError."""
        team: Team = self.teams[self.cleaned_data["team"]]
        columns = ("reference", "jurisdiction", "region", "opened_on")
        return open_case(team=team, by=by, at=at, **{name: self.cleaned_data[name] for name in columns})

    def _team_field(self) -> forms.Field:
        choices = [(key, team.name) for key, team in self.teams.items()]
        return forms.ChoiceField(
            label=_("Team"),
            choices=choices,
            widget=forms.RadioSelect,
            help_text=_("Only its members see the case."),
            initial=choices[0][0] if len(choices) == 1 else None,
        )


class PersonForm(Refusable):
    """Adds a person to a case."""

    def __init__(self, case: Case, *args, **options):
        super().__init__(*args, **options)
        self.case = case
        for number in range(1, NAMES + 1):
            self.fields |= self._name_fields(number)
        self.fields["role"] = word_field(CaseRole.choices, label=_("Part in the case"), required=False)
        self.fields["born"] = date_field(case, label=_("Born"), required=False)
        self.fields["nationalities"] = countries_field(label=_("Nationalities"), required=False)
        self.fields["nationalities"].why = _("a person without a country named counts as in danger anywhere.")
        self.fields["minor"] = AnswerField(
            label=_("Under 18?"), help_text=_("Only if the day of birth does not settle it."), required=False
        )
        self.fields["unaccompanied"] = AnswerField(label=_("Unaccompanied?"), required=False)
        say_plainly(self)

    @property
    def groups(self) -> list[dict[str, Any]]:
        named = [name for name in self.fields if name.startswith("name_")]
        others = [name for name in self.fields if not name.startswith("name_")]
        return [
            {
                "title": _("Names"),
                "hint": _(
                    "In any script, the one in the passport first. Other spellings make the person easier to find."
                ),
                "fields": [self[name] for name in named],
            },
            {"title": _("About the person"), "fields": [self[name] for name in others]},
        ]

    def names(self) -> list[dict[str, str]]:
        """Return the names that were given, each with its kind."""
        given = ((f"name_{number}", f"name_{number}_kind") for number in range(1, NAMES + 1))
        return [
            {"text": self.cleaned_data[text], "kind": self.cleaned_data[kind]}
            for text, kind in given
            if self.cleaned_data[text]
        ]

    def add(self, *, by: User, at) -> CasePerson:
        """Add the person. Raises CaseworkError."""
        columns = ("role", "born", "nationalities", "minor", "unaccompanied")
        values = {name: self.cleaned_data[name] for name in columns}
        return add_person(self.case, names=self.names(), by=by, at=at, **values)

    def refuse(self, refusal: Refusal) -> None:
        field = "name_1" if refusal.field == "names" else refusal.field
        self.add_error(field if field in self.fields else None, str(refusal))

    def _name_fields(self, number: int) -> dict[str, forms.Field]:
        first = number == 1
        text = forms.CharField(
            label=_("Name") if first else _("Another name or spelling"), max_length=500, required=first
        )
        kinds = [("", _("Not recorded")), *NameKind.choices]
        kind = forms.ChoiceField(
            label=_("Where it comes from") if first else _("Where this one comes from"),
            choices=kinds,
            required=False,
        )
        return {f"name_{number}": text, f"name_{number}_kind": kind}


class ProceedingForm(Refusable):
    """Opens a proceeding for some persons of a case."""

    def __init__(self, case: Case, *args, **options):
        super().__init__(*args, **options)
        self.case = case
        self.fields["kind"] = word_field(
            ProceedingKind.choices, label=_("What kind of proceeding?"), required=True
        )
        self.fields["persons"] = self._persons_field()
        self.fields["authority"] = forms.CharField(
            label=_("Authority or court"), max_length=500, required=False
        )
        self.fields["docket"] = forms.CharField(
            label=_("Its number there"),
            max_length=500,
            required=False,
            help_text=_("As it stands on the papers."),
        )
        self.fields["procedure"] = word_field(Procedure.choices, label=_("On which track?"), required=False)
        self.fields["procedure"].why = _("faster tracks have shorter time limits and weaker protection.")
        self.fields["subsequent"] = forms.IntegerField(
            label=_("How many applications came before?"),
            min_value=0,
            required=False,
            help_text=_("0 for a first application, 1 for the first one after it."),
        )
        self.fields["subsequent"].why = _FIRST_OR_NOT
        self.fields["offence"] = word_field(Offence.choices, label=_("What is the charge?"), required=False)
        say_plainly(self)

    @property
    def groups(self) -> list[dict[str, Any]]:
        asylum, charged = ("procedure", "subsequent"), ("offence",)
        general = [name for name in self.fields if name not in (*asylum, *charged)]
        return [
            {"title": "", "fields": [self[name] for name in general]},
            {"title": _("If it is about asylum"), "fields": [self[name] for name in asylum]},
            {"title": _("If it is about an offence"), "fields": [self[name] for name in charged]},
        ]

    def open(self, *, by: User, at) -> Proceeding:
        """Open the proceeding. Raises CaseworkError."""
        values = {name: self.cleaned_data[name] for name in self.fields if name != "persons"}
        persons = [self.people[key] for key in self.cleaned_data["persons"]]
        return open_proceeding(self.case, persons=persons, by=by, at=at, **values)

    def _persons_field(self) -> forms.Field:
        parts = self.case.case_persons.select_related("person").prefetch_related("person__names")
        self.people = {str(part.person_id): part.person for part in parts.order_by("position")}
        choices = [(key, person.display_name or _("no name recorded")) for key, person in self.people.items()]
        return forms.MultipleChoiceField(
            label=_("Whom does it concern?"),
            choices=choices,
            widget=forms.CheckboxSelectMultiple,
            initial=list(self.people) if len(self.people) == 1 else None,
        )

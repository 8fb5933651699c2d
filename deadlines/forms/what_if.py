"""The forms of a draft over a case: those in which facts are recorded, and one for the instant that is asked for."""

from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext as _

from cases.casefile import CaseFileError, Problem
from cases.forms import CorrectForm, FactForm, RecordForm
from cases.forms.columns import date_field
from cases.models import Case, FactRow, PersonFact
from cases.models.fields import keyed_fields
from config.forms import say_plainly

from .as_of import INSTANT

Values = dict[str, Any]


class MomentForm(forms.Form):
    """Asks as of when the draft is looked at; left open: now."""

    def __init__(self, case: Case, *args, **options):
        super().__init__(*args, **options)
        self.fields["moment"] = date_field(
            case,
            ways=INSTANT,
            required=False,
            label=_("As of when?"),
            help_text=_("A day means its first moment, 00:00. Leave it open for now."),
        )
        self.fields["moment"].optional_word = _("if not now")
        say_plainly(self)


def facts_of(form: RecordForm) -> list[Values]:
    """Return what was answered as facts of the case file: of a person, one for each who is chosen.

    Each has an id of its own, so that another fact of the draft may refer to it.
    """
    if issubclass(form.model, PersonFact):
        about: list[Values] = [{"person": person} for person in form.cleaned_data["persons"]]
    else:
        about = [_about_a_proceeding(form)]
    return [{"id": str(uuid4()), "type": form.kind} | whom | _keys(form) for whom in about]


def changed_keys(form: CorrectForm, stored: Values) -> Values:
    """Return the keys in which what was answered differs from the stored fact; None for what was taken out."""
    if issubclass(form.model, PersonFact):
        about: Values = {"person": form.cleaned_data["person"]}
    else:
        about = {"persons": None} | _about_a_proceeding(form)
    columns = keyed_fields(form.model)
    answered = {column.contract_key: None for column in columns} | about | _keys(form)
    return {key: value for key, value in answered.items() if value != stored.get(key)}


def fill_in(form: FactForm, row: FactRow) -> None:
    """Show in a form what a draft already says of its fact."""
    details: Values = {**row.details, "certainty": row.certainty, "source": row.source, "note": row.note}
    for column in keyed_fields(form.model):
        form.initial[column.name] = details.get(column.contract_key)
    form.initial["person"], form.initial["proceeding"] = row.person_id, row.proceeding_id
    form.initial["persons"] = [str(person) for person in row.persons]


def refuse(form: FactForm, refusal: CaseFileError) -> None:
    """Show what cannot be beside the fields it is about."""
    columns = {column.contract_key: column.name for column in keyed_fields(form.model)}
    for problem in refusal.problems:
        key = problem.path.rpartition(".")[2].partition("[")[0]
        name = columns.get(key, key)
        form.add_error(name if name in form.fields else None, plain(problem))


def plain(problem: Problem) -> str:
    """Return what is wrong as a sentence."""
    return problem.message[:1].upper() + problem.message[1:] + ("" if problem.message.endswith(".") else ".")


def _keys(form: FactForm) -> Values:
    """Return what was answered, by the keys of the case file."""
    values = form.values()
    return {
        column.contract_key: values[column.name]
        for column in keyed_fields(form.model)
        if values[column.name] not in (None, "", [])
    }


def _about_a_proceeding(form: FactForm) -> Values:
    persons = form.cleaned_data.get("persons")
    about = {"proceeding": form.cleaned_data["proceeding"]}
    return about | ({"persons": list(persons)} if persons else {})

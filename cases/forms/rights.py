"""Forms about what is held on a person: why, for how long, who received it, a copy, and its end."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from config.forms import Refusable, say_plainly
from people.models import AskedBy, Basis, Category, Purpose, What
from people.models.rights import MOST_YEARS

LONGEST = 500  # characters


def day_field(label: Any, help_text: Any = "") -> forms.DateField:
    """Return a field that asks for a day."""
    return forms.DateField(
        label=label, help_text=help_text, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )


class Plain(Refusable):
    """A form that says in plain words what it lacks."""

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        say_plainly(self)


class BasisForm(Plain):
    """Asks why the data of a person may be used, and for what."""

    purpose = forms.ChoiceField(label=lazy("What for?"), choices=[("", lazy("Choose one")), *Purpose.choices])
    basis = forms.ChoiceField(label=lazy("What allows it?"), choices=Basis.choices, widget=forms.RadioSelect)
    given_on = day_field(lazy("Since"))
    how = forms.CharField(
        label=lazy("How was it given?"),
        max_length=LONGEST,
        required=False,
        help_text=lazy("As in: in writing, read out to them in Dari. Name nobody."),
    )


class WithdrawForm(Plain):
    """Asks when a consent was withdrawn."""

    withdrawn_on = day_field(lazy("Withdrawn on"))


class RecipientForm(Plain):
    """Asks who received what about a person."""

    recipient = forms.CharField(
        label=lazy("Who received it?"),
        max_length=LONGEST,
        help_text=lazy("As in: Supreme Court, registry. They may have to be told if it is erased."),
    )
    what = forms.ChoiceField(label=lazy("What?"), choices=What.choices, widget=forms.RadioSelect)
    basis = forms.ChoiceField(label=lazy("What allowed it?"), choices=Basis.choices, widget=forms.RadioSelect)


class CopyForm(Plain):
    """Asks for whom a copy of everything is made."""

    recipient = forms.CharField(
        label=lazy("Who receives it?"),
        max_length=LONGEST,
        help_text=lazy("As in: the person; their lawyer. It is kept with the data, and goes with it."),
    )
    basis = forms.ChoiceField(
        label=lazy("What allows it?"), choices=Basis.choices, widget=forms.RadioSelect, initial=Basis.REQUEST
    )


class HoldForm(Plain):
    """Asks why nothing may be erased."""

    reason = forms.CharField(
        label=lazy("Why must nothing be erased?"),
        max_length=LONGEST,
        help_text=lazy("As in: complaint to the Committee against Torture is pending. Name nobody."),
    )


class EraseForm(Plain):
    """Asks who wants a person to be erased, and for a clear yes."""

    asked_by = forms.ChoiceField(
        label=lazy("Who asked for it?"),
        choices=[(value, label) for value, label in AskedBy.choices if value != AskedBy.TIME],
        widget=forms.RadioSelect,
    )
    sure = forms.BooleanField(label=lazy("I have read what goes and what stays. It cannot be undone."))


class SureForm(Plain):
    """Asks for a clear yes."""

    sure = forms.BooleanField(label=lazy("I have read what goes. It cannot be undone."))


class KeepForm(Plain):
    """Asks until when something is kept past its time, and why."""

    until = day_field(lazy("Keep until"), lazy("After this day it is listed again."))
    reason = forms.CharField(label=lazy("Why?"), max_length=LONGEST, help_text=lazy("Name nobody."))


class TimesForm(Refusable):
    """Asks for how many years each category is kept."""

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        for value, label in Category.choices:
            self.fields[value] = forms.IntegerField(
                label=label,
                min_value=1,
                max_value=MOST_YEARS,
                required=False,
                help_text=_("Whole years from the day a case is closed. Empty: nothing falls due."),
            )
            self.fields[value].optional_word = _("years")
        say_plainly(self)

    @property
    def years(self) -> dict[str, int | None]:
        """The years of each category; None for one that is kept for ever."""
        return {category: self.cleaned_data[category] for category in Category.values}

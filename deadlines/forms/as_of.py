"""Which earlier instant a page is to show: as the facts stood, and as they were known."""

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property

from django import forms
from django.http import QueryDict
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from cases.dates import DateFormError
from cases.forms.columns import date_field
from cases.forms.dates import typed_as
from cases.models import Case
from config.forms import say_plainly
from deadlines.moments import instant_of

INSTANT = ("day", "instant")  # the ways in which a date may be given here
NAMES = ("at", "known_at")


class AsOfForm(forms.Form):
    """Asks for two instants. Both stand in the address: `at` and `known_at` as written, or as the inputs send them."""

    def __init__(self, case: Case, asked: Mapping[str, str], *, now: datetime):
        self.case, self.now = case, now
        super().__init__(_as_typed(asked, case) if any(name in asked for name in _INPUTS) else None)
        self.is_typed = any(f"{name}_form" in asked for name in NAMES)
        self.fields["at"] = date_field(
            case,
            ways=INSTANT,
            label=_("How did it stand?"),
            help_text=_("A day means its first moment, 00:00. Give the hour to look at a later one."),
        )
        self.fields["known_at"] = date_field(
            case,
            ways=INSTANT,
            required=False,
            label=_("With what was known when?"),
            help_text=_("Leave it open for the same moment: what was recorded later is left out."),
        )
        self.fields["known_at"].optional_word = _("if another moment")
        say_plainly(self)

    def clean_at(self) -> str:
        return self._past("at")

    def clean_known_at(self) -> str:
        return self._past("known_at")

    @cached_property
    def at(self) -> datetime:
        """The instant as of which the facts are looked at."""
        return instant_of(self.cleaned_data["at"], self.case.zone_info)

    @cached_property
    def known_at(self) -> datetime:
        """The instant as of which they were known: the same, where no other was asked for."""
        known_at = self.cleaned_data["known_at"]
        return instant_of(known_at, self.case.zone_info) if known_at else self.at

    @property
    def query(self) -> str:
        """The query of the address that asks for the same, to be kept."""
        return "?" + urlencode({name: text for name in NAMES if (text := self.cleaned_data[name])})

    def _past(self, name: str) -> str:
        text = self.cleaned_data[name]
        if text and instant_of(text, self.case.zone_info) > self.now:
            raise forms.ValidationError(
                _(
                    "This lies ahead. Choose a time that has passed; what would follow later is asked with “What if”."
                )
            )
        return text


_INPUTS = (*NAMES, *(f"{name}_form" for name in NAMES))


def _as_typed(asked: Mapping[str, str], case: Case) -> QueryDict:
    """Return what the address asks for as the inputs of the form send it."""
    typed = QueryDict(mutable=True)
    typed.update({name: value for name, value in asked.items() if name not in NAMES})
    for name in NAMES:
        if name in asked:
            typed.update({f"{name}_{part}": value for part, value in _parts(asked[name], case).items()})
    return typed


def _parts(written: str, case: Case) -> dict[str, str]:
    """Return a written date by the inputs of its widget; what is no date stays to be refused as a day."""
    try:
        return typed_as(written, case.zone_info) or {"form": "day"}
    except DateFormError:
        return {"form": "day", "day": written}

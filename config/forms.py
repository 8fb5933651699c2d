"""What our forms have in common: they ask plainly, and they show what an action refuses."""

from typing import Any, Protocol

from django import forms
from django.utils.translation import gettext as _


class Refusal(Protocol):
    """An error that says what to do next, and which field it is about, if any."""

    field: str | None


class Refusable(forms.Form):
    """A form whose action may refuse."""

    def refuse(self, refusal: Refusal) -> None:
        """Show a refusal of the action beside the field it is about."""
        self.add_error(refusal.field if refusal.field in self.fields else None, str(refusal))

    @property
    def groups(self) -> list[dict[str, Any]]:
        """Its visible fields as one group without a title, for form_groups.html."""
        return [{"title": "", "fields": self.visible_fields()}]


def say_plainly(form: forms.Form) -> None:
    """Let the fields of a form say in plain words that they need an answer."""
    for field in form.fields.values():
        if isinstance(field, forms.MultipleChoiceField):
            field.error_messages["required"] = _("Choose at least one.")
        elif isinstance(field, forms.ChoiceField):
            field.error_messages["required"] = _("Choose one.")
        else:
            field.error_messages["required"] = _("Fill this in.")

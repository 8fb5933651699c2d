"""A pack that someone wants to see tried on their cases."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from cases.casefile.limits import LARGEST_FILE
from config.forms import say_plainly


class ProposalForm(forms.Form):
    """Asks for the file of a pack. `text` and the name of the file are what was sent."""

    file = forms.FileField(
        label=lazy("The pack, a YAML file"),
        help_text=lazy("It is checked, and its worked examples are run. Nothing becomes law by it."),
        widget=forms.FileInput(attrs={"accept": ".yaml,.yml"}),
    )

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        say_plainly(self)

    def clean_file(self):
        """Return the text of the file."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            raise forms.ValidationError(_("The file is too large for a pack."))
        try:
            return file.read().decode("utf-8")
        except UnicodeDecodeError:
            raise forms.ValidationError(_("This is no text in UTF-8.")) from None

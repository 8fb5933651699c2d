"""What someone thinks of a rule that they have read."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from config.forms import say_plainly
from deadlines.models import RuleReview

LONGEST = 10_000


class ReviewForm(forms.Form):
    """Asks for a verdict and its reasons. `read` is the fingerprint of the rule that the page showed."""

    read = forms.CharField(widget=forms.HiddenInput, max_length=64)
    verdict = forms.ChoiceField(
        label=lazy("Is the rule right as it stands here?"),
        choices=[
            (RuleReview.Verdict.CORRECT, lazy("It is correct")),
            (RuleReview.Verdict.DOUBTS, lazy("I have doubts")),
        ],
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label=lazy("Note"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea,
        help_text=lazy(
            "What you read, and what you doubt. Name no person and no case: it is about the rule."
        ),
    )

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.fields["note"].optional_word = _("needed with a doubt")
        say_plainly(self)

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("verdict") == RuleReview.Verdict.DOUBTS and not cleaned.get("note"):
            self.add_error("note", _("Say what you doubt, so that a colleague can look into it."))
        return cleaned

    def now_read(self, fingerprint: str) -> None:
        """Let what is sent next be about the rule as it stands now."""
        self.data = {**self.data.dict(), "read": fingerprint}

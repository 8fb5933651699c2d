"""Who takes which case of a colleague who leaves."""

from django import forms
from django.utils.translation import gettext as _

from accounts.models import User
from config.forms import Refusable, say_plainly
from deadlines.leaving import Resting, able


class HandOverForm(Refusable):
    """Asks, for each case by its code, who of its team takes it."""

    def __init__(self, leaving: User, cases: list[Resting], *args, **options):
        super().__init__(*args, **options)
        self.cases = {str(case.id): case for case in cases}
        self.takers: dict[str, User] = {}
        for key, case in self.cases.items():
            self.fields[key] = self._field(case, leaving)
        say_plainly(self)

    @property
    def chosen(self) -> dict[Resting, User]:
        """Return who takes each case."""
        return {case: self.takers[self.cleaned_data[key]] for key, case in self.cases.items()}

    def _field(self, case: Resting, leaving: User) -> forms.Field:
        people = list(able(case.team_id).exclude(pk=leaving.pk).order_by("name", "pk"))
        self.takers |= {str(user.pk): user for user in people}
        empty = _("Choose one") if people else _("Nobody else is in its team")
        return forms.ChoiceField(
            label=_("Who takes case {code}?").format(code=case.code),
            choices=[("", empty), *((str(user.pk), user.name) for user in people)],
            help_text="" if people else _("Put somebody who works on cases into its team first."),
        )

"""Forms about who works on a case, whether it is open, and who sees it in an emergency."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from accounts.models import ROLES_ON_CASES, Role, User
from cases.models import FACT_TYPES, Case
from cases.wording.kinds import KINDS
from config.forms import Refusable, say_plainly

LONGEST = 500  # characters of a reason


class EmergencyForm(Refusable):
    """Asks which case somebody must see, and why."""

    code = forms.CharField(
        label=lazy("Code of the case"),
        max_length=12,
        help_text=lazy(
            "As in 7K4-QM9X. It stands in messages about the case; whoever called you can read it to you."
        ),
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
    )
    reason = forms.CharField(
        label=lazy("Why must you see it now?"),
        max_length=LONGEST,
        help_text=lazy("Those who work on the case read it."),
    )

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        say_plainly(self)


class AccessForm(Refusable):
    """Asks who is assigned to a case, and whether only they see it."""

    def __init__(self, case: Case, *args, **options):
        super().__init__(*args, **options)
        able = User.objects.filter(teams=case.team_id, role__in=ROLES_ON_CASES, is_active=True)
        self.people = {str(user.pk): user for user in able.order_by("name", "pk")}
        self.fields["assigned"] = forms.MultipleChoiceField(
            label=_("Who is assigned?"),
            choices=[(key, f"{user.name}, {user.get_role_display()}") for key, user in self.people.items()],
            widget=forms.CheckboxSelectMultiple,
            required=False,
            help_text=_(
                "They answer for it: nobody who is alone on a pressing case can leave before handing it over."
            ),
        )
        self.fields["assigned"].optional_word = _("needed if only they see it")
        self.fields["restricted"] = forms.ChoiceField(
            label=_("Who sees it?"),
            choices=[("no", _("The whole team")), ("yes", _("Only those assigned"))],
            widget=forms.RadioSelect,
        )
        say_plainly(self)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("restricted") == "yes" and not cleaned.get("assigned"):
            self.add_error("assigned", _("Choose at least one: otherwise nobody would see the case."))
        return cleaned

    @property
    def chosen(self) -> list[User]:
        return [self.people[key] for key in self.cleaned_data["assigned"]]


class CloseForm(Refusable):
    """Asks since when a case is closed, and why."""

    closed_on = forms.DateField(
        label=lazy("Closed on"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )
    reason = forms.CharField(
        label=lazy("Why?"), max_length=LONGEST, help_text=lazy("It stays in the history of the case.")
    )

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        say_plainly(self)


class ReopenForm(Refusable):
    """Asks why a case is opened again."""

    reason = forms.CharField(
        label=lazy("Why?"), max_length=LONGEST, help_text=lazy("It stays in the history of the case.")
    )

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        say_plainly(self)


class TaskForm(Refusable):
    """Asks an interpreter for something, and for nothing that they need not know."""

    def __init__(self, case: Case, *args, **options):
        super().__init__(*args, **options)
        users = User.objects.filter(organisation=case.organisation_id, role=Role.INTERPRETER, is_active=True)
        self.people = {str(user.pk): user for user in users.order_by("name", "pk")}
        empty = _("Choose one") if self.people else _("Nobody here is an interpreter yet")
        self.fields["interpreter"] = forms.ChoiceField(
            label=_("Interpreter"),
            choices=[("", empty), *((key, user.name) for key, user in self.people.items())],
        )
        self.fields["kind"] = forms.ChoiceField(
            label=_("What is it about?"),
            choices=[("", _("Something else")), *((kind, KINDS[kind].title) for kind in FACT_TYPES)],
            required=False,
        )
        self.fields["text"] = forms.CharField(
            label=_("Task"),
            max_length=10_000,
            widget=forms.Textarea,
            help_text=_(
                "They see this text, the code of the case and the day, and nothing else of it. "
                "Paste what is to be translated; leave names out where you can."
            ),
        )
        self.fields["until"] = forms.DateField(
            label=_("Until"),
            widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
            help_text=_("After this day they see it no more."),
        )
        say_plainly(self)


class AnswerForm(Refusable):
    """Takes what an interpreter writes."""

    answer = forms.CharField(label=lazy("Your text"), max_length=10_000, widget=forms.Textarea)

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        say_plainly(self)

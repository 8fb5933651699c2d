"""Forms about the people who work here."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from accounts.models import ROLES_ON_CASES, Organisation, Role, Team, User
from config.forms import Refusable, say_plainly

LONGEST = 500  # characters of a name or a reason
WHAT_A_ROLE_DOES = {
    Role.CASEWORKER: lazy("sees and changes the cases of their teams"),
    Role.LAWYER: lazy("the same, and reviews rules"),
    Role.COORDINATOR: lazy("the same, and can lock the organisation down"),
    Role.ADMINISTRATOR: lazy("looks after accounts and teams; sees no case"),
    Role.AUDITOR: lazy("reads who saw and did what; sees no case"),
    Role.INTERPRETER: lazy("sees only the tasks given to them"),
}


class TeamsField(forms.MultipleChoiceField):
    """Several teams; none for who does not work on cases."""

    optional_word = lazy("needed for those who work on cases")


class DutiesForm(Refusable):
    """Asks for a role and teams."""

    def __init__(self, organisation: Organisation, *args, **options):
        super().__init__(*args, **options)
        self.teams = {str(team.pk): team for team in organisation.teams.order_by("name")}
        self.fields["role"] = forms.ChoiceField(
            label=_("Role"),
            choices=[(role.value, f"{role.label}: {words}") for role, words in WHAT_A_ROLE_DOES.items()],
            widget=forms.RadioSelect,
        )
        self.fields["teams"] = TeamsField(
            label=_("Teams"),
            choices=[(key, team.name) for key, team in self.teams.items()],
            widget=forms.CheckboxSelectMultiple,
            required=False,
            help_text=_("Who works on cases sees those of these teams, and no others."),
        )
        say_plainly(self)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("role") in ROLES_ON_CASES and not cleaned.get("teams"):
            self.add_error("teams", _("Choose at least one: without a team they would see no case."))
        return cleaned

    @property
    def chosen_teams(self) -> list[Team]:
        return [self.teams[key] for key in self.cleaned_data["teams"]]


class InviteForm(DutiesForm):
    """Asks whom to invite, as what."""

    email = forms.EmailField(
        label=lazy("E-mail address"),
        help_text=lazy("Their own, which nobody else reads. The link is sent there and opens once."),
        widget=forms.EmailInput({"autocomplete": "off"}),
    )


class JoinForm(Refusable):
    """Asks the invited person for a name and a password."""

    name = forms.CharField(
        label=lazy("Your name"),
        max_length=LONGEST,
        help_text=lazy("As your colleagues know you."),
        widget=forms.TextInput({"autocomplete": "name"}),
    )
    password = forms.CharField(
        label=lazy("Password"),
        strip=False,
        help_text=lazy("Twelve characters or more. Four words that do not belong together are good."),
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )

    def __init__(self, email: str, *args, **options):
        super().__init__(*args, **options)
        self.email = email
        say_plainly(self)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if password := cleaned.get("password"):
            try:
                validate_password(password, User(email=self.email, name=cleaned.get("name", "")))
            except forms.ValidationError as weak:
                self.add_error("password", weak)
        return cleaned


class NameForm(Refusable):
    """Asks for the name of a team or of the organisation."""

    name = forms.CharField(label=lazy("Name"), max_length=LONGEST)

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        say_plainly(self)


class LostDeviceForm(Refusable):
    """Asks which colleague has lost a device."""

    def __init__(self, asking: User, *args, **options):
        super().__init__(*args, **options)
        found = User.objects.visible_to(asking).filter(is_active=True).order_by("name", "pk")
        self.people = {str(user.pk): user for user in found}
        self.fields["user"] = forms.ChoiceField(
            label=_("Whose device is lost?"),
            choices=[("", ""), *((key, user.name) for key, user in self.people.items())],
        )
        say_plainly(self)

    @property
    def chosen(self) -> User:
        return self.people[self.cleaned_data["user"]]


class LockdownForm(Refusable):
    """Asks why the organisation is locked down."""

    reason = forms.CharField(
        label=lazy("What has happened?"),
        max_length=LONGEST,
        help_text=lazy("A few words, such as: laptop stolen. Name nobody."),
    )

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        say_plainly(self)

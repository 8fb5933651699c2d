"""What is typed to come in."""

from typing import Any

from allauth.account.forms import LoginForm
from allauth.account.internal.flows.reauthentication import reauthenticate_by_password
from allauth.core import context
from allauth.mfa.base.internal.flows import post_authentication
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from config import clock

from . import codes
from .guarding import not_counted

WRONG_CODE = _(
    "This code is not right, or was used before. Wait for the next one; "
    "check that the clock of your telephone is right."
)


class SignInForm(LoginForm):
    """An address and a password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"] = forms.EmailField(
            label=_("E-mail address"),
            widget=forms.EmailInput(attrs={"autocomplete": "username", "autofocus": True}),
        )
        self.fields["password"].label = _("Password")
        self.fields["password"].widget.attrs.pop("placeholder", None)

    def clean_login(self) -> str:
        """Return the address as it is stored."""
        return super().clean_login().lower()

    def clean(self) -> dict[str, Any]:
        """Return what was typed. A right password does not count as a try."""
        cleaned = super().clean()
        if self.user:
            not_counted(self.request)
        return cleaned


class CodeForm(forms.Form):
    """A code of the user's app, or one of their recovery codes."""

    code = forms.CharField(
        label=_("Code"),
        max_length=30,
        help_text=_("The six digits that your app shows now, or one of your recovery codes."),
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "autofocus": True}
        ),
    )
    reauthenticated = False

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_code(self) -> str:
        """Return the code, used up. Raises ValidationError for any that does not open, or no longer."""
        self.authenticator = codes.use(self.user, self.cleaned_data["code"], clock.now())
        if self.authenticator is None:
            raise ValidationError(WRONG_CODE)
        return self.cleaned_data["code"]

    def save(self) -> None:
        """Put on record that the session has shown this factor."""
        not_counted(context.request)
        post_authentication(context.request, self.authenticator, reauthenticated=self.reauthenticated)


class AgainForm(CodeForm):
    """The same for someone who is signed in already."""

    reauthenticated = True


class PasswordAgainForm(forms.Form):
    """The password once more, of someone without a second factor."""

    password = forms.CharField(
        label=_("Password"),
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password", "autofocus": True}),
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_password(self) -> str:
        """Return the password. Raises ValidationError where it is another."""
        if not self.user.check_password(self.cleaned_data["password"]):
            raise ValidationError(_("That is not your password."))
        return self.cleaned_data["password"]

    def save(self) -> None:
        """Put on record that the session has shown the password again."""
        not_counted(context.request)
        reauthenticate_by_password(context.request)


class AppForm(forms.Form):
    """The first code of an app that has just been given a secret."""

    code = forms.CharField(
        label=_("Code"),
        max_length=30,
        help_text=_("The six digits that the app shows now."),
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
    )

    def __init__(self, *args: Any, secret: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.secret = secret

    def clean_code(self) -> str:
        """Return the code, which shows that app and server agree."""
        self.counter = codes.counter_of(self.secret, self.cleaned_data["code"], clock.now())
        if self.counter is None:
            raise ValidationError(WRONG_CODE)
        return self.cleaned_data["code"]


class AddressForm(forms.Form):
    """The address of somebody who forgot their password."""

    email = forms.EmailField(
        label=_("E-mail address"),
        widget=forms.EmailInput(attrs={"autocomplete": "username", "autofocus": True}),
    )


class OrganisationForm(forms.Form):
    """The short name of an organisation whose people sign in at their own provider."""

    organisation = forms.SlugField(
        label=_("Short name of your organisation"),
        help_text=_("As it was told to you, for example legal-aid-south."),
        widget=forms.TextInput(attrs={"autocomplete": "organization", "autocapitalize": "none"}),
    )

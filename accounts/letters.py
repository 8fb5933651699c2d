"""What we tell people about their organisation by e-mail: a code and a link at most, never a name."""

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import gettext as _

from .models import Invitation, Letter, LetterKind, User


def post(users: Iterable[User], kind: str, *, at: datetime, code: str = "", path: str = "/") -> None:
    """Put an e-mail to each of `users` into the outbox. `path` is where its link leads on this site."""
    Letter.objects.bulk_create(
        Letter(kind=kind, recipient=user, code=code, path=path, created_at=at, next_try_at=at)
        for user in users
    )


def post_invitation(invitation: Invitation, *, at: datetime) -> None:
    """Put the e-mail with the link of an invitation into the outbox."""
    Letter.objects.create(kind=LetterKind.INVITATION, invitation=invitation, created_at=at, next_try_at=at)


def post_reset(user: User | None, *, at: datetime) -> None:
    """Put the e-mail that leads to a new password into the outbox; for an address that is nobody's, a row as well."""
    Letter.objects.create(kind=LetterKind.RESET, recipient=user, created_at=at, next_try_at=at)


def message(letter: Letter) -> EmailMessage:
    """Return the e-mail. It tells neither whose case it is, nor who acted, nor which organisation it is."""
    if letter.invitation is not None:
        to, link = letter.invitation.email, letter.invitation.link
    else:
        assert letter.recipient is not None  # noqa: S101  one to nobody is not worded
        to, link = letter.recipient.email, settings.SITE_URL.rstrip("/") + _path(letter, letter.recipient)
    said = {"code": letter.code, "when": f"{letter.created_at:%d.%m.%Y, %H:%M} UTC"}
    subject, *lines = (part.format(**said) for part in _words(letter.kind))
    return EmailMessage(subject, "\n\n".join([*lines, link]) + "\n", to=[to])


def _path(letter: Letter, recipient: User) -> str:
    """Return where the link of the letter leads. One that opens something is made when it is sent, and not kept."""
    if letter.kind != LetterKind.RESET:
        return letter.path
    token = default_token_generator.make_token(recipient)
    return reverse("accounts:reset-confirm", args=[urlsafe_base64_encode(str(recipient.pk).encode()), token])


def _words(kind: str) -> tuple[str, ...]:
    """Return the subject and the paragraphs that stand before the link."""
    return {
        LetterKind.INVITATION: (
            _("You are invited to Suspensive"),
            _(
                "Somebody who administers Suspensive for your organisation invites you. Open this link within "
                "three days, and set your name and a password. It opens once."
            ),
            _("If you did not expect this, leave it: nothing happens."),
        ),
        LetterKind.BREAK_GLASS: (
            _("case {code}: opened in an emergency"),
            _("A colleague to whom case {code} is not shared has opened it in an emergency, for one hour."),
            _("Who, and since when, is said here. If it should not be, end it, and ask them:"),
        ),
        LetterKind.REVIEW: (
            _("case {code}: look at its opening"),
            _(
                "Case {code} was opened in an emergency some days ago, and nobody in charge has looked at that yet."
            ),
            _("Ask the colleague why, and say here that you have looked at it:"),
        ),
        LetterKind.LOCKDOWN: (
            _("Suspensive is locked down"),
            _(
                "Your organisation has been locked down. Everybody is signed out, and no case can be opened. "
                "Alarms are still sent. Write down deadlines from them, and act by telephone."
            ),
            _("Two people, coordinators or administrators, can open it again, here:"),
        ),
        LetterKind.LIFTED: (
            _("Suspensive is open again"),
            _(
                "Two people have confirmed that your organisation may work again. Sign in; issue new API tokens."
            ),
        ),
        LetterKind.HANDED_OVER: (
            _("case {code}: it is now yours"),
            _("Case {code} was assigned to you, because the colleague who had it leaves. Look at it today:"),
        ),
        LetterKind.TASK: (
            _("There is a task for you"),
            _("You are asked to interpret for case {code}. What it is, and until when, is said here:"),
        ),
        LetterKind.RESET: (
            _("A new password"),
            _("Somebody, perhaps you, asked on {when} for a way to set a new password."),
            _("Your second factor stays as it is. If you did not ask, do nothing: nothing has changed."),
            _("This link is good for an hour, and once:"),
        ),
        LetterKind.NEW_DEVICE: (
            _("A new device"),
            _("On {when} somebody signed in to your account on a device not used before."),
            _(
                "If that was you, do nothing. If not, sign out everywhere and change your password at once, here. "
                "Then tell whoever administers your organisation:"
            ),
        ),
        LetterKind.DEVICE_OF_COLLEAGUE: (
            _("A colleague signed in on a new device"),
            _("On {when} a colleague of yours signed in on a device they had not used before."),
            _(
                "Who, is said here. If you did not expect it, ask them by telephone; if it was not they, deactivate:"
            ),
        ),
        LetterKind.LOST_DEVICE: (
            _("You were signed out everywhere"),
            _(
                "On {when} a colleague reported a device of yours as lost. You were signed out, and API tokens ended."
            ),
            _("If you did not ask for that, tell whoever administers your organisation. Sign in again here:"),
        ),
        LetterKind.SIGN_IN_CHANGED: (
            _("Your sign-in was changed"),
            _("On {when} the password or a second factor of your account was changed."),
            _(
                "Other devices were signed out. If that was not you, ask for a new password at once, here, "
                "and tell whoever administers your organisation:"
            ),
        ),
    }[LetterKind(kind)]

"""What we tell people about their organisation by e-mail: a code and a link at most, never a name."""

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.core.mail import EmailMessage
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


def message(letter: Letter) -> EmailMessage:
    """Return the e-mail. It tells neither whose case it is, nor who acted, nor which organisation it is."""
    if letter.invitation is not None:
        to, link = letter.invitation.email, letter.invitation.link
    else:
        assert letter.recipient is not None  # noqa: S101  the database holds one of the two
        to, link = letter.recipient.email, settings.SITE_URL.rstrip("/") + letter.path
    subject, *lines = (part.format(code=letter.code) for part in _words(letter.kind))
    return EmailMessage(subject, "\n\n".join([*lines, link]) + "\n", to=[to])


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
    }[LetterKind(kind)]

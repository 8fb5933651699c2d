"""A form that was changed after it had been saved."""

from django.http import HttpRequest
from django.utils.translation import gettext as _

from cases.errors import AlreadySent
from config.once import was_sent_before


def refuse_a_changed_one(request: HttpRequest) -> None:
    """Raise AlreadySent where the form was sent before, with other answers in it."""
    if was_sent_before(request):
        words = _("This form was saved before, with other answers in it. Look at what was saved.")
        raise AlreadySent(f"{words} {_('If this is one more, save again.')}")

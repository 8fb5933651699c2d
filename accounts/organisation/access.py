"""Who gets to these pages. Who may not is told whom to ask."""

from collections.abc import Callable
from functools import wraps
from typing import cast

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from accounts.models import Role, User

View = Callable[..., HttpResponse]


def for_those(who: Callable[[User], bool]) -> Callable[[View], View]:
    """Let in only users of whom `who` is true; tell the others which roles it is for, and whom to ask."""

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args, **kwargs) -> HttpResponse:
            if not who(colleague(request)):
                raise PermissionDenied(_whom_to_ask(who))
            return view(request, *args, **kwargs)

        return guarded

    return guard


def _whom_to_ask(who: Callable[[User], bool]) -> str:
    """Return what to ask for: one of the roles that would be let in, in the order in which they are offered."""
    able = [str(role.label).lower() for role in Role if who(User(role=role, is_active=True))]
    words = _(
        "Nothing was changed. This is for: {roles}. Ask one of them to do it, "
        "or ask whoever administers your organisation for that role."
    )
    return words.format(roles=", ".join(able))


for_administrators = for_those(lambda user: user.administers)


def colleague(request: HttpRequest) -> User:
    """Return who asks, where nobody gets that is not signed in."""
    return cast(User, request.user)

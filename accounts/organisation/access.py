"""Who gets to these pages. Who may not is told whom to ask."""

from collections.abc import Callable
from functools import wraps
from typing import cast

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from accounts.models import User

View = Callable[..., HttpResponse]


def for_those(who: Callable[[User], bool]) -> Callable[[View], View]:
    """Let in only users of whom `who` is true; tell the others that their role does not include this."""

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args, **kwargs) -> HttpResponse:
            if not who(colleague(request)):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return guarded

    return guard


for_administrators = for_those(lambda user: user.administers)


def colleague(request: HttpRequest) -> User:
    """Return who asks, where nobody gets that is not signed in."""
    return cast(User, request.user)

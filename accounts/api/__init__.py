"""How a program says who it is, and what its user may do: `Authorization: Bearer <token>`."""

from django.utils.translation import gettext_lazy as _
from rest_framework import exceptions
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.permissions import SAFE_METHODS, BasePermission, IsAuthenticated

from accounts import sight
from accounts.models import ApiToken
from accounts.refusals import note_token_refused
from config import clock


class TokenAuthentication(BaseAuthentication):
    """The user of a live token. A missing header is nobody; a wrong one is refused."""

    scheme = "Bearer"

    def authenticate(self, request):
        match get_authorization_header(request).split():
            case [scheme, token] if scheme.lower() == b"bearer":
                return self.user_of(token, request)
            case _:
                return None

    def user_of(self, token: bytes, request):
        matching = ApiToken.objects.matching(token.decode("ascii", "replace")).select_related("user")
        found = matching.live().first()
        if found is None:
            note_token_refused(request._request, matching.first())
            raise exceptions.AuthenticationFailed(_("This token opens nothing. Ask for a new one."))
        sight.act_as(found.user)
        found.note_use(clock.now())
        return found.user, found

    def authenticate_header(self, request):
        return self.scheme


class Nobody(BasePermission):
    """No one. Each view says whom it lets in; one that forgot lets nobody in."""

    def has_permission(self, request, view):
        return False


class WorksOnCases(IsAuthenticated):
    """Whoever is signed in may look, and sees what they may see; only those who work on cases change them."""

    message = _(
        "Your role does not work on cases. Ask whoever administers your organisation for the role of a caseworker, "
        "lawyer or coordinator."
    )

    def has_permission(self, request, view):
        if not super().has_permission(request, view):
            return False
        return request.method in SAFE_METHODS or request.user.works_on_cases

"""How a program says who it is: `Authorization: Bearer <token>`."""

from django.utils.translation import gettext_lazy as _
from rest_framework import exceptions
from rest_framework.authentication import BaseAuthentication, get_authorization_header

from config import clock

from .models import ApiToken


class TokenAuthentication(BaseAuthentication):
    """The user of a live token. A missing header is nobody; a wrong one is refused."""

    scheme = "Bearer"

    def authenticate(self, request):
        match get_authorization_header(request).split():
            case [scheme, token] if scheme.lower() == b"bearer":
                return self.user_of(token)
            case _:
                return None

    def user_of(self, token: bytes):
        try:
            found = ApiToken.objects.live().matching(token.decode("ascii")).select_related("user").get()
        except (ApiToken.DoesNotExist, UnicodeDecodeError):
            raise exceptions.AuthenticationFailed(_("This token opens nothing. Ask for a new one.")) from None
        found.note_use(clock.now())
        return found.user, found

    def authenticate_header(self, request):
        return self.scheme

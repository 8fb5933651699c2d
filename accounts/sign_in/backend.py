"""How who has signed in is found again with each request."""

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.db.models import Exists, OuterRef

from accounts.models import Lockdown, User

_LOCKED_DOWN = Exists(Lockdown.objects.open().filter(organisation=OuterRef("organisation")))


class Backend(AuthenticationBackend):
    """Signs in as allauth does."""

    def get_user(self, user_id: Any) -> User | None:
        """Return the user with their organisation and whether it is `locked_down`; None where the account is closed."""
        users = User.objects.select_related("organisation").annotate(locked_down=_LOCKED_DOWN)
        return users.filter(pk=user_id, is_active=True).first()

"""Pages of those who administer an organisation, and the page on which somebody invited joins it."""

from .accepting import join
from .locking import lockdown
from .losing import lost_device
from .own import own_data, team_edit, team_new, teams
from .users import invite_user, revoke, users

__all__ = [
    "invite_user",
    "join",
    "lockdown",
    "lost_device",
    "own_data",
    "revoke",
    "team_edit",
    "team_new",
    "teams",
    "users",
]

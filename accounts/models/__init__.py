"""Who works here, how they came to, what opens the door for them, and the trail of what they did."""

from .answer import Answer
from .audit import SITE, AuditAction, AuditEvent, AuditGroup, AuditHead, AuditLink
from .invitation import Invitation
from .letter import Letter, LetterKind
from .lockdown import Lockdown
from .sign_in import Attempts, IdentityProvider, KnownDevice, Session
from .tokens import ApiToken
from .users import ROLES_IN_CHARGE, ROLES_ON_CASES, Organisation, Role, Team, User

__all__ = [
    "ROLES_IN_CHARGE",
    "ROLES_ON_CASES",
    "SITE",
    "Answer",
    "ApiToken",
    "Attempts",
    "AuditAction",
    "AuditEvent",
    "AuditGroup",
    "AuditHead",
    "AuditLink",
    "IdentityProvider",
    "Invitation",
    "KnownDevice",
    "Letter",
    "LetterKind",
    "Lockdown",
    "Organisation",
    "Role",
    "Session",
    "Team",
    "User",
]

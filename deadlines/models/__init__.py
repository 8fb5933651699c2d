"""What follows in law, in rows for lists, search and the API. Rebuilt from the facts, never edited."""

from .assessment import Assessment, ProtectionStatus, Status
from .bar import BarToRemoval, InForce
from .change import LawChange, LawEffect
from .deadline import Deadline
from .flag import Flag
from .levels import Level
from .notice import Notice
from .review import RuleReview
from .run import WatchRun

__all__ = [
    "Assessment",
    "BarToRemoval",
    "Deadline",
    "Flag",
    "InForce",
    "LawChange",
    "LawEffect",
    "Level",
    "Notice",
    "ProtectionStatus",
    "RuleReview",
    "Status",
    "WatchRun",
]

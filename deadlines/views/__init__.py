"""Pages that show what follows in law."""

from .as_of import as_of_page
from .calculator import calculator
from .case_list import case_list
from .case_page import case_page
from .law_changes import law_change, law_changes, propose_change
from .leaving import deactivate_user, hand_over, reactivate_user, user_page
from .library import law_index, law_pack, law_rule, review_rule
from .moved import moved_seen
from .people import people_list
from .reasons import reasons_page
from .register import deadline_list
from .search import search
from .today import today, watch_line
from .trail import trail
from .what_if import what_if_page

__all__ = [
    "as_of_page",
    "calculator",
    "case_list",
    "case_page",
    "deactivate_user",
    "deadline_list",
    "hand_over",
    "law_change",
    "law_changes",
    "law_index",
    "law_pack",
    "law_rule",
    "moved_seen",
    "people_list",
    "propose_change",
    "reactivate_user",
    "reasons_page",
    "review_rule",
    "search",
    "today",
    "trail",
    "user_page",
    "watch_line",
    "what_if_page",
]

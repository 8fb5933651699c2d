"""Pages that show what follows in law."""

from .case_list import case_list
from .case_page import case_page
from .people import people_list
from .reasons import reasons_page
from .register import deadline_list
from .search import search
from .today import today, watch_line

__all__ = [
    "case_list",
    "case_page",
    "deadline_list",
    "people_list",
    "reasons_page",
    "search",
    "today",
    "watch_line",
]

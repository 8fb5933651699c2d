"""Pages that change a case: opening one, adding to it, recording, correcting and withdrawing facts; and who sees it."""

from .changing import correct_fact, withdraw_fact
from .emergency import emergencies, end_emergency, must_see, review_emergency
from .opening import add_person, open_case, open_proceeding
from .recording import choose_kind, record_fact
from .staff import case_access, close, end_of_task, new_task, reopen, task, tasks

__all__ = [
    "add_person",
    "case_access",
    "choose_kind",
    "close",
    "correct_fact",
    "emergencies",
    "end_emergency",
    "end_of_task",
    "must_see",
    "new_task",
    "open_case",
    "open_proceeding",
    "record_fact",
    "reopen",
    "review_emergency",
    "task",
    "tasks",
    "withdraw_fact",
]

"""Pages that change a case: opening one, adding to it, recording, correcting and withdrawing facts; and who sees it."""

from .changing import correct_fact, withdraw_fact
from .emergency import emergencies, end_emergency, must_see, review_emergency
from .opening import add_person, open_case, open_proceeding
from .recording import choose_kind, record_fact
from .retention import erase_due, erasure, erasures, keep_due, retention
from .rights import basis, copy, erase, hold_case, hold_person, person_page, recipient, withdraw
from .staff import case_access, close, end_of_task, new_task, reopen, task, tasks

__all__ = [
    "add_person",
    "basis",
    "case_access",
    "choose_kind",
    "close",
    "copy",
    "correct_fact",
    "emergencies",
    "end_emergency",
    "end_of_task",
    "erase",
    "erase_due",
    "erasure",
    "erasures",
    "hold_case",
    "hold_person",
    "keep_due",
    "must_see",
    "new_task",
    "open_case",
    "open_proceeding",
    "person_page",
    "recipient",
    "record_fact",
    "reopen",
    "retention",
    "review_emergency",
    "task",
    "tasks",
    "withdraw",
    "withdraw_fact",
]

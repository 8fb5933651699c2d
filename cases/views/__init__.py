"""Pages that change a case: opening one, adding to it, recording, correcting and withdrawing facts."""

from .changing import correct_fact, withdraw_fact
from .opening import add_person, open_case, open_proceeding
from .recording import choose_kind, record_fact

__all__ = [
    "add_person",
    "choose_kind",
    "correct_fact",
    "open_case",
    "open_proceeding",
    "record_fact",
    "withdraw_fact",
]

"""The system check of the packs: each loads, and its worked examples hold."""

from typing import Any

from django.core.checks import CheckMessage, Error

from .errors import PackError
from .examples import check_all_examples


def packs_hold(**options: Any) -> list[CheckMessage]:
    """Return an error for the first pack that is refused, or whose worked examples come out otherwise.

    It takes a fifth of a second. A web server or worker does not run it: there packs are only read and checked
    against their schema, once for each process.
    """
    try:
        check_all_examples()
    except PackError as error:
        return [Error(str(error), hint="Correct the rule or its example.", id="deadlines.E101")]
    return []

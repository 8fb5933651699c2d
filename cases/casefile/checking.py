"""Whether a document is a case file. Needs no database."""

import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

from django.utils.translation import gettext as _

from .meaning import meaning_problems
from .problems import CaseFileError, Path, Problem, shown
from .shape import shape_problems

MOST_PROBLEMS = 500
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
CONTROL_IN_LONG_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def check(document: Any) -> None:
    """Raise CaseFileError with all that is wrong with the document, up to MOST_PROBLEMS; else do nothing."""
    found = chain(shape_problems(document), character_problems(document))
    if isinstance(document, dict):
        found = chain(found, meaning_problems(document))
    if problems := list(dict.fromkeys(islice(found, MOST_PROBLEMS))):
        raise CaseFileError(problems)


def character_problems(document: Any) -> Iterator[Problem]:
    """Yield the texts that hold control characters. Only a note may have several lines."""
    waiting: list[tuple[Path, Any]] = [((), document)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            waiting += [((*path, key), item) for key, item in value.items()]
        elif isinstance(value, list):
            waiting += [((*path, position), item) for position, item in enumerate(value)]
        elif isinstance(value, str):
            allowed = CONTROL_IN_LONG_TEXT if path and path[-1] == "note" else CONTROL
            if found := allowed.search(value):
                message = _("holds the control character U+{code:04X}; take it out").format(
                    code=ord(found[0])
                )
                yield Problem(shown(path), message)

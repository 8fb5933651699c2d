"""What is wrong with a case file, and where."""

from collections.abc import Sequence
from dataclasses import dataclass

from cases.errors import CaseworkError

Path = tuple[str | int, ...]  # keys and positions from the top of the file


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to put right: the path to it (`facts[3].against`), and what to write instead.

    `line` and `column` count from 1 and are known only while the text is being read.
    """

    path: str
    message: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        place = f"line {self.line}, column {self.column}" if self.line is not None else ""
        return ": ".join(_printable(part) for part in (place, self.path, self.message) if part)


class CaseFileError(CaseworkError):
    """The file is no case file as it stands. `problems` holds all that is known to be wrong with it."""

    def __init__(self, problems: Sequence[Problem]):
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = list(problems)


def refusal(
    message: str, *, path: Path = (), line: int | None = None, column: int | None = None
) -> CaseFileError:
    """Return the refusal of a file for one problem."""
    return CaseFileError([Problem(shown(path), message, line, column)])


def shown(path: Path) -> str:
    """Return the path as a person reads it: `facts[3].against`, `persons.p1.names[0].text`."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{shortened(step)}" if text else shortened(step)
    return text


def shortened(text: str, most: int = 60) -> str:
    """Return the text, cut to at most `most` characters."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def quoted(value: object, most: int = 60) -> str:
    """Return the value as a message quotes it: in double quotes, cut to at most `most` characters."""
    return f'"{shortened(str(value), most)}"'


def _printable(text: str) -> str:
    """Return the text with what could steer a terminal written out."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)

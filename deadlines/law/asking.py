"""Questions about a case, or about one reading of it, that are worked out once however often they are asked."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol, TypeVar, TypeVarTuple

Answers = dict[tuple[Callable[..., Any], tuple[Any, ...]], Any]


class Remembers(Protocol):
    """What keeps the answers that were worked out about it."""

    @property
    def answers(self) -> Answers: ...


About = TypeVar("About", bound=Remembers)
Asked = TypeVarTuple("Asked")
Answer = TypeVar("Answer")


def asked_once(answer: Callable[[About, *Asked], Answer]) -> Callable[[About, *Asked], Answer]:
    """Let what the question is about keep its answer. What else is asked with must be hashable."""

    @wraps(answer)
    def remembered(about: About, *asked: *Asked) -> Answer:
        question = (answer, asked)
        if question in about.answers:
            return about.answers[question]  # type: ignore[no-any-return]
        about.answers[question] = found = answer(about, *asked)
        return found

    return remembered

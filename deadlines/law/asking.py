"""Questions about a case, or about one reading of it, that are worked out once however often they are asked."""

from collections.abc import Callable
from functools import wraps
from operator import attrgetter
from typing import Any, Protocol, TypeVar, TypeVarTuple

Answers = dict[tuple[Callable[..., Any], tuple[Any, ...]], Any]


class Remembers(Protocol):
    """What keeps the answers that were worked out about it."""

    @property
    def answers(self) -> Answers: ...


About = TypeVar("About", bound=Remembers)
Subject = TypeVar("Subject")
Asked = TypeVarTuple("Asked")
Answer = TypeVar("Answer")

_NOT_ASKED = object()


def asked_once(answer: Callable[[About, *Asked], Answer]) -> Callable[[About, *Asked], Answer]:
    """Let what the question is about keep its answer. What else is asked with must be hashable."""
    return remembering(answer, attrgetter("answers"))


def remembering(
    answer: Callable[[Subject, *Asked], Answer], kept_by: Callable[[Subject], Answers]
) -> Callable[[Subject, *Asked], Answer]:
    """Let the answers be kept where `kept_by` says, for what the question is about."""

    @wraps(answer)
    def remembered(about: Subject, *asked: *Asked) -> Answer:
        answers, question = kept_by(about), (answer, asked)
        found: Answer = answers.get(question, _NOT_ASKED)
        if found is _NOT_ASKED:
            found = answers[question] = answer(about, *asked)
        return found

    return remembered

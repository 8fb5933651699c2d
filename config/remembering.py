"""What is said over and over is worded once."""

from collections.abc import Callable, Hashable
from functools import lru_cache, wraps

from django.utils.translation import get_language

MOST = 1024  # answers of one function


def in_each_language(words: Callable[..., str]) -> Callable[..., str]:
    """Let `words`, which depends on nothing but its arguments and the language in use, remember its answers."""

    @lru_cache(maxsize=MOST)
    def remembered(_language: str | None, *asked: Hashable) -> str:
        return words(*asked)

    @wraps(words)
    def answer(*asked: Hashable) -> str:
        return remembered(get_language(), *asked)

    return answer

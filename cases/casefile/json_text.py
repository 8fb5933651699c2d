"""JSON with its keys written once each, its numbers of sensible length and its nesting of sensible depth."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from .limits import DEEPEST
from .problems import Path, refusal
from .yaml_text import twice, whole_number


class NotJson(ValueError):
    """The text is no JSON; it may yet be YAML."""


def read_json(text: str) -> Any:
    """Return the value that `text` writes.

    Raises NotJson, and CaseFileError for what JSON allows and a case file does not.
    """
    try:
        value = json.loads(text, object_pairs_hook=_object, parse_int=whole_number)
    except json.JSONDecodeError as error:
        raise NotJson(str(error)) from None
    except ValueError as error:
        raise refusal(str(error)) from None
    except RecursionError:
        raise refusal(_too_deep()) from None
    for path, part in _parts(value):
        if isinstance(part, _Doubled):
            raise refusal(twice(part.key), path=path)
    return value


class _Doubled(dict[str, Any]):
    """A JSON object in which a key stood twice."""

    key = ""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) == len(pairs):
        return value
    doubled = _Doubled(value)
    doubled.key = Counter(key for key, _value in pairs).most_common(1)[0][0]
    return doubled


def _parts(value: Any) -> Iterator[tuple[Path, Any]]:
    """Yield every mapping and list in `value` with its path. Raises CaseFileError where they go too deep."""
    waiting: list[tuple[Path, Any]] = [((), value)]
    while waiting:
        path, part = waiting.pop()
        if len(path) > DEEPEST:
            raise refusal(_too_deep(), path=path[:5])
        yield path, part
        inner = part.items() if isinstance(part, dict) else enumerate(part)
        waiting += [((*path, key), item) for key, item in inner if isinstance(item, dict | list)]


def _too_deep() -> str:
    return _("nested more than {most} deep").format(most=DEEPEST)

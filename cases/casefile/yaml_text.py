"""YAML 1.2 by its core schema: `NO` is Norway, `on` is a word, a date is text."""

import re
from typing import Any

import yaml
from django.utils.translation import gettext as _

from .limits import DEEPEST, LONGEST_NUMBER
from .problems import CaseFileError, Path, quoted, refusal, shortened

Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

NULL = {"", "~", "null", "Null", "NULL"}
BOOLEAN = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
WHOLE_NUMBER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
FRACTION = re.compile(
    r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)


def read_yaml(text: str) -> Any:
    """Return the value of the one YAML document in `text`.

    Raises CaseFileError with line and column: where it is no YAML, and for anchors, aliases, tags, keys
    written twice, keys that are no text, several documents and nesting deeper than DEEPEST.
    """
    builder = _Builder(text)
    try:
        return builder.document()
    finally:
        builder.parser.dispose()


class _Builder:
    """Builds a value from the parser's events, one after the other; it holds the event it stands at."""

    def __init__(self, text: str):
        self.parser = Parser(text)
        self.event = self._next_event()

    def document(self) -> Any:
        self._step()  # over the start of the stream
        if isinstance(self.event, yaml.StreamEndEvent):
            raise refusal(_("the file is empty"))
        self._step()
        value = self._value(())
        self._step()
        if not isinstance(self.event, yaml.StreamEndEvent):
            raise self._refusal(_("the file holds several documents; write one case in one file"), ())
        return value

    def _value(self, path: Path) -> Any:
        self._refuse_tricks(path)
        if len(path) > DEEPEST:
            raise self._refusal(_("nested more than {most} deep").format(most=DEEPEST), path[:5])
        if isinstance(self.event, yaml.MappingStartEvent):
            return self._mapping(path)
        if isinstance(self.event, yaml.SequenceStartEvent):
            return self._sequence(path)
        return self._scalar(path)

    def _mapping(self, path: Path) -> dict[str, Any]:
        self._step()
        value: dict[str, Any] = {}
        while not isinstance(self.event, yaml.MappingEndEvent):
            key = self._key(path, value)
            value[key] = self._value((*path, key))
        self._step()
        return value

    def _sequence(self, path: Path) -> list[Any]:
        self._step()
        value: list[Any] = []
        while not isinstance(self.event, yaml.SequenceEndEvent):
            value.append(self._value((*path, len(value))))
        self._step()
        return value

    def _key(self, path: Path, mapping: dict[str, Any]) -> str:
        self._refuse_tricks(path)
        if not isinstance(self.event, yaml.ScalarEvent):
            raise self._refusal(_("a key must be a word, not a mapping or a list"), path)
        key = self.event.value
        if key in mapping:
            raise self._refusal(twice(key), path)
        self._step()
        return key

    def _scalar(self, path: Path) -> Any:
        event, written = self.event, self.event.value
        value = written
        if event.implicit[0]:  # plain: written without quotes
            try:
                value = plain_value(written)
            except ValueError as error:
                raise self._refusal(str(error), path) from None
        self._step()
        return value

    def _refuse_tricks(self, path: Path) -> None:
        if isinstance(self.event, yaml.AliasEvent):
            raise self._refusal(_("aliases (*) are not allowed; write the value out"), path)
        if self.event.anchor is not None:
            raise self._refusal(_("anchors (&) are not allowed; write the value out"), path)
        if self.event.tag is not None:
            raise self._refusal(_("tags (!) are not allowed; write the value without one"), path)

    def _step(self) -> None:
        self.event = self._next_event()

    def _next_event(self) -> Any:
        try:
            return self.parser.get_event()
        except yaml.MarkedYAMLError as error:
            message = _("this is not YAML: {problem}").format(problem=error.problem)
            raise refusal(message, **_place(error.problem_mark)) from None

    def _refusal(self, message: str, path: Path) -> CaseFileError:
        return refusal(message, path=path, **_place(self.event.start_mark))


def _place(mark: Any) -> dict[str, Any]:
    """Return line and column of a mark, counted from 1."""
    return {"line": mark.line + 1, "column": mark.column + 1} if mark else {}


def plain_value(written: str) -> Any:
    """Return what a plain scalar stands for in the core schema of YAML 1.2."""
    if written in NULL:
        return None
    if written in BOOLEAN:
        return BOOLEAN[written]
    if WHOLE_NUMBER.fullmatch(written):
        return whole_number(written)
    if FRACTION.fullmatch(written):
        return float(written.replace(".inf", "inf").replace(".nan", "nan"))
    return written


def whole_number(written: str) -> int:
    """Return the number. Raises ValueError where it is longer than any number of a case file."""
    if len(written) > LONGEST_NUMBER:
        raise ValueError(_("the number {number} is too large").format(number=shortened(written, 20)))
    base = {"0o": 8, "0x": 16}.get(written[:2], 10)
    return int(written, base)


def twice(key: str) -> str:
    """Return the message for a key that stands twice in one mapping."""
    return _("the key {key} stands twice; keep one of them").format(key=quoted(key))

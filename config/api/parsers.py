"""Bodies of requests, read strictly: UTF-8, at most 1 MiB, each key once, no control characters."""

from typing import IO, Any

from django.utils.translation import gettext as _
from rest_framework.exceptions import ParseError
from rest_framework.parsers import BaseParser

from cases.casefile import CaseFileError, read
from cases.casefile.checking import character_problems
from cases.casefile.json_text import NotJson, read_json
from cases.casefile.limits import LARGEST_FILE


class JsonParser(BaseParser):
    """A JSON object."""

    media_type = "application/json"

    def parse(self, stream: IO[bytes], media_type=None, parser_context=None) -> dict[str, Any]:
        text = _text(stream)
        if not text.lstrip().startswith("{"):
            raise ParseError(_("Send a JSON object: {…}."))
        document = _json(text)
        if problems := list(character_problems(document)):
            raise CaseFileError(problems)
        return document


class CaseFileParser(BaseParser):
    """A case file, in JSON."""

    media_type = "application/json"

    def parse(self, stream: IO[bytes], media_type=None, parser_context=None) -> dict[str, Any]:
        return read(stream.read(LARGEST_FILE + 1))


class YamlCaseFileParser(CaseFileParser):
    """A case file, in YAML 1.2."""

    media_type = "application/yaml"


def _text(stream: IO[bytes]) -> str:
    raw = stream.read(LARGEST_FILE + 1)
    if len(raw) > LARGEST_FILE:
        raise ParseError(_("The body is larger than 1 MiB."))
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        raise ParseError(_("The body is not UTF-8.")) from None


def _json(text: str) -> Any:
    try:
        return read_json(text)
    except NotJson as error:
        raise ParseError(_("The body is not JSON: {problem}.").format(problem=error)) from None

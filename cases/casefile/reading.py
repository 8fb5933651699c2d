"""The text of a case file becomes a document: mappings, lists, text, whole numbers, true and false.

YAML and JSON come through the same door. Anchors, aliases, tags, keys written twice and anything but UTF-8
are refused: they are how a file comes to mean something else than what its reader sees.
"""

import codecs
import re
from typing import Any

from django.utils.translation import gettext as _

from .json_text import NotJson, read_json
from .limits import LARGEST_FILE
from .problems import CaseFileError, refusal
from .yaml_text import read_yaml
from .years import years_as_text

# What YAML 1.2 calls not printable, the byte order mark within the text among it.
NOT_PRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


def read(source: bytes | str) -> dict[str, Any]:
    """Return the document that a case file writes, with bare years as text. Raises CaseFileError.

    The document need not be a case file yet: `check` sees to that.
    """
    text = _text(source)
    document = _document(text)
    if not isinstance(document, dict):
        raise refusal(_('a case file is a mapping that begins with "format: suspensive-case/1"'))
    return years_as_text(document)


def _document(text: str) -> Any:
    if text.lstrip()[:1] in ("{", "["):
        try:
            return read_json(text)
        except NotJson:
            return read_yaml(text)
    return read_yaml(text)


def _text(source: bytes | str) -> str:
    """Return the characters of at most LARGEST_FILE bytes of UTF-8, without the byte order mark."""
    raw = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    if len(raw) > LARGEST_FILE:
        raise refusal(_("the file is larger than 1 MiB; write one case in one file"))
    try:
        text = raw.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - (raw.rfind(b"\n", 0, error.start) + 1) + 1
        raise refusal(_("the file is not UTF-8; save it as UTF-8"), line=line, column=column) from None
    if found := NOT_PRINTABLE.search(text):
        raise _not_printable(text, found)
    return text


def _not_printable(text: str, found: re.Match[str]) -> CaseFileError:
    line = text.count("\n", 0, found.start()) + 1
    column = found.start() - (text.rfind("\n", 0, found.start()) + 1) + 1
    if found[0] == "\0":
        message = _("the file holds NUL, as UTF-16 does; save it as UTF-8")
    else:
        message = _("the character U+{code:04X} cannot be printed; take it out").format(code=ord(found[0]))
    return refusal(message, line=line, column=column)

"""Finds a part of an invented name in whatever was written, however it was written."""

import codecs
import json
from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path
from quopri import encodestring
from urllib.parse import quote

from .names import SCRIPTS

NEAR = 60  # bytes shown on either side of what was found
SHAPES: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "without capitals": str.casefold,
    "in capitals": str.upper,
}
ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "UTF-8": lambda word: word.encode(),
    "UTF-16 LE": lambda word: word.encode("utf-16-le"),
    "UTF-16 BE": lambda word: word.encode("utf-16-be"),
    "an address": lambda word: quote(word).encode(),
    "an address, small": lambda word: quote(word).lower().encode(),
    "JSON": lambda word: json.dumps(word)[1:-1].encode(),
    "JSON, large": lambda word: json.dumps(word)[1:-1].upper().replace("\\U", "\\u").encode(),
    "HTML": lambda word: escape(word).encode("ascii", "xmlcharrefreplace"),
    "HTML, hexadecimal": lambda word: "".join(f"&#x{ord(sign):x};" for sign in word).encode(),
    "quoted-printable": lambda word: encodestring(word.encode()),
    "hexadecimal": lambda word: word.encode().hex().encode(),
    "octal": lambda word: "".join(f"\\{byte:03o}" for byte in word.encode()).encode(),
    "escaped bytes": lambda word: codecs.escape_encode(word.encode())[0],  # type: ignore[attr-defined]
    "base64, at 0": lambda word: _base64(word, 0),
    "base64, at 1": lambda word: _base64(word, 1),
    "base64, at 2": lambda word: _base64(word, 2),
    "base64 in an address, at 0": lambda word: _base64(word, 0, b"-_"),
    "base64 in an address, at 1": lambda word: _base64(word, 1, b"-_"),
    "base64 in an address, at 2": lambda word: _base64(word, 2, b"-_"),
}


@dataclass(frozen=True)
class Leak:
    """A part of a name where none may be."""

    place: str
    script: str
    written: str
    near: str

    def __str__(self) -> str:
        return f"{self.place}: {self.script}, {self.written}: …{self.near}…"


def leaks_in(place: str, written: bytes) -> Iterator[Leak]:
    """Yield what was found in these bytes: the first of each script and way of writing."""
    for pattern, (script, how) in patterns().items():
        if (at := written.find(pattern)) >= 0:
            near = written[max(0, at - NEAR) : at + len(pattern) + NEAR].decode("utf-8", "replace")
            yield Leak(place, script, how, near)


def leaks_below(folder: Path, leaving_out: tuple[Path, ...] = ()) -> Iterator[Leak]:
    """Yield what was found in the names and contents of the files below a folder."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not any(path.is_relative_to(other) for other in leaving_out):
            yield from leaks_in(f"the name of {path}", bytes(path))
            yield from leaks_in(str(path), path.read_bytes())


@cache
def patterns() -> dict[bytes, tuple[str, str]]:
    """Return what is looked for, with the script and the way of writing that it stands for."""
    return {
        encode(shape(word)): (script, f"{shape_name}, {encoding}")
        for script, (words, _syllables) in SCRIPTS.items()
        for word in words
        for shape_name, shape in SHAPES.items()
        for encoding, encode in ENCODINGS.items()
    }


def _base64(word: str, offset: int, signs: bytes = b"+/") -> bytes:
    """Return the letters of base64 that stand for the word alone, where it begins at such an offset."""
    encoded = b64encode(bytes(offset) + word.encode(), signs).rstrip(b"=")
    whole = (offset + len(word.encode())) % 3 == 0
    return encoded[(0, 2, 3)[offset] : None if whole else -1]
